import { hmac } from '@noble/hashes/hmac.js';
import { md5, sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { FORMATS, type Format, type FormatName } from './formats.ts';
import type { PartName, Parts } from './parts.ts';

/** Bytes to their hash. `key`: for the keyed ones. */
type Hash = (bytes: Uint8Array, key: Uint8Array) => Uint8Array;

/** One row per hash. */
export const HASHES = {
  sha1: (bytes) => sha1(bytes),
  md5: (bytes) => md5(bytes),
  sha256: (bytes) => sha256(bytes),
  'hmac-sha1': (bytes, key) => hmac(sha1, key, bytes),
  'hmac-sha256': (bytes, key) => hmac(sha256, key, bytes),
  /** The hash of the first hash's lower-case hex. */
  'sha1-twice': (bytes) => sha1(utf8ToBytes(bytesToHex(sha1(bytes)))),
} as const satisfies Record<string, Hash>;

/** A hash. */
export type HashName = keyof typeof HASHES;

/** How many bytes each gives. */
export const HASH_LENGTHS = {
  sha1: 20,
  md5: 16,
  sha256: 32,
  'hmac-sha1': 20,
  'hmac-sha256': 32,
  'sha1-twice': 20,
} as const satisfies Record<HashName, number>;

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

function hashOf({ hash, keyedBy }: Digest, bytes: Uint8Array, parts: Parts): Uint8Array {
  return HASHES[hash](bytes, utf8ToBytes((keyedBy === null ? undefined : parts[keyedBy]) ?? ''));
}

/** SHA-1 over the UTF-8 bytes of a text: lower-case hex, 40 characters. A lone surrogate counts as U+FFFD. */
export function sha1Hex(text: string): string {
  return bytesToHex(sha1(utf8ToBytes(text)));
}
