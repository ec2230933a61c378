import { sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';

/** The hashes that are used with PSS, and how many bytes they have. */
const HASHES = [
  { length: 32, hash: sha256 },
  { length: 20, hash: sha1 },
] as const;

/**
 * Whether what a public key opened was made by RSASSA-PSS (RFC 8017 · 9.1), for whatever text: its salt can be seen
 * without that. `opened`: as long as the key, of a whole number of bytes.
 */
export function isPss(opened: Uint8Array): boolean {
  return opened.at(-1) === 0xbc && HASHES.some(({ length, hash }) => hasSalt(opened, length, hash));
}

/** The masked block is zeros, a one, and the salt. */
function hasSalt(opened: Uint8Array, length: number, hash: (bytes: Uint8Array) => Uint8Array): boolean {
  const blockLength = opened.length - length - 1;
  const mask = maskOf(opened.subarray(blockLength, -1), blockLength, hash);
  // The first bit is none of the block: the number must stay below the modulus.
  const block = mask.map((byte, i) => (byte ^ (opened[i] ?? 0)) & (i === 0 ? 0x7f : 0xff));
  const first = block.findIndex((byte) => byte !== 0);
  return block[first] === 1;
}

/** MGF1: RFC 8017 · B.2.1. */
function maskOf(seed: Uint8Array, length: number, hash: (bytes: Uint8Array) => Uint8Array): Uint8Array {
  const mask = new Uint8Array(length);
  const counted = new Uint8Array(seed.length + 4);
  counted.set(seed);
  for (let at = 0, counter = 0; at < length; counter++) {
    counted[counted.length - 1] = counter;
    const part = hash(counted).subarray(0, length - at);
    mask.set(part, at);
    at += part.length;
  }
  return mask;
}
