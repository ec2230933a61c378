import { describe, expect, test } from 'vitest';
import { explainedBy, SLOW, sha1, string1Of } from './string1-scenario.ts';

const ENCODED = 'https://m.example.com/?q=%E5%92%96%E5%95%A1';
const DECODED = 'https://m.example.com/?q=咖啡';
const signed = string1Of({ url: DECODED });
/** 咖啡 in GBK is bf a7 b7 c8. */
const GBK = Buffer.concat([
  Buffer.from(string1Of({ url: 'https://m.example.com/?q=' })),
  Buffer.from('bfa7b7c8', 'hex'),
]);

describe('a URL with Chinese characters as they are, as other bytes', () => {
  const page = { url: 'https://m.example.com/?q=咖啡' };
  test.each<[name: string, bytes: Buffer, id: string]>([
    ['GBK', GBK, 'bytes-gbk'],
    ['ASCII', Buffer.from(signed.replace(/[^\0-\x7f]/g, '?')), 'bytes-ascii'],
    ['the low byte', Buffer.from(signed, 'latin1'), 'bytes-low'],
    ['UTF-8 taken for Latin-1', Buffer.from(Buffer.from(signed).toString('latin1')), 'bytes-utf-8-twice'],
  ])('%s', (_, bytes, id) => {
    expect(explainedBy(sha1(bytes), page)).toContain(id);
  });
});

test('a URL that was decoded, then hashed in GBK', SLOW, () => {
  const found = explainedBy(sha1(GBK), { url: ENCODED });
  expect(found.filter((mistakes) => mistakes.includes('bytes-gbk'))).not.toEqual([]);
});

describe('whole texts', () => {
  const text = string1Of();
  const escapes = encodeURIComponent(text);
  test.each<[name: string, bytes: string | Buffer, id: string]>([
    ['UTF-16, little end first', Buffer.from(text, 'utf16le'), 'bytes-utf-16'],
    ['UTF-16, big end first', Buffer.from(text, 'utf16le').swap16(), 'bytes-utf-16'],
    ['encodeURIComponent', escapes, 'bytes-percent-encoded'],
    ['HttpUtility.UrlEncode', escapes.replace(/%../g, (code) => code.toLowerCase()), 'bytes-percent-encoded'],
    ['lower case', text.toLowerCase(), 'bytes-lower-case'],
    ['upper case', text.toUpperCase(), 'bytes-upper-case'],
  ])('%s', (_, bytes, id) => {
    expect(explainedBy(sha1(bytes))).toEqual([id]);
  });

  test('htmlspecialchars, where the URL has an & too', () => {
    const url = 'https://m.example.com/?a=1&b=2';
    expect(explainedBy(sha1(string1Of({ url }).replaceAll('&', '&amp;')), { url })).toEqual([
      'bytes-html-escaped',
    ]);
  });
});

test('bytes that do not matter are not blamed', () => {
  const found = explainedBy(sha1(string1Of({ timestamp: '1414587457000' })));
  expect(found).toEqual(['timestamp-milliseconds']);
});
