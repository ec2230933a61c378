import { createHash, createHmac, sign as signByKey } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { NOW, type Page, page } from '../../builders/page.ts';
import { MERCHANT_CERTIFICATE, MERCHANT_PRIVATE_KEY } from '../../builders/rsa-keys.ts';
import { sign } from '../../builders/signing-server.ts';

const URL = 'https://m.example.com/';
const KEY = '8934e7d15453e97507ef794cf7b0519d';
const { appId, signature } = sign(URL);

type Given = { [name: string]: unknown };
const RIGHT: Given = {
  timestamp: NOW / 1000,
  nonceStr: 'Wm3WZYTPz0wzccnW',
  package: 'prepay_id=wx201410272009395522657a690389285100',
  signType: 'MD5',
};

/** Signs as a server does that is told the way. */
const paySignBy = (signType: string, given: Given): string => {
  const { timestamp, nonceStr, package: text } = given;
  const pairs = `appId=${appId}&nonceStr=${nonceStr}&package=${text}&signType=${signType}&timeStamp=${timestamp}&key=${KEY}`;
  if (signType === 'RSA') {
    const lines = `${appId}\n${timestamp}\n${nonceStr}\n${text}\n`;
    return signByKey('sha256', Buffer.from(lines), MERCHANT_PRIVATE_KEY).toString('base64');
  }
  const hash = signType === 'HMAC-SHA256' ? createHmac('sha256', KEY) : createHash('md5');
  return hash.update(pairs).digest('hex').toUpperCase();
};
const signed = (given: Given): Given => ({ paySign: paySignBy(`${given.signType}`, given), ...given });

const opened = (sdk: 'global' | 'bundled' = 'global') =>
  page(URL, { sdk }).verified({ jsApiList: ['chooseWXPay', 'openEnterpriseRedPacket'] });
const pay = (given: Given, sdk: 'global' | 'bundled' = 'global') => opened(sdk).call('chooseWXPay', given);
const list = (on: Page, entered?: Parameters<Page['findings']>[0]) =>
  on.findings(entered).map((finding) => `${finding.code}: ${finding.case}, ${finding.severity}`);
const ENTERED = { key: KEY, publicKey: MERCHANT_CERTIFICATE };
/** The same with the merchant's key and without. */
const found = (on: Page): string[] => {
  expect(list(on, ENTERED)).toEqual(list(on));
  return list(on);
};

describe('a right payment yields nothing', () => {
  test.each([
    ['by MD5', RIGHT],
    ['by HMAC-SHA256', { ...RIGHT, signType: 'HMAC-SHA256' }],
    ['by RSA', { ...RIGHT, signType: 'RSA' }],
    ['the timestamp as a text', { ...RIGHT, timestamp: `${NOW / 1000}` }],
    ['with the appId and the timeStamp that were signed', { ...RIGHT, appId, timeStamp: `${NOW / 1000}` }],
    ['with an order of its own beside', { ...RIGHT, orderId: 'x', total_fee: 1, success: () => 0 }],
  ])('%s', (_name, given) => {
    expect(found(pay(signed(given)))).toEqual([]);
    expect(found(pay(signed(given), 'bundled'))).toEqual([]);
  });

  test('of the first version, with the whole order and SHA1', () => {
    const given = {
      ...RIGHT,
      package: 'bank_type=WX&body=x&out_trade_no=1&partner=1900000109&total_fee=1&sign=432B647F',
      signType: 'SHA1',
      paySign: 'bd5b1933cda6e9548862944836a9b52e8c9a2b69',
    };
    expect(found(pay(given))).toEqual([]);
    expect(found(pay({ ...given, signType: undefined }))).toEqual([]);
  });

  test('by hand, with the names of the bridge', () => {
    const { timestamp, ...rest } = signed(RIGHT);
    const given = { ...rest, appId, timeStamp: `${timestamp}` };
    expect(found(opened().invoke('getBrandWCPayRequest', given))).toEqual([]);
  });

  test('in an object that Vue 2 observes', () => {
    const observed = {};
    for (const [name, value] of Object.entries(signed(RIGHT)))
      Object.defineProperty(observed, name, { get: () => value, enumerable: true });
    expect(found(pay(observed))).toEqual([]);
  });

  test('asked for again after it was cancelled', () => {
    const given = signed(RIGHT);
    expect(found(pay(given).reply('chooseWXPay:cancel').call('chooseWXPay', given))).toEqual([]);
  });
});

