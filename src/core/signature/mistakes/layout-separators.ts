import type { Field, Layout } from '../signing.ts';
import type { LayoutMistake } from './mistake.ts';
import { hasNames, STRING1_EXAMPLE, STRING1_KINDS, withField } from './string1-layouts.ts';
import { STRING1, textLines } from './string1-lines.ts';

const PLACE = '附录1 · 签名算法';

/** Other signs than `=` and `&` in string1, or more of them. */
export const LAYOUT_SEPARATOR_MISTAKES = {
  'text-separator': {
    of: 'layout',
    kinds: STRING1_KINDS,
    cost: 3,
    clause: {
      zh: '没有用 & 连接 string1 的字段，而是用了逗号、换行等',
      en: 'joined the fields of string1 with another sign than &, such as a comma or a line end',
    },
    advice: { zh: '字段之间用 & 连接，前后没有空格。', en: 'Join the fields with &, without spaces.' },
    place: PLACE,
    layouts: (layout) => SEPARATORS.map((between) => ({ ...layout, between })),
    cause: textLines('jsapi_ticket={ticket},noncestr={nonceStr},timestamp={timestamp},url={url}'),
    fix: STRING1,
    example: {
      ...STRING1_EXAMPLE,
      signed: 'jsapi_ticket=T,noncestr=abc,timestamp=1414587457,url=https://a.com/',
    },
  },

  'text-equals-sign': {
    of: 'layout',
    kinds: STRING1_KINDS,
    cost: 4,
    clause: {
      zh: '在 string1 的字段名和字段值之间没有用 =',
      en: 'put another sign than = between the names and the values of string1, or none',
    },
    advice: { zh: '字段名和字段值之间用 = 连接。', en: 'Put = between each name and its value.' },
    place: PLACE,
    layouts: (layout) => (hasNames(layout) ? EQUALS.map((equals) => ({ ...layout, equals })) : []),
    cause: textLines('jsapi_ticket:{ticket}&noncestr:{nonceStr}&timestamp:{timestamp}&url:{url}'),
    fix: STRING1,
    example: {
      ...STRING1_EXAMPLE,
      signed: 'jsapi_ticket:T&noncestr:abc&timestamp:1414587457&url:https://a.com/',
    },
  },

  'text-spaces-inside': {
    of: 'layout',
    kinds: STRING1_KINDS,
    cost: 3,
    clause: {
      zh: '在 string1 的 = 或 & 旁边多了空格',
      en: 'left spaces beside the = or & of string1',
    },
    advice: { zh: '= 和 & 前后都不能有空格。', en: 'There must be no space beside = and &.' },
    place: PLACE,
    layouts: (layout) => [
      ...spacedSigns(layout.equals).map((equals) => ({ ...layout, equals })),
      ...spacedSigns(layout.between).map((between) => ({ ...layout, between })),
      ...layout.fields.flatMap((_, i) =>
        i === 0
          ? []
          : spacedSigns(layout.between)
              .slice(0, 2)
              .map((join) => withField(layout, i, { join })),
      ),
    ],
    cause: textLines('jsapi_ticket={ticket} &noncestr={nonceStr} &timestamp={timestamp} &url={url}'),
    fix: STRING1,
    example: {
      ...STRING1_EXAMPLE,
      signed: 'jsapi_ticket=T &noncestr=abc &timestamp=1414587457 &url=https://a.com/',
    },
  },

  'text-line-breaks': {
    of: 'layout',
    kinds: STRING1_KINDS,
    cost: 4,
    clause: {
      zh: '把 string1 写成了多行，换行和缩进也参与了签名',
      en: 'wrote string1 over several lines, and signed the line ends and the indentation',
    },
    advice: {
      zh: 'string1 要写在一行里：模板字符串、heredoc 中的换行和缩进都是字符串的一部分。',
      en: 'Write string1 in one line: in a template literal or a heredoc, line ends and indentation are part of the text.',
    },
    place: PLACE,
    layouts: (layout) =>
      hasNames(layout)
        ? INDENTED.flatMap((line) => [layout.between + line, line + layout.between]).map((between) => ({
            ...layout,
            between,
          }))
        : [],
    cause: textLines('jsapi_ticket={ticket}&\nnoncestr={nonceStr}&\ntimestamp={timestamp}&\nurl={url}'),
    fix: STRING1,
    example: {
      ...STRING1_EXAMPLE,
      signed: 'jsapi_ticket=T&\n  noncestr=abc&\n  timestamp=1414587457&\n  url=https://a.com/',
    },
  },

  'text-values-quoted': {
    of: 'layout',
    kinds: STRING1_KINDS,
    cost: 4,
    clause: {
      zh: '在 string1 的字段值两边加了引号',
      en: 'put quotes around the values in string1',
    },
    advice: { zh: '字段值用原始值，两边不加引号。', en: 'Write the values as they are, without quotes.' },
    place: PLACE,
    layouts: (layout) => (hasNames(layout) ? ['"', "'"].map((quote) => quoted(layout, quote)) : []),
    cause: textLines('jsapi_ticket="{ticket}"&noncestr="{nonceStr}"&timestamp="{timestamp}"&url="{url}"'),
    fix: STRING1,
    example: {
      ...STRING1_EXAMPLE,
      signed: 'jsapi_ticket="T"&noncestr="abc"&timestamp="1414587457"&url="https://a.com/"',
    },
  },

  'text-quoted': {
    of: 'layout',
    kinds: STRING1_KINDS,
    cost: 4,
    clause: { zh: '对带引号的 string1 做了签名', en: 'hashed string1 with quotes around it' },
    advice: {
      zh: '对 string1 本身做 sha1，不要先转成 JSON 字符串。',
      en: 'Hash string1 itself, not string1 as a JSON string.',
    },
    place: PLACE,
    layouts: (layout) =>
      ['"', "'"].map((quote) => ({ ...layout, before: quote + layout.before, after: layout.after + quote })),
    cause: textLines('"jsapi_ticket={ticket}&noncestr={nonceStr}&timestamp={timestamp}&url={url}"'),
    fix: STRING1,
    example: {
      ...STRING1_EXAMPLE,
      signed: '"jsapi_ticket=T&noncestr=abc&timestamp=1414587457&url=https://a.com/"',
    },
  },

  'text-json': {
    of: 'layout',
    kinds: STRING1_KINDS,
    cost: 3,
    clause: { zh: '对字段的 JSON 做了签名', en: 'hashed the fields as JSON' },
    advice: {
      zh: '不要用 JSON，用 key1=value1&key2=value2… 的格式拼接成 string1。',
      en: 'string1 is no JSON: join the fields as key1=value1&key2=value2….',
    },
    place: PLACE,
    layouts: (layout) => (hasNames(layout) ? JSON_STYLES.map((style) => asJson(layout, style)) : []),
    cause: {
      php: "$string1 = json_encode(['jsapi_ticket' => $ticket, 'noncestr' => $nonceStr, 'timestamp' => $timestamp, 'url' => $url], JSON_UNESCAPED_SLASHES);",
      java: 'String string1 = JSON.toJSONString(new TreeMap<>(fields));',
      node: 'const string1 = JSON.stringify({ jsapi_ticket: ticket, noncestr: nonceStr, timestamp, url });',
      python:
        "string1 = json.dumps({'jsapi_ticket': ticket, 'noncestr': nonce_str, 'timestamp': timestamp, 'url': url})",
      go: 'string1, _ := json.Marshal(fields)',
      csharp: 'var string1 = JsonSerializer.Serialize(fields);',
    },
    fix: STRING1,
    example: {
      ...STRING1_EXAMPLE,
      signed: '{"jsapi_ticket":"T","noncestr":"abc","timestamp":1414587457,"url":"https://a.com/"}',
    },
  },
} satisfies Record<string, LayoutMistake>;

