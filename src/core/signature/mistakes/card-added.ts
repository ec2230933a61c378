import type { PartName } from '../parts.ts';
import type { Layout } from '../signing.ts';
import { valueLines } from './code-lines.ts';
import type { Facts, LayoutMistake } from './mistake.ts';

/** What a value that is not there becomes when it is made into text. */
const NO_VALUES = ['undefined', 'null', '0', 'None', 'NULL', 'nil', 'false', '<nil>'];

/** Longest value that is tried, and most of them: a page may have passed anything. */
const LONGEST = 128;
const MOST = 8;

/** The parts that a page may leave out. */
const MAY_BE_MISSING = {
  cardExt: ['code', 'openid', 'nonceStr', 'balance'],
  cardSign: ['locationId', 'cardId', 'cardType'],
} as const satisfies Record<'cardExt' | 'cardSign', readonly PartName[]>;

/** What a card may be: 微信卡券 · 创建卡券 · card_type. */
const CARD_TYPES = ['GROUPON', 'CASH', 'DISCOUNT', 'GIFT', 'GENERAL_COUPON', 'MEMBER_CARD'];

/** Names that stand for a signed field, but not as the client reads them: written together in lower case. */
const MISNAMED: ReadonlySet<string> = new Set([
  'noncestr',
  'nonce',
  'noncestring',
  'timestamp',
  'time',
  'openid',
  'useropenid',
  'code',
  'cardcode',
  'usercardcode',
  'balance',
  'cardid',
]);

/** Names of what belongs to the page or to other mistakes. */
const NOT_OF_CARD = /^(appid|jsapilist|signtype|signature|sign|cardsign|apiticket|ticket|debug)$/;

