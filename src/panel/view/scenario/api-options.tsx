import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { ANY_API } from '../../../core/client/scenario.ts';
import type { Language } from '../../model.ts';
import { useSay } from '../say-context.ts';
import { apiChoices } from './api-choices.ts';

/** The id of the list of APIs that fields choose from. */
export const API_OPTIONS_ID = 'scenario-apis';

/** Every API with what it does, for the fields that take one: they filter by both. */
export function ApiOptions({ language }: { language: Language }): JSX.Element {
  const say = useSay();
  const choices = useMemo(() => apiChoices(language), [language]);
  return (
    <datalist id={API_OPTIONS_ID}>
      <option value={ANY_API}>{say('everyCallAbout')}</option>
      {choices.map(({ name, title }) => (
        <option key={name} value={name}>
          {title}
        </option>
      ))}
    </datalist>
  );
}
