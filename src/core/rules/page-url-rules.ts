import { clientOf } from '../../catalogue/client-of.ts';
import type { Words } from '../../catalogue/words.ts';
import { isOnDomains, isUsualPort } from '../domains/domains.ts';
import { hostOf } from '../domains/host-of.ts';
import type { Entry } from '../session/entry.ts';
import { urlToSign, verifiedHref } from '../signature/index.ts';
import { type ConfigFacts, configRule } from './config-facts.ts';
import { isLaterConfig, isUrlProved, verifiedUrl } from './page-url-facts.ts';
import { NONE } from './rule.ts';

/** Documents that have no address of their own, or one that only the browser knows. */
const OF_THE_BROWSER = /^(?:about|blob|data|chrome-extension):/i;
/** The row of the page itself that was added last, be it its load or a change of its URL. */
const PAGE = 'url of the page';

const EXPECTED: Words = {
  zh: '真机上，页面必须在 appId 绑定的 JS接口安全域名下（80 或 443 端口），否则报 invalid url domain。',
  en: 'On a phone the page has to be on a domain that is bound to the appId, at port 80 or 443, or the client says invalid url domain.',
};
const DEPLOY: Words = {
  zh: '在这里调试可以；上真机前部署到已绑定的域名，或在本机用 hosts 与代理以该域名访问。',
  en: 'Fine for debugging here. For a phone, put the page on a bound domain, or reach this machine under it through a proxy.',
};

