import { close, type Group, newRun, open, type Pair, queryOf, type Scan } from './pasted-groups.ts';
import { isValueOf, kindOfCall, meaningOf } from './pasted-names.ts';
import {
  readBracketName,
  readQuoted,
  readValue,
  SEPARATOR,
  stickyMatch,
  type Value,
  WORD,
} from './pasted-tokens.ts';
import { endOfUrl } from './pasted-urls.ts';

/** Texts in quotes are looked into, and the texts in those. */
const MAX_TEXTS = 5;
/** What stands in front of an object that a name is given: `JSON.stringify({`, `array(`, `stdClass Object (`. */
const OBJECT =
  /(?!(?:string|str|int|int64|long|float|double|number|parseInt)\()(?:(?:JSON\.stringify|json_encode)\(|(?:[\w\\]{1,40} Object|[Aa]rray)\s{0,20}|[Aa]rray\(\d{1,9}\) |object\([\w\\]{1,60}\)#\d{1,9} \(\d{1,9}\) |(?:new )?[\w\\.]{1,40})?[{[(]/iy;
/** A value in brackets, as logs print it: `nonceStr=[…]`, `nonceStr【…】`. */
const ENCLOSED = /[[【]\s{0,9}([^\s[\]{}【】"'`,，;；]{1,4096})\s{0,9}[\]】]/y;
/** A value of a name that means nothing here, but may in a cardExt. */
const PLAIN = /-?\d{1,30}(?:\.\d{1,30})?(?![\w.])|true\b|false\b|null\b/y;
/** What may stand between a name and its value. */
const GAP = /\s{0,200}(?:\/\*[^*]{0,200}\*\/\s{0,200})?/y;
/** Two columns: a name and a value with a tab, or several spaces, or a line between. */
const COLUMN = /\t{1,40}|[ ]{2,200}|[ \t]{0,40}[:：]?[ \t]{0,40}\r?\n[ \t]{0,40}/y;

/**
 * Every `name: value` in a text, by the objects in which they stand: source code, JSON, dumps, queries, tables. Nothing
 * is evaluated. The groups are in the order in which they start; the first one is the text itself.
 */
export function scan(text: string): Group[] {
  const groups: Group[] = [];
  scanText(text, groups, null, 0);
  return groups;
}

function scanText(text: string, groups: Group[], parent: Group | null, depth: number): Group {
  const group: Group = { pairs: [], parent, call: parent?.call ?? null };
  groups.push(group);
  const state: Scan = {
    text,
    at: 0,
    groups,
    group,
    open: [],
    next: { pair: null, call: null },
    run: newRun(),
    depth,
    unclosed: new Map(),
  };
  while (state.at < text.length) step(state);
  return group;
}

/** Reads one thing, and goes on behind it. */
function step(state: Scan): void {
  const read = STEPS.get(state.text.charAt(state.at)) ?? stepWord;
  read(state);
}

function stepSpace(state: Scan): void {
  state.at++;
  if (state.run.query) state.run = newRun();
}

function stepSlash(state: Scan): void {
  const next = state.text.charAt(state.at + 1);
  if (next === '*' || next === '/') skipComment(state);
  else state.at++;
}

function skipComment(state: Scan): void {
  const { text, at } = state;
  const isBlock = text.charAt(at + 1) === '*';
  const end = isBlock ? text.indexOf('*/', at + 2) : text.indexOf('\n', at);
  // A block that is never closed is none; a line that is the last one ends with the text.
  if (end === -1) state.at = isBlock ? at + 2 : text.length;
  else state.at = end + (isBlock ? 2 : 0);
}

function stepQuoted(state: Scan): void {
  const { text, at } = state;
  const isApostrophe =
    text.charAt(at) === "'" && /[A-Za-z]/.test(text.charAt(at - 1)) && !/^[ubr]$/i.test(text.charAt(at - 1));
  const quoted = isApostrophe ? null : readQuoted(text, at, state.unclosed, false);
  if (!quoted) {
    state.at++;
    return;
  }
  state.at = quoted.end;
  state.run = newRun();
  const separator = stickyMatch(SEPARATOR, text, state.at);
  if (separator !== null && quoted.value.length < 120) {
    state.at += separator.length;
    giveValue(state, quoted.value, separator, -1);
    return;
  }
  const call = kindOfCall(quoted.value);
  // WeixinJSBridge.invoke('getBrandWCPayRequest', {…}), and no list of APIs.
  if (call && state.open.at(-1)?.closer === ')') state.group.call = call;
  look(state, quoted.value);
}

/** `[appId] => …` of print_r, `["appId"]=> …` of var_dump, `$sign['appId'] = …`. */
function stepBracket(state: Scan): void {
  const found = readBracketName(state.text, state.at);
  if (!found) {
    open(state);
    return;
  }
  state.at = found.end;
  giveValue(state, found.name, '=>', -1);
}

/** `<nonce_str>…</nonce_str>`, of a payment's XML. */
function stepElement(state: Scan): void {
  const found = stickyMatch(/<[A-Za-z_]{1,40}>/y, state.text, state.at);
  if (found === null || !(meaningOf(found.slice(1, -1)) || /^<mch_id>$/i.test(found))) {
    state.at++;
    return;
  }
  const start = state.at + found.length;
  const cdata = stickyMatch(/<!\[CDATA\[/y, state.text, start) ?? '';
  const value = stickyMatch(/[^<\]\n]{1,4096}(?=<\/|\]\]>)/y, state.text, start + cdata.length);
  state.at = start + cdata.length + (value?.length ?? 0);
  if (value !== null)
    state.group.pairs.push({ name: found.slice(1, -1), value: value.trim(), isQuoted: true, inner: null });
}

function stepWord(state: Scan): void {
  const { text, at } = state;
  if (/[hH]/.test(text.charAt(at)) && /^https?:\/\//i.test(text.slice(at, at + 8))) {
    state.at = Math.max(endOfUrl(text, at), at + 7);
    return;
  }
  const word = stickyMatch(WORD, text, at);
  if (word === null) {
    state.at++;
    return;
  }
  state.at += word.length;
  const separator = stickyMatch(SEPARATOR, text, state.at);
  if (separator !== null) {
    if (/^[ \t]*\r?\n/.test(text.slice(state.at + separator.length, state.at + separator.length + 40)))
      stepColumn(state, word, at);
    if (state.at > at + word.length) return;
    state.at += separator.length;
    giveValue(state, word, separator, at);
    return;
  }
  if (text.charAt(state.at) === '【' && stepEnclosed(state, word, state.at)) return;
  const call = kindOfCall(word);
  if (call && stickyMatch(/\s{0,20}\(/y, text, state.at) !== null) state.next = { pair: null, call };
  else stepColumn(state, word, at);
}

/** A table of names and values, as a web page's form is copied. */
function stepColumn(state: Scan, word: string, start: number): void {
  const meaning = meaningOf(word);
  if (!meaning) return;
  const before = state.text.slice(Math.max(0, start - 40), start);
  const isFirst = start <= 40 || before.includes('\n');
  if (!isFirst || before.slice(before.lastIndexOf('\n') + 1).trim() !== '') return;
  const gap = stickyMatch(COLUMN, state.text, state.at);
  if (gap === null) return;
  const value = readValue(state.text, state.at + gap.length, word, state.unclosed, {
    isQuery: false,
    isString1: false,
  });
  if (!value || value.text === null || meaningOf(value.text)) return;
  state.group.pairs.push({ name: word, value: value.text, isQuoted: value.isQuoted, inner: null });
  state.at = value.end;
}

/** Reads what a name is given. `start`: where the name stands; -1 when it cannot be a query's. */
function giveValue(state: Scan, name: string, separator: string, start: number): void {
  const { text } = state;
  const isAfterAnd = start > 0 && /[&?]/.test(text.charAt(start - 1));
  const isQuery = isAfterAnd || (separator === '=' && start >= 0);
  const pair: Pair = { name, value: null, isQuoted: false, inner: null };
  const gap = stickyMatch(GAP, text, state.at) ?? '';
  const valueAt = state.at + gap.length;
  if (gap.includes('/*')) state.at += gap.trimEnd().length;
  if (stepEnclosed(state, name, valueAt)) return;
  const object = stickyMatch(OBJECT, text, valueAt);
  if (object !== null) {
    state.group.pairs.push(pair);
    state.next = { pair, call: null };
    state.at = valueAt + object.length - 1;
    return;
  }
  const value = readValue(text, state.at, name, state.unclosed, { isQuery, isString1: state.run.isString1 });
  if (!value) {
    state.group.pairs.push({ ...pair, value: meaningOf(name) ? null : stickyMatch(PLAIN, text, valueAt) });
    return;
  }
  state.at = value.end;
  const isOfQuery = isQuery && !value.isQuoted && (isAfterAnd || text.charAt(value.end) === '&');
  const group = isOfQuery ? queryOf(state) : state.group;
  group.pairs.push({ ...pair, value: value.text, isQuoted: value.isQuoted });
  if (isOfQuery && /ticket$/i.test(name)) state.run.isString1 = true;
  if (value.isQuoted) state.run = newRun();
  lookInto(state, name, value);
}

/** Takes what stands in brackets for the value of a name that means something. Gives back whether it was one. */
function stepEnclosed(state: Scan, name: string, at: number): boolean {
  const meaning = meaningOf(name);
  if (!meaning) return false;
  ENCLOSED.lastIndex = at;
  const found = ENCLOSED.exec(state.text);
  const value = found?.[1];
  if (!found || value === undefined || !isValueOf(meaning, value, false)) return false;
  state.group.pairs.push({ name, value, isQuoted: false, inner: null });
  state.at = at + found[0].length;
  return true;
}

/** What is given to a name that means something is that; any other text may hold more. */
function lookInto(state: Scan, name: string, { text, isQuoted }: Value): void {
  if (text === null || !isQuoted || meaningOf(name)) return;
  look(state, text);
}

function look(state: Scan, text: string): void {
  if (state.depth >= MAX_TEXTS || text.length < 8 || !/[:=：]/.test(text) || /^https?:\S*$/i.test(text))
    return;
  scanText(text, state.groups, state.group, state.depth + 1);
}

/** What reads a thing, by its first character; all others may start a word. */
const STEPS: ReadonlyMap<string, (state: Scan) => void> = new Map([
  ...[...' \t\r\n\u00a0\u3000'].map((character) => [character, stepSpace] as const),
  ...[...'"\'`“‘'].map((character) => [character, stepQuoted] as const),
  ...[...'{('].map((character) => [character, open] as const),
  ...[...'})]'].map((character) => [character, close] as const),
  ['/', stepSlash],
  ['[', stepBracket],
  ['<', stepElement],
]);
