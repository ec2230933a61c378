import type { Hash, Hashing } from '../digests.ts';
import { countOf, itemsOf, type Kernel, type Product, type TextList } from './kernel.ts';

const NOTHING: TextList = { bytes: new Uint8Array(), starts: new Uint32Array(2) };

/**
 * A kernel for any hash. It keeps the hash of what stands in front of each piece, so that the next text costs the
 * pieces that change and those behind them.
 *
 * @param key of a keyed hash.
 */
export function createHashKernel({ length, start, after }: Hash, key: Uint8Array): Kernel {
  const hash = new Uint8Array(after?.length ?? length);
  const view = new DataView(hash.buffer);
  /** What is hashed in front of each piece of the text, and behind the last one. */
  const hashings: Hashing[] = [start(key)];

  /** Hashes the pieces from this one on behind what is in front of them. Gives the hash's first word. */
  function firstWord(product: Product, items: readonly number[], from: number): number {
    for (let index = from; index < product.length; index++) {
      const list = product[index];
      const item = items[index] ?? 0;
      const next = hashings[index]?._cloneInto(hashings[index + 1]);
      if (!list || !next) throw new RangeError(`There is no piece ${index}`);
      hashings[index + 1] = next;
      next.update(list.bytes.subarray(list.starts[item], list.starts[item + 1]));
    }
    hashings[product.length]?.digestInto(hash);
    if (!after) return view.getUint32(0);
    const made = after.hash(hash);
    return new DataView(made.buffer, made.byteOffset).getUint32(0);
  }

  return {
    find(all, firstWords, from, to) {
      const found: number[] = [];
      // A text of no pieces has an empty one: what stands in front of all pieces must stay as it is.
      const product = all.length === 0 ? [NOTHING] : all;
      const words = new Set(firstWords);
      const items = itemsOf(product, from);
      let changed = 0;
      for (let n = from; n < Math.min(to, countOf(product)); n++) {
        if (words.has(firstWord(product, items, changed))) found.push(n);
        changed = goToNext(product, items);
      }
      return found;
    },
  };
}

/** Goes to the next text of a product. Gives the first piece that is another one; behind the last text comes the first. */
function goToNext(product: Product, items: number[]): number {
  for (let index = product.length - 1; index >= 0; index--) {
    const item = (items[index] ?? 0) + 1;
    const isInside = item < (product[index]?.starts.length ?? 0) - 1;
    items[index] = isInside ? item : 0;
    if (isInside) return index;
  }
  return 0;
}
