import type { ValueMistake } from './mistake.ts';

/** Another ticket that was used, or what became of it in the cache. */
export const TICKET_MISTAKES = {} satisfies Record<string, ValueMistake>;
