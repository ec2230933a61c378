import { hmac } from '@noble/hashes/hmac.js';
import { md5, sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { FORMATS, type Format, type FormatName } from './formats.ts';
import type { PartName, Parts } from './parts.ts';

/** A hash of bytes that come one after the other, as @noble/hashes has it. */
export interface Hashing {
  update(bytes: Uint8Array): unknown;
  /** Writes the hash; nothing can be added then, until something else is copied into it. */
  digestInto(hash: Uint8Array): void;
  /** A copy; written into another one of the same hash where that is given, and then nothing is allocated. */
  _cloneInto(into?: Hashing): Hashing;
}

/** A hash. */
export interface Hash {
  /** How many bytes it gives. */
  length: number;
  /** `key`: for the keyed ones. */
  start: (key: Uint8Array) => Hashing;
  /** What is made of the hash, where it is not the hash itself. */
  after?: (hash: Uint8Array) => Uint8Array;
}

/** One row per hash. */
export const HASHES = {
  sha1: { length: 20, start: () => sha1.create() },
  md5: { length: 16, start: () => md5.create() },
  sha256: { length: 32, start: () => sha256.create() },
  'hmac-sha1': { length: 20, start: (key) => hmac.create(sha1, key) },
  'hmac-sha256': { length: 32, start: (key) => hmac.create(sha256, key) },
  /** The hash of the first hash's lower-case hex. */
  'sha1-twice': {
    length: 20,
    start: () => sha1.create(),
    after: (hash) => sha1(utf8ToBytes(bytesToHex(hash))),
  },
  'sha256-of-sha256': {
    length: 32,
    start: () => sha256.create(),
    after: (hash) => sha256(utf8ToBytes(bytesToHex(hash))),
  },
  // Of the bytes of the first, where a signature is made of what was hashed already.
  'sha256-of-bytes': { length: 32, start: () => sha256.create(), after: (hash) => sha256(hash) },
} as const satisfies Record<string, Hash>;

/** A hash. */
export type HashName = keyof typeof HASHES;

/** How a signature is made of bytes. */
export interface Digest {
  hash: HashName;
  format: FormatName;
  /** The part that is the key of an HMAC; null for plain hashes. */
  keyedBy: PartName | null;
}

/** SHA-1 in lower-case hex, 40 characters: 附录1 · 签名算法. */
export const SHA1_HEX: Digest = { hash: 'sha1', format: 'hex', keyedBy: null };

/**
 * The signature of these bytes. `parts`: for the key of an HMAC, whose UTF-8 bytes are taken. Where the format leaves
 * a choice, the signature may look otherwise: `isDigestOf` knows.
 */
export function digestOf(digest: Digest, bytes: Uint8Array, parts: Parts): string {
  return FORMATS[digest.format].write(hashOf(digest, bytes, parts));
}

/** Whether a signature is the digest of these bytes. */
export function isDigestOf(digest: Digest, bytes: Uint8Array, parts: Parts, signature: string): boolean {
  const format: Format = FORMATS[digest.format];
  const hash = hashOf(digest, bytes, parts);
  return format.matches ? format.matches(hash, signature) : format.write(hash) === signature;
}

function hashOf(digest: Digest, bytes: Uint8Array, parts: Parts): Uint8Array {
  const { length, start, after }: Hash = HASHES[digest.hash];
  const hashing = start(keyOf(digest, parts));
  hashing.update(bytes);
  const hash = new Uint8Array(length);
  hashing.digestInto(hash);
  return after ? after(hash) : hash;
}

/** The key of an HMAC; empty for plain hashes. */
export function keyOf({ keyedBy }: Pick<Digest, 'keyedBy'>, parts: Parts): Uint8Array {
  return utf8ToBytes((keyedBy === null ? undefined : parts[keyedBy]) ?? '');
}

/** SHA-1 over the UTF-8 bytes of a text: lower-case hex, 40 characters. A lone surrogate counts as U+FFFD. */
export function sha1Hex(text: string): string {
  return bytesToHex(sha1(utf8ToBytes(text)));
}
