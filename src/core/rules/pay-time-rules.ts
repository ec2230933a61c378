import { isUnknown, kindOf, literal, member, toPlainText } from '../plain.ts';
import { isMissingTimestamp } from '../signature/index.ts';
import { payRule, payText } from './pay-facts.ts';
import { otherTimestampIn } from './pay-names.ts';
import { NONE } from './rule.ts';
import { isMilliseconds, secondsOf } from './timestamp-age.ts';

/** What can be wrong with the timestamp of a payment. */
export const PAY_TIME_RULES = {
  'pay-timestamp-key': payRule({
    title: { zh: '支付的时间戳名称大小写不对', en: 'The timestamp of a payment is in the wrong case' },
    topic: 'pay',
    place: '微信支付 · 发起一个微信支付请求',
    example:
      "wx.chooseWXPay({ timeStamp: '1760000000', nonceStr: 'Wm3WZYTPz0wzccnW', package: 'prepay_id=wx2016', signType: 'MD5', paySign: 'C380BEC2BFD727A4B6845133519F3AD6' });",
    canBeWrong: null,
    cases: {
      sdk: {
        severity: 'error',
        title: {
          zh: 'chooseWXPay 收到的是 timeStamp（支付验证签名失败）',
          en: 'chooseWXPay is given timeStamp (the payment’s signature is refused)',
        },
        seen: {
          zh: '{call} 收到的是 {key}，没有 timestamp；SDK 会发出 timeStamp: "undefined"。',
          en: '{call} was given {key} and no timestamp; the SDK sends timeStamp: "undefined".',
        },
        expected: {
          zh: 'timestamp，全部小写；只有后台签名时的字段名才是 timeStamp。',
          en: 'timestamp, all in lower case; it is timeStamp only where the server signs.',
        },
        advice: {
          zh: '写成 timestamp: {value}；服务器签名用的 timeStamp 不变。',
          en: 'Write timestamp: {value}; the timeStamp that the server signs stays.',
        },
      },
      bridge: {
        severity: 'error',
        title: {
          zh: '{call} 缺少 timeStamp',
          en: '{call} has no timeStamp',
        },
        seen: {
          zh: '{call} 收到的是 {key}，没有 timeStamp。',
          en: '{call} was given {key} and no timeStamp.',
        },
        expected: {
          zh: 'timeStamp，大写 S，字符串：直接调用 WeixinJSBridge 时没有 SDK 改名。',
          en: 'timeStamp, with a capital S, a string: at WeixinJSBridge no SDK renames it.',
        },
        advice: { zh: '写成 timeStamp: String({value})。', en: 'Write timeStamp: String({value}).' },
      },
    },
    check: (facts) => {
      const { call, isByHand, isRedPacket, written } = facts;
      const key = otherTimestampIn(facts);
      if (key === null || isRedPacket) return NONE;
      return [
        { case: isByHand ? 'bridge' : 'sdk', values: { call, key, value: literal(member(written, key)) } },
      ];
    },
  }),

  'pay-timestamp-missing': payRule({
    title: { zh: '支付缺少 timestamp', en: 'A payment has no timestamp' },
    topic: 'pay',
    place: '微信支付 · 发起一个微信支付请求',
    example:
      "wx.chooseWXPay({ nonceStr: 'Wm3WZYTPz0wzccnW', package: 'prepay_id=wx2016', signType: 'MD5', paySign: 'C380BEC2BFD727A4B6845133519F3AD6' });",
    canBeWrong: null,
    cases: {
      missing: {
        severity: 'error',
        seen: {
          zh: '{call} 的 {name} 是 {timestamp}；没有时 SDK 会发出 timeStamp: "undefined"，支付验证签名失败。',
          en: '{name} of {call} is {timestamp}; for none, the SDK sends timeStamp: "undefined", which no signature fits.',
        },
        expected: {
          zh: 'timestamp，全部小写：签名时用的秒数。',
          en: 'timestamp, all in lower case: the seconds that were signed.',
        },
        advice: {
          zh: '让服务器把签 paySign 时用的 timeStamp 一并返回，写成 timestamp: data.timeStamp。',
          en: 'Have the server return the timeStamp it signed for paySign, and write timestamp: data.timeStamp.',
        },
      },
      bridge: {
        severity: 'error',
        title: { zh: '调用支付JSAPI缺少参数：timeStamp', en: 'A payment has no timeStamp' },
        seen: { zh: '{call} 的 {name} 是 {timestamp}。', en: '{name} of {call} is {timestamp}.' },
        expected: {
          zh: 'timeStamp，大写 S：签名时用的秒数，字符串。',
          en: 'timeStamp, with a capital S: the seconds that were signed, as a string.',
        },
        advice: {
          zh: '让服务器把签 paySign 时用的 timeStamp 一并返回，原样传入。',
          en: 'Have the server return the timeStamp it signed for paySign, and pass it as it is.',
        },
      },
    },
    check: (facts) => {
      const { call, isByHand, isRedPacket, timestampName: name, given } = facts;
      const { timestamp } = given;
      if (isRedPacket || !(isMissingTimestamp(timestamp) || timestamp === null)) return NONE;
      if (otherTimestampIn(facts) !== null) return NONE;
      return [
        { case: isByHand ? 'bridge' : 'missing', values: { call, name, timestamp: literal(timestamp) } },
      ];
    },
  }),

  'pay-timestamp-format': payRule({
    title: { zh: '支付的时间戳不是秒数', en: 'The timestamp of a payment is no number of seconds' },
    topic: 'pay',
    place: '微信支付 · 发起一个微信支付请求',
    example:
      "wx.chooseWXPay({ timestamp: '2025-10-09 16:53:20', nonceStr: 'Wm3WZYTPz0wzccnW', package: 'prepay_id=wx2016', signType: 'MD5', paySign: 'BB4FFCA9131BDD02D8CE8DEBBC31EA8E' });",
    canBeWrong: null,
    cases: {
      other: {
        severity: 'error',
        seen: {
          zh: '{call} 的 {name} 是 {timestamp}，类型为 {kind}。',
          en: '{name} of {call} is {timestamp}, of type {kind}.',
        },
        expected: {
          zh: '只有数字：签名时用的秒数。',
          en: 'Digits only: the seconds that were signed.',
        },
        advice: {
          zh: '原样传入服务器返回的值，不要小数、日期或空白；如果是 Promise，请先 await。',
          en: 'Pass what the server returns as it is, no fraction, date or white space; await a Promise.',
        },
      },
      number: {
        severity: 'warning',
        title: {
          zh: 'timeStamp 是数字（iOS：缺少参数 timeStamp）',
          en: 'timeStamp is a number (iOS takes it as missing)',
        },
        seen: {
          zh: '{call} 的 {name} 是数字 {timestamp}。',
          en: '{name} of {call} is the number {timestamp}.',
        },
        expected: {
          zh: '字符串：iOS 微信会把数字当作没有传，报“调用支付JSAPI缺少参数：timeStamp”；经过 SDK 时才会自动转换。',
          en: 'A string: WeChat on iOS takes a number as missing; only the SDK makes it a text by itself.',
        },
        advice: { zh: '写成 timeStamp: String(timeStamp)。', en: 'Write timeStamp: String(timeStamp).' },
      },
    },
    check: ({ call, isByHand, isRedPacket, timestampName: name, given: { timestamp } }) => {
      if (isMissingTimestamp(timestamp) || timestamp === null || isUnknown(timestamp)) return NONE;
      const values = { call, name, timestamp: literal(timestamp), kind: kindOf(timestamp) };
      if (!/^\d+$/.test(toPlainText(timestamp) ?? ''))
        return isRedPacket ? NONE : [{ case: 'other', values }];
      return isByHand && typeof timestamp === 'number' ? [{ case: 'number', values }] : NONE;
    },
  }),

  'pay-timestamp-milliseconds': payRule({
    title: { zh: '支付的时间戳单位是毫秒', en: 'The timestamp of a payment is in milliseconds' },
    topic: 'pay',
    place: '微信支付 · 发起一个微信支付请求',
    example:
      "wx.chooseWXPay({ timestamp: 1760000000123, nonceStr: 'Wm3WZYTPz0wzccnW', package: 'prepay_id=wx2016', signType: 'MD5', paySign: '7B46878CC4467B4134A5DDE605849788' });",
    canBeWrong: {
      zh: '如果签名也是对这个毫秒数作的，部分客户端可能仍会通过。',
      en: 'If the milliseconds were signed as well, some clients may still accept them.',
    },
    cases: {
      milliseconds: {
        severity: 'warning',
        seen: {
          zh: '{call} 的 {name} 是 {timestamp}，13 位，单位是毫秒。',
          en: '{name} of {call} is {timestamp}: 13 digits, milliseconds.',
        },
        expected: { zh: '秒，10 位：{seconds}。', en: 'Seconds, 10 digits: {seconds}.' },
        advice: {
          zh: '在服务器上取秒数并签名，原样传给页面：JavaScript 用 Math.floor(Date.now() / 1000)，Java 用 System.currentTimeMillis() / 1000。',
          en: 'Take and sign seconds on the server, and hand them to the page as they are: Math.floor(Date.now() / 1000) in JavaScript, System.currentTimeMillis() / 1000 in Java.',
        },
      },
    },
    check: (facts) => {
      const timestamp = payText(facts, 'timestamp') ?? '';
      if (!isMilliseconds(timestamp)) return NONE;
      const { call, timestampName: name } = facts;
      return [{ case: 'milliseconds', values: { call, name, timestamp, seconds: secondsOf(timestamp) } }];
    },
  }),
};
