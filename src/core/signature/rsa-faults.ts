import type { Words } from '../../catalogue/words.ts';

/** What to say when a key or a signature cannot be read. */
export interface Fault {
  /** What was seen. */
  seen: Words;
  /** What should be there. */
  expected: Words;
  /** What to do. */
  advice: Words;
}

const EXPECTED_KEY: Words = {
  zh: '商户 API 证书（apiclient_cert.pem）或其中的公钥，PEM 格式。',
  en: "The merchant's API certificate (apiclient_cert.pem) or its public key, as PEM.",
};

const COPY_WHOLE: Words = {
  zh: '用文本编辑器打开 apiclient_cert.pem，从 -----BEGIN CERTIFICATE----- 到 -----END CERTIFICATE----- 整段复制。',
  en: 'Open apiclient_cert.pem in a text editor and copy all from -----BEGIN CERTIFICATE----- to -----END CERTIFICATE-----.',
};

/** Why there is no key in a text that was entered as the merchant's certificate or public key. */
export const KEY_FAULTS = {
  'key-empty': {
    seen: { zh: '没有填写。', en: 'Nothing was entered.' },
    expected: EXPECTED_KEY,
    advice: COPY_WHOLE,
  },
  'key-not-pem': {
    seen: { zh: '这不是 PEM 格式的文本。', en: 'This is not PEM.' },
    expected: EXPECTED_KEY,
    advice: COPY_WHOLE,
  },
  'key-damaged': {
    seen: { zh: '内容不完整或已损坏，无法解析。', en: 'Its content is cut or damaged and cannot be read.' },
    expected: EXPECTED_KEY,
    advice: COPY_WHOLE,
  },
  'key-private': {
    seen: { zh: '这是私钥。', en: 'This is a private key.' },
    expected: EXPECTED_KEY,
    advice: {
      zh: '验证签名用不到私钥，请勿把它粘贴到任何网页或工具中；改用与它同时下载的 apiclient_cert.pem。',
      en: 'Verifying needs no private key: never paste it into a page or tool. Use apiclient_cert.pem, which was downloaded along with it.',
    },
  },
  'key-of-platform': {
    seen: {
      zh: '这是微信支付平台证书（持有者是 Tenpay.com）。',
      en: 'This is a certificate of WeChat Pay itself (its owner is Tenpay.com).',
    },
    expected: EXPECTED_KEY,
    advice: {
      zh: '平台证书用来验证微信支付的应答和回调；paySign 由商户私钥生成，要用商户 API 证书验证。',
      en: "That one verifies WeChat Pay's replies; paySign is made with the merchant's private key, and verified with the merchant's API certificate.",
    },
  },
  'key-not-rsa': {
    seen: { zh: '这不是 RSA 密钥（例如 EC 或 SM2）。', en: 'This is no RSA key (it is EC or SM2, perhaps).' },
    expected: EXPECTED_KEY,
    advice: {
      zh: 'signType 为 RSA 时，用在商户平台申请的 RSA 证书签名和验证。',
      en: "With signType RSA, sign and verify with the RSA certificate from the merchant's account.",
    },
  },
  'key-too-short': {
    seen: { zh: '密钥不足 2048 位。', en: 'The key has fewer than 2048 bits.' },
    expected: EXPECTED_KEY,
    advice: {
      zh: '商户 API 证书的密钥是 2048 位，请确认粘贴的是 apiclient_cert.pem。',
      en: "The key of a merchant's API certificate has 2048 bits: make sure to paste apiclient_cert.pem.",
    },
  },
  'key-other-pem': {
    seen: {
      zh: '这段 PEM 不是证书，也不是公钥（例如证书请求 CSR）。',
      en: 'This PEM is neither a certificate nor a public key (it is a certificate request, perhaps).',
    },
    expected: EXPECTED_KEY,
    advice: COPY_WHOLE,
  },
} as const satisfies Record<string, Fault>;

/** Why a text entered as a key is none. */
export type KeyFault = keyof typeof KEY_FAULTS;

/** Why a paySign of signType RSA cannot be opened with the merchant's public key. */
export const RSA_SIGNATURE_FAULTS = {
  'signature-not-base64': {
    seen: { zh: 'paySign 不是 Base64。', en: 'paySign is not base64.' },
    expected: {
      zh: 'signType 为 RSA 时，paySign 是 RSA 签名的标准 Base64，密钥为 2048 位时共 344 个字符。',
      en: 'With signType RSA, paySign is an RSA signature in standard base64: 344 characters for a key of 2048 bits.',
    },
    advice: {
      zh: '检查签名的编码，以及传给页面时 + 是否变成了空格、末尾的 = 是否丢失。',
      en: 'Check how the signature is encoded, and whether + became a space or the = at the end was lost on the way to the page.',
    },
  },
  'signature-length': {
    seen: { zh: 'paySign 的长度与公钥不符。', en: 'The length of paySign does not go with the public key.' },
    expected: {
      zh: '与密钥等长：2048 位的密钥对应 256 字节，即 344 个 Base64 字符。',
      en: 'As long as the key: 256 bytes for 2048 bits, which are 344 characters of base64.',
    },
    advice: {
      zh: '确认 paySign 没有被截断，并且填写的是生成它的私钥所对应的证书。',
      en: 'Make sure that paySign was not cut, and that the certificate belongs to the private key that made it.',
    },
  },
  'signature-pss': {
    seen: {
      zh: 'paySign 用的是 RSA-PSS 填充。',
      en: 'paySign was made with RSA-PSS padding.',
    },
    expected: {
      zh: 'SHA256withRSA，即 PKCS #1 v1.5 填充。',
      en: 'SHA256withRSA, whose padding is that of PKCS #1 v1.5.',
    },
    advice: {
      zh: '签名时把填充方式改为 PKCS1v15，例如 Python 的 padding.PKCS1v15()、.NET 的 RSASignaturePadding.Pkcs1、Go 的 rsa.SignPKCS1v15。',
      en: 'Sign with PKCS1v15: padding.PKCS1v15() in Python, RSASignaturePadding.Pkcs1 in .NET, rsa.SignPKCS1v15 in Go.',
    },
  },
  'signature-other-key': {
    seen: {
      zh: 'paySign 不是用这个公钥对应的私钥生成的。',
      en: 'paySign was not made with the private key of this public key.',
    },
    expected: {
      zh: '用商户 API 证书对应的私钥（apiclient_key.pem）签名。',
      en: "A signature by the private key of the merchant's API certificate (apiclient_key.pem).",
    },
    advice: {
      zh: '确认服务器加载的 apiclient_key.pem 与填写的证书是同一套；换过证书的，两处都要换。',
      en: 'Make sure that the apiclient_key.pem on the server and the certificate here belong together; after a change of certificate, change both.',
    },
  },
} as const satisfies Record<string, Fault>;

/** Why a signature cannot be opened. */
export type RsaSignatureFault = keyof typeof RSA_SIGNATURE_FAULTS;
