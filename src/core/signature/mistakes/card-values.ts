import type { ValueMistake } from './mistake.ts';

/** Other values of a card that were signed. */
export const CARD_VALUE_MISTAKES = {} satisfies Record<string, ValueMistake>;
