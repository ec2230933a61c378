/** How the demo's server signs: one row per way, the right one first. A row says what is wrong in it; all else is right. */

/**
 * @typedef {object} SignedFields What 附录1 lists; also the order in which string1 has them.
 * @property {string} jsapi_ticket
 * @property {string} noncestr
 * @property {number} timestamp epoch seconds
 * @property {string} url the page's, without its hash
 */

/**
 * @typedef {object} CardFields What 附录4 lists, as far as this card has it.
 * @property {string} api_ticket
 * @property {string} timestamp epoch seconds
 * @property {string} card_id
 * @property {string} nonce_str
 */

/**
 * @typedef {object} PayFields What WeChat Pay (API v2) lists; also the order in which the text has them.
 * @property {string} appId
 * @property {string} nonceStr
 * @property {string} package `prepay_id=…`
 * @property {string} signType
 * @property {string} timeStamp epoch seconds
 * @property {string} key the merchant's
 */

/**
 * @typedef {object} Facts What a server that makes a mistake takes instead.
 * @property {string} href the page's URL with its hash
 * @property {string} home the URL of the shop's home page
 * @property {string} otherTicket
 * @property {string} otherNonce
 */

/** @typedef {Record<string, string | number>} ConfigFields What the server answers: appId, timestamp, nonceStr, signature. */

/**
 * @typedef {object} Way One row of the chooser. What it leaves out is right.
 * @property {string} id
 * @property {string} zh
 * @property {string} en
 * @property {(right: SignedFields, facts: Facts) => string} [signs] the text that is hashed for `wx.config`
 * @property {(config: ConfigFields) => ConfigFields} [answers] what becomes of the answer
 * @property {(right: CardFields, jsapiTicket: string) => string} [signsCard] the text that is hashed for a card
 * @property {(right: PayFields) => string} [signsPay] the text that is hashed for a payment
 */

/**
 * 附录1, step 1.
 * @param {SignedFields} fields
 * @returns {string}
 */
export function toString1({ jsapi_ticket, noncestr, timestamp, url }) {
  return `jsapi_ticket=${jsapi_ticket}&noncestr=${noncestr}&timestamp=${timestamp}&url=${url}`;
}

/**
 * 附录4, 签名说明 1: the values sorted, and joined.
 * @param {CardFields} fields
 * @returns {string}
 */
export function toCardText(fields) {
  return Object.values(fields).sort().join('');
}

/**
 * The pairs sorted by their names, the key behind them.
 * @param {PayFields} fields
 * @returns {string}
 */
export function toPayText({ appId, nonceStr, package: prepay, signType, timeStamp, key }) {
  return `appId=${appId}&nonceStr=${nonceStr}&package=${prepay}&signType=${signType}&timeStamp=${timeStamp}&key=${key}`;
}

/** @type {Way[]} */
export const WAYS = [
  { id: 'right', zh: '正确', en: 'Correctly' },
  {
    id: 'hash',
    zh: 'URL 带着 # 后面的部分',
    en: 'URL with its #hash',
    signs: (right, { href }) => toString1({ ...right, url: href }),
  },
  {
    id: 'encoded',
    zh: 'URL 编码后没有解码',
    en: 'URL still encoded',
    signs: (right) => toString1({ ...right, url: encodeURIComponent(right.url) }),
  },
  {
    id: 'decoded',
    zh: 'URL 多解码一次，变成了中文',
    en: 'URL decoded once too often',
    signs: (right) => toString1({ ...right, url: decodeURIComponent(right.url) }),
  },
  {
    id: 'home',
    zh: 'URL 写死成首页',
    en: 'URL hard-coded to the home page',
    signs: (right, { home }) => toString1({ ...right, url: home }),
  },
  {
    id: 'milliseconds',
    zh: '签名用毫秒，下发用秒',
    en: 'Signs milliseconds, answers seconds',
    signs: (right) => toString1({ ...right, timestamp: right.timestamp * 1000 }),
  },
  {
    id: 'hash-milliseconds',
    zh: '两处错误：URL 带着 #，签名用毫秒',
    en: 'Two at once: #hash and milliseconds',
    signs: (right, { href }) => toString1({ ...right, url: href, timestamp: right.timestamp * 1000 }),
  },
  {
    id: 'nonce-key',
    zh: 'string1 里写成 nonceStr=',
    en: 'nonceStr= in string1',
    signs: (right) => toString1(right).replace('&noncestr=', '&nonceStr='),
  },
  {
    id: 'config-key',
    zh: '下发的字段写成 noncestr',
    en: 'Answers noncestr for nonceStr',
    answers: ({ nonceStr = '', ...config }) => ({ ...config, noncestr: nonceStr }),
  },
  {
    id: 'nonce-again',
    zh: '签名后又生成了一个 nonceStr',
    en: 'Another nonceStr after signing',
    signs: (right, { otherNonce }) => toString1({ ...right, noncestr: otherNonce }),
  },
  {
    id: 'other-ticket',
    zh: '用了另一个公众号的 ticket',
    en: "Another account's ticket",
    signs: (right, { otherTicket }) => toString1({ ...right, jsapi_ticket: otherTicket }),
  },
  {
    id: 'card-jsapi-ticket',
    zh: '卡券：用了 jsapi_ticket',
    en: 'Card: signed with the jsapi_ticket',
    signsCard: (right, jsapiTicket) => toCardText({ ...right, api_ticket: jsapiTicket }),
  },
  {
    id: 'card-ticket-space',
    zh: '卡券：api_ticket 末尾多了空格',
    en: 'Card: a space behind the api_ticket',
    signsCard: (right) => toCardText({ ...right, api_ticket: `${right.api_ticket} ` }),
  },
  {
    id: 'card-unsorted',
    zh: '卡券：没有排序就拼接',
    en: 'Card: joined without sorting',
    signsCard: (right) => Object.values(right).join(''),
  },
  {
    id: 'pay-timestamp',
    zh: '支付：timeStamp 写成小写的 timestamp',
    en: 'Payment: timestamp for timeStamp',
    signsPay: (right) => toPayText(right).replace('&timeStamp=', '&timestamp='),
  },
];
