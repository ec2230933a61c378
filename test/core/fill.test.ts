import { expect, test } from 'vitest';
import { duration, fill } from '../../src/core/fill.ts';

const WORDS = { zh: '是 {seen}，应为 {expected}', en: 'is {seen}, not {expected}' };

test('values stand where the words name them', () => {
  expect(fill(WORDS, { seen: 'a', expected: 'b' }, 'zh')).toBe('是 a，应为 b');
  expect(fill(WORDS, { seen: 'a', expected: 'b' }, 'en')).toBe('is a, not b');
});

test('a value of the page is never read as a template', () => {
  expect(fill(WORDS, { seen: '{expected} $& $1', expected: 'b' }, 'en')).toBe('is {expected} $& $1, not b');
});

test('a value that was forgotten throws', () => {
  expect(() => fill(WORDS, { seen: 'a' }, 'en')).toThrow('{expected}');
  expect(() => fill({ zh: '', en: '{toString}' }, {}, 'en')).toThrow(RangeError);
});

test('a time is said in its largest unit and the next', () => {
  const said = [0, 1, 59, 60, 61, 7_980, 100_000, 11.2 * 31_557_600].map((seconds) =>
    duration(seconds, 'en'),
  );
  expect(said).toEqual([
    '0 seconds',
    '1 second',
    '59 seconds',
    '1 minute',
    '1 minute 1 second',
    '2 hours 13 minutes',
    '1 day 3 hours',
    '11 years',
  ]);
  expect(duration(7_980, 'zh')).toBe('2 小时 13 分钟');
  expect(fill({ zh: '早 {apart:duration}', en: '' }, { apart: '7980' }, 'zh')).toBe('早 2 小时 13 分钟');
});

test('one character, and several', () => {
  const words = { zh: '有 {length:characters}', en: 'has {length:characters}' };
  expect(fill(words, { length: '1' }, 'en')).toBe('has 1 character');
  expect(fill(words, { length: '20' }, 'en')).toBe('has 20 characters');
  expect(fill(words, { length: '1' }, 'zh')).toBe('有 1 个字符');
});
