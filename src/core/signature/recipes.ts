import { sha1 } from '@noble/hashes/legacy.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** What goes into a signature, by the kind of signature. Every text is hashed as it is: nothing is trimmed. */
export interface SigningInputs {
  /** `wx.config`. `url`: `location.href`, with or without its `#` part. */
  jsapi: { jsapi_ticket: string; nonceStr: string; timestamp: string; url: string };
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
  /** The exact text that WeChat hashes. */
  text: (input: SigningInputs[K]) => string;
  /** The hash of a text, as it is handed to the SDK. */
  digest: (text: string) => string;
}

/** What WeChat hashes, one row per kind of signature. */
export const RECIPES: { readonly [K in SignatureKind]: Recipe<K> } = {
  jsapi: {
    place: '附录1 · 签名算法',
    text: (input) => string1({ ...input, url: urlToSign(input.url) }),
    digest: sha1Hex,
  },
};

/** The document's `string1` of exactly these values: the `#` part of the URL stays in. 附录1 · 签名算法. */
export function string1({ jsapi_ticket, nonceStr, timestamp, url }: SigningInputs['jsapi']): string {
  return `jsapi_ticket=${jsapi_ticket}&noncestr=${nonceStr}&timestamp=${timestamp}&url=${url}`;
}

/** The part of a page's URL that is signed: all before the first `#`. 附录1 · 签名算法. */
export function urlToSign(href: string): string {
  const hash = href.indexOf('#');
  return hash === -1 ? href : href.slice(0, hash);
}

/** SHA-1 over the UTF-8 bytes of a text: lower-case hex, 40 characters. A lone surrogate counts as U+FFFD. */
export function sha1Hex(text: string): string {
  return bytesToHex(sha1(utf8ToBytes(text)));
}
