import type { Entry } from '../../core/session/entry.ts';
import { createLogScan } from '../log-scan.ts';

/** What the view wants to know of the log as a whole. */
export interface Tally {
  calls: number;
  configs: number;
  /** The last config; null when there is none. */
  lastConfig: Entry | null;
  /** From the load to the end of what ended last, in milliseconds; at least 1. */
  span: number;
}

const EMPTY: Tally = { calls: 0, configs: 0, lastConfig: null, span: 1 };

/** Counts a log. Keeps what it has counted, and looks again only at entries that had not ended. */
export function createTally(): (entries: readonly Entry[]) => Tally {
  let tally = EMPTY;
  let open: Entry[] = [];

  const scan = createLogScan({
    restart() {
      tally = { ...EMPTY };
      open = [];
    },
    read(entry) {
      if (entry.kind === 'call') tally.calls++;
      if (entry.kind === 'config') {
        tally.configs++;
        tally.lastConfig = entry;
      }
      tally.span = Math.max(tally.span, entry.sinceLoad);
      if (entry.seam !== null) open.push(entry);
    },
  });

  function end({ sinceLoad, duration }: Entry): boolean {
    if (duration === null) return false;
    tally.span = Math.max(tally.span, sinceLoad + duration);
    return true;
  }

  return (entries) => {
    scan(entries);
    open = open.filter((entry) => !end(entry));
    return { ...tally };
  };
}
