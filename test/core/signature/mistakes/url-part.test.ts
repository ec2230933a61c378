import { expect, test } from 'vitest';
import { URL_CUT_MISTAKES } from '../../../../src/core/signature/mistakes/url-cut.ts';
import { URL_PART_MISTAKES } from '../../../../src/core/signature/mistakes/url-part.ts';
import { URL_PATH_MISTAKES } from '../../../../src/core/signature/mistakes/url-path.ts';
import { URL_REWRITE_MISTAKES } from '../../../../src/core/signature/mistakes/url-rewrite.ts';
import { explained, idsOf, known, type Scenario, variantsOf } from './url-scenario.ts';

const CHINESE = 'https://m.example.com/%E5%95%86%E5%93%81/%E6%89%8B%E5%86%B2%E5%A3%B6?q=%E5%92%96%E5%95%A1';
const LONG = `https://m.example.com/item?redirect=${encodeURIComponent('https://m.example.com/list?page=2')}&token=${'e'.repeat(400)}`;

const SCENARIOS: Scenario[] = [
  [
    "href.slice(0, href.indexOf('#')) where there is no #",
    'url-last-character-lost',
    'https://m.example.com/item?id=5&page=20',
    'https://m.example.com/item?id=5&page=2',
  ],
  [
    "location.href.replace('&', '%26'), which replaces the first alone",
    'url-cut-at-second-ampersand',
    'https://m.example.com/item?a=1&b=2&c=3&d=4&e=5&f=6',
    'https://m.example.com/item?a=1&b=2',
  ],
  [
    'a query without encodeURIComponent, decoded as it is read',
    'url-cut-at-ampersand',
    'https://m.example.com/item?q=%E5%92%96+%E5%95%A1&page=2',
    'https://m.example.com/item?q=咖 啡',
  ],
  [
    'location.href with its hash',
    'url-hash-kept',
    'https://m.example.com/item?id=5',
    'https://m.example.com/item?id=5#/buy?n=2',
    known('current', 'https://m.example.com/item?id=5#/buy?n=2'),
  ],
  [
    'the hash of a route that the page has left',
    'url-hash-kept',
    'https://m.example.com/#/pay',
    'https://m.example.com/#/cart',
    known('session', 'https://m.example.com/#/cart'),
  ],
  [
    'the root route of a router in hash mode',
    'url-hash-kept',
    'https://m.example.com:8443/',
    'https://m.example.com:8443/#/',
  ],
  [
    'what web authorization puts behind its links',
    'url-hash-kept',
    'https://m.example.com/pay?id=5',
    'https://m.example.com/pay?id=5#wechat_redirect',
  ],
  [
    "replace('#', '')",
    'url-hash-sign-lost',
    'https://m.example.com/app/#/buy',
    'https://m.example.com/app//buy',
    known('current', 'https://m.example.com/app/#/buy'),
  ],
  [
    "replace('#/', '')",
    'url-hash-sign-lost',
    'https://m.example.com/app/#/buy',
    'https://m.example.com/app/buy',
    known('current', 'https://m.example.com/app/#/buy'),
  ],
  [
    'location.origin + $route.fullPath',
    'url-hash-sign-lost',
    'https://m.example.com/app/?v=1#/buy?id=5',
    'https://m.example.com/buy?id=5',
    known('current', 'https://m.example.com/app/?v=1#/buy?id=5'),
  ],
  [
    'getRequestURL() alone',
    'url-query-dropped',
    CHINESE,
    'https://m.example.com/%E5%95%86%E5%93%81/%E6%89%8B%E5%86%B2%E5%A3%B6',
  ],
  [
    "href.split('?')[0] in hash mode without a query",
    'url-query-dropped',
    'https://m.example.com/?',
    'https://m.example.com/',
  ],
  [
    'location.origin',
    'url-origin-only',
    'https://m.example.com:8443/item?id=5',
    'https://m.example.com:8443',
  ],
  ['a fixed home page', 'url-origin-only', LONG, 'https://m.example.com/'],
  [
    'the base of a router',
    'url-base-only',
    'https://m.example.com/shop/list/item?id=5',
    'https://m.example.com/shop/',
  ],
  [
    'the directory of the script',
    'url-base-only',
    'https://m.example.com/shop/list/item?id=5',
    'https://m.example.com/shop/list',
  ],
  [
    'REQUEST_URI',
    'url-host-lost',
    CHINESE,
    '/%E5%95%86%E5%93%81/%E6%89%8B%E5%86%B2%E5%A3%B6?q=%E5%92%96%E5%95%A1',
  ],
  ['AbsolutePath', 'url-host-lost', 'https://m.example.com/jssdk/index?a=1', '/jssdk/index'],
  [
    '$route.fullPath in hash mode',
    'url-host-lost',
    'https://m.example.com/',
    '/buy?id=5',
    known('current', 'https://m.example.com/#/buy?id=5'),
  ],
  [
    'the domain in front of a whole URL',
    'url-prefix-twice',
    'https://m.example.com/item/',
    'https://m.example.comhttps://m.example.com/item/',
  ],
  [
    'https:// in front of a whole URL',
    'url-prefix-twice',
    'http://m.example.com/item',
    'https://http://m.example.com/item',
  ],
  [
    'sent in a query without encodeURIComponent',
    'url-cut-at-ampersand',
    'https://m.example.com/item?id=5&from=singlemessage&isappinstalled=0',
    'https://m.example.com/item?id=5',
  ],
  [
    "explode('?')",
    'url-cut-at-question-mark',
    'https://m.example.com/item?id=5?tab=1?from=timeline',
    'https://m.example.com/item?id=5',
  ],
  [
    'an escaped # of a parameter that came out by decoding',
    'url-cut-at-escape',
    'https://m.example.com/login?back=home%23cart&x=1',
    'https://m.example.com/login?back=home',
  ],
  ['a column of 255 characters', 'url-cut-at-length', LONG, LONG.slice(0, 255)],
  [
    'a base with a slash in front of a path',
    'url-slashes',
    'https://m.example.com/item?id=5',
    'https://m.example.com//item?id=5',
  ],
  ['path.join()', 'url-slashes', 'https://m.example.com/a//b?id=5', 'https:/m.example.com/a/b?id=5'],
  ['slashes merged by Nginx', 'url-slashes', 'https://m.example.com/a//b', 'https://m.example.com/a/b'],
  [
    'a router mounted under a path',
    'url-path-prefix-lost',
    'https://m.example.com/h5/shop/item?id=5',
    'https://m.example.com/item?id=5',
  ],
  [
    'the whole path lost with the folder that the application is mounted at',
    'url-path-prefix-lost',
    'https://m.example.com/h5?id=5',
    'https://m.example.com/?id=5',
  ],
  ...['app', 'api', 'web', 'h5', 'm', 'wechat', 'wx'].map(
    (folder): Scenario => [
      `an application mounted at /${folder}, which no request of the page shows`,
      'url-path-prefix-added',
      'https://m.example.com/shop/item?id=5',
      `https://m.example.com/${folder}/shop/item?id=5`,
    ],
  ),
  [
    'a Tomcat context that the proxy hides',
    'url-path-prefix-added',
    'https://m.example.com/item?id=5',
    'https://m.example.com/app/item?id=5',
    known('request', 'https://m.example.com/app/jssdk'),
  ],
  [
    'PHP_SELF behind a rewrite',
    'url-path-rewritten',
    'https://m.example.com/item/5',
    'https://m.example.com/index.php/item/5',
  ],
  [
    'ThinkPHP behind a rewrite',
    'url-path-rewritten',
    'https://m.example.com/item?id=5',
    'https://m.example.com/index.php?s=/item&id=5',
  ],
  [
    'the fallback of a single-page application',
    'url-path-rewritten',
    'https://m.example.com/item?id=5',
    'https://m.example.com/index.html?id=5',
  ],
  [
    'getRequestURL() in a JSP',
    'url-forwarded',
    'https://m.example.com/shop/item?id=5',
    'https://m.example.com/WEB-INF/views/shop/item.jsp',
  ],
  [
    'a session in the path',
    'url-path-parameter-lost',
    'https://m.example.com/a;jsessionid=8F/b?id=5',
    'https://m.example.com/a/b?id=5',
  ],
];

