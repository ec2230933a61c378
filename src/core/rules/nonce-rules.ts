import { isUnknown, kindOf, lengthOf, literal, toPlainText } from '../plain.ts';
import { isMissing } from '../signature/index.ts';
import { argumentFaultOf } from './config-argument.ts';
import { configRule } from './config-facts.ts';
import { otherKeyOf } from './config-keys.ts';
import { NONE } from './rule.ts';
import { LONGEST_NONCE } from './signed-fields.ts';

/** What JavaScript and templates make of a variable without a value. */
const WORDS_FOR_NOTHING: readonly string[] = ['undefined', 'null', 'NaN', '[object Object]'];

/** What can be wrong with nonceStr. */
export const NONCE_RULES = {
  'config-nonce-missing': configRule({
    title: { zh: 'config 缺少 nonceStr', en: 'config has no nonceStr' },
    topic: 'nonce',
    place: '附录5 · 12',
    example: 'wx.config({ ...sign(location.href), nonceStr: undefined });',
    canBeWrong: null,
    cases: {
      missing: {
        severity: 'error',
        seen: { zh: 'nonceStr 是 {nonceStr}。', en: 'nonceStr is {nonceStr}.' },
        expected: { zh: '签名时用的 noncestr。', en: 'The noncestr that was signed.' },
        advice: {
          zh: '让签名接口把它用的随机串一并返回，以 nonceStr 为名传给 wx.config。',
          en: 'Have the signing server return the random string it used, and pass it to wx.config as nonceStr.',
        },
      },
      word: {
        severity: 'error',
        title: { zh: 'nonceStr 是文本 {nonceStr}', en: 'nonceStr is the text {nonceStr}' },
        seen: {
          zh: 'nonceStr 是文本 {nonceStr}：没有值的变量被拼成了字符串。',
          en: 'nonceStr is the text {nonceStr}: a variable without a value was made into a string.',
        },
        expected: { zh: '签名时用的 noncestr。', en: 'The noncestr that was signed.' },
        advice: {
          zh: '检查签名接口响应里的字段名，把其中的随机串原样传给 wx.config。',
          en: 'Check what the signing server calls it in its response, and pass that random string as it is.',
        },
      },
      kind: {
        severity: 'error',
        title: { zh: 'nonceStr 不是字符串', en: 'nonceStr is not a string' },
        seen: {
          zh: 'nonceStr 是 {nonceStr}，类型为 {kind}。',
          en: 'nonceStr is {nonceStr}, of type {kind}.',
        },
        expected: { zh: '字符串，即签名时用的 noncestr。', en: 'A string: the noncestr that was signed.' },
        advice: {
          zh: '传入随机串本身；如果是 Promise，请 await 之后再调用 wx.config。',
          en: 'Pass the random string itself; if it is a Promise, await it before wx.config.',
        },
      },
    },
    check: (facts) => {
      const { config } = facts;
      const { nonceStr } = config;
      const values = { nonceStr: literal(nonceStr), kind: kindOf(nonceStr) };
      if (argumentFaultOf(facts)) return NONE;
      if (isMissing(nonceStr))
        return otherKeyOf(config, 'nonceStr') === null ? [{ case: 'missing', values }] : NONE;
      const isWord = typeof nonceStr === 'string' && WORDS_FOR_NOTHING.includes(nonceStr);
      if (isWord && facts.verdict.kind !== 'matches') return [{ case: 'word', values }];
      const isText = toPlainText(nonceStr) !== null || lengthOf(nonceStr) !== null;
      return isText || isUnknown(nonceStr) ? NONE : [{ case: 'kind', values }];
    },
  }),

  'config-nonce-key': configRule({
    title: { zh: 'nonceStr 的名称写错', en: 'nonceStr is under another name' },
    topic: 'nonce',
    place: '附录5 · 2.2',
    example:
      'const { nonceStr, ...rest } = sign(location.href);\nwx.config({ ...rest, noncestr: nonceStr });',
    canBeWrong: null,
    cases: {
      'other-name': {
        severity: 'error',
        seen: {
          zh: 'wx.config 收到的是 {key}，没有 nonceStr。',
          en: 'wx.config was given {key} and no nonceStr.',
        },
        expected: {
          zh: 'nonceStr，大写 S；只有在 string1 里才写作 noncestr。',
          en: 'nonceStr, with a capital S; it is noncestr in string1 only.',
        },
        advice: { zh: '把 {key} 改为 nonceStr。', en: 'Rename {key} to nonceStr.' },
      },
    },
    check: ({ config }) => {
      const key = otherKeyOf(config, 'nonceStr');
      return key !== null && isMissing(config.nonceStr) ? [{ case: 'other-name', values: { key } }] : NONE;
    },
  }),

  'config-nonce-long': configRule({
    title: { zh: 'nonceStr 超过 32 个字符', en: 'nonceStr is over 32 characters' },
    topic: 'nonce',
    place: '附录4 · cardExt',
    example: "wx.config(sign(location.href, { nonceStr: 'Wm3WZYTPz0wzccnW-Wm3WZYTPz0wzccnW' }));",
    canBeWrong: {
      zh: '官方文档只在卡券和支付处写明不长于 32 位，没有说 config。',
      en: 'The document gives this limit for cards and payments, and none for config.',
    },
    cases: {
      long: {
        severity: 'warning',
        seen: {
          zh: 'nonceStr 有 {length:characters}：{nonceStr}。',
          en: 'nonceStr has {length:characters}: {nonceStr}.',
        },
        expected: { zh: '不长于 32 个字符。', en: '32 characters or fewer.' },
        advice: {
          zh: '改用 16 到 32 位的字母和数字；UUID 可去掉连字符。',
          en: 'Use 16 to 32 letters and digits; of a UUID, drop the hyphens.',
        },
      },
    },
    check: ({ config: { nonceStr } }) => {
      const length = lengthOf(nonceStr) ?? 0;
      if (length <= LONGEST_NONCE) return NONE;
      return [{ case: 'long', values: { length: `${length}`, nonceStr: literal(nonceStr) } }];
    },
  }),
  'config-nonce-characters': configRule({
    title: { zh: 'nonceStr 含有容易出错的字符', en: 'nonceStr has characters that may change on the way' },
    topic: 'nonce',
    place: '附录5 · 2.2',
    example: "wx.config(sign(location.href, { nonceStr: '随机字符串' }));",
    canBeWrong: {
      zh: '官方文档没有限定随机串的字符；服务器和客户端对它编码相同时仍会通过。',
      en: 'The document does not say which characters it may have; where server and client encode it alike, it passes.',
    },
    cases: {
      spaced: {
        severity: 'warning',
        title: { zh: 'nonceStr 含有空白', en: 'nonceStr has white space in it' },
        seen: {
          zh: 'nonceStr 是 {nonceStr}，含有空白。',
          en: 'nonceStr is {nonceStr}, with white space in it.',
        },
        expected: { zh: '只有字母和数字。', en: 'Letters and digits only.' },
        advice: {
          zh: '在签名前就去掉空白和换行，签名和 wx.config 用同一个值。',
          en: 'Remove spaces and line breaks before signing; sign and pass the same value.',
        },
      },
      unusual: {
        severity: 'warning',
        seen: {
          zh: 'nonceStr 是 {nonceStr}，含有 {characters}。',
          en: 'nonceStr is {nonceStr}, with {characters} in it.',
        },
        expected: {
          zh: '只有字母和数字：其他字符可能在服务器和客户端编码不同，使签名不匹配。',
          en: 'Letters and digits only: server and client may encode others differently, so that the signature does not match.',
        },
        advice: {
          zh: '改用字母和数字的随机串，例如 Node 的 crypto.randomBytes(16).toString("hex")。',
          en: 'Use a random string of letters and digits, such as crypto.randomBytes(16).toString("hex") in Node.',
        },
      },
      separator: {
        severity: 'note',
        title: {
          zh: 'nonceStr 含有字母和数字以外的字符',
          en: 'nonceStr has more than letters and digits in it',
        },
        seen: {
          zh: 'nonceStr 是 {nonceStr}，含有 {characters}；签名尚未校验。',
          en: 'nonceStr is {nonceStr}, with {characters} in it; the signature is not verified yet.',
        },
        expected: {
          zh: '只有字母和数字；有其他字符时，签名和传输中都不能编码。',
          en: 'Letters and digits only; any other may not be encoded, neither when signing nor on the way.',
        },
        advice: {
          zh: '填入 jsapi_ticket 即可校验；或改用十六进制的随机串代替 Base64。',
          en: 'Enter the jsapi_ticket to verify it; or use a random string in hex instead of Base64.',
        },
      },
    },
    check: ({ config: { nonceStr }, verdict, proof }) => {
      if (typeof nonceStr !== 'string' || proof || WORDS_FOR_NOTHING.includes(nonceStr)) return NONE;
      const values = { nonceStr: literal(nonceStr) };
      if (/\s/.test(nonceStr)) return [{ case: 'spaced', values: { ...values, characters: '' } }];
      const unusual = charactersIn(nonceStr, /[^\x21-\x7e]/gu);
      if (unusual !== '') return [{ case: 'unusual', values: { ...values, characters: unusual } }];
      const separators = charactersIn(nonceStr, /[&=%#+?"'<>\\]/g);
      // What the hash is right for has come through.
      if (separators === '' || verdict.kind !== 'unverified') return NONE;
      return [{ case: 'separator', values: { ...values, characters: separators } }];
    },
  }),
};

/** Those of a text's characters that are looked for, each once; empty when there are none. */
function charactersIn(text: string, wanted: RegExp): string {
  return [...new Set(text.match(wanted) ?? [])].slice(0, 8).join(' ');
}
