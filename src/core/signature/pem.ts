/** One block of a PEM text. */
export interface PemBlock {
  /** What stands in its first line: `CERTIFICATE`; empty for base64 without such a line. */
  label: string;
  /** What it holds; null when that is not base64. */
  bytes: Uint8Array | null;
}

const BLOCK = /-----BEGIN ([A-Z0-9 ]+)-----([^-]*)-----END \1-----/g;
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/**
 * The blocks of a PEM text, in order; base64 alone counts as a block without a label, since keys are often copied
 * without their first and last line. Empty when the text is neither. A text in one line with `\n` written out, as it
 * stands in JSON files, is read too.
 */
export function readPem(text: string): PemBlock[] {
  const plain = text.replaceAll('\\r', '').replaceAll('\\n', '\n');
  const blocks = [...plain.matchAll(BLOCK)].map(([, label = '', body = '']) => ({
    label,
    bytes: base64ToBytes(withoutSpace(body)),
  }));
  if (blocks.length > 0) return blocks;
  const bytes = base64ToBytes(withoutSpace(plain));
  return bytes && bytes.length > 0 ? [{ label: '', bytes }] : [];
}

/** The bytes of a base64 text with its padding (RFC 4648 · 4); null when it is none, to the last bit. */
export function base64ToBytes(text: string): Uint8Array | null {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return null;
  const digits = text.replace(/=+$/, '');
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  let [bits, width, at] = [0, 0, 0];
  for (const digit of digits) {
    bits = ((bits << 6) | DIGITS.indexOf(digit)) & 0xffff;
    width += 6;
    if (width < 8) continue;
    width -= 8;
    bytes[at++] = (bits >> width) & 0xff;
  }
  return (bits & ((1 << width) - 1)) === 0 ? bytes : null;
}

const withoutSpace = (text: string): string => text.replace(/\s/g, '');
