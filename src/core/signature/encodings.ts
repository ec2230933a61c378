import { utf8ToBytes } from '@noble/hashes/utils.js';
import { gbkBytes } from './gbk.ts';

/**
 * Text to bytes, one row per way. Each works character by character, so that a text may be encoded in pieces. A lone
 * surrogate counts as U+FFFD, but where bytes are made of UTF-16 code units: there it is one.
 */
export const ENCODINGS = {
  /** What WeChat hashes. */
  'utf-8': utf8ToBytes,
  gbk: gbkBytes,
  /** .NET's `Encoding.ASCII`: a `?` for every code unit above 7F. */
  ascii: (text) => bytesOfUnits(text, (unit) => (unit < 0x80 ? unit : 0x3f)),
  /** `charCodeAt(i) & 0xff`. */
  'low-byte': (text) => bytesOfUnits(text, (unit) => unit & 0xff),
  /** .NET's `Encoding.Unicode`: no byte order mark. */
  'utf-16le': (text) => unitBytes(text, true),
  'utf-16be': (text) => unitBytes(text, false),
  /** UTF-8 that was taken for Latin-1 and made UTF-8 again. */
  'utf-8-twice': (text) =>
    utf8ToBytes(Array.from(utf8ToBytes(text), (byte) => String.fromCharCode(byte)).join('')),

  /** `encodeURIComponent` of everything. */
  'percent-script': percentEncoder({ kept: /[\w.!~*'()-]/, space: '%20' }),
  /** PHP's `rawurlencode`, C#'s `Uri.EscapeDataString`. */
  'percent-raw': percentEncoder({ kept: /[\w.~-]/, space: '%20' }),
  /** PHP's `urlencode`, Java's `URLEncoder.encode`, Python's `quote_plus`, Go's `QueryEscape`. */
  'percent-form': percentEncoder({ kept: /[\w.-]/, space: '+' }),
  /** C#'s `HttpUtility.UrlEncode`: its escapes are in lower case. */
  'percent-lower-case': percentEncoder({ kept: /[\w.!*()-]/, space: '+', isLowerCase: true }),

  'lower-case': (text) => rewritten(text, (character) => character.toLowerCase()),
  'upper-case': (text) => rewritten(text, (character) => character.toUpperCase()),
  /** PHP's `htmlspecialchars` with ENT_QUOTES. */
  'html-escaped': (text) =>
    utf8ToBytes(text.replace(/[&<>"']/g, (character) => ENTITIES.get(character) ?? character)),
} as const satisfies Record<string, (text: string) => Uint8Array>;

/** A way from text to bytes. */
export type EncodingName = keyof typeof ENCODINGS;

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#039;'],
]);

interface PercentStyle {
  /** The characters that stay as they are. */
  kept: RegExp;
  /** What becomes of a space. */
  space: string;
  isLowerCase?: boolean;
}

/** What becomes of each byte is worked out once: a search encodes thousands of texts. */
function percentEncoder({ kept, space, isLowerCase = false }: PercentStyle): (text: string) => Uint8Array {
  const written = Array.from({ length: 256 }, (_, byte) => {
    const character = String.fromCharCode(byte);
    if (byte < 0x80 && kept.test(character)) return character;
    if (character === ' ') return space;
    const hex = byte.toString(16).padStart(2, '0');
    return `%${isLowerCase ? hex : hex.toUpperCase()}`;
  });
  return (text) => {
    let escaped = '';
    for (const byte of utf8ToBytes(text)) escaped += written[byte] ?? '';
    return utf8ToBytes(escaped);
  };
}

/** One character at a time: the lower case of a text as a whole may depend on what stands beside a letter. */
function rewritten(text: string, rewrite: (character: string) => string): Uint8Array {
  return utf8ToBytes(isAscii(text) ? rewrite(text) : Array.from(text, rewrite).join(''));
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= 0x80) return false;
  return true;
}

function bytesOfUnits(text: string, byteOf: (unit: number) => number): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = byteOf(text.charCodeAt(i));
  return bytes;
}

function unitBytes(text: string, isLittleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), isLittleEndian);
  return new Uint8Array(view.buffer);
}