/** A line end, and how far editors indent the next line. */
const INDENTED: readonly string[] = [
  '\n',
  '\n  ',
  '\n    ',
  '\n      ',
  '\n        ',
  '\n\t',
  '\n\t\t',
  '\r\n',
];

const SEPARATORS: readonly string[] = [
  ...[',', ', ', ';', '; ', '\n', '\r\n', '|', '&&', ' ', '+', '?', '\t', '/', '-', '_', '#'],
];
const EQUALS: readonly string[] = [':', ': ', '', '==', '=>', ' => ', '-', '_'];

/** A sign with a space behind it, before it, and on both sides. */
function spacedSigns(sign: string): string[] {
  return sign === '' || sign.includes(' ') ? [] : [` ${sign}`, `${sign} `, ` ${sign} `];
}

function quoted(layout: Layout, quote: string): Layout {
  return {
    ...layout,
    fields: layout.fields.map(({ join, ...field }, i) => ({
      ...field,
      ...(join === undefined ? {} : { join: (i === 0 ? '' : quote) + join }),
    })),
    equals: layout.equals + quote,
    between: quote + layout.between,
    after: quote + layout.after,
  };
}

interface JsonStyle {
  /** Behind a comma and a colon. */
  space: string;
  /** Whether the timestamp is a number. */
  hasNumber: boolean;
}

const JSON_STYLES: readonly JsonStyle[] = ['', ' '].flatMap((space) =>
  [true, false].map((hasNumber) => ({ space, hasNumber })),
);

function asJson(layout: Layout, { space, hasNumber }: JsonStyle): Layout {
  const quoteOf = (field: Field | undefined): string =>
    !field || (hasNumber && field.part === 'timestamp') ? '' : '"';
  return {
    ...layout,
    before: `${layout.before}{`,
    fields: layout.fields.map((field, i) => ({
      ...field,
      key: `"${field.key}":${space}${quoteOf(field)}`,
      join: i === 0 ? '' : `${quoteOf(layout.fields[i - 1])},${space}`,
    })),
    equals: '',
    after: `${quoteOf(layout.fields.at(-1))}}${layout.after}`,
  };
}
