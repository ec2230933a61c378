import { isUnknown, kindOf, lengthOf, literal, member, memberNames, toPlainText } from '../plain.ts';
import { type ConfigInput, isMissing } from '../signature/index.ts';
import { configRule } from './config-facts.ts';
import { NONE } from './rule.ts';

/** Longest nonceStr, in characters. */
const LONGEST_NONCE = 32;
/** What pages write for `nonceStr`, in lower case and without `_` and `-`. */
const OTHER_NAMES: readonly string[] = ['noncestr', 'nonce', 'noncestring'];

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
    check: ({ config }) => {
      const { nonceStr } = config;
      const values = { nonceStr: literal(nonceStr), kind: kindOf(nonceStr) };
      if (isMissing(nonceStr)) return otherNameIn(config) === null ? [{ case: 'missing', values }] : NONE;
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
      const key = otherNameIn(config);
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
};

function otherNameIn({ written }: ConfigInput): string | null {
  const isOther = (key: string) =>
    key !== 'nonceStr' && OTHER_NAMES.includes(key.toLowerCase().replace(/[_-]/g, ''));
  return memberNames(written).find((key) => isOther(key) && !isMissing(member(written, key))) ?? null;
}
