/** One function that escapes text for URLs: which characters it leaves as they are, and how it writes the others. */
interface Escaping {
  /** Left as they are, besides letters and digits. */
  kept: string;
  /** What a space becomes; `%20` when left out. */
  space?: '+';
  /** Whether the hex digits are in lower case. */
  lower?: true;
}

/** Every ASCII character. */
export const ASCII = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)).join('');

/** What the languages' functions for a component of a URL do. Some are known by several names. */
const COMPONENT_ESCAPINGS: readonly Escaping[] = [
  // encodeURIComponent
  { kept: "-_.!~*'()" },
  // rawurlencode, quote(safe=''), Uri.EscapeDataString
  { kept: '-_.~' },
  // PHP's urlencode
  { kept: '-_.', space: '+' },
  // quote_plus, url.QueryEscape
  { kept: '-_.~', space: '+' },
  // URLEncoder
  { kept: '-_.*', space: '+' },
  // Python's quote
  { kept: '-_.~/' },
  // HttpUtility.UrlEncode
  { kept: '-_.!*()', space: '+', lower: true },
  // The old escape of JavaScript
  { kept: '@*_+-./' },
  // url.PathEscape
  { kept: '-_.~$&+=:@' },
  // WebUtility.UrlEncode
  { kept: '-_.!*()', space: '+' },
];

/** `encodeURI`. */
const WRITTEN_IN_WHOLE_URL = writtenBy({ kept: "-_.!~*'();/?:@&=+$,#" });

/** Each language's function for a component of a URL. All escape `%` too, and none throws. */
export const COMPONENT_ESCAPES: readonly ((text: string) => string)[] = COMPONENT_ESCAPINGS.map(
  (escaping) => {
    const written = writtenBy(escaping);
    return (text: string) => escapeWith(text, written, escaping.lower);
  },
);

/** What `encodeURI` gives, escapes escaped again. Never throws. */
export function escapedAsUrl(text: string): string {
  return escapeWith(text, WRITTEN_IN_WHOLE_URL);
}

/** The text with these characters escaped: ASCII, neither letters nor digits. */
export function escapeOnly(text: string, characters: string): string {
  if (!hasOneOf(text, characters)) return text;
  return text.replace(/[^A-Za-z\d]/gu, (one) => (characters.includes(one) ? escapeOf(one) : one));
}

/** Whether a text has one of these characters. */
export function hasOneOf(text: string, characters: string): boolean {
  for (const one of characters) if (text.includes(one)) return true;
  return false;
}

/** The text with every character beyond ASCII escaped, as UTF-8. */
export function escapeBeyondAscii(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant.
  return text.replace(/[^\x00-\x7f]/gu, escapeOf);
}

/** The text with `change` made to each of its escapes, `%E5`. */
export function mapEscapes(text: string, change: (written: string) => string): string {
  return text.replace(/%[\da-f]{2}/gi, change);
}

/** Whether a text has an escape. */
export function hasEscapes(text: string): boolean {
  return /%[\da-f]{2}/i.test(text);
}

/** Whether a text has an escape of a byte that is not ASCII. */
export function hasEscapesBeyondAscii(text: string): boolean {
  return /%[89a-f][\da-f]/i.test(text);
}

/** How escapes become text. */
export interface Decoding {
  /** ASCII characters whose escapes stay as they are; none when left out. */
  kept?: string;
  /** What becomes of bytes that are not UTF-8: they stay escaped, or become U+FFFD. */
  malformed: 'kept' | 'replaced';
}

/** The text with its escapes decoded as UTF-8. What is no escape stays. */
export function decodeEscapes(text: string, decoding: Decoding): string {
  return text.replace(/(?:%[\da-f]{2})+/gi, (run) => decodeRun(run, decoding));
}

/** The text with the escapes of these ASCII characters decoded, and no others. */
export function decodeOnly(text: string, characters: string): string {
  return text.replace(/%[0-7][\da-f]/gi, (written) => {
    const one = String.fromCharCode(byteOf(written));
    return characters.includes(one) ? one : written;
  });
}

/** The ASCII characters that a text has escapes of, each once. */
export function escapedAscii(text: string): string {
  const found = text.match(/%[0-7][\da-f]/gi) ?? [];
  return [...new Set(found.map((one) => String.fromCharCode(byteOf(one))))].join('');
}

/** The text with its escapes of bytes that are not ASCII decoded byte by byte, as ISO-8859-1. */
export function decodeAsLatin1(text: string): string {
  return text.replace(/%[89a-f][\da-f]/gi, (one) => String.fromCharCode(byteOf(one)));
}

function escapeWith(text: string, written: readonly string[], lower = false): string {
  return text.replace(/[^A-Za-z\d]/gu, (one) => {
    const ascii = written[one.charCodeAt(0)];
    if (ascii !== undefined) return ascii;
    return lower ? escapeOf(one).toLowerCase() : escapeOf(one);
  });
}

/** How each ASCII character is written. */
function writtenBy({ kept, space, lower }: Escaping): readonly string[] {
  return Array.from(ASCII, (one) => {
    if (/[A-Za-z\d]/.test(one) || kept.includes(one)) return one;
    if (one === ' ' && space !== undefined) return space;
    return lower === true ? escapeOf(one).toLowerCase() : escapeOf(one);
  });
}

/** One code point's escapes. A lone surrogate counts as U+FFFD. */
function escapeOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return `%${code.toString(16).toUpperCase().padStart(2, '0')}`;
  return code >= 0xd800 && code <= 0xdfff ? '%EF%BF%BD' : encodeURIComponent(character);
}

function byteOf(written: string): number {
  return Number.parseInt(written.slice(1), 16);
}

function decodeRun(run: string, { kept = '', malformed }: Decoding): string {
  let text = '';
  for (let at = 0; at < run.length; ) {
    const { length, code } = characterAt(run, at);
    const written = run.slice(at, at + length);
    if (code === null) text += malformed === 'kept' ? written : '\ufffd';
    else if (code < 0x80 && kept.includes(String.fromCharCode(code))) text += written;
    else text += String.fromCodePoint(code);
    at += length;
  }
  return text;
}

/** Lead bytes of UTF-8 whose second byte has a range of its own. */
const SECOND_BYTES: Readonly<Record<number, readonly [number, number]>> = {
  224: [0xa0, 0xbf],
  237: [0x80, 0x9f],
  240: [0x90, 0xbf],
  244: [0x80, 0x8f],
};

/** The character whose escapes start at an index. `code` is null, and `length` as decoders agree on, for none. */
function characterAt(run: string, at: number): { length: number; code: number | null } {
  const lead = byteOf(run.slice(at, at + 3));
  if (lead < 0x80) return { length: 3, code: lead };
  const more = bytesBehind(lead);
  let code = lead & (0x3f >> more);
  let end = at + 3;
  for (let i = 1; i <= more; i++, end += 3) {
    const [low, high] = (i === 1 ? SECOND_BYTES[lead] : undefined) ?? [0x80, 0xbf];
    const byte = end < run.length ? byteOf(run.slice(end, end + 3)) : 0;
    if (byte < low || byte > high) return { length: end - at, code: null };
    code = (code << 6) | (byte & 0x3f);
  }
  return { length: end - at, code: more === 0 ? null : code };
}

/** How many bytes follow a lead byte; 0 for what is none. */
function bytesBehind(lead: number): number {
  if (lead < 0xc2 || lead > 0xf4) return 0;
  return lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
}