describe('timestamp', () => {
  const { timestamp, ...rest } = RIGHT;

  test('timeStamp, as the server signs it', () => {
    for (const key of ['timeStamp', 'time_stamp']) {
      const given = { ...rest, [key]: `${timestamp}`, paySign: paySignBy('MD5', RIGHT) };
      expect(found(pay(given))).toEqual(['pay-timestamp-key: sdk, error']);
      // All that is left of it behind a bundled SDK is the text "undefined".
      expect(found(pay(given, 'bundled'))).toEqual(['pay-timestamp-missing: missing, error']);
    }
  });

  test('none', () => {
    expect(found(pay(signed(rest)))).toEqual(['pay-timestamp-missing: missing, error']);
  });

  test('milliseconds, a date; long ago is no mistake of its own', () => {
    const at = (value: unknown) => found(pay(signed({ ...rest, timestamp: value })));
    expect(at(NOW)).toEqual(['pay-timestamp-milliseconds: milliseconds, warning']);
    expect(at('2025-10-09 16:53:20')).toEqual(['pay-timestamp-format: other, error']);
    expect(at(1_414_587_457)).toEqual([]);
  });

  test('by hand: in lower case, none, a number', () => {
    const byHand = (given: Given) =>
      found(
        opened().invoke('getBrandWCPayRequest', {
          appId,
          ...rest,
          paySign: paySignBy('MD5', RIGHT),
          ...given,
        }),
      );
    expect(byHand({ timestamp: `${timestamp}` })).toEqual(['pay-timestamp-key: bridge, error']);
    expect(byHand({})).toEqual(['pay-timestamp-missing: bridge, error']);
    expect(byHand({ timeStamp: timestamp })).toEqual(['pay-timestamp-format: number, warning']);
  });
});

describe('other members', () => {
  test('nonceStr: over 32, none, under another name', () => {
    expect(found(pay(signed({ ...RIGHT, nonceStr: '1f2e3d4c-5b6a-4978-8796-a5b4c3d2e1f0' })))).toEqual([
      'pay-nonce: long, warning',
    ]);
    expect(found(pay(signed({ ...RIGHT, nonceStr: '' })))).toEqual(['pay-nonce: missing, error']);
    const { nonceStr, ...rest } = signed(RIGHT);
    expect(found(pay({ ...rest, nonce_str: nonceStr }))).toEqual(['pay-key: other-name, error']);
  });

  test('package: none, the prepay_id alone, twice, empty, of an app, encoded', () => {
    const with_ = (text: unknown) => found(pay(signed({ ...RIGHT, package: text })));
    expect(with_(undefined)).toEqual(['pay-package-missing: missing, error']);
    expect(with_('wx201410272009395522657a690389285100')).toEqual(['pay-package-format: bare, error']);
    expect(with_('prepay_id=prepay_id=wx2014')).toEqual(['pay-package-format: twice, error']);
    expect(with_('prepay_id=undefined')).toEqual(['pay-package-format: empty, error']);
    expect(with_('Sign=WXPay')).toEqual(['pay-package-format: app, error']);
    expect(with_('prepay_id%3Dwx2014')).toEqual(['pay-package-format: spaced, error']);
    const { package: text, ...rest } = signed(RIGHT);
    expect(found(pay({ ...rest, prepay_id: text }))).toEqual(['pay-key: other-name, error']);
  });

  test('appId of another account, and none by hand', () => {
    expect(found(pay(signed({ ...RIGHT, appId: 'wx0123456789abcdef' })))).toEqual([
      'pay-app-id: differs, warning',
    ]);
    const { timestamp, ...rest } = signed(RIGHT);
    const byHand = opened().invoke('getBrandWCPayRequest', { ...rest, timeStamp: `${timestamp}` });
    expect(list(byHand)).toEqual(['pay-app-id: missing, error']);
  });
});

