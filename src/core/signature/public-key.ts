import { bytesToHex } from '@noble/hashes/utils.js';
import { DER, type DerValue, readDer, readDerInteger, readDerValues } from './der.ts';
import { readPem } from './pem.ts';
import type { KeyFault } from './rsa-faults.ts';

/** A public key of RSA. */
export interface RsaPublicKey {
  /** n. */
  modulus: bigint;
  /** e. */
  exponent: bigint;
  /** How long the modulus, and every signature, is. */
  bytes: number;
}

/** What came of reading a key: the key, or why there is none. */
export type ReadKey = { key: RsaPublicKey; fault: null } | { key: null; fault: KeyFault };

/** Bits of the modulus: WeChat Pay has 2048; more than 8192 would only take time. */
const FEWEST_BITS = 2048;
const MOST_BITS = 8192;

/** rsaEncryption, 1.2.840.113549.1.1.1. */
const RSA_ENCRYPTION = '2a864886f70d010101';

/** `enpay.com`: its first letter is written large or small. */
const TENPAY = '656e7061792e636f6d';

let last: { text: string; read: ReadKey } | null = null;

/**
 * Reads a merchant's public key: a certificate (X.509), `PUBLIC KEY` (SPKI) or `RSA PUBLIC KEY` (PKCS#1), as PEM or as
 * its base64 alone; of several certificates the first. The last text read is remembered: a search asks for it often.
 */
export function readPublicKey(text: string): ReadKey {
  if (last?.text === text) return last.read;
  const found = keyIn(text);
  const read: ReadKey = typeof found === 'string' ? { key: null, fault: found } : { key: found, fault: null };
  last = { text, read };
  return read;
}

function keyIn(text: string): RsaPublicKey | KeyFault {
  if (text.trim() === '') return 'key-empty';
  // First of all, and whatever else there is: a private key beside a certificate must not pass unseen.
  if (text.includes('PRIVATE KEY-----')) return 'key-private';
  const [block] = readPem(text);
  if (!block) return text.includes('-----BEGIN') ? 'key-damaged' : 'key-not-pem';
  const outer = block.bytes && readDer(block.bytes);
  const items = outer?.tag === DER.sequence ? readDerValues(outer.content) : null;
  if (!items) return block.label === '' ? 'key-not-pem' : 'key-damaged';
  switch (block.label) {
    case 'CERTIFICATE':
      return keyOfCertificate(items);
    case 'PUBLIC KEY':
      return keyOfSpki(items);
    case 'RSA PUBLIC KEY':
      return keyOfPkcs1(items);
    case '':
      return keyOfUnnamed(items);
    default:
      return 'key-other-pem';
  }
}

/** A key without its first line shows by its shape what it is. */
function keyOfUnnamed(items: readonly DerValue[]): RsaPublicKey | KeyFault {
  const [first, second] = items;
  if (first?.tag === DER.integer)
    return items.length === 2 && second?.tag === DER.integer ? keyOfPkcs1(items) : 'key-private';
  return second?.tag === DER.bitString ? keyOfSpki(items) : keyOfCertificate(items);
}

/** RFC 5280 · 4.1: the certificate's fields, of which the fifth names its owner and the sixth is the key. */
function keyOfCertificate(items: readonly DerValue[]): RsaPublicKey | KeyFault {
  const [body] = items;
  const all = body?.tag === DER.sequence ? readDerValues(body.content) : null;
  const fields = all?.[0]?.tag === DER.version ? all.slice(1) : all;
  const [, , , , subject, spki] = fields ?? [];
  const key = spki?.tag === DER.sequence ? readDerValues(spki.content) : null;
  if (!subject || !key) return 'key-damaged';
  if (isOfPlatform(subject)) return 'key-of-platform';
  return keyOfSpki(key);
}

/** WeChat Pay's own certificates belong to Tenpay.com; a merchant's are only issued by it. */
function isOfPlatform({ content }: DerValue): boolean {
  return bytesToHex(content).includes(TENPAY);
}

/** RFC 5280 · 4.1: an algorithm, and the key as a bit string. */
function keyOfSpki([algorithm, key, more]: readonly DerValue[]): RsaPublicKey | KeyFault {
  if (algorithm?.tag !== DER.sequence || key?.tag !== DER.bitString || more) return 'key-damaged';
  const [name] = readDerValues(algorithm.content) ?? [];
  if (name?.tag !== DER.objectIdentifier) return 'key-damaged';
  if (bytesToHex(name.content) !== RSA_ENCRYPTION) return 'key-not-rsa';
  // The first byte of a bit string counts its unused bits.
  const inner = key.content[0] === 0 ? readDer(key.content.subarray(1)) : null;
  const items = inner?.tag === DER.sequence ? readDerValues(inner.content) : null;
  return items ? keyOfPkcs1(items) : 'key-damaged';
}

/** RFC 8017 · A.1.1: modulus and exponent. */
function keyOfPkcs1([n, e, more]: readonly DerValue[]): RsaPublicKey | KeyFault {
  const modulus = n ? readDerInteger(n) : null;
  const exponent = e ? readDerInteger(e) : null;
  if (modulus === null || exponent === null || more) return 'key-damaged';
  const bits = modulus.toString(2).length;
  if (bits < FEWEST_BITS) return 'key-too-short';
  if (
    bits > MOST_BITS ||
    exponent > 0xffff_ffffn ||
    exponent < 3n ||
    exponent % 2n === 0n ||
    modulus % 2n === 0n
  )
    return 'key-damaged';
  return { modulus, exponent, bytes: Math.ceil(bits / 8) };
}
