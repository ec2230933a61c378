import type { Words } from '../catalogue/words.ts';
import type { SignatureKind } from '../core/signature/index.ts';

/** A field of the form in which a signature is entered by hand. */
export interface HandFieldRow {
  /** A ticket or a key: hidden, and never stored. */
  isSecret?: boolean;
  /** A field of several lines. */
  isLong?: boolean;
  /** What to enter. */
  hint: Words;
}

/** Every field, by its name in `SigningInputs`; and the signatures, by the names that pages give them. */
export const HAND_FIELDS = {
  jsapi_ticket: {
    isSecret: true,
    hint: {
      zh: '签名用的 jsapi_ticket，或 getticket 返回的整段 JSON；留空则用底部填写的',
      en: 'The jsapi_ticket that was signed with, or the whole answer of getticket; if empty, the one at the bottom counts',
    },
  },
  agent_ticket: {
    isSecret: true,
    hint: {
      zh: '应用的 ticket（ticket/get?type=agent_config），或返回的整段 JSON；留空则用底部填写的',
      en: 'The app’s ticket (ticket/get?type=agent_config), or the whole answer; if empty, the one at the bottom counts',
    },
  },
  api_ticket: {
    isSecret: true,
    hint: {
      zh: '卡券 api_ticket（getticket?type=wx_card），或返回的整段 JSON；留空则用底部填写的',
      en: 'The api_ticket of cards (getticket?type=wx_card), or the whole answer; if empty, the one at the bottom counts',
    },
  },
  key: {
    isSecret: true,
    hint: {
      zh: '商户平台设置的 API 密钥，32 位；用于 MD5、HMAC-SHA256',
      en: 'The merchant’s API key, 32 characters; for MD5 and HMAC-SHA256',
    },
  },
  publicKey: {
    isLong: true,
    hint: {
      zh: '商户 API 证书或公钥（PEM）；用于 RSA',
      en: 'The merchant’s certificate or public key (PEM); for RSA',
    },
  },
  appId: { hint: { zh: '公众号的 appId，以 wx 开头', en: 'The account’s appId, wx…' } },
  nonceStr: {
    hint: { zh: '与页面传入的完全相同，区分大小写', en: 'Exactly as the page passes it, case included' },
  },
  timestamp: { hint: { zh: '秒，10 位数字', en: 'Seconds, 10 digits' } },
  url: {
    hint: {
      zh: '调用时页面的完整 URL；# 及其后面的部分不参与签名',
      en: 'The page’s full URL at the call; # and what follows are not signed',
    },
  },
  signature: {
    hint: { zh: '页面传入的 signature，40 位十六进制', en: 'The page’s signature, 40 hex characters' },
  },
  cardId: { hint: { zh: '卡券的 card_id', en: 'The card’s card_id' } },
  cardExt: {
    isLong: true,
    hint: {
      zh: '传给 wx.addCard 的 cardExt：JSON 字符串，其中有 timestamp 和 signature',
      en: 'The cardExt passed to wx.addCard: a JSON text with timestamp and signature in it',
    },
  },
  shopId: { hint: { zh: '门店 ID（location_id），可为空', en: 'The shop’s location_id; may be empty' } },
  cardType: {
    hint: { zh: '卡券类型，如 GROUPON，可为空', en: 'The card’s type, such as GROUPON; may be empty' },
  },
  cardSign: {
    hint: { zh: '页面传入的 cardSign，40 位十六进制', en: 'The page’s cardSign, 40 hex characters' },
  },
  package: { hint: { zh: 'prepay_id=…', en: 'prepay_id=…' } },
  signType: { hint: { zh: 'MD5、HMAC-SHA256 或 RSA', en: 'MD5, HMAC-SHA256 or RSA' } },
  paySign: { hint: { zh: '页面传入的 paySign', en: 'The page’s paySign' } },
} as const satisfies Record<string, HandFieldRow>;

/** The name of a field. */
export type HandFieldName = keyof typeof HAND_FIELDS;

/** What a kind of signature is entered with. */
interface HandKind {
  /** In the order they are shown. */
  fields: readonly HandFieldName[];
  /** Without these nothing can be written down; a secret and the signature may lack. */
  needed: readonly HandFieldName[];
  /** The field of the signature; null where it stands inside another one. */
  signature: HandFieldName | null;
}

/** One row per kind of signature. */
export const HAND_KINDS = {
  jsapi: {
    fields: ['jsapi_ticket', 'nonceStr', 'timestamp', 'url', 'signature'],
    needed: ['nonceStr', 'timestamp', 'url'],
    signature: 'signature',
  },
  agentConfig: {
    fields: ['agent_ticket', 'nonceStr', 'timestamp', 'url', 'signature'],
    needed: ['nonceStr', 'timestamp', 'url'],
    signature: 'signature',
  },
  cardExt: {
    fields: ['api_ticket', 'cardId', 'cardExt'],
    needed: ['cardId', 'cardExt'],
    signature: null,
  },
  cardSign: {
    fields: ['api_ticket', 'appId', 'shopId', 'cardType', 'cardId', 'timestamp', 'nonceStr', 'cardSign'],
    needed: ['appId', 'timestamp', 'nonceStr'],
    signature: 'cardSign',
  },
  pay: {
    fields: ['key', 'publicKey', 'appId', 'timestamp', 'nonceStr', 'package', 'signType', 'paySign'],
    needed: ['appId', 'timestamp', 'nonceStr', 'package'],
    signature: 'paySign',
  },
} as const satisfies Record<SignatureKind, HandKind>;

/** Whether there is a field of this name. */
export function isHandField(name: string): name is HandFieldName {
  return Object.hasOwn(HAND_FIELDS, name);
}
