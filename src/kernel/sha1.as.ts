/**
 * SHA-1 over a product of lists, four texts at once: AssemblyScript, compiled to WebAssembly when the extension is
 * built. The caller (wasm-kernel.ts) writes lists, levels and wanted words into the memory, then calls `prepare` once
 * and `run` until it has been through its texts. A level is a list and the item that the walk is at; the last level
 * changes fastest. What the levels in front of `split` make is hashed once for many texts.
 */

/** The five words of the state, each in four lanes. */
const STATE: usize = 0;
/** The same, as the four texts begin: after the whole blocks in front of `split`. */
const BEGIN: usize = 128;
/** For each lane, how many blocks its text has. */
const BLOCKS: usize = 256;
/** For each lane, the number of the prefix that it begins with. */
const PREFIXES: usize = 272;
/** A block's message schedule: 80 words, and one that the expansion writes too many; each in four lanes. */
const SCHEDULE: usize = 512;
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

/** Takes one block of each lane into the state (FIPS 180-4, 6.1.2). Five rounds at a time, so that no value moves. */
function compress(block0: usize, block1: usize, block2: usize, block3: usize): void {
  for (let i: usize = 0; i < 64; i += 16)
    transpose(SCHEDULE + 4 * i, block0 + i, block1 + i, block2 + i, block3 + i);
  let a = v128.load(STATE);
  let b = v128.load(STATE, 16);
  let c = v128.load(STATE, 32);
  let d = v128.load(STATE, 48);
  let e = v128.load(STATE, 64);
  let w = SCHEDULE;
  const k1 = i32x4.splat(0x5a827999);
  for (; w < SCHEDULE + 16 * 20; w += 80) {
    expand(w);
    e = round(a, choose(b, c, d), e, k1, v128.load(w));
    b = turn(b, 30);
    d = round(e, choose(a, b, c), d, k1, v128.load(w, 16));
    a = turn(a, 30);
    c = round(d, choose(e, a, b), c, k1, v128.load(w, 32));
    e = turn(e, 30);
    b = round(c, choose(d, e, a), b, k1, v128.load(w, 48));
    d = turn(d, 30);
    a = round(b, choose(c, d, e), a, k1, v128.load(w, 64));
    c = turn(c, 30);
  }
  const k2 = i32x4.splat(0x6ed9eba1);
  for (; w < SCHEDULE + 16 * 40; w += 80) {
    expand(w);
    e = round(a, parity(b, c, d), e, k2, v128.load(w));
    b = turn(b, 30);
    d = round(e, parity(a, b, c), d, k2, v128.load(w, 16));
    a = turn(a, 30);
    c = round(d, parity(e, a, b), c, k2, v128.load(w, 32));
    e = turn(e, 30);
    b = round(c, parity(d, e, a), b, k2, v128.load(w, 48));
    d = turn(d, 30);
    a = round(b, parity(c, d, e), a, k2, v128.load(w, 64));
    c = turn(c, 30);
  }
  const k3 = i32x4.splat(0x8f1bbcdc);
  for (; w < SCHEDULE + 16 * 60; w += 80) {
    expand(w);
    e = round(a, majority(b, c, d), e, k3, v128.load(w));
    b = turn(b, 30);
    d = round(e, majority(a, b, c), d, k3, v128.load(w, 16));
    a = turn(a, 30);
    c = round(d, majority(e, a, b), c, k3, v128.load(w, 32));
    e = turn(e, 30);
    b = round(c, majority(d, e, a), b, k3, v128.load(w, 48));
    d = turn(d, 30);
    a = round(b, majority(c, d, e), a, k3, v128.load(w, 64));
    c = turn(c, 30);
  }
  const k4 = i32x4.splat(0xca62c1d6);
  for (; w < SCHEDULE + 16 * 80; w += 80) {
    if (w < SCHEDULE + 16 * 64) expand(w);
    e = round(a, parity(b, c, d), e, k4, v128.load(w));
    b = turn(b, 30);
    d = round(e, parity(a, b, c), d, k4, v128.load(w, 16));
    a = turn(a, 30);
    c = round(d, parity(e, a, b), c, k4, v128.load(w, 32));
    e = turn(e, 30);
    b = round(c, parity(d, e, a), b, k4, v128.load(w, 48));
    d = turn(d, 30);
    a = round(b, parity(c, d, e), a, k4, v128.load(w, 64));
    c = turn(c, 30);
  }
  v128.store(STATE, i32x4.add(a, v128.load(STATE)));
  v128.store(STATE, i32x4.add(b, v128.load(STATE, 16)), 16);
  v128.store(STATE, i32x4.add(c, v128.load(STATE, 32)), 32);
  v128.store(STATE, i32x4.add(d, v128.load(STATE, 48)), 48);
  v128.store(STATE, i32x4.add(e, v128.load(STATE, 64)), 64);
}

function round(a: v128, f: v128, e: v128, k: v128, w: v128): v128 {
  return i32x4.add(i32x4.add(turn(a, 5), f), i32x4.add(i32x4.add(e, k), w));
}

function choose(b: v128, c: v128, d: v128): v128 {
  return v128.xor(d, v128.and(b, v128.xor(c, d)));
}

function parity(b: v128, c: v128, d: v128): v128 {
  return v128.xor(b, v128.xor(c, d));
}

function majority(b: v128, c: v128, d: v128): v128 {
  return v128.or(v128.and(b, c), v128.and(d, v128.or(b, c)));
}

/** Rotates each lane to the left. */
function turn(word: v128, bits: i32): v128 {
  return v128.or(i32x4.shl(word, bits), i32x4.shr_u(word, 32 - bits));
}

/** Writes the five words of the schedule that come sixteen behind these. */
function expand(w: usize): void {
  for (let end = w + 80; w < end; w += 16) {
    const near = v128.xor(v128.load(w, 16 * 13), v128.load(w, 16 * 8));
    const far = v128.xor(v128.load(w, 16 * 2), v128.load(w));
    v128.store(w, turn(v128.xor(near, far), 1), 16 * 16);
  }
}

/** Reads four big-endian words from each of four places, and writes them with the lanes side by side. */
function transpose(to: usize, from0: usize, from1: usize, from2: usize, from3: usize): void {
  const a = words4(from0);
  const b = words4(from1);
  const c = words4(from2);
  const d = words4(from3);
  const ab = v128.shuffle<u32>(a, b, 0, 4, 1, 5);
  const cd = v128.shuffle<u32>(c, d, 0, 4, 1, 5);
  v128.store(to, v128.shuffle<u64>(ab, cd, 0, 2));
  v128.store(to, v128.shuffle<u64>(ab, cd, 1, 3), 16);
  const abEnd = v128.shuffle<u32>(a, b, 2, 6, 3, 7);
  const cdEnd = v128.shuffle<u32>(c, d, 2, 6, 3, 7);
  v128.store(to, v128.shuffle<u64>(abEnd, cdEnd, 0, 2), 32);
  v128.store(to, v128.shuffle<u64>(abEnd, cdEnd, 1, 3), 48);
}

/** Four big-endian words. */
function words4(from: usize): v128 {
  const bytes = v128.load(from);
  return v128.shuffle<u8>(bytes, bytes, 3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12);
}
