import { describe, expect, test } from 'vitest';
import { formatCountdown, formatMilliseconds } from '../../../src/panel/view/milliseconds.ts';
import { sayIn } from '../../../src/panel/words.ts';

const en = sayIn('en');
const zh = sayIn('zh');

describe('times', () => {
  test.each([
    [0, '0 ms'],
    [12.4, '12 ms'],
    [999.4, '999 ms'],
    [999.6, '1.00 s'],
    [1240, '1.24 s'],
    [59_999, '1.0 min'],
    [186_000, '3.1 min'],
  ])('%d', (span, text) => expect(formatMilliseconds(span, en)).toBe(text));

  test('in Chinese', () => expect(formatMilliseconds(1240, zh)).toBe('1.24 秒'));

  test('a countdown', () => {
    expect(formatCountdown(6_130_999)).toBe('1:42:10');
    expect(formatCountdown(247_000)).toBe('4:07');
    expect(formatCountdown(0)).toBe('0:00');
  });
});
