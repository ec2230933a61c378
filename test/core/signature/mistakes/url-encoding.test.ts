import querystring from 'node:querystring';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  COMPONENT_ESCAPES,
  decodeAsLatin1,
  decodeEscapes,
  escapeBeyondAscii,
  escapedAsUrl,
} from '../../../../src/core/signature/mistakes/percent.ts';
import { URL_CHARACTER_MISTAKES } from '../../../../src/core/signature/mistakes/url-characters.ts';
import { URL_DECODING_MISTAKES } from '../../../../src/core/signature/mistakes/url-decoding.ts';
import { URL_ENCODING_MISTAKES } from '../../../../src/core/signature/mistakes/url-encoding.ts';
import { URL_ESCAPE_MISTAKES } from '../../../../src/core/signature/mistakes/url-escapes.ts';
import {
  ODD_URLS,
  type SignedUrl,
  testNoVariants,
  testSignedUrls,
  variantsOf,
  variantsOfAll,
} from '../../../builders/signed-url.ts';

const ROWS = {
  ...URL_ENCODING_MISTAKES,
  ...URL_CHARACTER_MISTAKES,
  ...URL_DECODING_MISTAKES,
  ...URL_ESCAPE_MISTAKES,
};
const HOST = 'https://m.example.com';
const ITEM = `${HOST}/item?id=5&from=timeline`;
/** As location.href has it. */
const COFFEE = new URL(`${HOST}/咖?name=啡`).href;

