import type { Entry } from '../core/session/entry.ts';

/** What looks at every entry of a log. */
export interface LogReader {
  /** The log is another one, or entries were put between those already read: all of them come again. */
  restart: () => void;
  read: (entry: Entry, index: number) => void;
}

/**
 * Reads a log whose end grows: each time only what was added since the last, so that an event costs the same
 * however long the log is.
 */
export function createLogScan({ restart, read }: LogReader): (entries: readonly Entry[]) => void {
  let firstKey: string | undefined;
  let lastKey: string | undefined;
  let seen = 0;
  return (entries) => {
    if (entries[0]?.key !== firstKey || entries[seen - 1]?.key !== lastKey) {
      seen = 0;
      restart();
    }
    for (; seen < entries.length; seen++) {
      const entry = entries[seen];
      if (entry !== undefined) read(entry, seen);
    }
    firstKey = entries[0]?.key;
    lastKey = entries[seen - 1]?.key;
  };
}
