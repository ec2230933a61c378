import { describe, expect, test } from 'vitest';
import { explainedBy, SLOW, sha1, string1Of } from './string1-scenario.ts';

const UUID = '2e2f1b66-8ac4-4c43-b0a3-f8b2d04a0c17';

describe('another nonceStr than the page passes', () => {
  test.each<[name: string, passed: string, signed: string, id: string]>([
    ['lower case', 'Wm3WZYTPz0wzccnW', 'wm3wzytpz0wzccnw', 'nonce-case-changed'],
    ['upper case', 'Wm3WZYTPz0wzccnW', 'WM3WZYTPZ0WZCCNW', 'nonce-case-changed'],
    ["a command's line end", 'abcd', 'abcd\n', 'nonce-white-space-added'],
    ["a template's line end in the page", 'abcd\n', 'abcd', 'nonce-white-space-trimmed'],
    ['a column of 16 characters', UUID, UUID.slice(0, 16), 'nonce-cut'],
    ['a column of 32 characters', UUID, UUID.slice(0, 32), 'nonce-cut'],
    ['quotes', 'abcd', '"abcd"', 'nonce-quoted'],
    ['no value', 'abcd', 'undefined', 'nonce-missing'],
    ['nothing', 'abcd', '', 'nonce-missing'],
    ['null', 'abcd', 'null', 'nonce-missing'],
    ['base64, percent-encoded', 'a+b/c=', 'a%2Bb%2Fc%3D', 'nonce-encoded'],
    ['base64 that went through a form', 'a+b/c=', 'a b/c=', 'nonce-encoded'],
    ['a space that was a plus', 'a b', 'a+b', 'nonce-encoded'],
    ['a UUID without its dashes', UUID, UUID.replaceAll('-', ''), 'nonce-dashes'],
    ['a UUID with its dashes', UUID.replaceAll('-', ''), UUID, 'nonce-dashes'],
    ['escaped for HTML', 'a<b', 'a&lt;b', 'nonce-html-escaped'],
  ])('%s', (_, nonceStr, signed, id) => {
    expect(explainedBy(sha1(string1Of({ nonceStr: signed })), { nonceStr })).toContain(id);
  });

  test('white space behind 16 characters is white space, and no column of 16', () => {
    const nonceStr = UUID.slice(0, 16);
    const explained = explainedBy(sha1(string1Of({ nonceStr })), { nonceStr: `${nonceStr} ` });
    expect(explained).toEqual(['nonce-white-space-trimmed']);
  });

  test('a nonceStr made anew cannot be found', SLOW, () => {
    expect(explainedBy(sha1(string1Of({ nonceStr: 'another' })))).toEqual([]);
  });
});
