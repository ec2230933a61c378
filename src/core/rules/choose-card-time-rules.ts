import { isUnknown, kindOf, literal, toPlainText } from '../plain.ts';
import { isMissingTimestamp } from '../signature/index.ts';
import { chooseCardRule, isNamedOtherwise, read } from './choose-card-facts.ts';
import { NONE } from './rule.ts';
import { isMilliseconds, secondsOf } from './timestamp-age.ts';

/** What can be wrong with the timestamp of chooseCard. */
export const CHOOSE_CARD_TIME_RULES = {
  'choose-card-timestamp-missing': chooseCardRule({
    title: { zh: 'chooseCard 缺少 timestamp', en: 'chooseCard has no timestamp' },
    topic: 'cards',
    place: '微信卡券 · 拉取适用卡券列表',
    example:
      "wx.chooseCard({ nonceStr: 'Wm3WZYTPz0wzccnW', signType: 'SHA1', cardSign: '5d551d6932ec59695c5ac208b8697d9f3c2af91d' });",
    canBeWrong: null,
    cases: {
      missing: {
        severity: 'error',
        seen: {
          zh: 'timestamp 是 {timestamp}；没有时 SDK 会发出文本“undefined”，签名必然不对。',
          en: 'timestamp is {timestamp}; for none, the SDK sends the text “undefined”, and no signature fits.',
        },
        expected: {
          zh: '签名时用的 timestamp，单位为秒。',
          en: 'The timestamp that was signed, in seconds.',
        },
        advice: {
          zh: '让服务器把签 cardSign 时用的时间戳一并返回，以 timestamp 为名（全部小写）传给 chooseCard。',
          en: 'Have the server return the timestamp it signed for cardSign, and pass it to chooseCard as timestamp, all in lower case.',
        },
      },
    },
    check: (facts) => {
      const timestamp = read(facts, 'timestamp');
      const isGone = isMissingTimestamp(timestamp) || timestamp === null;
      if (!isGone || isNamedOtherwise(facts, 'timestamp')) return NONE;
      return [{ case: 'missing', values: { timestamp: literal(timestamp) } }];
    },
  }),

  'choose-card-timestamp-format': chooseCardRule({
    title: { zh: 'chooseCard 的 timestamp 不是秒数', en: 'timestamp of chooseCard is no number of seconds' },
    topic: 'cards',
    place: '微信卡券 · 拉取适用卡券列表',
    example:
      "wx.chooseCard({ timestamp: 1760000000123, nonceStr: 'Wm3WZYTPz0wzccnW', signType: 'SHA1', cardSign: '4fac42f502f160aae6f02103825c6d09bb2d848a' });",
    canBeWrong: {
      zh: '如果签名也是对这个毫秒数作的，部分客户端可能仍会通过。',
      en: 'If the milliseconds were signed as well, some clients may still accept them.',
    },
    cases: {
      milliseconds: {
        severity: 'warning',
        title: { zh: 'chooseCard 的 timestamp 单位是毫秒', en: 'timestamp of chooseCard is in milliseconds' },
        seen: {
          zh: 'timestamp 是 {timestamp}，13 位，单位是毫秒。',
          en: 'timestamp is {timestamp}: 13 digits, milliseconds.',
        },
        expected: {
          zh: '秒，10 位：{seconds}；时间戳无效时卡券列表异常为空。',
          en: 'Seconds, 10 digits: {seconds}; with a timestamp that is not valid the list is empty.',
        },
        advice: {
          zh: '签名和 chooseCard 都用同一个秒数：JavaScript 用 Math.floor(Date.now() / 1000)，Java 用 System.currentTimeMillis() / 1000。',
          en: 'Sign and pass the same seconds: Math.floor(Date.now() / 1000) in JavaScript, System.currentTimeMillis() / 1000 in Java.',
        },
      },
      other: {
        severity: 'error',
        seen: {
          zh: 'timestamp 是 {timestamp}，类型为 {kind}。',
          en: 'timestamp is {timestamp}, of type {kind}.',
        },
        expected: {
          zh: '只有数字：签名时用的秒数；时间戳无效时卡券列表异常为空。',
          en: 'Digits only: the seconds that were signed; with a timestamp that is not valid the list is empty.',
        },
        advice: {
          zh: '原样传入服务器返回的 timestamp，不要小数、日期或空白；如果是 Promise，请先 await。',
          en: 'Pass the timestamp as the server returns it, no fraction, date or white space; await a Promise.',
        },
      },
    },
    check: (facts) => {
      const timestamp = read(facts, 'timestamp');
      if (isMissingTimestamp(timestamp) || timestamp === null || isUnknown(timestamp)) return NONE;
      const text = toPlainText(timestamp) ?? '';
      const values = { timestamp: literal(timestamp), kind: kindOf(timestamp) };
      if (isMilliseconds(text))
        return [{ case: 'milliseconds', values: { ...values, seconds: secondsOf(text) } }];
      return /^\d+$/.test(text) ? NONE : [{ case: 'other', values }];
    },
  }),
};
