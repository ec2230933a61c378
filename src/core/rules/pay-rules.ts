import { literal } from '../plain.ts';
import { isConfigs } from './card-signature-rules.ts';
import { isWholeOrder, paymentOf } from './pay-facts.ts';
import { isNamedOtherwise } from './pay-names.ts';
import { paySignFaultOf } from './pay-sign-faults.ts';
import { PROVED_ADVICE } from './proof.ts';
import { type Case, type Found, NONE } from './rule.ts';
import { type SignedFacts, signedRule } from './signed-facts.ts';

/** A wrong paySign by MD5 or HMAC-SHA256. */
const BY_KEY = {
  severity: 'error',
  seen: { zh: 'paySign 是 {signature}。', en: 'paySign is {signature}.' },
  expected: {
    zh: '用商户密钥（{secret}）、appId {appId}、timeStamp {timestamp}、nonceStr {nonceStr}、package {package} 和 signType {signType} 重新计算，应为 {digest}。',
    en: 'Computed with the merchant’s key ({secret}), appId {appId}, timeStamp {timestamp}, nonceStr {nonceStr}, package {package} and signType {signType}, it is {digest}.',
  },
} as const satisfies Omit<Case, 'advice'>;

/** A wrong paySign by RSA. */
const BY_RSA = {
  severity: 'error',
  seen: { zh: 'paySign 是 {signature}。', en: 'paySign is {signature}.' },
  expected: {
    zh: '用商户证书或公钥验证，应是对 appId {appId}、timeStamp {timestamp}、nonceStr {nonceStr}、package {package} 四行文本的 SHA256 with RSA 签名。',
    en: 'Verified with the merchant’s certificate or public key, a SHA256 with RSA signature of four lines: appId {appId}, timeStamp {timestamp}, nonceStr {nonceStr} and package {package}.',
  },
} as const satisfies Omit<Case, 'advice'>;

/** What can be wrong with a payment. */
export const PAY_RULES = {
  'pay-signature-mismatch': signedRule({
    title: { zh: 'paySign 不匹配', en: 'paySign does not match' },
    topic: 'pay',
    place: '微信支付 · chooseWXPay',
    example:
      "wx.chooseWXPay({ timestamp: 1760000000, nonceStr: 'Wm3WZYTPz0wzccnW', package: 'prepay_id=wx20', signType: 'MD5', paySign: 'C380BEC2BFD727A4B6845133519F3AD6' });",
    canBeWrong: {
      zh: '填入的商户密钥、证书或公钥不是服务器签名时用的那个（已更换，或属于别的商户），或实际支付的 appId 与 wx.config 的不同时，正确的签名也会被判为不匹配。',
      en: 'When the merchant’s key, certificate or public key entered is not the one the server signed with (replaced, of another merchant), or the payment’s appId is not that of wx.config, a right signature is called wrong.',
    },
    cases: {
      key: {
        ...BY_KEY,
        advice: {
          zh: '在服务器上打印签名前的字符串，与这里的逐字比较：键名是 timeStamp（大写 S）和 appId；signType 与统一下单时的签名方式相同，且传给了 chooseWXPay；package 的值带 prepay_id=。',
          en: 'Print the server’s text before hashing and compare it with the one here, character by character: the names are timeStamp (capital S) and appId; signType is that of the order and passed to chooseWXPay; package starts with prepay_id=.',
        },
      },
      'key-proved': { ...BY_KEY, advice: PROVED_ADVICE },
      rsa: {
        ...BY_RSA,
        advice: {
          zh: '在服务器上打印签名前的文本，与这里的逐字比较：四行都以 \\n 结尾，最后一行也是；私钥与填入的证书属于同一商户号。',
          en: 'Print the server’s text before signing and compare it with the one here, character by character: each of the four lines ends with \\n, the last one too; the private key belongs to the certificate entered.',
        },
      },
      'rsa-proved': { ...BY_RSA, advice: PROVED_ADVICE },
    },
    check: mismatchOf,
  }),
};

function mismatchOf(facts: SignedFacts): readonly Found<'key' | 'key-proved' | 'rsa' | 'rsa-proved'>[] {
  const { signed, verdict, proof, secret } = facts;
  const { input } = signed;
  if (input?.kind !== 'pay' || verdict.kind !== 'differs' || isToldElsewhere(facts)) return NONE;
  // The first version is signed by a paySignKey, which nobody enters.
  if (input.signType === 'SHA1' && isWholeOrder(input.package)) return NONE;
  const values = {
    signature: literal(verdict.signature),
    digest: verdict.digest,
    secret,
    appId: literal(input.appId),
    timestamp: `${input.timestamp}`,
    nonceStr: literal(input.nonceStr),
    package: literal(input.package),
    signType: literal(input.signType),
  };
  const name = input.signType === 'RSA' ? 'rsa' : 'key';
  return proof?.told
    ? [{ case: `${name}-proved`, values: { ...values, ...proof.told } }]
    : [{ case: name, values }];
}

/** Whether another finding says why it cannot be right: whose signature it is, or what its shape shows. */
function isToldElsewhere(facts: SignedFacts): boolean {
  if (isConfigs(facts)) return true;
  const payment = paymentOf(facts.entry);
  if (payment === null) return false;
  return isNamedOtherwise(payment, 'signType') || (!facts.proof?.told && paySignFaultOf(payment) !== null);
}
