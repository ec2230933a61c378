import type { Plain } from '../protocol.ts';

/** What a value has to look like: plain data, so that rules, forms and samples can go by it. */
export type Shape =
  /** `longest`: UTF-16 units. `exactly`: the same for a fixed length. */
  | { kind: 'text'; longest?: number; exactly?: number }
  | { kind: 'number'; least?: number; most?: number; isWhole?: true }
  | { kind: 'boolean' }
  | { kind: 'function' }
  | { kind: 'any' }
  /** One of these values, exactly. */
  | { kind: 'one-of'; values: readonly (string | number | boolean)[] }
  /** `most`: how many items there may be. */
  | { kind: 'list'; of: Shape; most?: number }
  | { kind: 'object'; fields: Fields }
  /** An object whose members have any name: name → value. */
  | { kind: 'record'; of: Shape }
  | { kind: 'either'; of: readonly Shape[] }
  /** The JSON text of such a value. */
  | { kind: 'json'; of: Shape };

/** One parameter, or one member of a result. */
export interface Field {
  shape: Shape;
  /** Whether it has to be there. */
  isRequired: boolean;
  /** What counts when it is not there; undefined where that is not known or nothing. */
  or?: Plain;
  /** True for what the official document does not have; nothing of WeCom's own is in it. */
  isUndocumented?: true;
}

/** Name → field. */
export type Fields = Readonly<Record<string, Field>>;

export const TEXT: Shape = { kind: 'text' };
export const NUMBER: Shape = { kind: 'number' };
export const BOOLEAN: Shape = { kind: 'boolean' };
export const FUNCTION: Shape = { kind: 'function' };
export const ANY: Shape = { kind: 'any' };
/** What the SDK changes to a text before it sends it. */
export const NUMBER_OR_TEXT: Shape = either(NUMBER, TEXT);

/** A text of so many UTF-16 units at the most. */
export function textUpTo(longest: number): Shape {
  return { kind: 'text', longest };
}

/** A number from `least` to `most`, both included. */
export function numberFrom(least: number, most: number): Shape {
  return { kind: 'number', least, most };
}

export function oneOf(...values: (string | number | boolean)[]): Shape {
  return { kind: 'one-of', values };
}

/** A list of any length, or of `most` items at the most. */
export function listOf(of: Shape, most?: number): Shape {
  return most === undefined ? { kind: 'list', of } : { kind: 'list', of, most };
}

export function objectOf(fields: Fields): Shape {
  return { kind: 'object', fields };
}

export function recordOf(of: Shape): Shape {
  return { kind: 'record', of };
}

export function either(...of: Shape[]): Shape {
  return { kind: 'either', of };
}

/** The JSON text of such a value. */
export function jsonOf(of: Shape): Shape {
  return { kind: 'json', of };
}

/** What has to be there. */
export function required(shape: Shape): Field {
  return { shape, isRequired: true };
}

/** What may be left out; `or` is what counts then. */
export function optional(shape: Shape, or?: Plain): Field {
  return or === undefined ? { shape, isRequired: false } : { shape, isRequired: false, or };
}

/** The same field, for one that the official document does not have. */
export function undocumented(field: Field): Field {
  return { ...field, isUndocumented: true };
}
