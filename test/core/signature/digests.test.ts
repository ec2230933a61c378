import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Digest,
  digestOf,
  HASHES,
  type HashName,
  isDigestOf,
} from '../../../src/core/signature/digests.ts';
import { FORMATS, type FormatName } from '../../../src/core/signature/formats.ts';
import { HASH_NAMES, nodeHash } from '../../builders/node-hashes.ts';

const KEY = 'kgt8ON7yVITDhtdwci0qeXmO';

/** Each format, written in another way from the same bytes. */
const WRITERS: { readonly [F in FormatName]: (hash: Buffer) => string } = {
  hex: (hash) => hash.toString('hex'),
  HEX: (hash) => hash.toString('hex').toUpperCase(),
  'hex-unpadded': (hash) => [...hash].map((byte) => byte.toString(16)).join(''),
  'hex-number': (hash) => BigInt(`0x${hash.toString('hex')}`).toString(16),
  'HEX-unpadded': (hash) => [...hash].map((byte) => byte.toString(16).toUpperCase()).join(''),
  'HEX-number': (hash) =>
    BigInt(`0x${hash.toString('hex')}`)
      .toString(16)
      .toUpperCase(),
  'hex-separated': (hash) =>
    [...hash].map((byte) => byte.toString(16).padStart(2, '0').toUpperCase()).join('-'),
  'hex-signed': (hash) => [...hash].map((byte) => unsigned(byte).toString(16)).join(''),
  'hex-signed-padded': (hash) =>
    [...hash].map((byte) => unsigned(byte).toString(16).padStart(2, '0')).join(''),
  'hex-cut': (hash) => hash.toString('hex').slice(0, 32),
  'hex-spaced': (hash) => `${hash.toString('hex')}\n`,
  'hex-quoted': (hash) => JSON.stringify(hash.toString('hex')),
  base64: (hash) => hash.toString('base64'),
  'base64-bare': (hash) => hash.toString('base64').replaceAll('=', ''),
  'base64-url': (hash) => hash.toString('base64').replaceAll('+', '-').replaceAll('/', '_'),
  'base64-url-bare': (hash) => hash.toString('base64url'),
  'base64-of-hex': (hash) => Buffer.from(hash.toString('hex')).toString('base64'),
  'rsa-plus-lost': (hash) => `${hash.toString('hex')} (+ → ␠)`,
  'rsa-white-space': (hash) => `${hash.toString('hex')} (↵)`,
  'rsa-url-safe': (hash) => `${hash.toString('hex')} (-_)`,
  'rsa-percent': (hash) => `${hash.toString('hex')} (%2B)`,
  'rsa-hex': (hash) => `${hash.toString('hex')} (hex)`,
  'rsa-quoted': (hash) => `${hash.toString('hex')} ("…")`,
  'rsa-escaped': (hash) => `${hash.toString('hex')} (&#43;)`,
  'rsa-padding-lost': (hash) => `${hash.toString('hex')} (…)`,
  'rsa-base64-twice': (hash) => `${hash.toString('hex')} (base64²)`,
  'rsa-not-signed': (hash) => `${hash.toString('hex')} (SHA-256)`,
};
/** As Java widens a byte: with its sign. */
const unsigned = (byte: number) => ((byte << 24) >> 24) >>> 0;

const isFormat = (name: string): name is FormatName => name in WRITERS;
const FORMAT_NAMES = Object.keys(WRITERS).filter(isFormat);
const bytes = fc.uint8Array({ maxLength: 200 });

const digest = (hash: HashName, format: FormatName): Digest => ({
  hash,
  format,
  keyedBy: hash.startsWith('hmac') ? 'ticket' : null,
});

