import type { PartName } from '../parts.ts';
import { byCodeUnit, type Field, type Layout } from '../signing.ts';
import { textLines, valueLines } from './code-lines.ts';
import type { LayoutMistake } from './mistake.ts';
import { isNamed, PAY_PARTS, PAY_PLACE, PAY_RIGHT, PAY_TEXT, PAY_TEXT_LINES } from './pay-text.ts';
import { permutations } from './permutations.ts';

/** Orders in which code writes the fields down, the key last: the document's, and that of its sample call. */
const WRITTEN: readonly (readonly PartName[])[] = [
  ['appId', 'timestamp', 'nonceStr', 'package', 'signType'],
  ['timestamp', 'nonceStr', 'package', 'signType', 'appId'],
  ['timestamp', 'nonceStr', 'package', 'signType'],
  ['appId', 'timestamp', 'nonceStr', 'signType', 'package'],
  ['appId', 'nonceStr', 'timestamp', 'package', 'signType'],
  ['appId', 'nonceStr', 'timestamp', 'signType', 'package'],
  ['appId', 'nonceStr', 'signType', 'package', 'timestamp'],
  ['appId', 'package', 'nonceStr', 'timestamp', 'signType'],
  ['appId', 'package', 'timestamp', 'nonceStr', 'signType'],
  ['package', 'timestamp', 'nonceStr', 'appId', 'signType'],
];

/** Other names of the key: those of samples, and of the first version of WeChat Pay. */
const KEY_NAMES = ['appkey', 'appKey', 'paternerKey', 'partnerKey', 'Key', 'KEY', 'mch_key', 'secret'];

/** Fields of a payment in another order, its key left out, or its values alone. */
export const PAY_LAYOUT_MISTAKES = {
  'pay-key-not-appended': {
    of: 'layout',
    kinds: ['pay'],
    cost: 1,
    clause: {
      zh: '没有在末尾正确拼接 &key= 和商户密钥',
      en: 'did not append &key= and the merchant’s key, or did so in another way',
    },
    advice: {
      zh: '在排序后的字符串末尾加上 &key= 和 APIv2 密钥，再计算签名。',
      en: 'Append &key= and the API v2 key to the sorted text before hashing it.',
    },
    place: PAY_PLACE,
    layouts: keyOtherwise,
    cause: textLines(PAY_TEXT.replace('&key={key}', '')),
    fix: PAY_TEXT_LINES,
    example: { kind: 'pay', parts: PAY_PARTS, right: PAY_RIGHT, signed: PAY_RIGHT.replace('&key=k32', '') },
  },

  'pay-unsorted': {
    of: 'layout',
    kinds: ['pay'],
    cost: 2,
    clause: { zh: '没有按字段名排序', en: 'did not sort the fields by their names' },
    advice: {
      zh: '按字段名的 ASCII 码从小到大排序：appId、nonceStr、package、signType、timeStamp，最后才是 key。',
      en: 'Sort the fields by name, in ASCII order: appId, nonceStr, package, signType, timeStamp; the key comes last.',
    },
    place: PAY_PLACE,
    layouts: written,
    cause: textLines(
      'appId={appId}&timeStamp={timeStamp}&nonceStr={nonceStr}&package={prepay}&signType={signType}&key={key}',
    ),
    fix: PAY_TEXT_LINES,
    example: {
      kind: 'pay',
      parts: PAY_PARTS,
      right: PAY_RIGHT,
      signed: 'appId=wx1&timeStamp=1414587457&nonceStr=n5K8&package=prepay_id=wx2&signType=MD5&key=k32',
    },
  },

  'pay-order-any': {
    of: 'layout',
    kinds: ['pay'],
    cost: 4,
    isLone: true,
    clause: {
      zh: '字段的顺序不是字段名的 ASCII 顺序',
      en: 'put the fields in another order than that of their names',
    },
    advice: {
      zh: '按字段名的 ASCII 码从小到大排序，key 放在最后。',
      en: 'Sort the fields by name, in ASCII order, and put the key last.',
    },
    place: PAY_PLACE,
    layouts: otherOrders,
    cause: textLines(
      'package={prepay}&nonceStr={nonceStr}&appId={appId}&timeStamp={timeStamp}&signType={signType}&key={key}',
    ),
    fix: PAY_TEXT_LINES,
    example: {
      kind: 'pay',
      parts: PAY_PARTS,
      right: PAY_RIGHT,
      signed: 'package=prepay_id=wx2&nonceStr=n5K8&appId=wx1&timeStamp=1414587457&signType=MD5&key=k32',
    },
  },

  'pay-values-only': {
    of: 'layout',
    kinds: ['pay'],
    cost: 4,
    clause: { zh: '只拼接了值，没有字段名', en: 'joined the values without their names' },
    advice: {
      zh: '支付签名是 key=value 用 & 连接的格式；只拼接值是卡券签名的算法。',
      en: 'A payment’s signature is made of pairs joined by &; values alone belong to the signature of cards.',
    },
    place: PAY_PLACE,
    layouts: (layout) => {
      if (!isNamed(layout)) return [];
      const plain = {
        ...layout,
        equals: '',
        between: '',
        fields: layout.fields.map((field) => ({ ...field, key: '' })),
      };
      return [plain, { ...plain, sort: byCodeUnit }];
    },
    cause: valueLines({ values: ['appId', 'nonceStr', 'prepay', 'signType', 'timeStamp', 'key'] }),
    fix: PAY_TEXT_LINES,
    example: {
      kind: 'pay',
      parts: PAY_PARTS,
      right: PAY_RIGHT,
      signed: 'wx1n5K8prepay_id=wx2MD51414587457k32',
    },
  },
} satisfies Record<string, LayoutMistake>;

