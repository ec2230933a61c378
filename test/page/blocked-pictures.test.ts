import { afterEach, expect, test, vi } from 'vitest';
import { whenPicturesAreBlocked } from '../../src/page/blocked-pictures.ts';

const VIOLATION = { isTrusted: true, disposition: 'enforce', effectiveDirective: 'img-src' };

/** A document in which such violations happen; says whether that is told as pictures that are blocked. */
async function isTold(...violations: readonly object[]): Promise<boolean> {
  const listeners: ((event: object) => void)[] = [];
  vi.stubGlobal('document', {
    addEventListener: (_name: string, listener: (event: object) => void) => void listeners.push(listener),
  });
  let told = false;
  void whenPicturesAreBlocked().then(() => {
    told = true;
  });
  for (const violation of violations) for (const listen of listeners) listen({ ...VIOLATION, ...violation });
  await Promise.resolve();
  return told;
}

afterEach(() => void vi.unstubAllGlobals());

const BLOB = { blockedURI: 'blob' };
const DATA = { blockedURI: 'data' };

test('a policy that forbids blob: and data: for images blocks the pictures', async () => {
  expect(await isTold(BLOB, DATA)).toBe(true);
});

test.each([
  ['allows data:', [BLOB, BLOB]],
  ['only reports', [BLOB, { ...DATA, disposition: 'report' }]],
  ['forbids other things', [BLOB, { ...DATA, effectiveDirective: 'font-src' }]],
  ['is a story of the page', [BLOB, { ...DATA, isTrusted: false }]],
])('a policy that %s does not', async (_what, violations) => {
  expect(await isTold(...violations)).toBe(false);
});
