import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type ExplainInput, explain, type KnownSecret } from '../../../../src/core/signature/index.ts';

/** Cards as servers in the field sign them wrongly: each is the text that was hashed, written down by hand. */
const APP = 'wxd930ea5d5a258f4f';
const JSAPI = 'sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg';
const OTHER_CARD = 'pFS7FjrHm7Q0aBcDeFgHiJkLmNoP';
const OTHER_USER = 'oLp8x5Aa1Bb2Cc3Dd4Ee5Ff6Gg7H';
const SECRETS: readonly KnownSecret[] = [
  { kind: 'jsapi_ticket', value: JSAPI, appId: null },
  { kind: 'other', value: OTHER_CARD, appId: null },
  { kind: 'other', value: OTHER_USER, appId: null },
];

interface Card {
  ticket: string;
  time: string;
  id: string;
  nonce: string;
  openid: string;
}

const CARDS: readonly Card[] = [
  {
    ticket: 'IpK_1T69hDhZkLQTlwsAX5obXn0E5uq_TynOijBuCBBI6VJSWxNWD7AlvetXO4OCf_GuMkLBePEArCKFXjZfCw',
    time: '1502361405',
    id: 'p_BzXw2OeMnlDbAcT6i5Mz5WRMmU',
    nonce: 'f2b54bb143ae41b5afe70437506b0555',
    openid: 'ojZ8YtyVyr30HheH3CM73y7h4jJE',
  },
  {
    ticket: 'kgt8ON7yVITDhtdwci0qeX1YzBKgYuxlmPoY9RkTUzDCxbDIFVGhQ_EMXvW3nBPQ',
    time: '1790000123',
    id: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc',
    nonce: 'Wm3WZYTPz0wzccnW',
    openid: 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA',
  },
];

const sha1 = (text: string): string => createHash('sha1').update(text).digest('hex');
const sorted = (...values: string[]): string => [...values].sort().join('');

/** What explains this text, signed for a card: its first explanation. */
function explained(card: Card, text: string) {
  const { ticket, time, id, nonce, openid } = card;
  const signature = sha1(text);
  const cardExt = JSON.stringify({ openid, timestamp: time, nonce_str: nonce, signature });
  const { explanations } = explain({
    kind: 'cardExt',
    api_ticket: ticket,
    cardId: id,
    cardExt,
    signature,
    secrets: SECRETS,
    passed: { appId: APP },
  });
  return explanations[0];
}

describe('a card of addCard', () => {
  test.each<[string, string, (card: Card) => string]>([
    ['the document’s order', 'card-unsorted', (c) => c.ticket + c.time + c.id + c.openid + c.nonce],
    ['no nonce_str', 'card-nonce-unsigned', (c) => sorted(c.ticket, c.time, c.id, c.openid)],
    ['the jsapi_ticket', 'ticket-jsapi-ticket', (c) => sorted(JSAPI, c.time, c.id, c.openid, c.nonce)],
    [
      'the appId of config',
      'card-app-id-signed',
      (c) => sorted(c.ticket, c.time, c.id, c.openid, c.nonce, APP),
    ],
    [
      'the card_id of another card',
      'card-id-other',
      (c) => sorted(c.ticket, c.time, OTHER_CARD, c.openid, c.nonce),
    ],
    [
      'the openid of another user',
      'card-openid-other',
      (c) => sorted(c.ticket, c.time, c.id, OTHER_USER, c.nonce),
    ],
    [
      'names with their values, nothing between the pairs',
      'card-key-value',
      (c) => `api_ticket=${c.ticket}card_id=${c.id}nonce_str=${c.nonce}openid=${c.openid}timestamp=${c.time}`,
    ],
  ])('%s', (_name, mistake, textOf) => {
    for (const card of CARDS) {
      expect(explained(card, textOf(card))).toMatchObject({ mistakes: [mistake], text: textOf(card) });
    }
  });

  test('a nonce_str made anew, which nothing explains', () => {
    for (const card of CARDS) {
      const text = sorted(card.ticket, card.time, card.id, card.openid, 'made-anew');
      expect(explained(card, text)).toBeUndefined();
    }
  });
});

describe('cardSign of chooseCard', () => {
  const [first, second] = CARDS;
  if (!first || !second) throw new Error('no cards');
  const whole = { shopId: '271262077', cardType: 'GROUPON', cardId: second.id };

  function chosen(card: Card, filters: Partial<typeof whole>, text: string) {
    const input: ExplainInput = {
      kind: 'cardSign',
      api_ticket: card.ticket,
      appId: APP,
      ...filters,
      timestamp: card.time,
      nonceStr: card.nonce,
      signature: sha1(text),
      secrets: SECRETS,
      passed: { appId: APP },
    };
    return explain(input).explanations[0];
  }

  test('signed as a card of addCard is: ticket, time, card_id and nonce', () => {
    const text = sorted(second.ticket, second.time, second.id, second.nonce);
    expect(chosen(second, whole, text)).toMatchObject({ mistakes: ['card-values-unsigned'], text });
  });

  test.each(['GROUPON', 'CASH', 'MEMBER_CARD'])('the card_type %s signed and not passed', (cardType) => {
    const text = sorted(first.ticket, APP, first.time, first.nonce, cardType);
    expect(chosen(first, {}, text)).toMatchObject({ mistakes: ['card-type-signed'], text });
  });

  test('signType signed', () => {
    const text = sorted(first.ticket, APP, first.time, first.nonce, 'SHA1');
    expect(chosen(first, {}, text)).toMatchObject({ mistakes: ['card-sign-type-signed'], text });
  });

  test('app_id and signType at once', () => {
    const text = sorted(first.ticket, first.time, first.nonce, 'SHA1');
    const { mistakes = [] } = chosen(first, {}, text) ?? {};
    expect([...mistakes].sort()).toEqual(['card-app-id-unsigned', 'card-sign-type-signed']);
  });
});
