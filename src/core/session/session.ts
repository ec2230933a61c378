import { apiNameOf, CONFIG_BRIDGE } from '../../catalogue/api-name.ts';
import type { CallEvent, InvokeEvent, ListenEvent, LoadEvent, PageEvent, Plain } from '../../protocol.ts';
import { answer, fire, hear, markOfSdk, reply, settle, takesCallback } from './completion.ts';
import { createDocuments, type DocumentFacts } from './documents.ts';
import { landEarlyFrames } from './early-frames.ts';
import type { BridgeCall, Entry, EntryKind, Frame } from './entry.ts';
import { entryAbout } from './entry-about.ts';
import { createLog, type Fact, type Said } from './log.ts';
import { callerOf, parseStack } from './stack.ts';

/** The log: what the events of every frame amount to. */
export interface Session {
  /**
   * The rows by time, oldest first, `MOST_ENTRIES` at most; always the same array. It and its entries change as
   * events arrive (a reply completes its call): compare `version`.
   */
  readonly entries: readonly Entry[];
  /** Another number after every change. */
  readonly version: number;
  /**
   * Takes in one event. The events of one document come in the order of their `n`: one whose `n` is not higher
   * than the last is a repetition, and ignored; a gap is shown. Events about unknown calls are ignored.
   *
   * @returns the event if it is a new invoke: somebody has to answer it, unless it `isAnswered` later on.
   */
  add(event: PageEvent, frame: Frame): InvokeEvent | null;
  /** Notes what the client has replied to an invoke, which the page's own `reply` and `settled` then bear out. */
  answered(frame: Frame, invoke: number, result: Plain): void;
  /**
   * Notes that packets of a document were lost: how many. Shown until the next event tells how many events that
   * were, and not at all when a gap has told it already.
   */
  lost(frame: Frame, packets: number): void;
  /**
   * Removes every entry, or those from before a time (epoch milliseconds). What is known of the documents is kept,
   * for the events still to come.
   */
  clear(before?: number): void;
  /** Whether an invoke waits for no reply: it has one, or is not known. */
  isAnswered(frame: Frame, invoke: number): boolean;
  /**
   * The entries that have changed since this was asked last, those that came since aside; each once. For one asker:
   * what is derived from an entry has to be derived again.
   */
  takeChanged(): readonly Entry[];
  /** The entry of an invoke; undefined when it is not known, or was cleared. */
  entryOf(frame: Frame, invoke: number): Entry | undefined;
  /** The URL at which a document started, and its user agent; empty while they are not known. */
  startOf(frame: Frame): Pick<DocumentFacts, 'landingUrl' | 'userAgent'>;
}

