import type { SignedView } from '../model.ts';

/** Gravest first. */
const ORDER = { differs: 0, unverified: 1, matches: 2 } as const satisfies Record<
  SignedView['outcome'],
  number
>;

/** What is said of an entry's signatures, those that do not match first; else as they stand in the entry. */
export function gravestFirst(signatures: readonly SignedView[]): SignedView[] {
  return [...signatures].sort((a, b) => ORDER[a.outcome] - ORDER[b.outcome]);
}

/** What is said of all of an entry's signatures together: that of the gravest. Null when it has none. */
export function worstOutcome(signatures: readonly SignedView[]): SignedView['outcome'] | null {
  return gravestFirst(signatures)[0]?.outcome ?? null;
}
