import type { LayoutMistake } from './mistake.ts';

/** Values of a card that were left out, added, or put in another order. */
export const CARD_LAYOUT_MISTAKES = {} satisfies Record<string, LayoutMistake>;
