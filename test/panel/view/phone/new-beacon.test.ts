import { expect, test } from 'vitest';
import { newBeacon, readIdentity } from '../../../../src/panel/view/phone/new-beacon.ts';

test('a new beacon is the next of the same place', () => {
  const near = [{ uuid: 'U', major: 1, minor: 7, accuracy: 12 }];
  expect(newBeacon(near)).toEqual({ uuid: 'U', major: 1, minor: 8, accuracy: 3 });
});

test('the last minor is followed by the first', () => {
  expect(newBeacon([{ uuid: 'U', major: 1, minor: 65_535, accuracy: 1 }]).minor).toBe(0);
});

test('the first has a uuid of its own', () => {
  expect(newBeacon([]).uuid).toMatch(/^[0-9A-F-]{36}$/);
});

test('an identity is a number of 16 bits', () => {
  expect([readIdentity('0'), readIdentity(' 65535 ')]).toEqual([0, 65_535]);
  expect(['65536', '-1', '1.5', '', 'a', '1e3'].map(readIdentity)).toEqual(Array(6).fill(null));
});
