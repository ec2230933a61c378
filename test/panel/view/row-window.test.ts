import { describe, expect, test } from 'vitest';
import { rowAfterKey, rowWindow, scrollToRow } from '../../../src/panel/view/row-window.ts';

describe('rows in view', () => {
  test('of ten thousand, only a few are rendered', () => {
    const { first, end } = rowWindow(100_000, 600, 21, 10_000);
    expect(first).toBeLessThanOrEqual(Math.floor(100_000 / 21));
    expect(end).toBeGreaterThanOrEqual(Math.ceil(100_600 / 21));
    expect(end - first).toBeLessThan(50);
  });

  test('at the start and at the end', () => {
    expect(rowWindow(0, 600, 21, 10_000).first).toBe(0);
    expect(rowWindow(210_000 - 600, 600, 21, 10_000).end).toBe(10_000);
  });

  test('an empty log, and one scrolled beyond its end', () => {
    expect(rowWindow(0, 600, 21, 0)).toEqual({ first: 0, end: 0 });
    const { first, end } = rowWindow(100_000, 600, 21, 10);
    expect(first).toBeLessThanOrEqual(end);
    expect(end).toBe(10);
  });
});

test('a row is scrolled into view by as little as it takes', () => {
  expect(scrollToRow(10, 0, 600, 21)).toBe(0);
  expect(scrollToRow(0, 500, 600, 21)).toBe(0);
  expect(scrollToRow(100, 0, 600, 21)).toBe(101 * 21 - 600);
});

describe('keys', () => {
  test.each([
    ['ArrowDown', 3, 4],
    ['ArrowDown', 9, 9],
    ['ArrowDown', -1, 0],
    ['ArrowUp', 3, 2],
    ['ArrowUp', 0, 0],
    ['ArrowUp', -1, 9],
    ['PageDown', 3, 8],
    ['PageDown', 7, 9],
    ['PageUp', 3, 0],
    ['Home', 7, 0],
    ['End', 3, 9],
  ])('%s from %i goes to %i', (key, from, to) => expect(rowAfterKey(key, from, 10, 5)).toBe(to));

  test('other keys, and an empty log, move nothing', () => {
    expect(rowAfterKey('a', 3, 10, 5)).toBeNull();
    expect(rowAfterKey('End', -1, 0, 5)).toBeNull();
  });
});
