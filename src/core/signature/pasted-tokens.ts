import { isValueOf, meaningOf } from './pasted-names.ts';
import { endOfUrl, percentDecoded } from './pasted-urls.ts';

/** A name of a variable or a member, with what it is a member of; or a Chinese word. */
export const WORD =
  /[A-Za-z_$][\w$]{0,200}(?:(?:\?\.|[.-]|->|::)[A-Za-z_$][\w$]{0,200}){0,20}|[\u3400-\u9fff]{1,200}|\d\w{0,200}/y;
/** What stands between a name and its value; no comparison, and no `https://`. */
export const SEPARATOR = /[ \t\u3000]{0,200}(?::=|=>|[:：＝]|=(?![=>]))(?![:=]|\/\/)/y;

/** A value as it was read. */
export interface Value {
  /** Escapes decoded; null when what stands there is no value but an expression. */
  text: string | null;
  isQuoted: boolean;
  /** Where the text goes on. */
  end: number;
}

/** A text in quotes, without them. */
interface Quoted {
  /** Escapes decoded. */
  value: string;
  /** Behind the closing quote. */
  end: number;
}

const CLOSING: Readonly<Record<string, RegExp>> = {
  '"': /"/,
  "'": /'/,
  '`': /`/,
  '“': /[“”"]/,
  '‘': /[‘’']/,
};
/** `string(18) ` of var_dump, `u` and `b` of Python, `str(`. */
const TYPE = /(?:string\((\d+)\) ?|[ubUB](?=["'])|(?:String|str)\()/y;
const NUMBER = /(?:int|int64|long|float|double|Number|parseInt)\(\s{0,9}["']?(\d{1,30})["']?\s{0,9}\)/iy;
/** Base64 ends in `=`, and a package is `prepay_id=…`. */
const BARE =
  /[^\s,;&(){}[\]'"`<>|\\，；。（）【】、”“’‘:=：]{1,600}(?:=[^\s,;&(){}[\]'"`<>|\\，；。（）【】、”“’‘:=：]{1,200})?={0,2}/y;
const BRACKET_NAME = /\[\s{0,9}["']?([\w$]{1,40})["']?(?::[\w":\\]{1,60})?\s{0,9}\]\s{0,9}(?:=>|=(?!=))/y;
/** A value in quotes that an operator follows is only a part of one. */
const GOES_ON = /\s{0,20}(?:\+|\.\s{0,9}[$\w])/y;
const PEM = /-----BEGIN [A-Z ]{1,40}-----/y;
/** What may follow a URL that is not encoded in a query. */
const NEXT_FIELD = /&(?:jsapi_ticket|nonce_?str|timestamp|signature|app_?id)=/iy;
/** How far a value in quotes may go on over several lines, such as a ticket that a terminal broke. */
const MAX_LINES = 131_072;

/** What a sticky pattern matches right here; null when it does not. */
export function stickyMatch(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

/** The name in `[appId] =>`, `["appId"]=>` and `['appId'] =`. */
export function readBracketName(text: string, at: number): { name: string; end: number } | null {
  BRACKET_NAME.lastIndex = at;
  const found = BRACKET_NAME.exec(text);
  return found?.[1] === undefined ? null : { name: found[1], end: at + found[0].length };
}

/** What a name is given here; null when it is nothing that this name can have. */
export function readValue(
  text: string,
  start: number,
  name: string,
  unclosed: Map<string, number>,
  { isQuery, isString1 }: { isQuery: boolean; isString1: boolean },
): Value | null {
  const at =
    start +
    (stickyMatch(/[ \t\u3000]{0,200}(?:\s{0,200}(?=["'`“‘]|string\(|int\())?/y, text, start)?.length ?? 0);
  NUMBER.lastIndex = at;
  const number = NUMBER.exec(text);
  if (number?.[1] !== undefined) return { text: number[1], isQuoted: false, end: at + number[0].length };
  TYPE.lastIndex = at;
  const type = TYPE.exec(text);
  const from = at + (type?.[0].length ?? 0);
  if (type?.[1] !== undefined) {
    const dumped = readDumped(text, from, Number(type[1]));
    if (dumped) return { text: dumped.value, isQuoted: true, end: dumped.end };
  }
  if (text.charAt(from) in CLOSING) {
    const quoted = readQuoted(text, from, unclosed, true);
    if (!quoted) return null;
    const isPart = stickyMatch(GOES_ON, text, quoted.end) !== null || text.slice(from + 1, from + 3) === '${';
    return { text: isPart ? null : quoted.value, isQuoted: true, end: quoted.end };
  }
  return readBare(text, at, name, isQuery, isString1);
}

/**
 * A text in quotes; null when it is not closed on its line. For a value: nor on the lines that follow, and what was
 * cut off is read up to the end of the line.
 */
export function readQuoted(
  text: string,
  at: number,
  unclosed: Map<string, number>,
  isValue: boolean,
): Quoted | null {
  const quote = text.charAt(at);
  const closing = CLOSING[quote];
  if (!closing || (unclosed.get(quote) ?? 0) > at) return null;
  const isMultiline = isValue || quote === '`';
  const limit = isMultiline ? Math.min(text.length, at + MAX_LINES) : text.length;
  let lineEnd = -1;
  let end = at + 1;
  for (; end < limit; end++) {
    const character = text.charAt(end);
    if (character === '\\') end++;
    else if (closing.test(character)) break;
    else if (character === '\n') {
      if (lineEnd === -1) lineEnd = end;
      if (!isMultiline) break;
    }
  }
  const isClosed = end < limit && text.charAt(end) !== '\n';
  if (
    isClosed &&
    !(
      lineEnd > -1 &&
      isValue &&
      /\n[ \t]{0,200}["']?\w{1,40}["']?[ \t]{0,9}[:=：]/.test(text.slice(lineEnd, end))
    )
  )
    return { value: unescaped(text.slice(at + 1, end)), end: end + 1 };
  if (!isClosed) unclosed.set(quote, end);
  if (!isValue) return null;
  const cut = lineEnd === -1 ? Math.min(end, text.length) : lineEnd;
  return { value: unescaped(text.slice(at + 1, cut).trimEnd()), end: cut };
}

/** var_dump says how long a text is, and escapes nothing in it. */
function readDumped(text: string, at: number, length: number): Quoted | null {
  const end = at + 1 + length;
  if (text.charAt(at) !== '"' || text.charAt(end) !== '"') return null;
  return { value: text.slice(at + 1, end), end: end + 1 };
}

function readBare(
  text: string,
  at: number,
  name: string,
  isQuery: boolean,
  isString1: boolean,
): Value | null {
  const meaning = meaningOf(name);
  if (!meaning) return null;
  if (meaning === 'publicKey') return readPem(text, at);
  if ((meaning === 'url' || meaning === 'link') && /^https?:\/\//i.test(text.slice(at, at + 8)))
    return readUrl(text, at, isString1);
  const bare = stickyMatch(BARE, text, at);
  if (bare === null) return null;
  const end = at + bare.length;
  const decoded = isQuery && bare.includes('%') ? percentDecoded(bare) : bare;
  const value = meaning === 'timestamp' ? decoded.replace(/(?<=\d)[LlnN.]$/, '') : decoded;
  const isCalled = /[([{]/.test(text.charAt(end));
  return isCalled || !isValueOf(meaning, value, false) ? null : { text: value, isQuoted: false, end };
}

/** In string1, everything behind `url=` belongs to it; in another query, another of its fields may follow. */
function readUrl(text: string, at: number, isString1: boolean): Value {
  const end = endOfUrl(text, at, isString1 ? null : NEXT_FIELD);
  return { text: text.slice(at, end), isQuoted: false, end };
}

function readPem(text: string, at: number): Value | null {
  if (stickyMatch(PEM, text, at) === null) return null;
  const last = text.indexOf('-----END', at);
  const end = last === -1 ? -1 : text.indexOf('-----', last + 8);
  return end === -1 ? null : { text: text.slice(at, end + 5), isQuoted: true, end: end + 5 };
}

const ESCAPED: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  v: '\v',
  0: '\0',
};

/** A text without its escapes, as JSON, JavaScript and Python write them; lines that were broken are joined. */
export function unescaped(text: string): string {
  const joined = text.includes('\n') && !text.includes('-----BEGIN') ? text.replace(/\r?\n/g, '') : text;
  if (!joined.includes('\\')) return joined;
  return (
    fromJson(joined) ??
    joined.replace(
      /\\(?:u([0-9a-f]{4})|x([0-9a-f]{2})|([\s\S]))/gi,
      (_escape, unicode: string | undefined, hex: string | undefined, character: string | undefined) => {
        const code = unicode ?? hex;
        if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
        return character === undefined ? '' : (ESCAPED[character] ?? character);
      },
    )
  );
}

/** The quick way, where the escapes are JSON's; null when they are not. */
function fromJson(text: string): string | null {
  try {
    const value: unknown = JSON.parse(`"${text}"`);
    return typeof value === 'string' ? value : null;
  } catch {
    return null; // escapes of another language, or raw control characters
  }
}
