/** A clock that moves by hand, and what is due by it. */
export function clock(start = 1_700_000_000_000) {
  let at = start;
  let due: { at: number; callback: () => void }[] = [];

  return {
    now: () => at,
    after(delay: number, callback: () => void) {
      due.push({ at: at + delay, callback });
    },
    /** Lets so many milliseconds pass. */
    pass(milliseconds: number) {
      const until = at + milliseconds;
      for (;;) {
        const [next] = due.filter((one) => one.at <= until).sort((a, b) => a.at - b.at);
        if (!next) break;
        due = due.filter((one) => one !== next);
        at = Math.max(at, next.at);
        next.callback();
      }
      at = until;
    },
    waiting: () => due.length,
  };
}
