import { expect, test } from 'vitest';
import { NOTHING_PICKED, pick, unpick } from '../../../../src/panel/view/phone/picked.ts';

const file = (name: string) => new File(['x'], name, { type: 'image/png' });
const names = (files: readonly File[]) => files.map(({ name }) => name);

test('pictures that are picked one after the other are kept together', () => {
  const picked = pick(pick(NOTHING_PICKED, [file('a')], 9), [file('b'), file('c')], 9);
  expect(names(picked.files)).toEqual(['a', 'b', 'c']);
  expect(picked.isOver).toBe(false);
});

test('what the page has no room for is left out, and said', () => {
  const picked = pick(NOTHING_PICKED, [file('a'), file('b'), file('c')], 2);
  expect(names(picked.files)).toEqual(['a', 'b']);
  expect(picked.isOver).toBe(true);
});

test('of one picture, the last that was picked is it', () => {
  const picked = pick(pick(NOTHING_PICKED, [file('a')], 1), [file('b')], 1);
  expect(names(picked.files)).toEqual(['b']);
  expect(picked.isOver).toBe(false);
});

test('one can be taken out again', () => {
  const picked = pick(NOTHING_PICKED, [file('a'), file('b'), file('c')], 2);
  expect(unpick(picked, 0)).toMatchObject({ files: [{ name: 'b' }], isOver: false });
});