test.each(SCENARIOS)('%s: explained by %s', (_title, id, page, signed, facts) => {
  expect(explained(page, signed, facts)).toContainEqual([id]);
});

test('every row has its scenario', () => {
  const rows = idsOf(URL_PART_MISTAKES, URL_CUT_MISTAKES, URL_PATH_MISTAKES, URL_REWRITE_MISTAKES);
  expect(new Set(SCENARIOS.map(([, id]) => id))).toEqual(new Set(rows));
});

test('a # part comes from any known URL, and stands alone where none is known', () => {
  const page = 'https://m.example.com/item';
  expect(variantsOf('url-hash-kept', page)).toEqual([
    `${page}#`,
    `${page}#/`,
    `${page}#wechat_redirect`,
    `${page}#rd`,
  ]);
  const facts = known('session', `${page}#/a`, `${page}#/b?x=1#2`, `${page}#/a`, page);
  expect(variantsOf('url-hash-kept', page, facts).slice(0, 2)).toEqual([`${page}#/a`, `${page}#/b?x=1#2`]);
});

test('the hash kept and the query dropped is explained by both', { timeout: 30_000 }, () => {
  const facts = known('current', 'https://m.example.com/item?id=5#/buy');
  expect(
    explained('https://m.example.com/item?id=5#/buy', 'https://m.example.com/item#/buy', facts),
  ).toContainEqual(['url-query-dropped', 'url-hash-kept']);
});

