import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { NOW, page } from '../../builders/page.ts';
import { TICKET } from '../../builders/signing-server.ts';

const URL = 'https://m.example.com/';
const CARD_ID = 'pjZ8Yt1XGILfi-FUsewpnnolGgZk';
const API_TICKET = 'IpK_1T69hDhZkLQTlwsAX-card-Ticket-of-the-account-0123456789abcdefghijklmnopqrstuvwxyz';
const NOW_TEXT = `${NOW / 1000}`;
const FIELDS = { timestamp: NOW_TEXT, nonce_str: 'Wm3WZYTPz0wzccnW' };

/** A server that signs what the client reads. */
const signed = (fields: { [name: string]: unknown }, cardId = CARD_ID) => {
  const values = ['timestamp', 'code', 'openid', 'nonce_str', 'balance'].flatMap((name) => {
    const value = fields[name];
    return typeof value === 'string' || typeof value === 'number' ? [`${value}`] : [];
  });
  const text = [API_TICKET, cardId, ...values].sort().join('');
  return { signature: createHash('sha1').update(text).digest('hex'), ...fields };
};

/** What is found about one card, without and with its api_ticket. */
const found = (fields: { [name: string]: unknown }, sdk: 'global' | 'bundled' = 'global') => {
  const opened = page(URL, { sdk })
    .verified({ jsApiList: ['addCard'] })
    .call('addCard', { cardList: [{ cardId: CARD_ID, cardExt: JSON.stringify(fields) }] });
  const list = (entered: Parameters<typeof opened.findings>[0]) =>
    opened.findings(entered).map((finding) => `${finding.code}: ${finding.case}, ${finding.severity}`);
  const [without, with_] = [list(null), list({ api_ticket: API_TICKET })];
  expect(with_).toEqual(without);
  return without;
};

describe('a right cardExt yields nothing', () => {
  test.each([
    ['as the document has it', FIELDS],
    ['with empty code and openid, as many back ends write them', { code: '', openid: '', ...FIELDS }],
    [
      'with null for what there is none of',
      { code: null, openid: null, outer_id: null, balance: null, ...FIELDS },
    ],
    ['with a code of 20 characters', { code: 'jonyqin_1434008071ab', ...FIELDS }],
    ['with a nonce_str of 32 characters', { ...FIELDS, nonce_str: 'a'.repeat(32) }],
    ['with a beginning of its validity', { fixed_begintimestamp: NOW / 1000, ...FIELDS }],
    ['with a channel, as number or text', { outer_id: 7, outer_str: 'shop', ...FIELDS }],
    ['with a balance in fen', { balance: '150', ...FIELDS }],
    ['with fields that nobody knows', { shop: 'x', mode: 1, ...FIELDS }],
    ['with the right name beside another', { ...FIELDS, nonceStr: 'x' }],
    ['signed a while ago', { ...FIELDS, timestamp: `${NOW / 1000 - 7_000}` }],
  ])('%s', (_name, fields) => {
    expect(found(signed(fields))).toEqual([]);
    expect(found(signed(fields), 'bundled')).toEqual([]);
  });
});

describe('附录4 · 卡券扩展字段cardExt说明: names', () => {
  const { timestamp, nonce_str } = FIELDS;

  test.each([
    ['nonceStr', { timestamp, nonceStr: nonce_str }],
    ['noncestr', { timestamp, noncestr: nonce_str }],
    ['timeStamp', { timeStamp: timestamp, nonce_str }],
    ['openId', { ...FIELDS, openId: 'oABC' }],
    ['sign', { ...FIELDS, signature: undefined, sign: 'f'.repeat(40) }],
    ['signatrue', { ...FIELDS, signature: undefined, signatrue: 'f'.repeat(40) }],
    ['outerId', { ...FIELDS, outerId: '1' }],
  ])('%s is under another name, and that is told once', (_name, fields) => {
    // The server signed them all, whatever their names.
    expect(found({ ...signed(fields), ...fields })).toEqual(['card-ext-key: other-name, error']);
  });

  test('cardId within cardExt is too much, the api_ticket a leak', () => {
    expect(found(signed({ ...FIELDS, card_id: CARD_ID }))).toEqual(['card-ext-key: no-field, note']);
    expect(found(signed({ ...FIELDS, apiTicket: 'x' }))).toEqual(['card-ext-key: secret, warning']);
    // What looks like a ticket is told of as a secret, and not once more as a key.
    expect(found(signed({ ...FIELDS, api_ticket: TICKET }))).toEqual([expect.stringContaining('secret-')]);
  });
});

