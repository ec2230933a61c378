import type { LayoutMistake } from './mistake.ts';

/** What stands between and around the names and values. */
export const LAYOUT_JOIN_MISTAKES = {} satisfies Record<string, LayoutMistake>;
