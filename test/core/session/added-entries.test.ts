import { expect, test } from 'vitest';
import { createAddedEntries } from '../../../src/core/session/added-entries.ts';
import { page } from '../../builders/page.ts';

const SHOP = 'https://shop.example.com/';

/** Rows of a log, oldest first. */
function rows() {
  const shop = page(SHOP).verified();
  for (let n = 0; n < 4; n++) shop.call('getNetworkType', {});
  return [...shop.entries()];
}

test('each entry of a log that grows comes once, oldest first', () => {
  const [all, addedTo] = [rows(), createAddedEntries()];
  expect(addedTo(all.slice(0, 2))).toEqual({ added: all.slice(0, 2), isCut: false });
  expect(addedTo(all)).toEqual({ added: all.slice(2), isCut: false });
  expect(addedTo(all)).toEqual({ added: [], isCut: false });
});

test('a row that a frame has put between others comes, too', () => {
  const [all, addedTo] = [rows(), createAddedEntries()];
  const late = all[2];
  addedTo(all.filter((entry) => entry !== late));
  expect(addedTo(all).added).toEqual([late]);
});

test('a log that was cut says so once, and what is left of it does not come again', () => {
  const [all, addedTo] = [rows(), createAddedEntries()];
  addedTo(all.slice(0, 4));
  expect(addedTo(all.slice(3))).toEqual({ added: all.slice(4), isCut: true });
  expect(addedTo(all.slice(3)).isCut).toBe(false);
  expect(addedTo([])).toEqual({ added: [], isCut: true });
});
