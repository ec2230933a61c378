import { describe, expect, test } from 'vitest';
import { URL_MARKUP_MISTAKES } from '../../../../src/core/signature/mistakes/url-markup.ts';
import { URL_MISSING_MISTAKES } from '../../../../src/core/signature/mistakes/url-missing.ts';
import { URL_TRANSPORT_MISTAKES } from '../../../../src/core/signature/mistakes/url-transport.ts';
import {
  ODD_URLS,
  type SignedUrl,
  testNoVariants,
  testSignedUrls,
  variantsOf,
  variantsOfAll,
} from '../../../builders/signed-url.ts';

const ROWS = { ...URL_MARKUP_MISTAKES, ...URL_TRANSPORT_MISTAKES, ...URL_MISSING_MISTAKES };
const HOST = 'https://m.example.com';
const ITEM = `${HOST}/item?id=5&from=timeline`;
const QUOTED = `${HOST}/?q='a'&b="c"<d>+`;

const SIGNED: readonly SignedUrl[] = [
  ['htmlspecialchars', 'url-html-escaped', ITEM, `${HOST}/item?id=5&amp;from=timeline`],
  [
    'a filter in front of htmlspecialchars',
    'url-html-escaped',
    ITEM,
    `${HOST}/item?id=5&amp;amp;from=timeline`,
  ],
  [
    'htmlspecialchars with quotes',
    'url-html-escaped',
    QUOTED,
    `${HOST}/?q=&#039;a&#039;&amp;b=&quot;c&quot;&lt;d&gt;+`,
  ],
  [
    'html.escape in Python',
    'url-html-escaped',
    QUOTED,
    `${HOST}/?q=&#x27;a&#x27;&amp;b=&quot;c&quot;&lt;d&gt;+`,
  ],
  [
    'html.EscapeString in Go',
    'url-html-escaped',
    QUOTED,
    `${HOST}/?q=&#39;a&#39;&amp;b=&#34;c&#34;&lt;d&gt;+`,
  ],
  [
    'a Mustache template escapes slashes',
    'url-html-escaped',
    `${HOST}/a?b=1`,
    'https:&#x2F;&#x2F;m.example.com&#x2F;a?b&#x3D;1',
  ],
  ['a Handlebars template', 'url-html-escaped', ITEM, `${HOST}/item?id&#x3D;5&amp;from&#x3D;timeline`],
  ['esc_url in WordPress', 'url-html-escaped', ITEM, `${HOST}/item?id=5&#038;from=timeline`],
  ['a link with &amp; in it, unescaped', 'url-html-unescaped', `${HOST}/?a=1&amp;b=2`, `${HOST}/?a=1&b=2`],
  ['&times in front of tamp', 'url-html-unescaped', `${HOST}/?id=5&timestamp=1`, `${HOST}/?id=5×tamp=1`],
  ['&copy as in a text', 'url-html-unescaped', `${HOST}/?id=5&copy=1&region=2`, `${HOST}/?id=5©=1®ion=2`],
  ['json_encode without quotes', 'url-json-escaped', ITEM, ITEM.replaceAll('/', '\\/')],
  ['json_encode with quotes', 'url-json-escaped', ITEM, JSON.stringify(ITEM).replaceAll('/', '\\/')],
  ['json_encode of raw Chinese', 'url-json-escaped', `${HOST}/咖`, 'https:\\/\\/m.example.com\\/\\u5496'],
  ['json.Marshal in Go', 'url-json-escaped', ITEM, `"${HOST}/item?id=5\\u0026from=timeline"`],
  ['Gson', 'url-json-escaped', ITEM, `"${HOST}/item?id\\u003d5\\u0026from\\u003dtimeline"`],
  ['System.Text.Json', 'url-json-escaped', `${HOST}/?a=b+c`, `"${HOST}/?a=b\\u002Bc"`],
  ['addslashes', 'url-backslash-escaped', `${HOST}/?q='a'`, `${HOST}/?q=\\'a\\'`],
  [
    'a shell escapes what is pasted',
    'url-backslash-escaped',
    ITEM,
    `${HOST}/item\\?id\\=5\\&from\\=timeline`,
  ],
  [
    're.escape in Python',
    'url-backslash-escaped',
    `${HOST}/a-b?c=1&d=~`,
    'https://m\\.example\\.com/a\\-b\\?c=1\\&d=\\~',
  ],
  [
    'preg_quote in PHP',
    'url-backslash-escaped',
    `${HOST}/a?c=1`,
    'https\\:\\/\\/m\\.example\\.com\\/a\\?c\\=1',
  ],
  ['path.join on Windows', 'url-backslash-escaped', `${HOST}/a`, 'https:\\m.example.com\\a'],
  ['a line break from a file', 'url-space-added', ITEM, `${ITEM}\n`],
  ['a line break of Windows', 'url-space-added', ITEM, `${ITEM}\r\n`],
  ['a BOM from a file', 'url-space-added', ITEM, `\ufeff${ITEM}`],
  ['a space pasted in front', 'url-space-added', ITEM, ` ${ITEM}`],
  ['a space of no width pasted behind', 'url-space-added', ITEM, `${ITEM}\u200b`],
  ['a space of no break pasted behind', 'url-space-added', ITEM, `${ITEM}\u00a0`],
  ['an escaped space behind', 'url-space-added', ITEM, `${ITEM}%20`],
  ['an escaped space at the end trimmed', 'url-space-trimmed', `${HOST}/?q=a%20%0A`, `${HOST}/?q=a`],
  ['a plus at the end trimmed', 'url-space-trimmed', `${HOST}/?q=a+`, `${HOST}/?q=a`],
  ['spaces inside removed', 'url-space-trimmed', `${HOST}/?q=a%20b c`, `${HOST}/?q=abc`],
  ['a raw space at the end trimmed', 'url-space-trimmed', `${HOST}/?q=a%20b `, `${HOST}/?q=a%20b`],
  ['JSON.stringify', 'url-quoted', ITEM, JSON.stringify(ITEM)],
  ['JSON.stringify twice', 'url-quoted', ITEM, JSON.stringify(JSON.stringify(ITEM))],
  ['quotes from the settings', 'url-quoted', ITEM, `'${ITEM}'`],
  ['Chinese quotes', 'url-quoted', ITEM, `“${ITEM}”`],
  ['the semicolon of a line of code', 'url-quoted', ITEM, `${ITEM};`],
  ['a list of Python', 'url-in-list', ITEM, `['${ITEM}']`],
  ['bytes of Python', 'url-in-list', ITEM, `b'${ITEM}'`],
  ['Arrays.toString in Java, Sprint in Go', 'url-in-list', ITEM, `[${ITEM}]`],
  ['an array of Node, the parameter sent twice', 'url-in-list', ITEM, `${[ITEM, ITEM]}`],
  ['the whole body', 'url-in-list', ITEM, JSON.stringify({ url: ITEM })],
  ['the whole query string', 'url-name-kept', ITEM, `url=${ITEM}`],
  ['the slash of a route', 'url-name-kept', ITEM, `/${ITEM}`],
  ['undefined', 'url-missing', ITEM, `${undefined}`],
  ['null', 'url-missing', ITEM, `${null}`],
  ['None', 'url-missing', ITEM, 'None'],
  ['an empty text', 'url-missing', ITEM, ''],
  ['location in place of location.href', 'url-missing', ITEM, '[object Location]'],
  ['an object', 'url-missing', ITEM, `${{}}`],
  ['not a number', 'url-missing', ITEM, `${Number.NaN}`],
  ['nil of Go', 'url-missing', ITEM, '<nil>'],
  ['single quotes in PHP', 'url-literal', ITEM, '$url'],
  ['quotes in place of backticks', 'url-literal', ITEM, `\${${'url'}}`],
  ['code in quotes', 'url-literal', ITEM, "location.href.split('#')[0]"],
  ['no host header', 'url-piece-missing', ITEM, 'https://undefined/item?id=5&from=timeline'],
  ['no origin', 'url-piece-missing', ITEM, 'undefined/item?id=5&from=timeline'],
  ['no forwarded host', 'url-piece-missing', ITEM, 'https:///item?id=5&from=timeline'],
  ['no path', 'url-piece-missing', ITEM, `${HOST}null`],
];

