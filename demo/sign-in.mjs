/** Signing in with WeChat: the way to its authorization page (网页授权), and what comes back from there. */

import { toShareLink } from './page/share-link.mjs';
import { ACCOUNT } from './signing.mjs';

const AUTHORIZE = 'https://open.weixin.qq.com/connect/oauth2/authorize';

/** Where the shop keeps what it has sent as `state`, until the customer is back. */
const COOKIE = 'oauth_state';

/**
 * Where the browser goes to sign in.
 * @param {string} page the URL that it is to come back to; its hash is left out, and what an earlier time has left in it
 * @param {string} state up to 128 letters and digits
 * @returns {string}
 */
export function toAuthorizeUrl(page, state) {
  const query = [
    `appid=${ACCOUNT.appId}`,
    `redirect_uri=${encodeURIComponent(toShareLink(page))}`,
    'response_type=code',
    'scope=snsapi_userinfo',
    `state=${state}`,
  ];
  return `${AUTHORIZE}?${query.join('&')}#wechat_redirect`;
}

/**
 * @param {string} state
 * @returns {string} a Set-Cookie header that keeps it for ten minutes
 */
export function keepState(state) {
  return `${COOKIE}=${state}; Path=/; Max-Age=600; HttpOnly; SameSite=Lax`;
}

/**
 * What the shop makes of the URL that a customer came back to. With the `code` its server would get an access_token and
 * the customer's name; this one has no WeChat to ask.
 * @param {URLSearchParams} query of that URL
 * @param {string} cookies the Cookie header
 * @returns {{ code: string, isOwnState: boolean }} `isOwnState`: whether `state` is what this browser was sent away with
 */
export function readReturn(query, cookies) {
  const kept = new RegExp(`(?:^|;\\s*)${COOKIE}=([0-9a-f]+)`).exec(cookies)?.[1];
  return { code: query.get('code') ?? '', isOwnState: kept !== undefined && kept === query.get('state') };
}
