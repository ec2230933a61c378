import { describe, expect, test } from 'vitest';
import { page } from '../../builders/page.ts';

const PAYMENT = {
  timestamp: 1_760_000_000,
  nonceStr: 'Wm3WZYTPz0wzccnW',
  package: 'prepay_id=wx2016',
  signType: 'MD5',
  paySign: '0F'.repeat(16),
};
const CHOICE = { timestamp: 1_760_000_000, nonceStr: 'Wm3WZYTPz0wzccnW', cardSign: '0f'.repeat(20) };

const found = (api: string, given: object) =>
  page('https://m.example.com/')
    .verified()
    .call(api, given)
    .findings()
    .map((finding) => [`${finding.code}: ${finding.case}`, finding.values.path]);

describe('the server’s answer was passed as it is', () => {
  test.each([
    ['chooseWXPay', 'pay-argument', { data: PAYMENT, status: 200 }, 'data'],
    [
      'chooseWXPay',
      'pay-argument',
      { code: 0, data: { pay: { ...PAYMENT, timestamp: undefined, timeStamp: '1760000000' } } },
      'data.pay',
    ],
    ['chooseCard', 'choose-card-argument', { data: CHOICE, success: () => undefined }, 'data'],
  ])('to %s: told once, and where the parameters are', (api, code, given, path) => {
    expect(found(api, given)).toEqual([[`${code}: wrapped`, path]]);
  });

  test('and has nothing in it: told once', () => {
    const nothing = {
      timestamp: undefined,
      nonceStr: '',
      package: null,
      paySign: undefined,
      success: () => undefined,
    };
    expect(found('chooseWXPay', nothing)).toEqual([['pay-argument: empty', '']]);
    expect(found('chooseCard', { shopId: '', signType: 'SHA1' })).toEqual([
      ['choose-card-argument: empty', ''],
    ]);
  });
});

test('what is there under another name, or in part, is told of each', () => {
  const { timestamp, nonceStr, paySign } = PAYMENT;
  expect(
    found('chooseWXPay', { time_stamp: timestamp, nonce_str: nonceStr, pay_sign: paySign }).flat(),
  ).not.toContain('pay-argument: empty');
  expect(found('chooseWXPay', { ...PAYMENT, paySign: '' })).toEqual([
    ['pay-sign-missing: missing', undefined],
  ]);
});

test('a payment and a choice that have all: nothing', () => {
  expect(found('chooseWXPay', { ...PAYMENT, order: { ...PAYMENT } })).toEqual([]);
  expect(found('chooseCard', CHOICE)).toEqual([]);
});
