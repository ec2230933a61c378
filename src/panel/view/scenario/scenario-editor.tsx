import type { JSX } from 'preact';
import type { Language } from '../../model.ts';
import type { PhoneActions, PhoneView } from '../../phone-model.ts';
import { useSay } from '../say-context.ts';

interface Properties {
  phone: PhoneView;
  actions: PhoneActions;
  language: Language;
}

/** How the client answers on this site: presets, rules, strictness. */
export function ScenarioEditor({ phone }: Properties): JSX.Element {
  const say = useSay();
  return <section aria-label={say('scenario')}>{phone.site}</section>;
}
