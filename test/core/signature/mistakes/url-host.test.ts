import { describe, expect, test } from 'vitest';
import { URL_CASE_MISTAKES } from '../../../../src/core/signature/mistakes/url-case.ts';
import { URL_HOST_MISTAKES } from '../../../../src/core/signature/mistakes/url-host.ts';
import { URL_SLASH_MISTAKES } from '../../../../src/core/signature/mistakes/url-slash.ts';
import {
  ODD_URLS,
  type SignedUrl,
  testNoVariants,
  testSignedUrls,
  variantsOf,
  variantsOfAll,
} from '../../../builders/signed-url.ts';

const ROWS = { ...URL_HOST_MISTAKES, ...URL_SLASH_MISTAKES, ...URL_CASE_MISTAKES };
const ITEM = 'https://m.example.com/item?id=5&from=timeline';
const CHINESE = `https://m.example.com/${encodeURIComponent('商品')}?name=${encodeURIComponent('咖啡')}`;

const SIGNED: readonly SignedUrl[] = [
  [
    'the proxy ends TLS, the server signs http',
    'url-scheme-http',
    ITEM,
    'http://m.example.com/item?id=5&from=timeline',
  ],
  ['the same with a Chinese path', 'url-scheme-http', CHINESE, CHINESE.replace('https', 'http')],
  ['the same with a hash in the page', 'url-scheme-http', `${ITEM}#/buy`, ITEM.replace('https', 'http')],
  [
    'https written into the code, page on http',
    'url-scheme-https',
    'http://m.example.com/a',
    'https://m.example.com/a',
  ],
  ['a URL that begins with //', 'url-scheme-missing', ITEM, '//m.example.com/item?id=5&from=timeline'],
  ['host and path without a scheme', 'url-scheme-missing', ITEM, 'm.example.com/item?id=5&from=timeline'],
  [
    'SERVER_PORT appended on https',
    'url-port-added',
    ITEM,
    'https://m.example.com:443/item?id=5&from=timeline',
  ],
  [
    'the port behind the proxy appended',
    'url-port-added',
    ITEM,
    'https://m.example.com:80/item?id=5&from=timeline',
  ],
  ['SERVER_PORT appended on http', 'url-port-added', 'http://m.example.com/', 'http://m.example.com:80/'],
  [
    'SERVER_NAME has no port',
    'url-port-dropped',
    'https://test.example.com:8443/a?b=1',
    'https://test.example.com/a?b=1',
  ],
  ['the port of an IPv6 address lost', 'url-port-dropped', 'http://[::1]:8080/a', 'http://[::1]/a'],
  ['www. added', 'url-host-label', 'https://example.com/a', 'https://www.example.com/a'],
  ['www. removed', 'url-host-label', 'https://www.example.com/a', 'https://example.com/a'],
  ['the desktop site in place of the mobile one', 'url-host-label', ITEM, ITEM.replace('m.', 'www.')],
  [
    'www. added in front of a port',
    'url-host-label',
    'https://example.cn:8443/',
    'https://www.example.cn:8443/',
  ],
  [
    'the host in letters, where the page has Punycode',
    'url-host-punycode',
    'https://xn--bur6r.example.cn:8443/a?b=1',
    'https://咖啡.example.cn:8443/a?b=1',
  ],
  ['the host in capitals', 'url-host-case', ITEM, 'https://M.EXAMPLE.COM/item?id=5&from=timeline'],
  ['the brand with a capital', 'url-host-case', ITEM, 'https://m.Example.com/item?id=5&from=timeline'],
  ['the scheme in capitals', 'url-host-case', ITEM, 'HTTPS://m.example.com/item?id=5&from=timeline'],
  [
    'user and password not seen by the server',
    'url-userinfo-dropped',
    'https://test:1@m.example.com/a',
    'https://m.example.com/a',
  ],
  ['the bare domain', 'url-root-slash-dropped', 'https://m.example.com/', 'https://m.example.com'],
  [
    'the bare domain with a query, as the document prints it',
    'url-root-slash-dropped',
    'http://mp.weixin.qq.com/?params=value',
    'http://mp.weixin.qq.com?params=value',
  ],
  [
    'rtrim takes the slash off',
    'url-slash-dropped',
    'https://m.example.com/wxjs/',
    'https://m.example.com/wxjs',
  ],
  [
    'the slash lost in front of a query',
    'url-slash-dropped',
    'https://m.example.com/wxjs/?a=1',
    'https://m.example.com/wxjs?a=1',
  ],
  [
    'a slash appended to a path',
    'url-slash-added',
    'https://m.example.com/wxjs',
    'https://m.example.com/wxjs/',
  ],
  [
    'a slash appended in front of the query',
    'url-slash-added',
    'https://m.example.com/wxjs?a=1',
    'https://m.example.com/wxjs/?a=1',
  ],
  [
    'a slash appended behind the query',
    'url-slash-added',
    'https://m.example.com/wxjs?a=1',
    'https://m.example.com/wxjs?a=1/',
  ],
  [
    'PHP_SELF has index.php',
    'url-index-added',
    'https://m.example.com/shop/?id=5',
    'https://m.example.com/shop/index.php?id=5',
  ],
  [
    'ASP.NET has Default.aspx',
    'url-index-added',
    'https://m.example.com/',
    'https://m.example.com/Default.aspx',
  ],
  [
    'the file that answers the directory',
    'url-index-added',
    'https://m.example.com/',
    'https://m.example.com/index.html',
  ],
  [
    '.html appended',
    'url-suffix-added',
    'https://m.example.com/item?id=5',
    'https://m.example.com/item.html?id=5',
  ],
  [
    '.html in place of a slash',
    'url-suffix-added',
    'https://m.example.com/item/',
    'https://m.example.com/item.html',
  ],
  [
    '.html cut off',
    'url-suffix-dropped',
    'https://m.example.com/item.html?id=5',
    'https://m.example.com/item?id=5',
  ],
  [
    'index.html cut off',
    'url-index-dropped',
    'https://m.example.com/h5/index.html?id=5',
    'https://m.example.com/h5/?id=5',
  ],
  [
    'index.html and its slash cut off',
    'url-index-dropped',
    'https://m.example.com/index.html',
    'https://m.example.com',
  ],
  [
    'a route in lower case',
    'url-path-case',
    'https://m.example.com/Home/Index?Id=A',
    'https://m.example.com/home/index?Id=A',
  ],
  [
    'a route in capitals, as MVC makes it',
    'url-path-case',
    'https://m.example.com/home/index',
    'https://m.example.com/Home/Index',
  ],
  [
    'the URL in lower case',
    'url-case-changed',
    'https://m.example.com/Item?Id=A',
    'https://m.example.com/item?id=a',
  ],
  ['the URL in upper case', 'url-case-changed', 'https://m.example.com/a', 'HTTPS://M.EXAMPLE.COM/A'],
];