/** Values that were signed with those of a card and do not belong to them. */
export const CARD_ADDED_MISTAKES = {
  'card-missing-as-text': {
    of: 'layout',
    kinds: ['cardExt', 'cardSign'],
    cost: 2,
    clause: {
      zh: '把没有值的字段转成 undefined、null 或 0 也拼了进去',
      en: 'joined undefined, null or 0 in place of a field that has no value',
    },
    advice: {
      zh: '没有传入的字段不参与签名：拼接前过滤掉空值。',
      en: 'A field that is not passed is not signed: filter out what has no value before joining.',
    },
    place: '附录4 · 签名说明 1',
    layouts: missingAsText,
    cause: {
      php: '$values = [$apiTicket, $timestamp, $cardId, var_export($code, true)];\nsort($values, SORT_STRING);',
      java: 'String[] values = {apiTicket, timestamp, cardId, String.valueOf(code)};\nArrays.sort(values);',
      node: 'const values = [apiTicket, timestamp, cardId, `${code}`].sort();',
      python: 'values = sorted([api_ticket, timestamp, card_id, str(code)])',
      go: 'values := []string{apiTicket, timestamp, cardID, fmt.Sprint(code)}\nsort.Strings(values)',
      csharp:
        'var values = new[] { apiTicket, timestamp, cardId, code ?? "null" };\nArray.Sort(values, StringComparer.Ordinal);',
    },
    fix: {
      php: '$values = array_filter([$apiTicket, $timestamp, $cardId, $code], fn ($v) => $v !== null);\nsort($values, SORT_STRING);',
      java: 'String[] values = Stream.of(apiTicket, timestamp, cardId, code).filter(Objects::nonNull).sorted().toArray(String[]::new);',
      node: 'const values = [apiTicket, timestamp, cardId, code].filter((value) => value != null).sort();',
      python: 'values = sorted(v for v in [api_ticket, timestamp, card_id, code] if v is not None)',
      go: 'values := []string{apiTicket, timestamp, cardID}\nif code != nil { values = append(values, *code) }\nsort.Strings(values)',
      csharp:
        'var values = new[] { apiTicket, timestamp, cardId, code }.Where(v => v != null).ToArray();\nArray.Sort(values, StringComparer.Ordinal);',
    },
    example: {
      kind: 'cardExt',
      parts: { ticket: 'E0o2', cardId: 'pjZ8', timestamp: '1404896688' },
      right: '1404896688E0o2pjZ8',
      signed: '1404896688E0o2pjZ8undefined',
    },
  },

  'card-unsigned-field-signed': {
    of: 'layout',
    kinds: ['cardExt', 'cardSign'],
    cost: 2,
    clause: {
      zh: '把不参与签名的字段（如 outer_id、outer_str、fixed_begintimestamp）也一起签了名',
      en: 'signed a field that is not to be signed, such as outer_id, outer_str or fixed_begintimestamp',
    },
    advice: {
      zh: '只对 api_ticket、timestamp、card_id、code、openid、nonce_str（以及 balance）的值签名。',
      en: 'Sign only the values of api_ticket, timestamp, card_id, code, openid and nonce_str (and balance).',
    },
    place: '附录4 · 卡券扩展字段cardExt说明',
    layouts: (layout, facts) => {
      const values = passedBeside(layout, facts, (name) => !MISNAMED.has(name) && !NOT_OF_CARD.test(name));
      return [...values.map((value) => [value]), values].map((some) => withTexts(layout, some));
    },
    cause: valueLines({ values: ['apiTicket', 'timestamp', 'cardId', 'outerId'] }),
    fix: valueLines({ values: ['apiTicket', 'timestamp', 'cardId'] }),
    example: {
      kind: 'cardExt',
      parts: { ticket: 'E0o2', cardId: 'pjZ8', timestamp: '1404896688' },
      right: '1404896688E0o2pjZ8',
      signed: '1404896688E0o2pjZ8shop7',
      facts: { passed: { outer_str: 'shop7' } },
    },
  },

  'card-misnamed-field-signed': {
    of: 'layout',
    kinds: ['cardExt'],
    cost: 1,
    clause: {
      zh: '签了 cardExt 中名称写错、微信读不到的字段（如 nonceStr）',
      en: 'signed a field whose name in cardExt is misspelt, such as nonceStr, so that WeChat does not find it',
    },
    advice: {
      zh: 'cardExt 中的字段名必须是 code、openid、timestamp、nonce_str、balance，与文档完全一致。',
      en: 'Name the fields of cardExt just as the document does: code, openid, timestamp, nonce_str, balance.',
    },
    place: '附录4 · 卡券扩展字段cardExt说明',
    layouts: (layout, facts) => {
      const values = passedBeside(layout, facts, (name) => MISNAMED.has(name));
      return [...values.map((value) => [value]), values].map((some) => withTexts(layout, some));
    },
    cause: {
      php: "$cardExt = json_encode(['timestamp' => $timestamp, 'nonceStr' => $nonceStr, 'signature' => $signature]);",
      java: 'cardExt.put("nonceStr", nonceStr);',
      node: 'const cardExt = JSON.stringify({ timestamp, nonceStr, signature });',
      python:
        "card_ext = json.dumps({'timestamp': timestamp, 'nonceStr': nonce_str, 'signature': signature})",
      go: 'NonceStr string `json:"nonceStr"`',
      csharp: 'var cardExt = JsonSerializer.Serialize(new { timestamp, nonceStr, signature });',
    },
    fix: {
      php: "$cardExt = json_encode(['timestamp' => $timestamp, 'nonce_str' => $nonceStr, 'signature' => $signature]);",
      java: 'cardExt.put("nonce_str", nonceStr);',
      node: 'const cardExt = JSON.stringify({ timestamp, nonce_str: nonceStr, signature });',
      python:
        "card_ext = json.dumps({'timestamp': timestamp, 'nonce_str': nonce_str, 'signature': signature})",
      go: 'NonceStr string `json:"nonce_str"`',
      csharp: 'var cardExt = JsonSerializer.Serialize(new { timestamp, nonce_str = nonceStr, signature });',
    },
    example: {
      kind: 'cardExt',
      parts: { ticket: 'E0o2', cardId: 'pjZ8', timestamp: '1404896688' },
      right: '1404896688E0o2pjZ8',
      signed: '1404896688E0o2jonyqinpjZ8',
      facts: { passed: { nonceStr: 'jonyqin' } },
    },
  },

  'card-app-id-signed': {
    of: 'layout',
    kinds: ['cardExt'],
    cost: 2,
    clause: { zh: '把 appId 也参与了 cardExt 的签名', en: 'signed the appId for cardExt as well' },
    advice: {
      zh: 'app_id 只参与 chooseCard 的 cardSign；addCard 的 cardExt 不签它。',
      en: 'app_id is signed only for the cardSign of chooseCard, not for the cardExt of addCard.',
    },
    place: '附录4 · 签名说明 1',
    layouts: (layout, { passed, secrets }) => {
      const known = [passed.appId, passed.app_id, passed.appid, ...secrets.map(({ appId }) => appId)];
      return [...new Set(known)].flatMap((appId) => (appId ? [withTexts(layout, [appId])] : []));
    },
    cause: valueLines({ values: ['apiTicket', 'appId', 'timestamp', 'cardId'] }),
    fix: valueLines({ values: ['apiTicket', 'timestamp', 'cardId'] }),
    example: {
      kind: 'cardExt',
      parts: { ticket: 'E0o2', cardId: 'pjZ8', timestamp: '1404896688' },
      right: '1404896688E0o2pjZ8',
      signed: '1404896688E0o2pjZ8wx12ab',
      facts: { passed: { appId: 'wx12ab' } },
    },
  },

  'card-sign-type-signed': {
    of: 'layout',
    kinds: ['cardExt', 'cardSign'],
    cost: 2,
    clause: { zh: '把 signType 的值（SHA1）也一起签了名', en: 'signed the value of signType (SHA1) as well' },
    advice: {
      zh: 'signType 只说明签名方式，不参与卡券签名。',
      en: 'signType only says how the signature is made: it is not signed.',
    },
    place: '附录4 · 卡券签名cardSign说明 1',
    layouts: (layout, { passed }) =>
      [...new Set(['SHA1', 'sha1', passed.signType, passed.sign_type])].flatMap((type) =>
        type ? [withTexts(layout, [type])] : [],
      ),
    cause: valueLines({ values: ['apiTicket', 'appId', 'timestamp', 'nonceStr', 'signType'] }),
    fix: valueLines({ values: ['apiTicket', 'appId', 'timestamp', 'nonceStr'] }),
    example: {
      kind: 'cardSign',
      parts: { ticket: 'E0o2', appId: 'wx1', timestamp: '1404896688', nonceStr: 'n5K8' },
      right: '1404896688E0o2n5K8wx1',
      signed: '1404896688E0o2SHA1n5K8wx1',
    },
  },

  'card-type-signed': {
    of: 'layout',
    kinds: ['cardSign'],
    cost: 3,
    clause: {
      zh: '把页面没有传的 card_type 也一起签了名',
      en: 'signed a card_type, which the page did not pass',
    },
    advice: {
      zh: '签了 card_type，chooseCard 就要传同样的 cardType；不传则不签。',
      en: 'Pass to chooseCard the cardType that is signed, or do not sign one.',
    },
    place: '附录4 · 卡券签名cardSign说明 1',
    layouts: (layout, { kind, parts }) =>
      kind === 'cardSign' && !parts.cardType ? CARD_TYPES.map((type) => withTexts(layout, [type])) : [],
    cause: valueLines({ values: ['apiTicket', 'appId', 'timestamp', 'nonceStr', 'cardType'] }),
    fix: valueLines({ values: ['apiTicket', 'appId', 'timestamp', 'nonceStr'] }),
    example: {
      kind: 'cardSign',
      parts: { ticket: 'E0o2', appId: 'wx1', timestamp: '1404896688', nonceStr: 'n5K8' },
      right: '1404896688E0o2n5K8wx1',
      signed: '1404896688E0o2GROUPONn5K8wx1',
    },
  },
} satisfies Record<string, LayoutMistake>;

