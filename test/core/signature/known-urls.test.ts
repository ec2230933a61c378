import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/core/session/entry.ts';
import { createSession } from '../../../src/core/session/session.ts';
import { knownUrlsOf, type UrlRole, type UrlSources, urlsIn } from '../../../src/core/signature/index.ts';
import { NOW, page } from '../../builders/page.ts';

const HOME = 'https://shop.example.com/';

function known(
  entries: readonly Entry[],
  more: Partial<UrlSources> = {},
  length: 'short' | 'long' = 'short',
) {
  const entry = entries.at(-1);
  if (!entry) throw new Error('nothing in the log');
  return knownUrlsOf(entry, { entries, requests: [], phone: [], ...more }, length);
}

const inRole = (role: UrlRole, ...given: Parameters<typeof known>) =>
  known(...given)
    .filter((each) => each.role === role)
    .map(({ url }) => url);

describe('the URLs of a page that changes its own', () => {
  const entries = page(HOME).pushState('/list').pushState('/item?id=5#a').config({}).entries();

  it('are the current one, that at opening, and the one before', () => {
    expect(inRole('current', entries)).toEqual([`${HOME}item?id=5#a`]);
    expect(inRole('landing', entries)).toEqual([HOME]);
    expect(inRole('previous', entries)).toEqual([`${HOME}list`]);
  });

  it('and every other, latest first', () => {
    expect(inRole('session', entries)).toEqual([`${HOME}list`]);
    const more = page(HOME).pushState('/a').pushState('/b').pushState('/c').config({}).entries();
    expect(inRole('session', more)).toEqual([`${HOME}b`, `${HOME}a`]);
  });

  it('likeliest first', () => {
    const [first] = known(entries);
    expect(first).toEqual({ url: `${HOME}item?id=5#a`, role: 'current' });
    expect(known(entries).at(-1)?.role).toBe('session');
  });
});

describe('pages with frames and a referrer', () => {
  const session = createSession();
  const FRAME = 'https://pay.example.com/frame';
  const load = (url: string, referrer: string, frameId: number, documentId: string) =>
    session.add(
      { kind: 'load', n: 1, at: NOW, url, userAgent: '', referrer, restored: false },
      { frameId, documentId },
    );
  load(HOME, 'https://search.example.com/', 0, 'page');
  load(FRAME, HOME, 7, 'frame');
  const { entries } = session;
  const [top, framed] = [entries.find(({ url }) => url === HOME), entries.find(({ url }) => url === FRAME)];
  if (!top || !framed) throw new Error('a load is missing');
  const of = (entry: Entry, role: UrlRole) =>
    knownUrlsOf(entry, { entries, requests: [], phone: [] }, 'short')
      .filter((each) => each.role === role)
      .map(({ url }) => url);

  it('a frame knows its page, and the page its frame', () => {
    expect(of(framed, 'frame')).toEqual([HOME]);
    expect(of(top, 'frame')).toEqual([FRAME]);
  });
});

describe('the referrer', () => {
  it('is that of the document’s load', () => {
    const session = createSession();
    const frame = { frameId: 0, documentId: 'page' };
    const fact = { at: NOW, url: HOME };
    session.add(
      {
        kind: 'load',
        n: 1,
        ...fact,
        userAgent: '',
        referrer: 'https://search.example.com/',
        restored: false,
      },
      frame,
    );
    session.add({ kind: 'fault', n: 2, ...fact, message: '' }, frame);
    expect(inRole('referrer', session.entries)).toEqual(['https://search.example.com/']);
  });

  it('is none when the page was opened by itself', () => {
    expect(inRole('referrer', page(HOME).config({}).entries())).toEqual([]);
  });
});

describe('requests and what a phone said', () => {
  const requests = [
    { url: 'https://api.example.com/2', urls: ['https://a.example.com/'] },
    { url: 'https://api.example.com/1', urls: ['https://a.example.com/', 'https://b.example.com/'] },
  ];
  const phone = ['https://shop.example.com/?from=singlemessage'];
  const entries = page(HOME).config({}).entries();

  it('are known under their roles, each URL once', () => {
    expect(inRole('request', entries, { requests })).toEqual(requests.map(({ url }) => url));
    expect(inRole('request-argument', entries, { requests })).toEqual([
      'https://a.example.com/',
      'https://b.example.com/',
    ]);
    expect(inRole('phone', entries, { phone })).toEqual(phone);
  });

  it('are forty at most in a short search, without crowding each other out, and all in a long one', () => {
    const many = Array.from({ length: 200 }, (_, n) => ({
      url: `https://api.example.com/${n}`,
      urls: [`${HOME}${n}`],
    }));
    const shop = page(HOME).pushState('/list').pushState('/item').config({}).entries();
    const short = known(shop, { requests: many, phone });
    expect(short.length).toBeLessThanOrEqual(40);
    expect(new Set(short.map(({ role }) => role))).toEqual(
      new Set(['current', 'landing', 'phone', 'previous', 'request-argument', 'request', 'session']),
    );
    expect(known(shop, { requests: many, phone }, 'long').length).toBeGreaterThan(400);
  });

  it('are 2,000 at most, of a log of thousands of URLs', () => {
    const shop = page(HOME);
    for (let n = 0; n < 3_000; n++) shop.pushState(`/${n}`);
    expect(known(shop.config({}).entries(), {}, 'long')).toHaveLength(2_000);
  });
});

describe('the URLs in an alert', () => {
  it('are read out of its JSON, each once', () => {
    const alert =
      '{"errMsg":"config:fail,Error: 系统错误,错误码:63002,invalid signature","realAuthUrl":["https:\\/\\/shop.example.com\\/item?id=5","https://shop.example.com/item?id=5"]}';
    expect(urlsIn(alert)).toEqual(['https://shop.example.com/item?id=5']);
    expect(urlsIn('')).toEqual([]);
  });
});
