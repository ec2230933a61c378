import type { PartName } from '../parts.ts';
import { byCodeUnit, type Comparator, type Layout, textOf } from '../signing.ts';
import {
  backwards,
  byCulture,
  byCultureOfWindows,
  byLeadingNumber,
  byLength,
  byLengthAlone,
  inLowerCase,
  inUpperCase,
  naturally,
  numbersBySize,
  numbersFirst,
} from './card-comparators.ts';
import { CARD_NAMES, CARD_NAMES_OF_PAGE, isCardPart } from './card-names.ts';
import { valueLines } from './code-lines.ts';
import type { BackEndLines, Facts, LayoutMistake } from './mistake.ts';
import { permutations } from './permutations.ts';

/** Orders in which code writes the values down: that of the document, and those of samples. */
const WRITTEN: readonly (readonly PartName[])[] = [
  ['ticket', 'timestamp', 'cardId', 'code', 'openid', 'nonceStr', 'balance'],
  ['ticket', 'timestamp', 'nonceStr', 'cardId', 'code', 'openid', 'balance'],
  ['ticket', 'nonceStr', 'timestamp', 'cardId', 'code', 'openid', 'balance'],
  ['timestamp', 'nonceStr', 'cardId', 'code', 'openid', 'balance', 'ticket'],
  ['timestamp', 'nonceStr', 'code', 'openid', 'balance', 'ticket', 'cardId'],
  ['ticket', 'appId', 'locationId', 'timestamp', 'nonceStr', 'cardId', 'cardType'],
  ['ticket', 'appId', 'timestamp', 'nonceStr', 'cardId', 'cardType', 'locationId'],
  ['appId', 'locationId', 'cardType', 'cardId', 'timestamp', 'nonceStr', 'ticket'],
];

/** The most values of which every order is tried: 7! is 5040. */
const MOST_VALUES = 7;

const FIX = valueLines({ values: ['apiTicket', 'timestamp', 'nonceStr', 'cardId', 'code'] });

const UNSORTED: BackEndLines = valueLines({
  values: ['apiTicket', 'timestamp', 'nonceStr', 'cardId', 'code'],
  sort: null,
});

const EXAMPLE = {
  kind: 'cardExt',
  parts: { ticket: 'E0o2', cardId: 'pjZ8', timestamp: '1404896688', nonceStr: 'jonyqin', code: '500' },
  right: '1404896688500E0o2jonyqinpjZ8',
} as const;

