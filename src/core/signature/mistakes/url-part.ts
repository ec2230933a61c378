import { CUT_URL, PAGE_URL, SERVED_URL } from './lines.ts';
import type { ValueMistake } from './mistake.ts';
import { hashesOf, originOf, splitUrl } from './url-shape.ts';

/** Parts of the URL that were signed and should not, or the other way round. */
export const URL_PART_MISTAKES = {
  'url-hash-kept': {
    of: 'value',
    parts: ['url'],
    cost: 1,
    clause: { zh: '把 URL 的 # 及其后面的部分也一起签了名', en: 'signed the URL with its # part' },
    advice: {
      zh: "签名前去掉 # 及其后面的部分：页面传 location.href.split('#')[0]，后台收到后也截一次。",
      en: "Cut the # and all behind it before signing: let the page send location.href.split('#')[0], or cut it on the server.",
    },
    place: '附录1 · 签名算法',
    // The # part may be that of another route, and the rest may be wrong in another way.
    variants: (value, { urls }) =>
      value.includes('#')
        ? []
        : [...hashesOf(urls), '#', '#/', '#wechat_redirect', '#rd'].map((hash) => value + hash),
    cause: {
      php: "$url = $_POST['url']; // location.href",
      java: 'String url = request.getParameter("url"); // location.href',
      node: 'const url = request.query.url; // location.href',
      python: "url = request.args['url']  # location.href",
      go: 'url := r.FormValue("url") // location.href',
      csharp: 'var url = Request.Query["url"]; // location.href',
    },
    fix: CUT_URL,
    example: {
      right: 'https://m.example.com/item',
      signed: 'https://m.example.com/item#/buy',
      facts: { urls: [{ url: 'https://m.example.com/item#/buy', role: 'current' }] },
    },
  },

  'url-hash-sign-lost': {
    of: 'value',
    parts: ['url'],
    cost: 4,
    clause: {
      zh: '去掉了 # 号，却把后面的路由留在 URL 里签名',
      en: 'took the # sign out of the URL, and signed the route behind it',
    },
    advice: {
      zh: "hash 模式的路由不参与签名：用 location.href.split('#')[0]，不要用 location.origin + $route.fullPath，也不要只删掉 # 号。",
      en: "A route behind the # is not signed. Use location.href.split('#')[0], not location.origin + $route.fullPath, and do not remove the # sign alone.",
    },
    place: '附录1 · 签名算法',
    variants: (value, { urls }) => {
      if (value.includes('#')) return [];
      const origin = originOf(value);
      return (
        hashesOf(urls)
          .map((hash) => hash.slice(1))
          // The root route is no more than the page itself.
          .filter((route) => route !== '' && route !== '/')
          .flatMap((route) => [
            value + route,
            ...(value.endsWith('/') && route.startsWith('/') ? [value + route.slice(1)] : []),
            ...(origin === null ? [] : [origin + (route.startsWith('/') ? route : `/${route}`)]),
          ])
      );
    },
    cause: {
      php: "$url = str_replace('#', '', $_POST['url']);",
      java: 'String url = request.getParameter("url").replace("#", "");',
      node: "const url = request.query.url.replace('#', '');",
      python: "url = request.args['url'].replace('#', '')",
      go: 'url := strings.Replace(r.FormValue("url"), "#", "", 1)',
      csharp: 'var url = Request.Query["url"].ToString().Replace("#", "");',
    },
    fix: CUT_URL,
    example: {
      right: 'https://m.example.com/',
      signed: 'https://m.example.com/buy?id=5',
      facts: { urls: [{ url: 'https://m.example.com/#/buy?id=5', role: 'current' }] },
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
      python: 'url = request.build_absolute_uri(request.path)',
      go: 'url := "https://" + r.Host + r.URL.Path',
      csharp: 'var url = $"https://{Request.Host}{Request.Path}";',
    },
    fix: SERVED_URL,
    example: { right: 'https://m.example.com/item?id=5', signed: 'https://m.example.com/item' },
  },

  'url-origin-only': {
    of: 'value',
    parts: ['url'],
    cost: 2,
    clause: { zh: '只用域名（首页地址）签名', en: 'signed the domain alone, without path and query' },
    advice: {
      zh: '每个页面都用自己的完整 URL 签名，不要写死首页地址，也不要用 location.origin、Origin 请求头或 Referer（跨域请求的 Referer 只剩域名）。',
      en: 'Sign the whole URL of each page. A fixed home address, location.origin and the Origin header are the domain alone, and so is the Referer of a cross-origin request.',
    },
    place: '附录5 · 2.3',
    variants: (value) => {
      const origin = originOf(value);
      return origin === null ? [] : [origin, `${origin}/`];
    },
    cause: {
      php: "$url = $_SERVER['HTTP_ORIGIN'];",
      java: 'String url = request.getHeader("Origin");',
      node: 'const url = request.headers.origin;',
      python: "url = request.headers['Origin']",
      go: 'url := r.Header.Get("Origin")',
      csharp: 'var url = Request.Headers["Origin"];',
    },
    fix: PAGE_URL,
    example: { right: 'https://m.example.com/item?id=5', signed: 'https://m.example.com' },
  },

  'url-base-only': {
    of: 'value',
    parts: ['url'],
    cost: 3,
    clause: {
      zh: '只用页面所在的上级目录（应用的根路径）签名',
      en: 'signed a directory above the page, such as the base of the application',
    },
    advice: {
      zh: '签名要用页面的完整 URL，而不是应用的根路径、路由的 base 或脚本所在目录。',
      en: "Sign the whole URL of the page, not the application's root, the router's base or the script's directory.",
    },
    place: '附录5 · 2.3',
    variants: (value) => {
      const pieces = splitUrl(value);
      if (!pieces) return [];
      const above = pieces.path.split('/').slice(1, -1);
      return above.flatMap((_, index) => {
        const path = `${pieces.scheme}${pieces.host}/${above.slice(0, above.length - index).join('/')}`;
        return [`${path}/`, path];
      });
    },
    cause: {
      php: "$url = 'https://' . $_SERVER['HTTP_HOST'] . dirname($_SERVER['SCRIPT_NAME']) . '/';",
      java: 'String url = "https://" + request.getServerName() + request.getContextPath() + "/";',
      node: 'const url = `https://${request.headers.host}${request.baseUrl}/`;',
      python: 'url = request.url_root',
      go: 'url := "https://" + r.Host + path.Dir(r.URL.Path) + "/"',
      csharp: 'var url = $"https://{Request.Host}{Request.PathBase}/";',
    },
    fix: { ...SERVED_URL, python: PAGE_URL.python },
    example: { right: 'https://m.example.com/shop/item?id=5', signed: 'https://m.example.com/shop/' },
  },

  'url-host-lost': {
    of: 'value',
    parts: ['url'],
    cost: 3,
    clause: { zh: '只用路径签名，缺少协议和域名', en: 'signed the path alone, without scheme and domain' },
    advice: {
      zh: '在路径前补上页面的协议和域名：签名用的 URL 要从 http(s):// 开始。',
      en: 'Put scheme and domain in front of the path: the URL signed must begin with http(s)://.',
    },
    place: '附录5 · 2.3',
    variants: (value, { urls }) => {
      const pieces = splitUrl(value);
      if (!pieces) return [];
      const { query, hash } = pieces;
      const path = pieces.path || '/';
      // What a router in hash mode calls its path.
      const routes = hashesOf(urls).map((known) => known.slice(1));
      return [path + query + hash, path, (path + query + hash).slice(1), ...routes].filter(
        (one) => one !== '',
      );
    },
    cause: {
      php: "$url = $_SERVER['REQUEST_URI'];",
      java: 'String url = request.getRequestURI();',
      node: 'const url = request.originalUrl;',
      python: 'url = request.get_full_path()',
      go: 'url := r.RequestURI',
      csharp: 'var url = Request.Path + Request.QueryString;',
    },
    fix: SERVED_URL,
    example: { right: 'https://m.example.com/item?id=5', signed: '/item?id=5' },
  },

  'url-prefix-twice': {
    of: 'value',
    parts: ['url'],
    cost: 4,
    clause: {
      zh: '在完整的 URL 前又拼了一次协议或域名',
      en: 'put the scheme or the domain in front of a URL that has it already',
    },
    advice: {
      zh: '页面传来的 location.href 已经是完整的 URL，直接用它签名，不要再拼接协议或域名。',
      en: 'The location.href that the page sends is whole: sign it as it is, with nothing in front of it.',
    },
    place: '附录5 · 2.3',
    variants: (value) => {
      const origin = originOf(value);
      return origin === null
        ? [`https://${value}`, `http://${value}`]
        : [`https://${value}`, `http://${value}`, origin + value, `${origin}/${value}`];
    },
    cause: {
      php: "$url = 'https://' . $_SERVER['HTTP_HOST'] . $_POST['url'];",
      java: 'String url = "https://" + request.getServerName() + request.getParameter("url");',
      node: 'const url = `https://${request.headers.host}${request.query.url}`;',
      python: "url = 'https://' + request.host + request.args['url']",
      go: 'url := "https://" + r.Host + r.FormValue("url")',
      csharp: 'var url = "https://" + Request.Host + Request.Query["url"];',
    },
    fix: PAGE_URL,
    example: {
      right: 'https://m.example.com/item',
      signed: 'https://m.example.comhttps://m.example.com/item',
    },
  },
} satisfies Record<string, ValueMistake>;
