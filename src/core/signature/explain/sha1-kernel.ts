import { countOf, itemsOf, type Kernel, longestOf, type Product, type TextList } from './kernel.ts';

/** Where a block's message schedule is written: 80 words, and one too many. One for all: nothing runs in between. */
const SCHEDULE = new Int32Array(81);
/** SHA-1's state before the first block. */
const START = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
const NONE: TextList = { bytes: new Uint8Array(), starts: new Uint32Array(1) };

/**
 * A kernel for SHA-1 in plain TypeScript. It keeps the text it is at, and SHA-1's state in front of each of its
 * pieces: the next text costs the pieces that change, and the blocks from there on. Nothing is allocated per text.
 */
export function createSha1Kernel(): Kernel {
  return {
    find(product, firstWords, from, to) {
      const found: number[] = [];
      const end = Math.min(to, countOf(product));
      if (from >= end) return found;
      const isWanted = createFilter(firstWords);
      const walk = createWalk(product, itemsOf(product, from));
      for (let n = from; n < end; n++) {
        if (isWanted(walk.firstWord())) found.push(n);
        walk.next();
      }
      return found;
    },
  };
}

/** Says which first words, signed, are wanted: nearly all others are told by their last byte. */
function createFilter(words: readonly number[]): (word: number) => boolean {
  const endings = new Uint8Array(256);
  for (const word of words) endings[word & 255] = 1;
  return (word) => endings[word & 255] === 1 && words.includes(word >>> 0);
}

/** Goes through the texts of a product, beginning with the one made of `items`. */
function createWalk(product: Product, items: number[]) {
  const longest = product.reduce((length, list) => length + longestOf(list), 0);
  const text = new Uint8Array(paddedLength(longest));
  const view = new DataView(text.buffer);
  /** Where in the text each piece stands; behind the last, where the text ends. */
  const places = new Int32Array(product.length + 1).fill(-1);
  places[0] = 0;
  /** For each piece, the state after the whole blocks in front of it. */
  const states = new Int32Array(5 * Math.max(1, product.length));
  states.set(START);
  const state = new Int32Array(5);
  /** The first piece that is not the same as in the last text. */
  let changed = 0;

  /** Puts a piece where the one before it ends. */
  function place({ bytes, starts }: TextList, index: number): void {
    const item = items[index] ?? 0;
    const end = starts[item + 1] ?? 0;
    let at = places[index] ?? 0;
    for (let i = starts[item] ?? 0; i < end; i++) text[at++] = bytes[i] ?? 0;
    places[index + 1] = at;
  }

  /** The first four bytes of the hash of this text: a signed word, big-endian. */
  function firstWord(): number {
    for (let k = 0; k < 5; k++) state[k] = states[5 * changed + k] ?? 0;
    let block = (places[changed] ?? 0) & ~63;
    let isWhereItWas = false;
    for (let index = changed; index < product.length; index++) {
      for (let k = 0; k < 5; k++) states[5 * index + k] = state[k] ?? 0;
      const list = product[index] ?? NONE;
      const before = places[index + 1];
      // A list of one item need not be written again: the pieces in front of it end where it begins.
      if (!isWhereItWas || list.starts.length > 2) place(list, index);
      const end = places[index + 1] ?? 0;
      isWhereItWas = end === before;
      for (; block + 64 <= end; block += 64) compress(state, view, block);
    }
    const length = places[product.length] ?? 0;
    const end = paddedLength(length);
    text[length] = 0x80;
    text.fill(0, length + 1, end - 8);
    view.setUint32(end - 8, Math.floor(length / 2 ** 29));
    view.setUint32(end - 4, length << 3);
    for (; block < end; block += 64) compress(state, view, block);
    return state[0] ?? 0;
  }

  /** Goes to the next text; behind the last comes the first. */
  function next(): void {
    for (changed = product.length - 1; changed >= 0; changed--) {
      const item = (items[changed] ?? 0) + 1;
      const isInside = item < (product[changed]?.starts.length ?? 0) - 1;
      items[changed] = isInside ? item : 0;
      if (isInside) return;
    }
    changed = 0;
  }

  return { firstWord, next };
}

/** The length of a text with SHA-1's padding: a byte, zeros, and its length in eight bytes. */
function paddedLength(length: number): number {
  return (length + 8 + 64) & ~63;
}

