import type { Plain } from '../../protocol.ts';
import { isUnknown, kindOf, literal, toPlainText } from '../plain.ts';
import { isMissingTimestamp } from '../signature/index.ts';
import { argumentFaultOf } from './config-argument.ts';
import { type ConfigFacts, configRule } from './config-facts.ts';
import { otherKeyOf } from './config-keys.ts';
import { type Found, NONE } from './rule.ts';
import { farFrom, isMilliseconds, secondsOf } from './timestamp-age.ts';

/** What can be wrong with timestamp. */
export const TIMESTAMP_RULES = {
  'config-timestamp-missing': configRule({
    title: { zh: 'config 缺少 timestamp', en: 'config has no timestamp' },
    topic: 'timestamp',
    place: '附录5 · 12',
    example: 'wx.config({ ...sign(location.href), timestamp: undefined });',
    canBeWrong: null,
    cases: {
      missing: {
        severity: 'error',
        seen: {
          zh: 'timestamp 是 {timestamp}；没有时 SDK 会发出文本“undefined”。',
          en: 'timestamp is {timestamp}; for none, the SDK sends the text “undefined”.',
        },
        expected: {
          zh: '签名时用的 timestamp，单位为秒。',
          en: 'The timestamp that was signed, in seconds.',
        },
        advice: {
          zh: '让签名接口把它用的时间戳一并返回，以 timestamp 为名传给 wx.config。',
          en: 'Have the signing server return the timestamp it used, and pass it to wx.config as timestamp.',
        },
      },
    },
    check: (facts) =>
      isMissingTimestamp(facts.config.timestamp) &&
      otherKeyOf(facts.config, 'timestamp') === null &&
      !argumentFaultOf(facts)
        ? [{ case: 'missing', values: { timestamp: literal(facts.config.timestamp) } }]
        : NONE,
  }),

  'config-timestamp-key': configRule({
    title: { zh: 'timestamp 的名称写错', en: 'timestamp is under another name' },
    topic: 'timestamp',
    place: '步骤三',
    example:
      'const { timestamp, ...rest } = sign(location.href);\nwx.config({ ...rest, timeStamp: timestamp });',
    canBeWrong: null,
    cases: {
      'other-name': {
        severity: 'error',
        seen: {
          zh: 'wx.config 收到的是 {key}，没有 timestamp。',
          en: 'wx.config was given {key} and no timestamp.',
        },
        expected: {
          zh: 'timestamp，全部小写；timeStamp 是支付后台签名用的字段名。',
          en: 'timestamp, all in lower case; timeStamp is what payments sign on the server.',
        },
        advice: { zh: '把 {key} 改为 timestamp。', en: 'Rename {key} to timestamp.' },
      },
    },
    check: ({ config }) => {
      const key = otherKeyOf(config, 'timestamp');
      return key !== null && isMissingTimestamp(config.timestamp)
        ? [{ case: 'other-name', values: { key } }]
        : NONE;
    },
  }),

  'config-timestamp-not-number': configRule({
    title: { zh: 'timestamp 不是整数', en: 'timestamp is not a whole number' },
    topic: 'timestamp',
    place: '步骤三',
    example: 'wx.config({ ...sign(location.href), timestamp: Date.now() / 1000 });',
    canBeWrong: null,
    cases: {
      fraction: {
        severity: 'error',
        seen: {
          zh: 'timestamp 是 {timestamp}，带有小数。',
          en: 'timestamp is {timestamp}, with a fraction.',
        },
        expected: {
          zh: '整数，与签名时的逐字相同。',
          en: 'A whole number, the very digits that were signed.',
        },
        advice: {
          zh: '用 Math.floor(Date.now() / 1000) 取整，并使用签名接口返回的那个值。',
          en: 'Round with Math.floor(Date.now() / 1000), and use the value that the signing server returns.',
        },
      },
      spaced: {
        severity: 'error',
        seen: {
          zh: 'timestamp 是 {timestamp}，前后有空白。',
          en: 'timestamp is {timestamp}, with white space around it.',
        },
        expected: {
          zh: '只有数字，与签名时的逐字相同。',
          en: 'Digits only, the very ones that were signed.',
        },
        advice: { zh: '在传给 wx.config 前去掉空白。', en: 'Remove the white space before wx.config.' },
      },
      other: {
        severity: 'error',
        seen: {
          zh: 'timestamp 是 {timestamp}，类型为 {kind}。',
          en: 'timestamp is {timestamp}, of type {kind}.',
        },
        expected: {
          zh: '数字，或只有数字的字符串：签名时的秒数。',
          en: 'A number, or a string of digits: the seconds that were signed.',
        },
        advice: {
          zh: '原样传入签名接口返回的 timestamp，不要转换成日期；如果是 Promise，请先 await。',
          en: 'Pass the timestamp as the signing server returns it, not made into a date; if it is a Promise, await it.',
        },
      },
    },
    check: (facts) => {
      const { timestamp } = facts.config;
      if (isMissingTimestamp(timestamp) || isUnknown(timestamp) || isWholeSeconds(timestamp)) return NONE;
      if (argumentFaultOf(facts)) return NONE;
      const text = toPlainText(timestamp) ?? '';
      const values = { timestamp: literal(timestamp), kind: kindOf(timestamp) };
      if (/^\d+\.\d+$/.test(text)) return [{ case: 'fraction', values }];
      return [{ case: /^\d+$/.test(text.trim()) ? 'spaced' : 'other', values }];
    },
  }),

  'config-timestamp-milliseconds': configRule({
    title: { zh: 'timestamp 的单位是毫秒', en: 'timestamp is in milliseconds' },
    topic: 'timestamp',
    place: '附录1 · 签名算法',
    example: 'wx.config({ ...sign(location.href), timestamp: Date.now() });',
    canBeWrong: {
      zh: '如果签名也是对这个毫秒数作的，部分客户端可能仍会通过。',
      en: 'If the milliseconds were signed as well, some clients may still accept them.',
    },
    cases: {
      proved: {
        severity: 'error',
        title: { zh: '签的是秒，传的是毫秒', en: 'Seconds were signed, milliseconds are given' },
        seen: {
          zh: 'timestamp 是 {timestamp}，而 signature 正是对 {seconds} 的签名。',
          en: 'timestamp is {timestamp}, but signature is exactly that of {seconds}.',
        },
        expected: { zh: '{seconds}，与签名时的相同。', en: '{seconds}, as was signed.' },
        advice: {
          zh: '把签名接口返回的 timestamp 原样传给 wx.config，不要重新生成。',
          en: 'Pass the timestamp that the signing server returns to wx.config as it is; do not make another.',
        },
      },
      unproved: {
        severity: 'warning',
        seen: {
          zh: 'timestamp 是 {timestamp}，13 位，单位是毫秒。',
          en: 'timestamp is {timestamp}: 13 digits, milliseconds.',
        },
        expected: { zh: '秒，10 位：{seconds}。', en: 'Seconds, 10 digits: {seconds}.' },
        advice: {
          zh: '签名和 wx.config 都用同一个秒数：JavaScript 用 Math.floor(Date.now() / 1000)，Java 用 System.currentTimeMillis() / 1000。',
          en: 'Sign and pass the same seconds: Math.floor(Date.now() / 1000) in JavaScript, System.currentTimeMillis() / 1000 in Java.',
        },
      },
    },
    check: ({ config, proof }) => {
      const timestamp = toPlainText(config.timestamp) ?? '';
      if (!isMilliseconds(timestamp)) return NONE;
      if (proof?.mistakes.includes('timestamp-seconds'))
        return [{ case: 'proved', values: { timestamp, seconds: proof.signed.timestamp } }];
      return [{ case: 'unproved', values: { timestamp, seconds: secondsOf(timestamp) } }];
    },
  }),

  'config-timestamp-far': configRule({
    title: { zh: 'timestamp 与调用时间相差太远', en: 'timestamp is far from the time of the call' },
    topic: 'timestamp',
    place: '附录1 · jsapi_ticket',
    example: 'wx.config(sign(location.href, { timestamp: 1414587457 }));',
    canBeWrong: {
      zh: '电脑的时钟不准时会误报；官方文档没有写明客户端是否检查时间。',
      en: 'Wrong when this computer’s clock is; the document does not say whether clients check the time.',
    },
    cases: {
      before: {
        severity: 'warning',
        seen: {
          zh: 'timestamp {timestamp} 比调用 wx.config 早 {apart:duration}。',
          en: 'timestamp {timestamp} is {apart:duration} before the call of wx.config.',
        },
        expected: {
          zh: '刚刚签名，早于调用不超过 2 小时（jsapi_ticket 的有效期为 7200 秒）。',
          en: 'A fresh signature, at most 2 hours before the call (a jsapi_ticket lives 7200 seconds).',
        },
        advice: {
          zh: '不要把签名写进静态页面或长期缓存；每次打开页面、每次 URL 变化时重新签名。',
          en: 'Do not keep signatures in static pages or caches; sign anew at each load and each change of the URL.',
        },
      },
      after: {
        severity: 'warning',
        seen: {
          zh: 'timestamp {timestamp} 比调用 wx.config 晚 {apart:duration}。',
          en: 'timestamp {timestamp} is {apart:duration} after the call of wx.config.',
        },
        expected: { zh: '不晚于调用的时间。', en: 'A time before the call.' },
        advice: {
          zh: '校准服务器的时钟；timestamp 是自 UTC 1970 年 1 月 1 日起的秒数，与时区无关。',
          en: 'Correct the server’s clock; timestamp counts seconds since 1970 in UTC, whatever the time zone.',
        },
      },
    },
    check: farOf,
  }),
};

/** Whether a timestamp reaches the client as digits alone. */
export function isWholeSeconds(timestamp: Plain | undefined): boolean {
  return /^\d+$/.test(toPlainText(timestamp) ?? '');
}

function farOf({ entry, config }: ConfigFacts): readonly Found<'before' | 'after'>[] {
  const timestamp = toPlainText(config.timestamp) ?? '';
  const far = farFrom(timestamp, entry.at);
  return far ? [{ case: far.when, values: { timestamp, apart: far.apart } }] : NONE;
}
