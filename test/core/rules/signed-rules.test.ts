import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { findingsOf, describe as inWords } from '../../../src/core/rules/index.ts';
import { type AccountSecrets, readSecret } from '../../../src/core/signature/index.ts';
import { NOW, type Page, page } from '../../builders/page.ts';
import { sign, TICKET } from '../../builders/signing-server.ts';

const SHOP = 'https://shop.example.com/item?id=5';
const KEY = '8934e7d15453e97507ef794cf7b0519d';
const API_TICKET = TICKET.replace('sM4A', 'card');
const ENTERED = { jsapi_ticket: TICKET, api_ticket: API_TICKET, agent_ticket: TICKET, key: KEY };
const { appId } = sign(SHOP);

const hash = (name: 'sha1' | 'md5', text: string) => createHash(name).update(text).digest('hex');
const sorted = (...values: string[]) => hash('sha1', values.sort().join(''));

const TIMESTAMP = NOW / 1000;
const card = (cardId: string, ticket = API_TICKET) => ({
  cardId,
  cardExt: JSON.stringify({
    timestamp: `${TIMESTAMP}`,
    nonce_str: 'n',
    signature: sorted(ticket, cardId, `${TIMESTAMP}`, 'n'),
  }),
});
const configured = (as: 'android' | 'wecom' = 'android') => page(SHOP, { as }).verified();

describe('cards', () => {
  it('signed with the jsapi_ticket in place of the api_ticket: each wrong one is told', () => {
    const cardList = [card('p1'), card('p2', TICKET), card('p3', TICKET)];
    const found = configured().call('addCard', { cardList }).findings(ENTERED);
    expect(found).toMatchObject([
      { code: 'card-signature-mismatch', case: 'card-ext', severity: 'error', values: { card: '2' } },
      { code: 'card-signature-mismatch', case: 'card-ext', values: { card: '3' } },
    ]);
    const [first] = found;
    if (!first) throw new Error('nothing found');
    const { seen, expected } = inWords(first, 'en');
    expect(seen).toContain('p2');
    expect(seen).toContain(sorted(TICKET, 'p2', `${TIMESTAMP}`, 'n'));
    expect(expected).toContain(sorted(API_TICKET, 'p2', `${TIMESTAMP}`, 'n'));
  });

  it('signed rightly are not told, nor is anything while no api_ticket is known', () => {
    expect(
      configured()
        .call('addCard', { cardList: [card('p1')] })
        .codes(ENTERED),
    ).toEqual([]);
    expect(
      configured()
        .call('addCard', { cardList: [card('p1', TICKET)] })
        .codes(TICKET),
    ).toEqual([]);
  });

  it('whose cardExt is no JSON text are told for that alone', () => {
    const { cardId, cardExt } = card('p1', TICKET);
    const codes = (given: unknown) =>
      configured()
        .call('addCard', { cardList: [{ cardId, cardExt: given }] })
        .codes(ENTERED);
    expect(codes(JSON.parse(cardExt))).toEqual(['card-ext-object']);
    expect(codes(JSON.stringify(cardExt))).toEqual(['card-ext-not-json']);
  });

  it('chosen with a wrong cardSign', () => {
    const given = { timestamp: TIMESTAMP, nonceStr: 'n', cardType: 'GROUPON' };
    const right = sorted(API_TICKET, appId, `${TIMESTAMP}`, 'n', 'GROUPON');
    const codes = (cardSign: string) =>
      configured()
        .call('chooseCard', { ...given, cardSign })
        .codes(ENTERED);
    expect(codes(right)).toEqual([]);
    expect(codes(sorted(API_TICKET, `${TIMESTAMP}`, 'n', 'GROUPON'))).toEqual(['card-signature-mismatch']);
  });
});

