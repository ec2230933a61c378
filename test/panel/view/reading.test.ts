import { describe, expect, test } from 'vitest';
import { jsonOf, previewOf, quote, readPlain } from '../../../src/panel/view/reading.ts';
import type { Plain } from '../../../src/protocol.ts';

describe('preview on one line', () => {
  test('as it would stand in code', () => {
    const value: Plain = { count: 9, sizeType: ['original'], success: { $: 'function', name: 'success' } };
    expect(previewOf(value, 200)).toBe('{count: 9, sizeType: ["original"], success: ƒ success}');
  });

  const words: [Plain, string][] = [
    [{ $: 'undefined' }, 'undefined'],
    [{ $: 'hole' }, 'empty'],
    [{ $: 'getter' }, '(…)'],
    [{ $: 'number', value: '-0' }, '-0'],
    [{ $: 'number', value: 'NaN' }, 'NaN'],
    [{ $: 'bigint', value: '12' }, '12n'],
    [{ $: 'symbol', value: 'Symbol(a)' }, 'Symbol(a)'],
    [{ $: 'function', name: '' }, 'ƒ'],
    [{ $: 'error', name: 'TypeError', message: 'no' }, 'TypeError: no'],
    [{ $: 'instance', of: 'Map', size: 3 }, 'Map(3)'],
    [{ $: 'instance', of: 'HTMLDivElement' }, 'HTMLDivElement'],
    [{ $: 'string', value: 'ab', length: 50_000_000 }, '"ab…"'],
    [{ $: 'array', items: [1], length: 9 }, '[1, …]'],
    [{ $: 'object', entries: [['$', 1]], of: 'Point', cut: 2 }, 'Point {$: 1, …}'],
  ];
  test.each(words)('%j', (value, text) => expect(previewOf(value, 100)).toBe(text));

  test('is cut where the room ends', () => {
    const preview = previewOf(
      Array.from({ length: 1000 }, (_, index) => index),
      40,
    );
    expect(preview.length).toBeLessThan(60);
    expect(preview).toMatch(/^\[0, 1, 2, .*, …\]$/);
  });

  test('a value nested ten thousand deep', () => {
    let deep: Plain = 1;
    for (let level = 0; level < 10_000; level++) deep = [deep];
    expect(previewOf(deep, 100_000)).toContain('…');
    expect(jsonOf(deep)).toContain('…');
  });

  test('quotes and line breaks are escaped', () => expect(quote('a"\n', 10)).toBe('"a\\"\\n"'));
});

test('an object that only looks like one of ours is read as an object', () => {
  expect(readPlain({ $: 'nonsense', a: 1 })).toMatchObject({ kind: 'record' });
  expect(readPlain({ $: 'array', items: 'no' })).toMatchObject({ kind: 'record' });
  expect(readPlain({ $: 'toString' })).toMatchObject({ kind: 'record' });
});

describe('Copy as JSON', () => {
  test('plain values come out as they are', () => {
    const value: Plain = { a: [1, 'x', null, true], b: { c: 2 } };
    expect(JSON.parse(jsonOf(value))).toEqual(value);
  });

  test('what JSON cannot say is a text', () => {
    const value: Plain = {
      go: { $: 'function', name: 'go' },
      n: { $: 'undefined' },
      big: { $: 'bigint', value: '1' },
    };
    expect(JSON.parse(jsonOf(value))).toEqual({ go: 'ƒ go', n: 'undefined', big: '1n' });
  });

  test('a key __proto__ stays a key', () => {
    const value: Plain = { $: 'object', entries: [['__proto__', { a: 1 }]] };
    expect(jsonOf(value)).toContain('"__proto__"');
  });
});
