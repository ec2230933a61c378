import { expect, it } from 'vitest';
import { createLeftover } from '../../src/panel/leftover.ts';

/** Work of so many turns, each of so many milliseconds. */
function run(turns: number, took: number) {
  let time = 0;
  let left = turns;
  const shown: number[] = [];
  const waiting: (() => void)[] = [];
  const later = createLeftover({
    work() {
      time += took;
      left--;
      if (left > 0) later();
    },
    show: () => void shown.push(left),
    now: () => time,
    defer: (callback) => void waiting.push(callback),
  });
  later();
  later();
  let most = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    next();
    most = Math.max(most, waiting.length);
  }
  return { left, shown, most };
}

it('a little that is left over is shown once, when it is done', () => {
  expect(run(1, 10)).toEqual({ left: 0, shown: [0], most: 0 });
  expect(run(20, 10)).toMatchObject({ left: 0, shown: [0] });
});

it('a lot is shown four times a second, and at the end', () => {
  const { left, shown, most } = run(1_000, 10);
  expect(left).toBe(0);
  expect(shown).toHaveLength(40);
  expect(shown.at(-1)).toBe(0);
  expect(most).toBe(1);
});