const SIGNED: readonly SignedUrl[] = [
  ['encodeURIComponent and no decoding', 'url-encoded', ITEM, encodeURIComponent(ITEM)],
  [
    "replace(/&/g, '%26') and axios",
    'url-separators-encoded',
    `${ITEM}&n=1`,
    `${HOST}/item?id=5%26from=timeline%26n=1`,
  ],
  [
    "replace('&', '%26') and axios",
    'url-separators-encoded',
    `${ITEM}&n=1`,
    `${HOST}/item?id=5%26from=timeline&n=1`,
  ],
  ['btoa and no decoding', 'url-base64', ITEM, btoa(ITEM)],
  ['btoa for URLs', 'url-base64', COFFEE, Buffer.from(COFFEE).toString('base64url')],
  ['btoa of encodeURIComponent', 'url-base64', COFFEE, btoa(encodeURIComponent(COFFEE))],
  ['the whole of an encoded URL', 'url-encoded', COFFEE, encodeURIComponent(COFFEE)],
  [
    'HttpUtility.UrlEncode in C#',
    'url-encoded',
    ITEM,
    'https%3a%2f%2fm.example.com%2fitem%3fid%3d5%26from%3dtimeline',
  ],
  [
    'quote in Python keeps the slashes',
    'url-encoded',
    ITEM,
    'https%3A//m.example.com/item%3Fid%3D5%26from%3Dtimeline',
  ],
  [
    'URLEncoder in Java',
    'url-encoded',
    `${HOST}/a~*!?q=(1)`,
    'https%3A%2F%2Fm.example.com%2Fa%7E*%21%3Fq%3D%281%29',
  ],
  [
    'urlencode in PHP',
    'url-encoded',
    `${HOST}/a~*!?q=(1)`,
    'https%3A%2F%2Fm.example.com%2Fa%7E%2A%21%3Fq%3D%281%29',
  ],
  [
    'QueryEscape in Go',
    'url-encoded',
    `${HOST}/a~*!?q=(1)`,
    'https%3A%2F%2Fm.example.com%2Fa~%2A%21%3Fq%3D%281%29',
  ],
  ['PathEscape in Go', 'url-encoded', ITEM, 'https:%2F%2Fm.example.com%2Fitem%3Fid=5&from=timeline'],
  ['escape in JavaScript', 'url-encoded', `${HOST}/@a?b=c+d*`, escape(`${HOST}/@a?b=c+d*`)],
  ['axios encodes what was encoded', 'url-encoded-twice', ITEM, encodeURIComponent(encodeURIComponent(ITEM))],
  ['encodeURI of an encoded URL', 'url-percent-encoded', COFFEE, encodeURI(COFFEE)],
  ['each % of the path alone', 'url-percent-encoded', COFFEE, `${HOST}/%25E5%2592%2596?name=%E5%95%A1`],
  ['each % of the query alone', 'url-percent-encoded', COFFEE, `${HOST}/%E5%92%96?name=%25E5%2595%25A1`],
  [
    'an encoded value encoded as a parameter',
    'url-percent-encoded',
    `${HOST}/?back=/a%20b`,
    `${HOST}/?back=${encodeURIComponent('/a%20b')}`,
  ],
  ['a comma escaped', 'url-reserved-encoded', `${HOST}/item?ids=1,2`, `${HOST}/item?ids=1%2C2`],
  ['a comma escaped in lower case', 'url-reserved-encoded', `${HOST}/item?ids=1,2`, `${HOST}/item?ids=1%2c2`],
  [
    'slashes in the query escaped',
    'url-reserved-encoded',
    `${HOST}/login?back=/a/b`,
    `${HOST}/login?back=%2Fa%2Fb`,
  ],
  [
    'a whole URL in the query escaped',
    'url-reserved-encoded',
    `${HOST}/login?back=${HOST}/a`,
    `${HOST}/login?back=${encodeURIComponent(`${HOST}/a`)}`,
  ],
  ['an @ in the path escaped', 'url-reserved-encoded', `${HOST}/@coffee`, `${HOST}/%40coffee`],
  ['one character of several escaped', 'url-reserved-encoded', `${HOST}/?q=a:b,c!`, `${HOST}/?q=a:b%2Cc!`],
  [
    'all that http_build_query escapes',
    'url-reserved-encoded',
    `${HOST}/?q=a:b,(c)~!`,
    `${HOST}/?q=a%3Ab%2C%28c%29%7E%21`,
  ],
  ['brackets escaped', 'url-unsafe-encoded', `${HOST}/?ids[]=1&ids[]=2`, `${HOST}/?ids%5B%5D=1&ids%5B%5D=2`],
  ['raw JSON escaped', 'url-unsafe-encoded', `${HOST}/?q={"a":[1]}`, encodeURI(`${HOST}/?q={"a":[1]}`)],
  [
    'raw JSON escaped as browsers do',
    'url-unsafe-encoded',
    `${HOST}/?q={"a":[1]}`,
    new URL(`${HOST}/?q={"a":[1]}`).href,
  ],
  ['a bar escaped in lower case', 'url-unsafe-encoded', `${HOST}/?q=a|b`, `${HOST}/?q=a%7cb`],
  ['raw Chinese escaped', 'url-unsafe-encoded', `${HOST}/咖?name=啡`, COFFEE],
  ['decodeURIComponent once too often', 'url-decoded', COFFEE, `${HOST}/咖?name=啡`],
  [
    'decodeURI keeps what is reserved',
    'url-decoded',
    `${HOST}/%E5%92%96?back=%2Fa%20b`,
    decodeURI(`${HOST}/%E5%92%96?back=%2Fa%20b`),
  ],
  ['only the query decoded', 'url-decoded', COFFEE, `${HOST}/%E5%92%96?name=啡`],
  ['only the path decoded', 'url-decoded', COFFEE, `${HOST}/咖?name=%E5%95%A1`],
  [
    'only Chinese decoded, as the address bar shows it',
    'url-decoded',
    `${HOST}/%E5%92%96?q=a%20b`,
    `${HOST}/咖?q=a%20b`,
  ],
  ['urldecode makes a space of a plus, too', 'url-decoded', `${HOST}/?q=a+%E5%92%96`, `${HOST}/?q=a 咖`],
  ['GBK escapes decoded as UTF-8', 'url-decoded', `${HOST}/?q=%BF%A7`, `${HOST}/?q=\ufffd\ufffd`],
  ['a broken escape stays', 'url-decoded', `${HOST}/?a=%E5%92%96&b=100%`, `${HOST}/?a=咖&b=100%`],
  ['decoded twice', 'url-decoded-twice', `${HOST}/?q=%25E5%2592%2596`, `${HOST}/?q=咖`],
  [
    'an old Tomcat decodes as ISO-8859-1',
    'url-decoded-latin1',
    `${HOST}/?q=%E5%92%96`,
    `${HOST}/?q=\u00e5\u0092\u0096`,
  ],
  ['%2C decoded', 'url-reserved-decoded', `${HOST}/%E5%92%96?ids=1%2C2`, `${HOST}/%E5%92%96?ids=1,2`],
  [
    '%2F decoded, %3A not',
    'url-reserved-decoded',
    `${HOST}/?back=https%3A%2F%2Fa`,
    `${HOST}/?back=https%3A//a`,
  ],
  [
    'a URL in the query decoded, Chinese not',
    'url-reserved-decoded',
    `${HOST}/?back=https%3A%2F%2Fa%2F%E5%92%96`,
    `${HOST}/?back=https://a/%E5%92%96`,
  ],
  [
    '%7E decoded, as standards ask',
    'url-reserved-decoded',
    `${HOST}/%7Euser/%E5%92%96?q=%2C`,
    `${HOST}/~user/%E5%92%96?q=%2C`,
  ],
  ['a plus became a space', 'url-plus-decoded', `${HOST}/?q=a+b`, `${HOST}/?q=a b`],
  ['a plus became %20', 'url-plus-decoded', `${HOST}/a+b?q=a+b`, `${HOST}/a%20b?q=a%20b`],
  ['only the plus of the query', 'url-plus-decoded', `${HOST}/a+b?q=a+b`, `${HOST}/a+b?q=a b`],
  ['%20 became a plus', 'url-space-rewritten', `${HOST}/?q=a%20b`, `${HOST}/?q=a+b`],
  ['%20 became a space', 'url-space-rewritten', `${HOST}/?q=a%20b`, `${HOST}/?q=a b`],
  ['a plus became %2B', 'url-space-rewritten', `${HOST}/?q=a+b`, `${HOST}/?q=a%2Bb`],
  ['%2B became a plus, and a space', 'url-space-rewritten', `${HOST}/?q=a%2Bb`, `${HOST}/?q=a b`],
  ['escapes in lower case', 'url-escape-case', COFFEE, `${HOST}/%e5%92%96?name=%e5%95%a1`],
  ['escapes in upper case', 'url-escape-case', `${HOST}/%e5%92%96`, `${HOST}/%E5%92%96`],
  [
    'letters composed',
    'url-unicode-form',
    `${HOST}/${encodeURIComponent('café'.normalize('NFD'))}`,
    `${HOST}/${encodeURIComponent('café'.normalize('NFC'))}`,
  ],
  ['raw letters taken apart', 'url-unicode-form', `${HOST}/caf\u00e9`, `${HOST}/cafe\u0301`],
];

