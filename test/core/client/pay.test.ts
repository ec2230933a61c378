import { describe, expect, it } from 'vitest';
import type { ProfileId } from '../../../src/catalogue/user-agents.ts';
import type { VerdictKind } from '../../../src/core/client/behaviour.ts';
import type { Plain } from '../../../src/protocol.ts';
import { CLIENTS, phone } from '../../builders/phone.ts';

/** What `wx.chooseWXPay` makes of a correct call. */
const PAYMENT = {
  appId: 'wxf8b4f85f3a794e77',
  timeStamp: '1414561699',
  nonceStr: '5K8264ILTKCH16CQ2502SI8ZNMTM67VS',
  package: 'prepay_id=wx201410272009395522657a690389285100',
  signType: 'MD5',
  paySign: 'C380BEC2BFD727A4B6845133519F3AD6',
};
const OK = { err_msg: 'get_brand_wcpay_request:ok' };

interface Options {
  verdicts?: readonly VerdictKind[];
  isShown?: boolean;
  profile?: ProfileId;
}

/** A phone whose page may pay. */
function payer({ verdicts = [], isShown = false, profile = 'ios' }: Options = {}) {
  return phone(profile, {
    isShown,
    verdicts: ({ name }) => (name === 'preVerifyJSAPI' ? [] : verdicts),
  }).config('getBrandWCPayRequest', 'getRecevieBizHongBaoRequest', 'openBusinessView');
}

const pay = (args: Record<string, Plain> = {}, options: Options = {}) =>
  payer(options).call('getBrandWCPayRequest', { ...PAYMENT, ...args });

describe('chooseWXPay', () => {
  it.each(CLIENTS)('pays on %s when nobody is asked', (profile) => {
    expect(pay({}, { profile })).toEqual(OK);
    expect(pay({}, { profile, verdicts: ['matches'] })).toEqual(OK);
  });

  it('asks with what the client knows, which is not the amount', () => {
    const client = payer({ isShown: true });
    client.call('getBrandWCPayRequest', PAYMENT);
    expect(client.state().questions[0]?.facts).toEqual({
      kind: 'pay',
      appId: PAYMENT.appId,
      package: PAYMENT.package,
      signType: 'MD5',
    });
  });

  it.each([
    ['pays', { kind: 'agree', choice: null }, OK],
    ['goes back', { kind: 'cancel' }, { err_msg: 'get_brand_wcpay_request:cancel' }],
    ['cannot pay', { kind: 'fail', errMsg: 'fail' }, { err_msg: 'get_brand_wcpay_request:fail' }],
  ] as const)('the user %s', (_what, decision, result) => {
    const client = payer({ isShown: true });
    client.call('getBrandWCPayRequest', PAYMENT);
    expect(client.decide(decision)).toEqual(result);
  });

  const failure = (err_desc: string) => ({ err_msg: 'get_brand_wcpay_request:fail', err_desc });

  it('fails before it asks when the paySign is wrong', () => {
    const client = payer({ isShown: true, verdicts: ['differs'] });
    expect(client.call('getBrandWCPayRequest', PAYMENT)).toEqual(failure('支付验证签名失败'));
    expect(client.state().questions).toEqual([]);
  });

  it('fails when the page wrote timeStamp, of which the SDK makes the text undefined', () => {
    expect(pay({ timeStamp: 'undefined' })).toEqual(failure('支付验证签名失败'));
  });

  it.each(['appId', 'timeStamp', 'nonceStr', 'package', 'paySign'])('names %s when it lacks', (name) => {
    for (const value of ['', null, { $: 'undefined' }] satisfies Plain[]) {
      expect(payer().byHand('getBrandWCPayRequest', { ...PAYMENT, [name]: value })).toEqual(
        failure(`调用支付JSAPI缺少参数：${name}`),
      );
    }
  });

  it.each([
    ['wx201410272009395522657a690389285100'],
    ['prepay_id='],
    ['Sign=WXPay'],
    [{ prepay_id: 'x' }],
    [5],
  ] satisfies [Plain][])('finds no order in the package %j', (value) => {
    expect(pay({ package: value })).toEqual(failure('调用支付JSAPI缺少参数：total_fee'));
  });

  it('finds the order in the package of version 2, which has all of it', () => {
    expect(pay({ package: 'bank_type=WX&body=test&total_fee=1&sign=ABC' })).toEqual(OK);
  });

  it('reads a timeStamp that is a number on Android, and not on iOS', () => {
    const byHand = (profile: ProfileId) =>
      payer({ profile }).byHand('getBrandWCPayRequest', { ...PAYMENT, timeStamp: 1414561699 });
    expect(byHand('android')).toEqual(OK);
    expect(byHand('ios')).toEqual(failure('调用支付JSAPI缺少参数：timeStamp'));
  });

  it('lets everything through in lenient mode', () => {
    const client = phone('ios', { scenario: { isLenient: true }, verdicts: ['differs'] });
    expect(client.byHand('getBrandWCPayRequest', {})).toEqual(OK);
  });

  it('does what a scenario says, whatever is wrong', () => {
    const rule = {
      api: 'chooseWXPay',
      when: null,
      reaction: { kind: 'succeed' as const, reply: null },
      delay: 0,
    };
    const client = phone('ios', { scenario: { rules: [rule] } }).config('getBrandWCPayRequest');
    expect(client.call('getBrandWCPayRequest', {})).toEqual(OK);
  });

  it.each([['text'], [null], [{ $: 'undefined' }], [[PAYMENT]]] satisfies [Plain][])(
    'answers a page that passes %j',
    (args) => {
      const client = payer();
      expect(client.byHand('getBrandWCPayRequest', args)?.err_msg).toBe('get_brand_wcpay_request:fail');
      expect(client.byHand('getRecevieBizHongBaoRequest', args)?.err_msg).toMatch(/:fail$/);
    },
  );
});

