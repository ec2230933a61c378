import { byCodeUnit, type Field, type Layout } from '../signing.ts';
import type { LayoutMistake } from './mistake.ts';
import { hasNames, renamed, STRING1_EXAMPLE, STRING1_KINDS } from './string1-layouts.ts';
import { STRING1, textLines } from './string1-lines.ts';

const PLACE = '附录1 · 签名算法';

/** Names of string1 that were written in another way. */
export const LAYOUT_NAME_MISTAKES = {
  'text-nonce-str-camel': {
    of: 'layout',
    kinds: STRING1_KINDS,
    cost: 1,
    clause: {
      zh: '把 string1 中的字段名 noncestr 写成了 nonceStr',
      en: 'wrote nonceStr= in string1, where noncestr= belongs',
    },
    advice: {
      zh: 'string1 中的字段名全部小写，用 noncestr；只有 wx.config 的参数名才是 nonceStr。',
      en: 'In string1 every name is in lower case: noncestr. Only the parameter of wx.config is named nonceStr.',
    },
    place: PLACE,
    layouts: (layout) => renamings(layout, 'noncestr', ['nonceStr']),
    cause: textLines('jsapi_ticket={ticket}&nonceStr={nonceStr}&timestamp={timestamp}&url={url}'),
    fix: STRING1,
    example: {
      ...STRING1_EXAMPLE,
      signed: 'jsapi_ticket=T&nonceStr=abc&timestamp=1414587457&url=https://a.com/',
    },
  },

  'text-time-stamp-camel': {
    of: 'layout',
    kinds: STRING1_KINDS,
    cost: 2,
    clause: {
      zh: '把 string1 中的字段名 timestamp 写成了 timeStamp',
      en: 'wrote timeStamp= in string1, where timestamp= belongs',
    },
    advice: {
      zh: 'string1 中的字段名全部小写，用 timestamp；timeStamp 是微信支付的写法。',
      en: 'In string1 every name is in lower case: timestamp. timeStamp is what WeChat Pay calls it.',
    },
    place: PLACE,
    layouts: (layout) => renamings(layout, 'timestamp', ['timeStamp']),
    cause: textLines('jsapi_ticket={ticket}&noncestr={nonceStr}&timeStamp={timestamp}&url={url}'),
    fix: STRING1,
    example: {
      ...STRING1_EXAMPLE,
      signed: 'jsapi_ticket=T&noncestr=abc&timeStamp=1414587457&url=https://a.com/',
    },
  },

  'text-ticket-renamed': {
    of: 'layout',
    kinds: STRING1_KINDS,
    cost: 2,
    clause: {
      zh: '在 string1 中没有用 jsapi_ticket 作为票据的字段名',
      en: 'gave the ticket another name than jsapi_ticket in string1',
    },
    advice: {
      zh: '字段名固定为 jsapi_ticket，企业微信 agentConfig 签名时也是如此。',
      en: 'The name is always jsapi_ticket, for agentConfig of WeCom too.',
    },
    place: PLACE,
    layouts: (layout) => renamings(layout, 'jsapi_ticket', TICKET_NAMES),
    cause: textLines('ticket={ticket}&noncestr={nonceStr}&timestamp={timestamp}&url={url}'),
    fix: STRING1,
    example: {
      ...STRING1_EXAMPLE,
      signed: 'ticket=T&noncestr=abc&timestamp=1414587457&url=https://a.com/',
    },
  },

  'text-nonce-renamed': {
    of: 'layout',
    kinds: STRING1_KINDS,
    cost: 3,
    clause: {
      zh: '在 string1 中没有用 noncestr 作为随机字符串的字段名',
      en: 'gave the nonceStr another name than noncestr in string1',
    },
    advice: {
      zh: '字段名固定为 noncestr；nonce_str 是卡券和微信支付的写法。',
      en: 'The name is noncestr; nonce_str belongs to cards and WeChat Pay.',
    },
    place: PLACE,
    layouts: (layout) => renamings(layout, 'noncestr', NONCE_NAMES),
    cause: textLines('jsapi_ticket={ticket}&nonce_str={nonceStr}&timestamp={timestamp}&url={url}'),
    fix: STRING1,
    example: {
      ...STRING1_EXAMPLE,
      signed: 'jsapi_ticket=T&nonce_str=abc&timestamp=1414587457&url=https://a.com/',
    },
  },

  'text-timestamp-renamed': {
    of: 'layout',
    kinds: STRING1_KINDS,
    cost: 3,
    clause: {
      zh: '在 string1 中没有用 timestamp 作为时间戳的字段名',
      en: 'gave the timestamp another name than timestamp in string1',
    },
    advice: {
      zh: '字段名固定为 timestamp，没有下划线，也不缩写。',
      en: 'The name is timestamp: no underscore, not shortened.',
    },
    place: PLACE,
    layouts: (layout) => renamings(layout, 'timestamp', TIMESTAMP_NAMES),
    cause: textLines('jsapi_ticket={ticket}&noncestr={nonceStr}&time_stamp={timestamp}&url={url}'),
    fix: STRING1,
    example: {
      ...STRING1_EXAMPLE,
      signed: 'jsapi_ticket=T&noncestr=abc&time_stamp=1414587457&url=https://a.com/',
    },
  },

  'text-url-renamed': {
    of: 'layout',
    kinds: STRING1_KINDS,
    cost: 3,
    clause: {
      zh: '在 string1 中没有用 url 作为网址的字段名',
      en: 'gave the URL another name than url in string1',
    },
    advice: { zh: '字段名固定为 url。', en: 'The name is url.' },
    place: PLACE,
    layouts: (layout) => renamings(layout, 'url', URL_NAMES),
    cause: textLines('jsapi_ticket={ticket}&noncestr={nonceStr}&timestamp={timestamp}&link={url}'),
    fix: STRING1,
    example: {
      ...STRING1_EXAMPLE,
      signed: 'jsapi_ticket=T&noncestr=abc&timestamp=1414587457&link=https://a.com/',
    },
  },

  'text-names-upper-case': {
    of: 'layout',
    kinds: STRING1_KINDS,
    cost: 3,
    clause: {
      zh: '在 string1 中用了大写的字段名',
      en: 'wrote the names in string1 with capitals',
    },
    advice: {
      zh: 'string1 中的字段名必须全部小写：jsapi_ticket、noncestr、timestamp、url。',
      en: 'Every name in string1 must be in lower case: jsapi_ticket, noncestr, timestamp, url.',
    },
    place: PLACE,
    layouts: (layout) =>
      hasNames(layout)
        ? [upperCase, capitalised, camelCase].map((rename) => ({
            ...layout,
            fields: layout.fields.map((field) => ({ ...field, key: rename(field.key) })),
          }))
        : [],
    cause: textLines('JSAPI_TICKET={ticket}&NONCESTR={nonceStr}&TIMESTAMP={timestamp}&URL={url}'),
    fix: STRING1,
    example: {
      ...STRING1_EXAMPLE,
      signed: 'JSAPI_TICKET=T&NONCESTR=abc&TIMESTAMP=1414587457&URL=https://a.com/',
    },
  },
} satisfies Record<string, LayoutMistake>;

