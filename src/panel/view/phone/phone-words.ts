import type { Wording } from '../wording.ts';

/** What the phone view says. */
export const PHONE_WORDS = {
  phone: { zh: '手机', en: 'Phone' },
} as const satisfies Record<string, Wording>;
