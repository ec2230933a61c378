import { PAGE_URL, SERVED_URL } from './lines.ts';
import type { ValueMistake } from './mistake.ts';
import { CONTEXT_PATHS } from './url-path.ts';
import { splitUrl } from './url-shape.ts';

/** Paths as a proxy, a router or a rewrite leaves them to the server. */
export const URL_REWRITE_MISTAKES = {
  'url-path-prefix-lost': {
    of: 'value',
    parts: ['url'],
    cost: 3,
    clause: {
      zh: '签名用的路径缺少前缀（被反向代理或路由去掉了）',
      en: 'signed a path without its prefix, which a proxy or a router had taken off',
    },
    advice: {
      zh: '后台看到的路径不是浏览器地址栏里的路径：用页面传来的 location.href，或取挂载路径之前的原始 URL。',
      en: 'The path that the server sees is not the one in the address bar. Use the location.href that the page sends, or the URL as it was before it was mounted or proxied.',
    },
    place: '附录5 · 2.3',
    variants: (value) => {
      const pieces = splitUrl(value);
      if (!pieces) return [];
      const { scheme, host, path, query, hash } = pieces;
      // Nothing of the path is left, where it is no more than what applications are mounted at.
      if (CONTEXT_PATHS.includes(path)) return [`${scheme}${host}/${query}${hash}`];
      const segments = path.split('/').slice(1);
      return segments
        .slice(1, 4)
        .map((_, index) => `${scheme}${host}/${segments.slice(index + 1).join('/')}${query}${hash}`);
    },
    cause: {
      php: "$url = 'https://' . $_SERVER['HTTP_HOST'] . $_SERVER['PATH_INFO'] . '?' . $_SERVER['QUERY_STRING'];",
      java: 'String url = "https://" + request.getServerName() + request.getServletPath() + "?" + request.getQueryString();',
      node: "router.get('/item', request => sign(`https://${request.headers.host}${request.url}`)); // app.use('/shop', router)",
      python:
        "url = 'https://' + request.get_host() + request.path_info + '?' + request.META['QUERY_STRING']",
      go: 'http.StripPrefix("/shop", handler) // url := "https://" + r.Host + r.URL.RequestURI()',
      csharp:
        'var url = $"https://{Request.Host}{Request.Path}{Request.QueryString}"; // UsePathBase("/shop")',
    },
    fix: SERVED_URL,
    example: { right: 'https://m.example.com/shop/item?id=5', signed: 'https://m.example.com/item?id=5' },
  },

  'url-path-rewritten': {
    of: 'value',
    parts: ['url'],
    cost: 4,
    clause: {
      zh: '用内部重写（rewrite）之后的 URL 签名',
      en: 'signed the URL as a rewrite had left it',
    },
    advice: {
      zh: '重写之后的地址浏览器看不到：用 REQUEST_URI 等原始请求地址，或页面传来的 location.href。',
      en: 'The browser never sees the rewritten address: use that of the original request (REQUEST_URI), or the location.href that the page sends.',
    },
    place: '附录5 · 2.6',
    variants: (value) => {
      const pieces = splitUrl(value);
      if (!pieces) return [];
      const { scheme, host, query, hash } = pieces;
      const origin = scheme + host;
      const path = pieces.path || '/';
      const more = query.length > 1 ? `&${query.slice(1)}` : '';
      return [
        `${origin}/index.php${path}${query}${hash}`,
        // Of a home page these are its default documents, a mistake of its own.
        ...(path === '/' ? [] : ['index.php', 'index.html']).map(
          (name) => `${origin}/${name}${query}${hash}`,
        ),
        `${origin}/public/index.php${path}${query}${hash}`,
        `${origin}/public${path}${query}${hash}`,
        ...PATH_PARAMETERS.map((name) => `${origin}/index.php?${name}=${path}${more}${hash}`),
        `${origin}/index.php?${path}${more}${hash}`,
        `${origin}/index.php?s=${path.slice(1)}${more}${hash}`,
        `${origin}/?s=${path}${more}${hash}`,
        `${origin}${path}?s=${path}${more}${hash}`,
      ];
    },
    cause: {
      php: "$url = 'https://' . $_SERVER['HTTP_HOST'] . $_SERVER['PHP_SELF'] . '?' . $_SERVER['QUERY_STRING'];",
      java: 'String url = request.getRequestURL() + "?" + request.getQueryString(); // after a rewrite filter',
      node: 'app.use(history()); // rewrites request.url to /index.html\nconst url = `https://${request.headers.host}${request.url}`;',
      python: "url = 'https://' + environ['HTTP_HOST'] + environ['SCRIPT_NAME'] + environ['PATH_INFO']",
      go: 'r.URL.Path = "/index.html" // single-page fallback\nurl := "https://" + r.Host + r.URL.RequestURI()',
      csharp: 'app.UseRewriter(options);\nvar url = Request.GetEncodedUrl();',
    },
    fix: {
      ...SERVED_URL,
      java: 'String url = "https://" + request.getServerName() + request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);',
      python: PAGE_URL.python,
      csharp:
        'var url = $"https://{Request.Host}" + HttpContext.Features.Get<IHttpRequestFeature>().RawTarget;',
    },
    example: {
      right: 'https://m.example.com/item?id=5',
      signed: 'https://m.example.com/index.php?s=/item&id=5',
    },
  },
} satisfies Record<string, ValueMistake>;

/** Names under which rewrites hand the path on: ThinkPHP, Phalcon, Drupal, Yii, OpenCart. */
const PATH_PARAMETERS = ['s', '_url', 'q', 'r', 'route'];
