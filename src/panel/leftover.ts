/** How often what has come of the work is shown, in milliseconds. Showing a long log costs more than a turn of work. */
const INTERVAL = 250;

/** What the rest of some work needs from where it runs. */
export interface LeftoverOptions {
  /** Does a part of it. Asks again when more is left. */
  work: () => void;
  /** Shows what has come of it. */
  show: () => void;
  /** Milliseconds, from any moment. */
  now: () => number;
  /** Calls back soon, once the browser has had its turn. */
  defer: (callback: () => void) => void;
}

/** Does work that is left over turn by turn, and shows it now and then and at the end. Gives back how to ask for a turn. */
export function createLeftover({ work, show, now, defer }: LeftoverOptions): () => void {
  let isPlanned = false;
  let shownAt = now();

  function turn(): void {
    isPlanned = false;
    work();
    if (isPlanned && now() - shownAt < INTERVAL) return;
    shownAt = now();
    show();
  }

  return () => {
    if (isPlanned) return;
    isPlanned = true;
    defer(turn);
  };
}
