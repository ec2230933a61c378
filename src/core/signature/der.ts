/** One value of DER (ITU-T X.690), the form of keys and certificates. */
export interface DerValue {
  /** Its first byte: class, shape and number. */
  tag: number;
  /** What it holds, without tag and length. */
  content: Uint8Array;
}

/** Tags that keys and certificates are made of. */
export const DER = {
  integer: 0x02,
  bitString: 0x03,
  objectIdentifier: 0x06,
  utf8String: 0x0c,
  sequence: 0x30,
  set: 0x31,
  /** `[0]`: the version of a certificate. */
  version: 0xa0,
} as const;

/** The one value that these bytes are; null when they are not exactly one. */
export function readDer(bytes: Uint8Array): DerValue | null {
  const values = readDerValues(bytes);
  return values?.length === 1 ? (values[0] ?? null) : null;
}

/** The values that stand in these bytes one behind the other; null when anything about them is not DER. */
export function readDerValues(bytes: Uint8Array): DerValue[] | null {
  const values: DerValue[] = [];
  for (let at = 0; at < bytes.length; ) {
    const head = readHead(bytes, at);
    if (!head || head.end > bytes.length) return null;
    values.push({ tag: head.tag, content: bytes.subarray(head.start, head.end) });
    at = head.end;
  }
  return values;
}

/** Where a value starts and ends. Lengths in as few bytes as they need, never the indefinite form. */
function readHead(bytes: Uint8Array, at: number): { tag: number; start: number; end: number } | null {
  const [tag, first] = bytes.subarray(at, at + 2);
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f) return null;
  const body = at + 2;
  if (first < 0x80) return { tag, start: body, end: body + first };
  const width = first & 0x7f;
  const written = bytes.subarray(body, body + width);
  if (width < 1 || width > 4 || written.length < width || written[0] === 0) return null;
  const length = written.reduce((sum, byte) => sum * 256 + byte, 0);
  return length < 0x80 ? null : { tag, start: body + width, end: body + width + length };
}

/** A number that is not negative; null for every other value. */
export function readDerInteger({ tag, content }: DerValue): bigint | null {
  const [first, second = 0x80] = content;
  if (tag !== DER.integer || first === undefined || first >= 0x80) return null;
  // A zero in front only keeps the number from being negative.
  if (first === 0 && content.length > 1 && second < 0x80) return null;
  return bytesToNumber(content);
}

/** Big-endian bytes as a number. */
export function bytesToNumber(bytes: Uint8Array): bigint {
  return bytes.length === 0 ? 0n : BigInt(`0x${[...bytes].map(twoDigits).join('')}`);
}

const twoDigits = (byte: number): string => byte.toString(16).padStart(2, '0');
