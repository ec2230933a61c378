import { byCodeUnit, type Comparator } from '../signing.ts';
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
import { valueLines } from './code-lines.ts';
import type { LayoutMistake } from './mistake.ts';

const EXAMPLE = {
  kind: 'cardExt',
  parts: { ticket: 'E0o2', cardId: 'pjZ8', timestamp: '1404896688', nonceStr: 'jonyqin', code: '500' },
  right: '1404896688500E0o2jonyqinpjZ8',
} as const;

/** Values of a card that were sorted by another rule. */
export const CARD_SORT_MISTAKES = {
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
} satisfies Record<string, LayoutMistake>;

/** Only what is sorted as it should be can be sorted otherwise. */
function sortedBy(comparators: readonly Comparator[]): LayoutMistake['layouts'] {
  return (layout) => (layout.sort === byCodeUnit ? comparators.map((sort) => ({ ...layout, sort })) : []);
}
