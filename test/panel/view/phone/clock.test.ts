import { expect, test } from 'vitest';
import { formatClock, playedUntil } from '../../../../src/panel/view/phone/clock.ts';

test.each([
  [0, '0:00'],
  [999, '0:00'],
  [7_400, '0:07'],
  [60_000, '1:00'],
  [-500, '0:00'],
])('%d ms is %s', (milliseconds, text) => {
  expect(formatClock(milliseconds)).toBe(text);
});

test('what plays goes on from where it was paused, and not beyond its end', () => {
  expect(playedUntil({ from: 1000, at: 50_000 }, 5000, 52_000)).toBe(3000);
  expect(playedUntil({ from: 1000, at: 50_000 }, 5000, 99_000)).toBe(5000);
});

test('what is paused stays where it is, also when the clock is set back', () => {
  expect(playedUntil({ from: 1000, at: null }, 5000, 99_000)).toBe(1000);
  expect(playedUntil({ from: 1000, at: 50_000 }, 5000, 40_000)).toBe(1000);
});
