import type { Words } from '../../../catalogue/words.ts';
import type { Plain } from '../../../protocol.ts';

/** The longest JSON that is taken, in UTF-16 units: many of them are to fit into one scenario file. */
export const LONGEST_JSON = 100_000;

/** What JSON wants where a text stops being JSON. */
export const JSON_FAULTS = {
  value: { zh: '此处应为一个值', en: 'a value is expected here' },
  key: { zh: '此处应为双引号括起来的成员名', en: 'a member’s name in double quotes is expected here' },
  colon: { zh: '成员名后面应为“:”', en: '":" is expected behind the name' },
  next: { zh: '此处应为“,”或结束的括号', en: '"," or the closing bracket is expected here' },
  comma: { zh: '最后一项后面不能有“,”', en: 'there must be no "," behind the last item' },
  quotes: { zh: 'JSON 只用双引号', en: 'JSON has double quotes only' },
  comment: { zh: 'JSON 里不能有注释', en: 'JSON has no comments' },
  word: {
    zh: '文字要用双引号括起来（只有 true、false、null 例外）',
    en: 'text stands in double quotes (true, false and null alone do not)',
  },
  number: { zh: 'JSON 里没有这样写的数字', en: 'JSON has no number of this form' },
  text: { zh: '这段文字没有用双引号结束', en: 'the text is not closed by a double quote' },
  escape: { zh: '“\\”后面不能是这个字符', en: '"\\" cannot stand in front of this character' },
  rest: { zh: 'JSON 在此之前已经结束', en: 'the JSON is over before this' },
  end: { zh: '还没有写完：缺少结束的括号', en: 'it is not finished: a closing bracket lacks' },
  deep: { zh: '括号嵌套太深', en: 'there are too many brackets in each other' },
  long: { zh: `最多 ${LONGEST_JSON} 个字符`, en: `there can be ${LONGEST_JSON} characters at most` },
  empty: { zh: '此处应为一个 JSON 对象', en: 'a JSON object is expected here' },
  object: { zh: '此处应为一个对象 {…}', en: 'an object {…} is expected here' },
} as const satisfies Record<string, Words>;

/** What is wrong with a text. */
export interface JsonFault {
  fault: keyof typeof JSON_FAULTS;
  /** From 1. */
  line: number;
  /** In UTF-16 units, from 1. */
  column: number;
}

/** A JSON object; or why it is none. */
export type JsonText = { kind: 'object'; value: Record<string, Plain> } | ({ kind: 'fault' } & JsonFault);

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
 * Reads a JSON object as it is being typed. `JSON.parse` alone would not do: its messages are in English, and those
 * for short texts give no place.
 */
export function readJson(text: string): JsonText {
  try {
    if (text.length > LONGEST_JSON) throw new Fault('long', LONGEST_JSON);
    const start = blankEnd(text, 0);
    if (start === text.length) throw new Fault('empty', start);
    const end = blankEnd(text, valueEnd(text, start, 0));
    if (end < text.length) throw new Fault('rest', end);
    if (text[start] !== '{') throw new Fault('object', start);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { kind: 'fault', fault: error.fault, ...placeOf(text, error.at) };
  }
  return { kind: 'object', value: JSON.parse(text) };
}

/** JSON as it is put into a field: in one line while that is short. */
export function toJson(value: Plain | Readonly<Record<string, Plain>>): string {
  const line = JSON.stringify(value, null, 1).replace(/\n\s*/g, ' ');
  return line.length <= 40 && !line.includes('\\') ? line : JSON.stringify(value, null, 2);
}

/** How deep objects and lists may be in each other: a scenario file, in which they stand, has an end too. */
const DEEPEST = 50;

function placeOf(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at).split('\n');
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

const blankEnd = (text: string, at: number): number => endOf(BLANK, text, at);

/** Where the value that starts here is over. */
function valueEnd(text: string, at: number, depth: number): number {
  const first = text[at];
  if (first === undefined) throw new Fault('end', at);
  if (depth > DEEPEST) throw new Fault('deep', at);
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
    at = blankEnd(text, itemEnd(text, at, depth + 1));
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
