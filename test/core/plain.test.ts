import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isAbsent,
  isSpecial,
  itemsOf,
  kindOf,
  literal,
  member,
  memberNames,
  toPlainText,
} from '../../src/core/plain.ts';

import type { Plain } from '../../src/protocol.ts';
import { arrived } from '../builders/arrived.ts';

const UNREADABLE = { $: 'unreadable' };

describe('a member of the page’s object', () => {
  test('is found by its name', () => {
    expect(member(arrived({ nonceStr: 'x' }), 'nonceStr')).toBe('x');
  });

  test('is undefined when the page did not write it', () => {
    expect(member(arrived({ nonceStr: 'x' }), 'timestamp')).toBeUndefined();
    expect(member(arrived('{}'), 'length')).toBeUndefined();
    expect(member(arrived([1]), 'length')).toBeUndefined();
    expect(member(arrived(null), 'a')).toBeUndefined();
    expect(member(arrived(undefined), 'a')).toBeUndefined();
    expect(member(undefined, 'a')).toBeUndefined();
  });

  test('is never taken from a prototype', () => {
    for (const key of ['toString', 'constructor', '__proto__', 'hasOwnProperty']) {
      expect(member(arrived({}), key)).toBeUndefined();
    }
  });

  test('may have any name', () => {
    const odd = JSON.parse('{"__proto__":1,"constructor":2,"$":"undefined","":4}');
    const value = arrived(odd);
    expect(member(value, '__proto__')).toBe(1);
    expect(member(value, 'constructor')).toBe(2);
    expect(member(value, '$')).toBe('undefined');
    expect(member(value, '')).toBe(4);
    expect(memberNames(value)).toEqual(['__proto__', 'constructor', '$', '']);
  });

  test('is not said to be missing where that cannot be known', () => {
    const many = Object.fromEntries(Array.from({ length: 3_000 }, (_, i) => [`k${i}`, i]));
    class Settings {
      own = 1;
      get nonceStr() {
        return 'x';
      }
    }
    expect(member(arrived(many), 'k1')).toBe(1);
    expect(member(arrived(many), 'k2999')).toEqual(UNREADABLE);
    expect(member(arrived(new Settings()), 'own')).toBe(1);
    expect(member(arrived(new Settings()), 'nonceStr')).toEqual(UNREADABLE);
    expect(member(arrived(new Map()), 'nonceStr')).toEqual(UNREADABLE);
    expect(member({ $: 'more' }, 'nonceStr')).toEqual(UNREADABLE);
  });
});

describe('what the page forged', () => {
  const forged: Plain[] = [
    { $: 'object', entries: 'no' },
    { $: 'object', entries: [1, 2] },
    { $: 'string', value: 5, length: 1 },
    { $: 'array' },
    { $: 'toString' },
    { $: 5 },
    { $: null },
  ];

  test('is an object like any other', () => {
    for (const value of forged) {
      expect(isSpecial(value)).toBe(false);
      expect(member(value, '$')).toEqual(Object.values(value ?? {})[0]);
      expect(kindOf(value)).toBe('object');
      expect(toPlainText(value)).toBeNull();
    }
  });

  test('never makes reading throw', () => {
    const plain = fc.letrec<{ value: Plain }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.constant(null),
        fc.boolean(),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.string(),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(
          fc.constantFrom('$', 'value', 'entries', 'items', 'length', 'of', 'name', '__proto__'),
          tie('value'),
        ),
        fc.record({
          $: fc.constantFrom('object', 'array', 'string', 'number', 'undefined'),
          value: tie('value'),
        }),
      ),
    })).value;
    fc.assert(
      fc.property(plain, (value) => {
        for (const key of ['$', 'value', 'nonceStr']) member(value, key);
        return (
          typeof literal(value) === 'string' &&
          typeof kindOf(value) === 'string' &&
          Array.isArray(itemsOf(value))
        );
      }),
    );
  });
});

describe('the text that the SDK makes of a value', () => {
  test('is what JavaScript makes of it', () => {
    for (const value of [
      '',
      'x',
      ' 1 ',
      0,
      -0,
      1.5,
      1e21,
      Number.NaN,
      -Infinity,
      true,
      null,
      undefined,
      12n,
    ]) {
      expect(toPlainText(arrived(value))).toBe(`${value}`);
    }
    expect(toPlainText(undefined)).toBe('undefined');
    fc.assert(
      fc.property(fc.oneof(fc.double(), fc.bigInt(), fc.string()), (v) => toPlainText(arrived(v)) === `${v}`),
    );
  });

  test('is not guessed for what only the page can tell', () => {
    for (const value of [{}, [1], () => 1, Symbol('s'), new Date(0), new Error('e'), 'x'.repeat(20_000)]) {
      expect(toPlainText(arrived(value))).toBeNull();
    }
  });
});

test('nothing given is a missing member or undefined, and not null', () => {
  expect([undefined, arrived(undefined), { $: 'hole' as const }].every(isAbsent)).toBe(true);
  expect([null, '', 0, false, { $: 'more' as const }, {}].some(isAbsent)).toBe(false);
});

test('the items of an array that was cut are those that arrived', () => {
  expect(itemsOf(arrived(['a', 'b']))).toEqual(['a', 'b']);
  expect(itemsOf(arrived(new Array(5_000).fill(1)))).toHaveLength(1_000);
  expect(itemsOf(arrived({ 0: 'a', length: 1 }))).toEqual([]);
});

describe('for messages', () => {
  test('a value is named in JavaScript’s own words', () => {
    const named: [unknown, string][] = [
      ['x', 'string'],
      [1, 'number'],
      [Number.NaN, 'number'],
      [null, 'null'],
      [undefined, 'undefined'],
      [[], 'array'],
      [{}, 'object'],
      [() => 1, 'function'],
      [Promise.resolve(), 'Promise'],
      [new Map(), 'Map'],
      [new TypeError('e'), 'TypeError'],
    ];
    for (const [value, kind] of named) expect(kindOf(arrived(value))).toBe(kind);
  });

  test('a value is shown as in source code, and cut when it is long', () => {
    expect(literal(arrived(' 1'))).toBe('" 1"');
    expect(literal(arrived(1414587457.5))).toBe('1414587457.5');
    expect(literal(arrived(Number.NaN))).toBe('NaN');
    expect(literal(undefined)).toBe('undefined');
    expect(literal(arrived({ code: '' }))).toBe('{"code":""}');
    expect(literal(arrived('x'.repeat(99_999))).length).toBeLessThan(100);
  });
});
