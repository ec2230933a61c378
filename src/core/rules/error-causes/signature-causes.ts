import type { Words } from '../../../catalogue/words.ts';
import type { Entry } from '../../session/entry.ts';
import {
  ANY_ACCOUNT,
  configOf,
  type MistakeId,
  recompute,
  secretFor,
  signaturesOf,
  urlToSign,
  type Verdict,
  withSecret,
} from '../../signature/index.ts';
import { type ConfigFacts, isOtherUrl, urlsOf } from '../config-facts.ts';
import { type ErrorCause, type ErrorFacts, found, type Judged, ruledOut } from '../error-facts.ts';
import type { Proof } from '../proof.ts';

/** The signature that an error is about, as far as it could be verified. */
export interface JudgedSignature {
  verdict: Verdict;
  proof: Proof | null;
  /** The secret as it may be shown. */
  secret: string;
}

/** What shows that a mistake was made. */
export const PROVED: Words = { zh: '已由签名证实：{sentence}', en: 'Proved by the signature: {sentence}' };
/** What shows that none was: `{why}` is of `judgeMistakes`. */
export const MATCHES: Words = { zh: '{why}', en: '{why}' };

/**
 * What is said of a cause that one of these mistakes is: found when it was made, ruled out when the signature is
 * right, and when another mistake alone leads to it.
 */
export function judgeMistakes(
  { verdict, proof, secret }: JudgedSignature,
  isOfCause: (id: MistakeId) => boolean,
): Judged {
  if (verdict.kind === 'matches') return ruledOut({ why: rightWith(secret) });
  if (!proof) return null;
  const sentence = proof.told?.sentence ?? SEVERAL;
  if (proof.mistakes.some(isOfCause)) return found({ sentence });
  if (!proof.told) return null;
  const { zh, en } = sentence;
  return ruledOut({ why: { zh: `已证实是别的原因：${zh}`, en: `Another cause is proved: ${en}` } });
}

const rightWith = (secret: string): Words => ({
  zh: `用填入的 ${secret} 算出的签名与页面的相同。`,
  en: `The signature is exactly what ${secret}, as entered, gives.`,
});

const SEVERAL: Words = {
  zh: '有几种可能，见该 config 的“签名”。',
  en: 'there are several ways, see the signature of the call.',
};

/** Whether a mistake's id starts with one of these. */
export function startsWith(...fronts: string[]): (id: MistakeId) => boolean {
  return (id) => fronts.some((front) => id.startsWith(front));
}

function causeOfMistakes(text: Words, isOfCause: (id: MistakeId) => boolean) {
  return {
    text,
    found: PROVED,
    ruledOut: MATCHES,
    judge: ({ config }: ErrorFacts): Judged =>
      config && judgeMistakes({ ...config, secret: secretOf(config) }, isOfCause),
  } satisfies ErrorCause;
}

const secretOf = ({ ticket }: ConfigFacts): string => `jsapi_ticket ${ticket}`;

const OF_SHARES = startsWith('url-share', 'url-marketing', 'url-fixed');
const OF_OAUTH = startsWith('url-authoriz');
const OF_HISTORY = startsWith('url-landing', 'url-current', 'url-previous');