/** Without the key; with it, but not by its name; by another name; not at the end. */
function keyOtherwise(layout: Layout): Layout[] {
  const own = layout.fields.find(({ part }) => part === 'key');
  if (!isNamed(layout) || !own) return [];
  const others = layout.fields.filter((field) => field !== own);
  const named = KEY_NAMES.map((key): Layout => ({ ...layout, fields: [...others, { key, part: 'key' }] }));
  // A layout puts its `=` behind every name: here the names bring it along, so that the key may do without.
  const spelled = others.map((field) => ({ ...field, key: `${field.key}=` }));
  const bare = ['', '&', '&key', 'key=', '&=', '&&key='].map(
    (key): Layout => ({ ...layout, equals: '', fields: [...spelled, { key, part: 'key', join: '' }] }),
  );
  // Put into the map before it is sorted, the key comes behind appId.
  const among = [...others.slice(0, 1), own, ...others.slice(1)];
  return [{ ...layout, fields: others }, ...named, ...bare, { ...layout, fields: among }];
}

/** The key stays where it is: last. */
function written(layout: Layout): Layout[] {
  return isSorted(layout) ? WRITTEN.map((order) => ordered(layout, order)) : [];
}

function otherOrders(layout: Layout): Layout[] {
  if (!isSorted(layout)) return [];
  const known = new Set(written(layout).map(orderOf));
  const movable = layout.fields.filter(({ part }) => part !== 'key');
  const rest = layout.fields.filter(({ part }) => part === 'key');
  return permutations(movable)
    .flatMap((fields): Layout[] => [
      { ...layout, fields: [...fields, ...rest] },
      { ...layout, fields: [...rest, ...fields] },
    ])
    .filter((other) => !known.has(orderOf(other)));
}

/** Whether all six fields stand there in their order: what is out of order already is not put in another. */
function isSorted(layout: Layout): boolean {
  const keys = layout.fields.filter(({ part }) => part !== 'key').map(({ key }) => key);
  return (
    isNamed(layout) &&
    keys.every((key, i) => i === 0 || (keys[i - 1] ?? '').toLowerCase() <= key.toLowerCase())
  );
}

/** The fields in the order of their parts; those that are not named there behind them. */
function ordered(layout: Layout, order: readonly PartName[]): Layout {
  const place = ({ part }: Field): number => {
    const at = part === null ? -1 : order.indexOf(part);
    return at === -1 ? order.length : at;
  };
  const fields = [...layout.fields].sort((a, b) => place(a) - place(b));
  return { ...layout, fields: [...fields.filter(isNotKey), ...fields.filter((field) => !isNotKey(field))] };
}

function isNotKey({ part }: Field): boolean {
  return part !== 'key';
}

function orderOf({ fields }: Layout): string {
  return fields.map(({ key, part }) => part ?? key).join();
}
