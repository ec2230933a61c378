import { describe, expect, it } from 'vitest';
import { createSession } from '../../../src/core/session/session.ts';
import { createPage, STARTED } from './page.ts';

const FORMER = 'https://m.example.com/life/many';
const LATTER = 'https://m.example.com/life/gone';

/** A tab that shows `FORMER` and then `LATTER`, whose events carry the times that the test gives. */
function twoPages() {
  const session = createSession();
  let now = STARTED;
  const documentOf = (frameId: number, documentId: string, url: string) =>
    createPage(session, { frameId, documentId }, url, () => now);
  return {
    session,
    former: documentOf(0, 'A', FORMER),
    latter: documentOf(0, 'B', LATTER),
    frame: (documentId: string, url = 'about:srcdoc') => documentOf(7, documentId, url),
    /** What follows happens at this many milliseconds. */
    at(milliseconds: number) {
      now = STARTED + milliseconds;
    },
    landings: (documentId: string) =>
      session.entries
        .filter((entry) => entry.frame.documentId === documentId)
        .map(({ name, landingUrl }) => [name, landingUrl]),
  };
}

describe('a frame without a URL of its own that is heard before its page', () => {
  it.each(['about:srcdoc', 'about:blank'])('has the URL of that page: %s', (url) => {
    const { session, former, latter, frame, at, landings } = twoPages();
    former.load();
    at(1_020);
    const early = frame('early', url);
    early.load();
    at(1_030);
    early.invoke('chooseImage');
    expect(session.startOf(early.frame).landingUrl).toBe(FORMER);
    at(1_000);
    latter.load();
    expect(session.startOf(early.frame).landingUrl).toBe(LATTER);
    expect(landings('early')).toEqual([
      ['load', LATTER],
      ['chooseImage', LATTER],
    ]);
    at(1_040);
    early.invoke('scanQRCode');
    expect(landings('early')).toContainEqual(['scanQRCode', LATTER]);
  });

  it('has it too when nothing was heard before, or its own start is not', () => {
    const { latter, frame, at, landings } = twoPages();
    at(1_020);
    frame('early').invoke('chooseImage');
    at(1_000);
    latter.load();
    expect(landings('early')).toEqual([['chooseImage', LATTER]]);
  });

  it('has it too when both start at once, as far as their clocks tell', () => {
    const { former, latter, frame, at, landings } = twoPages();
    former.load();
    at(1_000);
    frame('same').load();
    at(999.5);
    frame('before').load();
    at(1_000);
    latter.load();
    expect(landings('same')).toEqual([['load', LATTER]]);
    expect(landings('before')).toEqual([['load', LATTER]]);
  });

  it('has changed, once for each of its rows', () => {
    const { session, former, latter, frame, at } = twoPages();
    former.load();
    at(1_020);
    const early = frame('early');
    early.load();
    early.invoke('chooseImage');
    session.takeChanged();
    at(1_000);
    latter.load();
    expect(session.takeChanged().map(({ name }) => name)).toEqual(['load', 'chooseImage']);
    expect(session.takeChanged()).toEqual([]);
  });
});

describe('a frame that keeps the URL it has', () => {
  it('is one of the page before, also when that page was heard after it', () => {
    const { session, former, latter, frame, at, landings } = twoPages();
    at(10);
    const old = frame('old');
    old.load();
    at(0);
    former.load();
    at(990);
    old.invoke('chooseImage');
    at(995);
    frame('last').load();
    session.takeChanged();
    at(1_000);
    latter.load();
    expect(landings('old')).toEqual([
      ['load', FORMER],
      ['chooseImage', FORMER],
    ]);
    expect(landings('last')).toEqual([['load', FORMER]]);
    expect(session.takeChanged()).toEqual([]);
  });

  it('is one of the page before that is still heard while the next page starts', () => {
    const { former, latter, frame, at, landings } = twoPages();
    former.load();
    at(10);
    const old = frame('old');
    old.load();
    at(1_005);
    old.invoke('chooseImage');
    at(1_000);
    latter.load();
    expect(landings('old')).toEqual([
      ['load', FORMER],
      ['chooseImage', FORMER],
    ]);
  });

  it('is one of the page before after the clock was set back', () => {
    const { former, latter, frame, at, landings } = twoPages();
    at(100_000);
    former.load();
    at(100_010);
    frame('old').load();
    at(100_020);
    former.invoke('chooseImage');
    at(50_000);
    latter.load();
    expect(landings('old')).toEqual([['load', FORMER]]);
  });

  it('is one with a URL of its own', () => {
    const { session, former, latter, frame, at, landings } = twoPages();
    former.load();
    at(1_020);
    frame('ad', 'https://ads.example.org/').load();
    at(1_000);
    latter.load();
    expect(landings('ad')).toEqual([['load', 'https://ads.example.org/']]);
    expect(session.takeChanged()).toEqual([]);
  });

  it('is one of a page that came back from the back/forward cache and has changed its URL', () => {
    const { session, former, frame, at, landings } = twoPages();
    former.load();
    at(10);
    const inner = frame('inner');
    inner.load();
    former.url = `${FORMER}?step=2`;
    at(1_010);
    inner.load('UA', true);
    at(1_000);
    former.load('UA', true);
    expect(landings('inner')).toEqual([
      ['load', FORMER],
      ['pageshow', FORMER],
    ]);
    expect(session.takeChanged()).toEqual([]);
  });
});

describe('the start of a page', () => {
  it.each([100, 3_000])('looks at the rows since then, whatever stands before them: %d', (count) => {
    const { session, former, latter, frame, at } = twoPages();
    former.load();
    const old = frame('old');
    for (let i = 1; i <= count; i++) {
      at(i);
      old.wx('chooseImage');
    }
    let reads = 0;
    for (const entry of session.entries) {
      const { frame: where } = entry;
      Object.defineProperty(entry, 'frame', {
        get() {
          reads++;
          return where;
        },
      });
    }
    at(count + 120);
    frame('early').load();
    at(count + 100);
    latter.load();
    expect(session.entries.at(-1)?.landingUrl).toBe(LATTER);
    expect(reads).toBeLessThan(10);
  });
});
