import { createHash, createHmac, type Hash, type Hmac } from 'node:crypto';
import type { HashName } from '../../src/core/signature/digests.ts';

const sha1 = (bytes: Uint8Array | string) => createHash('sha1').update(bytes);
const md5 = (bytes: Uint8Array | string) => createHash('md5').update(bytes);
const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes);

/** Every hash that is known, as Node makes it. */
const NODE_HASHES: Readonly<Record<HashName, (bytes: Uint8Array, key: string) => Hash | Hmac>> = {
  sha1,
  md5,
  sha256,
  sha224: (bytes) => createHash('sha224').update(bytes),
  sha384: (bytes) => createHash('sha384').update(bytes),
  sha512: (bytes) => createHash('sha512').update(bytes),
  'hmac-sha1': (bytes, key) => createHmac('sha1', key).update(bytes),
  'hmac-sha256': (bytes, key) => createHmac('sha256', key).update(bytes),
  'sha1-of-sha1': (bytes) => sha1(sha1(bytes).digest('hex')),
  'sha1-of-md5': (bytes) => sha1(md5(bytes).digest('hex')),
  'sha1-of-upper-md5': (bytes) => sha1(md5(bytes).digest('hex').toUpperCase()),
  'md5-of-sha1': (bytes) => md5(sha1(bytes).digest('hex')),
  'md5-of-upper-sha1': (bytes) => md5(sha1(bytes).digest('hex').toUpperCase()),
  'md5-of-md5': (bytes) => md5(md5(bytes).digest('hex')),
  'sha256-of-sha256': (bytes) => sha256(sha256(bytes).digest('hex')),
  'sha256-of-bytes': (bytes) => sha256(sha256(bytes).digest()),
};

/** The names of all hashes. */
export const HASH_NAMES: readonly HashName[] = Object.keys(NODE_HASHES).filter((name): name is HashName =>
  Object.hasOwn(NODE_HASHES, name),
);

/** The hash of these bytes by Node. `key`: of the keyed ones. */
export function nodeHash(name: HashName, bytes: Uint8Array, key: string): Buffer {
  return NODE_HASHES[name](bytes, key).digest();
}
