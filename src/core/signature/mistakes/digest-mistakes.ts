import type { Digest, HashName } from '../digests.ts';
import type { FormatName } from '../formats.ts';
import type { DigestMistake } from './mistake.ts';
import { assigned, SIGNATURE } from './string1-lines.ts';

const PLACE = '附录1 · 签名算法';
const SHA1 = {
  zh: '签名算法是 sha1，结果用 40 个小写十六进制字符表示。',
  en: 'The signature is the SHA-1 of the text, as 40 hexadecimal digits in lower case.',
};

/** Another hash than SHA-1. */
export const DIGEST_MISTAKES = {
  'digest-md5': {
    of: 'digest',
    cost: 3,
    clause: { zh: '用 MD5 而不是 SHA-1 做了签名', en: 'hashed with MD5 in place of SHA-1' },
    advice: {
      zh: '换用 sha1；MD5 是微信支付的签名算法。',
      en: 'Use SHA-1: MD5 belongs to WeChat Pay.',
    },
    place: PLACE,
    digests: (digest) => otherHash(digest, 'md5', ['hex', 'HEX', 'base64']),
    cause: assigned('signature', {
      php: 'md5($string1)',
      java: 'DigestUtils.md5Hex(string1)',
      node: "crypto.createHash('md5').update(string1).digest('hex')",
      python: 'hashlib.md5(string1.encode()).hexdigest()',
      go: 'fmt.Sprintf("%x", md5.Sum([]byte(string1)))',
      csharp: 'Convert.ToHexString(MD5.HashData(Encoding.UTF8.GetBytes(string1))).ToLowerInvariant()',
    }),
    fix: SIGNATURE,
    example: {
      text: 'abc',
      right: 'a9993e364706816aba3e25717850c26c9cd0d89d',
      signed: '900150983cd24fb0d6963f7d28e17f72',
    },
  },

  'digest-sha256': {
    of: 'digest',
    cost: 3,
    clause: { zh: '用 SHA-256 而不是 SHA-1 做了签名', en: 'hashed with SHA-256 in place of SHA-1' },
    advice: SHA1,
    place: PLACE,
    digests: (digest) => otherHash(digest, 'sha256', ['hex', 'HEX', 'base64']),
    cause: assigned('signature', {
      php: "hash('sha256', $string1)",
      java: 'DigestUtils.sha256Hex(string1)',
      node: "crypto.createHash('sha256').update(string1).digest('hex')",
      python: 'hashlib.sha256(string1.encode()).hexdigest()',
      go: 'fmt.Sprintf("%x", sha256.Sum256([]byte(string1)))',
      csharp: 'Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string1))).ToLowerInvariant()',
    }),
    fix: SIGNATURE,
    example: {
      text: 'abc',
      right: 'a9993e364706816aba3e25717850c26c9cd0d89d',
      signed: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    },
  },

  'digest-hmac': {
    of: 'digest',
    cost: 4,
    clause: {
      zh: '用 HMAC（以 ticket 为密钥）而不是普通的 SHA-1 做了签名',
      en: 'made an HMAC keyed by the ticket in place of a plain SHA-1',
    },
    advice: {
      zh: '直接对文本做 sha1，不需要密钥；ticket 已经在文本里。',
      en: 'Hash the text with SHA-1 and no key: the ticket is in the text already.',
    },
    place: PLACE,
    digests: (digest) => [
      ...otherHash(digest, 'hmac-sha1', ['hex', 'HEX', 'base64']),
      ...otherHash(digest, 'hmac-sha256', ['hex', 'HEX', 'base64']),
    ],
    cause: assigned('signature', {
      php: "hash_hmac('sha1', $string1, $ticket)",
      java: 'new HmacUtils(HmacAlgorithms.HMAC_SHA_1, ticket).hmacHex(string1)',
      node: "crypto.createHmac('sha1', ticket).update(string1).digest('hex')",
      python: 'hmac.new(ticket.encode(), string1.encode(), hashlib.sha1).hexdigest()',
      go: 'hex.EncodeToString(mac.Sum(nil)) // mac := hmac.New(sha1.New, []byte(ticket))',
      csharp:
        'Convert.ToHexString(HMACSHA1.HashData(Encoding.UTF8.GetBytes(ticket), Encoding.UTF8.GetBytes(string1))).ToLowerInvariant()',
    }),
    fix: SIGNATURE,
    example: {
      text: 'what do ya want for nothing?',
      parts: { ticket: 'Jefe' },
      right: '8f820394f95335182045da24f34de52bf8bc3432',
      signed: 'effcdf6ae5eb2fa2d27416d5f184df9c259a7c79',
    },
  },

  'digest-sha1-twice': {
    of: 'digest',
    cost: 4,
    clause: { zh: '做了两次 SHA-1', en: 'hashed twice: the SHA-1 of the SHA-1' },
    advice: {
      zh: '只做一次 sha1：检查签名函数内部是否已经做过。',
      en: 'Hash once: look whether the function that you call does it already.',
    },
    place: PLACE,
    digests: (digest) => otherHash(digest, 'sha1-of-sha1', ['hex', 'HEX']),
    cause: assigned('signature', {
      php: 'sha1(sha1($string1))',
      java: 'DigestUtils.sha1Hex(DigestUtils.sha1Hex(string1))',
      node: 'sha1(sha1(string1))',
      python: 'hashlib.sha1(hashlib.sha1(string1.encode()).hexdigest().encode()).hexdigest()',
      go: 'sha1Hex(sha1Hex(string1))',
      csharp: 'Sha1Hex(Sha1Hex(string1))',
    }),
    fix: SIGNATURE,
    example: {
      text: 'abc',
      right: 'a9993e364706816aba3e25717850c26c9cd0d89d',
      signed: '9ef2bdeea2b1bae79b9ddb930427d0b2c880bdac',
    },
  },
} satisfies Record<string, DigestMistake>;

/** Another hash in place of the SHA-1 that is right, written in these ways; none where no SHA-1 is right. */
export function otherHash(digest: Digest, hash: HashName, formats: readonly FormatName[]): Digest[] {
  if (digest.hash !== 'sha1') return [];
  const keyedBy = hash.startsWith('hmac') ? 'ticket' : null;
  return formats.map((format) => ({ hash, format, keyedBy }));
}
