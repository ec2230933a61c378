import type { SignatureKind } from './recipes.ts';

/**
 * What a name in a pasted text stands for: an input of a signature by its name in `SigningInputs`, or `ticket` and
 * `sign` where only the kind of the signature tells which one it is. `cardSign` and `paySign` say the kind themselves.
 */
export type Meaning =
  | 'jsapi_ticket'
  | 'api_ticket'
  | 'agent_ticket'
  | 'ticket'
  | 'appId'
  | 'nonceStr'
  | 'timestamp'
  | 'url'
  | 'link'
  | 'signature'
  | 'sign'
  | 'cardSign'
  | 'paySign'
  | 'cardId'
  | 'cardExt'
  | 'shopId'
  | 'cardType'
  | 'package'
  | 'prepayId'
  | 'signType'
  | 'key'
  | 'publicKey'
  | 'agentid'
  | 'accessToken';

/** Names as signing servers write them, in lower case, without `_` and `-`. */
const NAMES: ReadonlyMap<string, Meaning> = new Map(
  Object.entries({
    jsapi_ticket: ['jsapiticket', 'jsticket', 'jsapitoken', 'jssdkticket'],
    api_ticket: ['apiticket', 'cardticket', 'cardapiticket', 'wxcardticket'],
    agent_ticket: ['agentticket', 'agentconfigticket', 'agentjsapiticket'],
    ticket: ['ticket'],
    appId: ['appid', 'corpid', 'verifyappid', 'wxappid'],
    nonceStr: ['noncestr', 'nonce', 'noncestring', 'verifynoncestr', '随机串', '随机字符串'],
    timestamp: ['timestamp', 'verifytimestamp', '时间戳'],
    url: ['url', 'pageurl', 'currenturl', 'signurl', 'href', '网址', '页面地址'],
    link: ['link', 'referer'],
    signature: ['signature', 'verifysignature', '签名'],
    sign: ['sign', 'sig'],
    cardSign: ['cardsign'],
    paySign: ['paysign'],
    cardId: ['cardid'],
    cardExt: ['cardext'],
    shopId: ['shopid', 'locationid'],
    cardType: ['cardtype'],
    package: ['package', 'packagevalue', 'packagestr'],
    prepayId: ['prepayid'],
    signType: ['signtype'],
    key: ['key', 'apikey', 'mchkey', 'paykey', 'partnerkey', 'merchantkey'],
    publicKey: ['publickey'],
    agentid: ['agentid'],
    accessToken: ['accesstoken'],
  } satisfies Record<Meaning, readonly string[]>).flatMap(([meaning, names]) =>
    names.flatMap((name) => (isMeaning(meaning) ? [[name, meaning]] : [])),
  ),
);

/** Functions of the SDK and the bridge, and what is signed in their argument. */
const CALLS: Readonly<Record<string, SignatureKind>> = {
  config: 'jsapi',
  preVerifyJSAPI: 'jsapi',
  agentConfig: 'agentConfig',
  addCard: 'cardExt',
  batchAddCard: 'cardExt',
  chooseCard: 'cardSign',
  chooseWXPay: 'pay',
  getBrandWCPayRequest: 'pay',
};

/** What a name stands for, of which only the last member counts (`res.data.nonceStr`); null when nothing is known. */
export function meaningOf(name: string): Meaning | null {
  if (name.length > 120) return null;
  const last = name.slice(Math.max(name.lastIndexOf('.'), name.lastIndexOf('>'), name.lastIndexOf(':')) + 1);
  // No name is longer: most words of a text end here.
  if (last.length > 20) return null;
  const lower = last.toLowerCase();
  const plain = /[_$-]/.test(lower) ? lower.replace(/[_$-]/g, '') : lower;
  return NAMES.get(plain) ?? (plain.endsWith('签名') ? 'signature' : null);
}

/** The kind of signature in the argument of a function, `wx.agentConfig` or only `agentConfig`; null for any other one. */
export function kindOfCall(name: string): SignatureKind | null {
  const last = name.slice(name.lastIndexOf('.') + 1);
  return Object.hasOwn(CALLS, last) ? (CALLS[last] ?? null) : null;
}

/** What a value without quotes must look like: `nonceStr: res.nonceStr` gives no nonceStr. */
const BARE: Partial<Record<Meaning, RegExp>> = {
  timestamp: /^\d+(?:\.\d+)?$/,
  appId: /^(?:wx|ww|tj)?[0-9a-z]{10,30}$/i,
  signature: /^[\w+/=-]{8,}$/,
  sign: /^[\w+/=-]{16,}$/,
  cardSign: /^[\w+/=-]{16,}$/,
  paySign: /^[\w+/=-]{16,}$/,
  url: /^https?:/i,
  link: /^https?:/i,
  cardId: /^[\w-]{8,}$/,
  key: /^\w{32}$/,
  package: /^prepay_id=.|^Sign=WXPay$/,
  signType: /^(?:MD5|HMAC-SHA256|RSA|SHA1)$/i,
  agentid: /^\d+$/,
};

/** Places of templates, what languages write for nothing, and names of types. */
const NO_VALUE =
  /^(?:\$\{|\{[{!%]|\[[[(]|<[%?]|#\{|%\(|@[A-Za-z(]|undefined$|null$|None$|nil$|NaN$|true$|false$|(?:string|number|boolean|any|unknown|String|Integer|Long|int|long)$|\.{3}$|…$|x{3,}$)/;
/** Names of variables are made of these. */
const NAME_INSIDE = /nonce|timestamp|ticket|signature|appid|config|random|\$|\.[A-Za-z]/i;

/** Whether this is a value, and not the name of a variable or the place of a template. */
export function isValueOf(meaning: Meaning, value: string, isQuoted: boolean): boolean {
  if (value === '' || NO_VALUE.test(value)) return false;
  if (meaning === 'key') return /^\w{32}$/.test(value);
  if (meaning === 'url' || meaning === 'link')
    return isQuoted ? /^\w+:|\//.test(value) : /^https?:/i.test(value);
  if (isQuoted) return meaning !== 'cardExt' || value.includes('{');
  return (BARE[meaning] ?? /^[\w-]+$/).test(value) && (/\d{6}/.test(value) || !NAME_INSIDE.test(value));
}

function isMeaning(name: string): name is Meaning {
  return name !== '';
}
