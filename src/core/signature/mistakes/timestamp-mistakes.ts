import type { ValueMistake } from './mistake.ts';

/** Another timestamp that was signed. */
export const TIMESTAMP_MISTAKES = {} satisfies Record<string, ValueMistake>;
