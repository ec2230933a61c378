/** What the timer needs. */
export interface TimerOptions {
  /** Epoch milliseconds. */
  now: () => number;
  after: (delay: number, callback: () => void) => void;
  /** When it is to ring next, in epoch milliseconds; null: not at all. */
  dueAt: () => number | null;
  ring: () => void;
}

/** Rings when something is due. Call `plan` whenever that may have changed. */
export function createTimer({ now, after, dueAt, ring }: TimerOptions) {
  let planned: number | null = null;

  function plan(): void {
    const due = dueAt();
    if (due === null || (planned !== null && planned <= due)) return;
    planned = due;
    after(Math.max(0, due - now()), () => {
      // An earlier one has been planned since, and rings for both.
      if (planned !== due) return;
      planned = null;
      const next = dueAt();
      // Browsers' timers may be early, by a millisecond; and what was due may have been put off.
      if (next !== null && next <= now()) ring();
      plan();
    });
  }

  return { plan };
}
