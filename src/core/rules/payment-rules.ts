import { isUnknown, kindOf, lengthOf, literal } from '../plain.ts';
import { isMissing } from '../signature/index.ts';
import { payRule } from './pay-facts.ts';
import { isNamedOtherwise, otherNamesIn } from './pay-names.ts';
import { NONE } from './rule.ts';
import { LONGEST_NONCE } from './signed-fields.ts';

/** What can be wrong with the names of a payment's members, and with its nonceStr. */
export const PAYMENT_RULES = {
  'pay-key': payRule({
    title: { zh: '支付的参数名写错', en: 'A parameter of a payment is under another name' },
    topic: 'pay',
    place: '微信支付 · 发起一个微信支付请求',
    example:
      "wx.chooseWXPay({ timestamp: 1760000000, noncestr: 'Wm3WZYTPz0wzccnW', package: 'prepay_id=wx2016', signType: 'MD5', paySign: 'C380BEC2BFD727A4B6845133519F3AD6' });",
    canBeWrong: null,
    cases: {
      'other-name': {
        severity: 'error',
        seen: { zh: '{call} 收到的是 {key}，没有 {name}。', en: '{call} was given {key} and no {name}.' },
        expected: {
          zh: '{name}，与文档逐字相同；{key} 不会被读取，等于没有传。',
          en: '{name}, to the letter; {key} is not read; it is as if it were left out.',
        },
        advice: { zh: '把 {key} 改为 {name}。', en: 'Rename {key} to {name}.' },
      },
    },
    check: (facts) =>
      facts.isRedPacket
        ? NONE
        : otherNamesIn(facts).map(({ key, name }) => ({
            case: 'other-name',
            values: { call: facts.call, key, name },
          })),
  }),

  'pay-nonce': payRule({
    title: { zh: '支付的 nonceStr 不合要求', en: 'nonceStr of a payment is not as it should be' },
    topic: 'pay',
    place: '微信支付 · 发起一个微信支付请求',
    example:
      "wx.chooseWXPay({ timestamp: 1760000000, nonceStr: '1f2e3d4c-5b6a-4978-8796-a5b4c3d2e1f0', package: 'prepay_id=wx2016', signType: 'MD5', paySign: '66042794A5458AE0EF85AF75A5FCD922' });",
    canBeWrong: { zh: '部分客户端可能不检查长度。', en: 'Some clients may not check the length.' },
    cases: {
      missing: {
        severity: 'error',
        title: { zh: '支付缺少 nonceStr', en: 'A payment has no nonceStr' },
        seen: { zh: '{call} 的 nonceStr 是 {nonceStr}。', en: 'nonceStr of {call} is {nonceStr}.' },
        expected: { zh: '签名时用的随机串。', en: 'The random string that was signed.' },
        advice: {
          zh: '让服务器把签 paySign 时用的 nonceStr 一并返回，原样传入。',
          en: 'Have the server return the nonceStr it signed for paySign, and pass it as it is.',
        },
      },
      kind: {
        severity: 'error',
        title: { zh: '支付的 nonceStr 不是字符串', en: 'nonceStr of a payment is not a string' },
        seen: {
          zh: '{call} 的 nonceStr 是 {nonceStr}，类型为 {kind}。',
          en: 'nonceStr of {call} is {nonceStr}, of type {kind}.',
        },
        expected: { zh: '字符串，即签名时用的随机串。', en: 'A string: the random one that was signed.' },
        advice: {
          zh: '传入随机串本身；如果是 Promise，请先 await。',
          en: 'Pass the random string itself; await a Promise.',
        },
      },
      long: {
        severity: 'warning',
        title: { zh: '支付的 nonceStr 超过 32 个字符', en: 'nonceStr of a payment is over 32 characters' },
        seen: {
          zh: '{call} 的 nonceStr 有 {length:characters}：{nonceStr}。',
          en: 'nonceStr of {call} has {length:characters}: {nonceStr}.',
        },
        expected: { zh: '不长于 32 位。', en: '32 characters or fewer.' },
        advice: {
          zh: '在服务器上改用 16 到 32 位的字母和数字；UUID 可去掉连字符。',
          en: 'Use 16 to 32 letters and digits on the server; of a UUID, drop the hyphens.',
        },
      },
    },
    check: (facts) => {
      const { call, isRedPacket, given } = facts;
      const { nonceStr } = given;
      if (isRedPacket || isUnknown(nonceStr)) return NONE;
      const length = lengthOf(nonceStr);
      const values = { call, nonceStr: literal(nonceStr), kind: kindOf(nonceStr), length: `${length}` };
      if (isMissing(nonceStr))
        return isNamedOtherwise(facts, 'nonceStr') ? NONE : [{ case: 'missing', values }];
      if (length === null) return typeof nonceStr === 'number' ? NONE : [{ case: 'kind', values }];
      return length > LONGEST_NONCE ? [{ case: 'long', values }] : NONE;
    },
  }),
};
