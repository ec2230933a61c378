import { PAGE_URL } from './lines.ts';
import type { ValueMistake } from './mistake.ts';
import {
  ASCII,
  decodeAsLatin1,
  decodeEscapes,
  decodeOnly,
  escapeBeyondAscii,
  escapedAscii,
  escapedAsUrl,
  hasEscapes,
  hasEscapesBeyondAscii,
  hasOneOf,
} from './percent.ts';
import { inEachPart, othersThan, splitTail, withPieces } from './url-pieces.ts';

/** Percent-escapes of the URL that were decoded. */
export const URL_DECODING_MISTAKES = {
  'url-decoded': {
    of: 'value',
    parts: ['url'],
    cost: 1,
    clause: {
      zh: '把 URL 解码（%E5… 变成中文，或 %20 变成空格等）之后签名',
      en: 'signed the URL with its percent-escapes decoded',
    },
    advice: {
      zh: '签名用 location.href 的原样，已编码的部分不要解码。前端传参时用 encodeURIComponent，后端框架解码一次正好是原样，不要再 urldecode。',
      en: 'Sign location.href as it is, escapes and all. Sent by encodeURIComponent and decoded once by the framework, it arrives just so: decode it no more.',
    },
    place: '附录1 · 签名算法',
    variants: (value) => {
      if (!hasEscapes(value)) return [];
      return othersThan(value, [
        ...inEachPart(value, (part) => decodeEscapes(part, { malformed: 'kept' })),
        decodeEscapes(value, { kept: RESERVED, malformed: 'kept' }),
        decodeEscapes(value, { kept: ASCII, malformed: 'kept' }),
        decodeEscapes(formDecoded(value), { malformed: 'kept' }),
        decodeEscapes(value, { malformed: 'replaced' }),
        decodeEscapes(formDecoded(value), { malformed: 'replaced' }),
      ]);
    },
    cause: {
      php: "$url = urldecode($_POST['url']);",
      java: 'String url = URLDecoder.decode(request.getParameter("url"), "UTF-8");',
      node: 'const url = decodeURIComponent(request.query.url);',
      python: "url = unquote(request.args['url'])",
      go: 'url, _ := neturl.QueryUnescape(r.FormValue("url"))',
      csharp: 'var url = HttpUtility.UrlDecode(Request.Query["url"]);',
    },
    fix: PAGE_URL,
    example: { right: 'https://m.example.com/%E5%92%96', signed: 'https://m.example.com/咖' },
  },

  'url-decoded-twice': {
    of: 'value',
    parts: ['url'],
    cost: 3,
    clause: { zh: '把 URL 解码了两次之后签名', en: 'signed the URL decoded twice' },
    advice: {
      zh: '框架已经解码过一次，不要再解码。',
      en: 'The framework has decoded the parameter once: decode it no more.',
    },
    place: '附录1 · 签名算法',
    variants: (value) => {
      if (!/%25[\da-f]{2}/i.test(value)) return [];
      const { malformed } = { malformed: 'kept' } as const;
      const once = decodeEscapes(value, { malformed });
      const onceAsForm = decodeEscapes(formDecoded(value), { malformed });
      return othersThan(value, [
        decodeEscapes(once, { malformed }),
        decodeEscapes(formDecoded(onceAsForm), { malformed }),
        decodeEscapes(decodeEscapes(value, { kept: RESERVED, malformed }), { kept: RESERVED, malformed }),
      ]);
    },
    cause: {
      php: "$url = urldecode(urldecode($_POST['url']));",
      java: 'String url = URLDecoder.decode(URLDecoder.decode(param, "UTF-8"), "UTF-8");',
      node: 'const url = decodeURIComponent(decodeURIComponent(request.query.url));',
      python: "url = unquote(unquote(request.args['url']))",
      go: 'once, _ := neturl.QueryUnescape(r.FormValue("url"))\nurl, _ := neturl.QueryUnescape(once)',
      csharp: 'var url = HttpUtility.UrlDecode(HttpUtility.UrlDecode(Request.Query["url"]));',
    },
    fix: PAGE_URL,
    example: { right: 'https://m.example.com/?q=%25E5%2592%2596', signed: 'https://m.example.com/?q=咖' },
  },

  'url-decoded-latin1': {
    of: 'value',
    parts: ['url'],
    cost: 3,
    clause: {
      zh: '按 ISO-8859-1 解码 URL，签名时中文成了乱码（å…）',
      en: 'decoded the URL as ISO-8859-1, and signed letters such as å in place of the right ones',
    },
    advice: {
      zh: '签名用编码过的原始 URL。Tomcat 的 URIEncoding 设为 UTF-8，前端传参时用 encodeURIComponent。',
      en: 'Sign the URL with its escapes. Set Tomcat’s URIEncoding to UTF-8, and send the URL by encodeURIComponent.',
    },
    place: '附录1 · 签名算法',
    variants: (value) => {
      const escaped = escapeBeyondAscii(value);
      if (!hasEscapesBeyondAscii(escaped)) return [];
      const letters = decodeAsLatin1(value === escaped ? value : escaped);
      return othersThan(value, [
        decodeEscapes(letters, { malformed: 'kept' }),
        letters,
        decodeEscapes(formDecoded(letters), { malformed: 'kept' }),
      ]);
    },
    cause: {
      php: "$url = utf8_encode(urldecode($_POST['url']));",
      java: 'String url = request.getParameter("url"); // Tomcat 7, without URIEncoding="UTF-8"',
      node: 'const url = unescape(request.query.url);',
      python: "url = unquote(request.args['url'], encoding='latin-1')",
      go: 'url, _ := charmap.ISO8859_1.NewDecoder().String(decoded)',
      csharp: 'var url = HttpUtility.UrlDecode(param, Encoding.GetEncoding("ISO-8859-1"));',
    },
    fix: {
      ...PAGE_URL,
      java: '<Connector URIEncoding="UTF-8" />\nString url = request.getParameter("url"); // location.href.split(\'#\')[0]',
    },
    example: { right: 'https://m.example.com/%C3%A9', signed: 'https://m.example.com/Ã©' },
  },

  'url-reserved-decoded': {
    of: 'value',
    parts: ['url'],
    cost: 3,
    clause: {
      zh: '把 URL 中部分字符的编码（如 %2C、%2F）解码之后签名，其余的没有动',
      en: 'decoded some characters of the URL, such as %2C or %2F, and left the other escapes',
    },
    advice: {
      zh: '不要拆开 URL 再重新拼接，按 location.href 的原样签名。',
      en: 'Do not take a URL apart and build it anew: sign it as location.href has it.',
    },
    place: '附录1 · 签名算法',
    variants: (value) => {
      const escaped = escapedAscii(value);
      if (escaped === '') return [];
      const pieces = splitTail(value);
      return othersThan(value, [
        ...GROUPS.filter((some) => hasOneOf(escaped, some)).map((some) => decodeOnly(value, some)),
        decodeOnly(value, ASCII),
        decodeOnly(value, WITHIN_VALUES),
        withPieces(pieces, { query: decodeOnly(pieces.query, ASCII) }),
        // encodeURI(decodeURIComponent(url))
        escapedAsUrl(decodeEscapes(value, { malformed: 'kept' })),
      ]).filter((other) => hasEscapes(other) || !hasEscapesBeyondAscii(value));
    },
    cause: {
      php: "$url = str_replace('%2C', ',', $_POST['url']);",
      java: 'String url = UriComponentsBuilder.fromUri(uri).build(false).encode().toUriString();',
      node: 'const url = encodeURI(decodeURIComponent(request.query.url));',
      python: 'url = request.build_absolute_uri()',
      go: 'url := "https://" + r.Host + (&neturl.URL{Path: r.URL.Path, RawQuery: r.URL.RawQuery}).String()',
      csharp: 'var url = new Uri(Request.Query["url"]).AbsoluteUri;',
    },
    fix: PAGE_URL,
    example: {
      right: 'https://m.example.com/item?ids=1%2C2',
      signed: 'https://m.example.com/item?ids=1,2',
    },
  },
} satisfies Record<string, ValueMistake>;

/** What decodeURI leaves escaped. */
const RESERVED = ';/?:@&=+$,#';

/** Characters that are decoded together: each alone, brackets in pairs, those that need no escape. */
const GROUPS: readonly string[] = [
  ...',/:@!*;$|~^`"&=?#+%\\'.split(''),
  "'",
  '()',
  '[]',
  '{}',
  '<>',
  ':/',
  ':/?&=',
  "!'()*",
  '-._~ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789',
  "!$&'()*+,;=:@-._~",
];

/** Every character but those that part the values of a query. */
const WITHIN_VALUES = [...ASCII].filter((one) => !'%&=#+'.includes(one)).join('');

/** Forms write a space as `+`. */
function formDecoded(text: string): string {
  return text.replaceAll('+', ' ');
}
