/**
 * One block of SHA-1 for four texts at once: AssemblyScript. It has the memory below 1,536 for itself.
 */

/** The five words of the state, each in four lanes. */
export const STATE: usize = 0;
/** A block's message schedule: 80 words, and one that the expansion writes too many; each in four lanes. */
const SCHEDULE: usize = 128;

/** Takes one block of each lane into the state (FIPS 180-4, 6.1.2). Five rounds at a time, so that no value moves. */
export function compress(block0: usize, block1: usize, block2: usize, block3: usize): void {
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
