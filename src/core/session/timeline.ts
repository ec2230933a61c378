import type { Entry } from './entry.ts';

/** The log keeps this many entries at most. */
export const MOST_ENTRIES = 20_000;
/** How many of the oldest are dropped at once when there are more, so that dropping costs little per entry. */
const DROPPED_AT_ONCE = 1_000;
/** An entry is put in front of this many others at most: frames are milliseconds apart, clocks may be hours. */
const REACH = 1_000;

/** Entries in the order of their time. */
export interface Timeline {
  /** The same array for ever, oldest first. */
  readonly entries: readonly Entry[];
  /**
   * Puts an entry where its time belongs, looking from the end. Entries of one document keep the order in which
   * they came: their clock may have been set back meanwhile.
   *
   * @returns how many entries now stand behind it.
   */
  insert(entry: Entry): number;
  /** Removes the oldest entries if there are more than `MOST_ENTRIES`, and returns them, oldest first. */
  drop(): Entry[];
  /** Puts an entry in front of all others. */
  prepend(entry: Entry): void;
  /** Removes every entry from before this time. */
  clear(before: number): void;
}

export function createTimeline(): Timeline {
  const entries: Entry[] = [];
  return {
    entries,
    insert(entry) {
      let behind = 0;
      while (behind < REACH && belongsBefore(entry, entries.at(-1 - behind))) behind++;
      if (behind === 0) entries.push(entry);
      else entries.splice(entries.length - behind, 0, entry);
      return behind;
    },
    drop: () => (entries.length > MOST_ENTRIES ? entries.splice(0, DROPPED_AT_ONCE) : []),
    prepend: (entry) => void entries.unshift(entry),
    clear(before) {
      const kept = entries.filter(({ at }) => at >= before);
      entries.length = 0;
      for (const entry of kept) entries.push(entry);
    },
  };
}

function belongsBefore(entry: Entry, other: Entry | undefined): boolean {
  if (!other || other.at <= entry.at) return false;
  return other.frame.documentId !== entry.frame.documentId;
}