describe('escapes of the URL', () => {
  testSignedUrls(SIGNED, ROWS);
});

describe('where they cannot go wrong', () => {
  testNoVariants([
    ['nothing to escape again', 'url-percent-encoded', ITEM],
    ['no reserved characters but those that make the URL', 'url-reserved-encoded', ITEM],
    ['escaped ones are not escaped', 'url-reserved-encoded', `${HOST}/item?ids=1%2C2`],
    ['nothing that browsers disagree about', 'url-unsafe-encoded', `${HOST}/item?ids=1,2&q=%5B%5D`],
    ['nothing to decode', 'url-decoded', ITEM],
    ['a percent sign is no escape', 'url-decoded', `${HOST}/?rate=100%&b=%zz`],
    ['escaped once only', 'url-decoded-twice', COFFEE],
    ['ASCII is the same in ISO-8859-1', 'url-decoded-latin1', `${HOST}/?q=%2C`],
    ['no escapes of ASCII', 'url-reserved-decoded', COFFEE],
    ['no plus', 'url-plus-decoded', `${HOST}/?q=a%20b%2B`],
    ['no space and no plus', 'url-space-rewritten', COFFEE],
    ['escapes without letters', 'url-escape-case', `${HOST}/?q=a%20b`],
    ['Chinese has one form', 'url-unicode-form', COFFEE],
  ]);
});