describe('openEnterpriseRedPacket', () => {
  it('opens a red packet, whose package names no prepay_id', () => {
    const args = {
      ...PAYMENT,
      package: 'sendid=242e8abd163d300019b2cae74ba8e8c06e3f0e51ab84d16b3c80decd22a5b672',
    };
    expect(payer().call('getRecevieBizHongBaoRequest', args)?.err_msg).toMatch(/:ok$/);
    const client = payer({ isShown: true });
    client.call('getRecevieBizHongBaoRequest', args);
    expect(client.decide({ kind: 'cancel' })?.err_msg).toMatch(/:cancel$/);
  });

  it('says what lacks', () => {
    expect(payer().call('getRecevieBizHongBaoRequest', { ...PAYMENT, paySign: '' })).toMatchObject({
      err_desc: '调用支付JSAPI缺少参数：paySign',
    });
  });
});

describe('openBusinessView', () => {
  const args = { businessType: 'wxpayScoreUse', queryString: 'mch_id=1' };

  it('comes back with extraData, on Android in JSON', () => {
    expect(payer().call('openBusinessView', args)).toEqual({
      err_msg: 'openBusinessView:ok',
      extraData: {},
      err_code: 0,
    });
    expect(payer({ profile: 'android' }).call('openBusinessView', args)?.extraData).toBe('{}');
  });

  it('comes back with what the developer writes', () => {
    const client = payer({ isShown: true });
    client.call('openBusinessView', args);
    const reply = { extraData: { query_id: '1' }, errCode: 0 };
    expect(client.decide({ kind: 'reply', reply })).toEqual({
      err_msg: 'openBusinessView:ok',
      extraData: { query_id: '1' },
      err_code: 0,
    });
  });

  it('opens nothing without a businessType', () => {
    expect(payer().call('openBusinessView')).toEqual({ err_msg: 'openBusinessView:fail' });
  });
});
