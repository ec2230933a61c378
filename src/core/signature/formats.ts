import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { base64, fromBase64 } from './base64.ts';
import { markedFormat, NOT_SIGNED, RSA_FORMS } from './rsa-forms.ts';

/** How a hash is written, and how to read the start of one. */
export interface Format {
  /** Where a format leaves a choice (how much is cut, which white space): as it happens most. */
  write: (bytes: Uint8Array) => string;
  /**
   * What the first four bytes of the hash may be (big-endian, unsigned) when it is written like this; empty when
   * this cannot be how it is written. `length`: the hash's, in bytes.
   */
  firstWords: (signature: string, length: number) => readonly number[];
  /** Whether a signature is this hash, written like this; left out where it is when `write` gives just that. */
  matches?: (bytes: Uint8Array, signature: string) => boolean;
}

/** The fewest characters of a hash that prove something: 80 bits. */
const FEWEST = 20;

/** Java's `Integer.toHexString(b & 0xff)`: a byte below 16 is one digit. */
const UNPADDED: Format = {
  write: (bytes) => Array.from(bytes, (byte) => byte.toString(16)).join(''),
  firstWords: (signature, length) => (isShortHex(signature, length) ? startsOf(signature, unpaddedByte) : []),
};

/** Java's `new BigInteger(1, bytes).toString(16)`: a number has no zeros in front. */
const NUMBER: Format = {
  write: (bytes) => bytesToHex(bytes).replace(/^0+/, ''),
  firstWords: (signature, length) =>
    isShortHex(signature, length) && !signature.startsWith('0')
      ? [wordOf(signature.padStart(length * 2, '0'))]
      : [],
};

