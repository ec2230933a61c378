import { isSpecial } from '../../core/plain.ts';
import type { Plain, Special } from '../../protocol.ts';
import { clip } from './visible.ts';

/** What a copied value is, for showing it. */
export type Reading =
  /** Shown as it is written here, in JavaScript's words. */
  | { kind: 'atom'; tone: Tone; text: string; note: Note | null }
  /** `length`: of the whole text, in UTF-16 units; more than `value` has when it was cut. */
  | { kind: 'string'; value: string; length: number }
  /** `length`: of the whole array. */
  | { kind: 'list'; items: readonly Plain[]; length: number }
  /** `of`: the name of its class, empty for a plain object; `cut`: how many keys were left out. */
  | { kind: 'record'; of: string; entries: readonly (readonly [string, Plain])[]; cut: number };

/** Which colour an atom has. */
export type Tone = 'constant' | 'number' | 'function' | 'other';

/** What needs a word of explanation. */
export type Note = 'getter' | 'unreadable' | 'cycle' | 'more' | 'hole';

/** Deeper values are not read: what comes from a page may be nested without end. */
const DEEPEST = 100;

/** Longer names are cut in a preview. */
const LONGEST_KEY = 60;

/** Reads one level of a copied value. */
export function readPlain(value: Plain): Reading {
  if (isSpecial(value)) return readSpecial(value);
  if (typeof value === 'string') return { kind: 'string', value, length: value.length };
  if (typeof value === 'number') return atom('number', String(value));
  if (value === null || typeof value === 'boolean') return atom('constant', String(value));
  if (Array.isArray(value)) return { kind: 'list', items: value, length: value.length };
  return { kind: 'record', of: '', entries: Object.entries(value), cut: 0 };
}

function readSpecial(value: Special): Reading {
  switch (value.$) {
    case 'undefined':
      return atom('constant', 'undefined');
    case 'hole':
      return atom('constant', 'empty', 'hole');
    case 'getter':
      return atom('other', '(…)', 'getter');
    case 'unreadable':
      return atom('other', '(?)', 'unreadable');
    case 'cycle':
      return atom('other', '(↺)', 'cycle');
    case 'more':
      return atom('other', '…', 'more');
    case 'number':
      return atom('number', value.value);
    case 'bigint':
      return atom('number', `${value.value}n`);
    case 'symbol':
    case 'date':
    case 'regexp':
      return atom('other', value.value);
    case 'function':
      return atom('function', `ƒ ${value.name}`.trimEnd());
    case 'error':
      return atom('other', `${value.name}: ${value.message}`);
    case 'instance':
      return atom('other', value.size === undefined ? value.of : `${value.of}(${value.size})`);
    case 'string':
      return { kind: 'string', value: value.value, length: value.length };
    case 'array':
      return { kind: 'list', items: value.items, length: value.length };
    case 'object':
      return { kind: 'record', of: value.of ?? '', entries: value.entries, cut: value.cut ?? 0 };
  }
}

/** A value on one line, as DevTools previews it, with at most about `limit` characters. */
export function previewOf(value: Plain, limit: number, depth = 0): string {
  const reading = readPlain(value);
  if (reading.kind === 'atom') return reading.text;
  if (reading.kind === 'string') return quote(reading.value, limit, reading.length);
  if (depth === DEEPEST) return '…';
  if (reading.kind === 'list') {
    const isCut = reading.length > reading.items.length;
    return `[${fill(reading.items, isCut, limit, (item, room) => previewOf(item, room, depth + 1))}]`;
  }
  const members = fill(
    reading.entries,
    reading.cut > 0,
    limit,
    ([key, member], room) => `${clip(key, LONGEST_KEY)}: ${previewOf(member, room, depth + 1)}`,
  );
  return `${reading.of === '' ? '' : `${reading.of} `}{${members}}`;
}

/** A text in quotes, as JavaScript would write it, cut after `limit` characters. `length`: of the whole text. */
export function quote(text: string, limit: number, length = text.length): string {
  const shown = JSON.stringify(text.slice(0, limit)).slice(0, -1);
  return `${shown}${length > limit || length > text.length ? '…' : ''}"`;
}

/** The value as JSON for the clipboard. What JSON cannot say stands as a text, such as `"ƒ success"`. */
export function jsonOf(value: Plain): string {
  return JSON.stringify(toJson(value, 0), null, 2);
}

function toJson(value: Plain, depth: number): unknown {
  const reading = readPlain(value);
  if (reading.kind === 'string') return reading.value;
  if (reading.kind === 'atom') return isSpecial(value) ? reading.text : value;
  if (depth === DEEPEST) return '…';
  if (reading.kind === 'list') return reading.items.map((item) => toJson(item, depth + 1));
  return Object.fromEntries(reading.entries.map(([key, member]) => [key, toJson(member, depth + 1)]));
}

/** Items one after the other until the room is used up; `isCut`: there were more than are given. */
function fill<Item>(
  items: readonly Item[],
  isCut: boolean,
  limit: number,
  write: (item: Item, room: number) => string,
): string {
  const parts: string[] = [];
  let room = limit;
  for (const item of items) {
    if (room <= 0) break;
    const part = write(item, Math.max(10, room));
    room -= part.length + 2;
    parts.push(part);
  }
  if (isCut || parts.length < items.length) parts.push('…');
  return parts.join(', ');
}

const atom = (tone: Tone, text: string, note: Note | null = null): Reading => ({
  kind: 'atom',
  tone,
  text,
  note,
});