const TICKET_NAMES: readonly string[] = [
  ...['ticket', 'jsapiTicket', 'jsapiticket', 'jsApiTicket', 'js_api_ticket', 'jsapi-ticket', 'jsticket'],
  ...[
    'api_ticket',
    'apiTicket',
    'agent_ticket',
    'js_ticket',
    'access_token',
    'accessToken',
    'token',
    'jsapi_tiket',
  ],
];
const NONCE_NAMES: readonly string[] = [
  ...['nonce_str', 'nonce', 'noncestring', 'nonceString', 'randomStr', 'randomstr', 'noncStr', 'nonstr'],
];
const TIMESTAMP_NAMES: readonly string[] = [
  ...['time_stamp', 'time', 'timestamps', 'timestap', 'timestmap', 'timesTamp', 'tamp', 'ts', 't'],
];
const URL_NAMES: readonly string[] = ['link', 'href', 'uri', 'URL', 'Url', 'location', 'pageUrl', 'page_url'];

/**
 * One layout per name, and another one where a server that sorts by name puts the field elsewhere: that is one mistake,
 * as the sorting is right.
 */
function renamings(layout: Layout, key: string, names: readonly string[]): Layout[] {
  const isSorted = hasNames(layout) && layout.fields === sortedByName(layout.fields);
  return renamed(layout, key, names).flatMap((made) => {
    const fields = sortedByName(made.fields);
    return isSorted && fields !== made.fields ? [made, { ...made, fields }] : [made];
  });
}

/** The fields in the order of their names; the very same array when they are, or when some have a place of their own. */
function sortedByName(fields: readonly Field[]): readonly Field[] {
  const isFixed = fields.some(({ join }) => join !== undefined);
  const isSorted = fields.every(({ key }, i) => i === 0 || (fields[i - 1]?.key ?? '') <= key);
  return isFixed || isSorted ? fields : [...fields].sort((a, b) => byCodeUnit(a.key, b.key));
}

function upperCase(key: string): string {
  return key.toUpperCase();
}

function capitalised(key: string): string {
  return key.charAt(0).toUpperCase() + key.slice(1);
}

/** `JsapiTicket`, `NonceStr`, `TimeStamp`: a C# or Go field's name. */
function camelCase(key: string): string {
  const words = new Map([
    ['jsapi_ticket', 'JsapiTicket'],
    ['noncestr', 'NonceStr'],
    ['timestamp', 'TimeStamp'],
  ]);
  return words.get(key) ?? capitalised(key);
}
