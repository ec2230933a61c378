import { domainToASCII, domainToUnicode } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostInLetters, hostInPunycode } from '../../../../src/core/signature/mistakes/punycode.ts';
import { variantsOf } from './url-scenario.ts';

describe('a host in letters', () => {
  test('is what Node makes of its Punycode, and back', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...'咖啡网例子公司中国äöüßé🍵abc01-'),
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(fc.array(letters, { minLength: 1, maxLength: 3 }), (labels) => {
        const host = labels.join('.');
        const ascii = domainToASCII(host);
        fc.pre(ascii !== '');
        expect(hostInLetters(ascii)).toBe(domainToUnicode(ascii));
        expect(hostInPunycode(domainToUnicode(ascii))).toBe(ascii);
      }),
    );
  });

  test('is written in Punycode however often it is asked for', () => {
    const asked = Array.from({ length: 10_000 }, () => hostInPunycode('ä.example.cn'));
    expect(new Set(asked)).toEqual(new Set(['xn--4ca.example.cn']));
  });

  test('whatever stands behind xn--, nothing throws', () => {
    const odd = fc.oneof(
      fc.string({ maxLength: 60 }),
      fc.string({ unit: fc.constantFrom(...'abyz0189-'), maxLength: 60 }),
      fc.nat(400).map((count) => 'a'.repeat(count)),
      fc.nat(400).map((count) => '9'.repeat(count)),
    );
    fc.assert(
      fc.property(odd, (label) => {
        expect(hostInLetters(`xn--${label}`)).toEqual(expect.any(String));
        expect(hostInPunycode(label)).toEqual(expect.any(String));
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    'https://m.example.com/item',
    'https://m.example.com/xn--bur6r',
    'https://xn--.cn/',
    'no URL, xn--bur6r',
  ])('%s has no other', (url) => {
    expect(variantsOf('url-host-punycode', url)).toEqual([]);
  });
});

describe('GBK', () => {
  test.each(['https://m.example.com/item?id=5', 'https://m.example.com/item?q=a%20b%2Fc'])(
    '%s has no Chinese',
    (url) => {
      expect(variantsOf('url-escaped-in-gbk', url)).toEqual([]);
      expect(variantsOf('url-gbk-lost', url)).toEqual([]);
    },
  );

  test('UTF-8 is not taken for GBK', () => {
    expect(variantsOf('url-gbk-lost', 'https://m.example.com/?q=%E5%92%96%E5%95%A1')).toEqual([]);
  });

  test.each(['%FF%FF', '%E5', '%80', '%BF%A7%FF'])('%s is neither, and stays', (escapes) => {
    expect(variantsOf('url-gbk-lost', `https://m.example.com/?q=${escapes}`)).toEqual([]);
  });

  test('every character of GBK is found again, however its second byte is written', () => {
    const decoder = new TextDecoder('gbk');
    for (let lead = 0x81; lead <= 0xfe; lead++) {
      for (let trail = 0x40; trail <= 0xfe; trail += 7) {
        const character = decoder.decode(Uint8Array.of(lead, trail));
        if ([...character].length !== 1 || character === '\ufffd') continue;
        const escaped = [lead, trail].map((byte) => `%${byte.toString(16).toUpperCase()}`).join('');
        // Two bytes that are UTF-8 as well are taken for that.
        if (!decodeURIComponentOrNull(escaped))
          expect(variantsOf('url-gbk-lost', `https://a.cn/?q=${escaped}`)).toContain(
            `https://a.cn/?q=${encodeURIComponent(character)}`,
          );
      }
    }
  });
});

function decodeURIComponentOrNull(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    // It is no UTF-8.
    return null;
  }
}
