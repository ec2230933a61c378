import { PAGE_URL } from './lines.ts';
import type { ValueMistake } from './mistake.ts';
import { keptFor, originOf, splitUrl } from './url-shape.ts';

/** The host of another server that was signed in place of the page’s, path and query kept. */
export const URL_UPSTREAM_MISTAKES = {
  'url-upstream-host': {
    of: 'value',
    parts: ['url'],
    cost: 3,
    clause: {
      zh: '用反向代理后面的内部地址（主机或端口）签名',
      en: 'signed the address of a server behind the proxy in place of the domain',
    },
    advice: {
      zh: '在代理上传递原始域名（Nginx：proxy_set_header Host $http_host; 和 X-Forwarded-Proto $scheme），或由页面传 location.href。',
      en: 'Let the proxy pass the domain on (Nginx: proxy_set_header Host $http_host; and X-Forwarded-Proto $scheme), or let the page send its location.href.',
    },
    place: '附录5 · 2.3',
    variants: (value, { secrets }) => {
      const pieces = splitUrl(value);
      if (!pieces) return [];
      const { host, path, query, hash } = pieces;
      const tail = path + query + hash;
      const bases = secrets
        .filter(({ kind }) => kind === 'other')
        .flatMap((secret) => upstreamsIn(secret.value));
      const domain = host.replace(/:\d*$/, '');
      return [
        ...bases,
        ...GUESSES,
        ...PORTS.map((port) => `http://${domain}:${port}`),
        `https://${domain}:8080`,
      ].map((base) => base + tail);
    },
    cause: {
      php: "$url = 'http://' . $_SERVER['SERVER_NAME'] . ':' . $_SERVER['SERVER_PORT'] . $_SERVER['REQUEST_URI'];",
      java: 'String url = request.getRequestURL() + "?" + request.getQueryString(); // http://127.0.0.1:8080/…',
      node: "const url = `${request.protocol}://${request.get('host')}${request.originalUrl}`; // http://127.0.0.1:3000/…",
      python: 'url = request.build_absolute_uri()  # http://127.0.0.1:8000/…',
      go: 'url := "http://" + r.Host + r.RequestURI // http://127.0.0.1:8080/…',
      csharp: 'var url = Request.GetEncodedUrl(); // http://localhost:5000/…',
    },
    fix: PAGE_URL,
    example: { right: 'https://m.example.com/cart?id=5', signed: 'http://127.0.0.1:3000/cart?id=5' },
  },

  'url-server-host': {
    of: 'value',
    parts: ['url'],
    cost: 3,
    clause: {
      zh: '把页面的路径拼在接口的域名后面签名',
      en: "signed the page's path behind the domain of an API that the page calls",
    },
    advice: {
      zh: '前后端域名不同时，后台的 Host 是接口的域名：由页面传完整的 location.href。',
      en: "Where page and API have different domains, the server's Host is the API's: let the page send its whole location.href.",
    },
    place: '附录5 · 2.3',
    variants: (value, { urls }) => {
      const pieces = splitUrl(value);
      if (!pieces) return [];
      const { host, path, query, hash } = pieces;
      return requestedOf(urls)
        .filter((origin) => !origin.endsWith(`://${host}`))
        .map((origin) => origin + path + query + hash);
    },
    cause: {
      php: "$url = 'https://' . $_SERVER['HTTP_HOST'] . $_POST['path'];",
      java: 'String url = "https://" + request.getServerName() + request.getParameter("path");',
      node: 'const url = `https://${request.headers.host}${request.query.path}`;',
      python: "url = 'https://' + request.host + request.args['path']",
      go: 'url := "https://" + r.Host + r.FormValue("path")',
      csharp: 'var url = "https://" + Request.Host + Request.Query["path"];',
    },
    fix: PAGE_URL,
    example: {
      right: 'https://m.example.com/cart?id=5',
      signed: 'https://api.example.com/cart?id=5',
      facts: { urls: [{ url: 'https://api.example.com/jssdk', role: 'request' }] },
    },
  },
} satisfies Record<string, ValueMistake>;

/** The origins of the URLs that the page requested. */
const requestedOf = keptFor((urls): readonly string[] => {
  const origins = urls.filter(({ role }) => role === 'request').map(({ url }) => originOf(url));
  return [...new Set(origins)].filter((origin) => origin !== null);
});

/** What back ends listen on when nobody says otherwise. */
const PORTS = ['8080', '3000', '8000', '8081', '5000', '9000', '8888', '7001'];

/** What a server calls itself when nobody says otherwise: `_` and `localhost` are Nginx's and PHP's `server_name`. */
const GUESSES: readonly string[] = [
  ...['127.0.0.1', 'localhost'].flatMap((host) => [
    `http://${host}`,
    `https://${host}`,
    ...PORTS.map((port) => `http://${host}:${port}`),
  ]),
  ...['8080', '3000'].map((port) => `http://0.0.0.0:${port}`),
  ...['_', 'backend', 'tomcat', 'app', 'web'].map((host) => `http://${host}`),
  'https://_',
];

/** The bases that a user may have meant who entered a host, a host with a port, or a URL; none for anything else. */
function upstreamsIn(entered: string): string[] {
  const found = UPSTREAM.exec(entered.trim());
  if (!found) return [];
  const [, scheme = '', host = '', folder = ''] = found;
  if (scheme === '' && !/[.:]/.test(host) && host !== 'localhost') return [];
  const schemes = scheme === '' ? ['http://', 'https://'] : [scheme];
  const base = folder.replace(/\/$/, '');
  return schemes.flatMap((one) => (base === '' ? [one + host] : [one + host, one + host + base]));
}

const UPSTREAM = /^(https?:\/\/)?([\w-]+(?:\.[\w-]+)*(?::\d{1,5})?)(\/[^?#\s]*)?$/;
