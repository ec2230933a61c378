import type { Language, Words } from '../../catalogue/words.ts';
import { fill, type Values } from '../fill.ts';

/** What there is to say about a text that was pasted. */
export const PASTED_WORDS = {
  fields: { zh: '已识别：{names}。', en: 'Understood: {names}.' },
  jsapi: { zh: '按 wx.config 的签名填写。', en: 'Filled in as the signature of wx.config.' },
  agentConfig: { zh: '按 wx.agentConfig 的签名填写。', en: 'Filled in as the signature of wx.agentConfig.' },
  cardExt: { zh: '按 wx.addCard 的 cardExt 填写。', en: 'Filled in as a cardExt of wx.addCard.' },
  cardSign: { zh: '按 wx.chooseCard 的 cardSign 填写。', en: 'Filled in as the cardSign of wx.chooseCard.' },
  pay: { zh: '按微信支付的 paySign 填写。', en: 'Filled in as the paySign of a payment.' },
  'several-cards': {
    zh: '其中有 {count} 张卡券，填入的是第 1 张；其余请逐张粘贴。',
    en: 'There are {count} cards in it, and this is the first; paste the others one by one.',
  },
  expressions: {
    zh: '{names} 是变量或表达式，不是值；请粘贴运行时的实际值。',
    en: '{names}: a variable or an expression, not a value; paste the values at run time.',
  },
  'invalid-signature': {
    zh: '手机报 invalid signature：微信用手机上的页面 URL 算出的签名，与页面传入的不一致。填齐下面的参数和 ticket，就能查出原因。',
    en: 'The phone says invalid signature: what WeChat computed for the page’s URL on the phone is not the signature passed. Fill in the fields below, and the ticket, to see why.',
  },
  'invalid-url-domain': {
    zh: '手机报 invalid url domain（40048）：与签名无关，页面域名没有配置为该公众号的 JS 接口安全域名。',
    en: 'The phone says invalid url domain (40048): not the signature, but the page’s domain is none of the account’s JS接口安全域名.',
  },
  'offline-verifying': {
    zh: '手机报 the permission value is offline verifying：config 没有成功，或该接口不在 jsApiList 里。',
    en: 'The phone says the permission value is offline verifying: config did not succeed, or the API is not in jsApiList.',
  },
  'other-error': {
    zh: '手机报 {message}：这不是签名不匹配的错误。',
    en: 'The phone says {message}: that is not an error of the signature.',
  },
  'auth-url': {
    zh: '手机校验时使用的 URL，已填入 url：{url}',
    en: 'The URL that the phone verified, entered as url: {url}',
  },
  urls: {
    zh: '找到 {count} 个 URL，会用于查找签名错误的原因。',
    en: 'URLs found, to join the search: {count}.',
  },
  'answer-error': {
    zh: '这是出错的返回：errcode {errcode}，里面没有 ticket。请用有效的 access_token 重新获取。',
    en: 'This is an error answer without a ticket: errcode {errcode}. Fetch it again with a valid access_token.',
  },
  'access-token': {
    zh: '其中的 access_token 不参与签名；需要的是用它换取的 ticket（cgi-bin/ticket/getticket）。',
    en: 'The access_token in it is not signed; what is needed is the ticket fetched with it (cgi-bin/ticket/getticket).',
  },
  'private-key': {
    zh: '其中有私钥，没有读取。请勿粘贴私钥；验证 RSA 签名只需要商户证书或公钥。',
    en: 'There is a private key in it, which was not read. Never paste it; the merchant’s certificate or public key is all that RSA needs.',
  },
  'too-long': {
    zh: '文本过长，只读取了前 {length} 个字符。',
    en: 'The text is too long; only the first {length} characters were read.',
  },
  nothing: {
    zh: '没有识别出任何内容。请粘贴 wx.config({…}) 等调用的代码、签名接口返回的 JSON、string1（jsapi_ticket=…&noncestr=…&timestamp=…&url=…），或手机上的报错文字。',
    en: 'Nothing in it was understood. Paste the code of a call such as wx.config({…}), the JSON of the signing server, string1 (jsapi_ticket=…&noncestr=…&timestamp=…&url=…), or what the phone’s alert says.',
  },
} as const satisfies Record<string, Words>;

/** What was understood, or not. */
export type PastedCode = keyof typeof PASTED_WORDS;

/** One thing to say about a pasted text. Its values hold no secret. */
export interface PastedRemark {
  code: PastedCode;
  values: Values;
}

/** A remark in words. */
export function wordsOfPasted({ code, values }: PastedRemark, language: Language): string {
  return fill(PASTED_WORDS[code], values, language);
}
