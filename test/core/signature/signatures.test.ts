import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { userAgentOf } from '../../../src/catalogue/user-agents.ts';
import type { Entry } from '../../../src/core/session/entry.ts';
import { signaturesOf, verdictsOf } from '../../../src/core/signature/index.ts';
import { accountsWith, type Entered, type Page, page } from '../../builders/page.ts';
import { sign, TICKET } from '../../builders/signing-server.ts';
import { BUILD_NAMES, type Result, runSdk } from '../../catalogue/official-sdk.ts';

const SHOP = 'https://shop.example.com/item?id=5';
const API_TICKET = 'ojZ8YtyVyr30HheH3CM73y7h4jJE';
const CARD_ID = 'pjZ8Yt1XGILfi-FUsewpnnolGgZk';
const KEY = '8934e7d15453e97507ef794cf7b0519d';
const { appId } = sign(SHOP);

const hash = (name: 'sha1' | 'md5', text: string) => createHash(name).update(text).digest('hex');
const sorted = (...values: string[]) => hash('sha1', values.sort().join(''));

/** As a server makes them, by 附录4 and by the document of WeChat Pay. */
const cardExt = (more: Record<string, unknown> = {}) =>
  JSON.stringify({
    timestamp: '1404896688',
    nonce_str: 'jonyqin',
    signature: sorted(API_TICKET, CARD_ID, '1404896688', 'jonyqin'),
    ...more,
  });
const CHOOSE_CARD = {
  shopId: '12',
  cardType: 'GROUPON',
  cardId: CARD_ID,
  timestamp: 1404896688,
  nonceStr: 'jonyqin',
  signType: 'SHA1',
  cardSign: sorted(API_TICKET, appId, '12', 'GROUPON', CARD_ID, '1404896688', 'jonyqin'),
};
const payText = (signType: string, account = appId) =>
  `appId=${account}&nonceStr=5K8264&package=prepay_id=wx20&signType=${signType}&timeStamp=1414561699&key=${KEY}`;
const PAY = {
  timestamp: 1414561699,
  nonceStr: '5K8264',
  package: 'prepay_id=wx20',
  signType: 'MD5',
  paySign: hash('md5', payText('MD5')).toUpperCase(),
};
const { nonceStr, timestamp, signature } = sign(SHOP);
const AGENT = { corpid: 'ww12', agentid: '1000002', nonceStr, timestamp, signature, jsApiList: [] };
const ENTERED = { jsapi_ticket: TICKET, api_ticket: API_TICKET, agent_ticket: TICKET, key: KEY };

function last(opened: Page): Entry {
  const entry = opened.entries().at(-1);
  if (!entry) throw new Error('nothing in the log');
  return entry;
}

function verdicts(entry: Entry, entered: Entered = ENTERED, lastAppId = ''): string[] {
  return verdictsOf(entry, accountsWith(entered), { lastAppId }).map(({ verdict }) =>
    verdict.kind === 'unverified' ? verdict.why : verdict.kind,
  );
}

const SEAMS = ['global', 'facade', 'bundled'] as const;
const CALLS: Record<string, object> = {
  addCard: { cardList: [{ cardId: CARD_ID, cardExt: cardExt() }] },
  chooseCard: CHOOSE_CARD,
  chooseWXPay: PAY,
  agentConfig: AGENT,
};

describe('a right signature matches, at whatever seam it was seen', () => {
  it.each(Object.entries(CALLS))('%s', (name, given) => {
    for (const sdk of SEAMS) {
      const opened = page(SHOP, { sdk }).config(sign(SHOP)).call(name, given);
      expect(verdicts(last(opened))).toEqual(['matches']);
    }
  });

  it('config', () => {
    for (const sdk of SEAMS)
      expect(verdicts(last(page(SHOP, { sdk }).config(sign(SHOP))))).toEqual(['matches']);
  });
});

describe('one changed value differs', () => {
  it.each([
    ['addCard', { cardList: [{ cardId: 'another', cardExt: cardExt() }] }],
    ['addCard', { cardList: [{ cardId: CARD_ID, cardExt: cardExt({ code: '1' }) }] }],
    ['chooseCard', { ...CHOOSE_CARD, shopId: '' }],
    ['chooseCard', { ...CHOOSE_CARD, cardSign: 'f'.repeat(40) }],
    ['chooseWXPay', { ...PAY, signType: undefined }],
    ['chooseWXPay', { ...PAY, package: 'wx20' }],
    ['agentConfig', { ...AGENT, nonceStr: 'another' }],
  ])('%s %j', (name, given) => {
    expect(verdicts(last(page(SHOP).config(sign(SHOP)).call(name, given)))).toEqual(['differs']);
  });
});

