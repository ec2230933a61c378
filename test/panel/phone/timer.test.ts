import { expect, test } from 'vitest';
import { createTimer } from '../../../src/panel/phone/timer.ts';
import { clock } from './clock.ts';

function timer() {
  const time = clock(1_000);
  let due: number | null = null;
  const rang: number[] = [];
  const { plan } = createTimer({
    ...time,
    dueAt: () => due,
    ring() {
      rang.push(time.now());
      due = null;
    },
  });
  const set = (at: number | null) => {
    due = at;
    plan();
  };
  return { ...time, set, plan, rang };
}

test('a recording of a minute ends after a minute', () => {
  const { set, pass, rang } = timer();
  set(61_000);
  pass(59_999);
  expect(rang).toEqual([]);
  pass(1);
  expect(rang).toEqual([61_000]);
});

test('ten thousand calls meanwhile wait for one timer', () => {
  const { set, plan, waiting } = timer();
  set(61_000);
  for (let n = 0; n < 10_000; n++) plan();
  expect(waiting()).toBe(1);
});

test('what is due earlier rings earlier, and what was put off rings later', () => {
  const { set, pass, rang } = timer();
  set(5_000);
  set(3_000);
  pass(2_000);
  expect(rang).toEqual([3_000]);
  set(9_000);
  set(12_000);
  pass(60_000);
  expect(rang).toEqual([3_000, 12_000]);
});

test('what is taken back does not ring', () => {
  const { set, pass, rang } = timer();
  set(5_000);
  set(null);
  pass(60_000);
  expect(rang).toEqual([]);
});
