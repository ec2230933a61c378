import type { LayoutMistake } from './mistake.ts';

/** What goes wrong in the signature of a payment. */
export const PAY_MISTAKES = {} satisfies Record<string, LayoutMistake>;
