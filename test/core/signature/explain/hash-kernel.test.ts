import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HASHES } from '../../../../src/core/signature/digests.ts';
import { createHashKernel } from '../../../../src/core/signature/explain/hash-kernel.ts';
import { countOf, itemsOf } from '../../../../src/core/signature/explain/kernel.ts';
import { HASH_NAMES, nodeHash } from '../../../builders/node-hashes.ts';
import { list, textOf } from '../../../kernel/texts.ts';

const KEY = '192006250b4c09247ec02edce69f6a2d';

/** Long enough for pieces to end inside of a block, at its end, and blocks later. */
const lists = fc.array(
  fc.array(fc.string({ maxLength: 150, unit: 'grapheme' }), { minLength: 1, maxLength: 4 }),
  { maxLength: 4 },
);

describe.each(HASH_NAMES)('%s', (name) => {
  const kernel = createHashKernel(HASHES[name], Buffer.from(KEY));

  test('finds each text by the hash that Node has for it, from wherever it begins', () => {
    fc.assert(
      fc.property(lists, fc.nat(), (texts, start) => {
        const product = texts.map((one) => list(...one));
        const count = countOf(product);
        const from = start % count;
        for (let n = 0; n < count; n++) {
          const word = nodeHash(name, textOf(product, n), KEY).readUInt32BE();
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
  const word = nodeHash('md5', Buffer.from('b=d'), '').readUInt32BE();
  expect(createHashKernel(HASHES.md5, Buffer.from('')).find(product, [word], 0, 6)).toEqual([4]);
});
