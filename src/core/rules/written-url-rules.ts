import { hostOf } from '../domains/host-of.ts';
import { urlToSign } from '../signature/index.ts';
import { type ConfigFacts, configRule } from './config-facts.ts';
import { isSameUrlAgain, isUrlProved, oauthNamesIn, shareNamesIn, verifiedUrl } from './page-url-facts.ts';
import { NONE } from './rule.ts';
import { isUnverifiable } from './url-rules.ts';

/** What may not stand in a URL as it is (RFC 3986), but browsers leave some of. */
const RAW = /[[\]{}|^"<>`\\]|[^\x21-\x7e]/gu;

/** What can be wrong with how the URL that a config is called at is written. */
export const WRITTEN_URL_RULES = {
  'url-characters': configRule({
    title: {
      zh: 'URL 中有客户端与浏览器编码不同的字符',
      en: 'The URL has characters that client and browser encode differently',
    },
    topic: 'url',
    place: '附录5 · 2.3',
    example: '// https://m.example.com/?filter={"a":[1]}\nwx.config(sign(location.href));',
    canBeWrong: {
      zh: '各客户端如何编码这些字符没有官方说明；有的版本与浏览器一致。',
      en: 'How each client encodes them is not documented; some do as the browser does.',
    },
    cases: {
      raw: {
        severity: 'warning',
        seen: {
          zh: '浏览器没有编码 URL 中的 {characters}。',
          en: 'The browser leaves {characters} in the URL as they are.',
        },
        expected: {
          zh: '只有 URL 允许的字符：客户端可能把它们编码后再校验，签名就对不上（invalid signature）。',
          en: 'Only what a URL may have: a client may encode them before it verifies, and the signature is no longer right (invalid signature).',
        },
        advice: {
          zh: '生成链接时对参数值用 encodeURIComponent（JSON、数组尤其如此），页面打开时地址栏里就已是 %5B、%7B 等。',
          en: 'Use encodeURIComponent on each value when the link is made (JSON and arrays above all), so that the address bar has %5B, %7B and so on.',
        },
      },
      percent: {
        severity: 'warning',
        seen: {
          zh: 'URL 中有单独的 %（后面不是两位十六进制）：{around}。',
          en: 'The URL has a % that no two hex digits follow: {around}.',
        },
        expected: {
          zh: '% 写作 %25：客户端可能改写它，服务器解码也可能出错。',
          en: '% written as %25: a client may rewrite it, and a server may fail to decode it.',
        },
        advice: {
          zh: '生成链接时对参数值用 encodeURIComponent。',
          en: 'Use encodeURIComponent on each value when the link is made.',
        },
      },
      host: {
        severity: 'note',
        seen: {
          zh: '域名含非 ASCII 字符，浏览器写作 {host}；签名尚未校验。',
          en: 'The domain is not in ASCII; the browser writes it {host}. The signature is not verified yet.',
        },
        expected: {
          zh: '对 location.href 里的写法（xn--）签名。',
          en: 'The signature of the URL as location.href has it (xn--).',
        },
        advice: {
          zh: '服务器不要把域名还原成文字再签名；JS接口安全域名也填 xn-- 的写法。',
          en: 'Do not turn the domain into letters on the server before signing; register it as xn--, too.',
        },
      },
    },
    check: (facts) => (isUrlProved(facts) || isSameUrlAgain(facts) ? NONE : characterFaultsOf(facts)),
  }),

  'url-ampersand-escaped': configRule({
    title: { zh: 'URL 的参数以 &amp; 分隔', en: 'The URL’s parameters are separated by &amp;' },
    topic: 'url',
    place: '附录5 · 2.3',
    example: '// https://m.example.com/?id=5&amp;from=menu\nwx.config(sign(location.href));',
    canBeWrong: null,
    cases: {
      escaped: {
        severity: 'warning',
        seen: { zh: '地址栏的 URL 中有 {found}。', en: 'The URL in the address bar has {found}.' },
        expected: {
          zh: '{right}：&amp; 只用于 HTML 源代码；现在参数名成了 {name}，服务器若还原它，签名就不匹配。',
          en: '{right}: &amp; belongs in HTML source only. The parameter’s name is now {name}, and a server that undoes it signs another URL.',
        },
        advice: {
          zh: '找出生成这个链接的地方，去掉多余的一次 HTML 转义（htmlspecialchars、模板的自动转义）。',
          en: 'Find where the link is made, and escape it for HTML only once (htmlspecialchars, the template’s own escaping).',
        },
      },
    },
    check: (facts) => {
      const [, name] = /[?&][^#]*?&(amp;[^=&#]*)/i.exec(verifiedUrl(facts)) ?? [];
      if (name === undefined || isUrlProved(facts) || isSameUrlAgain(facts)) return NONE;
      return [{ case: 'escaped', values: { found: `&${name}`, right: `&${name.slice(4)}`, name } }];
    },
  }),

  'url-added-parameters': configRule({
    title: { zh: 'URL 带有微信追加的参数', en: 'The URL has parameters that WeChat has added' },
    topic: 'url',
    place: '附录5 · 2.6 · 11',
    example:
      '// https://m.example.com/?code=021Xh2ll2Kk3h04Gxnll2Xz6y10Xh2lP&state=1\nwx.config(sign(location.href));',
    canBeWrong: {
      zh: '同名参数也可能是页面自己的；只作提示。',
      en: 'Parameters of these names may be the page’s own; it is a note only.',
    },
    cases: {
      unverified: {
        severity: 'note',
        seen: {
          zh: '页面的 URL 带有 {names}，签名尚未校验。',
          en: 'The page’s URL has {names}; the signature is not verified yet.',
        },
        expected: {
          zh: '这些参数也参与签名：对地址栏里的完整 URL（# 之前）签名。',
          en: 'They are signed, too: the signature is that of the whole URL in the address bar, up to #.',
        },
        advice: {
          zh: "由前端把 encodeURIComponent(location.href.split('#')[0]) 传给签名接口，不要签固定的 URL；填入 jsapi_ticket 即可校验。",
          en: "Send encodeURIComponent(location.href.split('#')[0]) to the signing server instead of signing a fixed URL; enter the jsapi_ticket to verify it.",
        },
      },
      code: {
        severity: 'note',
        title: { zh: '网页授权的 code 留在 URL 里', en: 'The code of the OAuth login is left in the URL' },
        seen: {
          zh: '页面的 URL 带有网页授权的 {names}。',
          en: 'The page’s URL has {names} of the OAuth login.',
        },
        expected: {
          zh: 'code 只能用一次：刷新、返回或从分享打开时已失效（40163）。',
          en: 'A code can be used once: it is void on reload, on the way back, and for those whom the page is shared with (40163).',
        },
        advice: {
          zh: '服务器换到 openid 后重定向到不带 code 的 URL；分享时设置不带 code 的 link。',
          en: 'Redirect to the URL without code once the server has the openid, and share a link without it.',
        },
      },
    },
    check: (facts) => {
      const { entry, verdict } = facts;
      if (isSameUrlAgain(facts) || isUrlProved(facts)) return NONE;
      const oauth = oauthNamesIn(entry.url).join(', ');
      if (oauth !== '') return [{ case: 'code', values: { names: oauth } }];
      // Which of two URLs is signed is another finding.
      const isUnknown = isUnverifiable(verdict) && urlToSign(entry.url) === urlToSign(entry.landingUrl);
      const shared = isUnknown ? shareNamesIn(verifiedUrl(facts)).join(', ') : '';
      return shared === '' ? NONE : [{ case: 'unverified', values: { names: shared } }];
    },
  }),
};

function characterFaultsOf(facts: ConfigFacts) {
  const url = verifiedUrl(facts);
  const host = hostOf(url);
  if (!host) return NONE;
  const rest = url.replace(/^https?:\/\/[^/?]*/i, '');
  const raw = [...new Set(rest.match(RAW) ?? [])];
  if (raw.length > 0) return [{ case: 'raw' as const, values: { characters: raw.slice(0, 12).join(' ') } }];
  const [around] = /%(?![\da-f]{2}).{0,2}/i.exec(rest) ?? [];
  if (around !== undefined) return [{ case: 'percent' as const, values: { around } }];
  const isLetters = isUnverifiable(facts.verdict) && /(?:^|\.)xn--/.test(host.name);
  return isLetters ? [{ case: 'host' as const, values: { host: host.name } }] : NONE;
}