/** One row per way to write a hash. */
export const FORMATS = {
  hex: {
    write: bytesToHex,
    firstWords: (signature, length) => (isHex(signature, length) ? [wordOf(signature)] : []),
  },
  HEX: {
    write: (bytes) => bytesToHex(bytes).toUpperCase(),
    firstWords: (signature, length) =>
      /[A-F]/.test(signature.slice(0, length * 2))
        ? plainWords(signature.toLowerCase(), length, signature)
        : [],
  },
  'hex-unpadded': UNPADDED,
  /** C#'s `b.ToString("X")`. */
  'HEX-unpadded': inUpperCase(UNPADDED),
  'hex-number': NUMBER,
  'HEX-number': inUpperCase(NUMBER),
  /** C#'s `BitConverter.ToString(bytes)`: a dash between two bytes, and upper case; or another separator, or lower case. */
  'hex-separated': {
    write: (bytes) => withDashes(bytesToHex(bytes).toUpperCase()),
    firstWords: (signature, length) => plainWords(withoutSeparators(signature), length, signature),
    matches: (bytes, signature) => {
      const hex = bytesToHex(bytes);
      return signature !== hex && withoutSeparators(signature) === hex;
    },
  },
  /** Java's `Integer.toHexString(b)`: a byte from 128 is a negative number, `ffffff` in front. */
  'hex-signed': {
    write: (bytes) => Array.from(bytes, (byte) => signed(byte).toString(16)).join(''),
    firstWords: (signature, length) => (isLongHex(signature, length) ? startsOf(signature, signedByte) : []),
  },
  /** The same, with a 0 in front of a single digit. */
  'hex-signed-padded': {
    write: (bytes) => Array.from(bytes, (byte) => signed(byte).toString(16).padStart(2, '0')).join(''),
    firstWords: (signature, length) =>
      isLongHex(signature, length) ? startsOf(signature, signedPaddedByte) : [],
  },
  'hex-cut': {
    write: (bytes) => bytesToHex(bytes).slice(0, 32),
    firstWords: (signature, length) =>
      signature.length >= FEWEST && signature.length < length * 2 && HEX.test(signature)
        ? [wordOf(signature)]
        : [],
    matches: (bytes, signature) =>
      signature.length >= FEWEST &&
      signature.length < bytes.length * 2 &&
      bytesToHex(bytes).startsWith(signature),
  },
  'hex-spaced': {
    write: (bytes) => `${bytesToHex(bytes)}\n`,
    firstWords: (signature, length) => plainWords(withoutSpace(signature), length, signature),
    matches: (bytes, signature) => {
      const hex = bytesToHex(bytes);
      return signature !== hex && withoutSpace(signature) === hex;
    },
  },
  'hex-quoted': {
    write: (bytes) => `"${bytesToHex(bytes)}"`,
    firstWords: (signature, length) => plainWords(withoutQuotes(signature), length, signature),
    matches: (bytes, signature) => {
      const hex = bytesToHex(bytes);
      return signature !== hex && withoutQuotes(signature) === hex;
    },
  },
  base64: {
    write: (bytes) => base64(bytes, '+/'),
    firstWords: (signature, length) => base64Words(signature, length, { last: '+/', isPadded: true }),
  },
  'base64-bare': {
    write: (bytes) => base64(bytes, '+/').replace(/=+$/, ''),
    firstWords: (signature, length) => base64Words(signature, length, { last: '+/', isPadded: false }),
  },
  'base64-url': {
    write: (bytes) => base64(bytes, '-_'),
    firstWords: (signature, length) => base64Words(signature, length, { last: '-_', isPadded: true }),
  },
  'base64-url-bare': {
    write: (bytes) => base64(bytes, '-_').replace(/=+$/, ''),
    firstWords: (signature, length) => base64Words(signature, length, { last: '-_', isPadded: false }),
  },
  /** The hexadecimal text, as base64. */
  'base64-of-hex': {
    write: (bytes) => base64(utf8ToBytes(bytesToHex(bytes)), '+/'),
    firstWords: (signature, length) => {
      if (signature.length !== Math.ceil((length * 2) / 3) * 4) return [];
      const hex = String.fromCharCode(...fromBase64(signature.slice(0, 12), '+/'));
      return HEX.test(hex) ? [wordOf(hex)] : [];
    },
  },
  /** Hashes in signatures by RSA that were changed on their way, and one that is in none. */
  'rsa-plus-lost': markedFormat(RSA_FORMS['rsa-plus-lost'].mark),
  'rsa-white-space': markedFormat(RSA_FORMS['rsa-white-space'].mark),
  'rsa-url-safe': markedFormat(RSA_FORMS['rsa-url-safe'].mark),
  'rsa-percent': markedFormat(RSA_FORMS['rsa-percent'].mark),
  'rsa-hex': markedFormat(RSA_FORMS['rsa-hex'].mark),
  'rsa-quoted': markedFormat(RSA_FORMS['rsa-quoted'].mark),
  'rsa-escaped': markedFormat(RSA_FORMS['rsa-escaped'].mark),
  'rsa-padding-lost': markedFormat(RSA_FORMS['rsa-padding-lost'].mark),
  'rsa-base64-twice': markedFormat(RSA_FORMS['rsa-base64-twice'].mark),
  'rsa-not-signed': markedFormat(NOT_SIGNED),
} as const satisfies Record<string, Format>;

/** A way to write a hash. */
export type FormatName = keyof typeof FORMATS;

const HEX = /^[0-9a-f]+$/;

/** The first four bytes of a hex text. */
function wordOf(hex: string): number {
  return Number.parseInt(hex.slice(0, 8), 16);
}

function isHex(text: string, length: number): boolean {
  return text.length === length * 2 && HEX.test(text);
}

/** Zeros are missing; eight of them would be one hash in billions. */
function isShortHex(text: string, length: number): boolean {
  return text.length < length * 2 && text.length > length * 2 - 16 && HEX.test(text);
}

/** Digits have been added: six for each byte from 128. */
function isLongHex(text: string, length: number): boolean {
  return text.length > length * 2 && text.length <= length * 8 && text.includes('ffffff') && HEX.test(text);
}

