import type { Entry, Frame } from '../../../src/core/session/entry.ts';
import { createSession, type Session } from '../../../src/core/session/session.ts';
import type { InvokeEvent, PageEvent, Plain } from '../../../src/protocol.ts';

/** Any kind of event without what every event has. */
type Body = PageEvent extends infer Event
  ? Event extends PageEvent
    ? Omit<Event, 'n' | 'at' | 'url'>
    : never
  : never;

export const STARTED = 1_414_587_457_000;
export const PAGE_URL = 'https://m.example.com/item?id=5';
export const STACK = 'Error\n    at buy (https://m.example.com/app.js:3:14)';

/** Documents in a tab, and the log of what they report. Every event comes 10 ms after the one before. */
export function createTab(session: Session = createSession()) {
  let now = STARTED;
  return {
    session,
    page: (documentId: string, url: string) =>
      createPage(session, { frameId: 0, documentId }, url, () => (now += 10)),
    frame: (documentId: string, url: string) =>
      createPage(session, { frameId: 7, documentId }, url, () => (now += 10)),
  };
}

/** One document, written as its page would be: each method reports what the stub would report. */
export function createPage(session: Session, frame: Frame, url: string, clock: () => number) {
  let n = 0;
  let ids = 0;

  const send = (body: Body, at = clock()): InvokeEvent | null =>
    session.add({ ...body, n: ++n, at, url: page.url }, frame);

  const page = {
    frame,
    url,
    send,
    /** Events that never arrive. */
    lose(count: number) {
      n += count;
    },
    /** The same number again. */
    again(body: Body): InvokeEvent | null {
      n--;
      return send(body);
    },
    load: (userAgent = 'UA', restored = false) =>
      send({ kind: 'load', userAgent, referrer: 'https://a.example.com/', restored }),
    /** The global SDK's method, as far as the call itself. */
    wx(name: string, args: Plain[] = [], by: 'sdk' | 'facade' = 'sdk'): number {
      send({ kind: 'call', id: ++ids, name, args, stack: STACK, by });
      return ids;
    },
    invoke(name: string, args: Plain = {}, call: number | null = null): number {
      send({ kind: 'invoke', id: ++ids, call, name, args, stack: call === null ? STACK : '' });
      return ids;
    },
    on(name: string, call: number | null = null): number {
      send({ kind: 'listen', id: ++ids, call, name, stack: call === null ? STACK : '' });
      return ids;
    },
    heard: (listen: number, result: Plain, threw = false) => send({ kind: 'heard', listen, result, threw }),
    reply: (invoke: number, result: Plain) => send({ kind: 'reply', invoke, result }),
    settled: (invoke: number, result: Plain, threw = false) =>
      send({ kind: 'settled', invoke, result, threw }),
    fired: (call: number, args: Plain[] = [], threw = false) => send({ kind: 'fired', call, args, threw }),
  };
  return page;
}

/** A tab with one page, at `PAGE_URL`, that has loaded. */
export function loaded(userAgent?: string) {
  const tab = createTab();
  const page = tab.page('A', PAGE_URL);
  page.load(userAgent);
  return { ...tab, page };
}

/** The one entry of that name. */
export function entryOf(session: Session, name: string): Entry {
  const found = session.entries.filter((entry) => entry.name === name);
  const [entry] = found;
  if (!entry || found.length > 1) throw new Error(`${found.length} entries of ${name}`);
  return entry;
}

export const namesOf = (session: Session): string[] => session.entries.map((entry) => entry.name);
