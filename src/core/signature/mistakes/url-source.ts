import { PAGE_URL } from './lines.ts';
import type { ValueMistake } from './mistake.ts';
import { urlsOf } from './url-shape.ts';

/** Another URL of the session that was signed in place of the page’s. */
export const URL_SOURCE_MISTAKES = {
  'url-landing': {
    of: 'value',
    parts: ['url'],
    isSource: true,
    cost: 1,
    clause: {
      zh: '用进入页面时的 URL 签名，而不是当前的 URL',
      en: 'signed the URL at which the page was entered, not the current one',
    },
    advice: {
      zh: 'URL 变化后（pushState、路由跳转），用当前的 location.href 重新请求签名，再调用一次 wx.config；只有 iOS 微信以进入页面时的 URL 为准。',
      en: 'When the URL changes (pushState, a route), ask for a signature of the current location.href and call wx.config again. Only WeChat on iOS goes by the URL at which the page was entered.',
    },
    place: '步骤三 · 通过config接口注入权限验证配置',
    variants: (_value, facts) => urlsOf(facts, 'landing'),
    cause: {
      php: "$url = $_SESSION['landing_url'];",
      java: 'String url = (String) session.getAttribute("landingUrl");',
      node: 'const url = request.session.landingUrl;',
      python: "url = session['landing_url']",
      go: 'url := session.Get("landing_url").(string)',
      csharp: 'var url = HttpContext.Session.GetString("LandingUrl");',
    },
    fix: PAGE_URL,
    example: {
      right: 'https://m.example.com/cart',
      signed: 'https://m.example.com/home',
      facts: { urls: [{ url: 'https://m.example.com/home', role: 'landing' }] },
    },
  },

  'url-current': {
    of: 'value',
    parts: ['url'],
    isSource: true,
    cost: 1,
    clause: {
      zh: '用当前的 URL 签名，而不是微信记录的 URL',
      en: 'signed the current URL, not the one that WeChat goes by',
    },
    advice: {
      zh: 'iOS 微信里 pushState、replaceState（单页应用、pjax、Turbolinks）不改变微信记录的 URL：在应用启动时保存 location.href，iOS 上一直用它签名；或用 location.assign 整页跳转。',
      en: 'In WeChat on iOS, pushState and replaceState (routers, pjax, Turbolinks) do not change the URL that WeChat goes by. Keep location.href when the application starts and sign that one on iOS, or load the page anew with location.assign.',
    },
    place: '附录5 · 2.3',
    variants: (_value, facts) => urlsOf(facts, 'current'),
    cause: PAGE_URL,
    fix: {
      php: "$url = $_POST['url']; // isIOS ? landingUrl : location.href.split('#')[0]",
      java: 'String url = request.getParameter("url"); // isIOS ? landingUrl : location.href.split(\'#\')[0]',
      node: "const url = request.query.url; // isIOS ? landingUrl : location.href.split('#')[0]",
      python: "url = request.args['url']  # isIOS ? landingUrl : location.href.split('#')[0]",
      go: 'url := r.FormValue("url") // isIOS ? landingUrl : location.href.split(\'#\')[0]',
      csharp: 'var url = Request.Query["url"]; // isIOS ? landingUrl : location.href.split(\'#\')[0]',
    },
    example: {
      right: 'https://m.example.com/home',
      signed: 'https://m.example.com/cart',
      facts: { urls: [{ url: 'https://m.example.com/cart', role: 'current' }] },
    },
  },

  'url-previous': {
    of: 'value',
    parts: ['url'],
    isSource: true,
    cost: 2,
    clause: {
      zh: '用上一个路由的 URL 签名',
      en: 'signed the URL of the previous route',
    },
    advice: {
      zh: '等地址栏变成新的 URL 之后再取 location.href 请求签名：例如在 router.afterEach 里用 setTimeout 或 nextTick，不要在 beforeEach 里取。',
      en: 'Read location.href once the address bar has the new URL: after navigation (in router.afterEach, on the next tick), not in beforeEach.',
    },
    place: '附录5 · 2.3',
    variants: (_value, facts) => urlsOf(facts, 'previous'),
    cause: {
      php: "$url = $_POST['url']; // router.beforeEach(() => sign(location.href.split('#')[0]))",
      java: 'String url = request.getParameter("url"); // router.beforeEach(() => sign(location.href.split(\'#\')[0]))',
      node: "const url = request.query.url; // router.beforeEach(() => sign(location.href.split('#')[0]))",
      python: "url = request.args['url']  # router.beforeEach(() => sign(location.href.split('#')[0]))",
      go: 'url := r.FormValue("url") // router.beforeEach(() => sign(location.href.split(\'#\')[0]))',
      csharp:
        'var url = Request.Query["url"]; // router.beforeEach(() => sign(location.href.split(\'#\')[0]))',
    },
    fix: {
      php: "$url = $_POST['url']; // router.afterEach(() => nextTick(() => sign(location.href.split('#')[0])))",
      java: 'String url = request.getParameter("url"); // router.afterEach(() => nextTick(() => sign(location.href.split(\'#\')[0])))',
      node: "const url = request.query.url; // router.afterEach(() => nextTick(() => sign(location.href.split('#')[0])))",
      python:
        "url = request.args['url']  # router.afterEach(() => nextTick(() => sign(location.href.split('#')[0])))",
      go: 'url := r.FormValue("url") // router.afterEach(() => nextTick(() => sign(location.href.split(\'#\')[0])))',
      csharp:
        'var url = Request.Query["url"]; // router.afterEach(() => nextTick(() => sign(location.href.split(\'#\')[0])))',
    },
    example: {
      right: 'https://m.example.com/cart',
      signed: 'https://m.example.com/list',
      facts: { urls: [{ url: 'https://m.example.com/list', role: 'previous' }] },
    },
  },

  'url-other-page': {
    of: 'value',
    parts: ['url'],
    isSource: true,
    cost: 3,
    clause: {
      zh: '用本次会话中另一个页面的 URL 签名（例如签名被缓存）',
      en: 'signed the URL of another page of the session, as a cached signature does',
    },
    advice: {
      zh: '签名只对一个 URL 有效：缓存时以完整的 URL 为键，或不缓存签名，只缓存 jsapi_ticket；前端保存的进入页面时的 URL 在刷新后要重新取。',
      en: 'A signature holds for one URL. Cache the jsapi_ticket only, or key signatures by the whole URL; and take a landing URL that the page keeps anew after a refresh.',
    },
    place: '附录5 · 2.6',
    variants: (_value, facts) => urlsOf(facts, 'session'),
    cause: {
      php: "$config = Cache::remember('jssdk', 7000, fn () => $this->sign($url));",
      java: '@Cacheable("jssdk") public Map<String, String> sign() { … }',
      node: 'cached ??= sign(request.query.url); // one for all pages',
      python: "config = cache.get_or_set('jssdk', lambda: sign(url), 7000)",
      go: 'once.Do(func() { config = sign(r.FormValue("url")) })',
      csharp: 'var config = cache.GetOrCreate("jssdk", _ => Sign(url));',
    },
    fix: {
      php: "$config = $this->sign($_POST['url']); // the ticket alone is cached",
      java: 'public Map<String, String> sign(String url) { … } // the ticket alone is cached',
      node: 'const config = sign(request.query.url); // the ticket alone is cached',
      python: "config = sign(request.args['url'])  # the ticket alone is cached",
      go: 'config := sign(r.FormValue("url")) // the ticket alone is cached',
      csharp: 'var config = Sign(Request.Query["url"]); // the ticket alone is cached',
    },
    example: {
      right: 'https://m.example.com/cart',
      signed: 'https://m.example.com/news',
      facts: { urls: [{ url: 'https://m.example.com/news', role: 'session' }] },
    },
  },

  'url-referrer': {
    of: 'value',
    parts: ['url'],
    isSource: true,
    cost: 3,
    clause: {
      zh: '用来源页面（Referer、document.referrer）的 URL 签名',
      en: 'signed the URL of the referring page',
    },
    advice: {
      zh: '不要用 Referer 请求头或 document.referrer 签名：由页面直接传 location.href。',
      en: 'Sign neither the Referer header nor document.referrer: let the page send its location.href.',
    },
    place: '附录5 · 2.3',
    variants: (_value, facts) => urlsOf(facts, 'referrer'),
    cause: {
      php: "$url = $_SERVER['HTTP_REFERER'];",
      java: 'String url = request.getHeader("Referer");',
      node: 'const url = request.headers.referer;',
      python: 'url = request.referrer',
      go: 'url := r.Referer()',
      csharp: 'var url = Request.Headers["Referer"];',
    },
    fix: PAGE_URL,
    example: {
      right: 'https://m.example.com/cart',
      signed: 'https://m.example.com/list',
      facts: { urls: [{ url: 'https://m.example.com/list', role: 'referrer' }] },
    },
  },

  'url-frame': {
    of: 'value',
    parts: ['url'],
    isSource: true,
    cost: 3,
    clause: {
      zh: '用另一个框架（iframe 或外层页面）的 URL 签名',
      en: 'signed the URL of another frame, inside the page or around it',
    },
    advice: {
      zh: '一个 iframe 就是一个页面：哪个页面调用 wx.config，就用哪个页面自己的 location.href 签名。最稳妥的是只在最外层页面签名并调用。',
      en: 'An iframe is a page of its own: sign the location.href of the very page that calls wx.config. Safest is to sign and call it in the outermost page only.',
    },
    place: '附录5 · 2.3',
    variants: (_value, facts) => urlsOf(facts, 'frame'),
    cause: {
      php: "$url = $_POST['url']; // top.location.href.split('#')[0]",
      java: 'String url = request.getParameter("url"); // top.location.href.split(\'#\')[0]',
      node: "const url = request.query.url; // top.location.href.split('#')[0]",
      python: "url = request.args['url']  # top.location.href.split('#')[0]",
      go: 'url := r.FormValue("url") // top.location.href.split(\'#\')[0]',
      csharp: 'var url = Request.Query["url"]; // top.location.href.split(\'#\')[0]',
    },
    fix: PAGE_URL,
    example: {
      right: 'https://m.example.com/inner',
      signed: 'https://m.example.com/shell',
      facts: { urls: [{ url: 'https://m.example.com/shell', role: 'frame' }] },
    },
  },
} satisfies Record<string, ValueMistake>;
