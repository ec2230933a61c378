import type { ValueMistake } from './mistake.ts';

/** What happened to the URL on its way to the server. */
export const URL_TRANSPORT_MISTAKES = {} satisfies Record<string, ValueMistake>;
