/** The next token of JSON, blanks in front of it aside: a mark, a text, or any other value. */
const TOKEN =
  /[ \t\n\r]*(?:[[\]{}:,]|"[ !#-[\]-\u{10ffff}]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[ !#-[\]-\u{10ffff}]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/uy;
const BLANKS = /[ \t\n\r]*/y;

/** What may come next. `first…`: or the end of the list or the object. */
type Expected = 'value' | 'first-item' | 'key' | 'first-key' | 'colon' | 'next';

/** A place in a text. */
export interface Place {
  /** From 1. */
  line: number;
  /** From 1, in UTF-16 units. */
  column: number;
}

/**
 * Where a text that is no JSON stops being JSON; its end for one that is not finished. `JSON.parse` does not say it
 * for every text, and only in English.
 */
export function placeOfFault(text: string): Place {
  const open: string[] = [];
  let expected: Expected = 'value';
  let at = 0;
  while (true) {
    const start = endOf(BLANKS, text, at) ?? at;
    const end = endOf(TOKEN, text, at);
    const isOver = expected === 'next' && open.length === 0;
    if (end === null || isOver) return placeOf(text, start);
    const next = after(expected, text.charAt(start), open);
    if (next === null) return placeOf(text, start);
    expected = next;
    at = end;
  }
}

/** What may come behind a token that starts like this; null when it may not stand there. */
function after(expected: Expected, first: string, open: string[]): Expected | null {
  const closes = open.at(-1) === '{' ? '}' : ']';
  const mayClose = expected === 'next' || expected === (closes === '}' ? 'first-key' : 'first-item');
  if (open.length > 0 && first === closes && mayClose) {
    open.pop();
    return 'next';
  }
  if (expected === 'colon') return first === ':' ? 'value' : null;
  if (expected === 'next') return first === ',' ? (closes === '}' ? 'key' : 'value') : null;
  if (expected === 'key' || expected === 'first-key') return first === '"' ? 'colon' : null;
  if (first !== '' && ']},:'.includes(first)) return null;
  if (first !== '{' && first !== '[') return 'next';
  open.push(first);
  return first === '{' ? 'first-key' : 'first-item';
}

/** Where what a sticky expression finds at a place ends; null when it does not. */
function endOf(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

function placeOf(text: string, at: number): Place {
  const before = text.slice(0, at).split(/\r\n|\n|\r/);
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