describe('which secret', () => {
  it.each([
    ['addCard', 'api_ticket', 'cardExt'],
    ['chooseCard', 'api_ticket', 'cardSign'],
    ['chooseWXPay', 'key', 'pay'],
    ['agentConfig', 'agent_ticket', 'agentConfig'],
  ])('%s: %s', (name, secret, kind) => {
    const entry = last(page(SHOP).config(sign(SHOP)).call(name, CALLS[name]));
    expect(signaturesOf(entry)).toMatchObject([{ kind, secret, missing: [] }]);
    expect(verdicts(entry, { jsapi_ticket: TICKET })).toEqual(['no-secret']);
  });

  it('a payment by RSA: the public key', () => {
    const entry = last(
      page(SHOP)
        .config(sign(SHOP))
        .call('chooseWXPay', { ...PAY, signType: 'RSA' }),
    );
    expect(signaturesOf(entry)).toMatchObject([{ kind: 'pay', secret: 'publicKey' }]);
  });
});

describe('cards', () => {
  it('are told apart by their place and card_id', () => {
    const cardList = [
      { cardId: CARD_ID, cardExt: cardExt() },
      { cardId: 'another', cardExt: cardExt() },
    ];
    const entry = last(page(SHOP).config(sign(SHOP)).call('addCard', { cardList }));
    expect(signaturesOf(entry)).toMatchObject([
      { card: 1, label: CARD_ID, appId },
      { card: 2, label: 'another', appId },
    ]);
    expect(verdicts(entry)).toEqual(['matches', 'differs']);
  });

  it('know the card_ids of the others, which a server may have signed', () => {
    const cardList = [
      { cardId: CARD_ID, cardExt: cardExt() },
      { cardId: 'another', cardExt: cardExt() },
      { cardExt: cardExt() },
    ];
    const entry = last(page(SHOP).config(sign(SHOP)).call('addCard', { cardList }));
    expect(signaturesOf(entry).map(({ beside }) => beside)).toEqual([
      { appId, 'cardList[1].cardId': 'another' },
      { appId, 'cardList[0].cardId': CARD_ID },
      { appId, 'cardList[0].cardId': CARD_ID, 'cardList[1].cardId': 'another' },
    ]);
  });

  it('of a list of a thousand know no thousand others', () => {
    const cardList = Array.from({ length: 1000 }, (_, n) => ({ cardId: `p${n}`, cardExt: cardExt() }));
    const cards = signaturesOf(last(page(SHOP).config(sign(SHOP)).call('addCard', { cardList })));
    expect(cards).toHaveLength(1000);
    for (const { beside } of cards) expect(Object.keys(beside).length).toBeLessThan(25);
    expect(cards.at(-1)?.beside).toMatchObject({ appId, 'cardList[0].cardId': 'p0' });
  });

  it('are read in both spellings at the bridge', () => {
    for (const name of ['batchAddCard', 'addCard']) {
      for (const card of [
        { card_id: CARD_ID, card_ext: cardExt() },
        { cardId: CARD_ID, cardExt: cardExt() },
      ]) {
        expect(verdicts(last(page(SHOP).invoke(name, { card_list: [card] })))).toEqual(['matches']);
      }
    }
  });

  it('whose cardExt was not made into JSON are verified all the same', () => {
    const cardList = [{ cardId: CARD_ID, cardExt: JSON.parse(cardExt()) }];
    expect(verdicts(last(page(SHOP).call('addCard', { cardList })))).toEqual(['matches']);
  });

  it.each([
    [{ cardId: CARD_ID, cardExt: 'x' }, ['cardExt']],
    [{ cardId: CARD_ID }, ['cardExt']],
    [{ cardExt: cardExt() }, ['cardId']],
    [{ cardId: CARD_ID, cardExt: cardExt({ signature: undefined }) }, ['cardExt.signature']],
    [{}, ['cardId', 'cardExt']],
    [null, ['cardId', 'cardExt']],
  ])('that lack something say what: %j', (card, missing) => {
    const entry = last(page(SHOP).call('addCard', { cardList: [card] }));
    expect(signaturesOf(entry)).toMatchObject([{ missing }]);
    expect(verdicts(entry)).toEqual(['incomplete']);
  });

  it('that are none have none', () => {
    for (const given of [{}, { cardList: 'x' }, { cardList: [] }])
      expect(signaturesOf(last(page(SHOP).call('addCard', given)))).toEqual([]);
  });
});

describe('what lacks is named as the page writes it', () => {
  it.each([
    ['chooseCard', { cardSign: 'x' }, ['timestamp', 'nonceStr']],
    ['chooseCard', { ...CHOOSE_CARD, cardSign: '' }, ['cardSign']],
    ['chooseWXPay', { timeStamp: 1, nonceStr: 'n', package: 'p', paySign: 'x' }, ['timestamp']],
    ['agentConfig', { ...AGENT, signature: undefined, nonceStr: null }, ['nonceStr', 'signature']],
  ])('%s %j', (name, given, missing) => {
    for (const sdk of SEAMS) {
      const entry = last(page(SHOP, { sdk }).config(sign(SHOP)).call(name, given));
      expect(signaturesOf(entry)).toMatchObject([{ missing }]);
    }
  });

  it('the appId, when no config was called', () => {
    expect(signaturesOf(last(page(SHOP).call('chooseCard', CHOOSE_CARD)))).toMatchObject([
      { missing: ['appId'] },
    ]);
    expect(signaturesOf(last(page(SHOP).call('chooseWXPay', PAY)))).toMatchObject([{ missing: ['appId'] }]);
  });
});

