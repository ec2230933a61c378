import type { ValueMistake } from './mistake.ts';

/** Scheme, host, port and path of the URL that were written in another way. */
export const URL_HOST_MISTAKES = {} satisfies Record<string, ValueMistake>;
