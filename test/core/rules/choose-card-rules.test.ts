import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { NOW, type Page, page } from '../../builders/page.ts';
import { sign } from '../../builders/signing-server.ts';

const URL = 'https://m.example.com/';
const API_TICKET = 'IpK_1T69hDhZkLQTlwsAX-card-Ticket-of-the-account-0123456789abcdefghijklmnopqrstuvwxyz';
const { appId } = sign(URL);
const RIGHT = { timestamp: NOW / 1000, nonceStr: 'Wm3WZYTPz0wzccnW', signType: 'SHA1' };

const cardSignOf = (...values: unknown[]) =>
  createHash('sha1')
    .update([API_TICKET, appId, ...values].map(String).sort().join(''))
    .digest('hex');
/** A server that signs what the page passes. */
const signed = (given: { [name: string]: unknown }) => {
  const values = ['shopId', 'cardType', 'cardId', 'timestamp', 'nonceStr'].flatMap(
    (name) => given[name] ?? [],
  );
  return { cardSign: cardSignOf(...values), ...given };
};
const opened = (sdk: 'global' | 'bundled' = 'global') =>
  page(URL, { sdk }).verified({ jsApiList: ['chooseCard'] });
const list = (on: Page, entered: Parameters<Page['findings']>[0]) =>
  on.findings(entered).map((finding) => `${finding.code}: ${finding.case}, ${finding.severity}`);
/** The same with the api_ticket and without. */
const found = (given: object, sdk: 'global' | 'bundled' = 'global'): string[] => {
  const on = opened(sdk).call('chooseCard', given);
  expect(list(on, { api_ticket: API_TICKET })).toEqual(list(on, null));
  return list(on, null);
};

describe('拉取适用卡券列表', () => {
  test.each([
    ['as the document has it', RIGHT],
    ['without signType, which the SDK fills in', { ...RIGHT, signType: undefined }],
    ['the timestamp as a text', { ...RIGHT, timestamp: `${NOW / 1000}` }],
    [
      'with all filters',
      { ...RIGHT, shopId: '1234', cardType: 'GROUPON', cardId: 'p1Pj9jr90_SQRaVqYI239Ka1erk' },
    ],
    [
      'with callbacks and keys of its own',
      { ...RIGHT, success: () => 0, fail: () => 0, trace: 'x', signtype: 'SHA1' },
    ],
  ])('%s: nothing', (_name, given) => {
    expect(found(signed(given))).toEqual([]);
    expect(found(signed(given), 'bundled')).toEqual([]);
  });

  test('timestamp: none, milliseconds, a date; long ago is no mistake of its own', () => {
    const { timestamp: _timestamp, ...rest } = RIGHT;
    for (const sdk of ['global', 'bundled'] as const) {
      expect(found(signed(rest), sdk)).toEqual(['choose-card-timestamp-missing: missing, error']);
      expect(found(signed({ ...rest, timestamp: NOW }), sdk)).toEqual([
        'choose-card-timestamp-format: milliseconds, warning',
      ]);
      expect(found(signed({ ...rest, timestamp: '2025-10-09' }), sdk)).toEqual([
        'choose-card-timestamp-format: other, error',
      ]);
      expect(found(signed({ ...rest, timestamp: 1_414_587_457 }), sdk)).toEqual([]);
    }
  });

  test('nonceStr: none, a Promise, a UUID', () => {
    const { nonceStr: _nonce, ...rest } = RIGHT;
    expect(found(signed(rest))).toEqual(['choose-card-nonce: missing, error']);
    expect(found({ ...signed(rest), nonceStr: Promise.resolve('n') })).toEqual([
      'choose-card-nonce: kind, error',
    ]);
    expect(found(signed({ ...rest, nonceStr: '1f2e3d4c-5b6a-4978-8796-a5b4c3d2e1f0' }))).toEqual([
      'choose-card-nonce: long, warning',
    ]);
  });

  test('cardSign: none, an MD5', () => {
    expect(found(RIGHT)).toEqual(['choose-card-sign: missing, error']);
    expect(found({ ...RIGHT, cardSign: '5f4dcc3b5aa765d61d8327deb882cf99' })).toEqual([
      'choose-card-sign: text, error',
    ]);
  });

  test('signType: MD5, and SHA1 in lower case', () => {
    expect(found(signed({ ...RIGHT, signType: 'MD5' }))).toEqual(['choose-card-sign-type: other, error']);
    expect(found(signed({ ...RIGHT, signType: 'sha1' }))).toEqual([
      'choose-card-sign-type: spelling, warning',
    ]);
  });

  test('names of payments, of the bridge, of the config', () => {
    const { timestamp, nonceStr } = RIGHT;
    const cardSign = cardSignOf(timestamp, nonceStr);
    expect(found({ timeStamp: timestamp, nonceStr, cardSign })).toEqual(['choose-card-key: required, error']);
    expect(found({ timestamp, nonce_str: nonceStr, cardSign })).toEqual(['choose-card-key: required, error']);
    expect(found({ timestamp, nonceStr, signature: cardSign })).toEqual(['choose-card-key: required, error']);
    expect(found({ timestamp, nonceStr, cardSign, shop_id: '1' })).toEqual([
      'choose-card-key: optional, warning',
    ]);
  });

  test('filters: a type in lower case, a shop that is too long', () => {
    expect(found(signed({ ...RIGHT, cardType: 'cash' }))).toEqual(['choose-card-filter: card-type, warning']);
    expect(found(signed({ ...RIGHT, shopId: 'x'.repeat(25) }))).toEqual([
      'choose-card-filter: long, warning',
    ]);
  });
});

describe('cardSign beside other signatures', () => {
  test('that of wx.config', () => {
    expect(found({ ...RIGHT, cardSign: sign(URL).signature })).toEqual([
      'card-signature-of-config: card-sign, error',
    ]);
  });

  test('kept though the nonceStr has changed; the same call again is fine', () => {
    const given = signed(RIGHT);
    const twice = (second: object) => opened().call('chooseCard', given).call('chooseCard', second);
    for (const entered of [null, { api_ticket: API_TICKET }]) {
      expect(twice({ ...given }).codes(entered)).toEqual([]);
      expect(twice(signed({ ...RIGHT, nonceStr: 'other' })).codes(entered)).toEqual([]);
      expect(twice({ ...given, nonceStr: 'other' }).codes(entered)).toEqual(['choose-card-sign-reused']);
    }
  });
});

test('by hand, where nobody puts in the app_id', () => {
  const { timestamp, nonceStr } = RIGHT;
  const sent = {
    time_stamp: `${timestamp}`,
    nonce_str: nonceStr,
    card_sign: cardSignOf(timestamp, nonceStr),
  };
  expect(opened().invoke('chooseCard', sent).codes()).toEqual(['choose-card-app-id']);
  expect(
    opened()
      .invoke('chooseCard', { ...sent, app_id: appId })
      .codes({ api_ticket: API_TICKET }),
  ).toEqual([]);
});

test('in an object that Vue 2 observes', () => {
  const given: object = signed(RIGHT);
  const observed = {};
  for (const [name, value] of Object.entries(given))
    Object.defineProperty(observed, name, { get: () => value, enumerable: true });
  expect(found(observed)).toEqual([]);
});

test('a call without an object says nothing of its members', () => {
  for (const given of [undefined, null, 'x', []])
    expect(opened().call('chooseCard', given).codes()).toEqual(['call-argument']);
});
