import { urlToSign } from '../recipes.ts';
import { isAuthorizationParameter } from './known-parameters.ts';
import { PAGE_URL } from './lines.ts';
import type { ValueMistake } from './mistake.ts';
import { keptFor, originOf, splitQuery, urlsOf, withoutParameters } from './url-shape.ts';

/** URLs that the signing server knows, or was given, that are not the page’s. */
export const URL_SERVER_MISTAKES = {
  'url-endpoint': {
    of: 'value',
    parts: ['url'],
    isSource: true,
    cost: 2,
    clause: {
      zh: '用签名接口自己的 URL 签名，而不是页面的 URL',
      en: "signed the signing endpoint's own URL, not the page's",
    },
    advice: {
      zh: '通过 ajax 请求签名时，后台的“当前 URL”是接口的地址：让页面把 location.href 传给后台，用它签名。',
      en: "In an ajax call the server's current URL is that of the endpoint. Let the page send its location.href, and sign that.",
    },
    place: '附录5 · 2.6',
    // Java's getRequestURL() has no query.
    variants: (_value, facts) => [
      ...new Set(urlsOf(facts, 'request').flatMap((url) => [url, withoutQuery(url)])),
    ],
    cause: {
      php: '$url = url()->full(); // in /api/jssdk',
      java: 'String url = request.getRequestURL() + "?" + request.getQueryString(); // in /api/jssdk',
      node: 'const url = `https://${request.headers.host}${request.originalUrl}`; // in /api/jssdk',
      python: 'url = request.url  # in /api/jssdk',
      go: 'url := "https://" + r.Host + r.RequestURI // in /api/jssdk',
      csharp: 'var url = Request.GetDisplayUrl(); // in /api/jssdk',
    },
    fix: PAGE_URL,
    example: {
      right: 'https://m.example.com/cart',
      signed: 'https://m.example.com/api/jssdk',
      facts: { urls: [{ url: 'https://m.example.com/api/jssdk', role: 'request' }] },
    },
  },

  'url-request-argument': {
    of: 'value',
    parts: ['url'],
    isSource: true,
    cost: 2,
    clause: {
      zh: '用页面随请求传来的 URL 签名，而它不是页面的 URL',
      en: "signed the URL that the page sent with its request, which is not the page's",
    },
    advice: {
      zh: "检查页面传给签名接口的 url 参数：应为 encodeURIComponent(location.href.split('#')[0])。",
      en: "See what the page sends to the signing endpoint: it should be encodeURIComponent(location.href.split('#')[0]).",
    },
    place: '附录5 · 2.6',
    // The page's own URL is sent along by most pages: what was wrong with it then has its own name.
    variants: (_value, { parts, urls }) =>
      urls
        .filter(({ url, role }) => role === 'request-argument' && urlToSign(url) !== parts.url)
        .flatMap(({ url }) => [url, urlToSign(url)]),
    cause: {
      php: "$url = $_POST['url']; // shareUrl",
      java: 'String url = request.getParameter("url"); // shareUrl',
      node: 'const url = request.query.url; // shareUrl',
      python: "url = request.args['url']  # shareUrl",
      go: 'url := r.FormValue("url") // shareUrl',
      csharp: 'var url = Request.Query["url"]; // shareUrl',
    },
    fix: PAGE_URL,
    example: {
      right: 'https://m.example.com/cart?id=5',
      signed: 'https://m.example.com/share',
      facts: { urls: [{ url: 'https://m.example.com/share', role: 'request-argument' }] },
    },
  },

  'url-phone': {
    of: 'value',
    parts: ['url'],
    isSource: true,
    cost: 2,
    clause: {
      zh: '按手机报告的 URL 签名，而不是这个页面的 URL',
      en: "signed the URL that the phone has reported, not this page's",
    },
    advice: {
      zh: '这个签名在手机上对该 URL 是正确的：对照手机 alert 里的 URL，看 config 是不是在另一个 URL 上调用的。',
      en: "For the phone's URL this signature is right. Compare it with this page's URL: config may have been called at another one.",
    },
    place: '附录5 · 2.3',
    variants: (_value, facts) => urlsOf(facts, 'phone'),
    cause: {
      php: "$config = $this->sign($_SESSION['url']); // the URL opened on the phone",
      java: 'Map<String, String> config = sign(session.getAttribute("url")); // the URL opened on the phone',
      node: 'const config = sign(request.session.url); // the URL opened on the phone',
      python: "config = sign(session['url'])  # the URL opened on the phone",
      go: 'config := sign(session.Get("url")) // the URL opened on the phone',
      csharp: 'var config = Sign(HttpContext.Session.GetString("url")); // the URL opened on the phone',
    },
    fix: PAGE_URL,
    example: {
      right: 'https://m.example.com/cart',
      signed: 'https://m.example.com/cart?from=timeline',
      facts: { urls: [{ url: 'https://m.example.com/cart?from=timeline', role: 'phone' }] },
    },
  },

  'url-authorize-link': {
    of: 'value',
    parts: ['url'],
    isSource: true,
    isAlone: true,
    cost: 4,
    clause: {
      zh: '用网页授权的链接（open.weixin.qq.com）签名，而不是授权后跳回的页面',
      en: 'signed the link to web authorization at open.weixin.qq.com, not the page that it comes back to',
    },
    advice: {
      zh: '用授权跳转回来、实际调用 JS-SDK 的页面的完整 URL 签名。',
      en: 'Sign the whole URL of the page that authorization comes back to, where the JS-SDK is used.',
    },
    place: '附录5 · 11',
    variants: (value, { passed: { appId } }) => {
      if (appId === undefined) return [];
      const page = withoutParameters(value, isAuthorizationParameter);
      // Half of a surrogate pair cannot be encoded.
      const encoded = /\p{Surrogate}/u.test(page) ? page : encodeURIComponent(page);
      return ['snsapi_base', 'snsapi_userinfo'].flatMap((scope) =>
        ['STATE', '', 'state', '1', '123'].flatMap((state) => {
          const link = `https://open.weixin.qq.com/connect/oauth2/authorize?appid=${appId}&redirect_uri=${encoded}&response_type=code&scope=${scope}&state=${state}`;
          return [link, `${link}#wechat_redirect`];
        }),
      );
    },
    cause: {
      php: '$url = $oauth->redirect($page); // open.weixin.qq.com/connect/oauth2/authorize?…',
      java: 'String url = wxService.getOAuth2Service().buildAuthorizationUrl(page, scope, state);',
      node: 'const url = client.getAuthorizeURL(page, state, scope);',
      python: 'url = oauth.authorize_url',
      go: 'url, _ := oauth.GetRedirectURL(page, scope, state)',
      csharp: 'var url = OAuthApi.GetAuthorizeUrl(appId, page, state, scope);',
    },
    fix: PAGE_URL,
    example: {
      right: 'https://m.example.com/pay',
      signed:
        'https://open.weixin.qq.com/connect/oauth2/authorize?appid=wx0123456789abcdef&redirect_uri=https%3A%2F%2Fm.example.com%2Fpay&response_type=code&scope=snsapi_base&state=STATE',
      facts: { passed: { appId: 'wx0123456789abcdef' } },
    },
  },

  'url-fixed': {
    of: 'value',
    parts: ['url'],
    isSource: true,
    cost: 4,
    clause: {
      zh: '用写死的 URL（首页或文档示例的地址）签名',
      en: "signed a fixed URL: a home page, or the document's example",
    },
    advice: {
      zh: '签名用的 URL 必须动态获取：每个页面、每次分享后的 URL 都不同。',
      en: 'The URL to sign must be taken from the page each time: every page has its own, and sharing changes it.',
    },
    place: '附录5 · 2.6',
    variants: (value, { urls }) => {
      const own = originOf(value);
      const others = originsOf(urls).filter((origin) => origin !== own);
      return [
        ...(own === null ? [] : HOMES.map((home) => own + home)),
        ...others.flatMap((origin) => [origin, `${origin}/`]),
        ...SAMPLES,
      ];
    },
    cause: {
      php: "$url = 'https://m.example.com/index.html';",
      java: 'String url = "https://m.example.com/index.html";',
      node: "const url = 'https://m.example.com/index.html';",
      python: "url = 'https://m.example.com/index.html'",
      go: 'url := "https://m.example.com/index.html"',
      csharp: 'var url = "https://m.example.com/index.html";',
    },
    fix: PAGE_URL,
    example: { right: 'https://m.example.com/cart', signed: 'https://m.example.com/index.html' },
  },
} satisfies Record<string, ValueMistake>;

function withoutQuery(url: string): string {
  return splitQuery(url)?.before ?? url;
}

/** The origins of all known URLs. */
const originsOf = keptFor((urls): readonly string[] =>
  [...new Set(urls.map(({ url }) => originOf(url)))].filter((origin) => origin !== null),
);

/** Where home pages are. */
const HOMES = [
  '/index.html',
  '/index',
  '/index.php',
  '/home',
  '/index.htm',
  '/#/',
  '/h5/',
  '/h5',
  '/mobile/',
  '/wap/',
  '/m/',
  '/wx/',
  '/weixin/',
  '/wechat/',
];

/** The URLs of the document's own examples. 附录1. */
const SAMPLES = [
  'http://mp.weixin.qq.com?params=value',
  'http://mp.weixin.qq.com',
  'http://mp.weixin.qq.com/',
  'http://example.com',
  'http://localhost',
];
