import type { ValueMistake } from './mistake.ts';
import { ONE_NONCE, SAME_NONCE } from './nonce-lines.ts';
import { assigned } from './string1-lines.ts';

const PLACE = '附录5 · 2.2';

/** The right nonceStr, written in another form. */
export const NONCE_FORM_MISTAKES = {
  'nonce-quoted': {
    of: 'value',
    parts: ['nonceStr'],
    cost: 4,
    clause: { zh: '签名用的 noncestr 两边多了引号', en: 'signed the nonceStr with quotes around it' },
    advice: SAME_NONCE,
    place: PLACE,
    variants: (value) => [`"${value}"`, `'${value}'`, `b'${value}'`],
    cause: assigned('signedNonceStr', {
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
    cause: assigned('signedNonceStr', {
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
    advice: SAME_NONCE,
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
    cause: assigned('signedNonceStr', {
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
