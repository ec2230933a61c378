import type { Plain, Special } from '../protocol.ts';

/** Longest text that `literal` shows whole, in UTF-16 units. */
const LONGEST_LITERAL = 80;

/** What each special must have besides its `$`; an object without it is the page's own. */
const SHAPES: Record<Special['$'], (value: Fields) => boolean> = {
  undefined: () => true,
  hole: () => true,
  getter: () => true,
  unreadable: () => true,
  number: (value) => typeof value.value === 'string',
  bigint: (value) => typeof value.value === 'string',
  symbol: (value) => typeof value.value === 'string',
  date: (value) => typeof value.value === 'string',
  regexp: (value) => typeof value.value === 'string',
  function: (value) => typeof value.name === 'string',
  error: (value) => typeof value.name === 'string' && typeof value.message === 'string',
  instance: (value) => typeof value.of === 'string',
  cycle: () => true,
  more: () => true,
  string: (value) => typeof value.value === 'string' && typeof value.length === 'number',
  array: (value) => Array.isArray(value.items) && typeof value.length === 'number',
  object: (value) => Array.isArray(value.entries) && value.entries.every(isPair),
};

type Fields = { [key: string]: Plain };

/** Whether a value stands for something that JSON cannot say. Checks the whole form: a page may have forged it. */
export function isSpecial(value: Plain | undefined): value is Special {
  if (!isFields(value) || !Object.hasOwn(value, '$') || typeof value.$ !== 'string') return false;
  return Object.hasOwn(SHAPES, value.$) && SHAPES[value.$ as Special['$']](value);
}

/** Whether the page gave nothing: no such member, or `undefined`. A `null` is something. */
export function isAbsent(value: Plain | undefined): boolean {
  return value === undefined || (isSpecial(value) && (value.$ === 'undefined' || value.$ === 'hole'));
}

/** Whether what the page gave is not known: it was not read, or left out. */
export function isUnknown(value: Plain | undefined): boolean {
  return isSpecial(value) && (value.$ === 'unreadable' || value.$ === 'getter' || value.$ === 'more');
}

/**
 * A member of a copied object.
 *
 * @returns undefined when the object has no such member; `{ $: 'unreadable' }` when that cannot be told, because
 *   the object was cut, could not be read, or is of a class that may inherit the member.
 */
export function member(value: Plain | undefined, key: string): Plain | undefined {
  if (!isSpecial(value)) return isFields(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  if (value.$ === 'undefined' || value.$ === 'hole') return undefined;
  if (value.$ !== 'object') return { $: 'unreadable' };
  const entry = value.entries.find(([name]) => name === key);
  if (entry) return entry[1];
  return value.cut === undefined && value.of === undefined ? undefined : { $: 'unreadable' };
}

/** The names of the members that were copied; empty for anything but an object. */
export function memberNames(value: Plain | undefined): string[] {
  if (!isSpecial(value)) return isFields(value) ? Object.keys(value) : [];
  return value.$ === 'object' ? value.entries.map(([name]) => name) : [];
}

/** The items of an array that were copied; empty for anything else. */
export function itemsOf(value: Plain | undefined): readonly Plain[] {
  if (Array.isArray(value)) return value;
  return isSpecial(value) && value.$ === 'array' ? value.items : [];
}

/**
 * What the page's `value + ''` gives, as the SDK writes it for timestamps: `undefined` becomes `'undefined'`.
 *
 * @returns null where that is not certain: objects, functions, texts that were cut.
 */
export function toPlainText(value: Plain | undefined): string | null {
  if (value === undefined || value === null || typeof value !== 'object') return `${value}`;
  if (!isSpecial(value)) return null;
  if (value.$ === 'undefined' || value.$ === 'hole') return 'undefined';
  if (value.$ === 'bigint') return value.value;
  if (value.$ !== 'number') return null;
  return value.value === '-0' ? '0' : value.value;
}

/** The length of a text, in UTF-16 units, also of one that was cut; null for anything else. */
export function lengthOf(value: Plain | undefined): number | null {
  if (typeof value === 'string') return value.length;
  return isSpecial(value) && value.$ === 'string' ? value.length : null;
}

/** The kind of a value, in JavaScript's own words: `string`, `array`, `null`, the name of a class. */
export function kindOf(value: Plain | undefined): string {
  if (value === undefined) return 'undefined';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (!isSpecial(value)) return typeof value;
  if (value.$ === 'instance') return value.of;
  if (value.$ === 'object') return value.of ?? 'object';
  if (value.$ === 'error') return value.name;
  return value.$ === 'hole' ? 'undefined' : value.$;
}

/** A value as it would stand in source code, for messages: long texts cut, objects by their JSON. */
export function literal(value: Plain | undefined): string {
  if (isSpecial(value)) return literalOfSpecial(value);
  return value === undefined ? 'undefined' : shorten(JSON.stringify(value));
}

function literalOfSpecial(value: Special): string {
  if (value.$ === 'number') return value.value;
  if (value.$ === 'bigint') return `${value.value}n`;
  if (value.$ === 'string') return shorten(JSON.stringify(value.value));
  if (value.$ === 'function') return `function ${value.name}()`;
  return kindOf(value);
}

function shorten(text: string): string {
  return text.length <= LONGEST_LITERAL ? text : `${text.slice(0, LONGEST_LITERAL)}…`;
}

function isFields(value: Plain | undefined): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPair(value: Plain): boolean {
  return Array.isArray(value) && value.length === 2 && typeof value[0] === 'string';
}