export function createSession(): Session {
  const log = createLog();
  const documents = createDocuments();
  let version = 0;
  let changed = new Set<Entry>();

  const insert = (document: DocumentFacts, fact: Fact, said: Said): Entry =>
    log.insert(document, fact, documents.sinceLoad(document, fact.at), said);

  /** The events between the last and this one are lost. What `lost` has said of them gives way to their number. */
  function noteGap(document: DocumentFacts, { n, at, url }: Fact): void {
    const count = n - document.last - 1;
    const { lost } = document;
    document.lost = null;
    if (count <= 0) return;
    if (lost) Object.assign(lost, { at: lost.at || at, detail: `${count}` });
    else insertLost(document, { n, at, url }, count);
    document.hasGap = !lost;
  }

  function insertLost(document: DocumentFacts, fact: Fact, count: number): Entry {
    // Not the key of any event: the number that comes next may still come.
    const key = `${document.frame.documentId}:${document.last + 1}-lost`;
    return insert(document, fact, { key, kind: 'lost', name: 'lost', detail: `${count}` });
  }

  function addLoad(document: DocumentFacts, event: LoadEvent): void {
    const isPage = document.frame.frameId === 0;
    document.start = event.at;
    document.userAgent = event.userAgent;
    if (!event.restored) documents.land(document, event.url);
    if (isPage) documents.startPage(event.at);
    insert(document, event, {
      kind: 'load',
      name: event.restored ? 'pageshow' : 'load',
      detail: event.referrer,
    });
    if (isPage) mendFrames(document, event);
  }

  /** The frames of a page may be heard before it: they were taken for those of the page before. */
  function mendFrames({ frame }: DocumentFacts, event: LoadEvent): void {
    if (!event.restored) landEarlyFrames(log.entries, documents, frame, event).forEach(noteChange);
    if (log.behind === 0) return;
    for (const entry of log.entries.slice(-log.behind)) {
      if (entry.frame.frameId !== 0) entry.sinceLoad = entry.at - event.at;
    }
  }

  function addCall(document: DocumentFacts, event: CallEvent): void {
    const kind = kindOf(event.name);
    const seam = event.by === 'facade' ? 'facade' : 'wx';
    const stack = parseStack(event.stack);
    const entry = insert(document, event, {
      kind,
      name: event.name,
      seam,
      args: event.args,
      stack,
      caller: callerOf(stack, seam, event.name),
      outcome: kind === 'ready' ? 'pending' : kind === 'error' ? 'listening' : 'none',
    });
    log.setCall(document, event.id, entry);
  }

  /** The entry that a bridge call completes, or a new one for a call that was seen at the bridge alone. */
  function entryFor(document: DocumentFacts, event: InvokeEvent | ListenEvent, bridge: BridgeCall): Entry {
    const outcome = event.kind === 'invoke' ? 'pending' : 'listening';
    const known = event.call === null ? undefined : document.calls.get(event.call);
    // ready and error run the page's callback at once when they can: what that invokes is not theirs.
    const isCause = known && !known.bridge && !takesCallback(known.kind);
    if (isCause) return Object.assign(known, { bridge, outcome });
    const name = apiNameOf(event.name, bridge.args);
    const stack = parseStack(event.stack);
    return insert(document, event, {
      kind: event.name === CONFIG_BRIDGE ? 'config' : 'call',
      name,
      seam: 'bridge',
      args: bridge.args === undefined ? [] : [bridge.args],
      bridge,
      stack,
      caller: callerOf(stack, 'bridge', name),
      outcome,
    });
  }

  function addInvoke(document: DocumentFacts, event: InvokeEvent): InvokeEvent {
    document.waiting.add(event.id);
    const entry = entryFor(document, event, { name: event.name, args: event.args, reply: undefined });
    log.setInvoke(document, event.id, entry);
    return event;
  }

  function addListen(document: DocumentFacts, event: ListenEvent): void {
    const entry = entryFor(document, event, { name: event.name, args: undefined, reply: undefined });
    log.setListen(document, event.id, entry);
  }

  /** Every kind of event but invoke, which alone asks for something. */
  function record(document: DocumentFacts, event: Exclude<PageEvent, InvokeEvent>): void {
    switch (event.kind) {
      case 'load':
        addLoad(document, event);
        break;
      case 'url':
        insert(document, event, { kind: 'url', name: event.how, detail: event.from });
        break;
      case 'sdk':
        insert(document, event, { kind: 'sdk', name: event.global, detail: `${event.methods}` });
        break;
      case 'fault':
        insert(document, event, { kind: 'fault', name: 'fault', detail: event.message });
        break;
      case 'call':
        addCall(document, event);
        break;
      case 'listen':
        addListen(document, event);
        break;
      case 'reply':
        reply(document, event);
        break;
      case 'settled':
        settle(document, event);
        break;
      case 'fired':
        fire(document, event);
        break;
      case 'heard':
        hear(document, event);
        break;
      case 'beacon':
        markOfSdk(document, event);
        break;
    }
  }

  function noteChange(entry: Entry | undefined): void {
    if (entry) changed.add(entry);
  }

  return {
    entries: log.entries,
    get version() {
      return version;
    },
    add(event, frame) {
      const document = documents.findOrCreate(frame);
      if (event.n <= document.last) return null;
      version++;
      document.start ??= event.at;
      if (document.landingUrl === '') documents.land(document, event.url);
      noteGap(document, event);
      document.last = event.n;
      document.at = event.at;
      document.url = event.url;
      if (frame.frameId === 0) documents.notePage(event.url);
      const invoke = event.kind === 'invoke' ? addInvoke(document, event) : null;
      if (event.kind !== 'invoke') record(document, event);
      noteChange(entryAbout(document, event));
      return invoke;
    },
    answered(frame, invoke, result) {
      const document = documents.find(frame);
      if (!document) return;
      version++;
      answer(document, invoke, result);
      noteChange(document.invokes.get(invoke));
    },
    lost(frame, packets) {
      if (packets <= 0) return;
      const document = documents.findOrCreate(frame);
      const isTold = document.hasGap;
      document.hasGap = false;
      if (isTold) return;
      version++;
      const at = document.at || (log.entries.at(-1)?.at ?? 0);
      const count = Number(document.lost?.detail ?? 0) + packets;
      if (document.lost) document.lost.detail = `${count}`;
      else document.lost = insertLost(document, { n: document.last + 1, at, url: document.url }, count);
    },
    clear(before = Number.POSITIVE_INFINITY) {
      version++;
      log.clear(before);
      for (const document of documents.all()) {
        forgetBefore(document.calls, before);
        // What is still to be answered is told of later, to those who keep its entry.
        forgetBefore(document.invokes, before, document.waiting);
        forgetBefore(document.listens, before);
        if (document.lost && document.lost.at < before) document.lost = null;
      }
    },
    takeChanged() {
      const taken = [...changed];
      changed = new Set();
      return taken;
    },
    isAnswered: (frame, invoke) => !documents.find(frame)?.waiting.has(invoke),
    entryOf: (frame, invoke) => documents.find(frame)?.invokes.get(invoke),
    startOf(frame) {
      const { landingUrl = '', userAgent = '' } = documents.find(frame) ?? {};
      return { landingUrl, userAgent };
    },
  };
}

const kindOf = (name: string): EntryKind =>
  name === 'config' || name === 'ready' || name === 'error' ? name : 'call';

function forgetBefore(entries: Map<number, Entry>, before: number, kept?: ReadonlySet<number>): void {
  for (const [id, { at }] of entries) if (at < before && !kept?.has(id)) entries.delete(id);
}
