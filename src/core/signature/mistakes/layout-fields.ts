import type { Field, Layout } from '../signing.ts';
import type { Facts, LayoutMistake } from './mistake.ts';
import { hasNames, STRING1_EXAMPLE, STRING1_KINDS } from './string1-layouts.ts';
import { STRING1, textLines } from './string1-lines.ts';

const PLACE = '附录1 · 签名算法';

/** Fields that string1 has too many, or too few. */
export const LAYOUT_FIELD_MISTAKES = {
  'text-extra-field': {
    of: 'layout',
    kinds: STRING1_KINDS,
    cost: 3,
    clause: {
      zh: '把 appId 等不参与签名的字段也拼进了 string1',
      en: 'put a field into string1 that does not belong there, such as appId',
    },
    advice: {
      zh: '参与签名的只有 jsapi_ticket、noncestr、timestamp、url 四个字段。',
      en: 'Four fields are signed and no others: jsapi_ticket, noncestr, timestamp, url.',
    },
    place: PLACE,
    layouts: (layout, facts) =>
      hasNames(layout) ? extraFields(facts).flatMap((field) => inserted(layout, field)) : [],
    cause: textLines(
      'appid={appId}&jsapi_ticket={ticket}&noncestr={nonceStr}&timestamp={timestamp}&url={url}',
    ),
    fix: STRING1,
    example: {
      ...STRING1_EXAMPLE,
      signed: 'appId=wx1&jsapi_ticket=T&noncestr=abc&timestamp=1414587457&url=https://a.com/',
      facts: { passed: { appId: 'wx1' } },
    },
  },

  'text-key-appended': {
    of: 'layout',
    kinds: STRING1_KINDS,
    cost: 4,
    clause: {
      zh: '像微信支付那样在 string1 末尾加了 &key=',
      en: 'ended string1 with &key=, as for WeChat Pay',
    },
    advice: {
      zh: 'JS-SDK 签名不需要密钥，string1 以 url 结尾；&key= 是微信支付的签名规则。',
      en: 'string1 ends with the url and has no key: &key= belongs to WeChat Pay.',
    },
    place: PLACE,
    layouts: (layout, { secrets }) =>
      hasNames(layout)
        ? [
            { ...layout, fields: [...layout.fields, { key: 'key', part: null, text: '' }] },
            ...ticketAsKey(layout),
            ...secrets
              .filter(({ kind }) => kind === 'key' || kind === 'appsecret')
              .flatMap(({ value }) => KEY_NAMES.map((key): Field => ({ key, part: 'key', text: value })))
              .map((field) => ({ ...layout, fields: [...layout.fields, field] })),
          ]
        : [],
    cause: textLines('jsapi_ticket={ticket}&noncestr={nonceStr}&timestamp={timestamp}&url={url}&key={key}'),
    fix: STRING1,
    example: {
      ...STRING1_EXAMPLE,
      signed: 'jsapi_ticket=T&noncestr=abc&timestamp=1414587457&url=https://a.com/&key=K',
      facts: { secrets: [{ kind: 'key', value: 'K', appId: null }] },
    },
  },

  'text-field-missing': {
    of: 'layout',
    kinds: STRING1_KINDS,
    cost: 3,
    clause: { zh: '在 string1 中漏掉了一个字段', en: 'left a field out of string1' },
    advice: {
      zh: 'jsapi_ticket、noncestr、timestamp、url 四个字段都要参与签名，缺一不可。',
      en: 'All four fields are signed: jsapi_ticket, noncestr, timestamp, url.',
    },
    place: PLACE,
    layouts: (layout) =>
      layout.fields.length > 1
        ? layout.fields.map((_, left) => ({ ...layout, fields: layout.fields.filter((_, i) => i !== left) }))
        : [],
    cause: textLines('jsapi_ticket={ticket}&noncestr={nonceStr}&url={url}'),
    fix: STRING1,
    example: { ...STRING1_EXAMPLE, signed: 'jsapi_ticket=T&noncestr=abc&url=https://a.com/' },
  },
} satisfies Record<string, LayoutMistake>;

const KEY_NAMES: readonly string[] = ['key', 'secret', 'appsecret'];

/** What the page passes besides, under its own name and in lower case. */
function extraFields({ passed }: Facts): Field[] {
  return Object.entries(passed)
    .filter(([name]) => !SIGNED.includes(name.toLowerCase()))
    .flatMap(([name, text]) =>
      [...new Set([name, name.toLowerCase()])].map((key) => ({ key, part: null, text })),
    );
}

/** Names under which the page passes what is signed, or its signature. */
const SIGNED: readonly string[] = ['noncestr', 'timestamp', 'url', 'signature'];

/** With one field more: where sorting puts it, in front, and at the end. */
function inserted(layout: Layout, field: Field): Layout[] {
  const { fields } = layout;
  const sorted = fields.findIndex(({ key }) => key > field.key);
  const places = new Set([sorted === -1 ? fields.length : sorted, 0, fields.length]);
  return [...places].map((at) => ({
    ...layout,
    fields: [...fields.slice(0, at), field, ...fields.slice(at)],
  }));
}

/** The ticket at the end, as if it were the key. */
function ticketAsKey(layout: Layout): Layout[] {
  const ticket = layout.fields.find(({ part }) => part === 'ticket');
  if (!ticket) return [];
  const others = layout.fields.filter((field) => field !== ticket);
  return [{ ...layout, fields: [...others, { ...ticket, key: 'key' }] }];
}
