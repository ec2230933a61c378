import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HASHES, type HashName } from '../../../../src/core/signature/digests.ts';
import { createHashKernel } from '../../../../src/core/signature/explain/hash-kernel.ts';
import { countOf, itemsOf } from '../../../../src/core/signature/explain/kernel.ts';
import { list, textOf } from '../../../kernel/texts.ts';

const KEY = '192006250b4c09247ec02edce69f6a2d';

const md5 = (text: Uint8Array | string) => createHash('md5').update(text);
const sha1 = (text: Uint8Array | string) => createHash('sha1').update(text);
const sha256 = (text: Uint8Array | string) => createHash('sha256').update(text);
const NODE: Readonly<Record<HashName, (bytes: Uint8Array) => Buffer>> = {
  sha1: (bytes) => sha1(bytes).digest(),
  md5: (bytes) => md5(bytes).digest(),
  sha224: (bytes) => createHash('sha224').update(bytes).digest(),
  sha256: (bytes) => createHash('sha256').update(bytes).digest(),
  sha384: (bytes) => createHash('sha384').update(bytes).digest(),
  sha512: (bytes) => createHash('sha512').update(bytes).digest(),
  'hmac-sha1': (bytes) => createHmac('sha1', KEY).update(bytes).digest(),
  'hmac-sha256': (bytes) => createHmac('sha256', KEY).update(bytes).digest(),
  'sha1-of-sha1': (bytes) => sha1(sha1(bytes).digest('hex')).digest(),
  'sha1-of-md5': (bytes) => sha1(md5(bytes).digest('hex')).digest(),
  'sha1-of-upper-md5': (bytes) => sha1(md5(bytes).digest('hex').toUpperCase()).digest(),
  'md5-of-sha1': (bytes) => md5(sha1(bytes).digest('hex')).digest(),
  'md5-of-upper-sha1': (bytes) => md5(sha1(bytes).digest('hex').toUpperCase()).digest(),
  'md5-of-md5': (bytes) => md5(md5(bytes).digest('hex')).digest(),
  'sha256-of-sha256': (bytes) => sha256(sha256(bytes).digest('hex')).digest(),
  'sha256-of-bytes': (bytes) => sha256(sha256(bytes).digest()).digest(),
};
const isHash = (name: string): name is HashName => Object.hasOwn(NODE, name);
const NAMES = Object.keys(NODE).filter(isHash);

/** Long enough for pieces to end inside of a block, at its end, and blocks later. */
const lists = fc.array(
  fc.array(fc.string({ maxLength: 150, unit: 'grapheme' }), { minLength: 1, maxLength: 4 }),
  { maxLength: 4 },
);

describe.each(NAMES)('%s', (name) => {
  const kernel = createHashKernel(HASHES[name], Buffer.from(KEY));

  test('finds each text by the hash that Node has for it, from wherever it begins', () => {
    fc.assert(
      fc.property(lists, fc.nat(), (texts, start) => {
        const product = texts.map((one) => list(...one));
        const count = countOf(product);
        const from = start % count;
        for (let n = 0; n < count; n++) {
          const word = NODE[name](textOf(product, n)).readUInt32BE();
          const same = (m: number) => Buffer.compare(textOf(product, m), textOf(product, n)) === 0;
          const expected = Array.from({ length: count }, (_, m) => m).filter((m) => m >= from && same(m));
          expect(kernel.find(product, [word], from, count + 5)).toEqual(expected);
        }
      }),
      { numRuns: 30 },
    );
  });
});

test('a text is made of the items that its number says', () => {
  const product = [list('a', 'b'), list('='), list('c', 'd', 'e')];
  expect(itemsOf(product, 4)).toEqual([1, 0, 1]);
  const word = NODE.md5(Buffer.from('b=d')).readUInt32BE();
  expect(createHashKernel(HASHES.md5, Buffer.from('')).find(product, [word], 0, 6)).toEqual([4]);
});
