import { afterEach, expect } from 'vitest';
import { lab } from './lab.ts';

/** Holds for every test of the suite: no request left this machine, and Chromium has nothing against the extension. */
afterEach(async () => {
  const { outside, takeErrors } = await lab();
  expect(outside.requests.splice(0)).toEqual([]);
  expect(await takeErrors()).toEqual([]);
});