describe('what happens to the URL on its way', () => {
  testSignedUrls(SIGNED, ROWS);
});

describe('where it cannot happen', () => {
  testNoVariants([
    ['nothing to unescape', 'url-html-unescaped', ITEM],
    ['a name that only begins like an entity', 'url-html-unescaped', `${HOST}/?a=1&co=2&ti=3`],
    ['an unknown entity', 'url-html-unescaped', `${HOST}/?a=1&name;=2`],
    ['no spaces to trim', 'url-space-trimmed', ITEM],
    ['no host to miss', 'url-piece-missing', '/item'],
  ]);

  test('one parameter has no &, and only templates escape more', () => {
    expect(variantsOf('url-html-escaped', `${HOST}/item`)).toEqual([
      'https:&#x2F;&#x2F;m.example.com&#x2F;item',
    ]);
    expect(variantsOf('url-html-escaped', `${HOST}/item?id=5`)).not.toContain(`${HOST}/item?id&amp;5`);
  });
});

test('entities that a page has by name, each as what it stands for', () => {
  expect(variantsOf('url-html-unescaped', `${HOST}/?a&quot;b&lt;c&gt;d&apos;e&nope;f`)).toEqual([
    `${HOST}/?a"b<c>d'e&nope;f`,
  ]);
});