/** Why a config's signature is refused: 附录5 · 2 in its order, then 8, 11 and 19, then what is met besides. */
export const SIGNATURE_CAUSES = {
  algorithm: causeOfMistakes(
    {
      zh: '签名算法：可用 mp.weixin.qq.com/debug/cgi-bin/sandbox?t=jsapisign 校验。',
      en: 'The algorithm: mp.weixin.qq.com/debug/cgi-bin/sandbox?t=jsapisign shows what is right.',
    },
    startsWith('text-', 'bytes-', 'digest-'),
  ),
  'nonce-timestamp': causeOfMistakes(
    {
      zh: 'config 的 nonceStr、timestamp 与签名时的 noncestr、timestamp 不一致。',
      en: 'nonceStr and timestamp in config are not the noncestr and timestamp that were signed.',
    },
    startsWith('nonce-', 'timestamp-'),
  ),
  url: causeOfMistakes(
    {
      zh: "url 不是页面完整的 URL：应为 location.href.split('#')[0]，含 http(s):// 和 ? 后的参数。",
      en: "url is not the page’s whole URL: it is location.href.split('#')[0], with http(s):// and what follows ?.",
    },
    (id) => id.startsWith('url-') && ![OF_SHARES, OF_OAUTH, OF_HISTORY].some((isOf) => isOf(id)),
  ),
  'app-id': {
    text: {
      zh: 'config 的 appId 与获取 jsapi_ticket 的 appid 不一致（例如用了移动应用、第三方平台的 appid）。',
      en: 'The appId of config is not the appid that jsapi_ticket was fetched with (such as an app’s, or a platform’s).',
    },
    found: {
      zh: '签名用的是 {other} 的 jsapi_ticket，config 的 appId 是 {appId}。',
      en: 'The ticket of {other} was signed with; the appId of config is {appId}.',
    },
    ruledOut: {
      zh: '用 {appId} 自己的 jsapi_ticket 算出的签名相同。',
      en: 'The ticket entered for {appId} itself gives this signature.',
    },
    judge: appId,
  },
  'ticket-not-cached': {
    text: {
      zh: 'access_token 和 jsapi_ticket 没有全局缓存：被别的服务器刷新，或已过期（7200 秒）。',
      en: 'access_token and jsapi_ticket are not cached for all servers: renewed elsewhere, or expired (7200 seconds).',
    },
    found: {
      zh: '签名用的 jsapi_ticket 在调用前 {ago:duration} 已过期。',
      en: 'The jsapi_ticket signed with had expired {ago:duration} before the call.',
    },
    judge: ticketExpired,
  },
  'url-not-dynamic': causeOfMistakes(
    {
      zh: '签名用的 url 是写死的：分享后微信会在链接末尾加参数，要动态获取。',
      en: 'The url signed is fixed: WeChat adds parameters to a page that is shared, so that it has to be read anew.',
    },
    OF_SHARES,
  ),
  'signature-reused': {
    text: {
      zh: '签名被缓存：同一个签名用在了另一个 URL 上。',
      en: 'The signature was cached: it is used for another URL than its own.',
    },
    found: {
      zh: '同一个 signature 之前用在 {other}。',
      en: 'The same signature was used before, at {other}.',
    },
    ruledOut: MATCHES,
    judge: reused,
  },
  'frequency-limit': {
    text: {
      zh: '上线后触发了频率限制，服务器取不到新的 jsapi_ticket：看 getticket 返回的 errcode。',
      en: 'The server has met the frequency limit and gets no new jsapi_ticket: look at the errcode of getticket.',
    },
  },
  'authorize-link': causeOfMistakes(
    {
      zh: '签的是微信登录的授权链接，或少了授权后的 code、state，不是跳转后的当前页面。',
      en: 'The authorization link was signed, or the URL without code and state: not the page after the redirect.',
    },
    OF_OAUTH,
  ),
  'push-state': {
    text: {
      zh: '用了 pushState、replaceState：有的客户端仍按打开页面时的 URL 校验（iOS，以及小程序的 web-view）。',
      en: 'pushState or replaceState was used: some clients still verify the URL at which the page was opened (on iOS, and in a mini program’s web-view).',
    },
    found: {
      zh: '客户端校验的是 {verified}，签的是 {other}。',
      en: 'The client verifies {verified}; {other} was signed.',
    },
    ruledOut: {
      zh: '打开页面以来 URL 没有变化（# 之后除外）。',
      en: 'The URL has not changed since the page was opened, but for its # part.',
    },
    judge: pushState,
  },
  'ticket-other': causeOfMistakes(
    {
      zh: '签名用的不是 jsapi_ticket：误用 access_token、卡券的 api_ticket，或多了空白、引号。',
      en: 'It was not signed with jsapi_ticket as it is: an access_token, an api_ticket, or white space or quotes around it.',
    },
    startsWith('ticket-'),
  ),
  'token-of-login': {
    text: {
      zh: '取 jsapi_ticket 时误用了网页授权的 access_token：要用 cgi-bin/token 的，否则 getticket 返回 40001。',
      en: 'jsapi_ticket was fetched with the access_token of an OAuth login: getticket takes that of cgi-bin/token (else 40001).',
    },
  },
  'url-rewritten': {
    text: {
      zh: 'CDN、代理或网关改写了 URL：服务器看到的与 location.href 不同。',
      en: 'A CDN, a proxy or a gateway rewrites the URL: the server sees another one than location.href.',
    },
  },
  'ip-white-list': {
    text: {
      zh: '服务器 IP 不在公众号后台的“IP白名单”中，取不到新的 access_token（40164）。',
      en: 'The server’s IP is not on the white list at mp.weixin.qq.com: it gets no new access_token (40164).',
    },
  },
} as const satisfies Record<string, ErrorCause>;

/** The key under which configs with the same signature are found again. */
export function signatureKeys(entry: Entry): readonly string[] {
  const signature = configOf(entry)?.sent?.signature;
  return signature ? [signatureKey(signature)] : [];
}

const signatureKey = (signature: string): string => `#error-signature ${signature.slice(0, 100)}`;

function appId({ config, context, entry }: ErrorFacts): Judged {
  const [signed] = signaturesOf(entry, context.verifying?.(entry));
  if (!config || !signed?.input || signed.signature === null) return null;
  const { input, signature, appId: own } = signed;
  if (config.verdict.kind === 'matches')
    return context.secrets.get(own)?.jsapi_ticket?.value ? ruledOut({ appId: own }) : null;
  const other = [...context.secrets.keys()].find((id) => {
    if (id === own || id === ANY_ACCOUNT) return false;
    const ticket = context.secrets.get(id)?.jsapi_ticket?.value;
    return ticket ? recompute({ ...withSecret(input, ticket), signature }).matches : false;
  });
  return other === undefined ? null : found({ other, appId: own });
}

function ticketExpired({ config, context, entry }: ErrorFacts): Judged {
  const [signed] = signaturesOf(entry);
  if (config?.verdict.kind !== 'matches' || !signed) return null;
  const { expiresAt } = secretFor(context.secrets, 'jsapi_ticket', signed.appId);
  if (expiresAt === null || entry.at < expiresAt) return null;
  return found({ ago: `${Math.floor((entry.at - expiresAt) / 1000)}` });
}

function reused({ config, past, entry }: ErrorFacts): Judged {
  const signature = config?.config.sent?.signature;
  if (!config || !signature) return null;
  if (config.verdict.kind === 'matches') return ruledOut({ why: rightWith(secretOf(config)) });
  const earlier = past.lastInSession(signatureKey(signature));
  if (!earlier || urlToSign(earlier.url) === urlToSign(entry.url)) return null;
  return found({ other: urlToSign(earlier.url) });
}

function pushState(facts: ErrorFacts): Judged {
  const { config, entry } = facts;
  if (urlToSign(entry.landingUrl) === urlToSign(entry.url)) return ruledOut();
  return config && isOtherUrl(config.proof) ? found({ ...urlsOf(config) }) : null;
}
