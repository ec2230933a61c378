import { CUT_URL, SERVED_URL } from './lines.ts';
import type { ValueMistake } from './mistake.ts';
import { hashesOf, joinQuery, splitQuery } from './url-shape.ts';

/** What stands between path and query, between parameters and behind the last of them. */
export const URL_SEPARATOR_MISTAKES = {
  'url-dangling-added': {
    of: 'value',
    parts: ['url'],
    cost: 3,
    clause: {
      zh: '签名用的 URL 末尾多了 ? 或 &',
      en: 'signed the URL with a ? or & too many at its end',
    },
    advice: {
      zh: '没有参数时不要拼 ?，最后一个参数后面不要拼 &。',
      en: 'Write no ? where there are no parameters, and no & behind the last of them.',
    },
    place: '附录5 · 2.3',
    variants: (value) => {
      const [body, hash] = cutAtHash(value);
      const query = body.includes('?');
      return (query ? ['&', '?'] : ['?', '&', '?&']).map((end) => body + end + hash);
    },
    cause: {
      php: "$url = 'https://' . $_SERVER['HTTP_HOST'] . $path . '?' . $_SERVER['QUERY_STRING'];",
      java: 'String url = request.getRequestURL() + "?" + Objects.toString(request.getQueryString(), "");',
      node: 'const url = `${base}?${querystring.stringify(request.query)}`;',
      python: "url = request.base_url + '?' + request.query_string.decode()",
      go: 'url := "https://" + r.Host + r.URL.Path + "?" + r.URL.RawQuery',
      csharp: 'var url = $"https://{Request.Host}{Request.Path}?{query}";',
    },
    fix: SERVED_URL,
    example: { right: 'https://m.example.com/item', signed: 'https://m.example.com/item?' },
  },

  'url-dangling-dropped': {
    of: 'value',
    parts: ['url'],
    cost: 3,
    clause: {
      zh: '签名用的 URL 去掉了多余的 ? 或 &，而页面的 URL 里还有',
      en: "signed the URL without a stray ? or &, which the page's has",
    },
    advice: {
      zh: '页面 URL 里多余的 ? 或 & 也要参与签名；最好让链接本身不带它们。',
      en: "A stray ? or & in the page's URL is signed too; better still, have links without them.",
    },
    place: '附录5 · 2.3',
    variants: (value) => {
      const [body, hash] = cutAtHash(value);
      const query = splitQuery(value);
      if (!query) return [];
      const filled = query.parameters.filter((one) => one !== '');
      return [
        ...(filled.length < query.parameters.length ? [joinQuery({ ...query, parameters: filled })] : []),
        body.replace(/[?&]+$/, '') + hash,
        body.replace(/[?&]$/, '') + hash,
      ];
    },
    cause: {
      php: "$url = rtrim($_POST['url'], '?&');",
      java: 'String url = StringUtils.stripEnd(request.getParameter("url"), "?&");',
      node: "const { search, pathname } = new URL(request.query.url); // search of /item? is ''",
      python: "url = urlunsplit(urlsplit(request.args['url']))  # drops an empty query's ?",
      go: 'url := strings.TrimRight(r.FormValue("url"), "?&")',
      csharp: "var url = Request.Query[\"url\"].ToString().TrimEnd('?', '&');",
    },
    fix: {
      php: "$url = $_POST['url'];",
      java: 'String url = request.getParameter("url");',
      node: 'const url = request.query.url;',
      python: "url = request.args['url']",
      go: 'url := r.FormValue("url")',
      csharp: 'var url = Request.Query["url"].ToString();',
    },
    example: { right: 'https://m.example.com/?', signed: 'https://m.example.com/' },
  },

  'url-query-null': {
    of: 'value',
    parts: ['url'],
    cost: 2,
    clause: {
      zh: '签名用的 URL 在 ? 后面拼了 null、undefined 之类的文字',
      en: 'signed the URL with a word such as null or undefined for its query',
    },
    advice: {
      zh: '没有参数时 getQueryString() 等返回 null，不要拼接；参数对象也不能直接当字符串拼接。',
      en: 'Without parameters, getQueryString() and its like give null: append nothing then. Nor can an object of parameters be appended as a text.',
    },
    place: '附录5 · 2.3',
    variants: (value) => {
      const [body, hash] = cutAtHash(value);
      const queryAt = body.indexOf('?');
      const words = queryAt === -1 ? NOTHINGS : [...NOTHINGS, ...OBJECTS];
      return words.map((word) => `${queryAt === -1 ? body : body.slice(0, queryAt)}?${word}${hash}`);
    },
    cause: {
      php: "$url = $base . '?' . json_encode(parse_url($uri, PHP_URL_QUERY));",
      java: 'String url = request.getRequestURL() + "?" + request.getQueryString();',
      node: 'const url = `${base}?${parse(request.url).query}`;',
      python: 'url = f"{request.base_url}?{environ.get(\'QUERY_STRING\')}"',
      go: 'url := fmt.Sprintf("%s?%v", base, query) // a nil pointer',
      csharp: 'var url = $"{path}?{Request.Query}";',
    },
    fix: SERVED_URL,
    example: { right: 'https://m.example.com/item', signed: 'https://m.example.com/item?null' },
  },

  'url-separators': {
    of: 'value',
    parts: ['url'],
    cost: 3,
    clause: {
      zh: '签名用的 URL 里 ? 和 & 拼错了（多了、少了或混用）',
      en: 'signed the URL with its ? and & mixed up, doubled or missing',
    },
    advice: {
      zh: '路径和参数之间只有一个 ?，参数之间用 &；注意 location.search、Request.QueryString 自带 ?，而 QUERY_STRING 不带。',
      en: 'One ? stands behind the path, & between parameters. location.search and Request.QueryString bring their ? with them, QUERY_STRING does not.',
    },
    place: '附录5 · 2.3',
    variants: (value) => {
      const query = splitQuery(value);
      if (!query || query.parameters.every((one) => one === '')) return [];
      const { before, parameters, hash } = query;
      const text = parameters.join('&');
      const last = text.lastIndexOf('&');
      return [
        `${before}??${text}${hash}`,
        before + text + hash,
        `${before}&${text}${hash}`,
        `${before}?&${text}${hash}`,
        `${before}?${text.replaceAll('?', '&')}${hash}`,
        `${before}?${parameters.join('?')}${hash}`,
        `${before}?${parameters.join(';')}${hash}`,
        `${before}?${parameters.join('')}${hash}`,
        ...(last === -1 ? [] : [`${before}?${text.slice(0, last)}?${text.slice(last + 1)}${hash}`]),
      ];
    },
    cause: {
      php: "$url = 'https://' . $_SERVER['HTTP_HOST'] . $path . $_SERVER['QUERY_STRING'];",
      java: 'String url = request.getRequestURL() + request.getQueryString();',
      node: 'const url = `${base}?${new URL(request.url, base).search}`;',
      python: 'url = request.base_url + request.query_string.decode()',
      go: 'url := "https://" + r.Host + r.URL.Path + r.URL.RawQuery',
      csharp: 'var url = $"https://{Request.Host}{Request.Path}?{Request.QueryString}";',
    },
    fix: SERVED_URL,
    example: { right: 'https://m.example.com/item?id=5', signed: 'https://m.example.com/item??id=5' },
  },

  'url-hash-comma': {
    of: 'value',
    parts: ['url'],
    cost: 4,
    clause: {
      zh: "用 split('#') 得到的整个数组签名（# 变成了逗号）",
      en: "signed all that split('#') gives: a comma stands where the # was",
    },
    advice: {
      zh: "split('#') 得到的是数组，要取第一项：location.href.split('#')[0]。",
      en: "split('#') gives an array. Take the first of it: location.href.split('#')[0].",
    },
    place: '附录1 · 签名算法',
    variants: (value, { urls }) =>
      value.includes('#')
        ? []
        : hashesOf(urls).map((hash) => `${value},${hash.slice(1).replaceAll('#', ',')}`),
    cause: {
      php: "$url = implode(',', explode('#', $_POST['url']));",
      java: 'String url = String.join(",", request.getParameter("url").split("#"));',
      node: "const url = `${request.query.url.split('#')}`;",
      python: "url = ','.join(request.args['url'].split('#'))",
      go: 'url := strings.Join(strings.Split(r.FormValue("url"), "#"), ",")',
      csharp: 'var url = string.Join(",", Request.Query["url"].ToString().Split(\'#\'));',
    },
    fix: CUT_URL,
    example: {
      right: 'https://m.example.com/',
      signed: 'https://m.example.com/,/buy',
      facts: { urls: [{ url: 'https://m.example.com/#/buy', role: 'current' }] },
    },
  },
} satisfies Record<string, ValueMistake>;

/** What languages print for nothing. */
const NOTHINGS = ['null', 'undefined', 'None', '<nil>', 'nil', 'false'];

/** What languages print for an object. */
const OBJECTS = ['[object Object]', 'Array', 'Microsoft.AspNetCore.Http.QueryCollection'];

function cutAtHash(url: string): [body: string, hash: string] {
  const at = url.indexOf('#');
  return at === -1 ? [url, ''] : [url.slice(0, at), url.slice(at)];
}
