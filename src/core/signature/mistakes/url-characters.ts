import { PAGE_URL } from './lines.ts';
import type { ValueMistake } from './mistake.ts';
import { ASCII, escapeBeyondAscii, escapeOnly, hasEscapes, hasOneOf, mapEscapes } from './percent.ts';
import { inValues, othersThan, splitTail, withPieces } from './url-pieces.ts';
import { hashesOf } from './url-shape.ts';

/** Characters that the page's URL has as they are, and that were escaped. */
export const URL_CHARACTER_MISTAKES = {
  'url-reserved-encoded': {
    of: 'value',
    parts: ['url'],
    cost: 3,
    clause: {
      zh: '把 URL 中没有编码的字符（如 , / : @）编码之后签名',
      en: 'escaped characters that the page’s URL has as they are, such as , / : @',
    },
    advice: {
      zh: '不要拆开 URL 再重新拼接、编码，按 location.href 的原样签名。',
      en: 'Do not take a URL apart and build it anew: sign it as location.href has it.',
    },
    place: '附录1 · 签名算法',
    variants: (value) => {
      const pieces = splitTail(value);
      const { path, query } = pieces;
      const inQuery = (some: string) => inValues(query, (text) => escapeOnly(text, some));
      if (!hasOneOf(path, ALONE.join('')) && inQuery(`${ALONE.join('')}/?=`) === query) return [];
      const upper = othersThan(value, [
        ...[...ALONE, ...IN_QUERY].map((some) => withPieces(pieces, { query: inQuery(some) })),
        ...ALONE.map((some) => withPieces(pieces, { path: escapeOnly(path, some) })),
        ...SETS.map((some) => ({
          path: escapeOnly(path, some.replace('/', '')),
          query: inQuery(some),
        })).flatMap((both) => [
          withPieces(pieces, { query: both.query }),
          withPieces(pieces, { path: both.path }),
          withPieces(pieces, both),
        ]),
      ]);
      return othersThan(value, [...upper, ...upper.map((other) => inLowerCase(value, other))]);
    },
    cause: {
      php: "$url = $base . '?' . http_build_query($_GET);",
      java: 'String url = base + "?redirect=" + URLEncoder.encode(redirect, "UTF-8");',
      node: 'const url = `${base}?${new URLSearchParams(request.query)}`;',
      python: "url = base + '?' + urlencode(request.GET)",
      go: 'url := base + "?" + r.URL.Query().Encode()',
      csharp: 'var url = QueryHelpers.AddQueryString(path, "redirect", redirect);',
    },
    fix: PAGE_URL,
    example: {
      right: 'https://m.example.com/item?ids=1,2',
      signed: 'https://m.example.com/item?ids=1%2C2',
    },
  },

  'url-unsafe-encoded': {
    of: 'value',
    parts: ['url'],
    cost: 3,
    clause: {
      zh: '把 URL 中没有编码的 [ ] { } | 等字符、空格或中文编码之后签名',
      en: 'escaped [ ] { } | and the like, spaces or letters beyond ASCII, which the URL verified has as they are',
    },
    advice: {
      zh: '这些字符，浏览器、微信客户端和各语言的库编码各不相同。生成链接时就用 encodeURIComponent 编码参数值，避免在 URL 中直接出现。',
      en: 'Browsers, WeChat and libraries each escape these in their own way. Escape them with encodeURIComponent when links are made, so that no URL has them raw.',
    },
    place: '附录5 · 2.6',
    variants: (value) => {
      const alone = UNSAFE.flatMap((some) => {
        const other = escapeOnly(value, some);
        return other === value ? [] : [other, inLowerCase(value, other)];
      });
      const all = escapeOnly(value, UNSAFE.join(''));
      const beyond = escapeBeyondAscii(value);
      return othersThan(value, [
        beyond,
        inLowerCase(value, beyond),
        escapeBeyondAscii(all),
        escapeBeyondAscii(escapeOnly(value, BY_BROWSERS)),
        ...alone,
      ]);
    },
    cause: {
      php: "$url = str_replace(['[', ']'], ['%5B', '%5D'], $_POST['url']);",
      java: 'String url = UriComponentsBuilder.fromUriString(param).encode().toUriString();',
      node: 'const url = new URL(request.query.url).href;',
      python: "url = requests.Request('GET', request.args['url']).prepare().url",
      go: 'u, _ := neturl.Parse(r.FormValue("url"))\nurl := u.String()',
      csharp: 'var url = new Uri(Request.Query["url"]).AbsoluteUri;',
    },
    fix: PAGE_URL,
    example: {
      right: 'https://m.example.com/item?ids[]=1',
      signed: 'https://m.example.com/item?ids%5B%5D=1',
    },
  },

  'url-separators-encoded': {
    of: 'value',
    parts: ['url'],
    cost: 3,
    clause: {
      zh: '签名用的 URL 里，& 变成了 %26，或 # 变成了 %23',
      en: 'signed the URL with %26 for its &, or with its # part behind a %23',
    },
    advice: {
      zh: '不要自己把 & 换成 %26、# 换成 %23：axios、$.ajax 等会再编码一次。用 encodeURIComponent 编码一次，后台由框架解码一次。',
      en: 'Do not replace & by %26 and # by %23 yourself: axios, $.ajax and others encode once more. Encode once with encodeURIComponent, and let the framework decode once.',
    },
    place: '附录5 · 2.6',
    variants: (value, { urls }) => {
      const escaped = [value.replaceAll('&', '%26'), value.replace('&', '%26')];
      const routes = value.includes('#') ? [] : hashesOf(urls).map((hash) => `%23${hash.slice(1)}`);
      const whole = routes.flatMap((route) => [value + route, (value + route).replaceAll('&', '%26')]);
      return othersThan(value, [...escaped, ...whole]);
    },
    cause: {
      php: "$url = $_POST['url']; // location.href.replace(/&/g, '%26')",
      java: 'String url = request.getParameter("url"); // location.href.replace(/&/g, \'%26\')',
      node: "axios.get('/sign', { params: { url: location.href.replace(/&/g, '%26') } });",
      python: "url = request.form['url']  # location.href.replace(/&/g, '%26')",
      go: 'url := r.PostFormValue("url") // location.href.replace(/&/g, \'%26\')',
      csharp: 'var url = Request.Form["url"]; // location.href.replace(/&/g, \'%26\')',
    },
    fix: PAGE_URL,
    example: {
      right: 'https://m.example.com/item?id=5&from=timeline',
      signed: 'https://m.example.com/item?id=5%26from=timeline',
    },
  },
} satisfies Record<string, ValueMistake>;

/** Characters that may stand raw in a path or a query and mean nothing there; brackets by pairs. */
const ALONE: readonly string[] = [',', ':', '@', '!', '*', "'", '()', ';', '$', '~'];

/** Those that mean something in a path, or between parameters. */
const IN_QUERY: readonly string[] = ['/', '?', '=', ':/', ':/?='];

/** Everything that encodeURIComponent, PHP's rawurlencode and older functions escape, existing escapes aside. */
const SETS: readonly string[] = ["-_.!~*'()%", '-_.~%', '-_.%', '-_.*%'].map((kept) =>
  [...ASCII].filter((one) => !/[A-Za-z\d]/.test(one) && !kept.includes(one)).join(''),
);

/** What encodeURI escapes and browsers do or do not. */
const UNSAFE: readonly string[] = ['[]', '{}', '|', '"', '^', '`', '<>', '\\', ' '];

/** What the URL standard escapes in a query, and the rest only in a path. */
const BY_BROWSERS = ' "<>';

/** The same with the escapes that were added in lower case; those that were there before keep theirs. */
function inLowerCase(before: string, after: string): string {
  return hasEscapes(before) ? after : mapEscapes(after, (one) => one.toLowerCase());
}
