import { createAddedEntries } from '../session/added-entries.ts';
import type { Entry, Frame } from '../session/entry.ts';

/** Keys that nobody can mistake for a call's name. Entries that are no calls are filed under their kind. */
const OF_KIND = '#';
/** Every call, by whichever name. */
export const EVERY_CALL = '*';
/** What is kept of a document that is no longer in the log: names of calls, and rows of this many kinds. */
const MOST_KEYS_KEPT = 500;
/** More documents than this are not remembered; the one that was read first is forgotten. */
const MOST_DOCUMENTS = 1_000;

/** What came before an entry. */
export interface Past {
  /** Whether something of its document may not have been heard: what is not there may have been. */
  isHalfHeard: boolean;
  /**
   * The last entry of the same document before it that is filed under a key: a call's name as in the document
   * (`config`, `ready`, `chooseImage`), `EVERY_CALL`, `#url`, `#sdk` and `#load` for rows that are no calls, or a key
   * of a rule's own. Null when there is none.
   */
  last(key: string): Entry | null;
  /** The same in any document of the session. */
  lastInSession(key: string): Entry | null;
}

/** What has happened in a document so far. */
export interface DocumentHistory {
  frame: Frame;
  /** The row of its load; null when that was not heard. */
  load: Entry | null;
  isHalfHeard: boolean;
  /** The last entry that was read. */
  latest: Entry;
  /** What is filed under a key (see `Past`), oldest first. What was cleared is gone but for the last of each key. */
  filed(key: string): readonly Entry[];
}

/** Finds what came before. One entry more costs the same however many there are. */
export interface History {
  /** Takes in what was added to the log, and forgets what was removed from it. Gives back what was new, oldest first. */
  read(entries: readonly Entry[]): readonly Entry[];
  before(entry: Entry): Past;
  /** What is known of a document; null for one that was never heard of. */
  document(documentId: string): DocumentHistory | null;
  /** The ids of the documents that something was read of since this was asked last. */
  touched(): readonly string[];
}

interface Kept extends DocumentHistory {
  /** What was filed, by key. */
  files: Map<string, Entry[]>;
}

/** `keysOf`: the keys of the rules' own under which an entry is filed besides. */
export function createHistory(keysOf: (entry: Entry) => readonly string[] = () => []): History {
  const documents = new Map<string, Kept>();
  const session = new Map<string, Entry[]>();
  /** In which order entries were read: that of their document, and nearly that of the log. */
  const order = new WeakMap<Entry, number>();
  const addedTo = createAddedEntries();
  let read = 0;
  let touched = new Set<string>();

  function take(entry: Entry): void {
    order.set(entry, ++read);
    const { documentId } = entry.frame;
    const document = documents.get(documentId) ?? create(entry);
    touched.add(documentId);
    document.latest = entry;
    if (entry.kind === 'load' && entry.name === 'load') document.load = entry;
    if (entry.kind === 'lost') document.isHalfHeard = true;
    for (const key of [...namesOf(entry), ...keysOf(entry)]) {
      push(document.files, key, entry);
      push(session, key, entry);
    }
  }

  function create(entry: Entry): Kept {
    const files = new Map<string, Entry[]>();
    const document: Kept = {
      frame: entry.frame,
      load: null,
      // Its first event is its load.
      isHalfHeard: entry.kind !== 'load',
      latest: entry,
      files,
      filed: (key) => files.get(key) ?? [],
    };
    documents.set(entry.frame.documentId, document);
    const [oldest] = documents.keys();
    if (documents.size > MOST_DOCUMENTS && oldest !== undefined) documents.delete(oldest);
    return document;
  }

  /** Entries were cleared or dropped. A page goes on without knowing: the last config still counts. */
  function forget(entries: readonly Entry[]): void {
    const there = new Set(entries);
    const isThere = (entry: Entry): boolean => there.has(entry);
    for (const { files } of documents.values()) prune(files, isThere, MOST_KEYS_KEPT);
    prune(session, isThere, 0);
  }

  /** The last before an entry; the lists are in the order of reading. */
  function before(entries: readonly Entry[] | undefined, entry: Entry): Entry | null {
    if (!entries) return null;
    const own = order.get(entry) ?? Number.POSITIVE_INFINITY;
    let [low, high] = [0, entries.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = entries[middle];
      if (other && (order.get(other) ?? 0) < own) low = middle + 1;
      else high = middle;
    }
    return entries[low - 1] ?? null;
  }

  return {
    read(entries) {
      const { added, isCut } = addedTo(entries);
      if (isCut) forget(entries);
      for (const entry of added) take(entry);
      return added;
    },
    before(entry) {
      const document = documents.get(entry.frame.documentId);
      return {
        isHalfHeard: document?.isHalfHeard ?? true,
        last: (key) => before(document?.files.get(key), entry),
        lastInSession: (key) => before(session.get(key), entry),
      };
    },
    document: (documentId) => documents.get(documentId) ?? null,
    touched() {
      const ids = [...touched];
      touched = new Set();
      return ids;
    },
  };
}

function namesOf({ kind, name, seam }: Entry): readonly string[] {
  if (seam === null) return [`${OF_KIND}${kind}`];
  return kind === 'call' ? [name, EVERY_CALL] : [name];
}

function push(files: Map<string, Entry[]>, key: string, entry: Entry): void {
  const filed = files.get(key);
  if (filed) filed.push(entry);
  else files.set(key, [entry]);
}

/** Keeps, of what is gone, the last of each key, for so many keys. */
function prune(files: Map<string, Entry[]>, isThere: (entry: Entry) => boolean, most: number): void {
  let kept = 0;
  for (const [key, filed] of files) {
    const there = filed.filter(isThere);
    const gone = kept < most ? filed.findLast((entry) => !isThere(entry)) : undefined;
    if (gone) kept++;
    if (gone) there.unshift(gone);
    if (there.length > 0) files.set(key, there);
    else files.delete(key);
  }
}
