import { urlToSign } from '../recipes.ts';
import { byCodeUnit, type Field, type Layout } from '../signing.ts';
import {
  CARD_NAMES,
  CARD_NAMES_OF_CALL,
  CARD_NAMES_OF_CONFIG,
  CARD_NAMES_OF_PAGE,
  type CardNames,
  isCardPart,
} from './card-names.ts';
import { textLines, valueLines } from './code-lines.ts';
import type { Facts, LayoutMistake } from './mistake.ts';

/** Names of the timestamp: that of the document's list (附录4 · 卡券签名cardSign说明), the SDK's, and that of payments. */
const TIMESTAMP_NAMES = ['timestamp', 'time_stamp', 'times_tamp', 'timeStamp'];

const SEPARATORS = ['&', ',', ' ', '\n', '|', '-', '_', ';', '+', ', '];

const VALUES = ['apiTicket', 'timestamp', 'nonceStr', 'cardId'];

/** Values of a card that were put together in another way. */
export const CARD_LAYOUT_MISTAKES = {
  'card-key-value': {
    of: 'layout',
    kinds: ['cardExt', 'cardSign'],
    cost: 1,
    clause: {
      zh: '拼成了 key=value 的形式',
      en: 'joined the values as key=value pairs',
    },
    advice: {
      zh: '卡券签名只拼接排序后的 value，不带字段名、= 和 &；key=value 是 config 签名的格式。',
      en: 'A card’s signature joins the sorted values alone, without names, = and &: the pairs belong to the signature of config.',
    },
    place: '附录4 · 签名说明 2',
    layouts: keyValues,
    cause: textLines('api_ticket={apiTicket}&card_id={cardId}&nonce_str={nonceStr}&timestamp={timestamp}'),
    fix: valueLines({ values: VALUES }),
    example: {
      kind: 'cardExt',
      parts: { ticket: 'E0o2', cardId: 'pjZ8', timestamp: '1404896688', nonceStr: 'n5K8' },
      right: '1404896688E0o2n5K8pjZ8',
      signed: 'api_ticket=E0o2&card_id=pjZ8&nonce_str=n5K8&timestamp=1404896688',
    },
  },

  'card-values-separated': {
    of: 'layout',
    kinds: ['cardExt', 'cardSign'],
    cost: 3,
    clause: { zh: '在各个值之间加了分隔符', en: 'put a separator between the values' },
    advice: {
      zh: '各个 value 直接首尾相连，中间没有任何字符。',
      en: 'Join the values directly, with nothing between them.',
    },
    place: '附录4 · 签名说明 2',
    layouts: (layout) => (isPlain(layout) ? SEPARATORS.map((between) => ({ ...layout, between })) : []),
    cause: valueLines({ values: VALUES, between: '&' }),
    fix: valueLines({ values: VALUES }),
    example: {
      kind: 'cardExt',
      parts: { ticket: 'E0o2', cardId: 'pjZ8', timestamp: '1404896688' },
      right: '1404896688E0o2pjZ8',
      signed: '1404896688&E0o2&pjZ8',
    },
  },

  'card-signed-as-config': {
    of: 'layout',
    kinds: ['cardExt', 'cardSign'],
    cost: 2,
    isAlone: true,
    clause: {
      zh: '用了 wx.config 的签名算法（string1，含页面 URL）',
      en: 'signed as for wx.config: a string1 with the URL of the page',
    },
    advice: {
      zh: '卡券签名与 config 的签名完全独立：用 api_ticket，把各个 value 排序后拼接，不含 URL。',
      en: 'The signature of a card has nothing to do with that of config: sort and join the values with the api_ticket, without a URL.',
    },
    place: '附录4',
    layouts: asConfig,
    cause: textLines('jsapi_ticket={jsapiTicket}&noncestr={nonceStr}&timestamp={timestamp}&url={url}'),
    fix: valueLines({ values: VALUES }),
    example: {
      kind: 'cardExt',
      parts: { ticket: 'E0o2', cardId: 'pjZ8', timestamp: '1404896688', nonceStr: 'n5K8' },
      right: '1404896688E0o2n5K8pjZ8',
      signed: 'jsapi_ticket=E0o2&noncestr=n5K8&timestamp=1404896688&url=https://m.example.com/card',
      facts: { urls: [{ url: 'https://m.example.com/card#/get', role: 'current' }] },
    },
  },
} satisfies Record<string, LayoutMistake>;

/** By name, with & and without; as they stand, and by value; with the names of document, page, call and config. */
function keyValues(layout: Layout): Layout[] {
  if (!isPlain(layout) || layout.fields.some(({ part }) => part === null)) return [];
  const sets = [CARD_NAMES, CARD_NAMES_OF_PAGE, CARD_NAMES_OF_CALL, CARD_NAMES_OF_CONFIG].flatMap((names) =>
    TIMESTAMP_NAMES.map((timestamp) => ({ ...names, timestamp })),
  );
  return sets.flatMap((names) => {
    const fields = layout.fields.map((field) => named(field, names));
    const pairs = { ...layout, equals: '=', between: '&' };
    const byName = [...fields].sort((a, b) => byCodeUnit(a.key, b.key));
    return [
      { ...pairs, sort: null, fields: byName },
      { ...pairs, between: '', sort: null, fields: byName },
      { ...pairs, sort: null, fields },
      { ...pairs, fields },
    ];
  });
}

function named(field: Field, names: CardNames): Field {
  return isCardPart(field.part) ? { ...field, key: names[field.part] } : field;
}

/** The config's recipe with the card's values: a fixed text for each URL that is known. */
function asConfig(layout: Layout, { urls }: Facts): Layout[] {
  const own = new Set(layout.fields.map(({ part }) => part));
  if (!isPlain(layout) || !own.has('nonceStr') || !own.has('timestamp')) return [];
  const signed = new Set(urls.flatMap(({ url }) => [urlToSign(url), url]));
  return [...signed].flatMap((url) =>
    ['jsapi_ticket', 'api_ticket'].map((ticket) => ({
      ...layout,
      fields: [
        { key: ticket, part: 'ticket' },
        { key: 'noncestr', part: 'nonceStr' },
        { key: 'timestamp', part: 'timestamp' },
        { key: 'url', part: null, text: url },
      ],
      equals: '=',
      between: '&',
      sort: null,
    })),
  );
}

/** Whether nothing stands between the values yet. */
function isPlain({ equals, between, fields }: Layout): boolean {
  return equals === '' && between === '' && fields.every(({ key }) => key === '');
}