describe('scheme, host, port, path and case of the URL', () => {
  testSignedUrls(SIGNED, ROWS);
});

describe('where they cannot go wrong', () => {
  testNoVariants([
    ['http is signed as http', 'url-scheme-http', 'http://m.example.com/'],
    ['https is signed as https', 'url-scheme-https', 'https://m.example.com/'],
    ['no scheme to lose', 'url-scheme-missing', '//m.example.com/item'],
    ['a port that is there already', 'url-port-added', 'https://m.example.com:8443/'],
    ['no port to lose', 'url-port-dropped', 'https://m.example.com/a:8443'],
    ['a colon in the query is no port', 'url-port-dropped', 'https://m.example.com/?at=host:8443'],
    ['an address has no www.', 'url-host-label', 'http://192.168.1.8/item'],
    ['nor has localhost', 'url-host-label', 'http://localhost:3000/item'],
    ['nor has an IPv6 address', 'url-host-label', 'http://[::1]/item'],
    ['no user in the URL', 'url-userinfo-dropped', 'https://m.example.com/@user'],
    ['a path is no bare domain', 'url-root-slash-dropped', 'https://m.example.com/wx/'],
    ['a bare domain has no path to trim', 'url-slash-dropped', 'https://m.example.com/'],
    ['a path without a slash at its end', 'url-slash-dropped', 'https://m.example.com/wx?back=/'],
    ['a file has its suffix already', 'url-suffix-added', 'https://m.example.com/item.do?id=5'],
    ['a home page has no name to append to', 'url-suffix-added', 'https://m.example.com/?id=5'],
    ['a suffix alone is a name', 'url-suffix-dropped', 'https://m.example.com/.html'],
    ['a file has no default document', 'url-index-added', 'https://m.example.com/item?dir=/'],
    ['a file that is no default document', 'url-index-dropped', 'https://m.example.com/myindex.html'],
    ['digits have no case', 'url-path-case', 'https://m.example.com/1/%E5'],
    ['a path alone has no host', 'url-host-case', '/item'],
  ]);

  test('the letters of escapes are no letters of the path', () => {
    expect(variantsOf('url-path-case', 'https://m.example.com/%E5/a')).toEqual([
      'https://m.example.com/%E5/A',
    ]);
  });
});

test('m. of a domain that is only m.cn is not taken off', () => {
  expect(variantsOf('url-host-label', 'https://m.cn/a')).toEqual(['https://www.m.cn/a']);
});

test('both default ports, the likelier first', () => {
  expect(variantsOf('url-port-added', 'https://m.example.com/a')).toEqual([
    'https://m.example.com:443/a',
    'https://m.example.com:80/a',
  ]);
  expect(variantsOf('url-port-added', 'http://m.example.com/a')).toEqual([
    'http://m.example.com:80/a',
    'http://m.example.com:443/a',
  ]);
});

test('what a host in capitals becomes, a browser writes as the page has it', () => {
  const page = 'https://m.example.com/Item?id=5';
  const made = variantsOf('url-host-case', page);
  expect(made.length).toBeGreaterThan(4);
  expect(made.map((url) => new URL(url).href)).toEqual(made.map(() => page));
});

test('what a default port becomes, a browser writes as the page has it', () => {
  expect(new URL(variantsOf('url-port-added', 'https://m.example.com/a')[0] ?? '').href).toBe(
    'https://m.example.com/a',
  );
  expect(new URL(variantsOf('url-port-added', 'http://m.example.com/a')[0] ?? '').href).toBe(
    'http://m.example.com/a',
  );
  expect(new URL(variantsOf('url-root-slash-dropped', 'https://m.example.com/')[0] ?? '').href).toBe(
    'https://m.example.com/',
  );
});

test('two mistakes: http behind a proxy, with the port that it listens on', () => {
  const signed = 'http://m.example.com:80/item?id=5&from=timeline';
  expect(variantsOfAll(['url-scheme-http', 'url-port-added'], ITEM)).toContain(signed);
  expect(variantsOfAll(['url-port-added', 'url-scheme-http'], ITEM)).toContain(signed);
});

test.each(ODD_URLS.map((url) => [url.slice(0, 40), url] as const))(
  'odd URLs stop nothing: %s',
  (_short, url) => {
    for (const id of Object.keys(ROWS)) {
      const variants = variantsOf(id, url);
      expect(variants).not.toContain(url);
      expect(variants).toEqual(variantsOf(id, url));
    }
  },
);
