import { describe, expect, it } from 'vitest';
import { createDocuments } from '../../../src/core/session/documents.ts';
import type { Entry } from '../../../src/core/session/entry.ts';
import { createLog } from '../../../src/core/session/log.ts';
import { createSession } from '../../../src/core/session/session.ts';
import { MOST_ENTRIES } from '../../../src/core/session/timeline.ts';
import { createPage, createTab, entryOf, namesOf, STARTED } from './page.ts';

const URL = 'https://m.example.com/';

/** Two documents whose events carry the times that the test gives. */
function twoFrames() {
  const session = createSession();
  let now = 0;
  const clock = () => now;
  const page = createPage(session, { frameId: 0, documentId: 'A' }, URL, clock);
  const frame = createPage(session, { frameId: 7, documentId: 'B' }, 'https://ad.example.net/', clock);
  const at = (time: number) => {
    now = time;
    return { page, frame };
  };
  return { session, at };
}

describe('events of several frames', () => {
  it('stand in the order of their time, however they arrive', () => {
    const { session, at } = twoFrames();
    at(100).page.load();
    at(130).page.wx('third');
    at(150).page.wx('fifth');
    at(120).frame.wx('second');
    at(140).frame.wx('fourth');
    expect(namesOf(session)).toEqual(['load', 'second', 'third', 'fourth', 'fifth']);
  });

  it('of one document keep their order when its clock is set back', () => {
    const { session, at } = twoFrames();
    at(100_000).page.load();
    at(50_000).page.wx('later');
    expect(namesOf(session)).toEqual(['load', 'later']);
    expect(entryOf(session, 'later').sinceLoad).toBe(0);
  });

  it('never have a duration below 0', () => {
    const { session, at } = twoFrames();
    const invoke = at(200).page.invoke('chooseImage');
    at(100).page.reply(invoke, {});
    expect(entryOf(session, 'chooseImage').duration).toBe(0);
  });

  it('count their time from the start of the page, also when its load is heard late', () => {
    const { session, at } = twoFrames();
    at(180).frame.load();
    at(190).frame.wx('inFrame');
    expect(entryOf(session, 'inFrame').sinceLoad).toBe(10);
    at(100).page.load();
    expect(session.entries.map(({ frame, sinceLoad }) => [frame.documentId, sinceLoad])).toEqual([
      ['A', 0],
      ['B', 80],
      ['B', 90],
    ]);
  });

  it('of the page before are counted from its own start', () => {
    const tab = createTab();
    const first = tab.page('A', URL);
    const frame = tab.frame('B', URL);
    first.load();
    frame.load();
    tab.page('C', URL).load();
    const at = STARTED + 25;
    frame.send({ kind: 'call', id: 1, name: 'late', args: [], stack: '', by: 'sdk' }, at);
    expect(entryOf(tab.session, 'late').sinceLoad).toBe(15);
  });
});

describe('events that come twice or not at all', () => {
  it('are taken in once', () => {
    const { session, page } = withPage();
    page.wx('chooseImage');
    page.again({ kind: 'call', id: 1, name: 'chooseImage', args: [], stack: '', by: 'sdk' });
    expect(namesOf(session)).toEqual(['load', 'chooseImage']);
  });

  it('are shown as lost, with their number, where they should stand', () => {
    const { session, page } = withPage();
    page.lose(3);
    page.wx('chooseImage');
    expect(session.entries.map(({ kind, name, detail }) => [kind, name, detail])).toEqual([
      ['load', 'load', 'https://a.example.com/'],
      ['lost', 'lost', '3'],
      ['call', 'chooseImage', ''],
    ]);
  });

  it('are lost too when they came before the first that is known', () => {
    const { session, page: frame } = tabOf('A');
    frame.lose(500);
    frame.wx('chooseImage');
    expect(session.entries.map(({ name, detail, landingUrl }) => [name, detail, landingUrl])).toEqual([
      ['lost', '500', URL],
      ['chooseImage', '', URL],
    ]);
  });

  it('have one row, whether the gap or the lost packets are heard of first', () => {
    const first = withPage();
    first.session.lost(first.page.frame, 2);
    expect(entryOf(first.session, 'lost').detail).toBe('2');
    first.page.lose(30);
    first.page.wx('chooseImage');
    expect(entryOf(first.session, 'lost').detail).toBe('30');

    const second = withPage();
    second.page.lose(30);
    second.page.wx('chooseImage');
    second.session.lost(second.page.frame, 2);
    expect(entryOf(second.session, 'lost').detail).toBe('30');
  });

  it('are said again when more is lost later', () => {
    const { session, page } = withPage();
    page.lose(1);
    page.wx('a');
    page.lose(2);
    page.wx('b');
    expect(namesOf(session)).toEqual(['load', 'lost', 'a', 'lost', 'b']);
    expect(new Set(session.entries.map(({ key }) => key)).size).toBe(5);
  });

  it('are said although nothing else is known of their document', () => {
    const { session, page } = tabOf('A');
    session.lost(page.frame, 4);
    page.lose(9);
    page.wx('chooseImage');
    expect(
      session.entries.map(({ name, detail, at, sinceLoad }) => [name, detail, at > STARTED, sinceLoad]),
    ).toEqual([
      ['lost', '9', true, 0],
      ['chooseImage', '', true, 0],
    ]);
  });
});

