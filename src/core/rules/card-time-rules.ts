import { kindOf, literal } from '../plain.ts';
import { cardRule, fieldIn, textIn } from './card-facts.ts';
import { isUnderOtherName } from './card-keys.ts';
import { pathOf } from './card-rules.ts';
import { NONE } from './rule.ts';
import { isMilliseconds, secondsOf } from './timestamp-age.ts';

/** What can be wrong with the times in a cardExt. */
export const CARD_TIME_RULES = {
  'card-timestamp-missing': cardRule({
    title: { zh: 'cardExt 缺少 timestamp', en: 'cardExt has no timestamp' },
    topic: 'cards',
    place: '附录4 · cardExt',
    example:
      'wx.addCard({ cardList: [{ cardId: \'pjZ8Yt1XGILfi-FUsewpnnolGgZk\', cardExt: \'{"nonce_str":"Wm3WZYTPz0wzccnW","signature":"822eb84e11a8bf47ba943a29e4fd30d73c736068"}\' }] });',
    canBeWrong: null,
    cases: {
      missing: {
        severity: 'error',
        seen: { zh: '{path} 里没有 timestamp。', en: '{path} has no timestamp.' },
        expected: {
          zh: '签名时用的秒数，字符串形式，例如 "{now}"。',
          en: 'The seconds that were signed, as a string such as "{now}".',
        },
        advice: {
          zh: '在服务器上取当前的秒数，让它参与签名，并以 timestamp 为名放进 cardExt。',
          en: 'Take the current seconds on the server, sign them too, and put them into cardExt as timestamp.',
        },
      },
    },
    check: (card) => {
      const { ext, entry } = card;
      if (ext === null || fieldIn(ext, 'timestamp') !== undefined) return NONE;
      if (isUnderOtherName(ext, 'timestamp')) return NONE;
      const now = `${Math.floor(entry.at / 1000)}`;
      return [{ case: 'missing', values: { path: pathOf(card), now } }];
    },
  }),

  'card-timestamp-type': cardRule({
    title: { zh: 'cardExt 的 timestamp 是数字', en: 'timestamp of cardExt is a number' },
    topic: 'cards',
    place: '附录4 · cardExt',
    example:
      'wx.addCard({ cardList: [{ cardId: \'pjZ8Yt1XGILfi-FUsewpnnolGgZk\', cardExt: \'{"timestamp":1760000000,"nonce_str":"Wm3WZYTPz0wzccnW","signature":"e69ab24cfbb2219e78a3f8101c6a2a5c53abbb04"}\' }] });',
    canBeWrong: {
      zh: '也有客户端接受数字。',
      en: 'There are clients that take a number.',
    },
    cases: {
      number: {
        severity: 'warning',
        seen: {
          zh: '{path} 里的 timestamp 是数字 {timestamp}。',
          en: 'In {path}, timestamp is the number {timestamp}.',
        },
        expected: {
          zh: '最终需要转换为字符串形式："{timestamp}"。',
          en: 'It has to be made into a string in the end: "{timestamp}".',
        },
        advice: {
          zh: '在生成 cardExt 的地方把 timestamp 转换为字符串：JavaScript 用 String(timestamp)，PHP 用 (string)$timestamp。',
          en: 'Make timestamp a string where cardExt is made: String(timestamp) in JavaScript, (string)$timestamp in PHP.',
        },
      },
    },
    check: (card) => {
      const timestamp = fieldIn(card.ext, 'timestamp');
      if (typeof timestamp !== 'number' || !/^\d+$/.test(`${timestamp}`)) return NONE;
      // Whoever takes the seconds of milliseconds writes it anew.
      if (isMilliseconds(`${timestamp}`)) return NONE;
      return [{ case: 'number', values: { path: pathOf(card), timestamp: `${timestamp}` } }];
    },
  }),

  'card-timestamp-format': cardRule({
    title: { zh: 'cardExt 的 timestamp 不是秒数', en: 'timestamp of cardExt is no number of seconds' },
    topic: 'cards',
    place: '附录4 · cardExt',
    example:
      'wx.addCard({ cardList: [{ cardId: \'pjZ8Yt1XGILfi-FUsewpnnolGgZk\', cardExt: \'{"timestamp":"1760000000123","nonce_str":"Wm3WZYTPz0wzccnW","signature":"07e423d320d15bf83806a9a4eadf1a7a5a788a22"}\' }] });',
    canBeWrong: {
      zh: '如果签名也是对这个毫秒数作的，部分客户端可能仍会通过。',
      en: 'If the milliseconds were signed as well, some clients may still accept them.',
    },
    cases: {
      milliseconds: {
        severity: 'warning',
        title: { zh: 'cardExt 的 timestamp 单位是毫秒', en: 'timestamp of cardExt is in milliseconds' },
        seen: {
          zh: '{path} 里的 timestamp 是 {timestamp}，13 位，单位是毫秒。',
          en: 'In {path}, timestamp is {timestamp}: 13 digits, milliseconds.',
        },
        expected: { zh: '秒，10 位："{seconds}"。', en: 'Seconds, 10 digits: "{seconds}".' },
        advice: {
          zh: '签名和 cardExt 都用同一个秒数：JavaScript 用 Math.floor(Date.now() / 1000)，Java 用 System.currentTimeMillis() / 1000。',
          en: 'Sign and pass the same seconds: Math.floor(Date.now() / 1000) in JavaScript, System.currentTimeMillis() / 1000 in Java.',
        },
      },
      other: {
        severity: 'error',
        seen: {
          zh: '{path} 里的 timestamp 是 {timestamp}，类型为 {kind}。',
          en: 'In {path}, timestamp is {timestamp}, of type {kind}.',
        },
        expected: {
          zh: '只有数字的字符串：从 1970 年 1 月 1 日起的秒数，例如 "{now}"。',
          en: 'A string of digits: the seconds since 1 January 1970, such as "{now}".',
        },
        advice: {
          zh: '取整数秒，不要小数、日期或空白，与签名时用的逐字相同。',
          en: 'Take whole seconds, no fraction, date or white space, to the letter what was signed.',
        },
      },
    },
    check: (card) => {
      const given = fieldIn(card.ext, 'timestamp');
      if (given === undefined) return NONE;
      const text = textIn(card.ext, 'timestamp') ?? '';
      const now = `${Math.floor(card.entry.at / 1000)}`;
      const values = { path: pathOf(card), timestamp: literal(given), kind: kindOf(given), now };
      if (isMilliseconds(text))
        return [{ case: 'milliseconds', values: { ...values, seconds: secondsOf(text) } }];
      return /^\d+$/.test(text) ? NONE : [{ case: 'other', values }];
    },
  }),

  'card-begin-time-format': cardRule({
    title: {
      zh: 'fixed_begintimestamp 不是 10 位时间戳',
      en: 'fixed_begintimestamp is not a timestamp of 10 digits',
    },
    topic: 'cards',
    place: '附录4 · cardExt',
    example:
      'wx.addCard({ cardList: [{ cardId: \'pjZ8Yt1XGILfi-FUsewpnnolGgZk\', cardExt: \'{"fixed_begintimestamp":1760000000000,"timestamp":"1760000000","nonce_str":"Wm3WZYTPz0wzccnW","signature":"e69ab24cfbb2219e78a3f8101c6a2a5c53abbb04"}\' }] });',
    canBeWrong: null,
    cases: {
      format: {
        severity: 'warning',
        seen: {
          zh: '{path} 里的 fixed_begintimestamp 是 {time}。',
          en: 'In {path}, fixed_begintimestamp is {time}.',
        },
        expected: {
          zh: '10 位时间戳，单位为秒；只用于有效期类型为 DATE_TYPE_FIX_TERM 的卡券。',
          en: 'A timestamp of 10 digits, in seconds; only for cards whose validity is a DATE_TYPE_FIX_TERM.',
        },
        advice: {
          zh: '换算成秒；不需要时去掉这个字段。',
          en: 'Convert it to seconds; leave it out where it is not needed.',
        },
      },
    },
    check: (card) => {
      const given = fieldIn(card.ext, 'fixed_begintimestamp');
      // 0 is what back ends write for none.
      if (given === undefined || given === 0 || given === '0') return NONE;
      const isRight = /^\d{10}$/.test(textIn(card.ext, 'fixed_begintimestamp') ?? '');
      return isRight ? NONE : [{ case: 'format', values: { path: pathOf(card), time: literal(given) } }];
    },
  }),
};
