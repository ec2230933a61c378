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
