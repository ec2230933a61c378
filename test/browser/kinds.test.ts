import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fill, press } from './controls.ts';
import {
  call,
  explained,
  explanations,
  openSigned,
  openSignedKept,
  says,
  showMore,
  showSignature,
  visit,
} from './explaining.ts';
import { TICKET } from './sign.ts';
import {
  APP_ID,
  agentConfigFor,
  configFor,
  hmac,
  MERCHANT_KEY,
  md5,
  OFFICIAL_CARD,
  OTHER_TICKET,
  PAYMENT,
  paymentText,
  signCard,
  signPayment,
} from './signing.ts';
import { expectLog, type InspectedTab } from './tab.ts';

const API_TICKET = 'E0o2-at6NcC2OsJiQTlwlC6TkQzX9jmOKDjFqMz7T3h5vCkSWd0pN6vIt2QbXfYLrUeHgZaKmB1nVxJy4wP8sA';

let tab: InspectedTab;

beforeAll(async () => {
  tab = await openSignedKept();
});

afterAll(() => tab.page.close());

/** Visits a page that has called `wx.config`: chooseCard and chooseWXPay are signed with its appId. */
async function configured(): Promise<void> {
  await visit(tab);
  await call(tab, 'config', configFor(tab.page.url()));
  await expectLog(tab, ['ready']);
}

describe('addCard', () => {
  /** A card of `addCard`. `signed`: the ticket it was signed with. */
  function card(cardId: string, signed: string) {
    const given = { timestamp: '1418301401', nonce_str: 'q8Tz' };
    const signature = signCard([signed, cardId, ...Object.values(given)]);
    return { cardId, cardExt: JSON.stringify({ ...given, signature }) };
  }

  it('of two cards, the wrong one is explained and the right one matches', async () => {
    await configured();
    await tab.panel.ticket(TICKET);
    await fill(tab.panel.frame, 'api_ticket', API_TICKET);
    const cardList = [card('pA1', API_TICKET), card('pB2', TICKET)];
    await call(tab, 'addCard', { cardList });
    await showSignature(tab, 'addCard');
    await explained(tab).toEqual(['ticket-jsapi-ticket']);
    const heads = await tab.panel.frame.$$eval('[aria-label=Signature] h2 [aria-expanded]', (buttons) =>
      buttons.map((button) => `${button.textContent} ${button.getAttribute('aria-expanded')}`),
    );
    expect(heads).toEqual(['pB2Card 2 of 2 true', 'pA1Card 1 of 2Signature matches false']);
  });

  it('signed with the card_id of another card of the same call is explained so', async () => {
    await configured();
    await fill(tab.panel.frame, 'api_ticket', API_TICKET);
    const cardList = [card('pA1', API_TICKET), { ...card('pA1', API_TICKET), cardId: 'pB2' }];
    await call(tab, 'addCard', { cardList });
    await showSignature(tab, 'addCard');
    await explained(tab).toEqual(['card-id-other']);
  });

  it('the example of the document matches with the space behind its api_ticket, and is explained without', async () => {
    await configured();
    const { apiTicket, cardId, cardExt } = OFFICIAL_CARD;
    await call(tab, 'addCard', { cardList: [{ cardId, cardExt }] });
    await fill(tab.panel.frame, 'api_ticket', `${apiTicket} `);
    await showSignature(tab, 'addCard');
    await says(tab).toContain('Signature matches');
    await fill(tab.panel.frame, 'api_ticket', apiTicket);
    await explained(tab).toEqual(['ticket-white-space-added']);
    expect(await tab.panel.signature()).toContain('Signature does not match');
    expect(await tab.panel.signature()).toContain('2b4d29b5f60fa4be37522ddfd9583c329446d3e3');
  });
});

describe('chooseCard', () => {
  const sent = { shopId: '', cardType: 'GROUPON', cardId: '', timestamp: 1418301401, nonceStr: 'q8Tz' };
  const signed = ['GROUPON', '1418301401', 'q8Tz', API_TICKET];

  it.each([
    ['matches', signCard([...signed, APP_ID]), []],
    ['is explained where the appId is not in it', signCard(signed), ['card-app-id-unsigned']],
  ])('its cardSign %s', async (_what, cardSign, mistakes) => {
    await configured();
    await fill(tab.panel.frame, 'api_ticket', API_TICKET);
    await call(tab, 'chooseCard', { ...sent, signType: 'SHA1', cardSign });
    await showSignature(tab, 'chooseCard');
    await says(tab).toContain(mistakes.length === 0 ? 'Signature matches' : 'Signature does not match');
    await explained(tab).toEqual(mistakes);
  });
});

describe('chooseWXPay', () => {
  const KEYS = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });

  async function pay(signType: string, paySign: string): Promise<void> {
    await configured();
    await call(tab, 'chooseWXPay', { ...PAYMENT, signType, paySign });
    await showSignature(tab, 'chooseWXPay');
  }

  it('is not verified without the key, and says which field it wants', async () => {
    await pay('MD5', md5(paymentText('MD5')));
    await says(tab).toContain('Not verified');
    await press(tab.panel.frame, 'Enter key');
    await fill(tab.panel.frame, 'key', MERCHANT_KEY);
    await says(tab).toContain('Signature matches');
  });

  it.each([
    ['MD5', md5],
    ['HMAC-SHA256', hmac],
  ])('by %s matches, and is explained where prepay_id= was not signed', async (signType, digest) => {
    await showMore(tab);
    await fill(tab.panel.frame, 'key', MERCHANT_KEY);
    await pay(signType, digest(paymentText(signType)));
    await says(tab).toContain('Signature matches');
    await pay(
      signType,
      digest(paymentText(signType, { package: PAYMENT.package.replace('prepay_id=', '') })),
    );
    await explained(tab).toEqual(['pay-package-prefix']);
    expect(await tab.panel.text()).not.toContain(MERCHANT_KEY);
  });

  it('by RSA matches with the public key, and is explained where its last line was not ended', async () => {
    await showMore(tab);
    await fill(tab.panel.frame, 'publicKey', KEYS.publicKey);
    await pay('RSA', signPayment(KEYS.privateKey));
    await says(tab).toContain('Signature matches');
    await pay('RSA', signPayment(KEYS.privateKey, ''));
    await explained(tab).toEqual(['pay-line-end-missing']);
  });
});

describe('agentConfig', () => {
  it('in WeCom is verified with the ticket of the app, and answered by that', async () => {
    const wecom = await openSigned('/signed/item?id=5', 'wecom');
    const { frame } = wecom.panel;
    const page = wecom.page.url();
    await wecom.panel.ticket(TICKET);
    await fill(frame, 'agent_ticket', OTHER_TICKET);
    await call(wecom, 'config', configFor(page));
    await expectLog(wecom, ['ready']);
    const configure = (ticket: string) =>
      wecom.page.evaluate(
        `new Promise((resolve) => wx.invoke('agentConfig', ${JSON.stringify(agentConfigFor(page, ticket))}, (result) => resolve(result.err_msg)))`,
      );
    expect(await configure(TICKET)).toBe('agentConfig:invalid signature (40093)');
    await expect.poll(() => wecom.panel.count()).toBe(6);
    await showSignature(wecom, 'invoke');
    await explained(wecom).toEqual(['ticket-corp-ticket']);
    expect(await configure(OTHER_TICKET)).toBe('agentConfig:ok');
    await expect.poll(() => wecom.panel.count()).toBe(7);
    await showSignature(wecom, 'invoke');
    await says(wecom).toContain('Signature matches');
    expect(await explanations(wecom)).toEqual([]);
  });
});
