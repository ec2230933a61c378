import {
  isAuthorizationParameter,
  isShareParameter,
  knownAuthorizationParameters,
  knownShareParameters,
} from './known-parameters.ts';
import { ENCODED_URL, PAGE_URL } from './lines.ts';
import type { ValueMistake } from './mistake.ts';
import { joinQuery, nameIn, splitQuery, withoutParameters, withParameters } from './url-shape.ts';

/** Parameters that WeChat itself puts into a URL, when a page is shared and when a user is authorized. */
export const URL_SHARE_MISTAKES = {
  'url-share-parameters-dropped': {
    of: 'value',
    parts: ['url'],
    cost: 1,
    clause: {
      zh: '签名用的 URL 缺少微信分享时追加的参数（from、isappinstalled 等）',
      en: 'signed the URL without the parameters that WeChat adds when a page is shared',
    },
    advice: {
      zh: '微信会在分享出去的链接末尾加参数：签名用的 URL 要动态取自 location.href，参数一个都不能少。',
      en: 'WeChat adds parameters to links that are shared. Take the URL from location.href each time, with all its parameters.',
    },
    place: '附录5 · 2.6',
    variants: (value) => {
      const query = splitQuery(value);
      const first = query?.parameters.findIndex(isShareParameter) ?? -1;
      if (!query || first === -1) return [];
      const names = query.parameters.filter(isShareParameter).map(nameIn);
      return [
        withoutParameters(value, isShareParameter),
        withoutParameters(
          value,
          (one) => isShareParameter(one) && ['from', 'isappinstalled'].includes(nameIn(one)),
        ),
        joinQuery({ ...query, parameters: query.parameters.slice(0, first) }),
        ...names.map((name) => withoutParameters(value, (one) => nameIn(one) === name)),
      ];
    },
    cause: {
      php: "$url = 'https://m.example.com/item?id=' . $id;",
      java: 'String url = "https://m.example.com/item?id=" + id;',
      node: 'const url = `https://m.example.com/item?id=${id}`;',
      python: "url = f'https://m.example.com/item?id={id}'",
      go: 'url := "https://m.example.com/item?id=" + id',
      csharp: 'var url = $"https://m.example.com/item?id={id}";',
    },
    fix: ENCODED_URL,
    example: {
      right: 'https://m.example.com/item?id=5&from=singlemessage&isappinstalled=0',
      signed: 'https://m.example.com/item?id=5',
    },
  },

  'url-share-parameters-added': {
    of: 'value',
    parts: ['url'],
    cost: 2,
    clause: {
      zh: '签名用的 URL 带有微信分享追加的参数，而页面的 URL 没有',
      en: "signed the URL with WeChat's share parameters, which the page's does not have",
    },
    advice: {
      zh: '页面用 replaceState 去掉分享参数之后，要用去掉后的 location.href 请求签名；不要缓存分享链接的签名。',
      en: "When the page takes share parameters off with replaceState, sign its location.href after that, and do not keep a shared link's signature.",
    },
    place: '附录5 · 2.6',
    variants: (value, { urls }) => {
      const own = splitQuery(value)?.parameters ?? [];
      const has = (name: string): boolean => own.some((one) => nameIn(one) === name);
      const known = knownShareParameters(urls)
        .map((list) => list.filter((one) => !has(nameIn(one))).join('&'))
        .filter((list) => list !== '');
      const usual = has('from')
        ? []
        : SHARES.flatMap((from) => [`${from}&isappinstalled=0`, from, `${from}&isappinstalled=1`]);
      const added = [...known, ...usual, ...(has('isappinstalled') ? [] : ['isappinstalled=0'])];
      // Shared once more: another way of sharing takes the place of the first.
      const replaced = SHARES.map((share) => value.replace(FROM, `$1${share}`));
      return [...added.map((list) => withParameters(value, list)), ...(FROM.test(value) ? replaced : [])];
    },
    cause: {
      php: "$url = $_GET['url']; // sign(location.href); history.replaceState(null, '', cleanUrl)",
      java: 'String url = request.getParameter("url"); // sign(location.href); history.replaceState(null, \'\', cleanUrl)',
      node: "const url = request.query.url; // sign(location.href); history.replaceState(null, '', cleanUrl)",
      python: "url = request.args['url']  # sign(location.href); history.replaceState(null, '', cleanUrl)",
      go: 'url := r.FormValue("url") // sign(location.href); history.replaceState(null, \'\', cleanUrl)',
      csharp:
        'var url = Request.Query["url"]; // sign(location.href); history.replaceState(null, \'\', cleanUrl)',
    },
    fix: {
      php: "$url = $_GET['url']; // history.replaceState(null, '', cleanUrl); sign(location.href)",
      java: 'String url = request.getParameter("url"); // history.replaceState(null, \'\', cleanUrl); sign(location.href)',
      node: "const url = request.query.url; // history.replaceState(null, '', cleanUrl); sign(location.href)",
      python: "url = request.args['url']  # history.replaceState(null, '', cleanUrl); sign(location.href)",
      go: 'url := r.FormValue("url") // history.replaceState(null, \'\', cleanUrl); sign(location.href)',
      csharp:
        'var url = Request.Query["url"]; // history.replaceState(null, \'\', cleanUrl); sign(location.href)',
    },
    example: {
      right: 'https://m.example.com/item?id=5',
      signed: 'https://m.example.com/item?id=5&from=timeline&isappinstalled=0',
    },
  },

  'url-authorization-dropped': {
    of: 'value',
    parts: ['url'],
    cost: 1,
    clause: {
      zh: '签名用的 URL 去掉了网页授权带回的参数（code、state 或其中之一），而页面的 URL 里还有',
      en: "signed the URL without code, state or both, which web authorization has left in the page's",
    },
    advice: {
      zh: '用授权回来后页面的完整 URL 签名，包括 code 和 state；想去掉它们就整页跳转到不带参数的 URL 再签名（iOS 上 replaceState 不够）。',
      en: 'Sign the whole URL that authorization came back to, code and state included. To be rid of them, load the clean URL anew: on iOS replaceState is not enough.',
    },
    place: '附录5 · 11',
    variants: (value) => [
      withoutParameters(value, (one) => ['code', 'state'].includes(nameIn(one))),
      withoutParameters(value, isAuthorizationParameter),
      ...['code', 'state', 'appid', 'auth_code'].map((name) =>
        withoutParameters(value, (one) => nameIn(one) === name),
      ),
    ],
    cause: {
      php: "$url = $request->fullUrlWithoutQuery(['code', 'state']);",
      java: 'String url = ServletUriComponentsBuilder.fromCurrentRequest().replaceQueryParam("code").replaceQueryParam("state").build().toUriString();',
      node: "const url = request.query.url.replace(/[?&](code|state)=[^&]*/g, '');",
      python: "url = re.sub(r'[?&](code|state)=[^&]*', '', request.args['url'])",
      go: 'query.Del("code")\nquery.Del("state")\nurl := base + "?" + query.Encode()',
      csharp: 'var url = Regex.Replace(Request.Query["url"], "[?&](code|state)=[^&]*", "");',
    },
    fix: PAGE_URL,
    example: {
      right: 'https://m.example.com/pay?id=5&code=081Kq4Ga1&state=STATE',
      signed: 'https://m.example.com/pay?id=5',
    },
  },

  'url-authorization-added': {
    of: 'value',
    parts: ['url'],
    cost: 2,
    clause: {
      zh: '签名用的 URL 带有网页授权的 code、state 参数，而页面的 URL 没有',
      en: "signed the URL with code and state of web authorization, which the page's does not have",
    },
    advice: {
      zh: '授权之后又跳转或 replaceState 过的页面，要用变化后的 location.href 重新请求签名。',
      en: 'Where the page goes on or uses replaceState after authorization, ask for a signature of the location.href it has then.',
    },
    place: '附录5 · 11',
    variants: (value, { urls }) =>
      knownAuthorizationParameters(urls).map((list) => withParameters(value, list.join('&'))),
    cause: {
      php: "$url = $_SESSION['oauth_return_url'];",
      java: 'String url = (String) session.getAttribute("oauthReturnUrl");',
      node: 'const url = request.session.oauthReturnUrl;',
      python: "url = session['oauth_return_url']",
      go: 'url := session.Get("oauth_return_url").(string)',
      csharp: 'var url = HttpContext.Session.GetString("OauthReturnUrl");',
    },
    fix: PAGE_URL,
    example: {
      right: 'https://m.example.com/pay',
      signed: 'https://m.example.com/pay?code=081Kq4Ga1&state=STATE',
      facts: { urls: [{ url: 'https://m.example.com/?code=081Kq4Ga1&state=STATE', role: 'landing' }] },
    },
  },
} satisfies Record<string, ValueMistake>;

/** How a page can be shared: with a friend, with a group, with all friends. */
const SHARES = ['from=singlemessage', 'from=groupmessage', 'from=timeline'];

const FROM = /([?&])from=(?:singlemessage|groupmessage|timeline)(?=&|#|$)/;
