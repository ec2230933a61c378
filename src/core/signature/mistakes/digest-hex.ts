import type { Digest } from '../digests.ts';
import type { FormatName } from '../formats.ts';
import type { DigestMistake } from './mistake.ts';
import { assigned, SIGNATURE } from './string1-lines.ts';

const PLACE = '附录1 · 签名算法';
/** The smallest hash. */
export const ABC = { text: 'abc', right: 'a9993e364706816aba3e25717850c26c9cd0d89d' };

/** The right hash, in hexadecimal of another form. */
export const DIGEST_HEX_MISTAKES = {
  'digest-upper-case': {
    of: 'digest',
    cost: 2,
    clause: { zh: '把签名写成了大写', en: 'wrote the signature in upper case' },
    advice: {
      zh: '签名转成小写的十六进制字符；大写是微信支付的写法。',
      en: 'Write the signature in lower-case hexadecimal: upper case belongs to WeChat Pay.',
    },
    place: PLACE,
    digests: (digest) => written(digest, ['HEX']),
    cause: assigned('signature', {
      php: 'strtoupper(sha1($string1))',
      java: 'DigestUtils.sha1Hex(string1).toUpperCase()',
      node: "crypto.createHash('sha1').update(string1).digest('hex').toUpperCase()",
      python: 'hashlib.sha1(string1.encode()).hexdigest().upper()',
      go: 'fmt.Sprintf("%X", sha1.Sum([]byte(string1)))',
      csharp: 'Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(string1)))',
    }),
    fix: SIGNATURE,
    example: { ...ABC, signed: 'A9993E364706816ABA3E25717850C26C9CD0D89D' },
  },

  'digest-hex-unpadded': {
    of: 'digest',
    cost: 3,
    clause: {
      zh: '把签名的字节转成十六进制时没有补 0，签名不足 40 个字符',
      en: 'wrote bytes below 16 as one hexadecimal digit, so that the signature has fewer than 40 characters',
    },
    advice: {
      zh: '每个字节都要写成两个十六进制字符，不足时前面补 0。',
      en: 'Write each byte as two hexadecimal digits, with a 0 in front where it needs one.',
    },
    place: PLACE,
    digests: (digest) => written(digest, ['hex-unpadded', 'HEX-unpadded']),
    cause: {
      php: '$signature = implode(array_map(fn($c) => dechex(ord($c)), str_split(sha1($string1, true))));',
      java: 'for (byte b : digest) signature.append(Integer.toHexString(b & 0xff));',
      node: "const signature = [...digest].map((byte) => byte.toString(16)).join('');",
      python: "signature = ''.join('%x' % byte for byte in digest)",
      go: 'for _, b := range digest { signature += fmt.Sprintf("%x", b) }',
      csharp: 'foreach (var b in digest) signature.Append(b.ToString("x"));',
    },
    fix: {
      ...SIGNATURE,
      java: 'for (byte b : digest) signature.append(String.format("%02x", b));',
      go: 'for _, b := range digest { signature += fmt.Sprintf("%02x", b) }',
      csharp: 'foreach (var b in digest) signature.Append(b.ToString("x2"));',
    },
    example: { ...ABC, signed: 'a9993e36476816aba3e25717850c26c9cd0d89d' },
  },

  'digest-zeros-dropped': {
    of: 'digest',
    cost: 3,
    clause: {
      zh: '把签名当作一个数转成十六进制，丢掉了开头的 0',
      en: 'wrote the signature as one number, so that the zeros in front were lost',
    },
    advice: {
      zh: '在开头补 0，补足 40 个字符。',
      en: 'Fill it up with zeros in front, to 40 characters.',
    },
    place: PLACE,
    digests: (digest) => written(digest, ['hex-number', 'HEX-number']),
    cause: assigned('signature', {
      php: 'gmp_strval(gmp_init(sha1($string1), 16), 16)',
      java: 'new BigInteger(1, digest).toString(16)',
      node: 'BigInt(`0x${sha1(string1)}`).toString(16)',
      python: "'%x' % int.from_bytes(digest, 'big')",
      go: 'new(big.Int).SetBytes(digest).Text(16)',
      csharp: 'new BigInteger(digest, isUnsigned: true, isBigEndian: true).ToString("x").TrimStart(\'0\')',
    }),
    fix: { ...SIGNATURE, java: 'String signature = String.format("%040x", new BigInteger(1, digest));' },
    example: {
      text: '9',
      right: '0ade7c2cf97f75d009975f4d720d1fa6c19f4897',
      signed: 'ade7c2cf97f75d009975f4d720d1fa6c19f4897',
    },
  },

  'digest-sign-extended': {
    of: 'digest',
    cost: 4,
    clause: {
      zh: '把签名的字节当作有符号数转成十六进制，多出了 ffffff',
      en: 'took the bytes of the signature for signed numbers, so that ffffff stands before some',
    },
    advice: {
      zh: '转换前先 & 0xff，或者用 String.format("%02x", b)。',
      en: 'Mask each byte with & 0xff first, or use String.format("%02x", b).',
    },
    place: PLACE,
    digests: (digest) => written(digest, ['hex-signed', 'hex-signed-padded']),
    cause: {
      php: "$signature = implode(array_map(fn($b) => sprintf('%x', $b & 0xffffffff), unpack('c*', sha1($string1, true))));",
      java: 'for (byte b : digest) signature.append(Integer.toHexString(b));',
      node: "const signature = Array.from(new Int8Array(digest), (byte) => (byte >>> 0).toString(16)).join('');",
      python: "signature = ''.join('%x' % (b & 0xffffffff) for b in struct.unpack('20b', digest))",
      go: 'for _, b := range digest { signature += fmt.Sprintf("%x", uint32(int8(b))) }',
      csharp: 'foreach (var b in digest) signature.Append(((int)(sbyte)b).ToString("x"));',
    },
    fix: { ...SIGNATURE, java: 'for (byte b : digest) signature.append(String.format("%02x", b));' },
    example: {
      ...ABC,
      signed: 'ffffffa9ffffff993e36476ffffff816affffffba3e25717850ffffffc26cffffff9cffffffd0ffffffd8ffffff9d',
    },
  },

  'digest-separated': {
    of: 'digest',
    cost: 2,
    clause: {
      zh: '签名的字节之间多了分隔符（连字符、冒号或空格）',
      en: 'put separators (dashes, colons or spaces) between the bytes of the signature',
    },
    advice: {
      zh: '去掉分隔符，只留十六进制字符：config 和卡券签名用小写，支付签名用大写。',
      en: 'Take the separators out: only hexadecimal digits, in lower case for config and cards, in upper case for payments.',
    },
    place: PLACE,
    // A payment's is written in upper case by rights.
    digests: (digest) =>
      digest.hash === 'sha1' || digest.format === 'HEX' ? [{ ...digest, format: 'hex-separated' }] : [],
    cause: assigned('signature', {
      php: "implode('-', str_split(bin2hex($digest), 2))",
      java: 'HexFormat.ofDelimiter(":").formatHex(digest)',
      node: "digest.toString('hex').match(/../g).join('-')",
      python: "digest.hex(' ')",
      go: 'fmt.Sprintf("% x", digest)',
      csharp: 'BitConverter.ToString(digest)',
    }),
    fix: assigned('signature', {
      php: 'bin2hex($digest)',
      java: 'HexFormat.of().formatHex(digest)',
      node: "digest.toString('hex')",
      python: 'digest.hex()',
      go: 'fmt.Sprintf("%x", digest)',
      csharp: 'BitConverter.ToString(digest).Replace("-", "").ToLowerInvariant()',
    }),
    example: { ...ABC, signed: 'A9-99-3E-36-47-06-81-6A-BA-3E-25-71-78-50-C2-6C-9C-D0-D8-9D' },
  },
} satisfies Record<string, DigestMistake>;

/** The right SHA-1 in other formats; none where no SHA-1 is right. */
export function written(digest: Digest, formats: readonly FormatName[]): Digest[] {
  return digest.hash === 'sha1' ? formats.map((format) => ({ ...digest, format })) : [];
}
