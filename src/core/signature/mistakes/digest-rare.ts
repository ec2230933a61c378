import { ABC } from './digest-hex.ts';
import { otherHash } from './digest-mistakes.ts';
import type { DigestMistake } from './mistake.ts';
import { assigned, SIGNATURE } from './string1-lines.ts';

const PLACE = '附录1 · 签名算法';

/** Hashes that hardly anybody takes for SHA-1. */
export const DIGEST_RARE_MISTAKES = {
  'digest-sha512': {
    of: 'digest',
    cost: 5,
    clause: {
      zh: '用 SHA-512（或 SHA-384、SHA-224）而不是 SHA-1 做了签名',
      en: 'hashed with SHA-512, SHA-384 or SHA-224 in place of SHA-1',
    },
    advice: {
      zh: '换用 sha1：签名是 40 个小写十六进制字符。',
      en: 'Use SHA-1: the signature has 40 hexadecimal digits in lower case.',
    },
    place: PLACE,
    digests: (digest) =>
      (['sha512', 'sha384', 'sha224'] as const).flatMap((hash) =>
        otherHash(digest, hash, ['hex', 'HEX', 'base64']),
      ),
    cause: assigned('signature', {
      php: "hash('sha512', $string1)",
      java: 'DigestUtils.sha512Hex(string1)',
      node: "crypto.createHash('sha512').update(string1).digest('hex')",
      python: 'hashlib.sha512(string1.encode()).hexdigest()',
      go: 'fmt.Sprintf("%x", sha512.Sum512([]byte(string1)))',
      csharp: 'Convert.ToHexString(SHA512.HashData(Encoding.UTF8.GetBytes(string1))).ToLowerInvariant()',
    }),
    fix: SIGNATURE,
    example: {
      ...ABC,
      signed:
        'ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f',
    },
  },

  'digest-nested': {
    of: 'digest',
    cost: 4,
    clause: {
      zh: '做了两次摘要（SHA-1 和 MD5 套用，或 MD5 做了两次）',
      en: 'hashed a hash: SHA-1 and MD5 one after the other, or MD5 twice',
    },
    advice: {
      zh: '直接对文本做一次 sha1；检查传给 sha1 的文本是否已经被做过 md5。',
      en: 'Hash the text itself, once, with SHA-1: look whether what it is handed was hashed with MD5 already.',
    },
    place: PLACE,
    digests: (digest) =>
      (
        ['sha1-of-md5', 'sha1-of-upper-md5', 'md5-of-sha1', 'md5-of-upper-sha1', 'md5-of-md5'] as const
      ).flatMap((hash) => otherHash(digest, hash, ['hex', 'HEX'])),
    cause: assigned('signature', {
      php: 'sha1(md5($string1))',
      java: 'DigestUtils.sha1Hex(DigestUtils.md5Hex(string1))',
      node: 'sha1(md5(string1))',
      python: 'hashlib.sha1(hashlib.md5(string1.encode()).hexdigest().encode()).hexdigest()',
      go: 'sha1Hex(md5Hex(string1))',
      csharp: 'Sha1Hex(Md5Hex(string1))',
    }),
    fix: SIGNATURE,
    example: { ...ABC, signed: 'b349e67445488ae1fad84633400057e759a46fb3' },
  },
} satisfies Record<string, DigestMistake>;
