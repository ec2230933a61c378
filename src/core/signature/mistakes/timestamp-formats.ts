import type { ValueMistake } from './mistake.ts';
import { assigned } from './string1-lines.ts';
import { ONE_TIMESTAMP } from './timestamp-lines.ts';

const PLACE = '附录5 · 2.2';
/** What holds whatever the number looks like. */
const INTEGER = {
  zh: '时间戳用整数（秒，10 位），签名前转成不带小数、不带分隔符的字符串，并与页面传的相同。',
  en: 'Make the timestamp an integer of seconds, 10 digits, and sign the very text that the page passes.',
};

const FRACTION = {
  of: 'value',
  parts: ['timestamp'],
  clause: {
    zh: '把浮点数时间戳（{signed}）参与了签名，而页面传的是 {right}',
    en: 'signed the timestamp as a floating-point number ({signed}), while the page passes {right}',
  },
  advice: INTEGER,
  place: PLACE,
  cause: assigned('timestamp', {
    php: "number_format(microtime(true), 1, '.', '')",
    java: 'System.currentTimeMillis() / 1000.0',
    node: '(Date.now() / 1000).toFixed(1)',
    python: 'time.time()',
    go: 'answer["timestamp"] // a float64 of encoding/json',
    csharp: '(DateTime.UtcNow - DateTime.UnixEpoch).TotalSeconds',
  }),
  fix: ONE_TIMESTAMP,
} as const;

/** The right time, written in another way. */
export const TIMESTAMP_FORMAT_MISTAKES = {
  'timestamp-float': {
    ...FRACTION,
    cost: 3,
    variants: (value) => (isNumber(value) ? [`${value}.0`, `${value}.00`, ...exponents(value)] : []),
    example: { right: '1414587457', signed: '1414587457.0' },
  },

  'timestamp-fraction': {
    ...FRACTION,
    cost: 4,
    isWide: true,
    variants: (value) => (isNumber(value) ? FRACTIONS.map((digits) => `${value}.${digits}`) : []),
    example: { right: '1414587457', signed: '1414587457.25' },
  },

  'timestamp-grouped': {
    of: 'value',
    parts: ['timestamp'],
    cost: 4,
    clause: {
      zh: '把带千位分隔符的时间戳（{signed}）参与了签名',
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

/** Fractions of one or two digits that are not 0: as many as can be searched. */
const FRACTIONS: readonly string[] = Array.from({ length: 99 }, (_, i) =>
  `${i + 1}`.padStart(2, '0'),
).flatMap((digits) => (digits.endsWith('0') ? [digits.slice(0, 1), digits] : [digits]));

function isNumber(value: string): boolean {
  return /^[1-9]\d{4,15}$/.test(value);
}

/** As Java, Go and PHP write a floating-point number of this size. */
function exponents(value: string): string[] {
  const mantissa = `${value.slice(0, 1)}.${value.slice(1).replace(/0+$/, '') || '0'}`;
  const exponent = value.length - 1;
  return [`E${exponent}`, `e+${`${exponent}`.padStart(2, '0')}`, `E+${exponent}`].map(
    (end) => mantissa + end,
  );
}
