import { isOnDomains } from '../domains/domains.ts';
import { type Authorization, given } from './oauth.ts';
import { hitIf, hitOn, lacks, type OAuthCheck, parameterOf, shown, strangeNames } from './oauth-check.ts';
import { isReturnable } from './oauth-return.ts';

const TARGET = { parameter: 'redirect_uri' } as const;

/** What can be wrong with `redirect_uri`. */
export const REDIRECT_CHECKS: readonly OAuthCheck[] = [
  {
    ...TARGET,
    code: 'redirect-uri-missing',
    severity: 'error',
    words: {
      zh: '链接里没有 redirect_uri，或为空：微信提示“redirect_uri 不能为空”（10011）。填授权后要回到的页面，用 encodeURIComponent 编码。',
      en: 'The link has no redirect_uri, or an empty one: WeChat says 10011. Give the page to return to, encoded by encodeURIComponent.',
    },
    find: (authorization) => hitIf(lacks(authorization, 'redirect_uri')),
  },
  {
    ...TARGET,
    code: 'redirect-uri-hash-cut',
    severity: 'error',
    words: {
      zh: 'redirect_uri 没有编码，链接到此为止：其中的 # 使 response_type、scope、state 都没有发出，微信提示“scope 不能为空”（10010）。用 encodeURIComponent 编码。',
      en: 'redirect_uri is not encoded, and the link ends with it: its # kept response_type, scope and state from being sent, and WeChat says 10010. Encode it by encodeURIComponent.',
    },
    find: (authorization) => hitIf(isUnencoded(authorization) && isCutByHash(authorization)),
  },
  {
    ...TARGET,
    code: 'redirect-uri-cut-off',
    severity: 'error',
    words: {
      zh: 'redirect_uri 没有编码，第一个 & 之后的 {seen} 成了授权链接的参数，返回时会丢失。用 encodeURIComponent 编码。',
      en: 'redirect_uri is not encoded: what stands behind its first & ({seen}) counts as the link’s, and is lost on the way back. Encode it by encodeURIComponent.',
    },
    find: (authorization) =>
      isUnencoded(authorization) ? hitOn(strangeNames(authorization).join(', ')) : [],
  },
  {
    ...TARGET,
    code: 'redirect-uri-not-encoded',
    severity: 'warning',
    words: {
      zh: 'redirect_uri 没有编码：它一旦带上 & 或 #，后面的内容就会丢失。用 encodeURIComponent 编码。',
      en: 'redirect_uri is not encoded: as soon as it has an & or a #, the rest is lost. Encode it by encodeURIComponent.',
    },
    find: (authorization) =>
      hitIf(
        isUnencoded(authorization) && !isCutByHash(authorization) && strangeNames(authorization).length === 0,
      ),
  },
  {
    ...TARGET,
    code: 'redirect-uri-encoded-twice',
    severity: 'error',
    words: {
      zh: 'redirect_uri 编码了两次，解码一次后是 {seen}，不是网址。只编码一次。',
      en: 'redirect_uri is encoded twice: decoded once it is {seen}, which is no URL. Encode it once.',
    },
    find: (authorization) =>
      isTwiceEncoded(authorization) ? hitOn(given(authorization, 'redirect_uri')) : [],
  },
  {
    ...TARGET,
    code: 'redirect-uri-not-absolute',
    severity: 'error',
    words: {
      zh: 'redirect_uri 是 {seen}，应为 https:// 或 http:// 开头的完整网址。',
      en: 'redirect_uri is {seen}; it should be a whole URL that starts with https:// or http://.',
    },
    find(authorization) {
      const target = given(authorization, 'redirect_uri');
      return isReturnable(target) || isTwiceEncoded(authorization) ? [] : hitOn(target);
    },
  },
  {
    ...TARGET,
    code: 'redirect-uri-not-registered',
    severity: 'warning',
    words: {
      zh: '{seen} 不在“应答”里填写的域名之中（{domains}）。网页授权域名与 JS接口安全域名分开登记，请确认已登记；没有登记时微信提示 10003。',
      en: '{seen} is not among the domains under Answers ({domains}). 网页授权域名 is a list of its own: make sure that the host is on it; WeChat says 10003 otherwise.',
    },
    find(authorization, { domains }) {
      const target = given(authorization, 'redirect_uri');
      if (!isReturnable(target) || isLocal(target)) return [];
      if (domains.length === 0 || isOnDomains(target, domains)) return [];
      return [{ values: { seen: shown(hostOf(target)), domains: shown(domains.join(', ')) } }];
    },
  },
  {
    ...TARGET,
    code: 'redirect-uri-local',
    severity: 'note',
    words: {
      zh: '{seen} 只在本机可用：网页授权域名不能是 IP，也不能带端口，正式账号在真机上提示 10003。',
      en: '{seen} works on this machine only: 网页授权域名 has no addresses and no ports, so that a phone says 10003, test accounts aside.',
    },
    find(authorization) {
      const target = given(authorization, 'redirect_uri');
      return isReturnable(target) && isLocal(target) ? hitOn(hostOf(target)) : [];
    },
  },
  {
    ...TARGET,
    code: 'redirect-uri-http',
    severity: 'note',
    words: {
      zh: 'redirect_uri 是 http，code 会以明文传输。官方文档要求用 https。',
      en: 'redirect_uri is http: the code travels in the clear. The document asks for https.',
    },
    find(authorization) {
      const target = given(authorization, 'redirect_uri');
      return hitIf(/^http:/i.test(target) && isReturnable(target) && !isLocal(target));
    },
  },
  {
    ...TARGET,
    code: 'redirect-uri-hash',
    severity: 'note',
    words: {
      zh: 'redirect_uri 里有 #：code 和 state 会加在 # 之前，用 location.search 读取，前端路由的参数里没有。',
      en: 'redirect_uri has a #: code and state are put in front of it. Read them from location.search; a router that reads the hash has none.',
    },
    find(authorization) {
      const target = given(authorization, 'redirect_uri');
      return hitIf(isReturnable(target) && target.includes('#'));
    },
  },
  {
    ...TARGET,
    code: 'redirect-uri-has-code',
    severity: 'warning',
    words: {
      zh: 'redirect_uri 里已有 {seen}，返回后会出现两次，可能读到旧值。拼接前先去掉。',
      en: 'redirect_uri has {seen} already: after the return it stands there twice, and the old one may be read. Remove it first.',
    },
    find(authorization) {
      const [, query = ''] = /^[^?#]*\?([^#]*)/.exec(given(authorization, 'redirect_uri')) ?? [];
      const names = query.split('&').map((pair) => pair.split('=')[0] ?? '');
      return hitOn([...new Set(names)].filter((name) => name === 'code' || name === 'state').join(', '));
    },
  },
];

/** `encodeURIComponent` leaves no colon and no slash. */
function isUnencoded(authorization: Authorization): boolean {
  return /^[a-z]+:\/\//i.test(parameterOf(authorization, 'redirect_uri')?.raw ?? '');
}

function isCutByHash(authorization: Authorization): boolean {
  return lacks(authorization, 'scope') && authorization.parameters.at(-1)?.name === 'redirect_uri';
}

function isTwiceEncoded(authorization: Authorization): boolean {
  return /^https?%(?:25)*3a/i.test(given(authorization, 'redirect_uri'));
}

/** The host of an absolute URL, with its port. */
function hostOf(target: string): string {
  return /^https?:\/\/(?:[^/?#@]*@)?([^/?#\\]*)/i.exec(target)?.[1] ?? '';
}

/** Whether the host is an address or this machine, or has a port: none of these can be registered. */
function isLocal(target: string): boolean {
  const host = hostOf(target);
  return /:(?!80$|443$)\d+$/.test(host) || /^(?:\[.*\]|[\d.]+|localhost)(?::\d+)?$/i.test(host);
}
