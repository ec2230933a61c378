import { expect, test } from 'vitest';
import { countOf, type Kernel, type Product } from '../../src/core/signature/explain/kernel.ts';
import { createSha1Kernel } from '../../src/core/signature/explain/sha1-kernel.ts';
import { createWasmKernel } from '../../src/kernel/wasm-kernel.ts';
import { filler, firstWord, list } from './texts.ts';

/** A kernel with this much memory that counts what it hands to the other one. */
function counted(mostBytes?: number) {
  const plain = createSha1Kernel();
  const handed: Product[] = [];
  const instead: Kernel = {
    find(product, ...rest) {
      handed.push(product);
      return plain.find(product, ...rest);
    },
  };
  return { kernel: createWasmKernel(instead, mostBytes), handed };
}

const KILOBYTES = 1_024;

test('a memory that is full forgets its lists, and takes the same ones again', () => {
  const { kernel, handed } = counted(256 * KILOBYTES);
  const products = [...Array(50).keys()].map((i) => [
    list(`${i}`, filler(1_000)),
    list(...Array.from({ length: 40 }, (_, k) => `${filler(k * 20)}${i}`)),
  ]);
  for (const round of [1, 2, 3]) {
    for (const product of products) {
      const hit = round * 13;
      expect(kernel.find(product, [firstWord(product, hit)], 0, countOf(product))).toEqual([hit]);
    }
  }
  expect(handed).toEqual([]);
});

test('a product that has no place in the whole memory is handed over, and the next one is not', () => {
  const { kernel, handed } = counted(256 * KILOBYTES);
  const large = [list(...Array.from({ length: 400 }, (_, i) => `${filler(1_000)}${i}`))];
  const small = [list('a', 'b')];
  for (let round = 0; round < 2; round++) {
    expect(kernel.find(large, [firstWord(large, 399)], 0, 400)).toEqual([399]);
    expect(kernel.find(small, [firstWord(small, 1)], 0, 2)).toEqual([1]);
  }
  expect(handed).toEqual([large, large]);
});

test('lists of ten megabytes in all fit', () => {
  const { kernel, handed } = counted();
  const lists = [...Array(100).keys()].map((i) =>
    list(...Array.from({ length: 100 }, (_, k) => `${filler(1_000)}${i} ${k}`)),
  );
  for (const one of lists) expect(kernel.find([one], [firstWord([one], 77)], 0, 100)).toEqual([77]);
  expect(handed).toEqual([]);
});

test.each([16_385, 100_000])('a text of %i bytes is handed over', (length) => {
  const { kernel, handed } = counted();
  const product = [list('', filler(length - 1)), list('1', '2', '3')];
  expect(kernel.find(product, [firstWord(product, 4)], 0, 6)).toEqual([4]);
  expect(handed).toEqual([product]);
});

test('more lists, or more first words, than it has room for are handed over', () => {
  const { kernel, handed } = counted();
  const many = Array.from({ length: 65 }, () => list('a', 'b'));
  const hit = 2 ** 40 + 5;
  expect(kernel.find(many, [firstWord(many, hit)], hit - 5, hit + 5)).toEqual([hit]);
  expect(handed).toEqual([many]);
  const few = many.slice(0, 64);
  const words = Array.from({ length: 256 }, (_, n) => firstWord(few, n));
  expect(kernel.find(few, words, 250, 260)).toEqual([250, 251, 252, 253, 254, 255]);
  expect(handed).toHaveLength(1);
  expect(kernel.find(few, [...words, firstWord(few, 256)], 250, 260)).toHaveLength(7);
  expect(handed).toEqual([many, few]);
});

test('two kernels share no memory', () => {
  const [one, other] = [counted().kernel, counted().kernel];
  const [a, b] = [[list('a', 'b', 'c')], [list('d', 'e', 'f')]];
  expect(one.find(a, [firstWord(a, 1)], 0, 3)).toEqual([1]);
  expect(other.find(b, [firstWord(b, 2)], 0, 3)).toEqual([2]);
  expect(one.find(a, [firstWord(b, 2)], 0, 3)).toEqual([]);
});
