import {
  countOf,
  itemsOf,
  type Kernel,
  longestOf,
  type Product,
  sizeOf,
  type TextList,
} from '../core/signature/explain/kernel.ts';
import { wasm } from './sha1.as.ts?wasm';
import { exportsOf } from './wasm-exports.ts';

/** Where a list is in the memory. */
interface Stored {
  /** Address of its bytes. */
  bytes: number;
  /** Address of its starts. */
  starts: number;
  /** How many items it has. */
  size: number;
  /** The length of its longest item, in bytes. */
  longest: number;
}

/** The most memory taken, in bytes, unless told otherwise. */
const MOST_BYTES = 64 * 2 ** 20;
/** How many texts must share what is in front of them, for its blocks to be hashed apart: fewer do not pay. */
const SHARED_BY = 8;
const PAGE = 2 ** 16;

/**
 * A kernel for SHA-1 in WebAssembly (sha1.as.ts): four texts at once. Each list is copied into its memory the first
 * time it is met, so lists must not change. Throws where WebAssembly or its SIMD is refused, as a page's policy may.
 * `instead`: hashes what does not fit, which are texts of more than 16 kB. `mostBytes`: how far the memory may grow;
 * when it is full the lists kept are forgotten.
 */
export function createWasmKernel(instead: Kernel, mostBytes = MOST_BYTES): Kernel {
  const module = new WebAssembly.Module(Uint8Array.from(atob(wasm), (char) => char.charCodeAt(0)));
  const sha1 = exportsOf(new WebAssembly.Instance(module));
  const { LEVELS, LEVEL, WORDS, FOUND, ARENA } = sha1;
  let stored = new WeakMap<TextList, Stored>();
  let free = ARENA;
  let bytes = new Uint8Array();
  let words = new Uint32Array();
  if (!reserve(ARENA)) throw new RangeError('no memory for the WebAssembly kernel');

  /** Makes the memory so long, in bytes. Says whether it is. */
  function reserve(length: number): boolean {
    const { memory } = sha1;
    const has = memory.buffer.byteLength;
    if (length > has) {
      if (length > Math.max(mostBytes, ARENA)) return false;
      // By half as much again where that may be, since each growth may copy the whole.
      const aim = Math.max(length, Math.min(has * 1.5, mostBytes));
      try {
        memory.grow(Math.ceil((aim - has) / PAGE));
      } catch (error) {
        if (error instanceof RangeError) return false;
        throw error;
      }
    }
    if (words.buffer !== memory.buffer) {
      bytes = new Uint8Array(memory.buffer);
      words = new Uint32Array(memory.buffer);
    }
    return true;
  }

  /** Copies a list into the memory; undefined when there is no place for it. */
  function store(list: TextList): Stored | undefined {
    const at = {
      starts: free,
      bytes: free + 4 * list.starts.length,
      size: sizeOf(list),
      longest: longestOf(list),
    };
    // The kernel copies 16 bytes at a time, and so reads behind the last.
    const end = (at.bytes + list.bytes.length + 16 + 3) & ~3;
    if (!reserve(end)) return undefined;
    words.set(list.starts, at.starts / 4);
    bytes.set(list.bytes, at.bytes);
    free = end;
    stored.set(list, at);
    return at;
  }

  /** Where the lists of a product are; undefined when there is no place for all of them. */
  function storeAll(product: Product): Stored[] | undefined {
    const all: Stored[] = [];
    for (const list of product) {
      const at = stored.get(list) ?? store(list);
      if (!at) return undefined;
      all.push(at);
    }
    return all;
  }

  function forget(): void {
    stored = new WeakMap();
    free = ARENA;
  }

  function placesOf(product: Product, firstWords: readonly number[]): Stored[] | undefined {
    if (product.length > sha1.MOST_LEVELS || firstWords.length > sha1.MOST_WORDS) return undefined;
    let places = storeAll(product);
    if (!places) {
      forget();
      places = storeAll(product);
    }
    const longest = places?.reduce((length, place) => length + place.longest, 0) ?? 0;
    return longest > sha1.LONGEST ? undefined : places;
  }

  return {
    find(product, firstWords, from, to) {
      const found: number[] = [];
      const end = Math.min(to, countOf(product));
      if (from >= end) return found;
      const places = placesOf(product, firstWords);
      if (!places) return instead.find(product, firstWords, from, to);
      const items = itemsOf(product, from);
      places.forEach((place, i) => {
        const level = (LEVELS + i * LEVEL) / 4;
        words[level + sha1.BYTES / 4] = place.bytes;
        words[level + sha1.STARTS / 4] = place.starts;
        words[level + sha1.SIZE / 4] = place.size;
        words[level + sha1.ITEM / 4] = items[i] ?? 0;
      });
      words.set(firstWords, WORDS / 4);
      sha1.prepare(product.length, splitOf(places), firstWords.length);
      for (let n = from; n < end; n += sha1.MOST_TEXTS) {
        sha1.run(Math.min(sha1.MOST_TEXTS, end - n));
        const count = sha1.found.value;
        for (let i = 0; i < count; i++) found.push(n + (words[FOUND / 4 + i] ?? 0));
      }
      return found;
    },
  };
}

/** The first list that is not hashed apart: so far to the end that enough texts share what is in front of it. */
function splitOf(places: readonly Stored[]): number {
  let split = places.length;
  for (let texts = 1; split > 0 && texts < SHARED_BY; split--) texts *= places[split - 1]?.size ?? 1;
  return split;
}