describe('附录4 · 卡券扩展字段cardExt说明: values', () => {
  const { nonce_str } = FIELDS;

  test('timestamp: missing, a number, milliseconds, a date, long ago, ahead', () => {
    expect(found(signed({ nonce_str }))).toEqual(['card-timestamp-missing: missing, error']);
    expect(found(signed({ ...FIELDS, timestamp: NOW / 1000 }))).toEqual([
      'card-timestamp-type: number, warning',
    ]);
    expect(found(signed({ ...FIELDS, timestamp: `${NOW}` }))).toEqual([
      'card-timestamp-format: milliseconds, warning',
    ]);
    expect(found(signed({ ...FIELDS, timestamp: '2025-10-09' }))).toEqual([
      'card-timestamp-format: other, error',
    ]);
    expect(found(signed({ ...FIELDS, timestamp: `${NOW / 1000}.5` }))).toEqual([
      'card-timestamp-format: other, error',
    ]);
    expect(found(signed({ ...FIELDS, timestamp: '1414587457' }))).toEqual([]);
  });

  test('seconds were signed, milliseconds are given: told once', () => {
    expect(found({ ...signed(FIELDS), timestamp: `${NOW}` })).toEqual([
      'card-timestamp-format: milliseconds, warning',
    ]);
  });

  test('nonce_str: none, a UUID, Base64', () => {
    expect(found(signed({ timestamp: NOW_TEXT }))).toEqual([]);
    expect(found(signed({ ...FIELDS, nonce_str: '1f2e3d4c-5b6a-4978-8796-a5b4c3d2e1f0' }))).toEqual([
      'card-nonce-format: long, warning',
    ]);
    expect(found(signed({ ...FIELDS, nonce_str: 'a+b/c==' }))).toEqual([
      'card-nonce-format: characters, note',
    ]);
  });

  test('code: too long, special characters, a number', () => {
    expect(found(signed({ ...FIELDS, code: 'x'.repeat(21) }))).toEqual(['card-code-format: long, error']);
    expect(found(signed({ ...FIELDS, code: '优惠码' }))).toEqual(['card-code-format: characters, warning']);
    expect(found(signed({ ...FIELDS, code: 12_345 }))).toEqual(['card-ext-type: number, warning']);
    expect(found(signed({ ...FIELDS, openid: true }))).toEqual(['card-ext-type: other, error']);
  });

  test('fixed_begintimestamp in milliseconds, balance in yuan', () => {
    expect(found(signed({ ...FIELDS, fixed_begintimestamp: NOW }))).toEqual([
      'card-begin-time-format: format, warning',
    ]);
    expect(found(signed({ ...FIELDS, balance: '1.50' }))).toEqual(['card-balance-format: format, warning']);
  });

  test('signature: none, an MD5, white space', () => {
    expect(found(FIELDS)).toEqual(['card-signature-missing: missing, error']);
    for (const signature of ['5f4dcc3b5aa765d61d8327deb882cf99', ` ${'f'.repeat(40)}`]) {
      expect(found({ ...FIELDS, signature })).toEqual(['card-signature-format: text, error']);
    }
  });
});

test('a card_id with white space, or that is none', () => {
  const codes = (cardId: string) =>
    page(URL)
      .verified({ jsApiList: ['addCard'] })
      .call('addCard', { cardList: [{ cardId, cardExt: JSON.stringify(signed(FIELDS, cardId)) }] })
      .codes({ api_ticket: API_TICKET });
  expect(codes(CARD_ID)).toEqual([]);
  expect(codes(`${CARD_ID}\n`)).toEqual(['card-id-format']);
  expect(codes('x'.repeat(33))).toEqual(['card-id-format']);
});
