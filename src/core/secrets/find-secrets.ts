import type { Plain } from '../../protocol.ts';
import { isSpecial } from '../plain.ts';
import { isOfPayment, kindOfNamed, NAME_ENDINGS, type SecretKind, SHAPES } from './secret-kinds.ts';
import { writtenForms } from './written-forms.ts';

/** A secret that is known, such as one that the developer entered. */
export interface KnownSecret {
  kind: SecretKind;
  /** White space around it is no part of it. One of fewer than eight characters is not looked for. */
  value: string;
}

/** A secret in a text. */
export interface TextSecret {
  kind: SecretKind;
  /** Where it stands: UTF-16 units. */
  start: number;
  end: number;
  /** The secret itself, however it is written there. */
  value: string;
  /** Whether it is one of the known ones; else its shape, or its name and its shape, show what it is. */
  isKnown: boolean;
}

/** A secret in a value. */
export interface FoundSecret extends Pick<TextSecret, 'kind' | 'value' | 'isKnown'> {
  /** The member whose text it is in, as in source code (`cardList[0].cardExt`); empty for the value itself. */
  path: string;
}

/** What stands around a text in a value. */
export interface Beside {
  /** The name of the member that it is. */
  name: string;
  /** Whether the other members are a payment's. */
  isPayment: boolean;
}

/** A text shorter than this is no secret of WeChat's, in UTF-16 units. */
export const SHORTEST = 8;
/** Shortest secret that only its name and its shape tell: a session_key, in characters. */
const SHORTEST_NAMED = 24;
const ALONE: Beside = { name: '', isPayment: false };

const BACKSLASHES = String.raw`(?:\\|%(?:25)*5c)*`;
const QUOTE = String.raw`(?:${BACKSLASHES}(?:["'${'`'}]|%(?:25)*2[27])|\\+u00(?:22|27|3d)|&quot;|&#3[49];)?`;
const SPACE = String.raw`(?:\s|%(?:25)*20)*`;
const SIGN = String.raw`(?:=>|[:=]|%(?:25)*3[ad]|\\+u003d)`;
/** What a key or a token is written with, also percent-encoded and as PHP writes JSON. */
const CHARACTERS = String.raw`(?:[\w+/=-]|%(?:25)*(?:2[bf]|3d)|\\+\/)+`;
/** `"jsapi_ticket":"…"`, `secret=…`, `%22access_token%22%3A%22…`. The value is the first group. */
const PAIR = new RegExp(
  `(?:${NAME_ENDINGS.join('|')})${QUOTE}${SPACE}${SIGN}${SPACE}${QUOTE}(${CHARACTERS})`,
  'gi',
);
/** Longest name that is read, in characters. */
const LONGEST_NAME = 40;

/** The secrets in a text, in its order; they do not overlap. */
export function secretsInText(
  text: string,
  known: readonly KnownSecret[],
  beside: Beside = ALONE,
): TextSecret[] {
  if (text.length < SHORTEST) return [];
  return merged([...knownIn(text, known), ...shapedIn(text), ...namedIn(text), ...wholeIn(text, beside)]);
}

/** The secrets in a value: in its texts, its members' names, and the JSON and URLs in them. Each once for a path. */
export function findSecrets(value: Plain, known: readonly KnownSecret[]): FoundSecret[] {
  const found: FoundSecret[] = [];
  visitTexts(value, '', ALONE, (text, path, beside) => {
    for (const secret of secretsInText(text, known, beside)) {
      if (found.some((one) => one.path === path && one.value === secret.value)) continue;
      found.push({ path, kind: secret.kind, value: secret.value, isKnown: secret.isKnown });
    }
  });
  return found;
}

type Visit = (text: string, path: string, beside: Beside) => void;

function visitTexts(value: Plain, path: string, beside: Beside, visit: Visit): void {
  if (typeof value === 'string') visit(value, path, beside);
  else if (Array.isArray(value)) visitItems(value, path, beside, visit);
  else if (isSpecial(value) && value.$ === 'array') visitItems(value.items, path, beside, visit);
  else if (typeof value === 'object' && value !== null) visitMembers(value, path, beside, visit);
}

function visitItems(items: readonly Plain[], path: string, beside: Beside, visit: Visit): void {
  for (const [index, item] of items.entries()) visitTexts(item, `${path}[${index}]`, beside, visit);
}

function visitMembers(
  value: { readonly [key: string]: Plain },
  path: string,
  beside: Beside,
  visit: Visit,
): void {
  const isObject = !isSpecial(value) || value.$ === 'object';
  const members = membersOf(value);
  const isPayment = hasPayment(members);
  for (const [name, item] of members) {
    // The parts of a copied text have no names of the page's.
    const inner = isObject ? { name, isPayment } : beside;
    const place = isObject ? pathTo(path, name) : path;
    if (isObject) visit(name, place, ALONE);
    visitTexts(item, place, inner, visit);
  }
}

