import type { Language, Words } from '../catalogue/words.ts';
import { fill } from '../core/fill.ts';
import {
  remarksAt,
  remarksOnSigned,
  type SecretField,
  type SigningInput,
  urlToSign,
  wordsOfRemark,
} from '../core/signature/index.ts';
import { isRecord } from '../protocol.ts';
import { HAND_FIELDS, HAND_KINDS, type HandFieldName } from './hand-fields.ts';

/** What the form says by itself; all else is said of every signature, wherever it comes from. */
const HAND_REMARKS = {
  'secret-needed': {
    zh: '还没有填 {name}，填入后才能校验签名。',
    en: 'No {name} yet: the signature can be verified once it is entered.',
  },
  'url-hash': {
    zh: '{hash} 不参与签名，校验时从 # 起去掉。',
    en: '{hash} is not signed: what is hashed ends before the #.',
  },
  'url-phone': {
    zh: '手机校验时使用的 URL 与这里不同：{url}。微信以手机上的为准，请改填它。',
    en: 'The phone verified another URL: {url}. That is the one WeChat hashes; enter it here.',
  },
  'url-replaced': {
    zh: '这里用的是手机校验时使用的 URL；粘贴的内容里是 {url}。',
    en: 'This is the URL that the phone verified; in what was pasted it is {url}.',
  },
  'field-needed': { zh: '还缺这一项：{hint}', en: 'This is still missing: {hint}' },
  'url-broken': {
    zh: '浏览器无法解析这个 URL；请从地址栏或 location.href 重新复制。',
    en: 'No browser can parse this URL; copy it again from the address bar or location.href.',
  },
  'card-ext-json': {
    zh: '不是 JSON 对象；应为传给 wx.addCard 的 cardExt 字符串，如 {example}。',
    en: 'This is no JSON object; expected is the cardExt text passed to wx.addCard, such as {example}.',
  },
  'card-ext-signature': {
    zh: '其中没有 signature，只能算出签名应是什么。',
    en: 'There is no signature in it: only what it should be can be computed.',
  },
} as const satisfies Record<string, Words>;

/** The members of a cardExt; null when it is no JSON object. */
export function readCardExt(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch {
    return null; // not JSON, which is what the caller asks
  }
}

/** What remarks are made from. */
export interface HandState {
  /** What was entered, by field; '' where nothing was. */
  text: (name: HandFieldName) => string;
  /** What was entered for a secret, read; null for fields that hold none. */
  secret: (name: HandFieldName) => SecretField | null;
  /** What would be signed, whatever lacks. */
  input: SigningInput;
  /** The signature; null when none was entered. */
  signature: string | null;
  /** The secret that is needed while it is empty and all else is there; null when none is. */
  wanted: HandFieldName | null;
  /** What the kind needs and is not there yet. */
  missing: readonly HandFieldName[];
  /** The URL that a phone verified, as its alert says; null when none was pasted. */
  phoneUrl: string | null;
  /** What the phone's URL was put in place of; '' when of nothing. */
  replacedUrl: string;
}

/** What is wrong with a field, in words; empty when nothing is. `now`: epoch milliseconds. */
export function remarkOn(name: HandFieldName, state: HandState, language: Language, now: number): string {
  const say = (code: keyof typeof HAND_REMARKS, values: Record<string, string> = {}): string =>
    fill(HAND_REMARKS[code], values, language);
  if (name === state.wanted) return say('secret-needed', { name });
  const text = state.text(name);
  // Only the last one that lacks: a form that is just being filled in is no reason to warn.
  const isLast = state.missing.length === 1 && state.missing[0] === name;
  if (isLast) return say('field-needed', { hint: HAND_FIELDS[name].hint[language] });
  if (text === '') return '';
  const secret = state.secret(name);
  if (secret)
    return remarksAt(secret, now, name)
      .map((remark) => wordsOfRemark(remark, language))
      .join('\n');
  const said = ofSigned(name, state, language);
  if (said !== '') return said;
  if (name === 'url') return remarkOnUrl(text, state, say);
  return name === 'cardExt' ? remarkOnCardExt(text, say) : '';
}

/** What is said of every signature, where it is about this field. */
function ofSigned(name: HandFieldName, { input, signature }: HandState, language: Language): string {
  const { signature: field } = HAND_KINDS[input.kind];
  const remarks = remarksOnSigned({ input, signature }, language);
  const fieldOf: Partial<Record<string, string>> = {
    'url-form': 'url',
    'timestamp-form': 'timestamp',
    'signature-form': field ?? 'cardExt',
  };
  const own = remarks.find(({ code }) => fieldOf[code] === name);
  return own?.text ?? '';
}

type Saying = (code: keyof typeof HAND_REMARKS, values?: Record<string, string>) => string;

function remarkOnUrl(url: string, { phoneUrl, replacedUrl }: HandState, say: Saying): string {
  if (!URL.canParse(url)) return say('url-broken');
  if (phoneUrl !== null && urlToSign(phoneUrl) !== urlToSign(url)) return say('url-phone', { url: phoneUrl });
  if (url === phoneUrl && replacedUrl !== '') return say('url-replaced', { url: replacedUrl });
  const hash = url.indexOf('#');
  return hash === -1 ? '' : say('url-hash', { hash: url.slice(hash) });
}

function remarkOnCardExt(text: string, say: Saying): string {
  const members = readCardExt(text);
  if (!members) return say('card-ext-json', { example: CARD_EXT_EXAMPLE });
  return typeof members.signature === 'string' && members.signature !== '' ? '' : say('card-ext-signature');
}

/** 附录4 · 卡券扩展字段cardExt说明. */
const CARD_EXT_EXAMPLE = '{"code":"","openid":"","timestamp":"1418301401","signature":"…"}';
