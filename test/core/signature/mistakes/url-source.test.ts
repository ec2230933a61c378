import { expect, test } from 'vitest';
import type { KnownSecret } from '../../../../src/core/signature/mistakes/mistake.ts';
import { URL_SERVER_MISTAKES } from '../../../../src/core/signature/mistakes/url-server.ts';
import { URL_SOURCE_MISTAKES } from '../../../../src/core/signature/mistakes/url-source.ts';
import { URL_UPSTREAM_MISTAKES } from '../../../../src/core/signature/mistakes/url-upstream.ts';
import { explained, idsOf, known, type Scenario, variantsOf } from './url-scenario.ts';

const CHINESE = 'https://m.example.com/%E5%95%86%E5%93%81?q=%E5%92%96%E5%95%A1';
const AUTHORIZE =
  'https://open.weixin.qq.com/connect/oauth2/authorize?appid=wx0123456789abcdef&redirect_uri=https%3A%2F%2Fm.example.com%2Fpay%3Fid%3D5&response_type=code&scope=snsapi_userinfo&state=1';

function upstream(value: string): { secrets: KnownSecret[] } {
  return { secrets: [{ kind: 'other', value, appId: null }] };
}

const SCENARIOS: Scenario[] = [
  [
    'a route of an application that keeps its first URL',
    'url-landing',
    'https://m.example.com/cart',
    CHINESE,
    known('landing', `${CHINESE}#top`),
  ],
  [
    'the current URL where WeChat on iOS goes by the first',
    'url-current',
    CHINESE,
    'https://m.example.com/cart?id=5',
    known('current', 'https://m.example.com/cart?id=5'),
  ],
  [
    'signed in beforeEach',
    'url-previous',
    'https://m.example.com/cart',
    'https://m.example.com/list/',
    known('previous', 'https://m.example.com/list/'),
  ],
  [
    'one signature cached for all pages',
    'url-other-page',
    'https://m.example.com/cart',
    'https://m.example.com/news',
    known('session', 'https://m.example.com/', 'https://m.example.com/news'),
  ],
  [
    'the Referer header',
    'url-referrer',
    'https://m.example.com/cart',
    'https://m.example.com/list?page=2',
    known('referrer', 'https://m.example.com/list?page=2'),
  ],
  [
    'the page around an iframe',
    'url-frame',
    'https://m.example.com/inner',
    'https://m.example.com/shell?x=1',
    known('frame', 'https://m.example.com/shell?x=1'),
  ],
  [
    "the endpoint's own URL",
    'url-endpoint',
    'https://m.example.com/cart',
    'https://api.example.com:8443/jssdk?url=https%3A%2F%2Fm.example.com',
    known('request', 'https://api.example.com:8443/jssdk?url=https%3A%2F%2Fm.example.com'),
  ],
  [
    'a request that carried another URL',
    'url-request-argument',
    'https://m.example.com/cart',
    'https://m.example.com/share',
    known('request-argument', 'https://m.example.com/share'),
  ],
  [
    'a request that carried a path with a route',
    'url-request-argument',
    'https://m.example.com/',
    'index#/cart',
    known('request-argument', 'index#/cart'),
  ],
  [
    'the alert of a phone',
    'url-phone',
    'https://m.example.com/cart',
    'https://m.example.com/cart?from=timeline&x',
    known('phone', 'https://m.example.com/cart?from=timeline&x'),
  ],
  [
    'the link to web authorization',
    'url-authorize-link',
    'https://m.example.com/pay?id=5&code=081Kq&state=1',
    AUTHORIZE,
    { passed: { appId: 'wx0123456789abcdef' } },
  ],
  ['a fixed home page', 'url-fixed', 'https://m.example.com/cart?id=5', 'https://m.example.com/index.html'],
  [
    'the home page of another host of the session',
    'url-fixed',
    'https://test.example.com/cart',
    'https://www.example.com/',
    known('session', 'https://www.example.com/about'),
  ],
  [
    "the document's example",
    'url-fixed',
    'https://m.example.com/cart',
    'http://mp.weixin.qq.com?params=value',
  ],
  [
    'Node behind Nginx',
    'url-upstream-host',
    CHINESE,
    'http://127.0.0.1:3000/%E5%95%86%E5%93%81?q=%E5%92%96%E5%95%A1',
  ],
  ["Nginx's server_name _", 'url-upstream-host', 'https://m.example.com/item?id=5', 'http://_/item?id=5'],
  [
    'the port of Tomcat behind the domain',
    'url-upstream-host',
    'https://m.example.com/item?id=5',
    'http://m.example.com:8080/item?id=5',
  ],
  [
    'a host that was entered',
    'url-upstream-host',
    'https://m.example.com/item?id=5',
    'http://10.0.3.7:8012/item?id=5',
    upstream('10.0.3.7:8012'),
  ],
  [
    'a host in a container network that was entered',
    'url-upstream-host',
    'https://m.example.com/item',
    'https://shop_web:9443/item',
    upstream(' https://shop_web:9443/ '),
  ],
  [
    'an application of a server that was entered',
    'url-upstream-host',
    'https://m.example.com/item',
    'http://java.internal/mall/item',
    upstream('http://java.internal/mall'),
  ],
  [
    "the page's path on the API's domain",
    'url-server-host',
    'https://m.example.com/cart?id=5',
    'https://api.example.com/cart?id=5',
    known('request', 'https://api.example.com/v1/jssdk?url=x'),
  ],
];

