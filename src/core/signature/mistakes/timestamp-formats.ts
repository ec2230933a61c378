import type { ValueMistake } from './mistake.ts';
import { assigned } from './string1-lines.ts';
import { ONE_TIMESTAMP } from './timestamp-lines.ts';

const PLACE = '附录5 · 2.2';
/** What holds whatever the number looks like. */
const INTEGER = {
  zh: '时间戳用整数（秒，10 位），签名前转成不带小数、不带分隔符的字符串，并与页面传的相同。',
  en: 'Make the timestamp an integer of seconds, 10 digits, and sign the very text that the page passes.',
};

/** The right time, written in another way. */
export const TIMESTAMP_FORMAT_MISTAKES = {
  'timestamp-float': {
    of: 'value',
    parts: ['timestamp'],
    cost: 3,
    clause: {
      zh: '用转成浮点数的整数秒（{signed}）签名，而页面传的是 {right}',
      en: 'signed whole seconds written as a floating-point number ({signed}), while the page passes {right}',
    },
    advice: INTEGER,
    place: PLACE,
    variants: (value) =>
      isNumber(value) ? [...['.0', '.00', '.000'].map((zeros) => value + zeros), ...exponents(value)] : [],
    cause: assigned('timestamp', {
      php: "number_format(time(), 1, '.', '')",
      java: '(double) (System.currentTimeMillis() / 1000)',
      node: 'Math.floor(Date.now() / 1000).toFixed(1)',
      python: 'float(int(time.time()))',
      go: 'answer["timestamp"] // a float64 of encoding/json',
      csharp: '(DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() / 1000).ToString("F1")',
    }),
    fix: ONE_TIMESTAMP,
    example: { right: '1414587457', signed: '1414587457.0' },
  },

  'timestamp-fraction': {
    of: 'value',
    parts: ['timestamp'],
    cost: 4,
    isWide: true,
    clause: {
      zh: '没有取整，用带小数的时间戳（{signed}）签名，而页面传的是 {right}',
      en: 'did not round the timestamp and signed it with its fraction ({signed}), while the page passes {right}',
    },
    advice: INTEGER,
    place: PLACE,
    variants: (value, { span }) =>
      isNumber(value) ? fractions(span < DAY ? SHORT : LONG).map((digits) => `${value}.${digits}`) : [],
    cause: assigned('timestamp', {
      php: "number_format(microtime(true), 3, '.', '')",
      java: 'System.currentTimeMillis() / 1000.0',
      node: 'Date.now() / 1000',
      python: 'round(time.time(), 3)',
      go: 'float64(time.Now().UnixMilli()) / 1000',
      csharp: 'DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() / 1000.0',
    }),
    fix: ONE_TIMESTAMP,
    example: { right: '1414587457', signed: '1414587457.25' },
  },

  'timestamp-grouped': {
    of: 'value',
    parts: ['timestamp'],
    cost: 4,
    clause: {
      zh: '用带千位分隔符的时间戳（{signed}）签名',
      en: 'signed the timestamp with separators between its digits ({signed})',
    },
    advice: INTEGER,
    place: PLACE,
    variants: (value) =>
      isNumber(value) ? [',', ' ', '_', '.'].map((sign) => value.replace(/\B(?=(\d{3})+$)/g, sign)) : [],
    cause: assigned('timestamp', {
      php: 'number_format(time())',
      java: 'MessageFormat.format("{0}", System.currentTimeMillis() / 1000)',
      node: 'Math.floor(Date.now() / 1000).toLocaleString()',
      python: "f'{int(time.time()):,}'",
      go: 'message.NewPrinter(language.English).Sprint(time.Now().Unix())',
      csharp: 'DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString("N0")',
    }),
    fix: ONE_TIMESTAMP,
    example: { right: '1414587457', signed: '1,414,587,457' },
  },

  'timestamp-quoted': {
    of: 'value',
    parts: ['timestamp'],
    cost: 4,
    clause: {
      zh: '签名用的 timestamp 两边多了引号',
      en: 'signed the timestamp with quotes around it',
    },
    advice: INTEGER,
    place: PLACE,
    variants: (value) => [`"${value}"`, `'${value}'`],
    cause: assigned('timestamp', {
      php: 'json_encode((string) time())',
      java: 'JSON.toJSONString(String.valueOf(seconds))',
      node: 'JSON.stringify(`${seconds}`)',
      python: 'json.dumps(str(int(time.time())))',
      go: 'strconv.Quote(strconv.FormatInt(time.Now().Unix(), 10))',
      csharp: 'JsonSerializer.Serialize(seconds.ToString())',
    }),
    fix: ONE_TIMESTAMP,
    example: { right: '1414587457', signed: '"1414587457"' },
  },

  'timestamp-white-space': {
    of: 'value',
    parts: ['timestamp'],
    cost: 4,
    clause: {
      zh: '签名用的 timestamp 首尾的空白与页面的不同',
      en: 'signed the timestamp with more or less white space around it than the page passes',
    },
    advice: INTEGER,
    place: PLACE,
    variants: (value) => [
      ...['\n', ' ', '\r\n', '\t'].flatMap((space) => [value + space, space + value]),
      value.trim(),
      value.trimEnd(),
      value.trimStart(),
    ],
    cause: assigned('timestamp', {
      php: "shell_exec('date +%s')",
      java: 'String.format("%11d", seconds)',
      node: "execSync('date +%s').toString()",
      python: "subprocess.check_output(['date', '+%s'], text=True)",
      go: 'string(output) // exec.Command("date", "+%s").Output()',
      csharp: 'process.StandardOutput.ReadToEnd()',
    }),
    fix: ONE_TIMESTAMP,
    example: { right: '1414587457', signed: '1414587457\n' },
  },

  'timestamp-missing': {
    of: 'value',
    parts: ['timestamp'],
    cost: 3,
    isSource: true,
    isAlone: true,
    clause: {
      zh: '签名时没有取到 timestamp，用的是空值（空字符串、undefined、NaN 等）',
      en: 'had no timestamp when it signed, and took an empty one (nothing, undefined, NaN or the like)',
    },
    advice: {
      zh: '检查变量名：timestamp 还是 timeStamp，签名函数取到的必须是页面的 timestamp。',
      en: 'Check the names of variables (timestamp, timeStamp): the function that signs must get the timestamp of the page.',
    },
    place: PLACE,
    variants: () => [
      'undefined',
      '',
      'null',
      'NaN',
      '0',
      'None',
      '<nil>',
      'nil',
      'NULL',
      'false',
      'Invalid Date',
    ],
    cause: assigned('timestamp', {
      php: "$params['timeStamp'] ?? '' // the key is timestamp",
      java: 'String.valueOf(params.get("timeStamp")) // the key is timestamp',
      node: '`${params.timeStamp}` // the key is timestamp',
      python: "str(params.get('timeStamp'))  # the key is timestamp",
      go: 'fmt.Sprint(params["timeStamp"]) // the key is timestamp',
      csharp: 'Convert.ToString(parameters["timeStamp"]) // the key is timestamp',
    }),
    fix: ONE_TIMESTAMP,
    example: { right: '1414587457', signed: 'undefined' },
  },
} satisfies Record<string, ValueMistake>;

/** How far from the timestamp sent the longer search looks, in seconds. */
const DAY = 86_400;

/** How many digits a fraction has: as many as can be searched. PHP prints `microtime(true)` with up to four. */
const SHORT: readonly number[] = [1, 2, 3];
const LONG: readonly number[] = [...SHORT, 4];

/** Fractions of these widths that are not 0. */
function fractions(widths: readonly number[]): string[] {
  return widths.flatMap((width) =>
    Array.from({ length: 10 ** width - 1 }, (_, i) => `${i + 1}`.padStart(width, '0')),
  );
}

function isNumber(value: string): boolean {
  return /^[1-9]\d{4,15}$/.test(value);
}

/** As Java, Go, PHP and JavaScript write a floating-point number of this size, and C with six digits. */
function exponents(value: string): string[] {
  const mantissa = `${value.slice(0, 1)}.${value.slice(1).replace(/0+$/, '') || '0'}`;
  const exponent = value.length - 1;
  const padded = `e+${`${exponent}`.padStart(2, '0')}`;
  return [
    ...[`E${exponent}`, padded, `E+${exponent}`, `e+${exponent}`].map((end) => mantissa + end),
    (Number(value) / 10 ** exponent).toFixed(6) + padded,
  ];
}
