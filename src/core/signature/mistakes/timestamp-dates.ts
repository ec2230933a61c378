import type { ValueMistake } from './mistake.ts';
import { assigned } from './string1-lines.ts';
import { ONE_TIMESTAMP } from './timestamp-lines.ts';

/** The right time as a date, where a number of seconds belongs. */
export const TIMESTAMP_DATE_MISTAKES = {
  'timestamp-date': {
    of: 'value',
    parts: ['timestamp'],
    cost: 4,
    isAlone: true,
    clause: {
      zh: '把日期文字（{signed}）当作 timestamp 签了名，而页面传的是 {right}',
      en: 'signed a date ({signed}) as the timestamp, while the page passes {right}',
    },
    advice: {
      zh: 'timestamp 是 Unix 时间戳（秒，10 位数字），不是日期：签名和返回用同一个变量。',
      en: 'The timestamp is a Unix time, 10 digits of seconds, and no date: sign and return the same variable.',
    },
    place: '附录5 · 2.2',
    variants: datesOf,
    cause: assigned('timestamp', {
      php: "date('Y-m-d H:i:s')",
      java: 'new SimpleDateFormat("yyyy-MM-dd HH:mm:ss").format(new Date())',
      node: 'new Date().toISOString()',
      python: "time.strftime('%Y-%m-%d %H:%M:%S')",
      go: 'time.Now().Format("2006-01-02 15:04:05")',
      csharp: 'DateTime.Now.ToString("yyyy-MM-dd HH:mm:ss")',
    }),
    fix: ONE_TIMESTAMP,
    example: { right: '1414587457', signed: '2014-10-29 20:57:37' },
  },
} satisfies Record<string, ValueMistake>;

/** Chinese standard time, in milliseconds before UTC. */
const EIGHT_HOURS = 8 * 3600 * 1000;

/** The moment of a timestamp of seconds or milliseconds as servers write it, in UTC and in Chinese standard time. */
function datesOf(value: string): string[] {
  if (!/^(\d{10}|\d{13})$/.test(value)) return [];
  const moment = Number(value.padEnd(13, '0'));
  return [
    ...textsOf(moment + EIGHT_HOURS, ['+08:00', '+0800']),
    ...textsOf(moment, ['Z', '+00:00', '+0000']),
    ...printedOf(moment + EIGHT_HOURS, 'CST', CHINESE_ZONES),
    ...printedOf(moment, 'UTC', ['GMT+0000 (Coordinated Universal Time)', 'GMT+0000 (UTC)']),
    new Date(moment).toUTCString(),
  ];
}

/** How `Date` of JavaScript calls Chinese standard time. */
const CHINESE_ZONES: readonly string[] = ['中国标准时间', 'China Standard Time', 'CST'].map(
  (name) => `GMT+0800 (${name})`,
);

/** A date as Java, JavaScript and C# in Chinese print it by themselves. */
function printedOf(moment: number, javaZone: string, zones: readonly string[]): string[] {
  const date = new Date(moment);
  const [weekday = '', day = '', month = '', year = '', time = ''] = date
    .toUTCString()
    .replace(',', '')
    .split(' ');
  return [
    `${weekday} ${month} ${day} ${time} ${javaZone} ${year}`,
    ...zones.map((zone) => `${weekday} ${month} ${day} ${year} ${time} ${zone}`),
    `${year}/${date.getUTCMonth() + 1}/${date.getUTCDate()} ${time.replace(/^0/, '')}`,
    `${year}/${date.getUTCMonth() + 1}/${date.getUTCDate()} ${time}`,
  ];
}

/** @param zones how the time zone is written, in texts that say it. */
function textsOf(moment: number, zones: readonly string[]): string[] {
  const [date = '', clock = ''] = new Date(moment).toISOString().split('T');
  const time = clock.slice(0, 8);
  const milliseconds = clock.slice(8, 12);
  return [
    `${date} ${time}`,
    `${date.replaceAll('-', '/')} ${time}`,
    `${date}T${time}`,
    `${date} ${time}${milliseconds}`,
    `${date}T${time}${milliseconds}`,
    ...zones.flatMap((zone) => [`${date}T${time}${zone}`, `${date}T${time}${milliseconds}${zone}`]),
    `${date}${time}`.replace(/[-:]/g, ''),
  ];
}