describe('agentConfig', () => {
  const { appId: _, ...signed } = sign(SHOP, { nonceStr: 'kd83hFka02hjsbQ1' });
  const given = { corpid: 'ww1234567890abcdef', agentid: '1000002', ...signed };

  it('signed with the corp’s ticket in place of the app’s', () => {
    const codes = (agent_ticket: string) =>
      configured('wecom')
        .call('agentConfig', given)
        .codes({ ...ENTERED, agent_ticket });
    expect(codes(TICKET)).toEqual([]);
    expect(codes(API_TICKET)).toEqual(['agent-signature-mismatch']);
  });

  it('is not told while no agent_ticket is known', () => {
    expect(
      configured('wecom')
        .call('agentConfig', { ...given, nonceStr: 'x' })
        .codes(TICKET),
    ).toEqual([]);
  });
});

describe('a payment', () => {
  const given = { timestamp: TIMESTAMP, nonceStr: 'n', package: 'prepay_id=wx20' };
  const text = (signType: string) =>
    `appId=${appId}&nonceStr=n&package=prepay_id=wx20&signType=${signType}&timeStamp=${TIMESTAMP}&key=${KEY}`;
  const paySign = hash('md5', text('MD5')).toUpperCase();
  const codes = (more: object) =>
    configured()
      .call('chooseWXPay', { ...given, ...more })
      .codes(ENTERED);

  it('whose signType was signed and then left out', () => {
    expect(codes({ paySign, signType: 'MD5' })).toEqual([]);
    expect(codes({ paySign })).toEqual(['pay-signature-mismatch']);
  });

  it('is not told while no key is known, or when it lacks something', () => {
    expect(
      configured()
        .call('chooseWXPay', { ...given, signType: 'MD5', paySign: hash('md5', 'x').toUpperCase() })
        .codes(TICKET),
    ).toEqual([]);
    expect(codes({ paySign, signType: 'MD5', nonceStr: '' })).toEqual(['pay-nonce']);
  });

  it('shows the key by its last four characters', () => {
    const [found] = configured()
      .call('chooseWXPay', { ...given, paySign })
      .findings(ENTERED);
    expect(found?.values.secret).toBe(`····${KEY.slice(-4)}`);
    expect(JSON.stringify(found)).not.toContain(KEY);
  });
});

describe('with the tickets of several accounts', () => {
  const secrets = new Map<string, AccountSecrets>([
    ['wx0000000000000001', { jsapi_ticket: readSecret('jsapi_ticket', TICKET, NOW) }],
    ['wx0000000000000002', { jsapi_ticket: readSecret('jsapi_ticket', API_TICKET, NOW) }],
  ]);
  const codes = (opened: Page) =>
    opened
      .entries()
      .flatMap((entry) => findingsOf(entry, { secrets, history: opened.history }).map(({ code }) => code));

  it('each config is verified with its own', () => {
    expect(codes(page(SHOP).config(sign(SHOP, { appId: 'wx0000000000000001' })))).toEqual([]);
    expect(codes(page(SHOP).config(sign(SHOP, { appId: 'wx0000000000000002' })))).toEqual([
      'config-signature-mismatch',
    ]);
    expect(codes(page(SHOP).config(sign(SHOP, { appId: 'wx0000000000000003' })))).toEqual([]);
  });
});

it('what nothing went over the bridge for takes the appId of the last config', () => {
  const called = configured().call('chooseCard', {
    timestamp: TIMESTAMP,
    nonceStr: 'n',
    cardSign: 'f'.repeat(40),
  });
  const entry = called.entries().at(-1);
  if (!entry) throw new Error('nothing in the log');
  const secrets = new Map([['wx9', { api_ticket: readSecret('api_ticket', API_TICKET, NOW) }]]);
  const codes = (lastAppId: string) =>
    findingsOf(
      { ...entry, bridge: null },
      { secrets, history: called.history, verifying: () => ({ lastAppId }) },
    ).map(({ code }) => code);
  expect(codes('wx9')).toEqual(['card-signature-mismatch']);
  expect(codes('')).toEqual([]);
});
