import { type Authorization, given } from './oauth.ts';
import {
  hitIf,
  hitOn,
  IN_ORDER,
  lacks,
  type OAuthCheck,
  type OAuthContext,
  type OAuthHit,
  type OAuthProblem,
  shown,
  strangeNames,
} from './oauth-check.ts';
import { REDIRECT_CHECKS } from './oauth-redirect-checks.ts';
import { SCOPE_CHECKS } from './oauth-scope-checks.ts';
import { told } from './scenario-problem.ts';

/** What is wrong with an authorization: by parameter, the worst of each first. */
export function checkAuthorization(authorization: Authorization, context: OAuthContext): OAuthProblem[] {
  return CHECKS.flatMap(({ code, severity, words, parameter, find }) =>
    find(authorization, context).map((hit) => ({
      code,
      severity,
      parameter: hit.parameter ?? parameter,
      words: told(words, hit.values ?? {}),
    })),
  ).toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}

const SEVERITIES: readonly OAuthProblem['severity'][] = ['error', 'warning', 'note'];

/** What can be wrong with the link as a whole. */
const LINK_CHECKS: readonly OAuthCheck[] = [
  {
    code: 'link-path',
    parameter: '',
    severity: 'warning',
    words: {
      zh: '路径是 {seen}，应为 /connect/oauth2/authorize：大小写要一致，末尾没有斜杠。',
      en: 'The path is {seen}; it should be /connect/oauth2/authorize, in lower case and without a slash at the end.',
    },
    find({ url }) {
      const path = /^\w+:\/\/[^/]+([^?#]*)/.exec(url)?.[1];
      return path === '/connect/oauth2/authorize' ? [] : hitOn(path);
    },
  },
  {
    code: 'link-http',
    parameter: '',
    severity: 'note',
    words: {
      zh: '授权链接是 http，应为 https://open.weixin.qq.com/…。',
      en: 'The link is http; it should be https://open.weixin.qq.com/….',
    },
    find: ({ url }) => hitIf(/^http:/i.test(url)),
  },
  {
    code: 'link-order',
    parameter: '',
    severity: 'warning',
    words: {
      zh: '参数顺序是 {seen}。微信按正则匹配授权链接，顺序应为 appid、redirect_uri、response_type、scope、state，否则可能提示“该链接无法访问”。',
      en: 'The parameters come as {seen}. WeChat matches the link against a pattern: they should come as appid, redirect_uri, response_type, scope, state, or it may say 该链接无法访问.',
    },
    find({ platform, parameters }) {
      if (platform !== 'wechat') return [];
      const names = parameters.map(({ name }) => name).filter((name) => placeOf(name) >= 0);
      const isInOrder = names.every((name, index) => index === 0 || follows(name, names[index - 1] ?? ''));
      return isInOrder ? [] : hitOn(names.join(', '));
    },
  },
  {
    code: 'parameter-twice',
    parameter: '',
    severity: 'warning',
    words: {
      zh: '链接里有 {n} 个 {seen}，只应有一个：多余的可能来自没有编码的 redirect_uri。',
      en: 'The link has {seen} {n} times; there should be one. The others may come from a redirect_uri that is not encoded.',
    },
    find({ parameters }) {
      const names = parameters.map(({ name }) => name);
      const times = (name: string): number => names.filter((each) => each === name).length;
      return IN_ORDER.filter((name) => times(name) > 1).map((name) => ({
        parameter: name,
        values: { seen: name, n: String(times(name)) },
      }));
    },
  },
  {
    code: 'parameter-broken',
    parameter: '',
    severity: 'error',
    words: {
      zh: '{name} 的编码有误，无法按 UTF-8 解码：{seen}。用 encodeURIComponent 编码。',
      en: '{name} cannot be decoded as UTF-8: {seen}. Encode it by encodeURIComponent.',
    },
    find: ({ parameters }) =>
      parameters
        .filter(({ isBroken }) => isBroken)
        .map(({ name, raw }) => ({ parameter: name, values: { name: shown(name), seen: shown(raw) } })),
  },
  {
    code: 'parameter-misspelt',
    parameter: '',
    severity: 'error',
    words: {
      zh: '链接里写的是 {seen}，应为 {expected}：大小写和下划线都要一致。',
      en: 'The link has {seen}; it should be {expected}, letter for letter.',
    },
    find: (authorization) => [...IN_ORDER, 'agentid'].flatMap((name) => misspelt(authorization, name)),
  },
];

const CHECKS: readonly OAuthCheck[] = [...LINK_CHECKS, ...SCOPE_CHECKS, ...REDIRECT_CHECKS];

const placeOf = (name: string): number => IN_ORDER.indexOf(name);
const follows = (name: string, before: string): boolean => placeOf(name) >= placeOf(before);

/** A parameter that is not there, and one that sounds like it: `appId`, `redirect_url`. */
function misspelt(authorization: Authorization, name: string): OAuthHit[] {
  if (!lacks(authorization, name)) return [];
  const found = strangeNames(authorization).find((strange) => sound(strange) === sound(name));
  return found === undefined || given(authorization, found) === ''
    ? []
    : [{ parameter: name, values: { seen: shown(found), expected: name } }];
}

const sound = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/url$/, 'uri');