describe('what languages’ functions do', () => {
  const text = fc.string({ unit: 'binary' });

  test('encodeURIComponent and encodeURI', () => {
    fc.assert(
      fc.property(text, (one) => {
        expect(COMPONENT_ESCAPES[0]?.(one)).toBe(encodeURIComponent(one));
        expect(escapedAsUrl(one)).toBe(encodeURI(one));
      }),
    );
  });

  test('every one of them is undone by form decoding or plain decoding', () => {
    fc.assert(
      fc.property(text, (one) => {
        for (const encode of COMPONENT_ESCAPES)
          expect(
            [encode(one), encode(one).replaceAll('+', ' ')].map((written) => decodeURIComponent(written)),
          ).toContain(one);
      }),
    );
  });

  // As PHP 8, Java 21, Python 3.12 and .NET 8 print it.
  const ALL = "a b~!*'()-_.,+/咖";
  test.each([
    ['PHP urlencode', 'a+b%7E%21%2A%27%28%29-_.%2C%2B%2F%E5%92%96'],
    ['PHP rawurlencode', 'a%20b~%21%2A%27%28%29-_.%2C%2B%2F%E5%92%96'],
    ['Java URLEncoder', 'a+b%7E%21*%27%28%29-_.%2C%2B%2F%E5%92%96'],
    ['Python quote', 'a%20b~%21%2A%27%28%29-_.%2C%2B/%E5%92%96'],
    ['Python quote_plus, Go QueryEscape', 'a+b~%21%2A%27%28%29-_.%2C%2B%2F%E5%92%96'],
    ['C# HttpUtility.UrlEncode', 'a+b%7e!*%27()-_.%2c%2b%2f%e5%92%96'],
    ['C# WebUtility.UrlEncode', 'a+b%7E!*%27()-_.%2C%2B%2F%E5%92%96'],
  ])('%s', (_name, written) => {
    expect(COMPONENT_ESCAPES.map((encode) => encode(ALL))).toContain(written);
  });
});

describe('decoding', () => {
  /** Escapes, whole and broken, between other characters. */
  const escaped = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '%E5%92%96',
          '%E5%92',
          '%BF%A7',
          '%F0%9F%98%80',
          '%ED%A0%80',
          '%C0%80',
          '%',
          '%2',
          '%zz',
          'a',
          '/',
          '+',
        ),
        fc.integer({ min: 0, max: 255 }).map((byte) => `%${byte.toString(16).padStart(2, '0')}`),
      ),
    )
    .map((all) => all.join(''));

  test('as the UTF-8 decoder of the platform, bytes that are none replaced', () => {
    fc.assert(
      fc.property(escaped, (one) => {
        const bytes = Buffer.from(
          one.replace(/%([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
          'latin1',
        );
        const decoded = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
        expect(decodeEscapes(one, { malformed: 'replaced' })).toBe(decoded);
      }),
      { numRuns: 1000 },
    );
  });

  test('as decodeURIComponent and decodeURI, where those do not throw', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string(), (url, more) => {
        const one = `${url}?q=${encodeURIComponent(more)}`;
        expect(decodeEscapes(one, { malformed: 'kept' })).toBe(decodeURIComponent(one));
        expect(decodeEscapes(one, { kept: ';/?:@&=+$,#', malformed: 'kept' })).toBe(decodeURI(one));
      }),
    );
  });

  test('as Node does where decodeURIComponent throws', () => {
    expect(decodeEscapes('a%E5%92b%2C%', { malformed: 'replaced' })).toBe(
      querystring.unescape('a%E5%92b%2C%'),
    );
  });

  test('ISO-8859-1, and back by its bytes', () => {
    const one = '咖啡é';
    expect(decodeAsLatin1(encodeURIComponent(one))).toBe(Buffer.from(one, 'utf8').toString('latin1'));
  });

  test('what browsers escape beyond ASCII', () => {
    expect(escapeBeyondAscii('/咖/é/😀')).toBe(new URL('https://m.example.com/咖/é/😀').pathname);
    expect(escapeBeyondAscii('\ud83d')).toBe(encodeURIComponent('\ufffd'));
  });
});

test('two mistakes: the hash sign kept, then all of it encoded', () => {
  expect(variantsOfAll(['url-hash-kept', 'url-encoded'], ITEM)).toContain(encodeURIComponent(`${ITEM}#`));
});

test('two mistakes: http behind a proxy, and decoded', () => {
  const signed = 'http://m.example.com/咖?name=啡';
  expect(variantsOfAll(['url-scheme-http', 'url-decoded'], COFFEE)).toContain(signed);
  expect(variantsOfAll(['url-decoded', 'url-scheme-http'], COFFEE)).toContain(signed);
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
