import { FORWARDED_URL, PAGE_URL } from './lines.ts';
import type { ValueMistake } from './mistake.ts';
import { hostInLetters, hostInPunycode } from './punycode.ts';
import { othersThan, splitHost, withHost } from './url-pieces.ts';
import { splitUrl } from './url-shape.ts';

/** Scheme, host and port of the URL that were written in another way. */
export const URL_HOST_MISTAKES = {
  'url-scheme-http': {
    of: 'value',
    parts: ['url'],
    cost: 1,
    clause: {
      zh: '签名时把页面的 https:// 写成了 http://',
      en: 'signed http:// where the page has https://',
    },
    advice: {
      zh: 'HTTPS 在代理（Nginx、SLB、CDN）处终止时，后端看到的是 http。按 X-Forwarded-Proto 取协议，或由页面传入完整的 URL。',
      en: 'Where a proxy ends TLS, the server itself is asked by http. Take the scheme from X-Forwarded-Proto, or let the page hand over its whole URL.',
    },
    place: '附录5 · 2.3',
    variants: (value) => (/^https:\/\//i.test(value) ? [`http${value.slice(5)}`] : []),
    cause: {
      php: "$url = 'http://' . $_SERVER['HTTP_HOST'] . $_SERVER['REQUEST_URI'];",
      java: 'String url = request.getRequestURL() + "?" + request.getQueryString();',
      node: 'const url = `${request.protocol}://${request.headers.host}${request.originalUrl}`;',
      python: 'url = request.build_absolute_uri()',
      go: 'url := "http://" + r.Host + r.RequestURI',
      csharp: 'var url = Request.GetDisplayUrl();',
    },
    fix: FORWARDED_URL,
    example: { right: 'https://m.example.com/item?id=5', signed: 'http://m.example.com/item?id=5' },
  },

  'url-scheme-https': {
    of: 'value',
    parts: ['url'],
    cost: 3,
    clause: {
      zh: '签名时把页面的 http:// 写成了 https://',
      en: 'signed https:// where the page has http://',
    },
    advice: {
      zh: '不要写死协议，签名用页面实际的 URL；或让页面一律跳转到 https。',
      en: 'Write no fixed scheme: sign the URL that the page really has, or send every visitor on to https.',
    },
    place: '附录5 · 2.3',
    variants: (value) => (/^http:\/\//i.test(value) ? [`https${value.slice(4)}`] : []),
    cause: {
      php: "$url = 'https://' . $_SERVER['HTTP_HOST'] . $_SERVER['REQUEST_URI'];",
      java: 'String url = "https://" + request.getServerName() + request.getRequestURI();',
      node: 'const url = `https://${request.headers.host}${request.originalUrl}`;',
      python: "url = request.url.replace('http://', 'https://', 1)",
      go: 'url := "https://" + r.Host + r.RequestURI',
      csharp: 'var url = $"https://{Request.Host}{Request.GetEncodedPathAndQuery()}";',
    },
    fix: FORWARDED_URL,
    example: { right: 'http://m.example.com/item', signed: 'https://m.example.com/item' },
  },

  'url-scheme-missing': {
    of: 'value',
    parts: ['url'],
    cost: 3,
    clause: { zh: '用不带协议（http:// 或 https://）的 URL 签名', en: 'signed the URL without its scheme' },
    advice: {
      zh: "签名用的 URL 要包括 'http(s)://' 部分。",
      en: 'The URL signed must begin with http:// or https://, as the page’s does.',
    },
    place: '附录5 · 2.3',
    variants: (value) => {
      const pieces = splitUrl(value);
      if (!pieces) return [];
      const rest = value.slice(pieces.scheme.length);
      return [`//${rest}`, rest, `://${rest}`];
    },
    cause: {
      php: "$url = $_SERVER['HTTP_HOST'] . $_SERVER['REQUEST_URI'];",
      java: 'String url = request.getHeader("Host") + request.getRequestURI();',
      node: 'const url = request.headers.host + request.originalUrl;',
      python: 'url = request.get_host() + request.get_full_path()',
      go: 'url := r.Host + r.RequestURI',
      csharp: 'var url = Request.Host + Request.GetEncodedPathAndQuery();',
    },
    fix: FORWARDED_URL,
    example: { right: 'https://m.example.com/item', signed: '//m.example.com/item' },
  },

  'url-port-added': {
    of: 'value',
    parts: ['url'],
    cost: 2,
    clause: {
      zh: '签名时在域名后面加上了默认端口（:80 或 :443）',
      en: 'signed the URL with the default port, :80 or :443, behind the host',
    },
    advice: {
      zh: '浏览器的 URL 不带默认端口。用 Host 请求头，不要拼接 SERVER_PORT。',
      en: 'A browser’s URL has no default port. Take the Host header, and do not append the server’s port.',
    },
    place: '附录5 · 2.3',
    variants: (value) => {
      const pieces = splitUrl(value);
      if (!pieces || splitHost(pieces.host).port !== '') return [];
      const ports = pieces.scheme.toLowerCase() === 'http://' ? [':80', ':443'] : [':443', ':80'];
      return ports.map((port) => withHost(pieces, { port }));
    },
    cause: {
      php: "$url = 'https://' . $_SERVER['SERVER_NAME'] . ':' . $_SERVER['SERVER_PORT'] . $_SERVER['REQUEST_URI'];",
      java: 'String url = request.getScheme() + "://" + request.getServerName() + ":" + request.getServerPort() + request.getRequestURI();',
      node: 'const url = `https://${request.hostname}:${request.socket.localPort}${request.originalUrl}`;',
      python: "url = f\"https://{environ['SERVER_NAME']}:{environ['SERVER_PORT']}{request.get_full_path()}\"",
      go: 'url := "https://" + net.JoinHostPort(host, "443") + r.RequestURI',
      csharp: 'var url = new UriBuilder("https", Request.Host.Host, 443, Request.Path).ToString();',
    },
    fix: FORWARDED_URL,
    example: { right: 'https://m.example.com/item', signed: 'https://m.example.com:443/item' },
  },

  'url-port-dropped': {
    of: 'value',
    parts: ['url'],
    cost: 3,
    clause: { zh: '签名时漏掉了 URL 中的端口', en: 'signed the URL without its port' },
    advice: {
      zh: '测试环境的 URL 带端口时，端口也要参与签名：用 Host 请求头（Nginx 用 $http_host，不用 $host）。上线后只支持 80 和 443 端口。',
      en: 'A port in the page’s URL is signed too: take the Host header (in Nginx $http_host, not $host). Live pages can only use ports 80 and 443.',
    },
    place: '附录5 · 1',
    variants: (value) => {
      const pieces = splitUrl(value);
      return pieces && splitHost(pieces.host).port !== '' ? [withHost(pieces, { port: '' })] : [];
    },
    cause: {
      php: "$url = 'https://' . $_SERVER['SERVER_NAME'] . $_SERVER['REQUEST_URI'];",
      java: 'String url = "https://" + request.getServerName() + request.getRequestURI();',
      node: 'const url = `https://${request.hostname}${request.originalUrl}`;',
      python: "url = 'https://' + request.get_host().split(':')[0] + request.get_full_path()",
      go: 'url := "https://" + r.URL.Hostname() + r.RequestURI',
      csharp: 'var url = $"https://{Request.Host.Host}{Request.GetEncodedPathAndQuery()}";',
    },
    fix: FORWARDED_URL,
    example: { right: 'https://test.example.com:8443/item', signed: 'https://test.example.com/item' },
  },

  'url-host-label': {
    of: 'value',
    parts: ['url'],
    cost: 3,
    clause: {
      zh: '用同一网站的另一个域名签名（多了或少了 www.，或与 m. 等混用）',
      en: 'signed another host of the same site, with or without www. or m. in front',
    },
    advice: {
      zh: '不要用配置里写死的域名，用当前页面的域名签名；或把所有域名跳转到同一个。',
      en: 'Sign the host that the page has, not one from the settings, or send all hosts on to one.',
    },
    place: '附录5 · 2.6',
    variants: (value) => {
      const pieces = splitUrl(value);
      const host = splitHost(pieces?.host ?? '').name;
      // Not for `localhost`, and not for addresses.
      if (!pieces || !/\.[a-z][^.:\]]*$/i.test(host)) return [];
      const known = SITE_LABELS.find((label) => host.toLowerCase().startsWith(label)) ?? '';
      // `m.cn` is a domain, not the mobile host of `cn`.
      const label = host.slice(known.length).includes('.') ? known : '';
      const hosts = ['www.', '', ...(label === '' ? [] : SITE_LABELS)].map(
        (other) => other + host.slice(label.length),
      );
      // A server that puts `www.` in front of everything puts it in front of `m.` too.
      return othersThan(host, [...hosts, `www.${host}`]).map((name) => withHost(pieces, { name }));
    },
    cause: {
      php: "$url = 'https://www.example.com' . $_SERVER['REQUEST_URI'];",
      java: 'String url = siteProperties.getDomain() + request.getRequestURI();',
      node: 'const url = process.env.SITE_URL + request.originalUrl;',
      python: 'url = settings.SITE_URL + request.get_full_path()',
      go: 'url := config.SiteURL + r.RequestURI',
      csharp: 'var url = configuration["SiteUrl"] + Request.GetEncodedPathAndQuery();',
    },
    fix: FORWARDED_URL,
    example: { right: 'https://example.com/item', signed: 'https://www.example.com/item' },
  },

  'url-host-punycode': {
    of: 'value',
    parts: ['url'],
    cost: 4,
    clause: {
      zh: '签名时把中文域名换成了另一种写法（中文与 xn--）',
      en: 'signed the host in letters where the page has Punycode (xn--), or the other way round',
    },
    advice: {
      zh: 'location.href 中的中文域名是 xn-- 开头的 Punycode，签名用的域名要与之一致；由页面传入 URL 最稳妥。',
      en: 'In location.href a host beyond ASCII is Punycode, xn--: sign that. It is safest when the page hands over its URL.',
    },
    place: '附录5 · 2.6',
    variants: (value) => {
      if (!/xn--|[^\x20-\x7e]/i.test(value)) return [];
      const pieces = splitUrl(value);
      if (!pieces) return [];
      const { name } = splitHost(pieces.host);
      return othersThan(name, [hostInLetters(name), ...(isAscii(name) ? [] : [hostInPunycode(name)])]).map(
        (other) => withHost(pieces, { name: other }),
      );
    },
    cause: {
      php: "$url = 'https://' . idn_to_utf8($_SERVER['HTTP_HOST']) . $_SERVER['REQUEST_URI'];",
      java: 'String url = "https://" + IDN.toUnicode(request.getServerName()) + request.getRequestURI();',
      node: 'const url = `https://${domainToUnicode(request.hostname)}${request.originalUrl}`;',
      python: "url = f'https://{idna.decode(request.get_host())}{request.get_full_path()}'",
      go: 'host, _ := idna.ToUnicode(r.Host)\nurl := "https://" + host + r.RequestURI',
      csharp:
        'var url = "https://" + new IdnMapping().GetUnicode(Request.Host.Host) + Request.GetEncodedPathAndQuery();',
    },
    fix: PAGE_URL,
    example: { right: 'https://xn--bur6r.example.cn/item', signed: 'https://咖啡.example.cn/item' },
  },

  'url-userinfo-dropped': {
    of: 'value',
    parts: ['url'],
    cost: 5,
    clause: {
      zh: '签名时漏掉了 URL 中的用户名和密码（user:password@）',
      en: 'signed the URL without its user name and password',
    },
    advice: {
      zh: '服务器收不到 URL 里的用户名和密码。打开页面时不要带它们，或由页面传入 URL。',
      en: 'A server never sees them in a URL. Open the page without them, or let it hand over its URL.',
    },
    place: '附录5 · 2.3',
    variants: (value) => {
      const pieces = splitUrl(value);
      return pieces && splitHost(pieces.host).userinfo !== '' ? [withHost(pieces, { userinfo: '' })] : [];
    },
    cause: FORWARDED_URL,
    fix: PAGE_URL,
    example: { right: 'https://test:test@m.example.com/item', signed: 'https://m.example.com/item' },
  },
} satisfies Record<string, ValueMistake>;

/** First labels that tell a site's desktop and mobile hosts apart. */
const SITE_LABELS: readonly string[] = ['www.', 'm.', 'wap.', 'h5.', 'mobile.', 'wx.'];

function isAscii(text: string): boolean {
  return !/[^\x20-\x7e]/.test(text);
}
