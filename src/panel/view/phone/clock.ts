/** Milliseconds as minutes and seconds, `0:07`; a clock that was set back counts as 0. */
export function formatClock(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/**
 * How far something has been played, in milliseconds.
 *
 * @param playing since when it runs, in epoch milliseconds; null: paused. `from`: where it began, in milliseconds.
 * @param length of the whole, in milliseconds.
 * @param now epoch milliseconds.
 */
export function playedUntil(
  { from, at }: { from: number; at: number | null },
  length: number,
  now: number,
): number {
  return Math.min(length, from + (at === null ? 0 : Math.max(0, now - at)));
}