/** The same in upper case. A text of digits only is left to the lower case. */
function inUpperCase({ write, firstWords }: Format): Format {
  return {
    write: (bytes) => write(bytes).toUpperCase(),
    firstWords: (signature, length) =>
      /^[0-9A-F]+$/.test(signature) && /[A-F]/.test(signature)
        ? firstWords(signature.toLowerCase(), length)
        : [],
  };
}

/** The start of what is hex once something was taken off; none when nothing was. */
function plainWords(hex: string, length: number, signature: string): number[] {
  return hex !== signature && isHex(hex, length) ? [wordOf(hex)] : [];
}

function withoutSpace(text: string): string {
  return text.length > 256 ? text : text.replace(/^[\s\u200b]+|[\s\u200b]+$/g, '');
}

function withoutQuotes(text: string): string {
  return text.length > 256 ? text : text.replace(/^(["'])(.*)\1$/, '$2');
}

function withDashes(hex: string): string {
  return hex.replace(/(?!^)(?=(?:..)+$)/g, '-');
}

/** Lower-case hex of bytes that stand apart; the text itself where they do not. */
function withoutSeparators(text: string): string {
  return text.length <= 256 && SEPARATED.test(text) ? text.replace(/[-: ]/g, '').toLowerCase() : text;
}

/** One separator throughout; a loop may leave one behind the last byte too. */
const SEPARATED = /^[0-9a-f]{2}([-: ])[0-9a-f]{2}(?:\1[0-9a-f]{2})*\1?$/i;

/** A byte that stands at the start of a text, and in how many characters. */
interface Start {
  byte: number;
  width: number;
}

/** Every value that the first four bytes may have where it cannot be seen how wide each is written. */
function startsOf(text: string, read: (rest: string) => readonly Start[]): number[] {
  let starts = [{ word: 0, at: 0 }];
  for (let i = 0; i < 4; i++)
    starts = starts.flatMap(({ word, at }) =>
      read(text.slice(at, at + 8)).map(({ byte, width }) => ({ word: word * 256 + byte, at: at + width })),
    );
  return [...new Set(starts.map(({ word }) => word))];
}

function unpaddedByte(rest: string): Start[] {
  return [/^[0-9a-f]/, /^[1-9a-f][0-9a-f]/].flatMap((pattern) => startIn(rest, pattern));
}

function signedByte(rest: string): Start[] {
  return [/^[0-9a-f]/, /^[1-7][0-9a-f]/, NEGATIVE].flatMap((pattern) => startIn(rest, pattern));
}

function signedPaddedByte(rest: string): Start[] {
  return [/^[0-7][0-9a-f]/, NEGATIVE].flatMap((pattern) => startIn(rest, pattern));
}

const NEGATIVE = /^ffffff[89a-f][0-9a-f]/;

function startIn(rest: string, pattern: RegExp): Start[] {
  const found = pattern.exec(rest)?.[0];
  return found === undefined ? [] : [{ byte: Number.parseInt(found.slice(-2), 16), width: found.length }];
}

/** The number that a signed 32-bit integer of this byte's value is, without its sign. */
function signed(byte: number): number {
  return byte < 0x80 ? byte : 0xffffff00 + byte;
}

interface Base64Style {
  last: string;
  isPadded: boolean;
}

/** A text in the URL's alphabet must have one of its own characters: else it is plain base64. */
function base64Words(text: string, length: number, { last, isPadded }: Base64Style): number[] {
  const size = isPadded ? Math.ceil(length / 3) * 4 : Math.ceil((length * 4) / 3);
  if (text.length !== size || (!isPadded && length % 3 === 0)) return [];
  if (last === '-_' && !/[-_]/.test(text)) return [];
  const [a, b, c, d] = fromBase64(text.slice(0, 8), last);
  if (a === undefined || b === undefined || c === undefined || d === undefined) return [];
  return [a * 0x1000000 + ((b << 16) | (c << 8) | d)];
}
