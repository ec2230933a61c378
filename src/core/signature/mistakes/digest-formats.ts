import { ABC, written } from './digest-hex.ts';
import type { DigestMistake } from './mistake.ts';
import { assigned, SIGNATURE } from './string1-lines.ts';

const PLACE = '附录1 · 签名算法';

/** The right hash in base64, cut, or with something around it. */
export const DIGEST_FORMAT_MISTAKES = {
  'digest-base64': {
    of: 'digest',
    cost: 3,
    clause: {
      zh: '把签名写成了 base64，而不是十六进制',
      en: 'wrote the signature in base64 in place of hexadecimal',
    },
    advice: {
      zh: '输出 40 个小写十六进制字符（hex），不要用 base64。',
      en: 'Write it in lower-case hexadecimal, 40 characters, not in base64.',
    },
    place: PLACE,
    digests: (digest) => written(digest, ['base64', 'base64-bare', 'base64-url', 'base64-url-bare']),
    cause: assigned('signature', {
      php: 'base64_encode(sha1($string1, true))',
      java: 'Base64.getEncoder().encodeToString(DigestUtils.sha1(string1))',
      node: "crypto.createHash('sha1').update(string1).digest('base64')",
      python: 'base64.b64encode(hashlib.sha1(string1.encode()).digest()).decode()',
      go: 'base64.StdEncoding.EncodeToString(digest[:])',
      csharp: 'Convert.ToBase64String(SHA1.HashData(Encoding.UTF8.GetBytes(string1)))',
    }),
    fix: SIGNATURE,
    example: { ...ABC, signed: 'qZk+NkcGgWq6PiVxeFDCbJzQ2J0=' },
  },

  'digest-base64-of-hex': {
    of: 'digest',
    cost: 4,
    clause: {
      zh: '把十六进制签名又做了一次 base64',
      en: 'encoded the hexadecimal signature in base64',
    },
    advice: {
      zh: '去掉 base64，直接返回十六进制签名。',
      en: 'Leave base64 out: hand over the hexadecimal text.',
    },
    place: PLACE,
    digests: (digest) => written(digest, ['base64-of-hex']),
    cause: assigned('signature', {
      php: 'base64_encode(sha1($string1))',
      java: 'Base64.getEncoder().encodeToString(DigestUtils.sha1Hex(string1).getBytes())',
      node: "Buffer.from(sha1(string1)).toString('base64')",
      python: 'base64.b64encode(hashlib.sha1(string1.encode()).hexdigest().encode()).decode()',
      go: 'base64.StdEncoding.EncodeToString([]byte(sha1Hex(string1)))',
      csharp: 'Convert.ToBase64String(Encoding.UTF8.GetBytes(Sha1Hex(string1)))',
    }),
    fix: SIGNATURE,
    example: { ...ABC, signed: 'YTk5OTNlMzY0NzA2ODE2YWJhM2UyNTcxNzg1MGMyNmM5Y2QwZDg5ZA==' },
  },

  'digest-cut': {
    of: 'digest',
    cost: 3,
    clause: {
      zh: '签名是对的，但被截断了，不足 40 个字符',
      en: 'cut the signature short: it should have 40 characters',
    },
    advice: {
      zh: '检查保存签名的字段长度（如 varchar(32)）和截取操作，签名固定为 40 个字符。',
      en: 'Look for a column that is too short, such as varchar(32), or a substring: a signature has 40 characters.',
    },
    place: PLACE,
    digests: (digest) => written(digest, ['hex-cut']),
    cause: assigned('signature', {
      php: 'substr(sha1($string1), 0, 32)',
      java: 'DigestUtils.sha1Hex(string1).substring(0, 32)',
      node: 'sha1(string1).slice(0, 32)',
      python: 'hashlib.sha1(string1.encode()).hexdigest()[:32]',
      go: 'sha1Hex(string1)[:32]',
      csharp: 'Sha1Hex(string1).Substring(0, 32)',
    }),
    fix: SIGNATURE,
    example: { ...ABC, signed: 'a9993e364706816aba3e25717850c26c' },
  },

  'digest-white-space': {
    of: 'digest',
    cost: 2,
    clause: {
      zh: '签名是对的，但首尾多了空白（空格、换行或 BOM）',
      en: 'made the right signature, but left white space, a line end or a byte order mark around it',
    },
    advice: {
      zh: '去掉签名首尾的空白再交给 wx.config；检查模板中的换行和源文件开头的 BOM。',
      en: 'Trim the signature before it goes to wx.config; look for line ends in templates and a BOM in source files.',
    },
    place: PLACE,
    digests: (digest) => written(digest, ['hex-spaced']),
    cause: assigned('signature', {
      php: 'sha1($string1) . PHP_EOL',
      java: 'String.format("%s%n", DigestUtils.sha1Hex(string1))',
      node: "execSync('./sign.sh').toString()",
      python: "subprocess.check_output(['./sign.sh'], text=True)",
      go: 'fmt.Sprintln(sha1Hex(string1))',
      csharp: 'Sha1Hex(string1) + Environment.NewLine',
    }),
    fix: SIGNATURE,
    example: { ...ABC, signed: 'a9993e364706816aba3e25717850c26c9cd0d89d\n' },
  },

  'digest-quoted': {
    of: 'digest',
    cost: 3,
    clause: {
      zh: '签名是对的，但两边多了引号',
      en: 'made the right signature, but left quotes around it',
    },
    advice: {
      zh: '返回的是 JSON 字符串时先 JSON.parse，再交给 wx.config。',
      en: 'Where the answer is a JSON string, parse it before it goes to wx.config.',
    },
    place: PLACE,
    digests: (digest) => written(digest, ['hex-quoted']),
    cause: assigned('signature', {
      php: 'json_encode(sha1($string1))',
      java: 'JSON.toJSONString(DigestUtils.sha1Hex(string1))',
      node: 'JSON.stringify(sha1(string1))',
      python: 'json.dumps(hashlib.sha1(string1.encode()).hexdigest())',
      go: 'strconv.Quote(sha1Hex(string1))',
      csharp: 'JsonSerializer.Serialize(Sha1Hex(string1))',
    }),
    fix: SIGNATURE,
    example: { ...ABC, signed: '"a9993e364706816aba3e25717850c26c9cd0d89d"' },
  },
} satisfies Record<string, DigestMistake>;
