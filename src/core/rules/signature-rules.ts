import { isUnknown, kindOf, lengthOf, literal } from '../plain.ts';
import { isMissing, type MistakeId, urlToSign } from '../signature/index.ts';
import { argumentFaultOf } from './config-argument.ts';
import { type ConfigFacts, configRule, isOtherUrl, urlsOf } from './config-facts.ts';
import { otherKeyOf } from './config-keys.ts';
import { reuseOf } from './config-reuse.ts';
import { signedInPlaceOfTicket } from './no-ticket.ts';
import { PROVED_ADVICE, type Proof } from './proof.ts';
import { type Case, type Found, NONE, type Topic } from './rule.ts';
import { isSha1 } from './signed-fields.ts';
import { isWholeSeconds } from './timestamp-rules.ts';

/** A digest that differs. */
const DIFFERS = {
  severity: 'error',
  seen: { zh: 'signature 是 {signature}。', en: 'signature is {signature}.' },
  expected: {
    zh: '用 jsapi_ticket（{ticket}）、nonceStr {nonceStr}、timestamp {timestamp} 和 url {url} 重新计算，应为 {digest}。',
    en: 'Computed with jsapi_ticket ({ticket}), nonceStr {nonceStr}, timestamp {timestamp} and url {url}, it is {digest}.',
  },
} as const satisfies Omit<Case, 'advice'>;

/** What can be wrong with the signature itself. */
export const SIGNATURE_RULES = {
  'config-signature-missing': configRule({
    title: { zh: 'config 缺少 signature', en: 'config has no signature' },
    topic: 'signature',
    place: '附录5 · 12',
    example: 'wx.config({ ...sign(location.href), signature: undefined });',
    canBeWrong: null,
    cases: {
      missing: {
        severity: 'error',
        seen: { zh: 'signature 是 {signature}。', en: 'signature is {signature}.' },
        expected: {
          zh: '对 string1 作 SHA-1 的结果：40 位十六进制。',
          en: 'The SHA-1 of string1: 40 hex characters.',
        },
        advice: {
          zh: '确认签名接口返回了签名，并以 signature 为名传给 wx.config。',
          en: 'Check that the signing server returns a signature, and pass it to wx.config as signature.',
        },
      },
    },
    check: (facts) => {
      const { signature } = facts.config;
      if (!isMissing(signature) || argumentFaultOf(facts)) return NONE;
      if (otherKeyOf(facts.config, 'signature') !== null) return NONE;
      return [{ case: 'missing', values: { signature: literal(signature) } }];
    },
  }),

  'config-signature-key': configRule({
    title: { zh: 'signature 的名称写错', en: 'signature is under another name' },
    topic: 'signature',
    place: '步骤三',
    example: 'const { signature, ...rest } = sign(location.href);\nwx.config({ ...rest, sign: signature });',
    canBeWrong: null,
    cases: {
      'other-name': {
        severity: 'error',
        seen: {
          zh: 'wx.config 收到的是 {key}，没有 signature。',
          en: 'wx.config was given {key} and no signature.',
        },
        expected: {
          zh: 'signature，全部小写；SDK 只读取这个名称。',
          en: 'signature, all in lower case; the SDK reads no other name.',
        },
        advice: { zh: '把 {key} 改为 signature。', en: 'Rename {key} to signature.' },
      },
    },
    check: ({ config }) => {
      const key = otherKeyOf(config, 'signature');
      return key !== null && isMissing(config.signature) ? [{ case: 'other-name', values: { key } }] : NONE;
    },
  }),

  'config-signature-format': configRule({
    title: { zh: 'signature 不是 40 位十六进制', en: 'signature is not 40 hex characters' },
    topic: 'signature',
    place: '附录1 · 签名算法',
    example: "wx.config({ ...sign(location.href), signature: '5f4dcc3b5aa765d61d8327deb882cf99' });",
    canBeWrong: null,
    cases: {
      spaced: {
        severity: 'error',
        seen: {
          zh: 'signature 是 {signature}，前后有空白。',
          en: 'signature is {signature}, with white space around it.',
        },
        expected: { zh: '40 位十六进制，没有别的字符。', en: '40 hex characters and nothing else.' },
        advice: {
          zh: '找出空白或换行从何而来（常见的是命令行输出、模板、读文件），在传给 wx.config 前去掉。',
          en: 'Find where the white space comes from (often command output, a template, a file), and remove it before wx.config.',
        },
      },
      text: {
        severity: 'error',
        seen: {
          zh: 'signature 是 {signature}，共 {length:characters}。',
          en: 'signature is {signature}, {length:characters}.',
        },
        expected: { zh: 'SHA-1 的结果，40 位十六进制。', en: 'A SHA-1 digest, 40 hex characters.' },
        advice: {
          zh: '用 SHA-1 并以十六进制输出。32 位多半是 MD5，64 位多半是 SHA-256，28 位且以“=”结尾是 Base64，略少于 40 位多半是每个字节没有补足两位。',
          en: 'Use SHA-1 and print it as hex. 32 characters are probably MD5, 64 SHA-256, 28 with “=” at the end Base64; a few less than 40 are bytes without their leading zero.',
        },
      },
      upper: {
        severity: 'warning',
        title: { zh: 'signature 是大写的', en: 'signature is in upper case' },
        seen: { zh: 'signature 是 {signature}。', en: 'signature is {signature}.' },
        expected: {
          zh: '40 位小写的十六进制，与官方示例相同；大写时客户端可能判为 invalid signature。',
          en: '40 hex characters in lower case, as in the document; of upper case a client may say invalid signature.',
        },
        advice: {
          zh: '在签名接口里输出小写：PHP 的 sha1() 已是小写，Java 用 "%02x"，C# 用 ToString("x2")。',
          en: 'Have the signing server print lower case: sha1() of PHP does, Java’s is "%02x", C#’s ToString("x2").',
        },
      },
      kind: {
        severity: 'error',
        seen: {
          zh: 'signature 是 {signature}，类型为 {kind}。',
          en: 'signature is {signature}, of type {kind}.',
        },
        expected: { zh: '字符串，40 位十六进制。', en: 'A string of 40 hex characters.' },
        advice: {
          zh: '传入签名的字符串；如果是 Promise，请 await 之后再调用 wx.config。',
          en: 'Pass the signature’s text; if it is a Promise, await it before wx.config.',
        },
      },
    },
    check: ({ config: { signature }, verdict }) => {
      if (isMissing(signature) || isUnknown(signature)) return NONE;
      if (isSha1(signature)) {
        const isUpper = verdict.kind === 'unverified' && /[A-F]/.test(`${signature}`);
        return isUpper ? [{ case: 'upper', values: { signature: literal(signature) } }] : NONE;
      }
      const length = lengthOf(signature);
      const values = { signature: literal(signature), kind: kindOf(signature), length: `${length}` };
      if (length === null) return [{ case: 'kind', values }];
      const isSpaced = typeof signature === 'string' && isSha1(signature.trim());
      return [{ case: isSpaced ? 'spaced' : 'text', values }];
    },
  }),

  'config-signature-mismatch': configRule({
    title: { zh: '签名不匹配（invalid signature）', en: 'The signature does not match (invalid signature)' },
    topic: 'signature',
    place: '附录5 · 2',
    example: "wx.config({ ...sign(location.href), nonceStr: 'another' });",
    canBeWrong: {
      zh: '填入的 jsapi_ticket 不是服务器签名时用的那个（已更新、已过期，或属于别的公众号）时，正确的签名也会被判为不匹配。',
      en: 'When the ticket entered is not the one the server signed with (renewed, expired, of another account), a right signature is called wrong.',
    },
    cases: {
      differs: {
        ...DIFFERS,
        advice: {
          zh: '在服务器上打印签名前的 string1，与这里的 string1 逐字比较：url 是否就是 {url}，noncestr、timestamp 是否与传给 wx.config 的相同，jsapi_ticket 是否是 appId {appId} 当前有效的那个。',
          en: 'Print the server’s string1 and compare it with the one here, character by character: is url {url}, are noncestr and timestamp those given to wx.config, is jsapi_ticket the current one of appId {appId}?',
        },
      },
      proved: { ...DIFFERS, advice: PROVED_ADVICE },
      'differs-landing': {
        severity: 'error',
        seen: {
          zh: 'signature 是 {signature}。iOS 微信按打开页面时的 URL 校验，此后 URL 已变化。',
          en: 'signature is {signature}. WeChat on iOS verifies the URL at which the page was opened; the URL has changed since.',
        },
        expected: {
          zh: '用 jsapi_ticket（{ticket}）、nonceStr {nonceStr}、timestamp {timestamp} 和 url {url} 重新计算，应为 {digest}。',
          en: 'Computed with jsapi_ticket ({ticket}), nonceStr {nonceStr}, timestamp {timestamp} and url {url}, it is {digest}.',
        },
        advice: {
          zh: '在服务器上打印签名前的 string1，与这里的 string1 逐字比较；签名既不是对打开时的 URL，也不是对当前 URL {other} 作的。',
          en: 'Print the server’s string1 and compare it with the one here, character by character; it was made neither with the URL at opening nor with the current one, {other}.',
        },
      },
    },
    check: (facts) => (isToldElsewhere(facts) ? NONE : mismatchOf(facts)),
  }),
};

