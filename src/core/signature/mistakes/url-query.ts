import type { ValueMistake } from './mistake.ts';

/** Parameters of the URL that were lost, added, or written anew. */
export const URL_QUERY_MISTAKES = {} satisfies Record<string, ValueMistake>;
