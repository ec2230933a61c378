import { urlToSign } from '../recipes.ts';
import { PAGE_URL } from './lines.ts';
import type { ValueMistake } from './mistake.ts';

/** Parts of the URL that were signed and should not, or the other way round. */
export const URL_PART_MISTAKES = {
  'url-hash-kept': {
    of: 'value',
    parts: ['url'],
    cost: 1,
    clause: { zh: '把 URL 的 # 及其后面的部分也参与了签名', en: 'signed the URL with its # part' },
    advice: {
      zh: "签名前去掉 # 及其后面的部分：location.href.split('#')[0]。",
      en: "Cut the # and all behind it before signing: location.href.split('#')[0].",
    },
    place: '附录1 · 签名算法',
    variants: (value, { urls }) => [
      ...urls.filter(({ url }) => urlToSign(url) === value).map(({ url }) => url),
      `${value}#`,
    ],
    cause: {
      php: "$url = $_POST['url']; // location.href",
      java: 'String url = request.getParameter("url"); // location.href',
      node: 'const url = request.query.url; // location.href',
      python: "url = request.args['url']  # location.href",
      go: 'url := r.FormValue("url") // location.href',
      csharp: 'var url = Request.Query["url"]; // location.href',
    },
    fix: PAGE_URL,
    example: {
      right: 'https://m.example.com/item',
      signed: 'https://m.example.com/item#/buy',
      facts: { urls: [{ url: 'https://m.example.com/item#/buy', role: 'current' }] },
    },
  },

  'url-query-dropped': {
    of: 'value',
    parts: ['url'],
    cost: 2,
    clause: { zh: '只用 ? 之前的部分签名', en: 'signed the URL without its query' },
    advice: {
      zh: '保留 ? 及其后面的全部参数，签名用的 URL 必须与页面的完整 URL 一致（# 部分除外）。',
      en: 'Keep the ? and every parameter: the URL signed must be the whole URL of the page, without its # part only.',
    },
    place: '附录5 · 2.3',
    variants: (value) => (value.includes('?') ? [value.slice(0, value.indexOf('?'))] : []),
    cause: {
      php: "$url = 'https://' . $_SERVER['HTTP_HOST'] . strtok($_SERVER['REQUEST_URI'], '?');",
      java: 'String url = request.getRequestURL().toString();',
      node: 'const url = `https://${request.headers.host}${request.path}`;',
      python: 'url = request.base_url',
      go: 'url := "https://" + r.Host + r.URL.Path',
      csharp: 'var url = $"https://{Request.Host}{Request.Path}";',
    },
    fix: {
      php: "$url = 'https://' . $_SERVER['HTTP_HOST'] . $_SERVER['REQUEST_URI'];",
      java: 'String url = request.getRequestURL() + "?" + request.getQueryString();',
      node: 'const url = `https://${request.headers.host}${request.originalUrl}`;',
      python: 'url = request.url',
      go: 'url := "https://" + r.Host + r.URL.RequestURI()',
      csharp: 'var url = $"https://{Request.Host}{Request.Path}{Request.QueryString}";',
    },
    example: { right: 'https://m.example.com/item?id=5', signed: 'https://m.example.com/item' },
  },
} satisfies Record<string, ValueMistake>;
