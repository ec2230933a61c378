import type { Wording } from '../wording.ts';

/** What is said of authorizations. */
export const OAUTH_WORDS = {
  oauth: { zh: '网页授权', en: 'Authorization' },
  oauthSilent: {
    zh: '静默授权：真机上不询问用户，带着 code 直接返回。',
    en: 'A phone does not ask its user for this scope: it returns with a code at once.',
  },
  oauthAsks: {
    zh: '手动授权：真机上由用户选择允许或拒绝。',
    en: 'A phone asks its user for this scope.',
  },
  oauthHeld: {
    zh: '跳转已拦下，没有向微信发出请求。',
    en: 'Held on its way: no request was sent to WeChat.',
  },
  oauthLoop: {
    zh: '已自动返回 5 次，页面每次都再次请求授权，所以停了下来。页面可能没有读到 code，或用它换取 openid 失败后重新授权；真机上同样会不停跳转。',
    en: 'It went back by itself 5 times, and each time the page asked again, so it has stopped. The page may not read the code, or ask again when it cannot exchange it: a phone would go round and round as well.',
  },
  oauthParameters: { zh: '参数', en: 'Parameters' },
  oauthNoValue: { zh: '（无）', en: '(none)' },
  oauthLink: { zh: '完整链接', en: 'The whole link' },
  oauthHash: {
    zh: '浏览器不会发出 #wechat_redirect，这里看不到：请在代码里确认链接以它结尾。',
    en: 'Browsers do not send #wechat_redirect, so it cannot be seen here: see to it that the link ends with it.',
  },
  oauthCode: { zh: 'code', en: 'code' },
  oauthCodeAbout: {
    zh: '留空则带示例 code 返回。示例 code 换不到 access_token，请让测试服务器直接接受它。',
    en: 'Empty: a sample is sent. No server can exchange it for an access_token; let your test server accept it.',
  },
  oauthLanding: { zh: '将打开', en: 'Goes to' },
  oauthNoLanding: {
    zh: 'redirect_uri 不是可以打开的网址，无法返回。',
    en: 'redirect_uri is no URL to go to: there is no way back but to the page before.',
  },
  oauthAlways: {
    zh: '以后自动这样返回（同一账号和网站，直到关闭面板）',
    en: 'Return like this by itself from now on (this account and site, until the panel is closed)',
  },
  oauthReturn: { zh: '带 code 返回', en: 'Return with code' },
  oauthAllow: { zh: '允许', en: 'Allow' },
  oauthRefuse: { zh: '拒绝', en: 'Refuse' },
  oauthRefuseAbout: {
    zh: '只带 state、不带 code 返回：{url}',
    en: 'Returns with state and without a code: {url}',
  },
  oauthRefuseBack: { zh: '退回上一页', en: 'Goes back to the page before' },
  oauthLeave: { zh: '后退', en: 'Go back' },
  oauthLeaveAbout: {
    zh: '退回发起授权的页面，等于用户在授权页按返回',
    en: 'Back to the page that asked, as when the user leaves the authorization page',
  },
  oauthNothingBefore: {
    zh: '没有上一页可退：真机上会关闭网页',
    en: 'There is no page before: on a phone the page would close',
  },
  oauthReturned: {
    zh: '{appid} 请求网页授权，已自动带 code 返回 {n} 次。',
    en: '{appid} asked for an authorization: it was sent back with a code by itself, {n} times.',
    one: '{appid} asked for an authorization: it was sent back with a code by itself.',
  },
  oauthAskAgain: { zh: '恢复询问', en: 'Ask again' },
} as const satisfies Record<string, Wording>;
