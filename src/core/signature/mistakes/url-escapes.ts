import { PAGE_URL } from './lines.ts';
import type { ValueMistake } from './mistake.ts';
import { ASCII, decodeEscapes, escapeBeyondAscii, hasEscapes, mapEscapes } from './percent.ts';
import { inEachPart, othersThan } from './url-pieces.ts';

/** The same characters of the URL, spelled in another way. */
export const URL_ESCAPE_MISTAKES = {
  'url-plus-decoded': {
    of: 'value',
    parts: ['url'],
    cost: 2,
    clause: {
      zh: '签名时把 URL 中的 + 变成了空格（或 %20）',
      en: 'signed the URL with a space, or %20, for each +',
    },
    advice: {
      zh: '表单解码会把 + 当作空格。前端传参时用 encodeURIComponent（+ 会变成 %2B），后端不要再 urldecode。',
      en: 'Decoding as a form makes + a space. Send the URL by encodeURIComponent, which turns + into %2B, and decode it no more.',
    },
    place: '附录5 · 2.6',
    variants: (value) => {
      if (!value.includes('+')) return [];
      return othersThan(
        value,
        [' ', '%20'].flatMap((space) => inEachPart(value, (part) => part.replaceAll('+', space))),
      );
    },
    cause: {
      php: "$url = urldecode($_POST['url']);",
      java: 'String url = URLDecoder.decode(request.getParameter("url"), "UTF-8");',
      node: "fetch('/sign?url=' + encodeURI(url)); // + stays +, and arrives as a space",
      python: "url = unquote_plus(request.args['url'])",
      go: 'url, _ := neturl.QueryUnescape(r.FormValue("url"))',
      csharp: 'var url = HttpUtility.UrlDecode(Request.Query["url"]);',
    },
    fix: PAGE_URL,
    example: { right: 'https://m.example.com/?q=a+b', signed: 'https://m.example.com/?q=a b' },
  },

  'url-space-rewritten': {
    of: 'value',
    parts: ['url'],
    cost: 3,
    clause: {
      zh: '签名时把 URL 中空格或 + 的写法（%20、+、%2B）换成了另一种',
      en: 'wrote a space or a + of the URL in another way: %20, + and %2B were mixed up',
    },
    advice: {
      zh: '不同函数对空格和 + 的编码不同（encodeURIComponent 得 %20，urlencode 得 +）。不要重新编码，按原样签名。',
      en: 'Functions differ here: encodeURIComponent writes %20, urlencode +. Do not encode anew: sign the URL as it is.',
    },
    place: '附录1 · 签名算法',
    variants: (value) =>
      othersThan(
        value,
        SPELLINGS.flatMap(([from, to]) =>
          value.includes(from) ? inEachPart(value, (part) => part.replaceAll(from, to)) : [],
        ),
      ),
    cause: {
      php: "$url = $base . '?q=' . urlencode($_GET['q']);",
      java: 'String url = base + "?q=" + URLEncoder.encode(q, "UTF-8");',
      node: 'const url = `${base}?${new URLSearchParams({ q })}`;',
      python: "url = base + '?' + urlencode({'q': q})",
      go: 'url := base + "?q=" + neturl.QueryEscape(q)',
      csharp: 'var url = path + "?q=" + WebUtility.UrlEncode(q);',
    },
    fix: PAGE_URL,
    example: { right: 'https://m.example.com/?q=a%20b', signed: 'https://m.example.com/?q=a+b' },
  },

  'url-escape-case': {
    of: 'value',
    parts: ['url'],
    cost: 3,
    clause: {
      zh: '签名时改变了 URL 编码中字母的大小写（%E5 与 %e5）',
      en: 'signed percent-escapes in other letters, %e5 for %E5 or the other way round',
    },
    advice: {
      zh: '.NET 的 HttpUtility.UrlEncode 等函数输出小写。不要重新编码，按 location.href 的原样签名。',
      en: 'Some functions, such as .NET’s HttpUtility.UrlEncode, write lower case. Do not encode anew: sign location.href as it is.',
    },
    place: '附录1 · 签名算法',
    variants: (value) =>
      othersThan(value, [
        mapEscapes(value, (one) => one.toLowerCase()),
        mapEscapes(value, (one) => one.toUpperCase()),
      ]),
    cause: {
      php: "$url = preg_replace_callback('/%../', fn($m) => strtolower($m[0]), $_POST['url']);",
      java: 'String url = Pattern.compile("%..").matcher(param).replaceAll(one -> one.group().toLowerCase());',
      node: 'const url = request.query.url.replace(/%../g, (one) => one.toLowerCase());',
      python: "url = re.sub('%..', lambda match: match[0].lower(), request.args['url'])",
      go: 'url := regexp.MustCompile("%..").ReplaceAllStringFunc(r.FormValue("url"), strings.ToLower)',
      csharp: 'var url = path + "?q=" + HttpUtility.UrlEncode(q);',
    },
    fix: PAGE_URL,
    example: { right: 'https://m.example.com/%E5%92%96', signed: 'https://m.example.com/%e5%92%96' },
  },

  'url-unicode-form': {
    of: 'value',
    parts: ['url'],
    cost: 5,
    clause: {
      zh: '签名时把 URL 中的文字换成了另一种 Unicode 规范化形式（NFC、NFD 等）',
      en: 'signed the URL’s letters in another Unicode normal form, such as NFC or NFD',
    },
    advice: {
      zh: '不要对 URL 做 Unicode 规范化。文件名来自 macOS 时常是 NFD，链接里的写法要与之一致。',
      en: 'Do not normalise a URL. Names of files that come from macOS are often in NFD: link to them as they are.',
    },
    place: '附录1 · 签名算法',
    variants: (value) => {
      const raw = decodeEscapes(value, { kept: ASCII, malformed: 'kept' });
      const forms = ['NFC', 'NFD', 'NFKC', 'NFKD'].map((form) => raw.normalize(form));
      const others = othersThan(raw, forms);
      return othersThan(value, hasEscapes(value) ? others.map(escapeBeyondAscii) : others);
    },
    cause: {
      php: "$url = Normalizer::normalize($_POST['url'], Normalizer::FORM_C);",
      java: 'String url = Normalizer.normalize(param, Normalizer.Form.NFC);',
      node: 'const url = request.query.url.normalize();',
      python: "url = unicodedata.normalize('NFC', request.args['url'])",
      go: 'url := norm.NFC.String(r.FormValue("url"))',
      csharp: 'var url = Request.Query["url"].ToString().Normalize();',
    },
    fix: PAGE_URL,
    example: { right: 'https://m.example.com/cafe%CC%81', signed: 'https://m.example.com/caf%C3%A9' },
  },
} satisfies Record<string, ValueMistake>;

/** What a space or a plus sign was, and what it became. `+` as a space is another mistake. */
const SPELLINGS: readonly (readonly [string, string])[] = [
  ['%20', '+'],
  ['%20', ' '],
  [' ', '%20'],
  [' ', '+'],
  ['+', '%2B'],
  ['+', '%2b'],
  ['%2B', '+'],
  ['%2B', ' '],
  ['%2B', '%20'],
  ['%2b', '+'],
  ['%2b', ' '],
  ['%2b', '%20'],
];
