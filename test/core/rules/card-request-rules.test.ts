import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { NOW, type Page, page } from '../../builders/page.ts';
import { sign } from '../../builders/signing-server.ts';

const URL = 'https://m.example.com/';
const API_TICKET = 'IpK_1T69hDhZkLQTlwsAX-card-Ticket-of-the-account-0123456789abcdefghijklmnopqrstuvwxyz';
const FIRST = { timestamp: `${NOW / 1000}`, nonce_str: 'Wm3WZYTPz0wzccnW' };
const SECOND = { timestamp: `${NOW / 1000 + 1}`, nonce_str: 'Xn4XZYTPz0wzddoX' };

const sorted = (...values: string[]) => createHash('sha1').update(values.sort().join('')).digest('hex');
const card = (fields: { [name: string]: string }, cardId = 'pA', signature?: string) => ({
  cardId,
  cardExt: JSON.stringify({
    ...fields,
    signature: signature ?? sorted(API_TICKET, cardId, ...Object.values(fields)),
  }),
});
const opened = (sdk: 'global' | 'bundled' = 'global') =>
  page(URL, { sdk }).verified({ jsApiList: ['addCard'] });
const add = (on: Page, ...cardList: object[]) => on.call('addCard', { cardList });
/** Codes and cases, which have to be the same with the api_ticket and without. */
const found = (on: Page): string[] => {
  const list = (entered: Parameters<Page['findings']>[0]) =>
    on.findings(entered).map((finding) => `${finding.code}: ${finding.case}`);
  expect(list({ api_ticket: API_TICKET })).toEqual(list(null));
  return list(null);
};

describe('不同添加请求的时间戳、nonce须动态生成', () => {
  test('cards of one request may share both', () => {
    expect(found(add(opened(), card(FIRST), card(FIRST, 'pB')))).toEqual([]);
  });

  test('two requests, each with its own', () => {
    for (const sdk of ['global', 'bundled'] as const) {
      const on = add(opened(sdk), card(FIRST)).reply('addCard:ok');
      expect(found(add(on, card(SECOND)))).toEqual([]);
    }
  });

  test('the same once more: while the first is open, cancelled, and after it has added the card', () => {
    for (const sdk of ['global', 'bundled'] as const) {
      const on = () => add(opened(sdk), card(FIRST));
      expect(found(add(on(), card(FIRST)))).toEqual(['card-request-reused: used']);
      expect(found(add(on().reply('addCard:cancel'), card(FIRST)))).toEqual(['card-request-reused: used']);
      expect(found(add(on().reply('addCard:ok'), card(FIRST)))).toEqual(['card-request-reused: added']);
    }
  });

  test('the nonce_str alone, the timestamp alone', () => {
    const sameNonce = card({ ...SECOND, nonce_str: FIRST.nonce_str });
    const sameTime = card({ ...SECOND, timestamp: FIRST.timestamp });
    const on = () => add(opened(), card(FIRST)).reply('addCard:ok');
    expect(found(add(on(), sameNonce))).toEqual(['card-request-reused: added']);
    expect(found(add(on(), sameTime))).toEqual(['card-request-reused: used']);
  });

  test('after a load, and told once however many cards there are', () => {
    const on = add(opened(), card(FIRST), card(FIRST, 'pB')).reply('addCard:ok');
    on.load(URL).verified({ jsApiList: ['addCard'] });
    expect(found(add(on, card(FIRST), card(FIRST, 'pB')))).toEqual(['card-request-reused: added']);
  });

  test('a request that failed may be made again', () => {
    const codes = add(add(opened(), card(FIRST)).reply('addCard:fail'), card(FIRST)).codes();
    expect(codes).not.toContain('card-request-reused');
  });
});

