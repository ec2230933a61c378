import type { JSX } from 'preact';
import type { OAuthView as Hop, PhoneActions } from '../../phone-model.ts';
import { useSay } from '../say-context.ts';

interface Properties {
  oauth: Hop;
  actions: PhoneActions;
}

/** The authorization page of WeChat: what the page asks for, and the way back. */
export function OAuthView({ oauth }: Properties): JSX.Element {
  const say = useSay();
  return <section aria-label={say('oauth')}>{oauth.url}</section>;
}