test('an entity in an attribute needs its semicolon where letters follow', () => {
  const made = variantsOf('url-html-unescaped', `${HOST}/?a=1&reg&timestamp=2`);
  expect(made).toEqual([`${HOST}/?a=1®×tamp=2`, `${HOST}/?a=1®&timestamp=2`]);
});

test('what JSON writes, JSON reads as the right URL', () => {
  const quoted = variantsOf('url-json-escaped', `${QUOTED}\\咖`).filter((made) => made.startsWith('"'));
  expect(quoted.length).toBeGreaterThan(3);
  for (const made of quoted) expect(JSON.parse(made)).toBe(`${QUOTED}\\咖`);
});

test('what is quoted or held by JavaScript reads as the right URL', () => {
  expect(variantsOf('url-quoted', ITEM)).toContain(JSON.stringify(ITEM));
  expect(variantsOf('url-in-list', ITEM)).toContain(JSON.stringify([ITEM]));
});

test('everything that is added leaves the URL in it', () => {
  for (const id of ['url-space-added', 'url-quoted', 'url-in-list', 'url-name-kept']) {
    const made = variantsOf(id, ITEM);
    expect(made.length).toBeGreaterThan(3);
    expect(made.filter((variant) => !variant.includes(ITEM))).toEqual([]);
  }
});

test('a dollar sign in the URL is not taken for a pattern', () => {
  expect(variantsOf('url-in-list', `${HOST}/?q=$&$1`)).toContain(`['${HOST}/?q=$&$1']`);
});

test('two mistakes: http behind a proxy, and escaped for HTML', () => {
  const signed = 'http://m.example.com/item?id=5&amp;from=timeline';
  expect(variantsOfAll(['url-scheme-http', 'url-html-escaped'], ITEM)).toContain(signed);
});

test('two mistakes: the query string as it came', () => {
  const signed = `url=${encodeURIComponent(ITEM)}`;
  expect(variantsOfAll(['url-encoded', 'url-name-kept'], ITEM)).toContain(signed);
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