describe('signType and paySign', () => {
  const without = (signType: string): Given => ({
    ...signed({ ...RIGHT, signType }),
    signType: undefined,
  });

  test.each(['MD5', 'HMAC-SHA256', 'RSA'])('signed by %s, and signType left out', (signType) => {
    for (const sdk of ['global', 'bundled'] as const)
      expect(list(pay(without(signType), sdk))).toEqual(['pay-sign-type: filled, error']);
  });

  test('left out by hand', () => {
    const { timestamp, ...rest } = without('MD5');
    const byHand = opened().invoke('getBrandWCPayRequest', { ...rest, appId, timeStamp: `${timestamp}` });
    expect(list(byHand)).toEqual(['pay-sign-type: lacking, error']);
  });

  test('of another length than signType gives', () => {
    const paySign = paySignBy('HMAC-SHA256', RIGHT);
    expect(list(pay({ ...RIGHT, paySign }))).toEqual(['pay-sign-type: misfit, error']);
    expect(list(pay({ ...signed(RIGHT), signType: 'RSA' }))).toEqual(['pay-sign-type: misfit, error']);
  });

  test('signType misspelt, under another name, or none of them', () => {
    for (const signType of ['md5', 'HmacSHA256', 'HMAC_SHA256', 'SHA256-RSA'])
      expect(list(pay(signed({ ...RIGHT, signType })))).toEqual(['pay-sign-type: spelling, error']);
    expect(list(pay(signed({ ...RIGHT, signType: 'AES' })))).toEqual(['pay-sign-type: unknown, error']);
    const { signType, ...rest } = signed(RIGHT);
    expect(found(pay({ ...rest, signtype: signType }))).toEqual(['pay-key: other-name, error']);
  });

  test('none, in lower case, cut, with line breaks', () => {
    const right = paySignBy('MD5', RIGHT);
    expect(found(pay(RIGHT))).toEqual(['pay-sign-missing: missing, error']);
    expect(list(pay({ ...RIGHT, paySign: right.toLowerCase() }))).toEqual([
      'pay-sign-format: lower, warning',
    ]);
    expect(list(pay({ ...RIGHT, paySign: right.slice(0, 30) }))).toEqual(['pay-sign-format: text, error']);
    const lines = paySignBy('RSA', RIGHT).replace(/(.{76})/g, '$1\n');
    expect(list(pay({ ...RIGHT, signType: 'RSA', paySign: lines }))).toEqual([
      'pay-sign-format: spaced, error',
    ]);
  });

  test('with the merchant’s key, one finding still', () => {
    const wrong = [
      without('MD5'),
      { ...signed(RIGHT), signType: 'RSA' },
      { ...RIGHT, paySign: paySignBy('MD5', RIGHT).toLowerCase() },
      { ...RIGHT, paySign: paySignBy('HMAC-SHA256', RIGHT) },
    ];
    for (const given of wrong) expect(pay(given).codes(ENTERED)).toHaveLength(1);
  });

  test('that of wx.config, that of the order', () => {
    expect(found(pay({ ...RIGHT, paySign: signature }))).toEqual(['pay-sign-borrowed: config, error']);
    const order = { sign: 'C380BEC2BFD727A4B6845133519F3AD6', return_code: 'SUCCESS', mch_id: '1' };
    expect(list(pay({ ...RIGHT, ...order, paySign: order.sign }))).toEqual([
      'pay-sign-borrowed: order, error',
    ]);
    const right = signed(RIGHT);
    expect(list(pay({ ...order, ...right, sign: right.paySign }), ENTERED)).toEqual([]);
  });
});

describe('支付授权目录', () => {
  const at = (url: string, to?: string) => {
    const on = page(url).verified({ jsApiList: ['chooseWXPay'] });
    if (to !== undefined) on.pushState(to);
    return list(on.call('chooseWXPay', signed(RIGHT))).filter((each) => each.startsWith('pay'));
  };

  test('a single page that has moved to another directory, or pays within a hash route', () => {
    expect(at(`${URL}home/`, '/order/5/pay')).toEqual(['pay-url: moved, note']);
    expect(at(`${URL}#/order/5`)).toEqual(['pay-url: hash, note']);
  });

  test('the same directory, another query, an anchor', () => {
    expect(at(`${URL}shop/list?a=1`)).toEqual([]);
    expect(at(`${URL}shop/list`, '/shop/pay?id=5')).toEqual([]);
    expect(at(`${URL}shop/list?#/pay`)).toEqual([]);
    expect(at(`${URL}shop/list#pay`)).toEqual([]);
  });
});

describe('the same payment once more', () => {
  test('after it was paid', () => {
    const given = signed(RIGHT);
    const again = pay(given).reply('chooseWXPay:ok').call('chooseWXPay', given);
    expect(found(again)).toEqual(['pay-repeated: paid, error']);
    const other = signed({ ...RIGHT, package: 'prepay_id=wx2' });
    expect(found(pay(given).reply('chooseWXPay:ok').call('chooseWXPay', other))).toEqual([]);
  });
});

test('a red packet of a company: its times and signType only', () => {
  const given = { ...RIGHT, package: 'sendid=1', paySign: paySignBy('MD5', RIGHT) };
  const codes = (more: Given) =>
    opened()
      .call('openEnterpriseRedPacket', { ...given, ...more })
      .codes();
  expect(codes({})).toEqual([]);
  expect(codes({ timestamp: NOW })).toEqual(['pay-timestamp-milliseconds']);
  expect(codes({ signType: undefined })).toEqual(['pay-sign-type']);
});

test('a call without an object says nothing of its members', () => {
  for (const given of [undefined, null, 'x', []])
    expect(opened().call('chooseWXPay', given).codes()).toEqual(['call-argument']);
});
