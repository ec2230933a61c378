import { byCodeUnit, type Field, type Layout } from '../signing.ts';
import type { LayoutMistake } from './mistake.ts';
import { STRING1_EXAMPLE, STRING1_KINDS } from './string1-layouts.ts';
import { STRING1, textLines } from './string1-lines.ts';

const PLACE = '附录1 · 签名算法';

/** Names or values in another order, or values without names. */
export const LAYOUT_ORDER_MISTAKES = {
  'text-order': {
    of: 'layout',
    kinds: STRING1_KINDS,
    cost: 2,
    clause: {
      zh: '拼接 string1 时没有按字段名排序',
      en: 'did not put the fields of string1 in the order of their names',
    },
    advice: {
      zh: '按字段名的 ASCII 码从小到大排序：jsapi_ticket、noncestr、timestamp、url。',
      en: 'Sort the fields by name: jsapi_ticket, noncestr, timestamp, url.',
    },
    place: PLACE,
    // A fifth field has its place: all 120 orders would only slow the search down.
    layouts: (layout) =>
      layout.fields.length <= 4
        ? ordersOf(layout.fields).map((fields) => ({ ...layout, fields, sort: null }))
        : [],
    cause: textLines('noncestr={nonceStr}&jsapi_ticket={ticket}&timestamp={timestamp}&url={url}'),
    fix: STRING1,
    example: {
      ...STRING1_EXAMPLE,
      signed: 'noncestr=abc&jsapi_ticket=T&timestamp=1414587457&url=https://a.com/',
    },
  },

  'text-values-only': {
    of: 'layout',
    kinds: STRING1_KINDS,
    cost: 2,
    clause: {
      zh: '拼接 string1 时只用了字段值，没有字段名',
      en: 'joined the values only, without their names',
    },
    advice: {
      zh: '用 key1=value1&key2=value2… 的格式拼接，字段名也要写进 string1。',
      en: 'Join the fields as key1=value1&key2=value2…: their names are part of string1.',
    },
    place: PLACE,
    layouts: (layout) => [
      { ...valuesOf(layout), between: '' },
      { ...valuesOf(layout), between: layout.between },
      { ...valuesOf(layout), between: ',' },
    ],
    cause: textLines('{ticket}{nonceStr}{timestamp}{url}'),
    fix: STRING1,
    example: { ...STRING1_EXAMPLE, signed: 'Tabc1414587457https://a.com/' },
  },

  'text-values-sorted': {
    of: 'layout',
    kinds: STRING1_KINDS,
    cost: 2,
    clause: {
      zh: '用卡券的签名算法（字段值排序后直接拼接）做了 JS-SDK 签名',
      en: 'signed as cards are signed: the values sorted and joined, without their names',
    },
    advice: {
      zh: '卡券签名和 JS-SDK 签名是两套算法：这里要按字段名排序，用 key1=value1&key2=value2… 的格式拼接。',
      en: 'Cards are signed in a way of their own. Here the fields are sorted by name and joined as key1=value1&key2=value2….',
    },
    place: '附录4 · 签名说明',
    layouts: (layout) => [{ ...valuesOf(layout), between: '', sort: byCodeUnit }],
    cause: {
      php: '$values = [$ticket, $nonceStr, $timestamp, $url]; sort($values, SORT_STRING);\n$string1 = implode($values);',
      java: 'String string1 = Stream.of(ticket, nonceStr, timestamp, url).sorted().collect(Collectors.joining());',
      node: "const string1 = [ticket, nonceStr, timestamp, url].sort().join('');",
      python: "string1 = ''.join(sorted([ticket, nonce_str, timestamp, url]))",
      go: 'values := []string{ticket, nonceStr, timestamp, url}; sort.Strings(values)\nstring1 := strings.Join(values, "")',
      csharp:
        'var values = new[] { ticket, nonceStr, timestamp, url }; Array.Sort(values, string.CompareOrdinal);\nvar string1 = string.Concat(values);',
    },
    fix: STRING1,
    example: { ...STRING1_EXAMPLE, signed: '1414587457Tabchttps://a.com/' },
  },

  'text-values-swapped': {
    of: 'layout',
    kinds: STRING1_KINDS,
    cost: 3,
    clause: {
      zh: '把 string1 中两个字段的值弄反了',
      en: 'mixed up the values of two fields of string1',
    },
    advice: {
      zh: '检查签名函数的参数顺序，例如 noncestr 和 timestamp 是否传反。',
      en: 'Check the order of the arguments of the function that signs: noncestr and timestamp, for one.',
    },
    place: PLACE,
    layouts: (layout) => pairsOf(layout.fields).map(([a, b]) => swapped(layout, a, b)),
    cause: textLines('jsapi_ticket={ticket}&noncestr={timestamp}&timestamp={nonceStr}&url={url}'),
    fix: STRING1,
    example: {
      ...STRING1_EXAMPLE,
      signed: 'jsapi_ticket=T&noncestr=1414587457&timestamp=abc&url=https://a.com/',
    },
  },
} satisfies Record<string, LayoutMistake>;

function ordersOf(fields: readonly Field[]): Field[][] {
  if (fields.length === 0) return [[]];
  return fields.flatMap((first, at) =>
    ordersOf(fields.filter((_, i) => i !== at)).map((others) => [first, ...others]),
  );
}

/** The fields without names, and without what stood in front of single ones. */
function valuesOf(layout: Layout): Layout {
  return {
    ...layout,
    fields: layout.fields.map(({ join: _, ...field }) => ({ ...field, key: '' })),
    equals: '',
  };
}

function pairsOf(fields: readonly Field[]): [Field, Field][] {
  return fields.flatMap((a, i) => fields.slice(i + 1).map((b): [Field, Field] => [a, b]));
}

/** Only the values change places: names and what stands in front of them stay. */
function swapped(layout: Layout, a: Field, b: Field): Layout {
  const withValueOf = (field: Field, { part, text }: Field): Field => {
    const { text: _, ...rest } = field;
    return { ...rest, part, ...(text === undefined ? {} : { text }) };
  };
  return {
    ...layout,
    fields: layout.fields.map((field) =>
      field === a ? withValueOf(a, b) : field === b ? withValueOf(b, a) : field,
    ),
  };
}
