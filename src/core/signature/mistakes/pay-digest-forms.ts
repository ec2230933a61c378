import { PAY_MD5, PAY_RSA } from '../pay-recipe.ts';
import { markedDigest, NOT_SIGNED } from '../rsa-forms.ts';
import type { DigestMistake } from './mistake.ts';
import {
  EXAMPLE_SHA256,
  EXAMPLE_TEXT,
  MD5_LINES,
  PLACE_OF_HASHES,
  PLACE_OF_RSA,
  RSA_LINES,
} from './pay-digests.ts';

/** A payment's digest that lost digits, was hashed again, or was never signed. */
export const PAY_DIGEST_FORM_MISTAKES = {
  'pay-hex-zeros-lost': {
    of: 'digest',
    kinds: ['pay'],
    cost: 3,
    clause: {
      zh: '把签名转成十六进制时丢掉了 0，不足 32（或 64）位',
      en: 'lost zeros when it wrote the signature in hex, which has fewer than 32 (or 64) characters',
    },
    advice: {
      zh: '每个字节固定写成两位十六进制，不足补 0；这类签名时对时错。',
      en: 'Write every byte as two digits, zeros included: otherwise some signatures are right and others not.',
    },
    place: PLACE_OF_HASHES,
    digests: (digest) =>
      digest.format === 'HEX'
        ? (['HEX-number', 'hex-number', 'HEX-unpadded', 'hex-unpadded'] as const).map((format) => ({
            ...digest,
            format,
          }))
        : [],
    cause: {
      php: "$paySign = '';\nforeach (str_split(md5($text, true)) as $byte) $paySign .= strtoupper(dechex(ord($byte)));",
      java: 'String paySign = new BigInteger(1, MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8))).toString(16).toUpperCase();',
      node: "const paySign = [...createHash('md5').update(text).digest()].map((byte) => byte.toString(16)).join('').toUpperCase();",
      python: "pay_sign = ''.join(f'{byte:X}' for byte in hashlib.md5(text.encode()).digest())",
      go: 'paySign := ""\nfor _, b := range md5.Sum([]byte(text)) {\n\tpaySign += fmt.Sprintf("%X", b)\n}',
      csharp:
        'var paySign = string.Concat(MD5.HashData(Encoding.UTF8.GetBytes(text)).Select(b => b.ToString("X")));',
    },
    fix: MD5_LINES,
    example: {
      text: 'appId=wx1&key=k27',
      right: '0E53F27B8B26C9251D334C26DD5646FB',
      signed: 'E53F27B8B26C9251D334C26DD5646FB',
      digest: PAY_MD5,
    },
  },

  'pay-rsa-hashed-twice': {
    of: 'digest',
    kinds: ['pay'],
    cost: 3,
    clause: {
      zh: '先算了一次 SHA-256，再把结果交给 SHA256withRSA 签名',
      en: 'hashed the text with SHA-256, and had the result signed with SHA256withRSA, which hashes it again',
    },
    advice: {
      zh: 'SHA256withRSA 自己会算摘要：直接传入待签名串。',
      en: 'SHA256withRSA makes the digest itself: hand it the text.',
    },
    place: PLACE_OF_RSA,
    digests: (digest) =>
      isRsaDigest(digest)
        ? [
            { ...PAY_RSA, hash: 'sha256-of-sha256' },
            { ...PAY_RSA, hash: 'sha256-of-bytes' },
          ]
        : [],
    cause: {
      php: `$text = hash('sha256', $text);\n${RSA_LINES.php}`,
      java: `text = DigestUtils.sha256Hex(text);\n${RSA_LINES.java}`,
      node: RSA_LINES.node.replace('update(text)', "update(createHash('sha256').update(text).digest('hex'))"),
      python: `text = hashlib.sha256(text.encode()).hexdigest()\n${RSA_LINES.python}`,
      go: `text = fmt.Sprintf("%x", sha256.Sum256([]byte(text)))\n${RSA_LINES.go}`,
      csharp: `text = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text))).ToLower();\n${RSA_LINES.csharp}`,
    },
    fix: RSA_LINES,
    example: {
      text: EXAMPLE_TEXT,
      right: EXAMPLE_SHA256,
      signed: '804108e931259501887f16306851d3653f29b812c019f95536bfaee9825a05b3',
      digest: PAY_RSA,
    },
  },

  'pay-rsa-not-signed': {
    of: 'digest',
    kinds: ['pay'],
    cost: 3,
    clause: {
      zh: '只算了 SHA-256，没有用商户私钥签名',
      en: 'made a SHA-256 only, and did not sign with the merchant’s private key',
    },
    advice: {
      zh: 'signType 为 RSA 时用 SHA256withRSA 和商户 API 私钥（apiclient_key.pem）签名，再做 Base64 编码。',
      en: 'With signType RSA, sign with SHA256withRSA and the merchant’s private key (apiclient_key.pem), then encode as base64.',
    },
    place: PLACE_OF_RSA,
    digests: (digest) =>
      isRsaDigest(digest)
        ? (['rsa-not-signed', 'HEX', 'base64'] as const).map((format) => ({ ...PAY_RSA, format }))
        : [],
    cause: {
      php: "$paySign = hash('sha256', $text);",
      java: 'String paySign = DigestUtils.sha256Hex(text);',
      node: "const paySign = createHash('sha256').update(text).digest('hex');",
      python: 'pay_sign = hashlib.sha256(text.encode()).hexdigest()',
      go: 'paySign := fmt.Sprintf("%x", sha256.Sum256([]byte(text)))',
      csharp: 'var paySign = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text))).ToLower();',
    },
    fix: RSA_LINES,
    example: {
      text: EXAMPLE_TEXT,
      right: EXAMPLE_SHA256,
      signed: markedDigest(EXAMPLE_SHA256, NOT_SIGNED),
      digest: PAY_RSA,
    },
  },
} satisfies Record<string, DigestMistake>;

function isRsaDigest({ hash, format }: Parameters<DigestMistake['digests']>[0]): boolean {
  return hash === 'sha256' && format === 'hex';
}
