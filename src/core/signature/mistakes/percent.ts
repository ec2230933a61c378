/** One function that escapes text for URLs: which characters it leaves as they are, and how it writes the others. */
interface Escaping {
  /** Left as they are, besides letters and digits. */
  kept: string;
  /** What a space becomes; `%20` when left out. */
  space?: '+';
  /** Whether the hex digits are in lower case. */
  lower?: true;
}

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
  // WebUtility.UrlEncode
  { kept: '-_.!*()', space: '+' },
];

/** `encodeURI`. */
const WHOLE_URL_KEPT = "-_.!~*'();/?:@&=+$,#";

/** Each language's function for a component of a URL. All escape `%` too, and none throws. */
export const COMPONENT_ESCAPES: readonly ((text: string) => string)[] = COMPONENT_ESCAPINGS.map(
  (escaping) => (text: string) => escapeWith(text, escaping),
);

/** What `encodeURI` gives, escapes escaped again. Never throws. */
export function escapedAsUrl(text: string): string {
  return escapeWith(text, { kept: WHOLE_URL_KEPT });
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

/** The text with its escapes of bytes that are not ASCII decoded byte by byte, as ISO-8859-1. */
export function decodeAsLatin1(text: string): string {
  return text.replace(/%[89a-f][\da-f]/gi, (one) => String.fromCharCode(byteOf(one)));
}

/** Every ASCII character. */
export const ASCII = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)).join('');

function escapeWith(text: string, { kept, space, lower }: Escaping): string {
  return text.replace(/[^A-Za-z\d]/gu, (one) => {
    if (kept.includes(one)) return one;
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
  const escapes = run.match(/%../g) ?? [];
  const bytes = escapes.map(byteOf);
  let text = '';
  for (let at = 0; at < bytes.length; ) {
    const { length, code } = characterAt(bytes, at);
    const written = escapes.slice(at, at + length).join('');
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

/** The character of UTF-8 that starts at a byte. `code` is null, and `length` as decoders agree on, for none. */
function characterAt(bytes: readonly number[], at: number): { length: number; code: number | null } {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return { length: 1, code: lead };
  const more = bytesBehind(lead);
  let code = lead & (0x3f >> more);
  for (let i = 1; i <= more; i++) {
    const [low, high] = (i === 1 ? SECOND_BYTES[lead] : undefined) ?? [0x80, 0xbf];
    const byte = bytes[at + i] ?? 0;
    if (byte < low || byte > high) return { length: i, code: null };
    code = (code << 6) | (byte & 0x3f);
  }
  return { length: more + 1, code: more === 0 ? null : code };
}

/** How many bytes follow a lead byte; 0 for what is none. */
function bytesBehind(lead: number): number {
  if (lead < 0xc2 || lead > 0xf4) return 0;
  return lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
}
