import { PAGE_URL, SERVED_URL } from './lines.ts';
import type { ValueMistake } from './mistake.ts';
import { splitUrl, urlsOf } from './url-shape.ts';

/** Paths that are not the page's, though host and query are: what a server inside another sees of them. */
export const URL_PATH_MISTAKES = {
  'url-slashes': {
    of: 'value',
    parts: ['url'],
    cost: 3,
    clause: {
      zh: '拼接 URL 时多了或少了 /',
      en: 'joined the URL with a slash too many or too few',
    },
    advice: {
      zh: '域名和路径之间只留一个 /，其余部分保持与 location.href 完全一致。',
      en: 'Put one slash between domain and path, and leave the rest as location.href has it.',
    },
    place: '附录5 · 2.3',
    variants: (value) => {
      const pieces = splitUrl(value);
      if (!pieces) return [];
      const { scheme, host, path, query, hash } = pieces;
      const tail = query + hash;
      // What path.join() makes of a URL: one slash everywhere.
      const merged = path.replace(/\/{2,}/g, '/');
      const joined = scheme.slice(0, -1) + host + merged + tail;
      if (path === '') return [joined];
      return [
        `${scheme}${host}/${path}${tail}`,
        scheme + host + path.slice(1) + tail,
        scheme + host + merged + tail,
        joined,
      ];
    },
    cause: {
      php: "$url = 'https://m.example.com/' . $_SERVER['REQUEST_URI'];",
      java: 'String url = "https://m.example.com/" + request.getRequestURI();',
      node: "const url = path.join('https://m.example.com', request.originalUrl);",
      python: "url = 'https://m.example.com/' + request.get_full_path()",
      go: 'url := path.Join("https://m.example.com", r.RequestURI)',
      csharp: 'var url = "https://m.example.com/" + Request.Path + Request.QueryString;',
    },
    fix: SERVED_URL,
    example: { right: 'https://m.example.com/item', signed: 'https://m.example.com//item' },
  },

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

  'url-path-prefix-added': {
    of: 'value',
    parts: ['url'],
    cost: 4,
    clause: {
      zh: '签名用的路径多了一个前缀（例如反向代理后面的应用路径）',
      en: 'signed a path with a prefix that the page does not have, such as that of an application behind a proxy',
    },
    advice: {
      zh: '不要用应用内部的路径拼 URL；用页面传来的 location.href 签名。',
      en: "Do not build the URL from the application's inner path: sign the location.href that the page sends.",
    },
    place: '附录5 · 2.3',
    variants: (value, facts) => {
      const pieces = splitUrl(value);
      if (!pieces) return [];
      const { scheme, host, path, query, hash } = pieces;
      const prefixes = new Set(
        urlsOf(facts, 'request').flatMap((url) => {
          const segments = splitUrl(url)?.path.split('/').slice(1, -1) ?? [];
          return segments.map((_, index) => `/${segments.slice(0, index + 1).join('/')}`);
        }),
      );
      return [...prefixes].map((prefix) => scheme + host + prefix + path + query + hash);
    },
    cause: {
      php: '$url = url($request->getRequestUri()); // APP_URL=https://m.example.com/api',
      java: 'String url = "https://" + request.getServerName() + request.getContextPath() + path;',
      node: 'const url = `https://${request.headers.host}${request.baseUrl}${path}`;',
      python: "url = request.url_root.rstrip('/') + path",
      go: 'url := "https://" + r.Host + "/api" + path',
      csharp: 'var url = $"https://{Request.Host}{Request.PathBase}{path}";',
    },
    fix: PAGE_URL,
    example: {
      right: 'https://m.example.com/item',
      signed: 'https://m.example.com/api/item',
      facts: { urls: [{ url: 'https://m.example.com/api/jssdk', role: 'request' }] },
    },
  },

  'url-path-rewritten': {
    of: 'value',
    parts: ['url'],
    cost: 4,
    clause: {
      zh: '用服务器内部重写（rewrite、forward）之后的 URL 签名',
      en: 'signed the URL as the server had rewritten or forwarded it inside',
    },
    advice: {
      zh: '重写、转发之后的地址浏览器看不到：用 REQUEST_URI 等原始请求地址，或页面传来的 location.href。',
      en: 'The browser never sees the rewritten address: use that of the original request (REQUEST_URI), or the location.href that the page sends.',
    },
    place: '附录5 · 2.6',
    variants: (value) => {
      const pieces = splitUrl(value);
      if (!pieces) return [];
      const { scheme, host, query, hash } = pieces;
      const origin = scheme + host;
      const path = pieces.path || '/';
      const more = query === '' ? '' : `&${query.slice(1)}`;
      const page = path.replace(/\/$/, '');
      return [
        ...['/index.php', '/index.html', '/public/index.php', '/public'].map(
          (script) => origin + script + (script.endsWith('.html') ? '' : path) + query + hash,
        ),
        `${origin}/index.php${query}${hash}`,
        ...['s', '_url', 'q', 'r'].flatMap((name) => [
          `${origin}/index.php?${name}=${path}${more}${hash}`,
          `${origin}/?${name}=${path}${more}${hash}`,
          `${origin}${path}?${name}=${path}${more}${hash}`,
        ]),
        ...(page === ''
          ? []
          : FORWARDED.flatMap(([folder, ending]) => [
              `${origin}${folder}${page}${ending}${query}`,
              `${origin}${folder}${page}${ending}`,
            ])),
      ];
    },
    cause: {
      php: "$url = 'https://' . $_SERVER['HTTP_HOST'] . $_SERVER['PHP_SELF'] . '?' . $_SERVER['QUERY_STRING'];",
      java: '<% String url = request.getRequestURL() + "?" + request.getQueryString(); %> <%-- in a JSP, after the forward --%>',
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

  'url-path-parameter-lost': {
    of: 'value',
    parts: ['url'],
    cost: 4,
    clause: {
      zh: '签名用的路径缺少分号后面的部分（如 ;jsessionid=…）',
      en: 'signed a path without what stands behind its semicolon, such as ;jsessionid=…',
    },
    advice: {
      zh: '路径里的 ;jsessionid=… 也要参与签名；最好关闭 URL 重写会话，只用 Cookie。',
      en: 'Sign the ;jsessionid=… in the path too; better still, keep the session in a cookie alone.',
    },
    place: '附录5 · 2.3',
    variants: (value) => {
      const pieces = splitUrl(value);
      if (!pieces?.path.includes(';')) return [];
      const { scheme, host, path, query, hash } = pieces;
      return [scheme + host + path.replace(/;[^/]*/g, '') + query + hash];
    },
    cause: {
      php: "$url = preg_replace('/;[^?]*/', '', $_POST['url']);",
      java: 'String url = "https://" + request.getServerName() + request.getServletPath();',
      node: "const url = request.query.url.replace(/;[^?]*/, '');",
      python: "url = urlunparse(urlparse(request.args['url'])._replace(params=''))",
      go: 'url := regexp.MustCompile(`;[^?]*`).ReplaceAllString(r.FormValue("url"), "")',
      csharp: 'var url = Regex.Replace(Request.Query["url"], ";[^?]*", "");',
    },
    fix: PAGE_URL,
    example: {
      right: 'https://m.example.com/item;jsessionid=8F3A?id=5',
      signed: 'https://m.example.com/item?id=5',
    },
  },
} satisfies Record<string, ValueMistake>;

/** Where Java keeps the views that it forwards to. */
const FORWARDED = [
  ['', '.jsp'],
  ['/WEB-INF', '.jsp'],
  ['/WEB-INF/jsp', '.jsp'],
  ['/WEB-INF/view', '.jsp'],
  ['/WEB-INF/views', '.jsp'],
  ['/WEB-INF/pages', '.jsp'],
] as const;
