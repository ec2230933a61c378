import { describe, expect, it } from 'vitest';
import type { Shape } from '../../src/catalogue/shape.ts';
import {
  listOf,
  NUMBER,
  numberFrom,
  objectOf,
  oneOf,
  optional,
  required,
  TEXT,
  textUpTo,
} from '../../src/catalogue/shape.ts';
import { isOfShape, shapeProblems } from '../../src/core/shape-problems.ts';
import { arrived } from '../builders/arrived.ts';

const found = (value: unknown, shape: Shape) =>
  shapeProblems(arrived(value), shape, 'it').map(({ fault, path }) => `${fault} ${path}`);

describe('a value and its shape', () => {
  it('counts whole numbers, lengths and items', () => {
    expect(isOfShape(3, { kind: 'number', least: 1, most: 9, isWhole: true })).toBe(true);
    expect(isOfShape(3.5, { kind: 'number', isWhole: true })).toBe(false);
    expect(isOfShape('abc', { kind: 'text', longest: 2 })).toBe(false);
    expect(isOfShape('abc', { kind: 'text', exactly: 3 })).toBe(true);
    expect(isOfShape([1, 2], { kind: 'list', of: { kind: 'number' }, most: 1 })).toBe(false);
    expect(isOfShape(true, { kind: 'one-of', values: [1] })).toBe(false);
  });

  it('is not held to what could not be read', () => {
    expect(isOfShape({ $: 'unreadable' }, { kind: 'text' })).toBe(true);
    expect(isOfShape({ $: 'string', value: 'ab', length: 200 }, { kind: 'text', longest: 100 })).toBe(false);
  });
});

describe('what is wrong with a value', () => {
  it('is said by its kind, in the place where it is', () => {
    expect(found(undefined, objectOf({ a: required(TEXT) }))).toEqual(['kind it']);
    expect(found({}, objectOf({ a: required(TEXT), b: optional(TEXT) }))).toEqual(['missing it.a']);
    expect(found({ a: '', c: 1 }, objectOf({ a: required(TEXT) }))).toEqual(['extra it.c']);
    expect(found(['x', 2], listOf(TEXT))).toEqual(['kind it[1]']);
    expect(found(['x', 'y'], listOf(TEXT, 1))).toEqual(['count it']);
    expect(found('wgs', oneOf('wgs84'))).toEqual(['value it']);
    expect(found(91, numberFrom(-90, 90))).toEqual(['range it']);
    expect(found(Number.NaN, numberFrom(-90, 90))).toEqual(['kind it']);
    expect(found('abc', textUpTo(2))).toEqual(['length it']);
    expect(found('{', { kind: 'json', of: { kind: 'any' } })).toEqual(['json it']);
  });

  it('of several shapes, is what keeps it from the nearest', () => {
    const shape: Shape = { kind: 'either', of: [NUMBER, textUpTo(2)] };
    expect(found('ab', shape)).toEqual([]);
    expect(found('abc', shape)).toEqual(['length it']);
    expect(found({}, shape)).toEqual(['kind it']);
  });

  it('is not known of what only its class knows', () => {
    expect(found(new Map(), TEXT)).toEqual([]);
    class Card {
      cardId = 'p';
    }
    expect(found(new Card(), objectOf({ cardId: required(TEXT), code: required(TEXT) }))).toEqual([]);
  });
});
