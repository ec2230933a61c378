import { type Authorization, given, SCOPES } from './oauth.ts';
import { hitIf, hitOn, lacks, type OAuthCheck, shown } from './oauth-check.ts';

const ACCOUNT = { parameter: 'appid' } as const;

/** What can be wrong with the values beside `redirect_uri`. */
export const SCOPE_CHECKS: readonly OAuthCheck[] = [
  {
    ...ACCOUNT,
    code: 'appid-missing',
    severity: 'error',
    words: {
      zh: '链接里没有 appid，或为空：微信提示“appid 不能为空”（10012）。填公众号的 AppID，企业微信填 CorpID。',
      en: 'The link has no appid, or an empty one: WeChat says 10012. Give the account’s AppID, for WeCom the CorpID.',
    },
    find: (authorization) => hitIf(lacks(authorization, 'appid')),
  },
  {
    ...ACCOUNT,
    code: 'appid-original-id',
    severity: 'error',
    words: {
      zh: '{seen} 是公众号的原始 ID，应填 AppID：wx 加 16 位小写十六进制。',
      en: '{seen} is the account’s original id (原始 ID); give its AppID: wx and 16 lower-case hex digits.',
    },
    find: (authorization) => hitOn(/^gh_.*/.exec(given(authorization, 'appid'))?.[0]),
  },
  {
    ...ACCOUNT,
    code: 'appid-shape',
    severity: 'error',
    words: {
      zh: 'appid 是 {seen}，应为 wx 加 16 位小写十六进制；企业微信的 CorpID 以 ww 开头。',
      en: 'appid is {seen}; it should be wx and 16 lower-case hex digits, or a CorpID of WeCom’s, which starts with ww.',
    },
    find(authorization) {
      const appid = given(authorization, 'appid');
      const isFit = /^(?:wx[0-9a-f]{16}|(?:ww|tj|dk)[0-9a-z]{14,18})$/.test(appid);
      return isFit || appid.startsWith('gh_') ? [] : hitOn(appid);
    },
  },
  {
    ...ACCOUNT,
    code: 'appid-other',
    severity: 'warning',
    words: {
      zh: 'appid 是 {seen}，页面的 JS-SDK 用的是 {others}：得到的 openid 属于另一个账号。若非有意，请改成一致。',
      en: 'appid is {seen}, while the page’s JS-SDK uses {others}: the openid will be that of another account. Unless that is meant, use the same.',
    },
    find(authorization, { appIds }) {
      const appid = given(authorization, 'appid');
      if (appid === '' || appIds.length === 0 || appIds.includes(appid)) return [];
      return [{ values: { seen: shown(appid), others: shown(appIds.join(', ')) } }];
    },
  },
  {
    parameter: 'response_type',
    code: 'response-type-not-code',
    severity: 'error',
    words: {
      zh: 'response_type 是“{seen}”，固定填 code。',
      en: 'response_type is “{seen}”; it is always code.',
    },
    find(authorization) {
      const seen = given(authorization, 'response_type');
      return seen === 'code' ? [] : [{ values: { seen: shown(seen) } }];
    },
  },
  {
    parameter: 'scope',
    code: 'scope-missing',
    severity: 'error',
    words: {
      zh: '链接里没有 scope，或为空：微信提示“scope 不能为空”（10010）。填 snsapi_base 或 snsapi_userinfo。',
      en: 'The link has no scope, or an empty one: WeChat says 10010. Give snsapi_base or snsapi_userinfo.',
    },
    find: (authorization) => hitIf(lacks(authorization, 'scope')),
  },
  {
    parameter: 'scope',
    code: 'scope-login',
    severity: 'error',
    words: {
      zh: 'snsapi_login 用于网站应用扫码登录（connect/qrconnect）。公众号网页填 snsapi_base 或 snsapi_userinfo。',
      en: 'snsapi_login is for websites that show a code to scan (connect/qrconnect). Pages of an account give snsapi_base or snsapi_userinfo.',
    },
    find: (authorization) => hitIf(given(authorization, 'scope') === 'snsapi_login'),
  },
  {
    parameter: 'scope',
    code: 'scope-unknown',
    severity: 'error',
    words: {
      zh: 'scope 是 {seen}，应为 {expected} 之一，否则微信提示没有该 scope 的权限（10005）。',
      en: 'scope is {seen}; it should be one of {expected}, or WeChat says that the account has no right to it (10005).',
    },
    find(authorization) {
      const scope = given(authorization, 'scope');
      const expected = SCOPES[authorization.platform];
      if (scope === '' || scope === 'snsapi_login' || expected.includes(scope)) return [];
      return [{ values: { seen: shown(scope), expected: expected.join(', ') } }];
    },
  },
  {
    parameter: 'state',
    code: 'state-too-long',
    severity: 'error',
    words: {
      zh: 'state 有 {seen} 字节，最多 128 字节。把内容存在服务器上，这里只带它的编号。',
      en: 'state has {seen} bytes; 128 are allowed. Keep what it says on the server, and send its number.',
    },
    find(authorization) {
      const bytes = bytesOf(given(authorization, 'state'));
      return bytes > 128 ? hitOn(String(bytes)) : [];
    },
  },
  {
    parameter: 'state',
    code: 'state-characters',
    severity: 'warning',
    words: {
      zh: 'state 含有 {seen}，文档只允许 a-zA-Z0-9，其他字符不保证原样带回。',
      en: 'state has {seen}; the document allows a-zA-Z0-9 only, and other characters may not come back as they are.',
    },
    find(authorization) {
      const odd = new Set(given(authorization, 'state').match(/[^a-zA-Z0-9]/gu));
      return hitOn([...odd].map((character) => (character === ' ' ? '␣' : character)).join(' '));
    },
  },
  {
    parameter: 'state',
    code: 'state-missing',
    severity: 'note',
    words: {
      zh: '没有 state：返回时无法确认是自己发起的授权（CSRF）。填一个随机值，返回后核对。',
      en: 'There is no state: on return, nothing tells that the authorization was asked for by this page (CSRF). Send a random value, and compare it.',
    },
    find: (authorization) => hitIf(lacks(authorization, 'state')),
  },
  {
    parameter: 'agentid',
    code: 'agentid-missing',
    severity: 'error',
    words: {
      zh: 'scope 是 {seen} 时，企业微信要求带 agentid：填应用的 AgentId。',
      en: 'With scope {seen} WeCom wants agentid: give the AgentId of the app.',
    },
    find: (authorization) => (needsAgent(authorization) ? hitOn(given(authorization, 'scope')) : []),
  },
  {
    parameter: 'agentid',
    code: 'agentid-shape',
    severity: 'error',
    words: {
      zh: 'agentid 是 {seen}，应为数字，例如 1000002。',
      en: 'agentid is {seen}; it should be a number, such as 1000002.',
    },
    find: (authorization) => hitOn(/^.*\D.*$/s.exec(given(authorization, 'agentid'))?.[0]),
  },
];

/** `snsapi_userinfo` needed it, too, in earlier documents of WeCom's; a suite's has none. */
function needsAgent(authorization: Authorization): boolean {
  const { platform } = authorization;
  if (platform !== 'wecom' || !lacks(authorization, 'agentid')) return false;
  return given(authorization, 'scope') === 'snsapi_privateinfo';
}

/** In UTF-8. */
function bytesOf(text: string): number {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '?')).replace(/%../g, '-').length;
}
