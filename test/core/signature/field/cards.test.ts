import { describe, expect, test } from 'vitest';
import { type ExplainInput, explain } from '../../../../src/core/signature/index.ts';
import { APP, N, OTHER, S, SECRET, SECRETS, sha1 } from './server.ts';

describe('a card', () => {
  const API = 'ojZ8YtyVyr30HheH3CM73y7h4jJE';
  const card = {
    id: 'pjZ8Yt1XGILfi-FUsewpnnolGgZk',
    code: 'jonyqin_1434008071',
    time: '1404896688',
    nonce: 'jonyqin',
  };
  const values = [API, card.time, card.id, card.code, card.nonce];
  const sorted = (all: readonly string[]): string => [...all].sort().join('');

  function explainedCard(signature: string, more: Record<string, string> = {}) {
    const cardExt = JSON.stringify({
      code: card.code,
      timestamp: card.time,
      nonce_str: card.nonce,
      signature,
      ...more,
    });
    return explain({
      kind: 'cardExt',
      api_ticket: API,
      cardId: card.id,
      cardExt,
      signature,
      secrets: SECRETS,
      passed: { appId: APP },
    });
  }

  test('the official example, without the space that the document prints', () => {
    expect(explainedCard('2b4d29b5f60fa4be37522ddfd9583c329446d3e3').matches).toBe(true);
    const { explanations } = explainedCard('6b81fbf6af16e856334153b39737556063c82689');
    expect(explanations[0]?.text).toBe(
      '1404896688jonyqinjonyqin_1434008071ojZ8YtyVyr30HheH3CM73y7h4jJE pjZ8Yt1XGILfi-FUsewpnnolGgZk',
    );
  });

  test.each<[string, string]>([
    ['milliseconds', sorted([API, `${card.time}000`, card.id, card.code, card.nonce])],
    ['another second', sorted([API, '1404896690', card.id, card.code, card.nonce])],
    ['the jsapi_ticket of another field', sorted([OTHER, card.time, card.id, card.code, card.nonce])],
    ['the appsecret', sorted([SECRET, card.time, card.id, card.code, card.nonce])],
    ['no code', sorted([API, card.time, card.id, card.nonce])],
    ['no nonce_str', sorted([API, card.time, card.id, card.code])],
    ['not sorted', values.join('')],
    ['not sorted, the ticket last', [card.id, card.time, card.nonce, card.code, API].join('')],
    ['an odd order', [card.code, API, card.nonce, card.id, card.time].join('')],
    ['undefined for openid', sorted([...values, 'undefined'])],
    ['null for openid', sorted([...values, 'null'])],
    [
      'key=value',
      `api_ticket=${API}&card_id=${card.id}&code=${card.code}&nonce_str=${card.nonce}&timestamp=${card.time}`,
    ],
    ['the appId too', sorted([...values, APP])],
    ['joined by &', [...values].sort().join('&')],
  ])('%s', (_name, text) => {
    expect(explainedCard(sha1(text)).explanations.map((one) => one.text)).toContain(text);
  });

  test('sorted without regard to case', () => {
    const [id, nonce] = ['pB0000000000000000000000card', 'Zebra'];
    const text = [API, card.time, id, nonce]
      .sort((x, y) => (x.toLowerCase() < y.toLowerCase() ? -1 : 1))
      .join('');
    expect(text).not.toBe(sorted([API, card.time, id, nonce]));
    const signature = sha1(text);
    const cardExt = JSON.stringify({ timestamp: card.time, nonce_str: nonce, signature });
    const { explanations } = explain({ kind: 'cardExt', api_ticket: API, cardId: id, cardExt, signature });
    expect(explanations.map((one) => one.text)).toContain(text);
  });

  test('outer_str signed too, though it is not among the signed', () => {
    const text = sorted([...values, 'shop-7']);
    expect(explainedCard(sha1(text), { outer_str: 'shop-7' }).explanations.map((one) => one.text)).toContain(
      text,
    );
  });

  test('balance in cardExt, and not signed', () => {
    const text = sorted(values);
    expect(explainedCard(sha1(text), { balance: '1000' }).explanations.map((one) => one.text)).toContain(
      text,
    );
  });

  const chosen = {
    appId: APP,
    shopId: '1099',
    cardType: 'GROUPON',
    cardId: card.id,
    timestamp: S,
    nonceStr: N,
  };
  const chosenValues = [API, APP, '1099', `${S}`, N, card.id, 'GROUPON'];

  test.each<[string, string]>([
    ['right', sorted(chosenValues)],
    ['without the shop', sorted(chosenValues.filter((value) => value !== '1099'))],
    ['without card_type and card_id', sorted([API, APP, '1099', `${S}`, N])],
    ['without app_id', sorted(chosenValues.filter((value) => value !== APP))],
    ['with signType', sorted([...chosenValues, 'SHA1'])],
    [
      'with another account’s app_id',
      sorted(chosenValues.map((value) => (value === APP ? 'wxfedcba9876543210' : value))),
    ],
    ['with the other ticket', sorted(chosenValues.map((value) => (value === API ? OTHER : value)))],
  ])('chooseCard: %s', (_name, text) => {
    const input: ExplainInput = {
      kind: 'cardSign',
      api_ticket: API,
      ...chosen,
      signature: sha1(text),
      secrets: SECRETS,
    };
    const { matches, explanations } = explain(input);
    if (!matches) expect(explanations.map((one) => one.text)).toContain(text);
  });
});
