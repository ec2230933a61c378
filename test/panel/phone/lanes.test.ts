import { expect, test } from 'vitest';
import { createLanes } from '../../../src/panel/phone/lanes.ts';
import { deferred } from './deferred.ts';

test('what takes no time is done before the call returns', () => {
  const lanes = createLanes();
  const done: number[] = [];
  for (let n = 0; n < 10_000; n++) lanes.run('D1', () => void done.push(n));
  expect(done).toHaveLength(10_000);
});

test('a reply waits for the picture that it names, other pages do not', async () => {
  const lanes = createLanes();
  const done: string[] = [];
  const picture = deferred();
  const second = deferred();
  lanes.run('D1', () => picture.promise.then(() => void done.push('picture')));
  lanes.run('D1', () => second.promise.then(() => void done.push('second picture')));
  lanes.run('D1', () => void done.push('reply'));
  lanes.run('D2', () => void done.push('other page'));
  expect(done).toEqual(['other page']);
  picture.resolve();
  second.resolve();
  await expect.poll(() => done).toEqual(['other page', 'picture', 'second picture', 'reply']);
  lanes.run('D1', () => void done.push('at once again'));
  expect(done.at(-1)).toBe('at once again');
});
