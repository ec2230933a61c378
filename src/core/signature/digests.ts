import { hmac } from '@noble/hashes/hmac.js';
import { md5, sha1 } from '@noble/hashes/legacy.js';
import { sha224, sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
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
  after?: {
    /** How many bytes the first hash has. */
    length: number;
    hash: (first: Uint8Array) => Uint8Array;
  };
}

/** One row per hash. */
export const HASHES = {
  sha1: { length: 20, start: () => sha1.create() },
  md5: { length: 16, start: () => md5.create() },
  sha256: { length: 32, start: () => sha256.create() },
  sha224: { length: 28, start: () => sha224.create() },
  sha384: { length: 48, start: () => sha384.create() },
  sha512: { length: 64, start: () => sha512.create() },
  'hmac-sha1': { length: 20, start: (key) => hmac.create(sha1, key) },
  'hmac-sha256': { length: 32, start: (key) => hmac.create(sha256, key) },
  // A hash of the hex of another, which stands behind `of`: in lower case, or in upper case where it says so.
  'sha1-of-sha1': { length: 20, start: () => sha1.create(), after: { length: 20, hash: ofHex(sha1, false) } },
  'sha1-of-md5': { length: 20, start: () => md5.create(), after: { length: 16, hash: ofHex(sha1, false) } },
  'sha1-of-upper-md5': {
    length: 20,
    start: () => md5.create(),
    after: { length: 16, hash: ofHex(sha1, true) },
  },
  'md5-of-sha1': { length: 16, start: () => sha1.create(), after: { length: 20, hash: ofHex(md5, false) } },
  'md5-of-upper-sha1': {
    length: 16,
    start: () => sha1.create(),
    after: { length: 20, hash: ofHex(md5, true) },
  },
  'md5-of-md5': { length: 16, start: () => md5.create(), after: { length: 16, hash: ofHex(md5, false) } },
  'sha256-of-sha256': {
    length: 32,
    start: () => sha256.create(),
    after: { length: 32, hash: ofHex(sha256, false) },
  },
  // Of the bytes of the first, where a signature is made of what was hashed already.
  'sha256-of-bytes': { length: 32, start: () => sha256.create(), after: { length: 32, hash: sha256 } },
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
  const hash = new Uint8Array(after?.length ?? length);
  hashing.digestInto(hash);
  return after ? after.hash(hash) : hash;
}

/** The hash of bytes written in hex. Without a text in between: a search does it by the thousand. */
function ofHex(
  hash: (bytes: Uint8Array) => Uint8Array,
  isUpperCase: boolean,
): (first: Uint8Array) => Uint8Array {
  const letters = (isUpperCase ? 0x41 : 0x61) - 10;
  const digit = (value: number): number => value + (value < 10 ? 0x30 : letters);
  return (first) => {
    const hex = new Uint8Array(first.length * 2);
    first.forEach((byte, i) => {
      hex[i * 2] = digit(byte >> 4);
      hex[i * 2 + 1] = digit(byte & 15);
    });
    return hash(hex);
  };
}

/** The key of an HMAC; empty for plain hashes. */
export function keyOf({ keyedBy }: Pick<Digest, 'keyedBy'>, parts: Parts): Uint8Array {
  return utf8ToBytes((keyedBy === null ? undefined : parts[keyedBy]) ?? '');
}

/** SHA-1 over the UTF-8 bytes of a text: lower-case hex, 40 characters. A lone surrogate counts as U+FFFD. */
export function sha1Hex(text: string): string {
  return bytesToHex(sha1(utf8ToBytes(text)));
}