/** One or more of the missing values, all as the same text. */
function missingAsText(layout: Layout, { kind, parts }: Facts): Layout[] {
  if (kind !== 'cardExt' && kind !== 'cardSign') return [];
  const missing = MAY_BE_MISSING[kind].filter((part) => !parts[part]);
  return NO_VALUES.flatMap((text) =>
    missing.map((_, i) => withTexts(layout, Array<string>(i + 1).fill(text))),
  );
}

/** The values of what the page passed under certain names. Those of parts are signed already, or secret. */
function passedBeside(
  { fields }: Layout,
  { passed, parts }: Facts,
  wanted: (name: string) => boolean,
): string[] {
  const known = new Set([...Object.values(parts), ...fields.map(({ text }) => text)]);
  return Object.entries(passed)
    .filter(
      ([name, value]) => /^\w+$/.test(name) && wanted(name.replaceAll('_', '').toLowerCase()) && value !== '',
    )
    .map(([, value]) => value)
    .filter((value) => value.length <= LONGEST && !known.has(value))
    .slice(0, MOST);
}

/** With texts that stand for no part. */
function withTexts(layout: Layout, texts: readonly string[]): Layout {
  const added = texts.map((text) => ({ key: '', part: null, text }));
  return { ...layout, fields: [...layout.fields, ...added] };
}
