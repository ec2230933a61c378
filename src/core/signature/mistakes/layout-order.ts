import type { LayoutMistake } from './mistake.ts';

/** Names or values in another order. */
export const LAYOUT_ORDER_MISTAKES = {} satisfies Record<string, LayoutMistake>;
