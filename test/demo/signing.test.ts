import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { ACCOUNT, decryptCode, signCard, signChoice, signConfig, signPay } from '../../demo/signing.mjs';
import { WAYS, type Way } from '../../demo/ways.mjs';
import { cardCode, encryptedCode } from '../../src/core/client/inventions.ts';
import { SAMPLE_WALLET } from '../../src/core/client/wallet.ts';

const NOW = { seconds: 1_732_260_000, nonceStr: '9f3c2a1b0d4e5f67', otherNonce: '00112233445566ff' };
const URL_ITEM = `http://127.0.0.1:8080/item?id=5&name=${encodeURIComponent('手冲咖啡壶')}`;
const HREF = `${URL_ITEM}#/detail`;

const sha1 = (text: string) => createHash('sha1').update(text).digest('hex');
const md5 = (text: string) => createHash('md5').update(text).digest('hex');

const PAY = { package: 'prepay_id=wx00000000000000demo', signType: 'MD5' };

/** The text of a payment as 微信支付 has it, the name of its time given. */
const payText = (time: string) =>
  `appId=${ACCOUNT.appId}&nonceStr=${NOW.nonceStr}&package=${PAY.package}&signType=${PAY.signType}&${time}=${NOW.seconds}&key=${ACCOUNT.merchantKey}`;

/** string1 as 附录1 writes it, one part at a time replaced. */
function string1(
  instead: { ticket?: string; nonceKey?: string; nonce?: string; timestamp?: string; url?: string } = {},
) {
  const { ticket = ACCOUNT.jsapiTicket, nonceKey = 'noncestr', nonce = NOW.nonceStr } = instead;
  const { timestamp = `${NOW.seconds}`, url = URL_ITEM } = instead;
  return `jsapi_ticket=${ticket}&${nonceKey}=${nonce}&timestamp=${timestamp}&url=${url}`;
}

function wayOf(id: string) {
  const way = WAYS.find((each) => each.id === id);
  if (!way) throw new Error(`no way ${id}`);
  return way;
}

const signedAs = (id: string) => signConfig(wayOf(id), HREF, NOW);

/** The ways in which something of this sort is not as it should be. */
const waysThatChange = (sign: (way: Way) => object) =>
  WAYS.filter((way) => JSON.stringify(sign(way)) !== JSON.stringify(sign(wayOf('right')))).map(
    ({ id }) => id,
  );

/** What a client does: hash the page's URL with the nonceStr and timestamp of the config. */
function verifies({ nonceStr, timestamp, signature }: Record<string, string | number>) {
  return signature === sha1(string1({ nonce: `${nonceStr}`, timestamp: `${timestamp}` }));
}

test('the right signature is the digest of string1', () => {
  expect(signedAs('right')).toEqual({
    appId: ACCOUNT.appId,
    timestamp: NOW.seconds,
    nonceStr: NOW.nonceStr,
    signature: sha1(string1()),
  });
});

test('a page without a hash has the same signature', () => {
  expect(signConfig(wayOf('right'), URL_ITEM, NOW).signature).toBe(sha1(string1()));
});

test('a config passes verification when it is signed right, or the mistake is in a card or a payment', () => {
  const passing = WAYS.filter((way) => verifies(signConfig(way, HREF, NOW))).map(({ id }) => id);
  expect(passing).toEqual([
    'right',
    'card-jsapi-ticket',
    'card-ticket-space',
    'card-unsorted',
    'pay-timestamp',
  ]);
});

test('every other way is wrong in one thing: the config, cards or a payment', () => {
  const configs = waysThatChange((way) => signConfig(way, HREF, NOW));
  const cards = waysThatChange((way) => signCard(way, NOW));
  const choices = waysThatChange((way) => signChoice(way, NOW));
  const payments = waysThatChange((way) => signPay(way, NOW));
  expect(cards).toEqual(['card-jsapi-ticket', 'card-ticket-space', 'card-unsorted']);
  expect(choices).toEqual(cards);
  expect(payments).toEqual(['pay-timestamp']);
  expect(['right', ...configs, ...cards, ...payments]).toEqual(WAYS.map(({ id }) => id));
});

