import type { BackEndLines } from './mistake.ts';

/** How the URL to sign is got where the page hands it over: `encodeURIComponent(location.href.split('#')[0])`. */
export const PAGE_URL: BackEndLines = {
  php: "$url = $_POST['url']; // location.href.split('#')[0]",
  java: 'String url = request.getParameter("url"); // location.href.split(\'#\')[0]',
  node: "const url = request.query.url; // location.href.split('#')[0]",
  python: "url = request.args['url']  # location.href.split('#')[0]",
  go: 'url := r.FormValue("url") // location.href.split(\'#\')[0]',
  csharp: 'var url = Request.Query["url"]; // location.href.split(\'#\')[0]',
};

/** How a server cuts the `#` part off the URL that the page hands over: it then does not matter who forgot to. */
export const CUT_URL: BackEndLines = {
  php: "$url = explode('#', $_POST['url'])[0];",
  java: 'String url = request.getParameter("url").split("#")[0];',
  node: "const url = request.query.url.split('#')[0];",
  python: "url = request.args['url'].split('#')[0]",
  go: 'url, _, _ := strings.Cut(r.FormValue("url"), "#")',
  csharp: 'var url = Request.Query["url"].ToString().Split(\'#\')[0];',
};

/** How the server that renders the page itself writes down the URL it was asked for: nothing decoded, nothing lost. */
export const SERVED_URL: BackEndLines = {
  php: "$url = 'https://' . $_SERVER['HTTP_HOST'] . $_SERVER['REQUEST_URI'];",
  java: 'String query = request.getQueryString();\nString url = request.getRequestURL() + (query == null ? "" : "?" + query);',
  node: 'const url = `https://${request.headers.host}${request.originalUrl}`;',
  python: 'url = request.build_absolute_uri()',
  go: 'url := "https://" + r.Host + r.RequestURI',
  csharp: 'var url = Request.GetEncodedUrl();',
};

/** How a page sends its URL whole in a query: encoded once, so that no `&` or `#` is lost. */
export const ENCODED_URL: BackEndLines = {
  php: "$url = $_GET['url']; // '?url=' + encodeURIComponent(location.href.split('#')[0])",
  java: "String url = request.getParameter(\"url\"); // '?url=' + encodeURIComponent(location.href.split('#')[0])",
  node: "const url = request.query.url; // '?url=' + encodeURIComponent(location.href.split('#')[0])",
  python: "url = request.args['url']  # '?url=' + encodeURIComponent(location.href.split('#')[0])",
  go: "url := r.FormValue(\"url\") // '?url=' + encodeURIComponent(location.href.split('#')[0])",
  csharp: "var url = Request.Query[\"url\"]; // '?url=' + encodeURIComponent(location.href.split('#')[0])",
};

/** How a server that stands behind a proxy gets the URL as the browser asked for it. */
export const FORWARDED_URL: BackEndLines = {
  php: "$url = $_SERVER['HTTP_X_FORWARDED_PROTO'] . '://' . $_SERVER['HTTP_HOST'] . $_SERVER['REQUEST_URI'];",
  java: 'String query = request.getQueryString();\nString url = request.getHeader("X-Forwarded-Proto") + "://" + request.getHeader("Host") + request.getRequestURI() + (query == null ? "" : "?" + query);',
  node: "app.set('trust proxy', true);\nconst url = `${request.protocol}://${request.get('host')}${request.originalUrl}`;",
  python: "SECURE_PROXY_SSL_HEADER = ('HTTP_X_FORWARDED_PROTO', 'https')\nurl = request.build_absolute_uri()",
  go: 'url := r.Header.Get("X-Forwarded-Proto") + "://" + r.Host + r.RequestURI',
  csharp:
    'app.UseForwardedHeaders(new() { ForwardedHeaders = ForwardedHeaders.XForwardedProto });\nvar url = Request.GetEncodedUrl();',
};
