import type { Language, Words } from '../../catalogue/words.ts';
import { fill, type Values } from '../fill.ts';
import { literal } from '../plain.ts';
import { wordsOfFault } from './key-remarks.ts';
import { readPublicKey } from './public-key.ts';
import type { SigningInput } from './recipes.ts';
import type { RemarkRow } from './remark-row.ts';
import { isLongAsRsa, openSignature } from './rsa.ts';
import { type Fault, RSA_SIGNATURE_FAULTS } from './rsa-faults.ts';
import type { Signed } from './verdict.ts';

/** The form that each signature has. `{form}` in the words. */
interface Form {
  pattern: RegExp;
  words: Words;
}

const SHA1: Form = {
  pattern: /^[0-9a-f]{40}$/i,
  words: { zh: 'SHA-1 的结果，40 位十六进制', en: 'a SHA-1 digest, 40 hex characters' },
};
const MD5: Form = {
  pattern: /^[0-9a-f]{32}$/i,
  words: { zh: 'MD5 的结果，32 位十六进制', en: 'an MD5 digest, 32 hex characters' },
};
const HMAC_SHA256: Form = {
  pattern: /^[0-9a-f]{64}$/i,
  words: { zh: 'HMAC-SHA256 的结果，64 位十六进制', en: 'an HMAC-SHA256 digest, 64 hex characters' },
};
const RSA: Form = {
  pattern: /^[0-9a-z+/]{342,}={0,2}$/i,
  words: {
    zh: 'RSA 签名的 Base64，至少 344 个字符',
    en: 'the Base64 of an RSA signature, 344 characters or more',
  },
};

/** One remark per thing that can be odd about what was signed. */
const SIGNED_REMARKS = {
  'signature-form': {
    severity: 'warning',
    words: {
      zh: '签名是 {signature}，共 {length:characters}；应为 {form}。',
      en: 'The signature is {signature}, {length:characters}; expected is {form}.',
    },
  },
  'url-form': {
    severity: 'warning',
    words: {
      zh: "url 是 {url}，不是完整的 http(s) 地址；应为页面完整的 URL（location.href.split('#')[0]）。",
      en: "url is {url}, which is no whole http(s) address; expected is the page’s full URL, location.href.split('#')[0].",
    },
  },
  'signature-opened': {
    severity: 'warning',
    words: { zh: '{fault}', en: '{fault}' },
  },
  'timestamp-form': {
    severity: 'warning',
    words: {
      zh: 'timestamp 是 {timestamp}，不是整数秒；应为 10 位数字。',
      en: 'timestamp is {timestamp}, no whole number of seconds; expected are 10 digits.',
    },
  },
} as const satisfies Record<string, RemarkRow>;

/** Something odd about what was signed. Holds no secret. */
export interface SignedRemark {
  code: keyof typeof SIGNED_REMARKS;
  severity: RemarkRow['severity'];
  /** In words. */
  text: string;
}

/**
 * What is odd about what was signed: its signature, its URL, its timestamp. Nothing of it keeps it from being hashed.
 *
 * @param secret the one it is verified with, where it is known: tells why a public key does not open a signature.
 */
export function remarksOnSigned(
  { input, signature }: Signed,
  language: Language,
  secret = '',
): SignedRemark[] {
  const remark = (code: SignedRemark['code'], values: Values): SignedRemark => ({
    code,
    severity: SIGNED_REMARKS[code].severity,
    text: fill(SIGNED_REMARKS[code].words, values, language),
  });
  if (input === null) return [];
  const remarks: SignedRemark[] = [];
  const form = formOf(input);
  const fault = signature === null ? null : faultOf(input, signature, secret);
  if (fault) remarks.push(remark('signature-opened', { fault: wordsOfFault(fault)[language] }));
  else if (signature !== null && !form.pattern.test(signature)) {
    const values = {
      signature: literal(signature),
      length: `${signature.length}`,
      form: form.words[language],
    };
    remarks.push(remark('signature-form', values));
  }
  if ('url' in input && !/^https?:\/\/[^\s/?#]+/i.test(input.url))
    remarks.push(remark('url-form', { url: literal(input.url) }));
  if ('timestamp' in input && !/^\d{10}$/.test(`${input.timestamp}`))
    remarks.push(remark('timestamp-form', { timestamp: literal(input.timestamp) }));
  return remarks;
}

/** Why the public key does not open a signature by RSA; null when it does, and for what is too short to be one. */
function faultOf(input: SigningInput, signature: string, publicKey: string): Fault | null {
  if (input.kind !== 'pay' || input.signType !== 'RSA' || !isLongAsRsa(signature)) return null;
  const { key } = readPublicKey(publicKey);
  const fault = key && openSignature(signature, key).fault;
  return fault ? RSA_SIGNATURE_FAULTS[fault] : null;
}

/** What the signature of this kind looks like. */
function formOf(input: SigningInput): Form {
  if (input.kind !== 'pay') return SHA1;
  if (input.signType === 'RSA') return RSA;
  return input.signType === 'HMAC-SHA256' ? HMAC_SHA256 : MD5;
}

/** How the signature is made, as it may be shown: `sha1(string1)`, `MD5`, `SHA256 with RSA`. */
export function digestNameOf(kind: SigningInput['kind'], signType = ''): string {
  if (kind === 'jsapi' || kind === 'agentConfig') return 'sha1(string1)';
  if (kind !== 'pay') return 'SHA1';
  if (signType === 'RSA') return 'SHA256 with RSA';
  return signType === 'HMAC-SHA256' ? 'HMAC-SHA256' : 'MD5';
}
