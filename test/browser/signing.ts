import { createHash, createHmac, createSign } from 'node:crypto';
import { TICKET } from './sign.ts';

/** The account of the pages under test. */
export const APP_ID = 'wxf8b4f85f3a794e77';

/** The ticket of another account, in the form of a real one. */
export const OTHER_TICKET =
  'kgt8ON7yVITDhtdwci0qeZ5uHvsIzhWlx3Dr8T_EIxMlaDg0eQpYm5aMVmDr1l3tJ8Zc4yvM9nRbTq2WfXoLsA';

export const sha1 = (text: string): string => createHash('sha1').update(text, 'utf8').digest('hex');

/** What `wx.config` is given. */
export interface Config {
  appId: string;
  timestamp: number;
  nonceStr: string;
  signature: string;
  jsApiList: readonly string[];
}

/** What a server signs in place of the right value. */
export interface Signed {
  url?: string;
  timestamp?: number | string;
  ticket?: string;
}

const NONCE = 'Wm3WZYTPz0wzccnW';
const TIMESTAMP = 1414587457;

/** What a page at this URL hands to `wx.config`: signed as 附录1 says, but for what was signed in place of the right. */
export function configFor(url: string, signed: Signed = {}, appId = APP_ID): Config {
  return {
    appId,
    timestamp: TIMESTAMP,
    nonceStr: NONCE,
    signature: jsapi(url, signed),
    jsApiList: ['chooseImage', 'addCard', 'chooseCard', 'chooseWXPay'],
  };
}

/** What a page at this URL hands to `agentConfig`. */
export function agentConfigFor(url: string, ticket: string) {
  const signature = jsapi(url, { ticket });
  return {
    corpid: 'ww1234567890abcdef',
    agentid: '1000002',
    timestamp: TIMESTAMP,
    nonceStr: NONCE,
    signature,
  };
}

function jsapi(
  page: string,
  { url = withoutHash(page), timestamp = TIMESTAMP, ticket = TICKET }: Signed,
): string {
  return sha1(`jsapi_ticket=${ticket}&noncestr=${NONCE}&timestamp=${timestamp}&url=${url}`);
}

export const withoutHash = (url: string): string => url.replace(/#.*$/, '');

/** The signature of a card: 附录4 · 签名说明. */
export function signCard(values: readonly string[]): string {
  return sha1([...values].sort().join(''));
}

/** The example of 附录4, which holds with a space behind its api_ticket only. */
export const OFFICIAL_CARD = {
  apiTicket: 'ojZ8YtyVyr30HheH3CM73y7h4jJE',
  cardId: 'pjZ8Yt1XGILfi-FUsewpnnolGgZk',
  cardExt: JSON.stringify({
    code: 'jonyqin_1434008071',
    timestamp: '1404896688',
    nonce_str: 'jonyqin',
    signature: '6b81fbf6af16e856334153b39737556063c82689',
  }),
} as const;

/** A payment without its signature, as `chooseWXPay` is given it. */
export const PAYMENT = {
  timestamp: 1414587457,
  nonceStr: '5K8264ILTKCH16CQ2502SI8ZNMTM67VS',
  package: 'prepay_id=wx201410272009395522657a690389285100',
} as const;

/** The merchant's key in that example. */
export const MERCHANT_KEY = '192006250b4c09247ec02edce69f6a2d';

/** The text that a payment by MD5 or HMAC-SHA256 hashes. `signed`: what was signed in place of the right value. */
export function paymentText(signType: string, signed: { package?: string } = {}): string {
  const { timestamp, nonceStr } = PAYMENT;
  const { package: pack = PAYMENT.package } = signed;
  return `appId=${APP_ID}&nonceStr=${nonceStr}&package=${pack}&signType=${signType}&timeStamp=${timestamp}&key=${MERCHANT_KEY}`;
}

export const md5 = (text: string): string =>
  createHash('md5').update(text, 'utf8').digest('hex').toUpperCase();

export const hmac = (text: string): string =>
  createHmac('sha256', MERCHANT_KEY).update(text, 'utf8').digest('hex').toUpperCase();

/** The signature of a payment by RSA. `end`: what stands behind its last line. */
export function signPayment(privateKey: string, end = '\n'): string {
  const { timestamp, nonceStr, package: pack } = PAYMENT;
  const text = [APP_ID, timestamp, nonceStr, pack].join('\n') + end;
  return createSign('sha256').update(text, 'utf8').sign(privateKey, 'base64');
}
