import type { Language } from '../catalogue/words.ts';
import { fill } from '../core/fill.ts';
import { BAR_WORDS } from './view/bar-words.ts';
import { LOG_WORDS } from './view/log-words.ts';
import { OAUTH_WORDS } from './view/oauth/oauth-words.ts';
import { PHONE_WORDS } from './view/phone/phone-words.ts';
import { PREFLIGHT_WORDS } from './view/preflight/preflight-words.ts';
import { PROBLEM_WORDS } from './view/problems/problem-words.ts';
import { SCENARIO_WORDS } from './view/scenario/scenario-words.ts';
import { SECRET_WORDS } from './view/secret-words.ts';
import { SIGNATURE_WORDS } from './view/signature-words.ts';
import type { Wording } from './view/wording.ts';

/** Every word of the panel that is not a finding's. The document's and DevTools' own words where they have one. */
export const WORDS = {
  ...BAR_WORDS,
  ...LOG_WORDS,
  ...SECRET_WORDS,
  ...SIGNATURE_WORDS,
  ...PHONE_WORDS,
  ...PREFLIGHT_WORDS,
  ...PROBLEM_WORDS,
  ...SCENARIO_WORDS,
  ...OAUTH_WORDS,
} as const satisfies Record<string, Wording>;

/** What can be said. */
export type WordKey = keyof typeof WORDS;

/** Says something in one language, with the values put in where the text has their names in braces. */
export type Say = (key: WordKey, values?: Readonly<Record<string, string | number>>) => string;

/** The words of a language. */
export function sayIn(language: Language): Say {
  return (key, values = {}) => {
    const wording: Wording = WORDS[key];
    const words = values.n === 1 && wording.one !== undefined ? { ...wording, en: wording.one } : wording;
    const texts = Object.entries(values).map(([name, value]) => [name, String(value)]);
    return fill(words, Object.fromEntries(texts), language);
  };
}
