import { describe, expect, test } from 'vitest';
import { page } from '../../builders/page.ts';
import { sign, TICKET } from '../../builders/signing-server.ts';

const URL = 'https://m.example.com/';
const { nonceStr, ...rest } = sign(URL);
const codes = (given: object, ticket?: string) => page(URL).config(given).codes(ticket);

describe('nonceStr missing', () => {
  test('not written, undefined, null or empty', () => {
    for (const given of [rest, ...[undefined, null, ''].map((nonce) => ({ ...rest, nonceStr: nonce }))]) {
      expect(codes(given, TICKET)).toEqual(['config-nonce-missing']);
    }
  });

  test('seen at the bridge alone', () => {
    expect(page(URL, { sdk: 'bundled' }).config(rest).codes()).toEqual(['config-nonce-missing']);
    expect(
      page(URL, { sdk: 'bundled' })
        .config({ ...rest, noncestr: nonceStr })
        .codes(),
    ).toEqual(['config-nonce-missing']);
  });

  test('an object or a Promise is no string', () => {
    const [finding] = page(URL)
      .config({ ...rest, nonceStr: Promise.resolve(nonceStr) })
      .findings(TICKET);
    expect(finding).toMatchObject({
      code: 'config-nonce-missing',
      case: 'kind',
      values: { kind: 'Promise' },
    });
  });

  test('a number is sent as its digits', () => {
    const signed = sign(URL, { nonceStr: '12345' });
    expect(codes({ ...signed, nonceStr: 12345 }, TICKET)).toEqual([]);
  });
});

describe('nonceStr under another name', () => {
  test('as string1 or other platforms write it', () => {
    for (const key of ['noncestr', 'NonceStr', 'nonce_str', 'nonce', 'nonceString', 'nonce-str']) {
      const [finding, ...more] = page(URL)
        .config({ ...rest, [key]: nonceStr })
        .findings(TICKET);
      expect(finding).toMatchObject({ code: 'config-nonce-key', values: { key } });
      expect(more).toEqual([]);
    }
  });

  test('beside nonceStr does no harm', () => {
    expect(codes({ ...sign(URL), noncestr: nonceStr, nonce: 'x' }, TICKET)).toEqual([]);
  });

  test('and empty, too, is missing', () => {
    expect(codes({ ...rest, noncestr: '' })).toEqual(['config-nonce-missing']);
  });
});

describe('nonceStr over 32 characters', () => {
  test('33 are too many', () => {
    const signed = sign(URL, { nonceStr: 'a'.repeat(33) });
    const [finding] = page(URL).config(signed).findings(TICKET);
    expect(finding).toMatchObject({
      code: 'config-nonce-long',
      severity: 'warning',
      values: { length: '33' },
    });
  });

  test('32 are not', () => {
    expect(codes(sign(URL, { nonceStr: 'a'.repeat(32) }), TICKET)).toEqual([]);
  });

  test('a text that was cut is counted whole', () => {
    const [finding] = page(URL)
      .config({ ...rest, nonceStr: 'a'.repeat(99_999) })
      .findings();
    expect(finding).toMatchObject({ code: 'config-nonce-long', values: { length: '99999' } });
  });
});

describe('the characters of nonceStr', () => {
  const caseOf = (nonce: string, ticket: string | null = null) =>
    page(URL)
      .config(sign(URL, { nonceStr: nonce }))
      .findings(ticket)
      .map((finding) => `${finding.code}: ${finding.case}`);

  test('white space, and what is not ASCII, may change on the way', () => {
    for (const nonce of [' Wm3WZYTPz0wz', 'Wm3WZYTPz0wz\n', 'Wm3W ZYTP']) {
      expect(caseOf(nonce, TICKET)).toEqual(['config-nonce-characters: spaced']);
    }
    expect(caseOf('随机串', TICKET)).toEqual(['config-nonce-characters: unusual']);
  });

  test('what separates parameters is a note until the hash is seen to be right', () => {
    for (const nonce of ['a&b=c', 'dGVzdA==', 'a+b', '{"a":1}']) {
      expect(caseOf(nonce)).toEqual(['config-nonce-characters: separator']);
      expect(caseOf(nonce, TICKET)).toEqual([]);
    }
  });

  test('letters, digits and the marks of a UUID are fine', () => {
    for (const nonce of ['Wm3WZYTPz0wzccnW', '0d2a3c1e-5b7f-4c1d', 'a_b.c~d/e', '0.123456789']) {
      expect(caseOf(nonce)).toEqual([]);
    }
  });

  test('the text of a variable without a value is none', () => {
    for (const nonce of ['undefined', 'null', '[object Object]']) {
      expect(caseOf(nonce)).toEqual(['config-nonce-missing: word']);
      expect(caseOf(nonce, TICKET)).toEqual([]);
    }
  });

  test('a mistake that is proved says enough', () => {
    const given = sign(`${URL}#/a`, { nonceStr: '随机串' });
    expect(page(`${URL}#/a`).config(given).codes(TICKET)).toEqual(['config-url-hash']);
  });
});
