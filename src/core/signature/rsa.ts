import { hexToBytes } from '@noble/hashes/utils.js';
import { bytesToNumber } from './der.ts';
import { base64ToBytes } from './pem.ts';
import type { RsaPublicKey } from './public-key.ts';
import type { RsaSignatureFault } from './rsa-faults.ts';
import { isPss } from './rsa-pss.ts';

/** What a signature holds, or why that cannot be said. */
export type OpenedSignature =
  | {
      /** The hash that was signed. */
      hash: RsaHash;
      /** Lower-case hex. */
      digest: string;
      fault: null;
    }
  | { hash: null; digest: ''; fault: RsaSignatureFault };

/** A hash that is signed with RSA. WeChat Pay takes SHA-256. */
export type RsaHash = keyof typeof DIGEST_INFOS;

/** What stands in front of the hash, in hex, and how many bytes the hash has: RFC 8017 · 9.2, note 1. */
const DIGEST_INFOS = {
  sha256: { prefix: '3031300d060960864801650304020105000420', length: 32 },
  sha1: { prefix: '3021300906052b0e03021a05000414', length: 20 },
  md5: { prefix: '3020300c06082a864886f70d020505000410', length: 16 },
} as const;

const HASHES: readonly RsaHash[] = ['sha256', 'sha1', 'md5'];

/** Opens a signature (RSASSA-PKCS1-v1_5, base64): the digest inside is the one that was signed, byte for byte. */
export function openSignature(signature: string, key: RsaPublicKey): OpenedSignature {
  const bytes = base64ToBytes(signature);
  if (!bytes || bytes.length === 0) return failed('signature-not-base64');
  const value = bytesToNumber(bytes);
  if (bytes.length !== key.bytes) return failed('signature-length');
  // As long as it should be, and more than this key can make.
  if (value >= key.modulus) return failed('signature-other-key');
  const opened = power(value, key)
    .toString(16)
    .padStart(key.bytes * 2, '0');
  for (const hash of HASHES) {
    const { prefix, length } = DIGEST_INFOS[hash];
    const digest = opened.slice(-length * 2);
    const rest = prefix + digest;
    const padding = 'ff'.repeat(key.bytes - 3 - rest.length / 2);
    if (opened === `0001${padding}00${rest}`) return { hash, digest, fault: null };
  }
  return failed(isPss(hexToBytes(opened)) ? 'signature-pss' : 'signature-other-key');
}

/** Whether a text has the form of an RSA signature: base64 of 128 bytes or more. */
export function isRsaSignature(text: string): boolean {
  return isLongAsRsa(text) && base64ToBytes(text) !== null;
}

/** Whether a text is as long as an RSA signature, whatever it is made of: those of 1024 bits have 172 characters. */
export function isLongAsRsa(text: string): boolean {
  return text.length >= 172;
}

/** value ^ exponent mod modulus. */
function power(value: bigint, { exponent, modulus }: RsaPublicKey): bigint {
  let [result, square] = [1n, value];
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}

function failed(fault: RsaSignatureFault): OpenedSignature {
  return { hash: null, digest: '', fault };
}