/** Takes one block of 64 bytes into the state (FIPS 180-4, 6.1.2). Five rounds at a time, so that no value moves. */
function compress(state: Int32Array, text: DataView, block: number): void {
  const w = SCHEDULE;
  for (let t = 0; t < 16; t++) w[t] = text.getInt32(block + 4 * t);
  let a = state[0] ?? 0;
  let b = state[1] ?? 0;
  let c = state[2] ?? 0;
  let d = state[3] ?? 0;
  let e = state[4] ?? 0;
  for (let t = 0; t < 20; t += 5) {
    // The schedule is written sixteen words ahead, here: so the processor does both at once.
    w[t + 16] = turn((w[t + 13] ?? 0) ^ (w[t + 8] ?? 0) ^ (w[t + 2] ?? 0) ^ (w[t] ?? 0), 1);
    w[t + 17] = turn((w[t + 14] ?? 0) ^ (w[t + 9] ?? 0) ^ (w[t + 3] ?? 0) ^ (w[t + 1] ?? 0), 1);
    w[t + 18] = turn((w[t + 15] ?? 0) ^ (w[t + 10] ?? 0) ^ (w[t + 4] ?? 0) ^ (w[t + 2] ?? 0), 1);
    w[t + 19] = turn((w[t + 16] ?? 0) ^ (w[t + 11] ?? 0) ^ (w[t + 5] ?? 0) ^ (w[t + 3] ?? 0), 1);
    w[t + 20] = turn((w[t + 17] ?? 0) ^ (w[t + 12] ?? 0) ^ (w[t + 6] ?? 0) ^ (w[t + 4] ?? 0), 1);
    e = (e + turn(a, 5) + (d ^ (b & (c ^ d))) + 0x5a827999 + (w[t] ?? 0)) | 0;
    b = turn(b, 30);
    d = (d + turn(e, 5) + (c ^ (a & (b ^ c))) + 0x5a827999 + (w[t + 1] ?? 0)) | 0;
    a = turn(a, 30);
    c = (c + turn(d, 5) + (b ^ (e & (a ^ b))) + 0x5a827999 + (w[t + 2] ?? 0)) | 0;
    e = turn(e, 30);
    b = (b + turn(c, 5) + (a ^ (d & (e ^ a))) + 0x5a827999 + (w[t + 3] ?? 0)) | 0;
    d = turn(d, 30);
    a = (a + turn(b, 5) + (e ^ (c & (d ^ e))) + 0x5a827999 + (w[t + 4] ?? 0)) | 0;
    c = turn(c, 30);
  }
  for (let t = 20; t < 40; t += 5) {
    w[t + 16] = turn((w[t + 13] ?? 0) ^ (w[t + 8] ?? 0) ^ (w[t + 2] ?? 0) ^ (w[t] ?? 0), 1);
    w[t + 17] = turn((w[t + 14] ?? 0) ^ (w[t + 9] ?? 0) ^ (w[t + 3] ?? 0) ^ (w[t + 1] ?? 0), 1);
    w[t + 18] = turn((w[t + 15] ?? 0) ^ (w[t + 10] ?? 0) ^ (w[t + 4] ?? 0) ^ (w[t + 2] ?? 0), 1);
    w[t + 19] = turn((w[t + 16] ?? 0) ^ (w[t + 11] ?? 0) ^ (w[t + 5] ?? 0) ^ (w[t + 3] ?? 0), 1);
    w[t + 20] = turn((w[t + 17] ?? 0) ^ (w[t + 12] ?? 0) ^ (w[t + 6] ?? 0) ^ (w[t + 4] ?? 0), 1);
    e = (e + turn(a, 5) + (b ^ c ^ d) + 0x6ed9eba1 + (w[t] ?? 0)) | 0;
    b = turn(b, 30);
    d = (d + turn(e, 5) + (a ^ b ^ c) + 0x6ed9eba1 + (w[t + 1] ?? 0)) | 0;
    a = turn(a, 30);
    c = (c + turn(d, 5) + (e ^ a ^ b) + 0x6ed9eba1 + (w[t + 2] ?? 0)) | 0;
    e = turn(e, 30);
    b = (b + turn(c, 5) + (d ^ e ^ a) + 0x6ed9eba1 + (w[t + 3] ?? 0)) | 0;
    d = turn(d, 30);
    a = (a + turn(b, 5) + (c ^ d ^ e) + 0x6ed9eba1 + (w[t + 4] ?? 0)) | 0;
    c = turn(c, 30);
  }
  for (let t = 40; t < 60; t += 5) {
    w[t + 16] = turn((w[t + 13] ?? 0) ^ (w[t + 8] ?? 0) ^ (w[t + 2] ?? 0) ^ (w[t] ?? 0), 1);
    w[t + 17] = turn((w[t + 14] ?? 0) ^ (w[t + 9] ?? 0) ^ (w[t + 3] ?? 0) ^ (w[t + 1] ?? 0), 1);
    w[t + 18] = turn((w[t + 15] ?? 0) ^ (w[t + 10] ?? 0) ^ (w[t + 4] ?? 0) ^ (w[t + 2] ?? 0), 1);
    w[t + 19] = turn((w[t + 16] ?? 0) ^ (w[t + 11] ?? 0) ^ (w[t + 5] ?? 0) ^ (w[t + 3] ?? 0), 1);
    w[t + 20] = turn((w[t + 17] ?? 0) ^ (w[t + 12] ?? 0) ^ (w[t + 6] ?? 0) ^ (w[t + 4] ?? 0), 1);
    e = (e + turn(a, 5) + ((b & c) | (d & (b | c))) + 0x8f1bbcdc + (w[t] ?? 0)) | 0;
    b = turn(b, 30);
    d = (d + turn(e, 5) + ((a & b) | (c & (a | b))) + 0x8f1bbcdc + (w[t + 1] ?? 0)) | 0;
    a = turn(a, 30);
    c = (c + turn(d, 5) + ((e & a) | (b & (e | a))) + 0x8f1bbcdc + (w[t + 2] ?? 0)) | 0;
    e = turn(e, 30);
    b = (b + turn(c, 5) + ((d & e) | (a & (d | e))) + 0x8f1bbcdc + (w[t + 3] ?? 0)) | 0;
    d = turn(d, 30);
    a = (a + turn(b, 5) + ((c & d) | (e & (c | d))) + 0x8f1bbcdc + (w[t + 4] ?? 0)) | 0;
    c = turn(c, 30);
  }
  for (let t = 60; t < 80; t += 5) {
    if (t < 64) {
      w[t + 16] = turn((w[t + 13] ?? 0) ^ (w[t + 8] ?? 0) ^ (w[t + 2] ?? 0) ^ (w[t] ?? 0), 1);
      w[t + 17] = turn((w[t + 14] ?? 0) ^ (w[t + 9] ?? 0) ^ (w[t + 3] ?? 0) ^ (w[t + 1] ?? 0), 1);
      w[t + 18] = turn((w[t + 15] ?? 0) ^ (w[t + 10] ?? 0) ^ (w[t + 4] ?? 0) ^ (w[t + 2] ?? 0), 1);
      w[t + 19] = turn((w[t + 16] ?? 0) ^ (w[t + 11] ?? 0) ^ (w[t + 5] ?? 0) ^ (w[t + 3] ?? 0), 1);
      w[t + 20] = turn((w[t + 17] ?? 0) ^ (w[t + 12] ?? 0) ^ (w[t + 6] ?? 0) ^ (w[t + 4] ?? 0), 1);
    }
    e = (e + turn(a, 5) + (b ^ c ^ d) + 0xca62c1d6 + (w[t] ?? 0)) | 0;
    b = turn(b, 30);
    d = (d + turn(e, 5) + (a ^ b ^ c) + 0xca62c1d6 + (w[t + 1] ?? 0)) | 0;
    a = turn(a, 30);
    c = (c + turn(d, 5) + (e ^ a ^ b) + 0xca62c1d6 + (w[t + 2] ?? 0)) | 0;
    e = turn(e, 30);
    b = (b + turn(c, 5) + (d ^ e ^ a) + 0xca62c1d6 + (w[t + 3] ?? 0)) | 0;
    d = turn(d, 30);
    a = (a + turn(b, 5) + (c ^ d ^ e) + 0xca62c1d6 + (w[t + 4] ?? 0)) | 0;
    c = turn(c, 30);
  }
  state[0] = (state[0] ?? 0) + a;
  state[1] = (state[1] ?? 0) + b;
  state[2] = (state[2] ?? 0) + c;
  state[3] = (state[3] ?? 0) + d;
  state[4] = (state[4] ?? 0) + e;
}

/** Rotates a word to the left. */
function turn(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}
