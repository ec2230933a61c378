import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countOf, type Kernel, type Product } from '../../src/core/signature/explain/kernel.ts';
import { createSha1Kernel } from '../../src/core/signature/explain/sha1-kernel.ts';
import { createWasmKernel } from '../../src/kernel/wasm-kernel.ts';
import { filler, firstWord, list, nodeKernel, scattered, textOf } from './texts.ts';

const nothing: Kernel = {
  find() {
    throw new Error('this fits into the memory of the WebAssembly kernel');
  },
};
const KERNELS: [name: string, kernel: Kernel][] = [
  ['TypeScript', createSha1Kernel()],
  ['WebAssembly', createWasmKernel(nothing)],
];
const LENGTHS = Array.from({ length: 601 }, (_, length) => length);
const EVERY_LENGTH = list(...LENGTHS.map(filler));

describe.each(KERNELS)('SHA-1 in %s', { timeout: 60_000 }, (_name, kernel) => {
  /** Looks for every text by its hash as Node makes it, sixteen at a time. */
  function expectEachFound(product: Product): void {
    for (let n = 0; n < countOf(product); n += 16) {
      const wanted = [...Array(16).keys()].map((i) => n + i).filter((i) => i < countOf(product));
      const words = wanted.map((i) => firstWord(product, i));
      expect(kernel.find(product, words, 0, countOf(product))).toEqual(wanted);
    }
  }

  test('texts of every length from 0 to 600 bytes', () => {
    expectEachFound([EVERY_LENGTH]);
  });

  test('texts of every length from 0 to 600 bytes, as WebCrypto hashes them', async () => {
    for (const length of LENGTHS) {
      const hash = await crypto.subtle.digest('SHA-1', new TextEncoder().encode(filler(length)));
      const word = new DataView(hash).getUint32(0);
      expect(kernel.find([EVERY_LENGTH], [word], 0, 601)).toEqual([length]);
    }
  });

  test('pieces of every length between others', () => {
    expectEachFound([list('noncestr='), EVERY_LENGTH, list('&url=')]);
  });

  test('pieces of every length in front of what many texts share', () => {
    const product = [EVERY_LENGTH, list('&url='), list(...'abcdefgh')];
    expectEachFound(product);
  });

  test('pieces of every length behind what many texts share', () => {
    const product = [list('x', 'y'), list(filler(150)), list('1', '2'), EVERY_LENGTH];
    expectEachFound(product);
  });

  test.each([54, 55, 56, 57, 62, 63, 64, 65, 118, 119, 120, 127, 128, 129])(
    'a text of %i bytes, cut everywhere',
    (length) => {
      const text = filler(length);
      for (let cut = 0; cut <= length; cut++) {
        const product = [list('', text.slice(0, cut)), list('', text.slice(cut))];
        expect(kernel.find(product, [firstWord(product, 3)], 0, 4)).toContain(3);
        expect(kernel.find(product, [firstWord(product, 3)], 0, 3)).toEqual(
          nodeKernel.find(product, [firstWord(product, 3)], 0, 3),
        );
      }
    },
  );

  test('any texts, any lists, any range, any of up to sixteen first words', () => {
    const texts = fc.array(fc.string({ unit: 'binary', maxLength: 90 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(
        fc.array(texts, { maxLength: 5 }),
        fc.array(fc.nat(), { maxLength: 16 }),
        fc.nat(),
        fc.nat(),
        (lists, places, a, b) => {
          const product = lists.map((items) => list(...items));
          const count = countOf(product);
          fc.pre(count <= 5_000);
          const words = places.map((place) => firstWord(product, place % count));
          const [from, to] = [a % (count + 2), b % (count + 2)];
          expect(kernel.find(product, words, from, to)).toEqual(nodeKernel.find(product, words, from, to));
        },
      ),
      { numRuns: 200 },
    );
  });

  test('hits among a hundred thousand texts are found exactly, in one go and in slices', () => {
    const numbers = (count: number, start: number) => [...Array(count).keys()].map((i) => String(start + i));
    const product = [
      list(`jsapi_ticket=${filler(86)}&noncestr=`),
      list('', ...numbers(6, 1_000_000)),
      list('&timestamp='),
      list(...numbers(601, 1_414_587_157)),
      list('&url=http://mp.weixin.qq.com'),
      list(...numbers(30, 1).map((path) => `/${filler(Number(path) * 3)}${path}`)),
    ];
    const count = countOf(product);
    const hits = scattered(16, count);
    const words = hits.map((n) => firstWord(product, n));
    expect(kernel.find(product, words, 0, count)).toEqual(hits);
    for (const size of [4_095, 4_096, 4_097, 77_777]) {
      const found: number[] = [];
      for (let from = 0; from < count; from += size)
        found.push(...kernel.find(product, words, from, from + size));
      expect(found).toEqual(hits);
    }
  });

  test('a range that begins and ends at hits', () => {
    const product = [list(...'abcdefg'), list(...'hijklmnop')];
    const words = [10, 20, 30].map((n) => firstWord(product, n));
    expect(kernel.find(product, words, 10, 30)).toEqual([10, 20]);
    expect(kernel.find(product, words, 11, 31)).toEqual([20, 30]);
  });

  test('the same text made in several ways is found each time', () => {
    const product = [list('a', 'aa', 'aaa'), list('aaa', 'aa', 'a')];
    const four = [0, 4, 8];
    expect(four.map((n) => Buffer.from(textOf(product, n)).toString())).toEqual(['aaaa', 'aaaa', 'aaaa']);
    expect(kernel.find(product, [firstWord(product, 0)], 0, 9)).toEqual(four);
  });

  test('a product of no lists is one empty text', () => {
    expect(kernel.find([], [0xda39a3ee], 0, 1)).toEqual([0]);
    expect(kernel.find([], [0xda39a3ef], 0, 1)).toEqual([]);
  });

  test('a product with an empty list has no text, and a range behind the last has none', () => {
    expect(kernel.find([list('a'), list(), list('b')], [0xda39a3ee], 0, 9)).toEqual([]);
    expect(kernel.find([list('')], [0xda39a3ee], 1, 9)).toEqual([]);
    expect(kernel.find([list('', '')], [0xda39a3ee], 1, 1)).toEqual([]);
    expect(kernel.find([list('')], [], 0, 1)).toEqual([]);
  });

  test('texts beyond four thousand million are counted on', () => {
    const thousand = list(...[...Array(1_000).keys()].map((i) => `${i},`));
    const product = [thousand, thousand, thousand, thousand];
    const hit = 999_999_123_456;
    expect(kernel.find(product, [firstWord(product, hit)], hit - 1_000, hit + 1_000)).toEqual([hit]);
  });

  test('texts of up to 16,384 bytes', () => {
    for (const length of [1_000, 4_096, 9_999, 16_319, 16_320, 16_321, 16_383]) {
      const product = [list('', '#'), list(filler(length)), list(...'123456789')];
      const hits = [1, 8, 9, 17].filter((n) => textOf(product, n).length <= 16_384);
      const words = hits.map((n) => firstWord(product, n));
      expect(kernel.find(product.slice(1), [firstWord(product, 8)], 0, 9)).toEqual([8]);
      if (length < 16_383) expect(kernel.find(product, words, 0, 18)).toEqual(hits);
    }
  });
});
