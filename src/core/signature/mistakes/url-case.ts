import { FORWARDED_URL, PAGE_URL } from './lines.ts';
import type { ValueMistake } from './mistake.ts';
import { mapEscapes } from './percent.ts';
import { othersThan, withPieces } from './url-pieces.ts';
import { splitUrl } from './url-shape.ts';

/** Letters of the URL that were signed in upper or lower case, and are not. */
export const URL_CASE_MISTAKES = {
  'url-host-case': {
    of: 'value',
    parts: ['url'],
    cost: 5,
    clause: {
      zh: '用含大写字母的协议或域名签名',
      en: 'signed the URL with its scheme or host in upper-case letters',
    },
    advice: {
      zh: '浏览器会把协议和域名转成小写。签名用 location.href 里的写法。',
      en: 'Browsers write the scheme and the host in lower case. Sign them as location.href has them.',
    },
    place: '附录1 · 注意事项 2',
    variants: (value) => {
      const pieces = splitUrl(value);
      if (!pieces) return [];
      const scheme = pieces.scheme.toUpperCase();
      const upper = pieces.host.toUpperCase();
      const labels = pieces.host.split('.');
      const capital = (from: number, to: number) =>
        labels.map((label, i) => (i >= from && i < to ? capitalised(label) : label)).join('.');
      // The name before the ending, the labels before the ending, all labels, the first one.
      const spans = [labels.length - 2, 0].map((from) => capital(from, labels.length - 1));
      const hosts = [upper, ...spans, capital(0, labels.length), capital(0, 1)].map((host) => ({ host }));
      const changes = [...hosts, { scheme }, { scheme, host: upper }];
      return othersThan(
        value,
        changes.map((change) => withPieces(pieces, change)),
      );
    },
    cause: {
      php: "$url = 'https://M.EXAMPLE.COM' . $_SERVER['REQUEST_URI'];",
      java: 'String url = "https://M.EXAMPLE.COM" + request.getRequestURI();',
      node: 'const url = `https://M.EXAMPLE.COM${request.originalUrl}`;',
      python: "url = 'https://M.EXAMPLE.COM' + request.get_full_path()",
      go: 'url := "https://M.EXAMPLE.COM" + r.RequestURI',
      csharp: 'var url = "https://M.EXAMPLE.COM" + Request.GetEncodedPathAndQuery();',
    },
    fix: PAGE_URL,
    example: { right: 'https://m.example.com/item', signed: 'https://M.EXAMPLE.COM/item' },
  },

  'url-path-case': {
    of: 'value',
    parts: ['url'],
    cost: 4,
    clause: {
      zh: '签名时改变了路径的大小写',
      en: 'signed the path with letters in another case, upper or lower, than the page has',
    },
    advice: {
      zh: '路径区分大小写，签名用浏览器请求的路径，不要用路由生成的。',
      en: 'A path’s letters count as they are. Sign the path that was asked for, not one made from a route.',
    },
    place: '附录1 · 注意事项 2',
    variants: (value) => {
      const pieces = splitUrl(value);
      if (!pieces) return [];
      const { path } = pieces;
      const capitals = path.replace(/\/[a-z]/g, (start) => start.toUpperCase());
      const paths = [path.toLowerCase(), capitals, path.toUpperCase()].filter((other) =>
        differs(other, path),
      );
      return othersThan(path, paths).map((other) => withPieces(pieces, { path: other }));
    },
    cause: {
      php: "$url = 'https://' . $_SERVER['HTTP_HOST'] . strtolower($_SERVER['REQUEST_URI']);",
      java: 'String url = domain + request.getRequestURI().toLowerCase();',
      node: 'const url = `https://${request.headers.host}${request.path.toLowerCase()}`;',
      python: "url = 'https://' + request.get_host() + request.path.lower()",
      go: 'url := "https://" + r.Host + strings.ToLower(r.URL.Path)',
      csharp: 'var url = Url.Action("Index", "Home", null, "https"); // /Home/Index',
    },
    fix: FORWARDED_URL,
    example: { right: 'https://m.example.com/home/index', signed: 'https://m.example.com/Home/Index' },
  },

  'url-case-changed': {
    of: 'value',
    parts: ['url'],
    cost: 4,
    clause: {
      zh: '把整个 URL 转成小写或大写之后签名',
      en: 'signed the whole URL in lower-case or upper-case letters',
    },
    advice: {
      zh: 'URL 按原始值签名，不要转换大小写。只有参数名和算出的签名才用小写。',
      en: 'Sign the URL as it is, and change no letters. Only the names in string1 and the signature are in lower case.',
    },
    place: '附录1 · 签名算法',
    variants: (value) => [value.toLowerCase(), value.toUpperCase()].filter((other) => differs(other, value)),
    cause: {
      php: "$url = strtolower($_POST['url']);",
      java: 'String url = request.getParameter("url").toLowerCase();',
      node: 'const url = request.query.url.toLowerCase();',
      python: "url = request.args['url'].lower()",
      go: 'url := strings.ToLower(r.FormValue("url"))',
      csharp: 'var url = Request.Query["url"].ToString().ToLower();',
    },
    fix: PAGE_URL,
    example: { right: 'https://m.example.com/item?from=A1b', signed: 'https://m.example.com/item?from=a1b' },
  },
} satisfies Record<string, ValueMistake>;

/** Whether two texts differ in more than the letters of their escapes, which is a mistake of its own. */
function differs(a: string, b: string): boolean {
  return inOneCase(a) !== inOneCase(b);
}

function inOneCase(text: string): string {
  return mapEscapes(text, (one) => one.toUpperCase());
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
