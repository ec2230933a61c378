import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { NOW, page } from '../../builders/page.ts';
import { sign, TICKET } from '../../builders/signing-server.ts';
import { errorsOf, statesOf } from './error-findings.ts';

const URL = 'https://m.example.com/buy/';
const KEY = '8934e7d15453e97507ef794cf7b0519d';
const PAY = { timestamp: NOW / 1000, nonceStr: 'n1', package: 'prepay_id=wx20', signType: 'MD5' };

function paySign(key: string): string {
  const { appId } = sign(URL);
  const text = `appId=${appId}&nonceStr=n1&package=prepay_id=wx20&signType=MD5&timeStamp=${PAY.timestamp}&key=${key}`;
  return createHash('md5').update(text).digest('hex').toUpperCase();
}

describe('a payment that failed', () => {
  const of = (given: object, key: string | null = null) =>
    statesOf(page(URL).verified().call('chooseWXPay', given).reply('chooseWXPay:fail'), key ? { key } : null);
  const right = { ...PAY, paySign: paySign(KEY) };

  test('one that is right leaves what only the merchant can see', () => {
    expect(of(right, KEY)).toEqual({
      'sdk-not-official': 'open',
      'pay-lacks': 'ruled-out',
      'pay-timestamp': 'ruled-out',
      'pay-package': 'ruled-out',
      'pay-sign-type': 'ruled-out',
      'pay-sign': 'ruled-out',
      'pay-key': 'ruled-out',
      'pay-app-id': 'open',
      'pay-directory': 'open',
      'pay-prepay-id': 'open',
    });
  });

  test('without the merchant’s key its signature is open', () => {
    expect(of(right)).toMatchObject({ 'pay-sign': 'open', 'pay-key': 'open' });
  });

  test('what lacks or is written wrongly is found', () => {
    const { timestamp, ...rest } = right;
    expect(of({ ...rest, timeStamp: timestamp })).toMatchObject({
      'pay-lacks': 'found',
      'pay-timestamp': 'found',
    });
    expect(of({ ...right, timestamp: NOW })['pay-timestamp']).toBe('found');
    expect(of({ ...right, package: 'wx20' })['pay-package']).toBe('found');
    expect(of({ ...right, signType: undefined })['pay-sign-type']).toBe('found');
  });

  test('a digest in lower case is proved', () => {
    expect(of({ ...right, paySign: right.paySign.toLowerCase() }, KEY)).toMatchObject({
      'pay-sign': 'found',
      'pay-key': 'ruled-out',
    });
  });

  test('white space around the merchant’s key is proved', () => {
    expect(of({ ...PAY, paySign: paySign(`${KEY} `) }, KEY)).toMatchObject({
      'pay-sign': 'ruled-out',
      'pay-key': 'found',
    });
  });

  test('what the client says beside fail counts, in a call by hand too', () => {
    const opened = page(URL)
      .verified()
      .invoke('getBrandWCPayRequest', {
        ...PAY,
        appId: 'wx0000000000000001',
        timeStamp: `${PAY.timestamp}`,
        paySign: 'x',
      })
      .reply({ err_msg: 'get_brand_wcpay_request:fail', err_desc: '支付验证签名失败' });
    expect(errorsOf(opened).map(({ code }) => code)).toEqual(['error-pay-fail']);
    expect(statesOf(opened)).toMatchObject({ 'pay-app-id': 'found', 'pay-timestamp': 'ruled-out' });
  });

  test('a page that is not registered', () => {
    const of = (moves: boolean) => {
      const opened = page(URL).verified();
      if (moves) opened.pushState('/order/5');
      return opened.call('chooseWXPay', right).reply({
        errMsg: 'chooseWXPay:fail',
        err_desc: '当前页面的URL未注册：https://m.example.com/buy/',
      });
    };
    expect(errorsOf(of(false)).map(({ code }) => code)).toEqual(['error-pay-url']);
    expect(statesOf(of(false))['pay-landing']).toBe('ruled-out');
    expect(statesOf(of(true))['pay-landing']).toBe('found');
  });

  test('is not said of one that was cancelled or denied', () => {
    const opened = page(URL)
      .verified()
      .call('chooseWXPay', right)
      .reply('chooseWXPay:cancel')
      .call('chooseWXPay', right)
      .reply('chooseWXPay:permission denied');
    expect(errorsOf(opened).map(({ code }) => code)).toEqual(['error-permission-denied']);
  });
});

describe('cards that were not added', () => {
  const ext = (given: object = {}) => {
    const fields: Record<string, string> = { timestamp: `${NOW / 1000}`, nonce_str: 'n1', ...given };
    const values = [TICKET, 'p1', ...['timestamp', 'nonce_str', 'code'].map((name) => fields[name] ?? '')];
    const signature = createHash('sha1').update(values.sort().join('')).digest('hex');
    return JSON.stringify({ ...fields, signature });
  };
  const card = (cardExt: unknown = ext()) => ({ cardId: 'p1', cardExt });
  const of = (cardList: object[], api_ticket = TICKET) =>
    statesOf(page(URL).verified().call('addCard', { cardList }).reply('addCard:fail'), { api_ticket });

  test('a card that is right leaves what only the account can see', () => {
    expect(of([card()])).toEqual({
      'too-many-cards': 'ruled-out',
      'card-ext-not-text': 'ruled-out',
      'card-timestamp': 'ruled-out',
      'card-reused': 'open',
      'card-names': 'ruled-out',
      'card-signature': 'ruled-out',
      'card-ticket': 'ruled-out',
      'card-code': 'open',
      'card-openid': 'open',
      'card-id': 'open',
      'card-stock': 'open',
    });
  });

  test('each mistake is found', () => {
    expect(of(Array.from({ length: 6 }, () => card()))['too-many-cards']).toBe('found');
    expect(of([card({ timestamp: '1' })])['card-ext-not-text']).toBe('found');
    expect(of([card({})])['card-ext-not-text']).toBe('found');
    expect(of([card(JSON.stringify(ext()))])['card-ext-not-text']).toBe('found');
    expect(of([card(ext({ timestamp: `${NOW}` }))])['card-timestamp']).toBe('found');
    expect(of([card(ext({ nonceStr: 'n1' }))])['card-names']).toBe('found');
    expect(of([card(ext({ code: '123456789012345678901' }))])['card-code']).toBe('found');
    expect(of([card()], `${TICKET} `)['card-ticket']).toBe('found');
    const upper = ext().replace(/[0-9a-f]{40}/, (text) => text.toUpperCase());
    expect(of([card(upper)])['card-signature']).toBe('found');
  });

  test('a request that was sent before', () => {
    const opened = page(URL)
      .verified()
      .call('addCard', { cardList: [card()] })
      .reply('addCard:ok')
      .call('addCard', { cardList: [card()] })
      .reply('addCard:fail');
    expect(statesOf(opened)['card-reused']).toBe('found');
  });
});
