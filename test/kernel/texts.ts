import { createHash } from 'node:crypto';
import {
  countOf,
  itemsOf,
  type Kernel,
  listOf,
  type Product,
} from '../../src/core/signature/explain/kernel.ts';

/** A list of these texts, in UTF-8. */
export const list = (...texts: readonly string[]) => listOf(texts, (text) => Buffer.from(text));

/** The oracle: each text put together and hashed by Node. */
export const nodeKernel: Kernel = {
  find(product, firstWords, from, to) {
    const found: number[] = [];
    for (let n = from; n < Math.min(to, countOf(product)); n++)
      if (firstWords.includes(firstWord(product, n))) found.push(n);
    return found;
  },
};

/** The bytes of one text of a product. */
export function textOf(product: Product, n: number): Uint8Array {
  const items = itemsOf(product, n);
  return Buffer.concat(
    product.map(({ bytes, starts }, i) => bytes.subarray(starts[items[i] ?? 0], starts[(items[i] ?? 0) + 1])),
  );
}

/** The first four bytes of the SHA-1 of one text of a product. */
export function firstWord(product: Product, n: number): number {
  return createHash('sha1').update(textOf(product, n)).digest().readUInt32BE();
}

/** Numbers that look random, the same each time: below `limit`, ascending, none twice. */
export function scattered(count: number, limit: number): number[] {
  const numbers = new Set<number>();
  for (let i = 1; numbers.size < count; i++) numbers.add((i * 2_654_435_761) % limit);
  return [...numbers].sort((a, b) => a - b);
}

/** A text of this many characters that are not all the same. */
export function filler(length: number): string {
  return 'jsapi_ticket=HoagFKDcsGMVCIY2vOjf9&noncestr=Wm3WZYTPz0wzccnW&'
    .repeat(Math.ceil(length / 60))
    .slice(0, length);
}