test('the directories above a page, nearest first, each with and without its slash', () => {
  expect(variantsOf('url-base-only', 'https://m.example.com/a/b/c?id=5')).toEqual([
    'https://m.example.com/a/b/',
    'https://m.example.com/a/b',
    'https://m.example.com/a/',
    'https://m.example.com/a',
  ]);
});

test('a path loses up to three of its segments, never the last', () => {
  expect(variantsOf('url-path-prefix-lost', 'https://m.example.com/a/b/c/d/e?id=5')).toEqual([
    'https://m.example.com/b/c/d/e?id=5',
    'https://m.example.com/c/d/e?id=5',
    'https://m.example.com/d/e?id=5',
  ]);
  expect(variantsOf('url-path-prefix-lost', 'https://m.example.com/shop/')).toEqual([
    'https://m.example.com/',
  ]);
});

test('a path is signed with its query, without, and without its first slash', () => {
  expect(variantsOf('url-host-lost', 'https://m.example.com/item?id=5')).toEqual([
    '/item?id=5',
    '/item',
    'item?id=5',
  ]);
  expect(variantsOf('url-host-lost', 'https://m.example.com')).toEqual(['/']);
});

test.each([
  ['url-hash-kept', 'https://m.example.com/item#/buy'],
  ['url-hash-sign-lost', 'https://m.example.com/item'],
  ['url-query-dropped', 'https://m.example.com/item'],
  ['url-origin-only', '/item?id=5'],
  ['url-base-only', 'https://m.example.com/item'],
  ['url-host-lost', 'm.example.com/item'],
  ['url-cut-at-ampersand', 'https://m.example.com/item?id=5'],
  ['url-cut-at-question-mark', 'https://m.example.com/item?id=5'],
  ['url-cut-at-escape', 'https://m.example.com/%E5%95%86?id=5#x'],
  ['url-cut-at-length', 'https://m.example.com/'],
  ['url-slashes', 'm.example.com/item'],
  ['url-path-prefix-lost', 'https://m.example.com/item'],
  ['url-path-prefix-added', 'm.example.com/item'],
  ['url-path-rewritten', 'item'],
  ['url-forwarded', 'https://m.example.com/'],
  ['url-path-parameter-lost', 'https://m.example.com/item?a;b'],
] as const)('%s cannot be made with %s', (id, page) => {
  expect(variantsOf(id, page)).toEqual([]);
});

test('the root route lost its # sign: that is the page itself', () => {
  const facts = known('current', 'https://m.example.com/item#/');
  expect(variantsOf('url-hash-sign-lost', 'https://m.example.com/item', facts)).toEqual([]);
});

test('of a home page, its slash and its default document are left to their own mistakes', () => {
  const page = 'https://m.example.com/?id=5';
  expect(variantsOf('url-slashes', page)).not.toContain('https://m.example.com?id=5');
  expect(variantsOf('url-path-rewritten', page)).not.toContain('https://m.example.com/index.html?id=5');
});

test.each(['/', '?', '&', '='])('the last character, where it is %s, is left to its own mistake', (last) => {
  const page = `https://m.example.com/item${last === '=' ? '?flag' : ''}${last}`;
  expect(variantsOf('url-last-character-lost', page)).toEqual([]);
});

test('the lines against a # part cut it, in every language, whatever the page has sent', () => {
  const { cause, fix } = URL_PART_MISTAKES['url-hash-kept'];
  const code = (lines: string): string => lines.replace(/\s*(?:\/\/|# ).*$/gm, '');
  const pairs = Object.values(cause).map((wrong, i) => [code(wrong), code(Object.values(fix)[i] ?? '')]);
  for (const [wrong, right] of pairs) expect(right).not.toBe(wrong);

  const sign = new Function('request', `${fix.node}\nreturn url;`);
  const page = 'https://m.example.com/item?id=5';
  for (const hash of ['', '#', '#/buy?n=2#top']) expect(sign({ query: { url: page + hash } })).toBe(page);
});
