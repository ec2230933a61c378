import type { ValueMistake } from './mistake.ts';

/** Another URL that was signed in place of the page’s. */
export const URL_SOURCE_MISTAKES = {} satisfies Record<string, ValueMistake>;
