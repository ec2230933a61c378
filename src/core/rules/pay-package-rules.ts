import type { Plain } from '../../protocol.ts';
import { isUnknown, kindOf, lengthOf, literal } from '../plain.ts';
import { isMissing } from '../signature/index.ts';
import { isWholeOrder, payRule } from './pay-facts.ts';
import { isNamedOtherwise } from './pay-names.ts';
import { NONE } from './rule.ts';

/** What can be wrong with the package of a payment. */
export const PAY_PACKAGE_RULES = {
  'pay-package-missing': payRule({
    title: { zh: '支付缺少 package', en: 'A payment has no package' },
    topic: 'pay',
    place: '微信支付 · 发起一个微信支付请求',
    example:
      "wx.chooseWXPay({ timestamp: 1760000000, nonceStr: 'Wm3WZYTPz0wzccnW', signType: 'MD5', paySign: 'C380BEC2BFD727A4B6845133519F3AD6' });",
    canBeWrong: null,
    cases: {
      missing: {
        severity: 'error',
        seen: { zh: '{call} 的 package 是 {package}。', en: 'package of {call} is {package}.' },
        expected: {
          zh: '"prepay_id=***"，*** 是统一支付接口返回的 prepay_id。',
          en: '"prepay_id=***", *** being the prepay_id that placing the order returned.',
        },
        advice: {
          zh: "写成 package: 'prepay_id=' + prepayId，并用同样的文本签名；下单失败时不要调用支付。",
          en: "Write package: 'prepay_id=' + prepayId, and sign the same text; do not ask for the payment when the order failed.",
        },
      },
      kind: {
        severity: 'error',
        title: { zh: '支付的 package 不是字符串', en: 'package of a payment is not a string' },
        seen: {
          zh: '{call} 的 package 是 {package}，类型为 {kind}。',
          en: 'package of {call} is {package}, of type {kind}.',
        },
        expected: {
          zh: '字符串 "prepay_id=***"。',
          en: 'The string "prepay_id=***".',
        },
        advice: {
          zh: "传入 'prepay_id=' + prepayId；如果是 Promise，请先 await。",
          en: "Pass 'prepay_id=' + prepayId; await a Promise.",
        },
      },
    },
    check: (facts) => {
      const { call, isRedPacket, given } = facts;
      if (isRedPacket || isUnknown(given.package)) return NONE;
      const values = { call, package: literal(given.package), kind: kindOf(given.package) };
      if (isMissing(given.package))
        return isNamedOtherwise(facts, 'package') ? NONE : [{ case: 'missing', values }];
      return lengthOf(given.package) === null ? [{ case: 'kind', values }] : NONE;
    },
  }),

  'pay-package-format': payRule({
    title: { zh: '支付的 package 没有 prepay_id=', en: 'package of a payment is without prepay_id=' },
    topic: 'pay',
    place: '微信支付 · 发起一个微信支付请求',
    example:
      "wx.chooseWXPay({ timestamp: 1760000000, nonceStr: 'Wm3WZYTPz0wzccnW', package: 'wx201410272009395522657a690389285100', signType: 'MD5', paySign: 'D3FD5F7D2A94E55CC68F48409594A2DA' });",
    canBeWrong: null,
    cases: {
      bare: {
        severity: 'error',
        seen: {
          zh: '{call} 的 package 是 {package}，没有以 prepay_id= 开头。',
          en: 'package of {call} is {package}, which does not start with prepay_id=.',
        },
        expected: { zh: '提交格式如 prepay_id=***。', en: 'The form prepay_id=***.' },
        advice: {
          zh: "在服务器上拼成 'prepay_id=' + prepayId，用它签名，再原样传给页面。",
          en: "Put 'prepay_id=' + prepayId together on the server, sign that, and hand it to the page as it is.",
        },
      },
      twice: {
        severity: 'error',
        title: { zh: '支付的 package 有两个 prepay_id=', en: 'package of a payment has prepay_id= twice' },
        seen: { zh: '{call} 的 package 是 {package}。', en: 'package of {call} is {package}.' },
        expected: {
          zh: '"prepay_id=***"，只有一个 prepay_id=。',
          en: '"prepay_id=***", with one prepay_id=.',
        },
        advice: {
          zh: '服务器和页面只拼接一次 prepay_id=：服务器已经拼好时，页面直接传入。',
          en: 'Put prepay_id= in front once, on the server or in the page: where the server has done so, pass it as it is.',
        },
      },
      empty: {
        severity: 'error',
        title: { zh: '支付的 prepay_id 是空的', en: 'The prepay_id of a payment is empty' },
        seen: { zh: '{call} 的 package 是 {package}。', en: 'package of {call} is {package}.' },
        expected: {
          zh: '"prepay_id=***"，*** 是统一支付接口返回的 prepay_id。',
          en: '"prepay_id=***", *** being the prepay_id that placing the order returned.',
        },
        advice: {
          zh: '检查统一下单是否成功（return_code、result_code），以及取值的字段名是否正确；没有 prepay_id 时不要调用支付。',
          en: 'Check that the order was placed (return_code, result_code) and that the right field is read; without a prepay_id do not ask for the payment.',
        },
      },
      app: {
        severity: 'error',
        title: { zh: '支付用了 APP 支付的 package', en: 'A payment has the package of an app’s payment' },
        seen: { zh: '{call} 的 package 是 {package}。', en: 'package of {call} is {package}.' },
        expected: {
          zh: '公众号支付的 "prepay_id=***"；Sign=WXPay 是 APP 支付的。',
          en: '"prepay_id=***", as pages have it; Sign=WXPay is that of apps.',
        },
        advice: {
          zh: '统一下单时 trade_type 用 JSAPI，并按公众号支付的字段（appId、timeStamp、nonceStr、package、signType）重新签名。',
          en: 'Place the order with the trade_type JSAPI, and sign what pages sign: appId, timeStamp, nonceStr, package and signType.',
        },
      },
      spaced: {
        severity: 'error',
        title: {
          zh: '支付的 package 有空白或被编码',
          en: 'package of a payment has white space, or is encoded',
        },
        seen: { zh: '{call} 的 package 是 {package}。', en: 'package of {call} is {package}.' },
        expected: {
          zh: '"prepay_id=***"，等号前后没有空白，也没有 URL 编码。',
          en: '"prepay_id=***", without white space and not URL-encoded.',
        },
        advice: {
          zh: '去掉空白，不要对 package 作 encodeURIComponent；签名用的也要相同。',
          en: 'Remove the white space, do not encode package, and sign the same.',
        },
      },
    },
    check: ({ call, isRedPacket, given }) => {
      const fault = isRedPacket ? null : faultOf(given.package);
      return fault === null ? NONE : [{ case: fault, values: { call, package: literal(given.package) } }];
    },
  }),
};

type PackageFault = 'bare' | 'twice' | 'empty' | 'app' | 'spaced';

function faultOf(given: Plain | undefined): PackageFault | null {
  if (typeof given !== 'string' || given === '') return null;
  if (/^Sign=WXPay$/i.test(given.trim())) return 'app';
  if (/^(prepay_id=){2}/.test(given)) return 'twice';
  if (/^prepay_id=(undefined|null|NaN|None|false|\[object .*\])?\s*$/.test(given)) return 'empty';
  if (/^prepay_id=[^\s%]+$/.test(given)) return null;
  if (isWholeOrder(given)) return null;
  return /^\s*prepay_id\s*(=|%3D)/i.test(given) ? spacedOrNamed(given) : 'bare';
}

/** `Prepay_id=` is not the name, either. */
function spacedOrNamed(given: string): PackageFault | null {
  if (/\s|%/.test(given)) return 'spaced';
  return given.startsWith('prepay_id=') ? null : 'bare';
}
