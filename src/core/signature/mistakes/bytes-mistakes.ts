import type { BytesMistake } from './mistake.ts';
import { assigned, SIGNATURE } from './string1-lines.ts';

const PLACE = '附录1 · 签名算法';
/** Where the words for the text are, whatever the kind of signature. */
const UTF_8 = {
  zh: '签名前把文本转成 UTF-8 字节。页面 URL 中的中文应保持 location.href 中编码后的样子（%E5…），这样文本只含 ASCII 字符。',
  en: 'Make UTF-8 bytes of the text. Keep the URL as location.href has it (%E5…): then the text is ASCII only.',
};

/** Other bytes for the same text. */
export const BYTES_MISTAKES = {
  'bytes-gbk': {
    of: 'bytes',
    cost: 2,
    clause: { zh: '用 GBK 编码对文本做了签名', en: 'hashed the text in GBK' },
    advice: UTF_8,
    place: PLACE,
    encoding: 'gbk',
    cause: assigned('signature', {
      php: "sha1(mb_convert_encoding($string1, 'GBK', 'UTF-8'))",
      java: 'DigestUtils.sha1Hex(string1.getBytes("GBK"))',
      node: "crypto.createHash('sha1').update(iconv.encode(string1, 'gbk')).digest('hex')",
      python: "hashlib.sha1(string1.encode('gbk')).hexdigest()",
      go: 'fmt.Sprintf("%x", sha1.Sum(gbkBytes)) // simplifiedchinese.GBK.NewEncoder()',
      csharp:
        'Convert.ToHexString(SHA1.HashData(Encoding.GetEncoding("GBK").GetBytes(string1))).ToLowerInvariant()',
    }),
    fix: SIGNATURE,
    example: { text: 'a=咖', right: '613de59296', signed: '613dbfa7' },
  },

  'bytes-ascii': {
    of: 'bytes',
    cost: 2,
    clause: {
      zh: '用 ASCII 编码对文本做了签名，非 ASCII 字符都变成了 ?',
      en: 'hashed the text in ASCII, so that every other character became a ?',
    },
    advice: UTF_8,
    place: PLACE,
    encoding: 'ascii',
    cause: assigned('signature', {
      php: "sha1(mb_convert_encoding($string1, 'ASCII', 'UTF-8'))",
      java: 'DigestUtils.sha1Hex(string1.getBytes(StandardCharsets.US_ASCII))',
      node: "crypto.createHash('sha1').update(string1.replace(/[^\\x00-\\x7f]/g, '?')).digest('hex')",
      python: "hashlib.sha1(string1.encode('ascii', 'replace')).hexdigest()",
      go: 'fmt.Sprintf("%x", sha1.Sum(asciiBytes)) // runes above 127 replaced by \'?\'',
      csharp: 'Convert.ToHexString(SHA1.HashData(Encoding.ASCII.GetBytes(string1))).ToLowerInvariant()',
    }),
    fix: SIGNATURE,
    example: { text: 'a=咖', right: '613de59296', signed: '613d3f' },
  },

  'bytes-low': {
    of: 'bytes',
    cost: 3,
    clause: {
      zh: '签名时每个字符只取了低 8 位',
      en: 'hashed only the low byte of each character',
    },
    advice: {
      zh: '换用支持 UTF-8 的 sha1 库；很多 JS 的 sha1 实现只取 charCodeAt 的低字节，要先用 encodeURIComponent + unescape 或 TextEncoder 转成 UTF-8。',
      en: 'Use a sha1 that takes UTF-8. Many in JavaScript keep the low byte of charCodeAt: encode the text with TextEncoder first.',
    },
    place: PLACE,
    encoding: 'low-byte',
    cause: assigned('signature', {
      php: "sha1(mb_convert_encoding($string1, 'ISO-8859-1', 'UTF-8'))",
      java: 'sha1(toBytes(string1)) // (byte) string1.charAt(i)',
      node: "crypto.createHash('sha1').update(string1, 'latin1').digest('hex')",
      python: 'hashlib.sha1(bytes(ord(c) & 0xff for c in string1)).hexdigest()',
      go: 'fmt.Sprintf("%x", sha1.Sum(low)) // low = append(low, byte(r)) for each rune',
      csharp: 'Convert.ToHexString(SHA1.HashData(string1.Select(c => (byte)c).ToArray())).ToLowerInvariant()',
    }),
    fix: SIGNATURE,
    example: { text: 'a=咖', right: '613de59296', signed: '613d96' },
  },

  'bytes-utf-16': {
    of: 'bytes',
    cost: 3,
    clause: { zh: '用 UTF-16 编码对文本做了签名', en: 'hashed the text in UTF-16' },
    advice: {
      zh: '签名前把文本转成 UTF-8 字节。.NET 的 Encoding.Unicode 是 UTF-16，要用 Encoding.UTF8。',
      en: 'Make UTF-8 bytes of the text. Encoding.Unicode of .NET is UTF-16: use Encoding.UTF8.',
    },
    place: PLACE,
    encoding: 'utf-16le',
    also: ['utf-16be'],
    cause: assigned('signature', {
      php: "sha1(mb_convert_encoding($string1, 'UTF-16LE', 'UTF-8'))",
      java: 'DigestUtils.sha1Hex(string1.getBytes(StandardCharsets.UTF_16BE))',
      node: "crypto.createHash('sha1').update(string1, 'utf16le').digest('hex')",
      python: "hashlib.sha1(string1.encode('utf-16-le')).hexdigest()",
      go: 'fmt.Sprintf("%x", sha1.Sum(wide)) // two bytes for each of utf16.Encode([]rune(string1))',
      csharp: 'Convert.ToHexString(SHA1.HashData(Encoding.Unicode.GetBytes(string1))).ToLowerInvariant()',
    }),
    fix: SIGNATURE,
    example: { text: 'a=咖', right: '613de59296', signed: '61003d009654' },
  },

  'bytes-utf-8-twice': {
    of: 'bytes',
    cost: 3,
    clause: {
      zh: '把 UTF-8 文本当作 Latin-1 又编码了一次再签名（乱码）',
      en: 'took the UTF-8 text for Latin-1 and encoded it once more',
    },
    advice: {
      zh: '读取请求参数时按 UTF-8 解码（如 Tomcat 的 URIEncoding="UTF-8"），PHP 中不要再调用 utf8_encode。',
      en: 'Decode the request as UTF-8 (URIEncoding="UTF-8" in Tomcat), and call no utf8_encode in PHP.',
    },
    place: PLACE,
    encoding: 'utf-8-twice',
    cause: assigned('signature', {
      php: 'sha1(utf8_encode($string1))',
      java: 'DigestUtils.sha1Hex(new String(bytes, StandardCharsets.ISO_8859_1))',
      node: "crypto.createHash('sha1').update(buffer.toString('latin1'), 'utf8').digest('hex')",
      python: "hashlib.sha1(raw.decode('latin-1').encode('utf-8')).hexdigest()",
      go: 'fmt.Sprintf("%x", sha1.Sum(twice)) // charmap.ISO8859_1.NewDecoder()',
      csharp:
        'Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(Encoding.Latin1.GetString(bytes)))).ToLowerInvariant()',
    }),
    fix: SIGNATURE,
    example: { text: 'a=é', right: '613dc3a9', signed: '613dc383c2a9' },
  },

  'bytes-percent-encoded': {
    of: 'bytes',
    cost: 3,
    clause: {
      zh: '把整个文本 URL 编码之后再签名',
      en: 'percent-encoded the whole text before hashing it',
    },
    advice: {
      zh: '字段名和字段值都用原始值，不进行 URL 转义。',
      en: 'Names and values are hashed as they are, not percent-encoded.',
    },
    place: PLACE,
    encoding: 'percent-script',
    also: ['percent-raw', 'percent-form', 'percent-lower-case'],
    cause: assigned('signature', {
      php: 'sha1(urlencode($string1))',
      java: 'DigestUtils.sha1Hex(URLEncoder.encode(string1, "UTF-8"))',
      node: "crypto.createHash('sha1').update(encodeURIComponent(string1)).digest('hex')",
      python: 'hashlib.sha1(quote_plus(string1).encode()).hexdigest()',
      go: 'fmt.Sprintf("%x", sha1.Sum([]byte(url.QueryEscape(string1))))',
      csharp:
        'Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(HttpUtility.UrlEncode(string1)))).ToLowerInvariant()',
    }),
    fix: SIGNATURE,
    example: { text: 'a=1', right: '613d31', signed: '6125334431' },
  },

  'bytes-lower-case': {
    of: 'bytes',
    cost: 3,
    clause: { zh: '把整个文本转成小写之后再签名', en: 'put the whole text in lower case before hashing it' },
    advice: {
      zh: '只有字段名是小写，字段值（ticket、nonceStr、url）保持原样。',
      en: 'Only the names are in lower case: keep the values (ticket, nonceStr, url) as they are.',
    },
    place: PLACE,
    encoding: 'lower-case',
    cause: assigned('signature', {
      php: 'sha1(strtolower($string1))',
      java: 'DigestUtils.sha1Hex(string1.toLowerCase())',
      node: "crypto.createHash('sha1').update(string1.toLowerCase()).digest('hex')",
      python: 'hashlib.sha1(string1.lower().encode()).hexdigest()',
      go: 'fmt.Sprintf("%x", sha1.Sum([]byte(strings.ToLower(string1))))',
      csharp:
        'Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(string1.ToLower()))).ToLowerInvariant()',
    }),
    fix: SIGNATURE,
    example: { text: 'a=B', right: '613d42', signed: '613d62' },
  },

  'bytes-upper-case': {
    of: 'bytes',
    cost: 4,
    clause: { zh: '把整个文本转成大写之后再签名', en: 'put the whole text in upper case before hashing it' },
    advice: {
      zh: '字段名用小写，字段值（ticket、nonceStr、url）保持原样。',
      en: 'The names are in lower case, and the values (ticket, nonceStr, url) stay as they are.',
    },
    place: PLACE,
    encoding: 'upper-case',
    cause: assigned('signature', {
      php: 'sha1(strtoupper($string1))',
      java: 'DigestUtils.sha1Hex(string1.toUpperCase())',
      node: "crypto.createHash('sha1').update(string1.toUpperCase()).digest('hex')",
      python: 'hashlib.sha1(string1.upper().encode()).hexdigest()',
      go: 'fmt.Sprintf("%x", sha1.Sum([]byte(strings.ToUpper(string1))))',
      csharp:
        'Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(string1.ToUpper()))).ToLowerInvariant()',
    }),
    fix: SIGNATURE,
    example: { text: 'a=b', right: '613d62', signed: '413d42' },
  },

  'bytes-html-escaped': {
    of: 'bytes',
    cost: 3,
    clause: {
      zh: '把整个文本做了 HTML 转义（& 变成 &amp;）之后再签名',
      en: 'escaped the whole text for HTML (& as &amp;) before hashing it',
    },
    advice: {
      zh: '签名的文本不要经过 htmlspecialchars 或 XSS 过滤，HTML 转义只在输出网页时做。',
      en: 'Keep the text away from htmlspecialchars and XSS filters: escape when writing HTML only.',
    },
    place: PLACE,
    encoding: 'html-escaped',
    cause: assigned('signature', {
      php: 'sha1(htmlspecialchars($string1))',
      java: 'DigestUtils.sha1Hex(HtmlUtils.htmlEscape(string1))',
      node: "crypto.createHash('sha1').update(escapeHtml(string1)).digest('hex')",
      python: 'hashlib.sha1(html.escape(string1).encode()).hexdigest()',
      go: 'fmt.Sprintf("%x", sha1.Sum([]byte(html.EscapeString(string1))))',
      csharp:
        'Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(WebUtility.HtmlEncode(string1)))).ToLowerInvariant()',
    }),
    fix: SIGNATURE,
    example: { text: 'a&b', right: '612662', signed: '6126616d703b62' },
  },
} satisfies Record<string, BytesMistake>;