test.each(SCENARIOS)('%s: explained by %s', (_title, id, page, signed, facts) => {
  expect(explained(page, signed, facts)).toContainEqual([id]);
});

test('a default document signed for its directory is no fixed URL, first of all', () => {
  const found = explained('https://m.example.com/', 'https://m.example.com/index.html');
  expect(found).toEqual([['url-index-added'], ['url-fixed']]);
});

test('every row has its scenario', () => {
  const rows = idsOf(URL_SOURCE_MISTAKES, URL_SERVER_MISTAKES, URL_UPSTREAM_MISTAKES);
  expect(new Set(SCENARIOS.map(([, id]) => id))).toEqual(new Set(rows));
});

test.each([
  ['url-landing', 'landing'],
  ['url-current', 'current'],
  ['url-previous', 'previous'],
  ['url-other-page', 'session'],
  ['url-referrer', 'referrer'],
  ['url-frame', 'frame'],
  ['url-endpoint', 'request'],
  ['url-phone', 'phone'],
] as const)('%s takes the URLs known as %s and no others, without their # parts', (id, role) => {
  const roles = [
    'landing',
    'current',
    'previous',
    'session',
    'referrer',
    'frame',
    'request',
    'phone',
  ] as const;
  const urls = roles.map((one) => ({ url: `https://m.example.com/${one}#/x`, role: one }));
  expect(variantsOf(id, 'https://m.example.com/', { urls })).toEqual([`https://m.example.com/${role}`]);
  const others = urls.filter((one) => one.role !== role);
  expect(variantsOf(id, 'https://m.example.com/', { urls: others })).toEqual([]);
});

test("a source that is the page's own URL is no mistake", () => {
  const page = 'https://m.example.com/cart';
  expect(variantsOf('url-landing', page, known('landing', `${page}#/x`))).toEqual([]);
});

test('what a request carried is tried as it is and without its # part', () => {
  const facts = known('request-argument', 'https://m.example.com/cart#/x');
  expect(variantsOf('url-request-argument', 'https://m.example.com/', facts)).toEqual([
    'https://m.example.com/cart#/x',
    'https://m.example.com/cart',
  ]);
});

test("a route's hash that goes with the landing URL is explained by both", { timeout: 30_000 }, () => {
  const facts = known('landing', 'https://m.example.com/home?x=1#/start');
  expect(
    explained('https://m.example.com/cart', 'https://m.example.com/home?x=1#/start', facts),
  ).toContainEqual(['url-landing', 'url-hash-kept']);
});

test("the endpoint's own URL as the server behind the proxy sees it is explained by both", {
  timeout: 30_000,
}, () => {
  const facts = known('request', 'https://m.example.com/api/jssdk');
  expect(explained('https://m.example.com/cart', 'http://127.0.0.1:8080/api/jssdk', facts)).toContainEqual([
    'url-endpoint',
    'url-upstream-host',
  ]);
});

test("an API on the page's own host is no other server", () => {
  const facts = known('request', 'http://m.example.com/api', 'https://m.example.com/api');
  expect(variantsOf('url-server-host', 'https://m.example.com/item', facts)).toEqual([]);
});

test.each([
  ['an entered token', '98_abcdefghijk'],
  ['an entered JSON', '{"host":"10.0.0.1"}'],
  ['an entered sentence', 'localhost and more'],
])('%s is no server behind the proxy', (_title, value) => {
  const page = 'https://m.example.com/item';
  expect(variantsOf('url-upstream-host', page, upstream(value))).toEqual(
    variantsOf('url-upstream-host', page),
  );
});

test('only secrets of no other kind may be servers', () => {
  const page = 'https://m.example.com/item';
  const secrets: KnownSecret[] = [{ kind: 'appsecret', value: '10.0.0.1:8080', appId: null }];
  expect(variantsOf('url-upstream-host', page, { secrets })).toEqual(variantsOf('url-upstream-host', page));
});

test.each([
  ['url-upstream-host', '/item'],
  ['url-server-host', 'https://m.example.com/item'],
  ['url-authorize-link', 'https://m.example.com/item'],
  ['url-request-argument', 'https://m.example.com/item'],
] as const)('%s cannot be made with %s and nothing known', (id, page) => {
  expect(variantsOf(id, page)).toEqual([]);
});

test('half of a surrogate pair in the URL is left as it is in the link to web authorization', () => {
  const facts = { passed: { appId: 'wx1' } };
  expect(variantsOf('url-authorize-link', 'https://m.example.com/\ud83d', facts)[0]).toContain(
    'redirect_uri=https://m.example.com/\ud83d&',
  );
});
