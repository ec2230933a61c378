import type { Parts } from '../parts.ts';

/**
 * The longest texts that are searched in full, in UTF-16 units; those that are searched for two mistakes at once, as far
 * as both are frequent; those that are searched for a frequent one. Pages and pastes may hold anything, and what a
 * search takes grows with the length of the text.
 */
export const SIZES = { full: 2_000, pairs: 20_000, singles: 200_000 } as const;

/** A URL or a secret that is longer is not taken in place of the right one. */
export const LONGEST_KNOWN = 4_096;

/** How long the text of these parts is, about. */
export function sizeOfParts(parts: Parts): number {
  return Object.values(parts).reduce((size, value) => size + value.length, 0);
}
