import type { ValueMistake } from './mistake.ts';
import { assigned } from './string1-lines.ts';
import { ONE_TIMESTAMP } from './timestamp-lines.ts';

const PLACE = '附录5 · 2.2';

/** What both rows of milliseconds have. */
const MILLISECONDS = {
  of: 'value',
  parts: ['timestamp'],
  advice: {
    zh: '统一用秒（10 位）：先除以 1000 取整，签名和返回用同一个变量。',
    en: 'Use seconds, 10 digits: divide by 1000 and round down first, then sign and return the same variable.',
  },
  place: PLACE,
  fix: ONE_TIMESTAMP,
} as const;

/** Another time that was signed, or another unit. */
export const TIMESTAMP_MISTAKES = {
  'timestamp-milliseconds': {
    ...MILLISECONDS,
    cost: 1,
    clause: {
      zh: '用整秒乘以 1000 的毫秒时间戳（{signed}）签名，而页面传的是秒（{right}）',
      en: 'signed whole seconds times 1000, that is milliseconds ({signed}), while the page passes seconds ({right})',
    },
    variants: (value) => (isSeconds(value) ? [`${value}000`] : []),
    cause: assigned('timestamp', {
      php: 'time() * 1000',
      java: 'Instant.now().getEpochSecond() * 1000',
      node: 'Math.floor(Date.now() / 1000) * 1000',
      python: 'int(time.time()) * 1000',
      go: 'time.Now().Unix() * 1000',
      csharp: 'DateTimeOffset.UtcNow.ToUnixTimeSeconds() * 1000',
    }),
    example: { right: '1414587457', signed: '1414587457000' },
  },

  'timestamp-milliseconds-exact': {
    ...MILLISECONDS,
    cost: 2,
    isWide: true,
    clause: {
      zh: '用精确到毫秒的时间戳（{signed}）签名，而页面传的是秒（{right}）',
      en: 'signed the time to the millisecond ({signed}), while the page passes seconds ({right})',
    },
    variants: (value) =>
      isSeconds(value) ? Array.from({ length: 999 }, (_, i) => value + `${i + 1}`.padStart(3, '0')) : [],
    cause: assigned('timestamp', {
      php: 'round(microtime(true) * 1000)',
      java: 'System.currentTimeMillis()',
      node: 'Date.now()',
      python: 'int(time.time() * 1000)',
      go: 'time.Now().UnixMilli()',
      csharp: 'DateTimeOffset.UtcNow.ToUnixTimeMilliseconds()',
    }),
    example: { right: '1414587457', signed: '1414587457123' },
  },

  'timestamp-seconds': {
    of: 'value',
    parts: ['timestamp'],
    cost: 1,
    clause: {
      zh: '用秒（{signed}）签名，而页面传的是毫秒时间戳（{right}）',
      en: 'signed the timestamp in seconds ({signed}), while the page passes milliseconds ({right})',
    },
    advice: {
      zh: '页面也传秒（10 位）：直接使用后端返回的 timestamp，不要在前端重新生成。',
      en: 'Pass seconds, 10 digits: take the timestamp that the server returns, and make none in the page.',
    },
    place: PLACE,
    variants: (value) => {
      if (!/^\d{13}$/.test(value)) return [];
      const seconds = Math.floor(Number(value) / 1000);
      return [`${seconds}`, `${seconds + 1}`];
    },
    cause: {
      php: "return ['timestamp' => round(microtime(true) * 1000)]; // signed with time()",
      java: 'result.put("timestamp", System.currentTimeMillis()); // signed with / 1000',
      node: 'return { timestamp: Date.now() }; // signed with Math.floor(Date.now() / 1000)',
      python: "return {'timestamp': int(time.time() * 1000)}  # signed with int(time.time())",
      go: 'result["timestamp"] = time.Now().UnixMilli() // signed with Unix()',
      csharp: 'return new { timestamp = now.ToUnixTimeMilliseconds() }; // signed with ToUnixTimeSeconds()',
    },
    fix: ONE_TIMESTAMP,
    example: { right: '1414587457123', signed: '1414587457' },
  },

  'timestamp-microseconds': {
    of: 'value',
    parts: ['timestamp'],
    cost: 4,
    clause: {
      zh: '用微秒或纳秒时间戳（{signed}）签名，而页面传的是 {right}',
      en: 'signed the timestamp in microseconds or nanoseconds ({signed}), while the page passes {right}',
    },
    advice: MILLISECONDS.advice,
    place: PLACE,
    variants: (value) =>
      isSeconds(value)
        ? [`${value}000000`, `${value}000000000`]
        : /^\d{13}$/.test(value)
          ? [`${value}000`, `${value}000000`]
          : [],
    cause: assigned('timestamp', {
      php: '$seconds * 1000000',
      java: 'TimeUnit.SECONDS.toMicros(seconds)',
      node: 'seconds * 1e6',
      python: 'seconds * 1_000_000',
      go: 'time.Unix(seconds, 0).UnixMicro()',
      csharp: 'seconds * 1_000_000',
    }),
    fix: ONE_TIMESTAMP,
    example: { right: '1414587457', signed: '1414587457000000' },
  },

  'timestamp-regenerated': {
    of: 'value',
    parts: ['timestamp'],
    cost: 3,
    isWide: true,
    isAlone: true,
    clause: {
      zh: '签名用的 timestamp 是 {signed}，而页面传的是 {right}：取了两次当前时间',
      en: 'signed another timestamp ({signed}) than the page passes ({right}): the time was taken twice',
    },
    advice: {
      zh: '时间戳只取一次，签名和返回给页面用同一个变量；签名被缓存时，timestamp 和 nonceStr 也要一起缓存。',
      en: 'Take the time once, and sign and return the same variable. Where signatures are cached, cache the timestamp and nonceStr with them.',
    },
    place: PLACE,
    variants: (value, { span }) => {
      if (isSeconds(value)) return around(Number(value), span, 1);
      // Two moments of one second, and the same moment of other seconds.
      if (/^\d{13}$/.test(value))
        return [...around(Number(value), 999, 1), ...around(Number(value), span, 1000)];
      return [];
    },
    cause: {
      php: "$signature = sign($ticket, $nonceStr, time(), $url);\nreturn ['timestamp' => time(), 'signature' => $signature];",
      java: 'String signature = sign(ticket, nonceStr, now(), url);\nresult.put("timestamp", now());',
      node: 'const signature = sign(ticket, nonceStr, now(), url);\nreturn { timestamp: now(), nonceStr, signature };',
      python:
        "signature = sign(ticket, nonce_str, int(time.time()), url)\nreturn {'timestamp': int(time.time()), 'signature': signature}",
      go: 'signature := sign(ticket, nonceStr, time.Now().Unix(), url)\nresult["timestamp"] = time.Now().Unix()',
      csharp:
        'var signature = Sign(ticket, nonceStr, Now(), url);\nreturn new { timestamp = Now(), nonceStr, signature };',
    },
    fix: ONE_TIMESTAMP,
    example: { right: '1414587457', signed: '1414587459', facts: { span: 2 } },
  },

  'timestamp-time-zone': {
    of: 'value',
    parts: ['timestamp'],
    cost: 4,
    isAlone: true,
    clause: {
      zh: '签名用的 timestamp（{signed}）与页面的（{right}）差 8 小时',
      en: 'signed a timestamp ({signed}) 8 hours away from the one that the page passes ({right})',
    },
    advice: {
      zh: 'Unix 时间戳与时区无关：不要把本地时间当作 UTC 换算，签名和返回用同一个变量。',
      en: 'A Unix timestamp has no time zone: do not take local time for UTC, and sign and return the same variable.',
    },
    place: PLACE,
    variants: (value) =>
      isSeconds(value) ? [-1, 1].map((sign) => `${Number(value) + sign * EIGHT_HOURS}`) : [],
    cause: assigned('timestamp', {
      php: "strtotime(gmdate('Y-m-d H:i:s'))",
      java: 'LocalDateTime.now().toEpochSecond(ZoneOffset.UTC)',
      node: 'Math.floor((Date.now() - new Date().getTimezoneOffset() * 60000) / 1000)',
      python: 'int(time.mktime(time.gmtime()))',
      go: 'time.Now().Unix() + 8*3600',
      csharp: '(long)(DateTime.Now - new DateTime(1970, 1, 1)).TotalSeconds',
    }),
    fix: ONE_TIMESTAMP,
    example: { right: '1414587457', signed: '1414616257' },
  },
} satisfies Record<string, ValueMistake>;

const EIGHT_HOURS = 8 * 3600;

function isSeconds(value: string): boolean {
  return /^\d{10}$/.test(value);
}

/** The numbers up to so many steps below and above one, nearest first. */
function around(middle: number, steps: number, step: number): string[] {
  return Array.from({ length: steps * 2 }, (_, i) => {
    const distance = ((i >> 1) + 1) * step;
    return `${middle + (i % 2 === 0 ? -distance : distance)}`;
  });
}
