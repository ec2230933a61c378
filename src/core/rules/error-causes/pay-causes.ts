import { isUnknown, literal, member, memberNames, toPlainText } from '../../plain.ts';
import { isMissing, urlToSign } from '../../signature/index.ts';
import { type ErrorCause, type ErrorFacts, found, type Judged, ruledOut } from '../error-facts.ts';
import { type SignedFacts, signedFactsOf } from '../signed-facts.ts';
import { judgeMistakes, MATCHES, PROVED, startsWith } from './signature-causes.ts';

const OF_KEYS = startsWith('pay-key-other', 'pay-key-space');

/** Why a payment fails: 附录5 · 18, then 微信支付 in its order, then what is met besides. */
export const PAY_CAUSES = {
  'sdk-not-official': {
    text: {
      zh: 'jweixin.js 不是官方线上版本，而是拷贝到自己服务器上的。',
      en: 'jweixin.js is not the official one online, but a copy on another server.',
    },
  },
  'pay-lacks': {
    text: {
      zh: '缺少参数：timestamp、nonceStr、package、paySign 都要传。',
      en: 'Parameters are missing: timestamp, nonceStr, package and paySign all have to be there.',
    },
    found: { zh: '没有 {names}。', en: 'There is no {names}.' },
    ruledOut: { zh: '这些参数都有。', en: 'All of them are there.' },
    judge: lacks,
  },
  'pay-timestamp': {
    text: {
      zh: 'timestamp 没有传，写成了 timeStamp，单位是毫秒，或在前端重新生成（要用签名时的那个）。',
      en: 'timestamp is missing, written timeStamp, in milliseconds, or made anew in the page (it has to be the one that was signed).',
    },
    found: { zh: '{what}', en: '{what}' },
    ruledOut: {
      zh: 'timestamp 是 {timestamp}，10 位秒数。',
      en: 'timestamp is {timestamp}: seconds, 10 digits.',
    },
    judge: payTimestamp,
  },
  'pay-package': {
    text: { zh: 'package 不是 prepay_id=… 的形式。', en: 'package is not of the form prepay_id=….' },
    found: { zh: 'package 是 {package}。', en: 'package is {package}.' },
    ruledOut: { zh: 'package 是 {package}。', en: 'package is {package}.' },
    judge: payPackage,
  },
  'pay-sign-type': {
    text: {
      zh: '没有传 signType：SDK 填成 SHA1，而签名用的是 MD5、HMAC-SHA256 或 RSA。',
      en: 'signType is missing: the SDK fills in SHA1, but MD5, HMAC-SHA256 or RSA was signed with.',
    },
    found: { zh: 'signType 是 {signType}。', en: 'signType is {signType}.' },
    ruledOut: { zh: 'signType 是 {signType}。', en: 'signType is {signType}.' },
    judge: paySignType,
  },
  'pay-sign': {
    text: {
      zh: 'paySign 算错：参与签名的是 appId、timeStamp、nonceStr、package、signType（RSA 为前四行）。',
      en: 'paySign is wrong: appId, timeStamp, nonceStr, package and signType are signed (for RSA, four lines).',
    },
    found: PROVED,
    ruledOut: MATCHES,
    judge: (facts) => judgePay(facts, (id) => !OF_KEYS(id)),
  },
  'pay-key': {
    text: {
      zh: '商户密钥（或证书）不对：在 pay.weixin.qq.com → 账户中心 → API安全 核对；服务商模式用服务商的。',
      en: 'The merchant’s key or certificate is another one: see API security at pay.weixin.qq.com; for a sub-merchant it is the service provider’s.',
    },
    found: PROVED,
    ruledOut: MATCHES,
    judge: (facts) => judgePay(facts, OF_KEYS),
  },
  'pay-app-id': {
    text: {
      zh: '签名的 appId 不是该公众号的，或没有与商户号绑定。',
      en: 'The appId signed is not this account’s, or not bound to the merchant.',
    },
    found: {
      zh: '支付的 appId 是 {own}，config 的是 {config}。',
      en: 'The payment’s appId is {own}, that of config {config}.',
    },
    judge: payAppId,
  },
  'pay-directory': {
    text: {
      zh: '页面不在“支付授权目录”中：在 pay.weixin.qq.com → 产品中心 → 开发配置 添加。',
      en: 'The page is in none of the merchant’s payment directories (development settings at pay.weixin.qq.com).',
    },
  },
  'pay-prepay-id': {
    text: {
      zh: 'prepay_id 已过期（2 小时）、已支付，或是别的 appId、openid 下的单。',
      en: 'The prepay_id has expired (2 hours), is paid, or was ordered for another appId or openid.',
    },
  },
} as const satisfies Record<string, ErrorCause>;

