import { cardExtSigning, cardSignSigning, unsignedInCardExt } from './card-recipes.ts';
import { SHA1_HEX } from './digests.ts';
import type { Parts } from './parts.ts';
import { payDigestIn, paySigning, paySigningNear } from './pay-recipe.ts';
import { type Field, type Layout, type Signing, textOf } from './signing.ts';

/** As the page wrote it: a number of seconds, or a text. */
export type Timestamp = string | number;

/** What goes into a signature, by the kind of signature. Every text is hashed as it is: nothing is trimmed. */
export interface SigningInputs {
  /** `wx.config`. `url`: `location.href`, with or without its `#` part. 附录1. */
  jsapi: { jsapi_ticket: string; nonceStr: string; timestamp: Timestamp; url: string };
  /** `wx.agentConfig` of WeCom: as `jsapi`, with the app's own ticket (`ticket/get?type=agent_config`). */
  agentConfig: { agent_ticket: string; nonceStr: string; timestamp: Timestamp; url: string };
  /** A card of `wx.addCard`. `cardExt`: the JSON text that the page passed. 附录4 · 签名说明. */
  cardExt: { api_ticket: string; cardId: string; cardExt: string };
  /** `cardSign` of `wx.chooseCard`. `appId`: that of the last `wx.config`. 附录4 · 卡券签名cardSign说明. */
  cardSign: {
    api_ticket: string;
    appId: string;
    shopId?: string;
    cardType?: string;
    cardId?: string;
    timestamp: Timestamp;
    nonceStr: string;
  };
  /** `wx.chooseWXPay` and `getBrandWCPayRequest`. */
  pay: {
    /** The merchant's key, for MD5 and HMAC-SHA256; '' when not known. */
    key: string;
    /** The merchant's certificate or public key (PEM), for RSA; '' when not known. */
    publicKey: string;
    appId: string;
    timestamp: Timestamp;
    nonceStr: string;
    /** `prepay_id=…`. */
    package: string;
    /** `MD5`, `HMAC-SHA256` or `RSA`, as the page wrote it. */
    signType: string;
  };
}

/** A kind of signature. */
export type SignatureKind = keyof SigningInputs;

/** What goes into one signature. */
export type SigningInput<K extends SignatureKind = SignatureKind> = {
  [P in K]: { kind: P } & SigningInputs[P];
}[K];

/** How a signature is made. */
export interface Recipe<K extends SignatureKind> {
  /** Where the official document says so. */
  place: string;
  /** Everything that decides the signature WeChat expects. */
  signing: (input: SigningInputs[K]) => Signing;
  /**
   * The digest inside a signature that is more than a digest (RSA); '' when it holds none. Left out where the
   * signature is the digest.
   */
  digestIn?: (signature: string, input: SigningInputs[K]) => string;
  /**
   * The signing that a search for mistakes starts from, where the form of the signature tells of another one than the
   * right one. Left out where it never does.
   */
  signingNear?: (signature: string, input: SigningInputs[K]) => Signing;
  /** What the page passed along that is not signed, by its name there. Left out where that is nothing. */
  passed?: (input: SigningInputs[K]) => Readonly<Record<string, string>>;
}

/** What WeChat hashes, one row per kind of signature. */
export const RECIPES: { readonly [K in SignatureKind]: Recipe<K> } = {
  jsapi: {
    place: '附录1 · 签名算法',
    signing: ({ jsapi_ticket, nonceStr, timestamp, url }) =>
      ofString1({ ticket: jsapi_ticket, nonceStr, timestamp: `${timestamp}`, url: urlToSign(url) }),
  },
  agentConfig: {
    place: '附录1 · 签名算法',
    signing: ({ agent_ticket, nonceStr, timestamp, url }) =>
      ofString1({ ticket: agent_ticket, nonceStr, timestamp: `${timestamp}`, url: urlToSign(url) }),
  },
  cardExt: {
    place: '附录4 · 签名说明',
    signing: cardExtSigning,
    passed: ({ cardExt }) => unsignedInCardExt(cardExt),
  },
  cardSign: { place: '附录4 · 卡券签名cardSign说明', signing: cardSignSigning },
  pay: {
    place: '微信支付 · chooseWXPay',
    signing: paySigning,
    digestIn: payDigestIn,
    signingNear: paySigningNear,
  },
};

/** The document's `string1` of exactly these values: the `#` part of the URL stays in. 附录1 · 签名算法. */
export function string1({ jsapi_ticket, nonceStr, timestamp, url }: SigningInputs['jsapi']): string {
  return textOf(ofString1({ ticket: jsapi_ticket, nonceStr, timestamp: `${timestamp}`, url }));
}

/** The part of a page's URL that is signed: all before the first `#`. 附录1 · 签名算法. */
export function urlToSign(href: string): string {
  const hash = href.indexOf('#');
  return hash === -1 ? href : href.slice(0, hash);
}

/** `key1=value1&key2=value2…`, names in lower case, sorted. 附录1 · 签名算法. */
const STRING1: Layout = {
  before: '',
  fields: [
    { key: 'jsapi_ticket', part: 'ticket' },
    { key: 'noncestr', part: 'nonceStr' },
    { key: 'timestamp', part: 'timestamp' },
    { key: 'url', part: 'url' },
  ] satisfies readonly Field[],
  equals: '=',
  between: '&',
  after: '',
  sort: null,
};

function ofString1(parts: Parts): Signing {
  return { parts, layout: STRING1, encoding: 'utf-8', digest: SHA1_HEX };
}
