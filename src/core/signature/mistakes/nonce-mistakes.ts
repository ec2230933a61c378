import type { ValueMistake } from './mistake.ts';
import { ONE_NONCE } from './nonce-lines.ts';
import { assigned } from './string1-lines.ts';

const PLACE = '附录5 · 2.2';
/** Holds whatever became of it. */
const SAME = {
  zh: '签名用的 noncestr 与页面 config 中的 nonceStr 必须完全相同：生成一次，签名和返回用同一个变量。',
  en: 'The noncestr signed and the nonceStr in config must be equal: make it once, and sign and return the same variable.',
};

/** Another nonceStr that was signed. */
export const NONCE_MISTAKES = {
  'nonce-case-changed': {
    of: 'value',
    parts: ['nonceStr'],
    cost: 3,
    clause: {
      zh: '签名用的 noncestr（{signed}）与页面的 nonceStr（{right}）大小写不同',
      en: 'signed the nonceStr in another case ({signed}, while the page has {right})',
    },
    advice: SAME,
    place: PLACE,
    variants: (value) => [value.toLowerCase(), value.toUpperCase()],
    cause: assigned('nonceStr', {
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
    advice: SAME,
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
    advice: SAME,
    place: PLACE,
    variants: (value) => [value.trim(), value.trimStart(), value.trimEnd(), value.replace(/\s+/g, '')],
    cause: assigned('nonceStr', {
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
    advice: SAME,
    place: PLACE,
    variants: (value) =>
      CUTS.filter((length) => length < value.length).map((length) => value.slice(0, length)),
    cause: assigned('nonceStr', {
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

  'nonce-quoted': {
    of: 'value',
    parts: ['nonceStr'],
    cost: 4,
    clause: { zh: '签名用的 noncestr 两边多了引号', en: 'signed the nonceStr with quotes around it' },
    advice: SAME,
    place: PLACE,
    variants: (value) => [`"${value}"`, `'${value}'`, `b'${value}'`],
    cause: assigned('nonceStr', {
      php: 'json_encode($nonceStr)',
      java: 'JSON.toJSONString(nonceStr)',
      node: 'JSON.stringify(nonceStr)',
      python: 'json.dumps(nonce_str)',
      go: 'strconv.Quote(nonceStr)',
      csharp: 'JsonSerializer.Serialize(nonceStr)',
    }),
    fix: ONE_NONCE,
    example: { right: 'abc', signed: '"abc"' },
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

  'nonce-encoded': {
    of: 'value',
    parts: ['nonceStr'],
    cost: 4,
    clause: {
      zh: '签名用的 noncestr 被 URL 编码或解码过（{signed}）',
      en: 'signed the nonceStr percent-encoded or decoded ({signed})',
    },
    advice: {
      zh: '字段值都用原始值，不进行 URL 转义；nonceStr 只用字母和数字最省事。',
      en: 'Values are hashed as they are, not percent-encoded. A nonceStr of letters and digits avoids this.',
    },
    place: '附录1 · 签名算法',
    variants: (value) => [...encoded(value), value.replaceAll('+', ' '), value.replaceAll(' ', '+')],
    cause: assigned('nonceStr', {
      php: 'urlencode($nonceStr)',
      java: 'URLEncoder.encode(nonceStr, "UTF-8")',
      node: 'encodeURIComponent(nonceStr)',
      python: "quote(nonce_str, safe='')",
      go: 'url.QueryEscape(nonceStr)',
      csharp: 'HttpUtility.UrlEncode(nonceStr)',
    }),
    fix: ONE_NONCE,
    example: { right: 'a+b=', signed: 'a%2Bb%3D' },
  },

  'nonce-dashes': {
    of: 'value',
    parts: ['nonceStr'],
    cost: 3,
    clause: {
      zh: '签名用的 UUID（{signed}）与页面的 nonceStr（{right}）只差连字符',
      en: 'signed the UUID {signed}, while the page passes {right}: they differ in their dashes',
    },
    advice: SAME,
    place: PLACE,
    variants: (value) => [value.replaceAll('-', ''), ...withDashes(value)],
    cause: assigned('nonceStr', {
      php: "str_replace('-', '', $uuid) // while the page gets $uuid",
      java: 'uuid.toString().replace("-", "") // while the page gets uuid',
      node: "uuid.replaceAll('-', '') // while the page gets uuid",
      python: 'uuid.hex  # while the page gets str(uuid)',
      go: 'strings.ReplaceAll(id.String(), "-", "") // while the page gets id',
      csharp: 'guid.ToString("N") // while the page gets guid',
    }),
    fix: ONE_NONCE,
    example: {
      right: '2e2f1b66-8ac4-4c43-b0a3-f8b2d04a0c17',
      signed: '2e2f1b668ac44c43b0a3f8b2d04a0c17',
    },
  },

  'nonce-html-escaped': {
    of: 'value',
    parts: ['nonceStr'],
    cost: 4,
    clause: {
      zh: '签名用的 noncestr 被 HTML 转义过（{signed}）',
      en: 'signed the nonceStr escaped for HTML ({signed})',
    },
    advice: {
      zh: 'nonceStr 只用字母和数字，签名的值不要经过 HTML 转义。',
      en: 'Make the nonceStr of letters and digits, and keep what is signed away from HTML escaping.',
    },
    place: '附录1 · 签名算法',
    variants: (value) => [
      value
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;'),
    ],
    cause: assigned('nonceStr', {
      php: 'htmlspecialchars($nonceStr)',
      java: 'HtmlUtils.htmlEscape(nonceStr)',
      node: 'escapeHtml(nonceStr)',
      python: 'html.escape(nonce_str)',
      go: 'html.EscapeString(nonceStr)',
      csharp: 'WebUtility.HtmlEncode(nonceStr)',
    }),
    fix: ONE_NONCE,
    example: { right: 'a&b', signed: 'a&amp;b' },
  },
} satisfies Record<string, ValueMistake>;

const SPACES: readonly string[] = ['\n', ' ', '\r\n', '\t', '\u00a0', '\ufeff'];
const CUTS: readonly number[] = [32, 31, 30, 24, 20, 16, 15, 10, 8, 6];

/** A lone surrogate cannot be encoded, and broken escapes cannot be decoded: none then. */
function encoded(value: string): string[] {
  if (/[\ud800-\udfff]/.test(value)) return [];
  const component = encodeURIComponent(value);
  return [component, component.replaceAll('%20', '+'), component.toLowerCase(), ...decoded(value)];
}

function decoded(value: string): string[] {
  try {
    return [decodeURIComponent(value)];
  } catch {
    return []; // no server could decode it either
  }
}

/** 32 hexadecimal digits as a UUID; none for any other text. */
function withDashes(value: string): string[] {
  const groups = /^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/i.exec(value);
  return groups ? [groups.slice(1).join('-')] : [];
}