/** Whether another finding already says why the signature cannot be right. */
function isToldElsewhere(facts: ConfigFacts): boolean {
  const { config, proof } = facts;
  const isProved = isOtherUrl(proof) || proof?.mistakes.some((id) => HAS_ITS_OWN_FINDING.has(id));
  if (isProved || !isSha1(config.signature) || !isWholeSeconds(config.timestamp)) return true;
  return reuseOf(facts) !== null || signedInPlaceOfTicket(facts) !== null;
}

/** Besides another URL. */
const HAS_ITS_OWN_FINDING: ReadonlySet<MistakeId> = new Set(['url-hash-kept', 'timestamp-seconds']);

/** What was signed wrongly: a verdict of its own, where there is one. The ids of mistakes begin with it. */
function topicOf({ mistakes }: Proof): Topic {
  const [first = ''] = mistakes;
  const part = first.slice(0, first.indexOf('-'));
  return part === 'url' || part === 'nonce' || part === 'timestamp' ? part : 'signature';
}

function mismatchOf(facts: ConfigFacts): readonly Found<'differs' | 'proved' | 'differs-landing'>[] {
  const { entry, config, verdict, proof, ticket } = facts;
  if (verdict.kind !== 'differs' || !config.sent) return NONE;
  const { verified, other } = urlsOf(facts);
  const values = {
    signature: verdict.signature,
    digest: verdict.digest,
    url: verified,
    other,
    ticket,
    nonceStr: literal(config.sent.nonceStr),
    timestamp: config.sent.timestamp,
    appId: literal(config.appId),
  };
  if (proof?.told) return [{ case: 'proved', values: { ...values, ...proof.told }, topic: topicOf(proof) }];
  const isLanding = verified !== urlToSign(entry.url);
  return [{ case: isLanding ? 'differs-landing' : 'differs', values }];
}
