import type { Words } from '../../catalogue/words.ts';
import type { RemarkRow } from './remark-row.ts';
import { type Fault, KEY_FAULTS, type KeyFault } from './rsa-faults.ts';

/** One remark per thing that can be odd about a key of the merchant. */
export const KEY_REMARKS = {
  'key-space': {
    severity: 'warning',
    words: {
      zh: '有空白或不可见字符：{characters}。商户密钥里通常没有；校验时按填写的原样计算，请与服务器实际使用的比较。',
      en: 'Has white space or invisible characters: {characters}. A merchant key usually has none. It is hashed as entered; compare it with what the server really uses.',
    },
  },
  'key-length': {
    severity: 'warning',
    words: {
      zh: '有 {length:characters}。商户密钥（API 密钥）是商户平台上设置的 32 个字符；请确认复制完整，且不是 AppSecret 或商户号。',
      en: 'Has {length:characters}. The merchant’s API key is the 32 characters set on the merchant platform; check that all of it was copied, and that it is no AppSecret or merchant id.',
    },
  },
  'key-is-ticket': {
    severity: 'warning',
    words: {
      zh: '这看起来是 ticket 或 access_token（{length:characters}）。支付签名用的是商户密钥：商户平台上设置的 32 个字符。',
      en: 'This looks like a ticket or an access_token ({length:characters}). A payment is signed with the merchant’s API key, the 32 characters set on the merchant platform.',
    },
  },
  'key-is-file': {
    severity: 'error',
    words: {
      zh: '这是二进制文件（例如 apiclient_cert.p12）的内容。这里填写商户平台上设置的 API 密钥，32 个字符。',
      en: 'This is the content of a binary file, such as apiclient_cert.p12. Here goes the API key set on the merchant platform, 32 characters.',
    },
  },
  'key-quotes': {
    severity: 'warning',
    words: {
      zh: '两端有引号。商户密钥不含引号；校验时连同引号一起计算，请去掉引号，除非服务器也这样存。',
      en: 'Has quotes around it. A merchant key has none. They are hashed too; remove them, unless the server stores it like this.',
    },
  },
  'key-is-pem': {
    severity: 'error',
    words: {
      zh: '这是 PEM（证书或密钥文件）。这里填写 MD5、HMAC-SHA256 签名用的商户密钥；RSA 签名请把商户证书或公钥填在 publicKey，私钥请勿填写。',
      en: 'This is a PEM, a certificate or key file. Here goes the merchant’s API key, for MD5 and HMAC-SHA256; for RSA enter the merchant’s certificate or public key as publicKey, and never a private key.',
    },
  },
} as const satisfies Record<string, RemarkRow>;

/** What to say of a text that holds no public key: its fault, what should be there, and what to do. */
export function publicKeyRemark(fault: KeyFault): RemarkRow {
  return { severity: 'error', words: wordsOfFault(KEY_FAULTS[fault]) };
}

/** A fault in one text. */
export function wordsOfFault({ seen, expected, advice }: Fault): Words {
  return {
    zh: `${seen.zh}应为：${expected.zh}${advice.zh}`,
    en: `${seen.en} Expected: ${expected.en} ${advice.en}`,
  };
}

/** Whether a code is that of a text without a public key. */
export function isKeyFault(code: string): code is KeyFault {
  return Object.hasOwn(KEY_FAULTS, code);
}
