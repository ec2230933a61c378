/** The signatures that the demo's server makes. Made-up account, true algorithms. */

import { createHash } from 'node:crypto';
import { toCardText, toPayText, toString1 } from './ways.mjs';

/** @typedef {import('./ways.mjs').Way} Way */

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
 * What the server answers to a page that wants to call `wx.config`.
 * @param {Way} way
 * @param {string} href the page's `location.href`
 * @param {{ seconds: number, nonceStr: string, otherNonce: string }} now epoch seconds, and two random texts
 * @returns {import('./ways.mjs').ConfigFields}
 */
export function signConfig({ signs = toString1, answers }, href, { seconds, nonceStr, otherNonce }) {
  const url = cutHash(href);
  const right = { jsapi_ticket: ACCOUNT.jsapiTicket, noncestr: nonceStr, timestamp: seconds, url };
  const home = `${new URL(url).origin}/`;
  const text = signs(right, { href, home, otherTicket: ACCOUNT.otherTicket, otherNonce });
  const config = { appId: ACCOUNT.appId, timestamp: seconds, nonceStr, signature: digest('sha1', text) };
  return answers ? answers(config) : config;
}

/**
 * A card for `wx.addCard`, with its signature in cardExt.
 * @param {Way} way
 * @param {{ seconds: number, nonceStr: string }} now
 * @returns {{ cardId: string, cardExt: string }}
 */
export function signCard({ signsCard = toCardText }, { seconds, nonceStr }) {
  const { apiTicket, jsapiTicket, cardId } = ACCOUNT;
  const timestamp = String(seconds);
  const right = { api_ticket: apiTicket, timestamp, card_id: cardId, nonce_str: nonceStr };
  const signature = digest('sha1', signsCard(right, jsapiTicket));
  return { cardId, cardExt: JSON.stringify({ timestamp, nonce_str: nonceStr, signature }) };
}

/**
 * The arguments of `wx.chooseCard`: which cards of this account the customer has, with their cardSign.
 * @param {Way} way
 * @param {{ seconds: number, nonceStr: string }} now
 * @returns {{ cardId: string, timestamp: string, nonceStr: string, signType: string, cardSign: string }}
 */
export function signChoice({ signsCard = toCardText }, { seconds, nonceStr }) {
  const { appId, apiTicket, jsapiTicket, cardId } = ACCOUNT;
  const timestamp = String(seconds);
  // 附录4, 卡券签名cardSign说明, in its order: as for a card, and the appId among the values.
  const right = { api_ticket: apiTicket, app_id: appId, timestamp, nonce_str: nonceStr, card_id: cardId };
  const cardSign = digest('sha1', signsCard(right, jsapiTicket));
  return { cardId, timestamp, nonceStr, signType: 'SHA1', cardSign };
}

/**
 * The arguments of `wx.chooseWXPay`, signed with MD5 and the merchant's key.
 * @param {Way} way
 * @param {{ seconds: number, nonceStr: string }} now
 * @returns {Record<string, string>}
 */
export function signPay({ signsPay = toPayText }, { seconds, nonceStr }) {
  const { appId, merchantKey: key } = ACCOUNT;
  const timestamp = String(seconds);
  const given = { nonceStr, package: 'prepay_id=wx00000000000000demo', signType: 'MD5' };
  const paySign = digest('md5', signsPay({ appId, ...given, timeStamp: timestamp, key })).toUpperCase();
  return { timestamp, ...given, paySign };
}

/**
 * A card's code, as WeChat's server would decrypt it (卡券 code解码接口): no demo can ask that, so this knows how the
 * simulated client makes its codes.
 * @param {string} encryptCode from `wx.chooseCard`
 * @returns {string | null} null when it is none of them
 */
export function decryptCode(encryptCode) {
  const count = /^XXIz.{52}([0-9a-f]{8})$/.exec(encryptCode)?.[1];
  if (count === undefined) return null;
  // The cards that were in the wallet from the start have numbers of their own.
  if (count.startsWith('1000000')) return `143400807${count.slice(7)}`;
  return `2${String(Number.parseInt(count, 16)).padStart(11, '0')}`;
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
