import type { Words } from '../../catalogue/words.ts';

/** What JSON wants where a text stops being JSON. */
export const JSON_FAULTS = {
  value: { zh: '此处应为一个值', en: 'a value is expected here' },
  key: { zh: '此处应为双引号括起来的键名', en: 'a member’s name in double quotes is expected here' },
  colon: { zh: '键名后面应为“:”', en: '":" is expected behind the name' },
  next: { zh: '此处应为“,”或结束的括号', en: '"," or the closing bracket is expected here' },
  comma: { zh: '最后一项后面不能有“,”', en: 'there must be no "," behind the last item' },
  quotes: { zh: 'JSON 只用双引号', en: 'JSON has double quotes only' },
  comment: { zh: 'JSON 里不能有注释', en: 'JSON has no comments' },
  word: {
    zh: '字符串要用双引号括起来（只有 true、false、null 例外）',
    en: 'text stands in double quotes (true, false and null alone do not)',
  },
  number: { zh: 'JSON 里没有这样写的数字', en: 'JSON has no number of this form' },
  text: { zh: '字符串缺少结尾的双引号', en: 'the text is not closed by a double quote' },
  escape: { zh: '“\\”后面不能是这个字符', en: '"\\" cannot stand in front of this character' },
  rest: { zh: 'JSON 在此之前已经结束', en: 'the JSON is over before this' },
  end: { zh: '还没有写完：缺少结束的括号', en: 'it is not finished: a closing bracket is missing' },
  deep: { zh: '括号嵌套太深', en: 'brackets are nested too deep' },
} as const satisfies Record<string, Words>;

/** A place in a text. */
export interface Place {
  /** From 1. */
  line: number;
  /** In UTF-16 units, from 1. */
  column: number;
}

/** Where a text stops being JSON, and what is wrong there. */
export interface JsonFault extends Place {
  fault: keyof typeof JSON_FAULTS;
}

/** What is thrown out of the scanner, and no further. */
class Fault extends Error {
  constructor(
    readonly fault: keyof typeof JSON_FAULTS,
    readonly at: number,
  ) {
    super(fault);
  }
}

/**
 * What keeps a text from being JSON; null when it is JSON. `JSON.parse` would not do: its messages are in English, and
 * those for short texts give no place.
 *
 * @param deepest how deep objects and lists may be in each other.
 */
export function faultIn(text: string, deepest: number): JsonFault | null {
  try {
    const end = blankEnd(text, valueEnd(text, blankEnd(text, 0), deepest));
    if (end < text.length) throw new Fault('rest', end);
    return null;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { fault: error.fault, ...placeOf(text, error.at) };
  }
}

/** A place in a text. `at`: in UTF-16 units, from 0. */
export function placeOf(text: string, at: number): Place {
  const before = text.slice(0, at).split(/\r\n|\n|\r/);
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

const BLANK = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const LITERAL = /(?:true|false|null)(?![\w$])/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** Where what the pattern finds at this place is over; -1 when it finds nothing there. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

/** Where the blanks that start here are over. */
export const blankEnd = (text: string, at: number): number => endOf(BLANK, text, at);

/** Where the value that starts here is over. `depth`: how many more may stand in each other. */
function valueEnd(text: string, at: number, depth: number): number {
  const first = text[at];
  if (first === undefined) throw new Fault('end', at);
  if (depth < 0) throw new Fault('deep', at);
  if (first === '{') return listEnd(text, at, '}', depth, memberEnd);
  if (first === '[') return listEnd(text, at, ']', depth, valueEnd);
  if (first === '"') return textEnd(text, at);
  const literal = endOf(LITERAL, text, at);
  if (literal > 0) return literal;
  if (/[-+.\d]/.test(first)) return numberEnd(text, at);
  throw new Fault(faultAt(text, at, 'value'), at);
}

function numberEnd(text: string, at: number): number {
  const end = endOf(NUMBER, text, at);
  if (end < 0 || /[\w.+-]/.test(text[end] ?? '')) throw new Fault('number', at);
  return end;
}

function memberEnd(text: string, at: number, depth: number): number {
  if (text[at] === undefined) throw new Fault('end', at);
  if (text[at] !== '"') throw new Fault(faultAt(text, at, 'key'), at);
  const colon = blankEnd(text, textEnd(text, at));
  if (text[colon] === undefined) throw new Fault('end', colon);
  if (text[colon] !== ':') throw new Fault('colon', colon);
  return valueEnd(text, blankEnd(text, colon + 1), depth);
}

function listEnd(
  text: string,
  start: number,
  close: string,
  depth: number,
  itemEnd: (text: string, at: number, depth: number) => number,
): number {
  let at = blankEnd(text, start + 1);
  if (text[at] === close) return at + 1;
  for (;;) {
    at = blankEnd(text, itemEnd(text, at, depth - 1));
    if (text[at] === close) return at + 1;
    if (text[at] === undefined) throw new Fault('end', at);
    if (text[at] !== ',') throw new Fault(faultAt(text, at, 'next'), at);
    const comma = at;
    at = blankEnd(text, at + 1);
    if (text[at] === close) throw new Fault('comma', comma);
  }
}

function textEnd(text: string, start: number): number {
  let at = start + 1;
  for (;;) {
    const char = text[at];
    // A line break, too, ends what can stand in a text.
    if (char === undefined || char < ' ') throw new Fault('text', start);
    if (char === '"') return at + 1;
    const end = char === '\\' ? endOf(ESCAPE, text, at) : at + 1;
    if (end < 0) throw new Fault('escape', at);
    at = end;
  }
}

/** What is likely meant by a character that cannot stand here. */
function faultAt(text: string, at: number, wanted: 'value' | 'key' | 'next'): keyof typeof JSON_FAULTS {
  const first = text[at] ?? '';
  if (text.startsWith('//', at) || text.startsWith('/*', at)) return 'comment';
  if (/['‘’“”`]/.test(first)) return 'quotes';
  return wanted === 'value' && /[\p{L}_$]/u.test(first) ? 'word' : wanted;
}
