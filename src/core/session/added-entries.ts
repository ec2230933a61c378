import type { Entry } from './entry.ts';

/** What a log that is read again and again has gained since. */
export interface AddedEntries {
  /** What was not read before, oldest first. */
  added: readonly Entry[];
  /** Whether the log has lost entries that were read: it was cleared, or its oldest were dropped. */
  isCut: boolean;
}

/** Reads a log that grows at, or near, its end: each entry once, at the same cost however long the log is. */
export function createAddedEntries(): (entries: readonly Entry[]) => AddedEntries {
  const read = new WeakSet<Entry>();
  let known = 0;
  let first: Entry | undefined;
  return (entries) => {
    const isCut = first !== undefined && entries[0] !== first;
    if (isCut) known = entries.filter((entry) => read.has(entry)).length;
    const added: Entry[] = [];
    // A frame's rows may have been put between others, but never far from the end.
    for (let index = entries.length - 1; added.length < entries.length - known && index >= 0; index--) {
      const entry = entries[index];
      if (entry && !read.has(entry)) added.push(entry);
    }
    for (const entry of added) read.add(entry);
    known = entries.length;
    [first] = entries;
    return { added: added.reverse(), isCut };
  };
}
