/**
 * How the demo's server signs: correctly, and in the ways in which servers get it wrong. Made-up account,
 * true algorithms.
 */

import { createHash } from 'node:crypto';

/**
 * Text shaped like a ticket: 86 characters of base64url, always the same.
 * @param {string} seed
 */
const makeTicket = (seed) => createHash('sha512').update(seed).digest('base64url');

/** An official account that exists only here, so its secrets may be shown. */
export const ACCOUNT = {
  appId: 'wx5d8f0c3a7b2e9146',
  jsapiTicket: makeTicket('jsapi_ticket of the demo'),
  apiTicket: makeTicket('api_ticket of the demo'),
  /** The jsapi_ticket of another account of the same company. */
  otherTicket: makeTicket('jsapi_ticket of another appId'),
  cardId: 'pHalfDayCoffee0123456789abcd',
  /** 32 characters, for the signatures of payments. */
  merchantKey: 'demo0merchant0key0demo0merchant0',
};

/**
 * @typedef {object} SignedFields What 附录1 lists; also the order in which string1 has them.
 * @property {string} jsapi_ticket
 * @property {string} noncestr
 * @property {number} timestamp epoch seconds
 * @property {string} url the page's, without its hash
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
 * @typedef {object} Way One row of the chooser.
 * @property {string} id
 * @property {string} zh
 * @property {string} en
 * @property {(right: SignedFields, facts: Facts) => string} signs the text that is hashed
 * @property {(config: ConfigFields) => ConfigFields} [answers] what becomes of the answer; nothing, when left out
 */

/**
 * 附录1, step 1.
 * @param {SignedFields} fields
 * @returns {string}
 */
export function toString1({ jsapi_ticket, noncestr, timestamp, url }) {
  return `jsapi_ticket=${jsapi_ticket}&noncestr=${noncestr}&timestamp=${timestamp}&url=${url}`;
}

/** @type {Way[]} */
export const WAYS = [
  { id: 'right', zh: '正确', en: 'Correctly', signs: (right) => toString1(right) },
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
    id: 'nonce-key',
    zh: 'string1 里写成 nonceStr=',
    en: 'nonceStr= in string1',
    signs: (right) => toString1(right).replace('&noncestr=', '&nonceStr='),
  },
  {
    id: 'config-key',
    zh: '下发的字段写成 noncestr',
    en: 'Answers noncestr for nonceStr',
    signs: (right) => toString1(right),
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
];

/**
 * What the server answers to a page that wants to call `wx.config`.
 * @param {Way} way
 * @param {string} href the page's `location.href`
 * @param {{ seconds: number, nonceStr: string, otherNonce: string }} now epoch seconds, and two random texts
 * @returns {ConfigFields}
 */
export function signConfig(way, href, { seconds, nonceStr, otherNonce }) {
  const url = cutHash(href);
  const right = { jsapi_ticket: ACCOUNT.jsapiTicket, noncestr: nonceStr, timestamp: seconds, url };
  const home = `${new URL(url).origin}/`;
  const text = way.signs(right, { href, home, otherTicket: ACCOUNT.otherTicket, otherNonce });
  const config = { appId: ACCOUNT.appId, timestamp: seconds, nonceStr, signature: digest('sha1', text) };
  return way.answers ? way.answers(config) : config;
}

/**
 * A card for `wx.addCard`, its cardExt signed as 附录4 says: the values sorted, joined, hashed.
 * @param {{ seconds: number, nonceStr: string }} now
 * @returns {{ cardId: string, cardExt: string }}
 */
export function signCard({ seconds, nonceStr }) {
  const timestamp = String(seconds);
  const values = [ACCOUNT.apiTicket, timestamp, ACCOUNT.cardId, nonceStr];
  const signature = digest('sha1', values.sort().join(''));
  return { cardId: ACCOUNT.cardId, cardExt: JSON.stringify({ timestamp, nonce_str: nonceStr, signature }) };
}

/**
 * The arguments of `wx.chooseWXPay`, signed with MD5 and the merchant's key.
 * @param {{ seconds: number, nonceStr: string }} now
 * @returns {Record<string, string>}
 */
export function signPay({ seconds, nonceStr }) {
  const prepay = 'prepay_id=wx00000000000000demo';
  const text = `appId=${ACCOUNT.appId}&nonceStr=${nonceStr}&package=${prepay}&signType=MD5&timeStamp=${seconds}`;
  const paySign = digest('md5', `${text}&key=${ACCOUNT.merchantKey}`).toUpperCase();
  return { timestamp: String(seconds), nonceStr, package: prepay, signType: 'MD5', paySign };
}

/** @param {string} href */
function cutHash(href) {
  const hash = href.indexOf('#');
  return hash === -1 ? href : href.slice(0, hash);
}

/**
 * @param {'sha1' | 'md5'} algorithm
 * @param {string} text hashed as UTF-8
 * @returns {string} lower-case hex
 */
function digest(algorithm, text) {
  return createHash(algorithm).update(text, 'utf8').digest('hex');
}
