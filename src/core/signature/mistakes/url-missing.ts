import { PAGE_URL, SERVED_URL } from './lines.ts';
import type { ValueMistake } from './mistake.ts';
import { withHost, withPieces } from './url-pieces.ts';
import { splitUrl } from './url-shape.ts';

/** No URL at all, or none in one of its places. */
export const URL_MISSING_MISTAKES = {
  'url-missing': {
    of: 'value',
    parts: ['url'],
    isSource: true,
    isAlone: true,
    cost: 2,
    clause: {
      zh: '没有收到 URL，用空值（undefined、null、空字符串等）签名',
      en: 'had no URL, and signed undefined, null, an empty text or the like in its place',
    },
    advice: {
      zh: '确认前端传了 url 参数，且参数名和传法（查询参数、表单、JSON）与后端读取的一致；收不到时应报错，不要签名。',
      en: 'See that the page sends url, by the name and in the way (query, form, JSON) that the server reads it; answer with an error where it is missing.',
    },
    place: '附录5 · 2.6',
    variants: () => EMPTY_VALUES,
    cause: {
      php: "$url = $_POST['url'] ?? ''; // sent as JSON, so $_POST is empty",
      java: 'String string1 = "…&url=" + request.getParameter("link"); // null',
      node: 'const string1 = `…&url=${request.body.link}`; // undefined',
      python: 'string1 = f"…&url={request.args.get(\'link\')}"  # None',
      go: 'url := r.FormValue("link") // ""',
      csharp: 'var url = Request.Query["link"]; // ""',
    },
    fix: PAGE_URL,
    example: { right: 'https://m.example.com/item', signed: 'undefined' },
  },

  'url-literal': {
    of: 'value',
    parts: ['url'],
    isSource: true,
    isAlone: true,
    cost: 4,
    clause: {
      zh: '没有代入变量，把变量名或代码的文字当作 URL 签名',
      en: 'signed the name of a variable, or code, in place of the URL that it stands for',
    },
    advice: {
      zh: '检查字符串插值：PHP 要用双引号，JavaScript 要用反引号，Python 要有 f，C# 要有 $。',
      en: 'See that values are filled in: PHP needs double quotes, JavaScript backticks, Python an f and C# a $ in front.',
    },
    place: '附录1 · 签名算法',
    variants: () => LITERALS,
    cause: {
      php: '$string1 = "jsapi_ticket=$ticket&noncestr=$nonceStr&timestamp=$timestamp" . \'&url=$url\';',
      java: 'String string1 = prefix + "&url=url";',
      node: "const string1 = prefix + '&url=${url}';",
      python: "string1 = prefix + '&url={url}'",
      go: 'string1 := prefix + "&url=%s"',
      csharp: 'var string1 = prefix + "&url={url}";',
    },
    fix: {
      php: '$string1 = "jsapi_ticket=$ticket&noncestr=$nonceStr&timestamp=$timestamp&url=$url";',
      java: 'String string1 = prefix + "&url=" + url;',
      node: 'const string1 = `${prefix}&url=${url}`;',
      python: "string1 = f'{prefix}&url={url}'",
      go: 'string1 := fmt.Sprintf("%s&url=%s", prefix, url)',
      csharp: 'var string1 = $"{prefix}&url={url}";',
    },
    example: { right: 'https://m.example.com/item', signed: '$url' },
  },

  'url-piece-missing': {
    of: 'value',
    parts: ['url'],
    cost: 3,
    clause: {
      zh: '用缺少域名或路径的 URL 签名（如 https://undefined/…）',
      en: 'put a URL together without its domain or path, as in https://undefined/…',
    },
    advice: {
      zh: '取不到域名或路径时应报错，不要签名；最好由页面传入完整的 URL。',
      en: 'Answer with an error where the domain or the path is missing; better take the whole URL from the page.',
    },
    place: '附录5 · 2.3',
    variants: (value) => {
      const pieces = splitUrl(value);
      if (!pieces) return [];
      const withoutHost = withHost(pieces, { name: '' });
      const others = NOTHINGS.flatMap((nothing) => [
        withHost(pieces, { name: nothing }),
        nothing + pieces.path + pieces.query,
        withPieces(pieces, { path: nothing, query: '' }),
        withPieces(pieces, { path: `/${nothing}`, query: '' }),
      ]);
      return [withoutHost, ...others];
    },
    cause: {
      php: "$url = 'https://' . ($headers['X-Forwarded-Host'] ?? 'null') . $_SERVER['REQUEST_URI'];",
      java: 'String url = "https://" + request.getHeader("X-Forwarded-Host") + request.getRequestURI();',
      node: "const url = `https://${request.headers['x-forwarded-host']}${request.originalUrl}`;",
      python: 'url = f"https://{request.headers.get(\'X-Forwarded-Host\')}{request.get_full_path()}"',
      go: 'url := fmt.Sprintf("https://%v%s", r.Header["X-Forwarded-Host"], r.RequestURI) // []',
      csharp: 'var url = "https://" + Request.Headers["X-Forwarded-Host"] + Request.Path; // https:///item',
    },
    fix: SERVED_URL,
    example: { right: 'https://m.example.com/item', signed: 'https://undefined/item' },
  },
} satisfies Record<string, ValueMistake>;

/** What the languages write for no value, or for a value that is no text. */
const EMPTY_VALUES: readonly string[] = [
  '',
  'undefined',
  'null',
  'None',
  'nil',
  'NULL',
  'NaN',
  'false',
  'true',
  '0',
  '1',
  '[object Object]',
  '[object Location]',
  '[object Undefined]',
  '[object Null]',
  '[object Promise]',
  'Array',
  '(null)',
  '<nil>',
  '%!s(<nil>)',
  '<null>',
  '""',
  "''",
  '[]',
  '{}',
  'System.String[]',
];

/** The commonest of these, for a piece of a URL. `[]`: Go. */
const NOTHINGS: readonly string[] = ['undefined', 'null', 'None', '[]'];

/** Names of variables and pieces of code that stand for the URL. */
const LITERALS: readonly string[] = [
  '$url',
  '{url}',
  '${url}',
  'url',
  '#{url}',
  '{{url}}',
  '{{ url }}',
  '{$url}',
  '%s',
  '{0}',
  '?',
  ':url',
  '<url>',
  'URL',
  'location.href',
  'window.location.href',
  "location.href.split('#')[0]",
  "window.location.href.split('#')[0]",
  "encodeURIComponent(location.href.split('#')[0])",
  'encodeURIComponent(window.location.href)',
  '当前网页的URL',
  '当前网页的URL，不包含#及其后面部分',
  'http://',
  'https://',
];
