import type { ValueMistake } from './mistake.ts';

/** Percent-escapes of the URL that were added, removed or changed. */
export const URL_ENCODING_MISTAKES = {} satisfies Record<string, ValueMistake>;