describe('a very long log', () => {
  /** Adds calls, `chooseImage` with its number, and returns the session. */
  function longLog(count: number) {
    const { session, page } = withPage();
    for (let i = 1; i <= count; i++) page.wx('chooseImage', [i]);
    return { session, page };
  }

  it('drops the oldest, and says how many', () => {
    const { session } = longLog(MOST_ENTRIES + 5_000);
    expect(session.entries.length).toBeLessThanOrEqual(MOST_ENTRIES);
    const [first, second] = session.entries;
    expect(first).toMatchObject({ kind: 'lost', name: 'dropped' });
    // The load and the calls before the oldest that is left.
    expect(second?.args).toEqual([Number(first?.detail)]);
    expect(session.entries.at(-1)?.args).toEqual([MOST_ENTRIES + 5_000]);
    expect(new Set(session.entries.map(({ key }) => key)).size).toBe(session.entries.length);
  });

  it('starts counting anew once it is cleared', () => {
    const { session, page } = longLog(MOST_ENTRIES + 1);
    session.clear();
    for (let i = 0; i <= MOST_ENTRIES; i++) page.wx('scanQRCode');
    expect(session.entries[0]).toMatchObject({ name: 'dropped', detail: '1000' });
  });

  it('forgets the calls it dropped', () => {
    const { session, page } = withPage();
    const invoke = page.invoke('oldest');
    for (let i = 0; i < MOST_ENTRIES; i++) page.wx('chooseImage');
    expect(session.isAnswered(page.frame, invoke)).toBe(true);
    const before = namesOf(session);
    page.reply(invoke, {});
    expect(namesOf(session)).toEqual(before);
  });

  it.each([10_000, 100_000])('looks at the same few entries for each of %d events', (count) => {
    const session = createSession();
    let reads = 0;
    const counted = <Value>(value: Value) => ({
      get(): Value {
        reads++;
        return value;
      },
    });
    /** Counts every look at where an entry stands, from now on. */
    const watch = (entry: Entry) =>
      Object.defineProperties(entry, { at: counted(entry.at), frame: counted(entry.frame) });
    let now = 0;
    const pages = [0, 1, 2, 3].map((frameId) =>
      // Each frame is heard up to 3 ms late.
      createPage(session, { frameId, documentId: `${frameId}` }, URL, () => now - frameId),
    );
    for (const page of pages) page.load();
    while (now < count / 2) {
      const page = pages[now++ % 4];
      const invoke = page?.invoke('chooseImage') ?? 0;
      for (const entry of session.entries.slice(-4)) if (!isWatched(entry)) watch(entry);
      page?.reply(invoke, {});
    }
    expect(reads / count).toBeLessThan(10);
    expect(reads).toBeGreaterThan(0);
  });

  it('holds on to no call that it dropped', () => {
    const log = createLog();
    const document = createDocuments().findOrCreate({ frameId: 0, documentId: 'A' });
    for (let n = 1; n <= MOST_ENTRIES * 2; n++) {
      const entry = log.insert(document, { n, at: n, url: URL }, 0, { kind: 'call', name: 'chooseImage' });
      log.setCall(document, n, entry);
      log.setInvoke(document, n, entry);
    }
    expect(document.calls.size).toBeLessThanOrEqual(MOST_ENTRIES);
    expect(document.invokes.size).toBeLessThanOrEqual(MOST_ENTRIES);
  });

  it('remembers no more documents than it needs', () => {
    const documents = createDocuments();
    const page = documents.findOrCreate({ frameId: 0, documentId: 'page' });
    for (let i = 0; i < 5_000; i++) {
      documents.findOrCreate({ frameId: i + 1, documentId: `frame ${i}` });
      expect(documents.findOrCreate({ frameId: 0, documentId: 'page' })).toBe(page);
    }
    expect([...documents.all()]).toHaveLength(1_000);
  });
});

const isWatched = (entry: Entry): boolean => Object.getOwnPropertyDescriptor(entry, 'at')?.get !== undefined;

function tabOf(documentId: string) {
  const tab = createTab();
  return { session: tab.session, page: tab.page(documentId, URL) };
}

function withPage() {
  const { session, page } = tabOf('A');
  page.load();
  return { session, page };
}
