import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { base64 } from './base64.ts';
import { base64ToBytes } from './pem.ts';
import type { RsaPublicKey } from './public-key.ts';
import { openSignature } from './rsa.ts';

/** What a signature by RSA became on its way from the server to the call. */
interface RsaForm {
  /** What stands behind the digest that such a signature holds, in place of words: it is shown in every language. */
  mark: string;
  /** The signatures that may have been meant, in standard base64; empty when a text cannot have become this. */
  restore: (text: string) => readonly string[];
}

/** One row per way to change it. */
export const RSA_FORMS = {
  /** Read as a form or a query that nobody had escaped it for. */
  'rsa-plus-lost': { mark: '+ → ␠', restore: (text) => [text.replaceAll(' ', '+')] },
  /** Java's MIME encoder, openssl and PHP's chunk_split break lines; JSON written twice leaves `\n` as two characters. */
  'rsa-white-space': {
    mark: '↵',
    restore: (text) => [text.replace(/\\[rn]|[\s\u200b\ufeff]/g, '')],
  },
  'rsa-url-safe': {
    mark: '-_',
    restore: (text) =>
      /[-_]/.test(text) ? [padded(text.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, ''))] : [],
  },
  /** Once or twice. */
  'rsa-percent': {
    mark: '%2B',
    restore: (text) => [unescaped(text), unescaped(unescaped(text))],
  },
  'rsa-hex': {
    mark: 'hex',
    restore: (text) => (isHex(text) ? [base64(hexToBytes(text), '+/')] : []),
  },
  /** A JSON text within a text, or what Python prints for bytes. */
  'rsa-quoted': { mark: '"…"', restore: (text) => [text.replace(/^b?(["'])(.*)\1$/, '$2')] },
  'rsa-escaped': { mark: '&#43;', restore: (text) => [withoutEscapes(text)] },
  'rsa-padding-lost': { mark: '…', restore: (text) => (text.endsWith('=') ? [] : [padded(text)]) },
  'rsa-base64-twice': { mark: 'base64²', restore: (text) => [innerOf(text)] },
} as const satisfies Record<string, RsaForm>;

/** A way that a signature by RSA was changed. */
export type RsaFormName = keyof typeof RSA_FORMS;

/** Stands behind a SHA-256 that was passed as it is, where a signature by RSA is expected. */
export const NOT_SIGNED = 'SHA-256';

/** A longer text is no signature by RSA, however often it was escaped. */
const LONGEST = 4096;

/** A signature by RSA as it was made. */
export interface RestoredSignature {
  /** Standard base64. */
  signature: string;
  /** The digest in it: lower-case hex. */
  digest: string;
  /** How it was changed; null when it was not. */
  form: RsaFormName | null;
}

/**
 * A signature by RSA, as it was made, of one that may have been changed on its way. That the key opens what was
 * restored proves it. Null when the key opens neither.
 */
export function restoreSignature(text: string, key: RsaPublicKey): RestoredSignature | null {
  if (text.length > LONGEST) return null;
  const whole = openSignature(text, key);
  if (whole.fault === null) return { signature: text, digest: whole.digest, form: null };
  for (const form of Object.keys(RSA_FORMS).filter(isForm)) {
    for (const signature of RSA_FORMS[form].restore(text)) {
      const { digest, fault } = openSignature(signature, key);
      if (fault === null) return { signature, digest, form };
    }
  }
  return null;
}

/** A digest with the mark of how the signature that holds it was changed: never what an unchanged one holds. */
export function markedDigest(digest: string, mark: string): string {
  return `${digest} (${mark})`;
}

/** The digest in front of a mark; null when that mark is not there. */
export function digestMarked(text: string, mark: string): string | null {
  const end = markedDigest('', mark);
  return text.endsWith(end) ? text.slice(0, -end.length) : null;
}

function isForm(name: string): name is RsaFormName {
  return Object.hasOwn(RSA_FORMS, name);
}

function isHex(text: string): boolean {
  return text.length % 2 === 0 && /^(?:[0-9a-f]+|[0-9A-F]+)$/.test(text);
}

function padded(text: string): string {
  return text.padEnd(Math.ceil(text.length / 4) * 4, '=');
}

/** Percent escapes read; what is none stays. */
function unescaped(text: string): string {
  return text.replace(/%([0-9a-f]{2})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** Escapes of HTML and JSON read, as far as base64 has characters that they are made for. */
function withoutEscapes(text: string): string {
  return text
    .replace(
      /&#x([0-9a-f]{2});|\\u00([0-9a-f]{2})/gi,
      (_, html: string | undefined, json: string | undefined) =>
        String.fromCharCode(Number.parseInt(html ?? json ?? '', 16)),
    )
    .replace(/&#(\d{2});/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replaceAll('&plus;', '+')
    .replaceAll('&equals;', '=')
    .replaceAll('&sol;', '/')
    .replaceAll('\\/', '/');
}

/** What was base64 or hex before it was made base64; empty when it was neither. */
function innerOf(text: string): string {
  const bytes = base64ToBytes(text);
  if (!bytes) return '';
  const inner = String.fromCharCode(...bytes);
  return isHex(inner) ? base64(hexToBytes(inner.toLowerCase()), '+/') : inner;
}

/** The mark of a digest's bytes, for the table of formats. */
export function markedFormat(mark: string) {
  return {
    write: (bytes: Uint8Array): string => markedDigest(bytesToHex(bytes), mark),
    firstWords: (signature: string, length: number): readonly number[] => {
      const hex = digestMarked(signature, mark);
      return hex !== null && hex.length === length * 2 && isHex(hex)
        ? [Number.parseInt(hex.slice(0, 8), 16)]
        : [];
    },
  };
}