describe.each(FORMAT_NAMES)('%s', (format) => {
  test.each(HASH_NAMES)('of %s agrees with node:crypto', (hash) => {
    fc.assert(
      fc.property(bytes, (text) => {
        const written = WRITERS[format](nodeHash(hash, text, KEY));
        expect(digestOf(digest(hash, format), text, { ticket: KEY })).toBe(written);
      }),
    );
  });

  test('the first four bytes can be read back wherever the signature shows this format', () => {
    const shown = (written: string, plain: string) => {
      if (format === 'hex') return true;
      const isWhole = format !== 'HEX' && written === plain.toUpperCase();
      return written !== plain && !isWhole;
    };
    fc.assert(
      fc.property(fc.constantFrom(...HASH_NAMES), bytes, (hash, text) => {
        const whole = nodeHash(hash, text, KEY);
        const written = WRITERS[format](whole);
        const words = FORMATS[format].firstWords(written, HASHES[hash].length);
        if (format.startsWith('base64-url') && !/[-_]/.test(written)) expect(words).toEqual([]);
        // Without a remainder there is no = to leave out.
        else if (format.endsWith('-bare') && HASHES[hash].length % 3 === 0) expect(words).toEqual([]);
        else if (format === 'hex-cut' && HASHES[hash].length === 16) expect(words).toEqual([]);
        else if (shown(written, whole.toString('hex'))) expect(words).toContain(whole.readUInt32BE());
        else expect(words).toEqual([]);
        expect(words.length).toBeLessThanOrEqual(16);
      }),
      { numRuns: 1000 },
    );
  });

  test('zeros at the start are read too', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(0, 1, 15, 16, 0x80, 0xff), { minLength: 4, maxLength: 4 }),
        (start) => {
          const hash = Buffer.concat([Buffer.from(start), Buffer.alloc(16, 0x9a)]);
          const written = WRITERS[format](hash);
          if (written === hash.toString('hex') && format !== 'hex') return;
          if (written === hash.toString('hex').toUpperCase() && format !== 'HEX') return;
          if (format.startsWith('base64-url') && !/[-_]/.test(written)) return;
          expect(FORMATS[format].firstWords(written, 20)).toContain(hash.readUInt32BE());
        },
      ),
    );
  });

  test('no signature, however odd, makes it throw', () => {
    const odd = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.string({ unit: fc.constantFrom(...'0123456789abcdefABF+/=-_" \n'), maxLength: 400 }),
    );
    fc.assert(
      fc.property(odd, fc.constantFrom(...HASH_NAMES), (signature, hash) => {
        for (const word of FORMATS[format].firstWords(signature, HASHES[hash].length)) {
          expect(word).toBeGreaterThanOrEqual(0);
          expect(word).toBeLessThan(2 ** 32);
        }
        expect(isDigestOf(digest(hash, format), new Uint8Array(), {}, signature)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});

describe('where a format leaves a choice', () => {
  const text = Buffer.from('咖啡');
  const hex = nodeHash('sha1', text, '').toString('hex');
  const is = (format: FormatName, signature: string) =>
    isDigestOf(digest('sha1', format), text, {}, signature);

  test.each([20, 32, 39])('a start of %i characters is the hash, cut', (length) => {
    expect(is('hex-cut', hex.slice(0, length))).toBe(true);
  });
  test('fewer than 20 characters prove nothing, and the whole is not cut', () => {
    expect(is('hex-cut', hex.slice(0, 19))).toBe(false);
    expect(FORMATS['hex-cut'].firstWords(hex.slice(0, 19), 20)).toEqual([]);
    expect(is('hex-cut', hex)).toBe(false);
  });
  test.each([` ${hex}`, `${hex}\r\n`, `\ufeff${hex}`, `\t${hex}\u00a0`])(
    'white space around: %j',
    (signature) => {
      expect(is('hex-spaced', signature)).toBe(true);
      expect(is('hex', signature)).toBe(false);
    },
  );
  test.each([`'${hex}'`, `"${hex}"`])('quotes around: %s', (signature) => {
    expect(is('hex-quoted', signature)).toBe(true);
  });
  test('nothing around is neither', () => {
    expect(is('hex-spaced', hex)).toBe(false);
    expect(is('hex-quoted', hex)).toBe(false);
    expect(is('hex', hex)).toBe(true);
  });
});
