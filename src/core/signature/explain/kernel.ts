/** Texts as bytes, one behind the other: text `i` is `bytes[starts[i] … starts[i + 1]]`. */
export interface TextList {
  bytes: Uint8Array;
  /** One longer than there are texts; ascending. */
  starts: Uint32Array;
}

/**
 * Every text that is made of one item of each list, in the order of the lists. The texts are numbered from 0: the
 * last list's item changes fastest, as the digits of a number do.
 */
export type Product = readonly TextList[];

/** What hashes many texts and says which of them give a certain hash. */
export interface Kernel {
  /**
   * The numbers, ascending, of the texts from `from` up to `to` (not included) whose hash begins with one of
   * `firstWords`: its first four bytes, big-endian. There may be some by chance: the caller hashes those few again.
   */
  find(product: Product, firstWords: readonly number[], from: number, to: number): number[];
}

/** How many texts there are in a list. */
export function sizeOf(list: TextList): number {
  return list.starts.length - 1;
}

/** The length of the longest text in a list, in bytes; 0 when there is none. */
export function longestOf({ starts }: TextList): number {
  let longest = 0;
  for (let i = 1; i < starts.length; i++)
    longest = Math.max(longest, (starts[i] ?? 0) - (starts[i - 1] ?? 0));
  return longest;
}

/** How many texts there are in a product. */
export function countOf(product: Product): number {
  return product.reduce((count, list) => count * sizeOf(list), 1);
}

/** Which item of each list text number `n` of a product is made of. */
export function itemsOf(product: Product, n: number): number[] {
  const items: number[] = [];
  for (let rest = n, i = product.length - 1; i >= 0; i--) {
    const size = sizeOf(product[i] ?? EMPTY);
    items[i] = rest % size;
    rest = Math.floor(rest / size);
  }
  return items;
}

/** Texts as one list. `encode`: a text's bytes, character by character. */
export function listOf(texts: readonly string[], encode: (text: string) => Uint8Array): TextList {
  const all = texts.join('');
  if (/\P{ASCII}/u.test(all)) return joined(texts.map(encode));
  // All at once, where that gives a byte for every character: then each text is as long in bytes.
  const bytes = encode(all);
  return bytes.length === all.length ? { bytes, starts: startsOf(texts) } : joined(texts.map(encode));
}

function joined(encoded: readonly Uint8Array[]): TextList {
  const starts = startsOf(encoded);
  const bytes = new Uint8Array(starts[encoded.length] ?? 0);
  encoded.forEach((part, i) => {
    bytes.set(part, starts[i]);
  });
  return { bytes, starts };
}

function startsOf(texts: readonly { length: number }[]): Uint32Array {
  const starts = new Uint32Array(texts.length + 1);
  texts.forEach(({ length }, i) => {
    starts[i + 1] = (starts[i] ?? 0) + length;
  });
  return starts;
}

const EMPTY: TextList = { bytes: new Uint8Array(), starts: new Uint32Array(1) };
