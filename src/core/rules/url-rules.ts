import { keepsLandingUrl, urlToSign } from '../signature/index.ts';
import { type ConfigFacts, configRule, isOtherUrl, urlsOf } from './config-facts.ts';
import { reuseOf } from './config-reuse.ts';
import { isSameUrlAgain } from './page-url-facts.ts';
import { NONE } from './rule.ts';

/** What can be wrong with the URL that was signed. */
export const URL_RULES = {
  'config-url-hash': configRule({
    title: { zh: 'URL 的 # 及其后面的部分不参与签名', en: 'The URL is signed without its # part' },
    topic: 'url',
    place: '附录5 · 2.3',
    example: '// https://m.example.com/#/buy\nwx.config(sign(location.href));',
    canBeWrong: {
      zh: '未填 jsapi_ticket 时只是提示；填入后，只有算出的签名与页面的完全相同才会报错。',
      en: 'Only a note while no ticket is known; with one, it is an error only when it reproduces the page’s signature.',
    },
    cases: {
      proved: {
        severity: 'error',
        title: { zh: '签名用了带 # 的 URL', en: 'The URL was signed with its # part' },
        seen: { zh: 'signature 正是对 {signed} 的签名。', en: 'signature is exactly that of {signed}.' },
        expected: {
          zh: '对 {url} 签名，不包含 # 及其后面的部分。',
          en: 'The signature of {url}, without # and what follows.',
        },
        advice: {
          zh: "签名前去掉 # 及其后面的部分；如果由前端传给服务器，传 encodeURIComponent(location.href.split('#')[0])。",
          en: "Cut the URL at # before signing; if the page sends it to the server, send encodeURIComponent(location.href.split('#')[0]).",
        },
      },
      unverified: {
        severity: 'note',
        seen: {
          zh: '页面的 URL 是 {signed}，签名尚未校验。',
          en: 'The page’s URL is {signed}; the signature is not verified yet.',
        },
        expected: { zh: '对 {url} 签名。', en: 'The signature of {url}.' },
        advice: {
          zh: '确认签名前去掉了 # 及其后面的部分；填入 jsapi_ticket 即可校验。',
          en: 'Make sure that the URL is cut at # before signing; enter the jsapi_ticket to verify it.',
        },
      },
    },
    check: (facts) => {
      const { entry, verdict, proof } = facts;
      if (proof?.mistakes.includes('url-hash-kept'))
        return [{ case: 'proved', values: { signed: proof.signed.url, url: urlsOf(facts).verified } }];
      const isTold = isSameUrlAgain(facts) && facts.past.last('config')?.url.includes('#');
      if (!isUnverifiable(verdict) || !entry.url.includes('#') || isTold) return NONE;
      return [{ case: 'unverified', values: { signed: entry.url, url: urlToSign(entry.url) } }];
    },
  }),

  'config-url-changed': configRule({
    title: { zh: 'URL 在页面打开后已变化', en: 'The URL has changed since the page was opened' },
    topic: 'url',
    place: '步骤三 · 附录5 · 19',
    example: `history.pushState(null, '', '/item');
wx.config(sign('https://m.example.com/', { nonceStr: 'Hz8kQ2vN6xRt4LwP' }));
history.pushState(null, '', '/list');
wx.config(sign(location.href));`,
    canBeWrong: {
      zh: '只说明当前模拟的客户端校验不通过。WeChat 各版本的做法没有官方说明；腾讯的 @wecom/jssdk 在 Android 微信里也用打开时的 URL。',
      en: 'It is said of the client being simulated only. What each version of WeChat does is not documented; Tencent’s @wecom/jssdk signs the URL at opening in WeChat on Android too.',
    },
    cases: {
      'current-fails': {
        severity: 'error',
        title: {
          zh: 'iOS 微信按打开页面时的 URL 校验',
          en: 'WeChat on iOS verifies the URL at which the page was opened',
        },
        seen: {
          zh: 'signature 是对当前 URL {current} 的签名。',
          en: 'signature is that of the current URL, {current}.',
        },
        expected: {
          zh: 'iOS 微信不随 pushState、replaceState 更新 URL，要求对打开时的 {landing} 签名。',
          en: 'WeChat on iOS does not follow pushState or replaceState: it takes the signature of {landing}.',
        },
        advice: {
          zh: 'iOS 上记下打开页面时的 location.href，始终用它（去掉 #）签名。',
          en: 'On iOS, keep the location.href at which the page was opened, and always sign that, cut at #.',
        },
      },
      'current-fails-as-chosen': {
        severity: 'error',
        title: {
          zh: '按打开页面时的 URL 校验',
          en: 'The URL at which the page was opened is verified',
        },
        seen: {
          zh: 'signature 是对当前 URL {current} 的签名。',
          en: 'signature is that of the current URL, {current}.',
        },
        expected: {
          zh: '场景设为所有手机都按打开时的 URL 校验，要求对 {landing} 签名。',
          en: 'The scenario has every phone verify the URL at opening: it takes the signature of {landing}.',
        },
        advice: {
          zh: '记下打开页面时的 location.href，在手机上始终用它（去掉 #）签名；或在场景中改回只有 iOS 微信这样校验。',
          en: 'Keep the location.href at which the page was opened, and on phones always sign that, cut at #; or have the scenario do so in WeChat on iOS only.',
        },
      },
      'landing-fails': {
        severity: 'error',
        title: { zh: '签名用的是打开页面时的 URL', en: 'The URL at which the page was opened was signed' },
        seen: {
          zh: 'signature 是对打开时的 URL {landing} 的签名。',
          en: 'signature is that of the URL at opening, {landing}.',
        },
        expected: {
          zh: '当前页面的 URL 是 {current}；除 iOS 微信外，都按当前 URL 校验。',
          en: 'The page’s URL is now {current}; every client but WeChat on iOS verifies that.',
        },
        advice: {
          zh: "每次 URL 变化后，用当时的 location.href.split('#')[0] 重新签名并调用 wx.config。",
          en: "After each change of the URL, sign the location.href.split('#')[0] of that moment and call wx.config again.",
        },
      },
      unverified: {
        severity: 'note',
        seen: {
          zh: '页面打开时是 {landing}，调用 wx.config 时是 {current}；签名尚未校验。',
          en: 'The page was opened at {landing}; at wx.config it is {current}. The signature is not verified yet.',
        },
        expected: {
          zh: 'iOS 微信要求对打开时的 URL 签名，其他客户端要求对当前 URL 签名。',
          en: 'WeChat on iOS takes the signature of the URL at opening, every other client that of the current one.',
        },
        advice: {
          zh: '按客户端选择要签名的 URL；填入 jsapi_ticket 即可看出签的是哪一个。',
          en: 'Choose the URL to sign by the client; enter the jsapi_ticket to see which one was signed.',
        },
      },
    },
    check: (facts) => {
      const [landing, current] = [urlToSign(facts.entry.landingUrl), urlToSign(facts.entry.url)];
      // A frame without a URL of its own has the page's, and that is its landing URL.
      if (landing === current || facts.entry.url.startsWith('about:')) return NONE;
      const name = changedCaseOf(facts);
      if (name === 'unverified' && isToldBefore(facts, current)) return NONE;
      return name ? [{ case: name, values: { landing, current } }] : NONE;
    },
  }),
};

/** Whether that another URL may have been signed is told already: for this URL, or by a signature of another one. */
function isToldBefore(facts: ConfigFacts, current: string): boolean {
  return urlToSign(facts.past.last('config')?.url ?? '') === current || reuseOf(facts) !== null;
}

/**
 * Which of the two URLs was signed, where it is the wrong one here. What holds here may fail in another client, which
 * takes the other: a page that sees to that does the same here, so that there is nothing to say.
 */
function changedCaseOf({ entry, verdict, proof, verifying }: ConfigFacts) {
  if (!isOtherUrl(proof)) return isUnverifiable(verdict) ? 'unverified' : null;
  if (!keepsLandingUrl(entry.userAgent, verifying)) return 'landing-fails';
  // WeChat on iOS does so whatever is chosen.
  return keepsLandingUrl(entry.userAgent) ? 'current-fails' : 'current-fails-as-chosen';
}

/** Whether only the ticket is missing. A config that lacks something has that as its finding. */
export function isUnverifiable(verdict: ConfigFacts['verdict']): boolean {
  return verdict.kind === 'unverified' && verdict.why !== 'incomplete';
}