/** The members of a copied object: those of the page's, or the parts of what stands for another value. */
export function membersOf(value: { readonly [key: string]: Plain }): [string, Plain][] {
  if (isSpecial(value) && value.$ === 'object') return value.entries;
  const isCopy = isSpecial(value);
  return Object.entries(value).filter(([name]) => !isCopy || name !== '$');
}

/** Whether these members are a payment's. */
export function hasPayment(members: readonly [string, Plain][]): boolean {
  return members.some(([name]) => isOfPayment(name));
}

function pathTo(path: string, name: string): string {
  if (!/^[A-Za-z_$][\w$]*$/.test(name)) return `${path}[…]`;
  return path === '' ? name : `${path}.${name}`;
}

const PATTERNS = new WeakMap<
  readonly KnownSecret[],
  { secret: KnownSecret; text: string; forms: RegExp }[]
>();

function patternsOf(known: readonly KnownSecret[]) {
  const made = PATTERNS.get(known);
  if (made) return made;
  const patterns = known.flatMap((secret) => {
    const text = secret.value.trim();
    return text.length < SHORTEST ? [] : [{ secret, text, forms: writtenForms(text) }];
  });
  PATTERNS.set(known, patterns);
  return patterns;
}

function knownIn(text: string, known: readonly KnownSecret[]): TextSecret[] {
  if (known.length === 0) return [];
  const isEncoded = /[%\\&+]/.test(text);
  return patternsOf(known).flatMap(({ secret, text: value, forms }) => {
    if (!isEncoded && !text.includes(value)) return [];
    return Array.from(text.matchAll(forms), (match) => ({
      kind: secret.kind,
      start: match.index,
      end: match.index + match[0].length,
      value,
      isKnown: true,
    }));
  });
}

function shapedIn(text: string): TextSecret[] {
  return SHAPES.flatMap(({ kind, shape }) =>
    spansOf(text, shape).map((span) => ({ ...span, kind, isKnown: false })),
  );
}

/** Where the first group of a pattern matches. It stands at the end of each match. */
function spansOf(text: string, pattern: RegExp): Pick<TextSecret, 'start' | 'end' | 'value'>[] {
  return Array.from(text.matchAll(pattern), (match) => {
    const [whole, value = ''] = match;
    const end = match.index + whole.length;
    return { start: end - value.length, end, value };
  });
}

function namedIn(text: string): TextSecret[] {
  const isPayment = /nonce_?str/i.test(text);
  return Array.from(text.matchAll(PAIR)).flatMap((match) => {
    const [whole, written = ''] = match;
    const value = written
      .replace(/%(?:25)*2b/gi, '+')
      .replace(/(?:%(?:25)*2f|\\+\/)/gi, '/')
      .replace(/%(?:25)*3d/gi, '=');
    // Most of what has such a name is too short to be a secret.
    const kind =
      value.length < SHORTEST_NAMED ? null : kindOfNamed(nameAt(text, match.index, whole), value, isPayment);
    if (kind === null) return [];
    const end = match.index + whole.length;
    return [{ kind, start: end - written.length, end, value, isKnown: false }];
  });
}

/** The whole name in front of a sign, of which only the ending was found. */
function nameAt(text: string, index: number, found: string): string {
  const ending = /^[a-z]*/i.exec(found)?.[0] ?? '';
  const before = text.slice(Math.max(0, index - LONGEST_NAME), index);
  const start = /[\w-]*$/.exec(before)?.[0] ?? '';
  const mark = before.at(-start.length - 1);
  // What is behind a mark belongs to an escape: `%22secret`, `\nsecret`.
  if (mark === '%') return start.replace(/^(?:25)*[\da-f]{2}/i, '') + ending;
  if (mark === '\\') return start.replace(/^(?:u[\da-f]{4}|[nrt])/i, '') + ending;
  return start + ending;
}

function wholeIn(text: string, { name, isPayment }: Beside): TextSecret[] {
  const kind = name === '' ? null : kindOfNamed(name, text.trim(), isPayment);
  return kind === null ? [] : [{ kind, start: 0, end: text.length, value: text.trim(), isKnown: false }];
}

/** In order, and those that overlap as one: what is known says most. */
function merged(secrets: TextSecret[]): TextSecret[] {
  secrets.sort((a, b) => a.start - b.start || b.end - a.end);
  const all: TextSecret[] = [];
  for (const secret of secrets) {
    const last = all.at(-1);
    if (!last || secret.start >= last.end) {
      all.push({ ...secret });
      continue;
    }
    last.end = Math.max(last.end, secret.end);
    if (!secret.isKnown || last.isKnown) continue;
    Object.assign(last, { kind: secret.kind, value: secret.value, isKnown: true });
  }
  return all;
}
