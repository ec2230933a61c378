import { isCallName } from '../../src/catalogue/apis.ts';
import { MENU_ITEM_IDS, MENU_ITEMS, type MenuCategory } from '../../src/catalogue/menu-items.ts';
import {
  type Covered,
  type CoveredSection,
  INFORMATION,
  mistakes,
  type Reference,
  rules,
  SERVER,
  views,
} from './covered.ts';

/** 附录2, in its order. */
const LISTED = [
  ...[
    'onMenuShareTimeline',
    'onMenuShareAppMessage',
    'onMenuShareQQ',
    'onMenuShareWeibo',
    'onMenuShareQZone',
  ],
  ...[
    'startRecord',
    'stopRecord',
    'onVoiceRecordEnd',
    'playVoice',
    'pauseVoice',
    'stopVoice',
    'onVoicePlayEnd',
  ],
  ...['uploadVoice', 'downloadVoice', 'chooseImage', 'previewImage', 'uploadImage', 'downloadImage'],
  ...['translateVoice', 'getNetworkType', 'openLocation', 'getLocation', 'hideOptionMenu', 'showOptionMenu'],
  ...['hideMenuItems', 'showMenuItems', 'hideAllNonBaseMenuItem', 'showAllNonBaseMenuItem', 'closeWindow'],
  ...['scanQRCode', 'chooseWXPay', 'openProductSpecificView', 'addCard', 'chooseCard', 'openCard'],
].filter(isCallName);

/** Items that pages may hide; the others of a page's list are found by the same rule. */
const itemsOf = (category: MenuCategory): Covered[] =>
  MENU_ITEM_IDS.filter((id) => MENU_ITEMS[id].category === category).map((id) => ({
    fact: `${MENU_ITEMS[id].name.zh}: ${id}`,
    by: [{ menuItem: id }],
  }));

const TICKET: readonly Reference[] = views('expiresIn', 'expired');

