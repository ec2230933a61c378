import { isUnknown, kindOf, lengthOf, literal } from '../plain.ts';
import { isMissing } from '../signature/index.ts';
import { type PayFacts, payRule, payText, shapeOfPaySign } from './pay-facts.ts';
import { isNamedOtherwise } from './pay-names.ts';
import { borrowedFrom, isHashed, nearType, type PaySignFault, paySignFaultOf } from './pay-sign-faults.ts';
import { NONE } from './rule.ts';

/** What can be wrong with signType and paySign of a payment, whatever was signed. */
export const PAY_SIGN_RULES = {
  'pay-sign-missing': payRule({
    title: { zh: '支付缺少 paySign', en: 'A payment has no paySign' },
    topic: 'pay',
    place: '微信支付 · 发起一个微信支付请求',
    example:
      "wx.chooseWXPay({ timestamp: 1760000000, nonceStr: 'Wm3WZYTPz0wzccnW', package: 'prepay_id=wx2016', signType: 'MD5' });",
    canBeWrong: null,
    cases: {
      missing: {
        severity: 'error',
        seen: { zh: '{call} 的 paySign 是 {paySign}。', en: 'paySign of {call} is {paySign}.' },
        expected: {
          zh: '对 appId、timeStamp、nonceStr、package、signType 的签名。',
          en: 'The signature of appId, timeStamp, nonceStr, package and signType.',
        },
        advice: {
          zh: '在服务器上统一下单之后再签一次名，以 paySign 为名传给页面。',
          en: 'Have the server sign once more after placing the order, and hand that to the page as paySign.',
        },
      },
      kind: {
        severity: 'error',
        title: { zh: 'paySign 不是字符串', en: 'paySign is not a string' },
        seen: {
          zh: '{call} 的 paySign 是 {paySign}，类型为 {kind}。',
          en: 'paySign of {call} is {paySign}, of type {kind}.',
        },
        expected: { zh: '字符串。', en: 'A string.' },
        advice: {
          zh: '传入签名的文本；如果是 Promise，请先 await。',
          en: 'Pass the signature’s text; await a Promise.',
        },
      },
    },
    check: (facts) => {
      const { call, isRedPacket, given } = facts;
      if (isRedPacket || isUnknown(given.paySign)) return NONE;
      const values = { call, paySign: literal(given.paySign), kind: kindOf(given.paySign) };
      if (isMissing(given.paySign))
        return isNamedOtherwise(facts, 'paySign') ? NONE : [{ case: 'missing', values }];
      return lengthOf(given.paySign) === null ? [{ case: 'kind', values }] : NONE;
    },
  }),

  'pay-sign-type': payRule({
    title: { zh: '支付的 signType 不对', en: 'signType of a payment is wrong' },
    topic: 'pay',
    place: '微信支付 · 发起一个微信支付请求',
    example:
      "wx.chooseWXPay({ timestamp: 1760000000, nonceStr: 'Wm3WZYTPz0wzccnW', package: 'prepay_id=wx2016', paySign: 'C380BEC2BFD727A4B6845133519F3AD6' });",
    canBeWrong: {
      zh: '签名方式是从 paySign 的长度推断的。',
      en: 'How it was signed is told from the length of paySign.',
    },
    cases: {
      filled: {
        severity: 'error',
        title: {
          zh: '支付没有传 signType（支付验证签名失败）',
          en: 'A payment has no signType (its signature is refused)',
        },
        seen: {
          zh: 'signType 是 {signType}，SDK 会填入 SHA1；而 paySign 有 {length:characters}，是 {shape} 的结果。',
          en: 'signType is {signType}, and the SDK fills in SHA1; but paySign has {length:characters}, as {shape} gives.',
        },
        expected: {
          zh: "signType: '{shape}'，与签名时用的相同。",
          en: "signType: '{shape}', as was signed.",
        },
        advice: {
          zh: "在 {call} 的参数里加上 signType: '{shape}'。",
          en: "Add signType: '{shape}' to what {call} is given.",
        },
      },
      lacking: {
        severity: 'error',
        title: { zh: '调用支付JSAPI缺少参数：signType', en: 'A payment by hand has no signType' },
        seen: { zh: '{call} 的 signType 是 {signType}。', en: 'signType of {call} is {signType}.' },
        expected: {
          zh: '签名时用的 signType：MD5、HMAC-SHA256 或 RSA。',
          en: 'The signType that was signed: MD5, HMAC-SHA256 or RSA.',
        },
        advice: {
          zh: '在 {call} 的参数里加上 signType，与签名时用的相同。',
          en: 'Add signType to what {call} is given, as was signed.',
        },
      },
      spelling: {
        severity: 'error',
        title: { zh: '支付的 signType 写法不对', en: 'signType of a payment is misspelt' },
        seen: { zh: 'signType 是 {signType}。', en: 'signType is {signType}.' },
        expected: { zh: '"{right}"，与文档逐字相同。', en: '"{right}", to the letter.' },
        advice: {
          zh: "写成 signType: '{right}'；signType 本身也参与签名（RSA 除外），服务器也要用这个写法。",
          en: "Write signType: '{right}'; it is signed as well (but for RSA), so that the server has to write it the same.",
        },
      },
      unknown: {
        severity: 'error',
        seen: { zh: 'signType 是 {signType}。', en: 'signType is {signType}.' },
        expected: {
          zh: 'MD5、HMAC-SHA256（API v2）或 RSA（API v3）。',
          en: 'MD5, HMAC-SHA256 (API v2) or RSA (API v3).',
        },
        advice: {
          zh: '传入签名时用的签名方式。',
          en: 'Pass the way in which it was signed.',
        },
      },
      misfit: {
        severity: 'error',
        title: {
          zh: 'signType 与 paySign 不符（支付验证签名失败）',
          en: 'signType and paySign do not fit (the signature is refused)',
        },
        seen: {
          zh: 'signType 是 {signType}，而 paySign 有 {length:characters}，是 {shape} 的结果。',
          en: 'signType is {signType}, but paySign has {length:characters}, as {shape} gives.',
        },
        expected: {
          zh: 'signType 与 paySign 用同一种签名方式，也与统一下单时的相同。',
          en: 'One way of signing for both, the one with which the order was placed.',
        },
        advice: {
          zh: "用 {signType} 重新签名，或把 signType 改为 '{shape}'（它参与签名时要一并改）。",
          en: "Sign with {signType}, or write signType: '{shape}' (also where it is signed).",
        },
      },
    },
    check: (facts) => {
      const fault = faultOf(facts);
      if (fault === null || fault === 'spaced' || fault === 'text' || fault === 'lower') return NONE;
      const { call, given } = facts;
      const paySign = payText(facts, 'paySign') ?? '';
      const right = nearType(payText(facts, 'signType') ?? '') ?? '';
      const shape = shapeOfPaySign(paySign) ?? '';
      const values = { call, signType: literal(given.signType), length: `${paySign.length}`, shape, right };
      return [{ case: fault, values }];
    },
  }),

  'pay-sign-format': payRule({
    title: { zh: 'paySign 不像签名', en: 'paySign does not look like a signature' },
    topic: 'pay',
    place: '微信支付 · 发起一个微信支付请求',
    example:
      "wx.chooseWXPay({ timestamp: 1760000000, nonceStr: 'Wm3WZYTPz0wzccnW', package: 'prepay_id=wx2016', signType: 'MD5', paySign: 'C380BEC2BFD727A4B6845133519F3A' });",
    canBeWrong: {
      zh: '部分客户端可能接受小写的签名。',
      en: 'Some clients may accept a signature in lower case.',
    },
    cases: {
      spaced: {
        severity: 'error',
        title: { zh: 'paySign 里有空白或换行', en: 'paySign has white space or line breaks' },
        seen: { zh: 'paySign 是 {paySign}。', en: 'paySign is {paySign}.' },
        expected: {
          zh: '没有空白和换行的签名。',
          en: 'A signature without white space and line breaks.',
        },
        advice: {
          zh: '生成 Base64 时不要按 76 个字符换行；经过 URL 传递时先 encodeURIComponent，以免 + 变成空格。',
          en: 'Do not break the Base64 into lines; where it travels in a URL encode it, or + becomes a space.',
        },
      },
      text: {
        severity: 'error',
        seen: {
          zh: 'signType 是 {signType}，paySign 是 {paySign}，共 {length:characters}。',
          en: 'signType is {signType}, paySign is {paySign}, {length:characters}.',
        },
        expected: {
          zh: 'MD5 是 32 位十六进制，HMAC-SHA256 是 64 位，RSA（2048 位密钥）是 344 个字符的 Base64。',
          en: 'MD5 gives 32 hex characters, HMAC-SHA256 64, RSA (a key of 2048 bits) 344 characters of Base64.',
        },
        advice: {
          zh: '检查签名有没有被截断、转成别的编码，或者传错了字段。',
          en: 'Check whether the signature was cut, encoded otherwise, or is another field.',
        },
      },
      lower: {
        severity: 'warning',
        title: { zh: 'paySign 是小写的', en: 'paySign is in lower case' },
        seen: { zh: 'paySign 是 {paySign}。', en: 'paySign is {paySign}.' },
        expected: {
          zh: '{signType} 的结果转换为大写。',
          en: 'What {signType} gives, in upper case.',
        },
        advice: {
          zh: '签名后转换为大写，例如 sign.toUpperCase()。',
          en: 'Convert it to upper case after signing, as with sign.toUpperCase().',
        },
      },
    },
    check: (facts) => {
      const fault = faultOf(facts);
      if (fault !== 'spaced' && fault !== 'text' && fault !== 'lower') return NONE;
      const { given } = facts;
      const length = `${lengthOf(given.paySign)}`;
      const values = { signType: literal(given.signType), paySign: literal(given.paySign), length };
      return [{ case: fault, values }];
    },
  }),

  'pay-sign-borrowed': payRule({
    title: { zh: 'paySign 用了别的签名', en: 'paySign is the signature of something else' },
    topic: 'pay',
    place: '微信支付 · 发起一个微信支付请求',
    example: `const config = sign(location.href, { jsApiList: ['chooseWXPay'] });
wx.config(config);
wx.ready(() => {
  wx.chooseWXPay({ timestamp: 1760000000, nonceStr: 'Wm3WZYTPz0wzccnW', package: 'prepay_id=wx2016', signType: 'MD5', paySign: config.signature });
});`,
    canBeWrong: null,
    cases: {
      config: {
        severity: 'error',
        seen: {
          zh: 'paySign 是 {paySign}，与 wx.config 的 signature 相同。',
          en: 'paySign is {paySign}, the signature of wx.config.',
        },
        expected: {
          zh: '用商户密钥或私钥，对 appId、timeStamp、nonceStr、package、signType 另作的签名。',
          en: 'One of its own, of appId, timeStamp, nonceStr, package and signType, made with the merchant’s key.',
        },
        advice: {
          zh: '在服务器上按微信支付的签名方法生成 paySign；jsapi_ticket 的签名只用于 wx.config。',
          en: 'Make paySign on the server as WeChat Pay says; what the jsapi_ticket signs is for wx.config only.',
        },
      },
      order: {
        severity: 'error',
        seen: {
          zh: 'paySign 是 {paySign}，与一并传入的 sign 相同，即统一下单的签名。',
          en: 'paySign is {paySign}, the very sign passed along, which is that of the order.',
        },
        expected: {
          zh: '拿到 prepay_id 之后另作的签名，参与的是 appId、timeStamp、nonceStr、package、signType。',
          en: 'One made once there is a prepay_id, of appId, timeStamp, nonceStr, package and signType.',
        },
        advice: {
          zh: '在服务器上对这五个字段重新签名，作为 paySign 返回；不要把统一下单返回的 sign 当作 paySign。',
          en: 'Have the server sign these five and return that as paySign, not the sign that placing the order returned.',
        },
      },
    },
    check: (facts) => {
      const source = borrowedFrom(facts);
      return source === null ? NONE : [{ case: source, values: { paySign: literal(facts.given.paySign) } }];
    },
  }),
};

/** What the shape shows, where nothing tells more: the hash, or whose signature it is. */
function faultOf(facts: PayFacts): PaySignFault | null {
  return isHashed(facts) || borrowedFrom(facts) !== null ? null : paySignFaultOf(facts);
}
