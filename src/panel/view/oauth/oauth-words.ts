import type { Wording } from '../wording.ts';

/** What the oauth view says. */
export const OAUTH_WORDS = {
  oauth: { zh: '网页授权', en: 'Authorization' },
} as const satisfies Record<string, Wording>;
