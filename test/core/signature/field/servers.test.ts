import { describe } from 'vitest';
import { formDecoded, formEncoded, PAGES, type PageUrl, testUrlFaults } from './pages.ts';

const overHttp = (url: string): string => url.replace('https:', 'http:');
const upstream =
  (origin: string) =>
  ({ path, search }: PageUrl): string =>
    origin + path + search;

/** The query parsed and written anew, as libraries do. */
function rewritten(query: string, encode: (text: string) => string, isSorted: boolean): string {
  const pairs = [...new URLSearchParams(query)].map(
    ([name, value]) => [encode(name), encode(value)] as const,
  );
  if (isSorted) pairs.sort(([a], [b]) => (a < b ? -1 : 1));
  return pairs.length === 0 ? '' : `?${pairs.map((pair) => pair.join('=')).join('&')}`;
}

describe('a server that signs the URL of the request it has', () => {
  testUrlFaults([
    ['PHP: http:// written down, or TLS ends at the proxy', ({ url }) => overHttp(url), 'url-scheme-http'],
    ['PHP: HTTP_HOST without REQUEST_URI', ({ origin }) => origin, 'url-origin-only'],
    ['PHP: PHP_SELF has no query', ({ origin, path }) => origin + path, 'url-query-dropped'],
    [
      'PHP: PHP_SELF of a front controller',
      ({ origin }) => `${origin}/index.php`,
      'url-fixed',
      'url-path-rewritten',
    ],
    [
      'PHP: SCRIPT_NAME ? QUERY_STRING of a front controller',
      ({ origin, search }) => `${origin}/index.php${search}`,
      'url-fixed',
      'url-path-rewritten',
    ],
    [
      'PHP: a ? although QUERY_STRING is empty',
      ({ origin, path, query }) => `${origin}${path}?${query}`,
      'url-dangling-added',
    ],
    [
      'CodeIgniter: index.php in front of the path',
      ({ origin, path, search }) => `${origin}/index.php${path}${search}`,
      'url-path-rewritten',
    ],
    [
      'ThinkPHP: rewritten to ?s=',
      ({ origin, path, query }) => `${origin}/index.php?s=${path}${query && `&${query}`}`,
      'url-path-rewritten',
    ],
    ['WordPress: home_url()', ({ origin }) => origin, 'url-origin-only'],
    [
      'WordPress: home_url() . "/" . REQUEST_URI',
      ({ origin, path, search }) => `${origin}/${path}${search}`,
      'url-slashes',
    ],
    [
      'Spring: getQueryString() is null',
      ({ url, search }) => (search ? url : `${url}?null`),
      'url-query-null',
    ],
    ['Spring behind Nginx', upstream('http://localhost:8080'), 'url-upstream-host'],
    ['Spring behind Nginx, by address', upstream('http://127.0.0.1:8080'), 'url-upstream-host'],
    ['Node behind Nginx', upstream('http://localhost:3000'), 'url-upstream-host'],
    ['Flask behind Nginx', upstream('http://127.0.0.1:5000'), 'url-upstream-host'],
    ['Django behind Nginx', upstream('http://127.0.0.1:8000'), 'url-upstream-host'],
    ['a server named in upstream {}', upstream('http://backend'), 'url-upstream-host'],
    [
      'the public name with the port of the application',
      ({ hostname, path, search }) => `http://${hostname}:8080${path}${search}`,
      'url-upstream-host',
    ],
    [
      'Express: req.url inside a router; proxy_pass with a slash',
      ({ page, origin, path, search }) => origin + path.slice(page.mount.length) + search,
      'url-path-prefix-lost',
      'url-origin-only',
    ],
    ['Express: req.originalUrl alone', ({ path, search }) => path + search, 'url-host-lost'],
    ['Go: r.Host + r.RequestURI', ({ host, path, search }) => host + path + search, 'url-scheme-missing'],
    [
      'a context path in front',
      ({ origin, path, search }) => `${origin}/app${path}${search}`,
      'url-path-prefix-added',
    ],
    ['www for m', ({ url }) => url.replace('//m.', '//www.'), 'url-host-label'],
    ['the bare domain', ({ url }) => url.replace(/\/\/(?:m|www)\./, '//'), 'url-host-label'],
    [
      'Django: APPEND_SLASH',
      ({ origin, path, search }) => `${origin}${path.replace(/\/?$/, '/')}${search}`,
      'url-slash-added',
    ],
    [
      'ASP.NET: Default.aspx of a folder',
      ({ url }) => url.replace(/\/$/, '/Default.aspx'),
      'url-index-added',
    ],
    ['ASP.NET: Request.Url.ToString()', ({ url }) => decodeURI(url), 'url-decoded'],
    [
      'Flask: request.url',
      ({ url }) => url.replace(/(?:%[89A-F][\dA-F])+/g, decodeURIComponent),
      'url-decoded',
    ],
    [
      'ASP.NET Core: Request.Path',
      ({ origin, path, search }) => origin + decodeURI(path) + search,
      'url-decoded',
    ],
    ['Java: URLDecoder.decode', ({ url }) => formDecoded(url), 'url-decoded'],
    [
      'IIS: escapes in lower case',
      ({ url }) => url.replace(/%[\dA-F]{2}/g, (hex) => hex.toLowerCase()),
      'url-escape-case',
    ],
    [
      'Nginx: // merged in a URL that is part of a path',
      ({ url }) => url.replace('://', ':/'),
      'url-slashes',
    ],
    [
      'the endpoint itself',
      ({ origin, url }) => `${origin}/api/wx/jssdk?url=${encodeURIComponent(url)}`,
      'url-endpoint',
    ],
    ['the endpoint itself, by getRequestURL()', ({ origin }) => `${origin}/api/wx/jssdk`, 'url-endpoint'],
  ]);
});

describe('a server that parses the query and writes it anew', () => {
  const anew = (encode: (text: string) => string, isSorted: boolean) =>
    [
      ({ origin, path, query }: PageUrl): string => origin + path + rewritten(query, encode, isSorted),
    ] as const;
  const long = PAGES.filter(({ name }) => name === 'long' || name === 'history');
  const strict = (text: string): string =>
    encodeURIComponent(text).replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);

  testUrlFaults(
    [
      [
        'Laravel: $request->fullUrl(); Symfony: getUri()',
        ...anew(strict, true),
        'url-query-serialized',
        'url-query-reordered',
      ],
      [
        'Go: r.URL.Query().Encode()',
        ...anew(formEncoded, true),
        'url-query-serialized',
        'url-query-reordered',
      ],
      ['PHP: http_build_query($_GET)', ...anew(formEncoded, false), 'url-query-serialized'],
      ['Node: querystring.stringify(req.query)', ...anew(encodeURIComponent, false), 'url-query-serialized'],
      [
        'Node: new URLSearchParams(req.query)',
        ({ origin, path, query }) => `${origin}${path}?${new URLSearchParams(query)}`,
        'url-query-serialized',
      ],
      [
        'PHP: ksort',
        ({ origin, path, query }) => `${origin}${path}?${query.split('&').sort().join('&')}`,
        'url-query-reordered',
      ],
      [
        'array_filter drops what is empty',
        ({ url }) => url.replace('&empty=', ''),
        'url-empty-parameters-dropped',
      ],
    ],
    long,
  );
});