/** Values of a card in another order than that of their characters. */
export const CARD_ORDER_MISTAKES = {
  'card-unsorted': {
    of: 'layout',
    kinds: ['cardExt', 'cardSign'],
    cost: 1,
    clause: {
      zh: '没有对参与签名的值排序，按固定顺序拼接',
      en: 'joined the values in a fixed order instead of sorting them',
    },
    advice: {
      zh: '先把各个 value 按字典序排序，再拼接；顺序取决于值本身，不能写死。',
      en: 'Sort the values by their characters before joining them; the order depends on the values and cannot be fixed.',
    },
    place: '附录4 · 签名说明 1',
    layouts: (layout, facts) => written(layout, facts),
    cause: UNSORTED,
    fix: FIX,
    example: { ...EXAMPLE, signed: 'E0o21404896688pjZ8500jonyqin' },
  },

  'card-sorted-by-name': {
    of: 'layout',
    kinds: ['cardExt', 'cardSign'],
    cost: 2,
    clause: { zh: '按字段名而不是按值排序', en: 'sorted the values by the names of their fields' },
    advice: {
      zh: '卡券签名对 value 排序，与字段名无关；不要使用 ksort、TreeMap 之类按键排序的方法。',
      en: 'A card’s signature sorts the values, whatever their names are: use no sorting by key such as ksort or a TreeMap.',
    },
    place: '附录4 · 签名说明 1',
    layouts: byName,
    cause: {
      php: 'ksort($data);\n$text = implode($data);',
      java: 'SortedMap<String, String> data = new TreeMap<>(values);\nString text = String.join("", data.values());',
      node: "const text = Object.keys(data).sort().map((name) => data[name]).join('');",
      python: "text = ''.join(data[name] for name in sorted(data))",
      go: 'sort.Strings(names)\nfor _, name := range names { text += data[name] }',
      csharp: 'var text = string.Concat(new SortedDictionary<string, string>(data).Values);',
    },
    fix: {
      php: 'sort($data, SORT_STRING);\n$text = implode($data);',
      java: 'List<String> sorted = new ArrayList<>(values.values());\nCollections.sort(sorted);\nString text = String.join("", sorted);',
      node: "const text = Object.values(data).sort().join('');",
      python: "text = ''.join(sorted(data.values()))",
      go: 'sort.Strings(values)\nfor _, value := range values { text += value }',
      csharp: 'var text = string.Concat(data.Values.OrderBy(value => value, StringComparer.Ordinal));',
    },
    example: { ...EXAMPLE, signed: 'E0o2pjZ8500jonyqin1404896688' },
  },

  'card-sort-numeric': {
    of: 'layout',
    kinds: ['cardExt', 'cardSign'],
    cost: 2,
    clause: {
      zh: '排序时把数字按数值大小比较',
      en: 'sorted numbers by their size instead of their characters',
    },
    advice: {
      zh: '所有值都按字符串比较：先转成字符串，PHP 的 sort 要加 SORT_STRING。',
      en: 'Compare all values as text: turn them into text first, and give SORT_STRING to PHP’s sort.',
    },
    place: '附录4 · 签名说明 1',
    layouts: sortedBy([numbersBySize, numbersFirst, byLeadingNumber, naturally]),
    cause: valueLines({
      values: ['apiTicket', 'timestamp', 'code'],
      sort: {
        php: 'sort($values);',
        java: 'Arrays.sort(values, Comparator.comparing(v -> v.matches("\\\\d+") ? new BigInteger(v) : BigInteger.ZERO));',
        node: 'values.sort((a, b) => a - b);',
        python: 'values.sort(key=lambda v: int(v) if v.isdigit() else 0)',
        go: 'sort.Slice(values, func(i, j int) bool { return number(values[i]) < number(values[j]) })',
        csharp: 'Array.Sort(values, (a, b) => Number(a).CompareTo(Number(b)));',
      },
    }),
    fix: valueLines({ values: ['apiTicket', 'timestamp', 'code'] }),
    example: { ...EXAMPLE, signed: '5001404896688E0o2jonyqinpjZ8' },
  },

  'card-sort-ignoring-case': {
    of: 'layout',
    kinds: ['cardExt', 'cardSign'],
    cost: 2,
    clause: { zh: '排序时忽略了大小写', en: 'ignored upper and lower case in sorting the values' },
    advice: {
      zh: '按字符编码排序，大写字母在小写字母之前，不要忽略大小写。',
      en: 'Sort by character code, where upper-case letters come before lower-case ones.',
    },
    place: '附录4 · 签名说明 1',
    layouts: sortedBy([inLowerCase, inUpperCase]),
    cause: valueLines({
      values: ['apiTicket', 'timestamp', 'nonceStr', 'cardId'],
      sort: {
        php: 'sort($values, SORT_STRING | SORT_FLAG_CASE);',
        java: 'Arrays.sort(values, String.CASE_INSENSITIVE_ORDER);',
        node: 'values.sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));',
        python: 'values.sort(key=str.lower)',
        go: 'sort.Slice(values, func(i, j int) bool { return strings.ToLower(values[i]) < strings.ToLower(values[j]) })',
        csharp: 'Array.Sort(values, StringComparer.OrdinalIgnoreCase);',
      },
    }),
    fix: valueLines({ values: ['apiTicket', 'timestamp', 'nonceStr', 'cardId'] }),
    example: {
      kind: 'cardExt',
      parts: { ticket: 'Zx', cardId: 'pj' },
      right: 'Zxpj',
      signed: 'pjZx',
    },
  },

  'card-sort-by-culture': {
    of: 'layout',
    kinds: ['cardExt', 'cardSign'],
    cost: 2,
    clause: {
      zh: '按语言区域的规则排序，而不是按字符编码',
      en: 'sorted the values by the rules of a language, not by character code',
    },
    advice: {
      zh: '按字符编码排序：C# 用 StringComparer.Ordinal，JavaScript 用不带参数的 sort，不要用 localeCompare 或 Collator。',
      en: 'Sort by character code: StringComparer.Ordinal in C#, sort() without arguments in JavaScript; no localeCompare, no Collator.',
    },
    place: '附录4 · 签名说明 1',
    layouts: sortedBy([byCulture, byCultureOfWindows]),
    cause: valueLines({
      values: ['apiTicket', 'timestamp', 'nonceStr', 'cardId'],
      sort: {
        php: '(new Collator("zh_CN"))->sort($values);',
        java: 'Arrays.sort(values, Collator.getInstance());',
        node: 'values.sort((a, b) => a.localeCompare(b));',
        python: 'values.sort(key=locale.strxfrm)',
        go: 'collate.New(language.Chinese).SortStrings(values)',
        csharp: 'Array.Sort(values);',
      },
    }),
    fix: valueLines({ values: ['apiTicket', 'timestamp', 'nonceStr', 'cardId'] }),
    example: {
      kind: 'cardExt',
      parts: { ticket: 'p1', cardId: 'p_1', nonceStr: 'Q' },
      right: 'Qp1p_1',
      signed: 'p_1p1Q',
    },
  },

  'card-sort-backwards': {
    of: 'layout',
    kinds: ['cardExt', 'cardSign'],
    cost: 3,
    clause: { zh: '按从大到小的顺序排序', en: 'sorted the values from last to first' },
    advice: { zh: '按字典序从小到大排序。', en: 'Sort from the smallest character code up.' },
    place: '附录4 · 签名说明 1',
    layouts: sortedBy([backwards]),
    cause: valueLines({
      values: ['apiTicket', 'timestamp', 'nonceStr', 'cardId'],
      sort: {
        php: 'rsort($values, SORT_STRING);',
        java: 'Arrays.sort(values, Collections.reverseOrder());',
        node: 'values.sort().reverse();',
        python: 'values.sort(reverse=True)',
        go: 'sort.Sort(sort.Reverse(sort.StringSlice(values)))',
        csharp: 'Array.Sort(values, (a, b) => string.CompareOrdinal(b, a));',
      },
    }),
    fix: valueLines({ values: ['apiTicket', 'timestamp', 'nonceStr', 'cardId'] }),
    example: { ...EXAMPLE, signed: 'pjZ8jonyqinE0o25001404896688' },
  },

  'card-sort-by-length': {
    of: 'layout',
    kinds: ['cardExt', 'cardSign'],
    cost: 5,
    clause: { zh: '按值的长度排序', en: 'sorted the values by their length' },
    advice: {
      zh: '按字典序逐个字符比较，与长度无关。',
      en: 'Compare the values character by character, whatever their length.',
    },
    place: '附录4 · 签名说明 1',
    layouts: sortedBy([byLength, byLengthAlone]),
    cause: valueLines({
      values: ['apiTicket', 'timestamp', 'nonceStr', 'cardId'],
      sort: {
        php: 'usort($values, fn ($a, $b) => strlen($a) - strlen($b));',
        java: 'Arrays.sort(values, Comparator.comparing(String::length));',
        node: 'values.sort((a, b) => a.length - b.length);',
        python: 'values.sort(key=len)',
        go: 'sort.Slice(values, func(i, j int) bool { return len(values[i]) < len(values[j]) })',
        csharp: 'Array.Sort(values, (a, b) => a.Length - b.Length);',
      },
    }),
    fix: valueLines({ values: ['apiTicket', 'timestamp', 'nonceStr', 'cardId'] }),
    example: { ...EXAMPLE, signed: '500E0o2pjZ8jonyqin1404896688' },
  },

  'card-order-any': {
    of: 'layout',
    kinds: ['cardExt', 'cardSign'],
    cost: 4,
    isLone: true,
    clause: {
      zh: '拼接的顺序不是值的字典序',
      en: 'joined the values in another order than that of their characters',
    },
    advice: {
      zh: '先把各个 value 按字典序排序，再拼接。',
      en: 'Sort the values by their characters, then join them.',
    },
    place: '附录4 · 签名说明 1',
    layouts: (layout, facts) => (layout.fields.length > MOST_VALUES ? [] : otherOrders(layout, facts)),
    cause: UNSORTED,
    fix: FIX,
    example: { ...EXAMPLE, signed: 'jonyqin500E0o21404896688pjZ8' },
  },
} satisfies Record<string, LayoutMistake>;