describe('wrong in the way it says', () => {
  test.each([
    ['hash', string1({ url: HREF })],
    ['encoded', string1({ url: encodeURIComponent(URL_ITEM) })],
    ['decoded', string1({ url: 'http://127.0.0.1:8080/item?id=5&name=手冲咖啡壶' })],
    ['home', string1({ url: 'http://127.0.0.1:8080/' })],
    ['milliseconds', string1({ timestamp: `${NOW.seconds}000` })],
    ['hash-milliseconds', string1({ url: HREF, timestamp: `${NOW.seconds}000` })],
    ['nonce-key', string1({ nonceKey: 'nonceStr' })],
    ['nonce-again', string1({ nonce: NOW.otherNonce })],
    ['other-ticket', string1({ ticket: ACCOUNT.otherTicket })],
  ])('%s', (id, text) => {
    const { signature, ...rest } = signedAs(id);
    const { signature: _right, ...expected } = signedAs('right');
    expect(signature).toBe(sha1(text));
    expect(rest).toEqual(expected);
  });

  test('config-key: signed right, but nonceStr arrives as noncestr', () => {
    const { nonceStr, ...rest } = signedAs('right');
    expect(signedAs('config-key')).toEqual({ ...rest, noncestr: nonceStr });
  });

  test.each([
    ['card-jsapi-ticket', [ACCOUNT.jsapiTicket, `${NOW.seconds}`, ACCOUNT.cardId, NOW.nonceStr].sort()],
    ['card-ticket-space', [`${ACCOUNT.apiTicket} `, `${NOW.seconds}`, ACCOUNT.cardId, NOW.nonceStr].sort()],
    ['card-unsorted', [ACCOUNT.apiTicket, `${NOW.seconds}`, ACCOUNT.cardId, NOW.nonceStr]],
  ])('%s', (id, values) => {
    const { signature } = JSON.parse(signCard(wayOf(id), NOW).cardExt);
    expect(signature).toBe(sha1(values.join('')));
  });

  test('pay-timestamp', () => {
    expect(signPay(wayOf('pay-timestamp'), NOW).paySign).toBe(md5(payText('timestamp')).toUpperCase());
  });
});

test('every way has a name in both languages', () => {
  for (const { zh, en } of WAYS) {
    expect(zh).toMatch(/[\u4e00-\u9fff]/);
    expect(en).toMatch(/^[\x20-\x7e]+$/);
  }
});

test('the tickets look like real ones: 86 characters that need no escaping', () => {
  for (const ticket of [ACCOUNT.jsapiTicket, ACCOUNT.apiTicket, ACCOUNT.otherTicket]) {
    expect(ticket).toMatch(/^[\w-]{86}$/);
  }
});

test('the card’s signature is that of 附录4: values sorted, joined, hashed; cardExt is a string', () => {
  const { cardId, cardExt } = signCard(wayOf('right'), NOW);
  const { timestamp, nonce_str, signature } = JSON.parse(cardExt);
  expect(signature).toBe(sha1([ACCOUNT.apiTicket, timestamp, cardId, nonce_str].sort().join('')));
  expect(timestamp).toBe('1732260000');
});

test('the payment’s signature covers appId, timeStamp, nonceStr, package and signType', () => {
  const { paySign, ...given } = signPay(wayOf('right'), NOW);
  expect(paySign).toBe(md5(payText('timeStamp')).toUpperCase());
  expect(given).toEqual({ timestamp: `${NOW.seconds}`, nonceStr: NOW.nonceStr, ...PAY });
});

describe('choosing a card', () => {
  test('cardSign is that of 附录4: the appId among the values, sorted, joined, hashed', () => {
    const { cardSign, ...given } = signChoice(wayOf('right'), NOW);
    const values = [ACCOUNT.apiTicket, ACCOUNT.appId, `${NOW.seconds}`, ACCOUNT.cardId, NOW.nonceStr];
    expect(cardSign).toBe(sha1(values.sort().join('')));
    expect(given).toEqual({
      cardId: ACCOUNT.cardId,
      timestamp: '1732260000',
      nonceStr: NOW.nonceStr,
      signType: 'SHA1',
    });
  });

  test('the code of a card of the simulated wallet is the one that the wallet shows', () => {
    for (const { encryptCode, code } of SAMPLE_WALLET.wallet) expect(decryptCode(encryptCode)).toBe(code);
    for (const count of [1, 17, 4096]) expect(decryptCode(encryptedCode(count))).toBe(cardCode(count));
  });

  test('no other text has a code', () => {
    for (const text of ['', 'XXIz', encryptedCode(1).slice(1), `${encryptedCode(1)}0`])
      expect(decryptCode(text)).toBeNull();
  });
});