/** 附录1 to 附录3, 附录6 and 附录7. */
export const APPENDIX_COVERAGE: readonly CoveredSection[] = [
  {
    heading: '附录1 · jsapi_ticket',
    rows: [
      { fact: 'jsapi_ticket', by: [{ secret: 'jsapi_ticket' }, { remark: 'ticket-unlikely' }] },
      { fact: { zh: '有效期 7200 秒', en: 'Valid for 7,200 seconds' }, by: TICKET },
      {
        fact: { zh: '全局缓存 jsapi_ticket', en: 'Cache the jsapi_ticket' },
        by: [...mistakes('ticket-earlier'), ...rules('error-invalid-signature')],
        reason: SERVER,
      },
      { fact: 'access_token', by: [{ remark: 'ticket-access-token' }, ...mistakes('ticket-access-token')] },
      {
        fact: 'GET https://api.weixin.qq.com/cgi-bin/ticket/getticket?access_token=…&type=jsapi',
        by: mistakes('ticket-api-ticket'),
        reason: SERVER,
      },
      {
        fact: 'errcode, errmsg, ticket, expires_in',
        by: [
          { remark: 'ticket-error-answer' },
          { remark: 'ticket-not-in-answer' },
          ...mistakes('ticket-json-answer'),
        ],
      },
    ],
  },
  {
    heading: '附录1 · 签名算法',
    rows: [
      {
        fact: 'noncestr, jsapi_ticket, timestamp, url',
        by: [
          { recipe: 'jsapi' },
          { recipe: 'agentConfig' },
          ...mistakes('text-nonce-str-camel', 'text-ticket-renamed'),
        ],
      },
      {
        fact: { zh: 'url 不包含 # 及其后面部分', en: 'url without # and what follows' },
        by: [...rules('config-url-hash'), ...mistakes('url-hash-kept')],
      },
      { fact: { zh: '按字段名的 ASCII 码排序', en: 'Sorted by name, in ASCII' }, by: mistakes('text-order') },
      { fact: 'key1=value1&key2=value2…', by: [{ recipe: 'jsapi' }, ...mistakes('text-values-only')] },
      {
        fact: { zh: '参数名均为小写', en: 'Names in lower case' },
        by: mistakes('text-nonce-str-camel', 'text-time-stamp-camel', 'text-names-upper-case'),
      },
      { fact: 'sha1', by: [{ recipe: 'jsapi' }, ...mistakes('digest-hmac')] },
      {
        fact: { zh: '原始值，不进行 URL 转义', en: 'Values as they are, not URL-encoded' },
        by: mistakes('url-encoded'),
      },
      {
        fact: { zh: '示例：0f9de62f…', en: 'The example: 0f9de62f…' },
        by: [{ file: 'test/core/signature/recompute.test.ts' }],
      },
      {
        fact: {
          zh: '注意 1：nonceStr、timestamp 与 config 的相同',
          en: 'Note 1: nonceStr and timestamp as in config',
        },
        by: mistakes('nonce-case-changed', 'timestamp-regenerated', 'timestamp-milliseconds'),
      },
      {
        fact: { zh: '注意 2：完整的 URL', en: 'Note 2: the whole URL' },
        by: mistakes('url-query-dropped', 'url-origin-only', 'url-host-lost'),
      },
      {
        fact: { zh: '注意 3：在服务器端签名', en: 'Note 3: sign on the server' },
        by: rules('secret-in-arguments', 'secret-in-url'),
      },
    ],
  },
  { heading: '附录2-所有JS接口列表', rows: LISTED.map((api) => ({ fact: api, by: [{ api }] })) },
  { heading: '附录3 · 基本类', rows: itemsOf('base') },
  { heading: '附录3 · 传播类', rows: itemsOf('share') },
  { heading: '附录3 · 保护类', rows: itemsOf('protect') },
  {
    heading: '附录4-卡券扩展字段及签名生成算法',
    rows: [
      {
        fact: { zh: '卡券签名与 JSSDK 签名独立', en: 'The signature of a card is not that of config' },
        by: [{ recipe: 'cardExt' }, ...rules('card-signature-of-config')],
      },
    ],
  },
  {
    heading: '附录4 · 卡券 api_ticket',
    rows: [
      { fact: { zh: '有效期 7200 秒', en: 'Valid for 7,200 seconds' }, by: TICKET },
      {
        fact: { zh: '全局缓存 api_ticket', en: 'Cache the api_ticket' },
        by: mistakes('ticket-earlier'),
        reason: SERVER,
      },
      { fact: 'type=wx_card', by: mistakes('ticket-jsapi-ticket') },
    ],
  },
  {
    heading: '附录4 · cardExt说明',
    rows: [
      {
        fact: { zh: 'cardExt 是 JSON 字符串', en: 'cardExt is a JSON text' },
        by: rules('card-ext-object', 'card-ext-not-json', 'card-ext-key'),
      },
      { fact: 'code', by: rules('card-code-format', 'card-code-repeated', 'card-fields-uneven') },
      { fact: 'openid', by: rules('card-openid-differs', 'card-fields-uneven') },
      {
        fact: { zh: 'timestamp：秒数，字符串，不可重复', en: 'timestamp: seconds, a text, never twice' },
        by: rules(
          'card-timestamp-missing',
          'card-timestamp-type',
          'card-timestamp-format',
          'card-request-reused',
        ),
      },
      {
        fact: { zh: 'nonce_str：不长于 32 位，不可重复', en: 'nonce_str: up to 32, never twice' },
        by: rules('card-nonce-format', 'card-request-reused'),
      },
      {
        fact: { zh: 'fixed_begintimestamp：10 位时间戳', en: 'fixed_begintimestamp: 10 digits' },
        by: rules('card-begin-time-format'),
      },
      { fact: 'outer_id', by: [...rules('card-ext-type'), ...mistakes('card-values-unsigned')] },
      {
        fact: 'signature',
        by: rules(
          'card-signature-missing',
          'card-signature-format',
          'card-signature-shared',
          'card-signature-mismatch',
        ),
      },
    ],
  },
  {
    heading: '附录4 · 签名说明',
    rows: [
      {
        fact: '1. api_ticket, timestamp, card_id, code, openid, nonce_str',
        by: [{ recipe: 'cardExt' }, ...mistakes('card-sort-numeric', 'card-sort-ignoring-case')],
      },
      {
        fact: { zh: '1. 老版本的 appsecret', en: '1. appsecret, as earlier' },
        by: mistakes('ticket-appsecret'),
      },
      { fact: '2. sha1', by: [{ recipe: 'cardExt' }, ...mistakes('digest-hmac')] },
      {
        fact: {
          zh: '3. timestamp、nonce_str 与 card_ext 的一致',
          en: '3. timestamp and nonce_str as in card_ext',
        },
        by: rules('card-signature-mismatch'),
      },
      {
        fact: { zh: '4. 示例：6b81fbf6…', en: '4. The example: 6b81fbf6…' },
        by: [{ file: 'test/core/signature/card-recipes.test.ts' }, ...mistakes('ticket-white-space-added')],
      },
      {
        fact: 'http://mp.weixin.qq.com/debug/cgi-bin/sandbox?t=cardsign',
        by: views('byHand', 'kind-cardExt'),
      },
    ],
  },
  {
    heading: '附录4 · 卡券签名cardSign说明',
    rows: [
      {
        fact: '1. api_ticket, app_id, location_id, times_tamp, nonce_str, card_id, card_type',
        by: [{ recipe: 'cardSign' }, ...rules('choose-card-app-id'), ...views('kind-cardSign')],
      },
      { fact: '2. sha1', by: [{ recipe: 'cardSign' }] },
    ],
  },
];

/** What stands behind 附录5. */
export const CLOSING_COVERAGE: readonly CoveredSection[] = [
  {
    heading: '附录6-DEMO页面和示例代码',
    rows: [
      { fact: { zh: 'DEMO 页面', en: 'The demo page' }, by: [{ file: 'demo/server.mjs' }] },
      {
        fact: { zh: '示例代码：php、java、nodejs、python', en: 'Examples: php, java, nodejs, python' },
        by: views('backEnd', 'cause', 'fix'),
      },
      {
        fact: {
          zh: '备注：缓存 access_token 和 jsapi_ticket',
          en: 'Note: cache access_token and jsapi_ticket',
        },
        by: mistakes('ticket-earlier'),
        reason: SERVER,
      },
    ],
  },
  {
    heading: '附录7-问题反馈',
    rows: [{ fact: { zh: '邮箱地址', en: 'An address' }, by: [], reason: INFORMATION }],
  },
];
