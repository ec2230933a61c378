/**
 * SHA-1 over a product of lists, four texts at once: AssemblyScript, compiled to WebAssembly when the extension is
 * built. The caller (wasm-kernel.ts) writes lists, levels and wanted words into the memory, then calls `prepare` once
 * and `run` until it has been through its texts. A level is a list and the item that the walk is at; the last level
 * changes fastest. What the levels in front of `split` make is hashed once for many texts.
 */

import { compress, STATE } from './sha1-block.as.ts';

/** The state as the four texts begin, each word in four lanes: after the whole blocks in front of `split`. */
const BEGIN: usize = 1536;
/** For each lane, how many blocks its text has. */
const BLOCKS: usize = 1664;
/** For each lane, the number of the prefix that it begins with. */
const PREFIXES: usize = 1680;
/** The first words wanted, 32 bits each. */
export const WORDS: usize = 2048;
export const MOST_WORDS: u32 = 256;
/** The levels, one record each: see the offsets below. Behind the last one, a record for the state only. */
export const LEVELS: usize = 3072;
export const LEVEL: usize = 128;
export const MOST_LEVELS: u32 = 64;
/** The numbers of the texts found in a run, counted from the run's first: 32 bits each. */
export const FOUND: usize = 12288;
/** The most texts in a run, so that what it finds always fits. */
export const MOST_TEXTS: u32 = 4096;
/** For each lane, its text from the first block that is its own; the distance keeps them apart in the cache. */
const TEXTS: usize = 28672;
const TEXT: usize = 16384 + 1088;
/** The longest text, in bytes: beside it a lane holds the pending block in front, the padding, and what copies overrun. */
export const LONGEST: u32 = 16384;
/** Where the caller may put lists. It leaves 16 bytes free behind them, since copies read on. */
export const ARENA: usize = TEXTS + 4 * TEXT;

// A level's record: where the list's bytes and starts are, how many items it has and which one the walk is at …
export const BYTES: usize = 0;
export const STARTS: usize = 4;
export const SIZE: usize = 8;
export const ITEM: usize = 12;
/** … how long the text in front of it is … */
const LENGTH: usize = 16;
/** … the state after the whole blocks of that … */
const HASHED: usize = 20;
/** … and the bytes that are left over. */
const PENDING: usize = 64;

/** How many levels there are, and which is the first behind the prefix. */
let levels: usize = 0;
let split: usize = 0;
/** How many words are wanted. */
let words: usize = 0;
/** Counts the prefixes met, so that a lane knows whether it has this one already. */
let prefix: u32 = 0;
/** How many texts the last run found. */
export let found: u32 = 0;

/** Begins a walk at the items that the caller has written: how many levels, the split, how many words. */
export function prepare(depth: usize, inner: usize, wanted: usize): void {
  levels = depth;
  split = inner;
  words = wanted;
  store<u32>(LEVELS, 0x67452301, HASHED);
  store<u32>(LEVELS, 0xefcdab89, HASHED + 4);
  store<u32>(LEVELS, 0x98badcfe, HASHED + 8);
  store<u32>(LEVELS, 0x10325476, HASHED + 12);
  store<u32>(LEVELS, 0xc3d2e1f0, HASHED + 16);
  store<u32>(LEVELS, 0, LENGTH);
  hashPrefix(0);
}

/** Hashes the next texts, at most MOST_TEXTS. `texts`: how many. Writes which of them were found. */
export function run(texts: u32): void {
  found = 0;
  for (let done: u32 = 0; done < texts; done += 4) {
    const lanes: usize = min<u32>(4, texts - done);
    let most: u32 = 0;
    v128.store(BLOCKS, i32x4.splat(0));
    for (let lane: usize = 0; lane < lanes; lane++) {
      const blocks = write(lane);
      store<u32>(BLOCKS + 4 * lane, blocks);
      most = max(most, blocks);
      advance();
    }
    const hits = hash(most);
    if (hits === 0) continue;
    for (let lane: usize = 0; lane < lanes; lane++) {
      if (((hits >> u32(lane)) & 1) === 0) continue;
      store<u32>(FOUND + 4 * usize(found), done + u32(lane));
      found++;
    }
  }
}

