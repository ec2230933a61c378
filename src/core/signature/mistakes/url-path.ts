import { PAGE_URL, SERVED_URL } from './lines.ts';
import type { ValueMistake } from './mistake.ts';
import { keptFor, splitUrl } from './url-shape.ts';

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
        // Of a home page that is the slash behind the domain, a mistake of its own.
        ...(path === '/' ? [] : [scheme + host + path.slice(1) + tail]),
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
    variants: (value, { urls }) => {
      const pieces = splitUrl(value);
      if (!pieces) return [];
      const { scheme, host, path, query, hash } = pieces;
      return [...new Set([...foldersOf(urls), ...CONTEXT_PATHS])].map(
        (prefix) => scheme + host + prefix + path + query + hash,
      );
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

  'url-forwarded': {
    of: 'value',
    parts: ['url'],
    cost: 4,
    clause: {
      zh: '用内部转发（forward）到的视图地址签名',
      en: 'signed the address of the view that the request was forwarded to inside',
    },
    advice: {
      zh: '在控制器里取 URL，不要在 JSP 等视图里取：转发之后的 getRequestURL() 是视图的地址。',
      en: 'Take the URL in the controller, not in the view: after a forward, getRequestURL() is the address of the view.',
    },
    place: '附录5 · 2.6',
    variants: (value) => {
      const pieces = splitUrl(value);
      const page = pieces?.path.replace(/\/$/, '') ?? '';
      if (!pieces || page === '') return [];
      const origin = pieces.scheme + pieces.host;
      return FOLDERS.flatMap((folder) => [
        `${origin}${folder}${page}.jsp${pieces.query}`,
        `${origin}${folder}${page}.jsp`,
      ]);
    },
    cause: {
      php: "$url = 'https://' . $_SERVER['HTTP_HOST'] . $_SERVER['REDIRECT_URL'];",
      java: 'String url = request.getRequestURL().toString(); // in a JSP, after the forward',
      node: 'const url = `https://${request.headers.host}/${view}`; // the view that is rendered',
      python: "url = 'https://' + request.get_host() + '/' + template_name",
      go: 'url := "https://" + r.Host + "/" + templateName',
      csharp: 'app.UseRewriter(options); // to the view\nvar url = Request.GetEncodedUrl();',
    },
    fix: {
      ...SERVED_URL,
      java: 'Object path = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);\nObject query = request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);\nString url = "https://" + request.getServerName() + path + (query == null ? "" : "?" + query);',
      csharp:
        'var url = $"https://{Request.Host}{HttpContext.Features.Get<IHttpRequestFeature>().RawTarget}";',
    },
    example: {
      right: 'https://m.example.com/item?id=5',
      signed: 'https://m.example.com/WEB-INF/jsp/item.jsp?id=5',
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

/** What applications are commonly mounted at. */
export const CONTEXT_PATHS: readonly string[] = ['/app', '/api', '/web', '/h5', '/m', '/wechat', '/wx'];

/** The folders of the URLs that the page requested: `/api`, `/api/v1`. */
const foldersOf = keptFor((urls): readonly string[] => {
  const paths = urls.filter(({ role }) => role === 'request').map(({ url }) => splitUrl(url)?.path ?? '');
  const folders = paths.flatMap((path) => {
    const segments = path.split('/').slice(1, -1);
    return segments.map((_, index) => `/${segments.slice(0, index + 1).join('/')}`);
  });
  return [...new Set(folders)];
});

/** Where Java keeps the views that it forwards to. */
const FOLDERS = ['', '/WEB-INF', '/WEB-INF/jsp', '/WEB-INF/view', '/WEB-INF/views', '/WEB-INF/pages'];
