import type { ValueMistake } from './mistake.ts';
import { ONE_NONCE, SAME_NONCE } from './nonce-lines.ts';
import { assigned } from './string1-lines.ts';

const PLACE = '附录5 · 2.2';

/** Another nonceStr that was signed: with more or less in it, or none. */
export const NONCE_MISTAKES = {
  'nonce-case-changed': {
    of: 'value',
    parts: ['nonceStr'],
    cost: 3,
    clause: {
      zh: '签名用的 noncestr（{signed}）与页面的 nonceStr（{right}）大小写不同',
      en: 'signed the nonceStr in another case ({signed}, while the page has {right})',
    },
    advice: SAME_NONCE,
    place: PLACE,
    variants: (value) => [value.toLowerCase(), value.toUpperCase()],
    cause: assigned('signedNonceStr', {
      php: 'strtolower($nonceStr)',
      java: 'nonceStr.toLowerCase()',
      node: 'nonceStr.toLowerCase()',
      python: 'nonce_str.lower()',
      go: 'strings.ToLower(nonceStr)',
      csharp: 'nonceStr.ToLower()',
    }),
    fix: ONE_NONCE,
    example: { right: 'Wm3WZYTPz0wzccnW', signed: 'wm3wzytpz0wzccnw' },
  },

  'nonce-white-space-added': {
    of: 'value',
    parts: ['nonceStr'],
    cost: 3,
    clause: {
      zh: '签名用的 noncestr 首尾比页面的 nonceStr 多了空白',
      en: 'signed the nonceStr with white space around it that the page does not pass',
    },
    advice: SAME_NONCE,
    place: PLACE,
    variants: (value) => SPACES.flatMap((space) => [value + space, space + value]),
    cause: assigned('nonceStr', {
      php: "shell_exec('openssl rand -hex 8')",
      java: 'new String(process.getInputStream().readAllBytes())',
      node: "execSync('openssl rand -hex 8').toString()",
      python: "subprocess.check_output(['openssl', 'rand', '-hex', '8'], text=True)",
      go: 'string(output) // exec.Command("openssl", "rand", "-hex", "8").Output()',
      csharp: 'process.StandardOutput.ReadToEnd()',
    }),
    fix: ONE_NONCE,
    example: { right: 'abc', signed: 'abc\n' },
  },

  'nonce-white-space-trimmed': {
    of: 'value',
    parts: ['nonceStr'],
    cost: 3,
    clause: {
      zh: '签名用的 noncestr 没有空白，而页面的 nonceStr 带有空白',
      en: 'signed the nonceStr without the white space that the page passes with it',
    },
    advice: SAME_NONCE,
    place: PLACE,
    variants: (value) => [value.trim(), value.trimStart(), value.trimEnd(), value.replace(/\s+/g, '')],
    cause: assigned('signedNonceStr', {
      php: 'trim($nonceStr)',
      java: 'nonceStr.trim()',
      node: 'nonceStr.trim()',
      python: 'nonce_str.strip()',
      go: 'strings.TrimSpace(nonceStr)',
      csharp: 'nonceStr.Trim()',
    }),
    fix: ONE_NONCE,
    example: { right: 'abc ', signed: 'abc' },
  },

  'nonce-cut': {
    of: 'value',
    parts: ['nonceStr'],
    cost: 3,
    clause: {
      zh: '签名用的 noncestr 被截成了 {signed}',
      en: 'signed the nonceStr cut short, as {signed}',
    },
    advice: SAME_NONCE,
    place: PLACE,
    variants: (value) =>
      // White space that is cut off has a row of its own.
      CUTS.filter((length) => length < value.trimEnd().length).map((length) => value.slice(0, length)),
    cause: assigned('signedNonceStr', {
      php: 'substr($nonceStr, 0, 16)',
      java: 'nonceStr.substring(0, 16)',
      node: 'nonceStr.slice(0, 16)',
      python: 'nonce_str[:16]',
      go: 'nonceStr[:16]',
      csharp: 'nonceStr.Substring(0, 16)',
    }),
    fix: ONE_NONCE,
    example: { right: '0123456789abcdef0123456789abcdef', signed: '0123456789abcdef' },
  },

  'nonce-missing': {
    of: 'value',
    parts: ['nonceStr'],
    cost: 3,
    isSource: true,
    isAlone: true,
    clause: {
      zh: '签名时没有取到 noncestr，用的是空值（空字符串、undefined、null 等）',
      en: 'had no nonceStr when it signed, and took an empty one (nothing, undefined, null or the like)',
    },
    advice: {
      zh: '检查变量名：后端参数是 noncestr 还是 nonceStr，签名函数取到的必须是页面的 nonceStr。',
      en: 'Check the names of variables (noncestr, nonceStr): the function that signs must get the nonceStr of the page.',
    },
    place: PLACE,
    variants: () => ['', 'undefined', 'null', 'NULL', 'None', '<nil>', 'nil', 'NaN', 'false', '0'],
    cause: assigned('nonceStr', {
      php: "$params['noncestr'] ?? '' // the key is nonceStr",
      java: 'String.valueOf(params.get("noncestr")) // the key is nonceStr',
      node: '`${params.noncestr}` // the key is nonceStr',
      python: "str(params.get('noncestr'))  # the key is nonceStr",
      go: 'fmt.Sprint(params["noncestr"]) // the key is nonceStr',
      csharp: 'Convert.ToString(parameters["noncestr"]) // the key is nonceStr',
    }),
    fix: ONE_NONCE,
    example: { right: 'abc', signed: 'undefined' },
  },
} satisfies Record<string, ValueMistake>;

const SPACES: readonly string[] = ['\n', ' ', '\r\n', '\t', '\u00a0', '\ufeff'];
const CUTS: readonly number[] = [32, 31, 30, 24, 20, 16, 15, 10, 8, 6];