/** What can be wrong with the URL that a config is called at. */
export const PAGE_URL_RULES = {
  'url-domain': configRule({
    title: {
      zh: '页面不在 JS接口安全域名下（invalid url domain）',
      en: 'The page is on no bound domain (invalid url domain)',
    },
    topic: 'url',
    place: '附录5 · 1',
    example: '// https://m.example.com:8443/\nwx.config(sign(location.href));',
    canBeWrong: {
      zh: '未填 JS接口安全域名时，只看出页面的地址无法绑定；填写后按所填的域名判断，没有填全时会误报。',
      en: 'While no bound domains are entered, it only sees addresses that cannot be bound; once some are, it goes by them, and is wrong when one is left out.',
    },
    cases: {
      unbound: {
        severity: 'error',
        seen: {
          zh: '页面的域名是 {host}，填写的 JS接口安全域名是 {domains}。',
          en: 'The page is on {host}; those entered as bound are {domains}.',
        },
        expected: {
          zh: '页面的域名与其中一个相同，或是它的子域名；不能是 IP，不能带 80、443 以外的端口。',
          en: 'The page’s host is one of these, or below one; no IP address, and no port but 80 or 443.',
        },
        advice: {
          zh: '到公众平台“公众号设置 · 功能设置”把页面的域名填入 JS接口安全域名（不带 http:// 和端口），或从已绑定的域名打开页面。',
          en: 'Bind the page’s domain at mp.weixin.qq.com (without http:// and port), or open the page on one that is bound.',
        },
      },
      untrusted: {
        severity: 'error',
        title: {
          zh: '页面不在企业微信的可信域名下',
          en: 'The page is on none of WeCom’s trusted domains',
        },
        seen: {
          zh: '页面的域名是 {host}，填写的域名是 {domains}。',
          en: 'The page is on {host}; the domains entered are {domains}.',
        },
        expected: {
          zh: '页面的域名与其中一个相同，或是它的子域名；不能是 IP。页面带端口时，可信域名也要带同样的端口。',
          en: 'The page’s host is one of these, or below one, and no IP address; where the page has a port, so has the trusted domain.',
        },
        advice: {
          zh: '在管理后台该应用的“网页授权及JS-SDK”中设置可信域名，或从已设置的域名打开页面。',
          en: 'Set the app’s trusted domain at work.weixin.qq.com, or open the page on one that is set.',
        },
      },
      port: {
        severity: 'warning',
        seen: { zh: '页面在 {host}，端口是 {port}。', en: 'The page is on {host}, at port {port}.' },
        expected: EXPECTED,
        advice: {
          zh: '去掉端口，用 80（http）或 443（https）提供页面；签名的 url 随之不含端口。',
          en: 'Serve the page at port 80 (http) or 443 (https), without a port in its URL; the signed url then has none either.',
        },
      },
      address: {
        severity: 'warning',
        seen: { zh: '页面的地址是 IP：{host}。', en: 'The page is at an IP address: {host}.' },
        expected: EXPECTED,
        advice: {
          zh: 'IP 地址不能绑定：给页面一个域名，再绑定它。',
          en: 'An IP address cannot be bound: give the page a domain name, and bind that.',
        },
      },
      local: {
        severity: 'warning',
        seen: {
          zh: '页面在本机或局域网：{host}。',
          en: 'The page is on this machine or a local network: {host}.',
        },
        expected: EXPECTED,
        advice: DEPLOY,
      },
      scheme: {
        severity: 'warning',
        seen: {
          zh: '页面由 {scheme} 打开，不是 http 或 https。',
          en: 'The page was opened by {scheme}, not by http or https.',
        },
        expected: EXPECTED,
        advice: DEPLOY,
      },
    },
    check: (facts) => (isLaterConfig(facts) ? NONE : domainFaultOf(facts)),
  }),

  'url-userinfo': configRule({
    title: { zh: 'URL 中有用户名或密码', en: 'The URL has a user name or a password in it' },
    topic: 'url',
    place: '附录5 · 2.3',
    example: '// https://user:secret@m.example.com/\nwx.config(sign(location.href));',
    canBeWrong: {
      zh: '各客户端是否保留 URL 中的用户名和密码，没有官方说明。',
      en: 'Whether a client keeps the user name and the password of a URL is not documented.',
    },
    cases: {
      userinfo: {
        severity: 'warning',
        seen: {
          zh: '页面的 URL 在 {host} 前带有“用户名:密码@”。',
          en: 'The page’s URL has “user:password@” in front of {host}.',
        },
        expected: {
          zh: '不带用户名和密码的 URL：客户端与浏览器对它们的处理不同，校验的 url 可能不含它们。',
          en: 'A URL without them: clients and browsers treat them differently, and the url that is verified may lack them.',
        },
        advice: {
          zh: '换用登录页或 Cookie 登录，打开和分享都不带用户名与密码的 URL。',
          en: 'Log in by a page or a cookie, and open and share the URL without user name and password.',
        },
      },
    },
    check: (facts) => {
      const url = verifiedUrl(facts);
      if (isLaterConfig(facts) || !/^https?:\/\/[^/?#]*@/i.test(url)) return NONE;
      return [{ case: 'userinfo', values: { host: hostOf(url)?.name ?? '' } }];
    },
  }),

  'url-http-and-https': configRule({
    title: { zh: '同一站点既用 http 又用 https', en: 'The site is opened by http and by https' },
    topic: 'url',
    place: '附录5 · 2.3',
    example:
      "load('https://m.example.com/list');\nload('http://m.example.com/item');\nwx.config(sign(location.href));",
    canBeWrong: {
      zh: '站点可能有意同时提供两种协议；签名按各自的 URL 计算时没有问题。',
      en: 'A site may mean to have both; nothing is wrong while each URL is signed as it is.',
    },
    cases: {
      both: {
        severity: 'note',
        seen: {
          zh: '本页以 http 打开，{host} 的其他页面以 https 打开过。',
          en: 'This page was opened by http; others of {host} were by https.',
        },
        expected: {
          zh: '签名的 url 与地址栏的协议一致；始终只用 https 最稳妥。',
          en: 'The signed url has the scheme of the address bar; to use https alone is safest.',
        },
        advice: {
          zh: "让服务器把 http 重定向到 https，并用页面传来的 location.href.split('#')[0] 签名，不要在服务器上拼协议。",
          en: "Have the server redirect http to https, and sign the location.href.split('#')[0] that the page sends, not a scheme of the server’s own.",
        },
      },
    },
    files: (entry) => {
      const key = entry.kind === 'load' ? secureKeyOf(entry.url, 'https:') : null;
      return key === null ? [] : [key];
    },
    check: (facts) => {
      const url = verifiedUrl(facts);
      const key = secureKeyOf(url, 'http:');
      if (key === null || isLaterConfig(facts) || isUrlProved(facts)) return NONE;
      if (!facts.past.lastInSession(key)) return NONE;
      return [{ case: 'both', values: { host: hostOf(url)?.name ?? '' } }];
    },
  }),

  'url-in-frame': configRule({
    title: { zh: '在 iframe 中调用 wx.config', en: 'wx.config is called in an iframe' },
    topic: 'url',
    place: { zh: '文档未说明', en: 'Not in the document' },
    example: "frame('https://m.example.com/widget');\nwx.config(sign(location.href));",
    canBeWrong: {
      zh: '官方文档没有说明 iframe 中按哪个 URL 校验；各客户端可能不同。',
      en: 'Which URL is verified for an iframe is not documented, and may differ between clients.',
    },
    cases: {
      frame: {
        severity: 'warning',
        seen: {
          zh: 'wx.config 在 iframe（{frame}）中调用，顶层页面是 {top}。',
          en: 'wx.config is called in an iframe ({frame}); the page around it is {top}.',
        },
        expected: {
          zh: '“调用JS接口页面的完整URL”：客户端很可能按顶层页面的 URL 和域名校验，iframe 里也可能没有 WeixinJSBridge。',
          en: 'The full URL of the page that calls the API: the client probably verifies the URL and the domain of the page around, and an iframe may have no WeixinJSBridge.',
        },
        advice: {
          zh: '在顶层页面用它的 URL 签名并调用 wx.config，iframe 通过 postMessage 请它调用接口；确需在 iframe 中调用时，请在真机上核对两个 URL。',
          en: 'Sign for and call wx.config in the page around, and have the iframe ask it by postMessage; if it must be the iframe, try both URLs on a phone.',
        },
      },
    },
    files: ({ kind, frame }) => (frame.frameId === 0 && (kind === 'load' || kind === 'url') ? [PAGE] : []),
    check: (facts) => {
      const { entry, past } = facts;
      const page = pageAround(entry, past.lastInSession(PAGE));
      if (page === null || isLaterConfig(facts)) return NONE;
      return [{ case: 'frame', values: { frame: placeOf(verifiedUrl(facts)), top: placeOf(page) } }];
    },
  }),
};

function domainFaultOf({ entry, verifying, context }: ConfigFacts) {
  const href = verifiedHref(entry, verifying);
  const domains = context.domains ?? [];
  if (OF_THE_BROWSER.test(href)) return NONE;
  const host = hostOf(href);
  const values = { host: host?.name ?? href.slice(0, href.indexOf(':') + 1), port: host?.port ?? '' };
  if (domains.length > 0) {
    const { kind } = clientOf(entry.userAgent);
    if (isOnDomains(href, domains, kind)) return NONE;
    const written = host?.port ? `${values.host}:${host.port}` : values.host;
    const name = kind === 'wecom' ? ('untrusted' as const) : ('unbound' as const);
    return [{ case: name, values: { host: written, domains: domains.join(', ') } }];
  }
  if (!host) return [{ case: 'scheme' as const, values: { scheme: values.host } }];
  if (host.kind === 'loopback' || host.kind === 'private') return [{ case: 'local' as const, values }];
  if (host.kind === 'address') return [{ case: 'address' as const, values }];
  // WeCom's 可信域名 may have a port.
  const isStrict = clientOf(entry.userAgent).kind !== 'wecom';
  return isStrict && !isUsualPort(host.port) ? [{ case: 'port' as const, values }] : NONE;
}

/** Under which key a load by https is found again by a page of the same host; null for other schemes. */
function secureKeyOf(url: string, scheme: 'http:' | 'https:'): string | null {
  const host = url.startsWith(`${scheme}//`) ? hostOf(url) : null;
  return host ? `https of ${host.name}` : null;
}

/** The URL of the page around a frame; null for the page itself, and where the frame is verified by that URL anyway. */
function pageAround(entry: Entry, page: Entry | null): string | null {
  if (entry.frame.frameId === 0 || !page) return null;
  const urls = [page.url, page.landingUrl].map(urlToSign);
  return urls.includes(urlToSign(verifiedHref(entry))) ? null : page.url;
}

/** A URL without its query, which may hold what nobody is to read. */
const placeOf = (url: string): string => url.replace(/[?#].*$/s, '');
