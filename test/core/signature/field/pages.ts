import { expect, test } from 'vitest';
import { explain, type KnownUrl } from '../../../../src/core/signature/index.ts';
import { N, OTHER, S, sha1, T, TOKEN } from './server.ts';

/** A page as it is in the field, and what the session knows of it besides. */
export interface FieldPage {
  name: string;
  /** `location.href`. */
  href: string;
  landing: string;
  previous: string;
  /** Where the reverse proxy or the router has the application; empty for the root. */
  mount: string;
}

const LONG_QUERY = [
  'title=%E5%92%96%E5%95%A1%20%E5%88%B8&tag=a+b&id=10086&ids=1,2&empty=&back=%2Fhome%2Fme',
  'code=071AbcDE2fGhIJ1kLm3N4oPq5r&state=STATE&from=singlemessage&isappinstalled=0',
].join('&');

/** A short path; a router in hash mode; Chinese with authorization and a share behind it; a router in history mode. */
export const PAGES: readonly FieldPage[] = [
  {
    name: 'short',
    href: 'https://m.example.com/item',
    landing: 'https://m.example.com/item',
    previous: 'https://m.example.com/list',
    mount: '',
  },
  {
    name: 'hash',
    href: 'https://m.example.com/shop/#/detail?id=5',
    landing: 'https://m.example.com/shop/?from=menu#/',
    previous: 'https://m.example.com/shop/?from=menu#/list',
    mount: '/shop',
  },
  {
    name: 'long',
    href: `https://m.example.com/act/%E6%B4%BB%E5%8A%A8?${LONG_QUERY}`,
    landing: 'https://m.example.com/act/?id=10086',
    previous: 'https://m.example.com/act/list?page=2',
    mount: '/act',
  },
  {
    name: 'history',
    href: 'https://www.example.com:8443/mall/goods/detail?goodsId=88&name=%E6%9D%AF%E5%AD%90&shareUid=7&from=timeline#comments',
    landing: 'https://www.example.com:8443/mall/?code=001xYz&state=login',
    previous: 'https://www.example.com:8443/mall/goods/list?cat=3',
    mount: '/mall',
  },
];

/** What a server has of a page's request: the pieces its framework hands out. */
export interface PageUrl {
  page: FieldPage;
  /** What is signed by rights. */
  url: string;
  origin: string;
  host: string;
  hostname: string;
  path: string;
  /** Without its `?`. */
  query: string;
  /** With its `?`; empty where there is none. */
  search: string;
}

export function pageUrl(page: FieldPage): PageUrl {
  const url = page.href.replace(/#.*/, '');
  const { origin, host, hostname, pathname, search } = new URL(url);
  return { page, url, origin, host, hostname, path: pathname, query: search.slice(1), search };
}

/** As a form is decoded: PHP, URLDecoder, url.QueryUnescape. */
export const formDecoded = (text: string): string => decodeURIComponent(text.replaceAll('+', ' '));
/** PHP's urlencode, Java's URLEncoder, Go's url.QueryEscape, for what stands here. */
export const formEncoded = (text: string): string => encodeURIComponent(text).replaceAll('%20', '+');

/** string1 of a page, whatever was taken for its URL. */
export const string1With = (url: string): string =>
  `jsapi_ticket=${T}&noncestr=${N}&timestamp=${S}&url=${url}`;

function known({ href, landing, previous }: FieldPage): KnownUrl[] {
  const endpoint = `${new URL(href).origin}/api/wx/jssdk?url=${encodeURIComponent(href.replace(/#.*/, ''))}`;
  return [
    { url: href, role: 'current' },
    { url: landing, role: 'landing' },
    { url: previous, role: 'previous' },
    { url: endpoint, role: 'request' },
  ];
}

/** The explanations of a signature on a page, simplest first, each as its mistakes joined by ` + `. */
export function explainedOn(page: FieldPage, signature: string): string[] {
  const { explanations } = explain({
    kind: 'jsapi',
    jsapi_ticket: T,
    nonceStr: N,
    timestamp: S,
    url: page.href,
    signature,
    urls: known(page),
    secrets: [
      { kind: 'access_token', value: TOKEN, appId: null },
      { kind: 'api_ticket', value: OTHER, appId: null },
    ],
    passed: { appId: 'wx0123456789abcdef' },
  });
  return explanations.map(({ mistakes }) => mistakes.join(' + '));
}

/** One server's fault: what it does, the URL it signs, and the explanations any of which may come first. */
export type UrlFault = readonly [fault: string, signed: (page: PageUrl) => string, ...first: string[]];

/** Tests each fault on each page where it makes the URL another one. */
export function testUrlFaults(faults: readonly UrlFault[], pages: readonly FieldPage[] = PAGES): void {
  const rows = faults.map(([fault, signed, ...first]) => ({ fault, signed, first }));
  test.each(rows)('$fault', ({ signed, first }) => {
    const changed = pages.filter((page) => signed(pageUrl(page)) !== pageUrl(page).url);
    expect(changed).not.toEqual([]);
    for (const page of changed) {
      const url = signed(pageUrl(page));
      const [found = 'nothing'] = explainedOn(page, sha1(string1With(url)));
      expect(first, `${page.name}: ${url}`).toContain(found);
    }
  });
}
