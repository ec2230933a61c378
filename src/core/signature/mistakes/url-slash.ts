import { PAGE_URL, SERVED_URL } from './lines.ts';
import type { ValueMistake } from './mistake.ts';
import { othersThan, withPieces } from './url-pieces.ts';
import { splitUrl } from './url-shape.ts';

/** What a path ends with: a slash, the name of a default document, a suffix. */
export const URL_SLASH_MISTAKES = {
  'url-root-slash-dropped': {
    of: 'value',
    parts: ['url'],
    cost: 2,
    clause: {
      zh: '签名时漏掉了域名后面的 /，而浏览器的 URL 在域名后总有 /',
      en: 'signed the domain without the / that a browser’s URL has behind it',
    },
    advice: {
      zh: '首页的 URL 在域名后带 /，如 https://m.example.com/，签名时要保留。',
      en: 'Keep the / behind the domain of a home page, as in https://m.example.com/.',
    },
    place: '附录5 · 2.3',
    variants: (value) => {
      const pieces = splitUrl(value);
      return pieces?.path === '/' ? [withPieces(pieces, { path: '' })] : [];
    },
    cause: {
      php: "$url = 'https://m.example.com' . ($query ? '?' . $query : '');",
      java: 'String url = "https://m.example.com" + (query == null ? "" : "?" + query);',
      node: 'const url = `https://m.example.com${search}`; // location.search',
      python: "url = 'https://m.example.com' + ('?' + query if query else '')",
      go: 'url := strings.TrimSuffix(r.FormValue("url"), "/")',
      csharp: 'var url = $"https://{Request.Host}{Request.QueryString}";',
    },
    fix: PAGE_URL,
    example: { right: 'https://m.example.com/', signed: 'https://m.example.com' },
  },

  'url-slash-dropped': {
    of: 'value',
    parts: ['url'],
    cost: 2,
    clause: { zh: '签名时去掉了路径末尾的 /', en: 'signed the path without the / at its end' },
    advice: {
      zh: '/wx 与 /wx/ 是两个不同的 URL。原样签名，不要去掉末尾的 /。',
      en: '/wx and /wx/ are two URLs. Sign the one the page has, and trim no / off its end.',
    },
    place: '附录5 · 2.3',
    variants: (value) => {
      const pieces = splitUrl(value);
      if (!pieces) return [];
      const path = withoutSlashes(pieces.path);
      return path !== '' && path !== pieces.path ? [withPieces(pieces, { path })] : [];
    },
    cause: {
      php: "$url = rtrim($_POST['url'], '/');",
      java: 'String url = StringUtils.removeEnd(request.getParameter("url"), "/");',
      node: "const url = request.query.url.replace(/\\/$/, '');",
      python: "url = request.args['url'].rstrip('/')",
      go: 'url := strings.TrimSuffix(r.FormValue("url"), "/")',
      csharp: 'var url = Request.Query["url"].ToString().TrimEnd(\'/\');',
    },
    fix: PAGE_URL,
    example: { right: 'https://m.example.com/wx/', signed: 'https://m.example.com/wx' },
  },

  'url-slash-added': {
    of: 'value',
    parts: ['url'],
    cost: 2,
    clause: {
      zh: '签名时在路径末尾或整个 URL 末尾多加了 /',
      en: 'signed the URL with one more / at the end of its path, or at its very end',
    },
    advice: {
      zh: '签名用的 URL 要与 location.href 一字不差，不要补 /。',
      en: 'The URL signed must be location.href to the letter: append no /.',
    },
    place: '附录5 · 2.3',
    variants: (value) => {
      const pieces = splitUrl(value);
      if (!pieces) return [];
      const path = pieces.path.endsWith('/') ? [] : [withPieces(pieces, { path: `${pieces.path}/` })];
      return othersThan(value, [...path, `${value}/`]);
    },
    cause: {
      php: "$url = rtrim($_POST['url'], '/') . '/';",
      java: 'String url = "https://" + request.getServerName() + request.getServletPath() + "/";',
      node: "const url = request.query.url.replace(/\\/?$/, '/');",
      python: "url = request.args['url'].rstrip('/') + '/'",
      go: 'url := strings.TrimSuffix(r.FormValue("url"), "/") + "/"',
      csharp: 'var url = Request.Query["url"].ToString().TrimEnd(\'/\') + "/";',
    },
    fix: PAGE_URL,
    example: { right: 'https://m.example.com/wx?a=1', signed: 'https://m.example.com/wx/?a=1' },
  },

  'url-index-added': {
    of: 'value',
    parts: ['url'],
    cost: 3,
    clause: {
      zh: '签名时在目录后面加上了默认首页（如 index.html、index.php）',
      en: 'signed the directory with its default document, such as index.html or index.php',
    },
    advice: {
      zh: '不要用 PHP_SELF、SCRIPT_NAME 或转发后的路径，用浏览器请求的路径（REQUEST_URI）。',
      en: 'Take the path the browser asked for (REQUEST_URI), not that of the script or file which answers.',
    },
    place: '附录5 · 2.3',
    variants: (value) => {
      const pieces = splitUrl(value);
      const directory = pieces?.path || '/';
      if (!pieces || !directory.endsWith('/')) return [];
      return DEFAULT_DOCUMENTS.map((name) => withPieces(pieces, { path: directory + name }));
    },
    cause: {
      php: "$url = 'https://' . $_SERVER['HTTP_HOST'] . $_SERVER['PHP_SELF'];",
      java: 'String url = "https://" + request.getServerName() + request.getServletPath(); // /index.jsp',
      node: 'const url = `https://${request.headers.host}${request.url}`; // rewritten to /index.html',
      python: "url = 'https://' + request.get_host() + request.path + 'index.html'",
      go: 'url := "https://" + r.Host + path.Join(r.URL.Path, "index.html")',
      csharp:
        'app.UseDefaultFiles(); // Request.Path becomes /index.html\nvar url = Request.GetEncodedUrl();',
    },
    fix: { ...SERVED_URL, csharp: PAGE_URL.csharp },
    example: { right: 'https://m.example.com/shop/', signed: 'https://m.example.com/shop/index.html' },
  },

  'url-index-dropped': {
    of: 'value',
    parts: ['url'],
    cost: 4,
    clause: {
      zh: '签名时去掉了路径末尾的默认首页（如 index.html、index.php）',
      en: 'signed the path without its default document, such as index.html or index.php',
    },
    advice: {
      zh: '页面的 URL 里有 index.html 时，签名也要有；不要写死首页的 URL。',
      en: 'Where the page’s URL has index.html, what is signed must have it. Do not sign a fixed URL.',
    },
    place: '附录5 · 2.3',
    variants: (value) => {
      const pieces = splitUrl(value);
      if (!pieces) return [];
      const slash = pieces.path.lastIndexOf('/');
      const name = pieces.path.slice(slash + 1).toLowerCase();
      if (!DEFAULT_DOCUMENTS.some((known) => known.toLowerCase() === name)) return [];
      return [pieces.path.slice(0, slash + 1), pieces.path.slice(0, slash)].map((path) =>
        withPieces(pieces, { path }),
      );
    },
    cause: {
      php: "$url = str_replace('index.php', '', $_POST['url']);",
      java: 'String url = request.getParameter("url").replace("index.html", "");',
      node: "const url = request.query.url.replace('index.html', '');",
      python: "url = request.args['url'].replace('index.html', '')",
      go: 'url := strings.TrimSuffix(r.FormValue("url"), "index.html")',
      csharp: 'var url = Request.Query["url"].ToString().Replace("index.html", "");',
    },
    fix: PAGE_URL,
    example: { right: 'https://m.example.com/index.html', signed: 'https://m.example.com/' },
  },
  'url-suffix-added': {
    of: 'value',
    parts: ['url'],
    cost: 4,
    clause: {
      zh: '签名时在路径后面多加了后缀（如 .html）',
      en: 'signed the path with an ending that the page does not have, such as .html',
    },
    advice: {
      zh: '不要用框架的 url() 等方法生成 URL（可能自动补 .html），直接用页面传来的 location.href。',
      en: 'Do not let the framework make the URL, which may append .html: sign the location.href that the page sends.',
    },
    place: '附录5 · 2.3',
    variants: (value) => {
      const pieces = splitUrl(value);
      const path = withoutSlashes(pieces?.path ?? '');
      if (!pieces || path === '' || path.slice(path.lastIndexOf('/')).includes('.')) return [];
      return SUFFIXES.map((suffix) => withPieces(pieces, { path: path + suffix }));
    },
    cause: {
      php: "$url = (string) url('shop/item')->suffix('html')->domain(true);",
      java: 'String url = "https://" + request.getServerName() + request.getRequestURI() + ".html";',
      node: 'const url = `https://${request.headers.host}${request.path}.html`;',
      python: "url = 'https://' + request.get_host() + request.path + '.html'",
      go: 'url := "https://" + r.Host + r.URL.Path + ".html"',
      csharp: 'var url = "https://" + Request.Host + Request.Path + ".html";',
    },
    fix: PAGE_URL,
    example: { right: 'https://m.example.com/item?id=5', signed: 'https://m.example.com/item.html?id=5' },
  },

  'url-suffix-dropped': {
    of: 'value',
    parts: ['url'],
    cost: 4,
    clause: {
      zh: '签名时去掉了路径的后缀（如 .html）',
      en: 'signed the path without its ending, such as .html',
    },
    advice: {
      zh: '页面的 URL 里有 .html 时，签名也要有：用浏览器请求的路径，不要用路由里的。',
      en: 'Where the page’s URL has .html, what is signed must have it: take the path that the browser asked for, not that of the route.',
    },
    place: '附录5 · 2.3',
    variants: (value) => {
      const pieces = splitUrl(value);
      const suffix = SUFFIXES.find((one) => pieces?.path.endsWith(one));
      if (!pieces || !suffix) return [];
      const path = pieces.path.slice(0, -suffix.length);
      return path.endsWith('/') ? [] : [withPieces(pieces, { path })];
    },
    cause: {
      php: "$url = preg_replace('/\\.html(?=$|\\?)/', '', $_POST['url']);",
      java: 'String url = request.getParameter("url").replaceFirst("\\\\.html(?=$|\\\\?)", "");',
      node: "const url = request.query.url.replace(/\\.html(?=$|\\?)/, '');",
      python: "url = re.sub(r'\\.html(?=$|\\?)', '', request.args['url'])",
      go: 'url := strings.Replace(r.FormValue("url"), ".html", "", 1)',
      csharp: 'var url = Regex.Replace(Request.Query["url"], @"\\.html(?=$|\\?)", "");',
    },
    fix: PAGE_URL,
    example: { right: 'https://m.example.com/item.html', signed: 'https://m.example.com/item' },
  },
} satisfies Record<string, ValueMistake>;

/** Documents that servers answer with when a directory is asked for. */
const DEFAULT_DOCUMENTS: readonly string[] = [
  'index.html',
  'index.php',
  'index.htm',
  'index.jsp',
  'index.aspx',
  'index.do',
  'index',
  'default.aspx',
  'Default.aspx',
  'default.html',
  'default.htm',
  'home',
];

/** What frameworks append to a path, and rewrites take off. */
const SUFFIXES: readonly string[] = ['.html', '.htm', '.php'];

function withoutSlashes(path: string): string {
  let end = path.length;
  while (end > 0 && path[end - 1] === '/') end--;
  return path.slice(0, end);
}