/** Only what is sorted as it should be can be sorted otherwise. */
function sortedBy(comparators: readonly Comparator[]): LayoutMistake['layouts'] {
  return (layout) => (layout.sort === byCodeUnit ? comparators.map((sort) => ({ ...layout, sort })) : []);
}

/** The orders of code: as written, from first to last and back, with the api_ticket or the card_id moved to an end. */
function written(layout: Layout, { parts }: Facts): Layout[] {
  if (layout.sort !== byCodeUnit) return [];
  const own = layout.fields.flatMap(({ part }) => (part === null ? [] : [part]));
  const sorted = [...own].sort((a, b) => byCodeUnit(parts[a] ?? '', parts[b] ?? ''));
  const orders = [own, sorted, ...WRITTEN].flatMap((order) => [
    order,
    ...(['ticket', 'cardId', 'appId'] as const).flatMap((part) => [
      [part, ...order.filter((other) => other !== part)],
      [...order.filter((other) => other !== part), part],
    ]),
  ]);
  const all = [...orders, ...orders.map((order) => [...order].reverse())];
  const known = new Map(
    all.map((order) => order.filter((part) => own.includes(part))).map((order) => [order.join(), order]),
  );
  return [...known.values()].map((order) => ordered(layout, order));
}

/** The fields in the order of their parts, those that are not named there behind them. */
function ordered(layout: Layout, order: readonly PartName[]): Layout {
  const place = (part: PartName | null): number => {
    const at = part === null ? -1 : order.indexOf(part);
    return at === -1 ? order.length : at;
  };
  return { ...layout, sort: null, fields: [...layout.fields].sort((a, b) => place(a.part) - place(b.part)) };
}

/** By the names of the document, and by those of the page. */
function byName(layout: Layout): Layout[] {
  if (layout.sort !== byCodeUnit) return [];
  return [CARD_NAMES, CARD_NAMES_OF_PAGE].map((names) => {
    const parts = layout.fields.flatMap(({ part }) => (isCardPart(part) ? [part] : []));
    return ordered(
      layout,
      [...parts].sort((a, b) => byCodeUnit(names[a], names[b])),
    );
  });
}

/** Every order but those that have a mistake of their own. */
function otherOrders(layout: Layout, facts: Facts): Layout[] {
  if (layout.sort !== byCodeUnit) return [];
  const { parts } = facts;
  const named = Object.values(CARD_ORDER_MISTAKES)
    .filter((mistake) => !('isLone' in mistake))
    .flatMap((mistake) => mistake.layouts(layout, facts));
  const known = new Set(named.map((other) => textOf({ parts, layout: other })));
  return permutations(layout.fields)
    .map((fields): Layout => ({ ...layout, sort: null, fields }))
    .filter((other) => !known.has(textOf({ parts, layout: other })));
}