/** Why a payment is refused for its page: the directories of the merchant. */
export const PAY_URL_CAUSES = {
  'pay-directory': {
    text: {
      zh: '“支付授权目录”中没有页面的目录（精确到最后一级，以 / 结尾）：pay.weixin.qq.com → 产品中心 → 开发配置。',
      en: 'The page’s directory, to its last level and with / at its end, is not among the payment directories at pay.weixin.qq.com.',
    },
  },
  'pay-landing': {
    text: {
      zh: '单页应用：iOS 微信按打开页面时的 URL 检查，Android 按当前 URL。',
      en: 'A single-page application: WeChat on iOS looks at the URL at opening, on Android at the current one.',
    },
    found: {
      zh: '打开时是 {landing}，支付时是 {current}。',
      en: 'It was opened at {landing}, and pays at {current}.',
    },
    ruledOut: { zh: '打开页面以来 URL 没有变化。', en: 'The URL has not changed since the page was opened.' },
    judge: ({ entry }) => {
      const [landing, current] = [directoryOf(entry.landingUrl), directoryOf(entry.url)];
      if (landing === current) return ruledOut();
      return found({ landing, current });
    },
  },
  'pay-scheme': {
    text: {
      zh: '支付授权目录填的是 http，页面是 https（或相反），或域名多了、少了 www。',
      en: 'The directory was entered with http and the page has https, or the reverse, or one has www. and the other has not.',
    },
  },
} as const satisfies Record<string, ErrorCause>;

const directoryOf = (url: string): string =>
  urlToSign(url)
    .replace(/\?.*$/, '')
    .replace(/[^/]*$/, '');

function signedOf({ entry, context }: ErrorFacts): SignedFacts | undefined {
  return signedFactsOf(entry, context).find(({ signed }) => signed.kind === 'pay');
}

function judgePay(facts: ErrorFacts, isOfCause: ReturnType<typeof startsWith>): Judged {
  const signed = signedOf(facts);
  if (!signed) return null;
  const { verdict, proof, secret } = signed;
  return judgeMistakes({ verdict, proof, secret: `${signed.signed.secret} ${secret}` }, isOfCause);
}

function lacks({ given, entry }: ErrorFacts): Judged {
  const timestamp =
    entry.seam === 'bridge' && !isMissing(member(given, 'timeStamp')) ? 'timeStamp' : 'timestamp';
  const names = [timestamp, 'nonceStr', 'package', 'paySign'];
  const missing = names.filter((name) => isMissing(member(given, name)));
  if (missing.length > 0) return found({ names: missing.join(', ') });
  return names.some((name) => isUnknown(member(given, name))) ? null : ruledOut();
}

function payTimestamp({ given, entry }: ErrorFacts): Judged {
  const names = memberNames(given);
  const timestamp = toPlainText(member(given, 'timestamp') ?? member(given, 'timeStamp'));
  const isOther = !names.includes('timestamp') && names.includes('timeStamp');
  // Pages that call the bridge themselves do write it so.
  if (isOther && entry.seam !== 'bridge')
    return found({
      what: {
        zh: '页面传的是 timeStamp，SDK 只读 timestamp。',
        en: 'The page gave timeStamp; the SDK reads timestamp only.',
      },
    });
  if (timestamp === null) return null;
  if (/^\d{10}$/.test(timestamp)) return ruledOut({ timestamp });
  return found({ what: { zh: `timestamp 是 ${timestamp}。`, en: `timestamp is ${timestamp}.` } });
}

function payPackage({ given }: ErrorFacts): Judged {
  const text = toPlainText(member(given, 'package'));
  if (text === null) return null;
  return text.includes('prepay_id=') && !/prepay_id=($|&)/.test(text)
    ? ruledOut({ package: literal(text) })
    : found({ package: literal(text) });
}

function paySignType({ given }: ErrorFacts): Judged {
  const signType = toPlainText(member(given, 'signType'));
  if (signType === null) return null;
  const values = { signType: literal(member(given, 'signType')) };
  return ['MD5', 'HMAC-SHA256', 'RSA'].includes(signType) ? ruledOut(values) : found(values);
}

function payAppId({ entry, config }: ErrorFacts): Judged {
  const own = member(entry.bridge?.args, 'appId');
  const other = config?.config.appId;
  if (typeof own !== 'string' || typeof other !== 'string' || own === other) return null;
  return found({ own: literal(own), config: literal(other) });
}
