import type { LayoutMistake } from './mistake.ts';

/** Names of string1 that were written in another way, or left out, or added. */
export const LAYOUT_NAME_MISTAKES = {} satisfies Record<string, LayoutMistake>;
