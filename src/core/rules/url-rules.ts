import { keepsLandingUrl, urlToSign } from '../signature/index.ts';
import { type ConfigFacts, configRule, isOtherUrl, urlsOf } from './config-facts.ts';
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
      const { verified } = urlsOf(facts);
      if (proof?.mistakes.includes('url-hash-kept'))
        return [{ case: 'proved', values: { signed: proof.signed.url, url: verified } }];
      const isTold = isSameUrlAgain(facts) && facts.past.last('config')?.url.includes('#');
      if (!isUnverifiable(verdict) || !entry.url.includes('#') || isTold) return NONE;
      return [{ case: 'unverified', values: { signed: entry.url, url: urlToSign(entry.url) } }];
    },
  }),

  'config-url-changed': configRule({
    title: { zh: 'URL 在页面打开后已变化', en: 'The URL has changed since the page was opened' },
    topic: 'url',
    place: '步骤三 · 附录5 · 19',
    example: "history.pushState(null, '', '/item');\nwx.config(sign(location.href));",
    canBeWrong: {
      zh: '页面可能按客户端分别签名：iOS 用打开时的 URL，其他用当前 URL。只有以当前模拟的客户端校验不通过时才报错。WeChat 各版本的做法没有官方说明；腾讯的 @wecom/jssdk 在 Android 微信里也用打开时的 URL。',
      en: 'The page may sign for each client by itself: the URL at opening on iOS, the current one elsewhere. It is an error only for the client being simulated. What each version of WeChat does is not documented; Tencent’s @wecom/jssdk signs the URL at opening in WeChat on Android too.',
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
      'current-here': {
        severity: 'note',
        seen: {
          zh: 'signature 是对当前 URL {current} 的签名，在这里有效；页面打开时是 {landing}。',
          en: 'signature is that of the current URL, {current}, and valid here; the page was opened at {landing}.',
        },
        expected: {
          zh: 'iOS 微信要求对打开时的 URL 签名。',
          en: 'WeChat on iOS takes the signature of the URL at opening.',
        },
        advice: {
          zh: '确认在 iOS 上用打开时的 URL 签名：可切换到 iOS 微信再检查一次。',
          en: 'Make sure that the URL at opening is signed on iOS: inspect as WeChat on iOS, too.',
        },
      },
      'landing-here': {
        severity: 'note',
        seen: {
          zh: 'signature 是对打开时的 URL {landing} 的签名，在 iOS 微信有效；当前是 {current}。',
          en: 'signature is that of the URL at opening, {landing}, and valid in WeChat on iOS; it is now {current}.',
        },
        expected: {
          zh: '其他客户端要求对当前 URL 签名。',
          en: 'Every other client takes the signature of the current URL.',
        },
        advice: {
          zh: '确认在 Android 等客户端用当前 URL 签名：可切换到 Android 微信再检查一次。',
          en: 'Make sure that the current URL is signed elsewhere: inspect as WeChat on Android, too.',
        },
      },
      'landing-here-as-chosen': {
        severity: 'note',
        seen: {
          zh: 'signature 是对打开时的 URL {landing} 的签名，按场景的设置有效；当前是 {current}。',
          en: 'signature is that of the URL at opening, {landing}, and valid as the scenario has it; it is now {current}.',
        },
        expected: {
          zh: '场景设为所有手机都按打开时的 URL 校验；桌面客户端要求对当前 URL 签名。',
          en: 'The scenario has every phone verify the URL at opening; clients on a desktop take the current one.',
        },
        advice: {
          zh: '确认在桌面微信用当前 URL 签名，并在真机上核对 Android 微信按哪个 URL 校验。',
          en: 'Make sure that the current URL is signed on a desktop, and see on a real phone which one WeChat on Android takes.',
        },
      },
      unverified: {
        severity: 'warning',
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
      if (name === 'unverified' && urlToSign(facts.past.last('config')?.url ?? '') === current) return NONE;
      return name ? [{ case: name, values: { landing, current } }] : NONE;
    },
  }),
};

/** Which of the two URLs was signed, and whether that holds here; null when it is neither. */
function changedCaseOf({ entry, verdict, proof, verifying }: ConfigFacts) {
  const isLanding = keepsLandingUrl(entry.userAgent, verifying);
  // WeChat on iOS does so whatever is chosen.
  const isChosen = isLanding && !keepsLandingUrl(entry.userAgent);
  if (isOtherUrl(proof)) {
    if (isChosen) return 'current-fails-as-chosen';
    return isLanding ? 'current-fails' : 'landing-fails';
  }
  if (verdict.kind === 'matches') {
    if (isChosen) return 'landing-here-as-chosen';
    return isLanding ? 'landing-here' : 'current-here';
  }
  return isUnverifiable(verdict) ? 'unverified' : null;
}

/** Whether only the ticket is missing. A config that lacks something has that as its finding. */
export function isUnverifiable(verdict: ConfigFacts['verdict']): boolean {
  return verdict.kind === 'unverified' && verdict.why !== 'incomplete';
}