describe('指定的卡券code码，只能被领一次', () => {
  test('twice in a request, and again after it was added', () => {
    const [first, second] = [card({ ...FIRST, code: '1' }), card({ ...SECOND, code: '1' })];
    expect(found(add(opened(), first, second))).toEqual(['card-code-repeated: request']);
    expect(found(add(add(opened(), first).reply('addCard:ok'), second))).toEqual([
      'card-code-repeated: added',
    ]);
  });

  test('another code, the same code of another card, and a first that was cancelled', () => {
    const [first, second] = [card({ ...FIRST, code: '1' }), card({ ...SECOND, code: '2' })];
    expect(found(add(opened(), first, second, card({ ...FIRST, code: '1' }, 'pB')))).toEqual([]);
    const cancelled = add(opened(), first).reply('addCard:cancel');
    expect(found(add(cancelled, card({ ...SECOND, code: '1' })))).toEqual([]);
  });
});

describe('code and openid: always or never for one card', () => {
  test('the same card with and without, in a request and after one', () => {
    const [with_, without] = [card({ ...FIRST, code: '1' }), card(SECOND)];
    expect(found(add(opened(), with_, without))).toEqual(['card-fields-uneven: code']);
    expect(found(add(add(opened(), without), with_))).toEqual(['card-fields-uneven: code']);
    expect(found(add(opened(), card({ ...FIRST, openid: 'o1' }), without))).toEqual([
      'card-fields-uneven: openid',
    ]);
  });

  test('different cards, and the same after a load, are fine', () => {
    const [with_, without] = [card({ ...FIRST, code: '1' }), card(SECOND, 'pB')];
    expect(found(add(opened(), with_, without))).toEqual([]);
    const again = add(opened(), with_)
      .load(URL)
      .verified({ jsApiList: ['addCard'] });
    expect(found(add(again, card(SECOND)))).toEqual([]);
  });

  test('the openids of two users in one request', () => {
    const cards = ['o1', 'o2'].map((openid) => card({ ...FIRST, openid }));
    expect(found(add(opened(), ...cards))).toEqual(['card-openid-differs: differs']);
  });
});

describe('signatures beside each other', () => {
  test('that of wx.config', () => {
    const signature = sign(URL).signature;
    expect(found(add(opened(), card(FIRST, 'pA', signature)))).toEqual([
      'card-signature-of-config: card-ext',
    ]);
  });

  test('the same for two cards: one of them is wrong', () => {
    const right = card(FIRST);
    expect(found(add(opened(), right, { ...right, cardId: 'pB' }))).toEqual([
      'card-signature-shared: request',
    ]);
    expect(found(add(opened(), right, right))).toEqual([]);
  });

  test('the page has changed the nonce_str and kept the signature', () => {
    const { signature } = JSON.parse(card(FIRST).cardExt);
    const again = add(add(opened(), card(FIRST)), card(SECOND, 'pA', signature));
    expect(again.codes()).toEqual(['card-signature-shared']);
    expect(again.codes({ api_ticket: API_TICKET })).toEqual(['card-signature-mismatch']);
  });
});

describe('建议开发者一次添加的卡券不超过5张', () => {
  const cards = (count: number) => Array.from({ length: count }, (_, at) => card(FIRST, `p${at}`));

  test('five are fine, six are not', () => {
    expect(found(add(opened(), ...cards(5)))).toEqual([]);
    for (const sdk of ['global', 'bundled'] as const) {
      expect(found(add(opened(sdk), ...cards(6)))).toEqual(['card-list-long: long']);
    }
  });
});

test('by hand at the bridge', () => {
  const byHand = (given: object) =>
    opened().invoke('batchAddCard', { card_list: [{ card_id: 'pA', card_ext: JSON.stringify(given) }] });
  const { cardExt } = card(FIRST);
  expect(byHand(JSON.parse(cardExt)).codes({ api_ticket: API_TICKET })).toEqual([]);
  expect(byHand({ ...JSON.parse(cardExt), timestamp: NOW }).codes()).toEqual(['card-timestamp-format']);
});
