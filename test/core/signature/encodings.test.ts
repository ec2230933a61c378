import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ENCODINGS, type EncodingName } from '../../../src/core/signature/encodings.ts';

/** Any code units, lone surrogates among them; and whole characters of every plane. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
    .map((units) => String.fromCharCode(...units)),
);

const bytesOf = (name: EncodingName, text: string) => Buffer.from(ENCODINGS[name](text));

describe('an independent encoder gives the same bytes', () => {
  const oracles: [EncodingName, (text: string) => Buffer][] = [
    ['utf-8', (text) => Buffer.from(text, 'utf8')],
    ['utf-16le', (text) => Buffer.from(text, 'utf16le')],
    ['utf-16be', (text) => Buffer.from(text, 'utf16le').swap16()],
    ['low-byte', (text) => Buffer.from(text, 'latin1')],
    ['utf-8-twice', (text) => Buffer.from(Buffer.from(text, 'utf8').toString('latin1'), 'utf8')],
    ['ascii', (text) => Buffer.from(text.replace(/[^\0-\x7f]/g, '?'), 'latin1')],
  ];

  test.each(oracles)('%s', (name, oracle) => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(bytesOf(name, text)).toEqual(oracle(text));
      }),
    );
  });

  test('encodeURIComponent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(bytesOf('percent-script', text).toString()).toBe(encodeURIComponent(text));
      }),
    );
  });

  test('URLSearchParams writes forms as back ends do, but for the *', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const form = new URLSearchParams({ '': text.replaceAll('*', '') }).toString().slice(1);
        expect(bytesOf('percent-form', text.replaceAll('*', '')).toString()).toBe(form);
      }),
    );
  });
});

test('a text may be encoded in pieces', () => {
  const names = Object.keys(ENCODINGS).filter((name): name is EncodingName => name in ENCODINGS);
  const text = fc.string({ unit: 'grapheme' });
  fc.assert(
    fc.property(fc.constantFrom(...names), text, text, (name, a, b) => {
      expect(Buffer.concat([bytesOf(name, a), bytesOf(name, b)])).toEqual(bytesOf(name, a + b));
    }),
  );
});

describe('GBK', () => {
  const decoder = new TextDecoder('gbk');
  const characters = Array.from({ length: 0x10000 }, (_, point) => String.fromCharCode(point)).filter(
    (character) => !/[\ud800-\udfff]/.test(character),
  );

  test.each([
    ['咖', 'bfa7'],
    ['啡', 'b7c8'],
    ['中文', 'd6d0cec4'],
    ['。', 'a1a3'],
    ['×', 'a1c1'],
    ['a=1', '613d31'],
  ])('%s is %s', (text, hex) => {
    expect(bytesOf('gbk', text).toString('hex')).toBe(hex);
  });

  test('every character that it has comes back when it is decoded', () => {
    const kept = characters.filter((character) => bytesOf('gbk', character).toString('hex') !== '3f');
    expect(kept.length).toBeGreaterThan(21_000);
    for (const character of kept) expect(decoder.decode(bytesOf('gbk', character))).toBe(character);
  });

  test('every Chinese character of the first 20,902 is in it', () => {
    for (let point = 0x4e00; point <= 0x9fa5; point++)
      expect(bytesOf('gbk', String.fromCharCode(point))).toHaveLength(2);
  });

  test.each(['é'.normalize('NFD').slice(1), '한', '😀', '\ud800'])('%j is not in it: ?', (text) => {
    expect(bytesOf('gbk', text).toString()).toBe('?');
  });
});

describe('whole texts rewritten', () => {
  test.each<[EncodingName, string, string]>([
    ['percent-raw', 'a=1&b=~ *', 'a%3D1%26b%3D~%20%2A'],
    ['percent-form', 'a=1&b=~ *', 'a%3D1%26b%3D%7E+%2A'],
    ['percent-lower-case', 'url=http://a.com/咖 ', 'url%3dhttp%3a%2f%2fa.com%2f%e5%92%96+'],
    ['lower-case', 'https://M.example.com/A?B=%E5', 'https://m.example.com/a?b=%e5'],
    ['upper-case', 'url=https://a.com/ß', 'URL=HTTPS://A.COM/SS'],
    ['html-escaped', `a=1&b="<'>"`, 'a=1&amp;b=&quot;&lt;&#039;&gt;&quot;'],
  ])('%s: %s', (name, text, written) => {
    expect(bytesOf(name, text).toString()).toBe(written);
  });
});
