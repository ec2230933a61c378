import { afterEach, expect, test, vi } from 'vitest';
import { tellWhenPicturesAreBlocked } from '../../src/page/blocked-pictures.ts';

const VIOLATION = { isTrusted: true, disposition: 'enforce', effectiveDirective: 'img-src' };

/** A document in which such violations happen; says whether that is told as pictures that are blocked. */
function isTold(...violations: readonly object[]): boolean {
  const listeners: ((event: object) => void)[] = [];
  vi.stubGlobal('document', {
    addEventListener: (_name: string, listener: (event: object) => void) => void listeners.push(listener),
    removeEventListener: () => void listeners.splice(0),
  });
  const sendMessage = vi.fn();
  vi.stubGlobal('chrome', { runtime: { sendMessage } });
  // A promise would hold up the load event of the page.
  expect(tellWhenPicturesAreBlocked('blocked')).toBeUndefined();
  for (const violation of violations) for (const listen of listeners) listen({ ...VIOLATION, ...violation });
  return sendMessage.mock.calls.some(([message]) => message === 'blocked');
}

afterEach(() => void vi.unstubAllGlobals());

const BLOB = { blockedURI: 'blob' };
const DATA = { blockedURI: 'data' };

test('a policy that forbids blob: and data: for images blocks the pictures', () => {
  expect(isTold(BLOB, DATA)).toBe(true);
});

test.each([
  ['allows data:', [BLOB, BLOB]],
  ['only reports', [BLOB, { ...DATA, disposition: 'report' }]],
  ['forbids other things', [BLOB, { ...DATA, effectiveDirective: 'font-src' }]],
  ['is a story of the page', [BLOB, { ...DATA, isTrusted: false }]],
])('a policy that %s does not', (_what, violations) => {
  expect(isTold(...violations)).toBe(false);
});