describe('what the page hid behind getters', () => {
  const hidden = (given: object) =>
    Object.defineProperties(
      {},
      Object.fromEntries(
        Object.entries(given).map(([key, value]) => [key, { get: () => value, enumerable: true }]),
      ),
    );

  it.each(Object.entries(CALLS))('%s is taken from what the SDK sent', (name, given) => {
    expect(verdicts(last(page(SHOP).config(sign(SHOP)).call(name, hidden(given))))).toEqual(['matches']);
  });

  it('in each card too', () => {
    const cardList = [hidden({ cardId: CARD_ID, cardExt: cardExt() })];
    expect(verdicts(last(page(SHOP).config(sign(SHOP)).call('addCard', { cardList })))).toEqual(['matches']);
  });
});

describe('before anything went over the bridge', () => {
  it('the appId is that of the last config', () => {
    for (const name of ['chooseCard', 'chooseWXPay']) {
      const entry = { ...last(page(SHOP).config(sign(SHOP)).call(name, CALLS[name])), bridge: null };
      expect(verdicts(entry)).toEqual(['incomplete']);
      expect(verdicts(entry, ENTERED, appId)).toEqual(['matches']);
    }
  });
});

describe('by hand', () => {
  it('getBrandWCPayRequest has its own appId, and MD5 when it says nothing', () => {
    const given = { appId: 'wx20', timeStamp: '1414561699', nonceStr: '5K8264', package: 'prepay_id=wx20' };
    const paySign = hash('md5', payText('MD5', 'wx20')).toUpperCase();
    const opened = page(SHOP)
      .config(sign(SHOP))
      .invoke('getBrandWCPayRequest', { ...given, paySign });
    expect(verdicts(last(opened))).toEqual(['matches']);
    expect(signaturesOf(last(opened))).toMatchObject([{ appId: 'wx20' }]);
  });

  it('wx.invoke sends whatever it is told to', () => {
    const called = last(page(SHOP).config(sign(SHOP)).call('agentConfig', AGENT));
    expect(verdicts({ ...called, name: 'invoke', args: ['agentConfig', {}] })).toEqual(['matches']);
    expect(verdicts({ ...called, name: 'invoke', bridge: null })).toEqual([]);
  });

  it('calls without a signature have none', () => {
    const opened = page(SHOP).call('chooseImage', {}).invoke('hideToolbar', {}).pushState('#/a');
    for (const entry of opened.entries()) expect(signaturesOf(entry)).toEqual([]);
  });
});

describe.each(BUILD_NAMES)('what %s really sends', (build) => {
  it.each(Object.entries(CALLS).filter(([name]) => name !== 'agentConfig'))(
    'for %s is read',
    (name, given) => {
      const sent: [string, Result][] = [];
      const sdk = runSdk(build, {
        userAgent: userAgentOf('android', ''),
        invoke: (bridgeName, args) => {
          sent.push([bridgeName, JSON.parse(JSON.stringify(args))]);
          return { err_msg: `${bridgeName}:ok` };
        },
      });
      sdk.method('config')?.(sign(SHOP));
      const opened = page(SHOP);
      sdk.method(name)?.(structuredClone(given));
      for (const [bridgeName, args] of sent) opened.invoke(bridgeName, args);
      expect(opened.entries().flatMap((entry) => verdicts(entry))).toEqual(['matches', 'matches']);
      // The builder of these tests writes the same.
      const built = page(SHOP, { sdk: 'bundled' }).config(sign(SHOP)).call(name, given);
      expect(last(built).args).toEqual(last(opened).args);
    },
  );

  it('for agentConfig by wx.invoke is read', () => {
    const sent: [string, Result][] = [];
    const sdk = runSdk(build, {
      userAgent: userAgentOf('wecom', ''),
      invoke: (bridgeName, args) => {
        sent.push([bridgeName, JSON.parse(JSON.stringify(args))]);
        return { err_msg: `${bridgeName}:ok` };
      },
    });
    sdk.method('config')?.({ ...sign(SHOP), beta: true });
    const invoke = sdk.method('invoke') as (name: string, given: object, callback: () => void) => void;
    invoke('agentConfig', AGENT, () => undefined);
    const opened = page(SHOP);
    for (const [bridgeName, args] of sent) opened.invoke(bridgeName, args);
    expect(signaturesOf(last(opened))).toMatchObject([{ kind: 'agentConfig', appId: 'ww12' }]);
    expect(verdicts(last(opened))).toEqual(['matches']);
  });
});
