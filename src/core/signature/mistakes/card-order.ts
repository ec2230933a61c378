import type { PartName } from '../parts.ts';
import { byCodeUnit, type Layout, textOf } from '../signing.ts';
import { CARD_NAMES, CARD_NAMES_OF_PAGE, isCardPart } from './card-names.ts';
import { CARD_SORT_MISTAKES } from './card-sort.ts';
import { CARD_UNSIGNED_MISTAKES } from './card-unsigned.ts';
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

/** The most values of which every order of every choice is tried: of six there are 1957, of seven 13700. */
const MOST_TO_CHOOSE_FROM = 6;

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

  'card-some-in-any-order': {
    of: 'layout',
    kinds: ['cardExt', 'cardSign'],
    cost: 5,
    isLone: true,
    clause: {
      zh: '只拼接了部分值，顺序也不是值的字典序',
      en: 'joined only some of the values, and in another order than that of their characters',
    },
    advice: {
      zh: '传给页面的字段，凡参与签名的都要签；先把各个 value 按字典序排序，再拼接。',
      en: 'Sign every value that the page is given and that is to be signed. Sort them by their characters, then join them.',
    },
    place: '附录4 · 签名说明 1',
    layouts: (layout, facts) =>
      layout.fields.length > MOST_TO_CHOOSE_FROM ? [] : ordersOfSome(layout, facts),
    cause: valueLines({ values: ['timestamp', 'apiTicket', 'cardId', 'nonceStr'], sort: null }),
    fix: FIX,
    example: { ...EXAMPLE, signed: '1404896688E0o2pjZ8jonyqin' },
  },
} satisfies Record<string, LayoutMistake>;

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
  const known = new Set(named(layout, facts).map((other) => textIn(facts, other)));
  return permutations(layout.fields)
    .map((fields): Layout => ({ ...layout, sort: null, fields }))
    .filter((other) => !known.has(textIn(facts, other)));
}

/** Every order of some values, two or more, but those that a value left out and a known order account for. */
function ordersOfSome(layout: Layout, facts: Facts): Layout[] {
  if (layout.sort !== byCodeUnit) return [];
  const reduced = Object.values(CARD_UNSIGNED_MISTAKES).flatMap((mistake) => mistake.layouts(layout, facts));
  const known = new Set(reduced.flatMap((one) => named(one, facts)).map((other) => textIn(facts, other)));
  return choicesOf(layout.fields)
    .filter((fields) => fields.length > 1 && fields.length < layout.fields.length)
    .flatMap((fields) => {
      const inOrder = textIn(facts, { ...layout, fields });
      return permutations(fields)
        .map((some): Layout => ({ ...layout, sort: null, fields: some }))
        .filter((other) => textIn(facts, other) !== inOrder && !known.has(textIn(facts, other)));
    });
}

/** The orders of these values that have a mistake of their own. */
function named(layout: Layout, facts: Facts): Layout[] {
  return Object.values({ ...CARD_ORDER_MISTAKES, ...CARD_SORT_MISTAKES })
    .filter((mistake) => !('isLone' in mistake))
    .flatMap((mistake) => mistake.layouts(layout, facts));
}

function textIn({ parts }: Facts, layout: Layout): string {
  return textOf({ parts, layout });
}

/** Every choice of some items, in their order: 64 of six. */
function choicesOf<T>(items: readonly T[]): T[][] {
  const [first, ...rest] = items;
  if (first === undefined) return [[]];
  return choicesOf(rest).flatMap((some) => [some, [first, ...some]]);
}
