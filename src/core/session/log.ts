import type { PageEvent } from '../../protocol.ts';
import type { DocumentFacts } from './documents.ts';
import type { Entry } from './entry.ts';
import { createTimeline } from './timeline.ts';

/** What every entry takes from an event. */
export type Fact = Pick<PageEvent, 'n' | 'at' | 'url'>;
/** What an entry says besides: its kind and name, and whatever is not as in an empty one. */
export type Said = Partial<Entry> & Pick<Entry, 'kind' | 'name'>;

/** The entries of a session, and the way from a document's ids to them. */
export interface Log {
  readonly entries: readonly Entry[];
  /** Adds an entry; the oldest are dropped, and that is said, when there are too many. */
  insert(document: DocumentFacts, fact: Fact, sinceLoad: number, said: Said): Entry;
  /** How many entries stand behind the one that was inserted last. */
  readonly behind: number;
  /** Lets the document's later events find an entry by the id of its `wx` call. */
  setCall(document: DocumentFacts, id: number, entry: Entry): void;
  /** Lets the document's later events find an entry by the id of its invoke. */
  setInvoke(document: DocumentFacts, id: number, entry: Entry): void;
  /** Lets the document's later events find an entry by the id of its listen. */
  setListen(document: DocumentFacts, id: number, entry: Entry): void;
  /** Removes every entry from before this time. */
  clear(before: number): void;
}

/** Where an entry is registered, so that it is found no more once it is dropped. */
interface Trace {
  document: DocumentFacts;
  call?: number;
  invoke?: number;
  listen?: number;
}

/** The entry that says how many were dropped belongs to no document. */
const NOWHERE = { frame: { frameId: 0, documentId: '' }, landingUrl: '', userAgent: '' };

export function createLog(): Log {
  const timeline = createTimeline();
  const traces = new WeakMap<Entry, Trace>();
  let behind = 0;
  let dropped = 0;

  function dropOldest(): void {
    const gone = timeline.drop();
    const oldest = timeline.entries[0];
    if (gone.length === 0 || !oldest) return;
    for (const entry of gone) {
      forget(entry);
      if (entry.frame !== NOWHERE.frame) dropped++;
    }
    const said: Said = { kind: 'lost', name: 'dropped', detail: `${dropped}` };
    timeline.prepend(createEntry(NOWHERE, { n: 0, at: oldest.at, url: '' }, oldest.sinceLoad, said));
  }

  function forget(entry: Entry): void {
    const { document, call, invoke, listen } = traces.get(entry) ?? {};
    if (!document) return;
    if (listen !== undefined && document.listens.get(listen) === entry) document.listens.delete(listen);
    if (call !== undefined && document.calls.get(call) === entry) document.calls.delete(call);
    if (invoke === undefined || document.invokes.get(invoke) !== entry) return;
    document.invokes.delete(invoke);
    document.waiting.delete(invoke);
  }

  return {
    entries: timeline.entries,
    get behind() {
      return behind;
    },
    insert(document, fact, sinceLoad, said) {
      const entry = createEntry(document, fact, sinceLoad, said);
      behind = timeline.insert(entry);
      dropOldest();
      return entry;
    },
    setCall(document, id, entry) {
      document.calls.set(id, entry);
      traces.set(entry, { ...traces.get(entry), document, call: id });
    },
    setInvoke(document, id, entry) {
      document.invokes.set(id, entry);
      traces.set(entry, { ...traces.get(entry), document, invoke: id });
    },
    setListen(document, id, entry) {
      document.listens.set(id, entry);
      traces.set(entry, { ...traces.get(entry), document, listen: id });
    },
    clear(before) {
      timeline.clear(before);
      dropped = 0;
    },
  };
}

function createEntry(
  { frame, landingUrl, userAgent }: Pick<DocumentFacts, 'frame' | 'landingUrl' | 'userAgent'>,
  { n, at, url }: Fact,
  sinceLoad: number,
  said: Said,
): Entry {
  return {
    key: `${frame.documentId}:${n}`,
    seam: null,
    frame,
    at,
    sinceLoad,
    url,
    landingUrl,
    userAgent,
    args: [],
    bridge: null,
    result: undefined,
    errMsg: null,
    outcome: 'none',
    heard: 0,
    duration: null,
    caller: null,
    stack: [],
    ofSdk: false,
    threw: false,
    detail: '',
    ...said,
  };
}