/** Writes the text that the walk is at into a lane, padded. Gives back how many blocks it has there. */
function write(lane: usize): u32 {
  const text = TEXTS + lane * TEXT;
  const first = LEVELS + split * LEVEL;
  if (load<u32>(PREFIXES + 4 * lane) !== prefix) {
    store<u32>(PREFIXES + 4 * lane, prefix);
    for (let k: usize = 0; k < 5; k++)
      store<u32>(BEGIN + 16 * k + 4 * lane, load<u32>(first + 4 * k, HASHED));
    copy(text, first + PENDING, 64);
  }
  const length = load<u32>(first, LENGTH);
  let end: usize = text + (length & 63);
  const start = end;
  for (let level = first; level < LEVELS + levels * LEVEL; level += LEVEL) {
    const at: usize = load<u32>(level, STARTS) + 4 * load<u32>(level, ITEM);
    const size = load<u32>(at, 4) - load<u32>(at);
    copy(end, load<u32>(level, BYTES) + load<u32>(at), size);
    end += size;
  }
  const blocks = (u32(end - text) + 9 + 63) >> 6;
  const last = text + 64 * usize(blocks);
  store<u8>(end, 0x80);
  for (let at = end + 1; at < last; at += 16) v128.store(at, i32x4.splat(0));
  // No text here is so long that its bits need more than 32.
  store<u32>(last - 4, bswap<u32>((length + u32(end - start)) << 3));
  return blocks;
}

/** Goes to the next text; behind the last comes the first. */
function advance(): void {
  for (let i = levels; i-- > 0; ) {
    const level = LEVELS + i * LEVEL;
    const item = load<u32>(level, ITEM) + 1;
    if (item < load<u32>(level, SIZE)) {
      store<u32>(level, item, ITEM);
      if (i < split) hashPrefix(i);
      return;
    }
    store<u32>(level, 0, ITEM);
  }
  hashPrefix(0);
}

/** Hashes the pieces from this level up to `split` behind what is in front of them. */
function hashPrefix(from: usize): void {
  prefix++;
  for (let level = LEVELS + from * LEVEL; level < LEVELS + split * LEVEL; level += LEVEL) {
    const at: usize = load<u32>(level, STARTS) + 4 * load<u32>(level, ITEM);
    append(level, load<u32>(level, BYTES) + load<u32>(at), load<u32>(at, 4) - load<u32>(at));
  }
}

/** Gives the next level the state and the pending bytes of this one with a piece behind them. */
function append(level: usize, piece: usize, size: usize): void {
  const next = level + LEVEL;
  const length: usize = load<u32>(level, LENGTH);
  const pending = length & 63;
  store<u32>(next, u32(length + size), LENGTH);
  memory.copy(next + HASHED, level + HASHED, 20);
  memory.copy(next + PENDING, level + PENDING, pending);
  const taken = min<usize>(size, 64 - pending);
  memory.copy(next + PENDING + pending, piece, taken);
  if (pending + taken < 64) return;
  hashBlock(next, next + PENDING);
  let at = piece + taken;
  const end = piece + size;
  for (; at + 64 <= end; at += 64) hashBlock(next, at);
  memory.copy(next + PENDING, at, end - at);
}

/** Takes one block into the state of a level: the same in all four lanes. */
function hashBlock(level: usize, block: usize): void {
  for (let k: usize = 0; k < 5; k++) v128.store(STATE + 16 * k, v128.load32_splat(level + 4 * k, HASHED));
  compress(block, block, block, block);
  for (let k: usize = 0; k < 5; k++) store<u32>(level + 4 * k, load<u32>(STATE + 16 * k), HASHED);
}

/** Hashes the four texts. Gives back one bit for each lane whose hash is wanted. `most`: blocks of the longest. */
function hash(most: u32): u32 {
  for (let at: usize = 0; at < 80; at += 16) v128.store(STATE + at, v128.load(BEGIN + at));
  const blocks = v128.load(BLOCKS);
  let hits = i32x4.splat(0);
  for (let block: u32 = 1; block <= most; block++) {
    const at = TEXTS + 64 * usize(block - 1);
    compress(at, at + TEXT, at + 2 * TEXT, at + 3 * TEXT);
    const ends = i32x4.eq(blocks, i32x4.splat(block));
    if (!v128.any_true(ends)) continue;
    const first = v128.load(STATE);
    let equal = i32x4.splat(0);
    for (let word = WORDS; word < WORDS + 4 * words; word += 4)
      equal = v128.or(equal, i32x4.eq(first, v128.load32_splat(word)));
    hits = v128.or(hits, v128.and(equal, ends));
  }
  return i32x4.bitmask(hits);
}

/** Sixteen bytes at a time: up to 15 more than asked for are written, which what comes behind writes over. */
function copy(to: usize, from: usize, size: usize): void {
  for (let i: usize = 0; i < size; i += 16) v128.store(to + i, v128.load(from + i));
}
