import type { KnownUrl } from './mistake.ts';
import { keptFor, nameIn, splitQuery, valueIn } from './url-shape.ts';

/** Whether WeChat puts this parameter behind the URL of a shared page. 附录5 · 2.6. */
export function isShareParameter(parameter: string): boolean {
  const name = nameIn(parameter);
  return name === 'from' ? SHARED_FROM.has(valueIn(parameter) ?? '') : SHARE_NAMES.has(name);
}

/** Whether web authorization puts this parameter behind the URL that it comes back to. */
export function isAuthorizationParameter(parameter: string): boolean {
  return AUTHORIZATION_NAMES.has(nameIn(parameter));
}

/** Whether this parameter only counts where a visitor came from. */
export function isMarketingParameter(parameter: string): boolean {
  return MARKETING_NAMES.test(nameIn(parameter));
}

/** Whether this parameter only keeps a page out of caches, or names its version. */
export function isCacheParameter(parameter: string): boolean {
  return CACHE_NAMES.has(nameIn(parameter));
}

/** What WeChat has put behind other URLs when they were shared, each list once. */
export const knownShareParameters = keptFor((urls) => listsOf(urls, isShareParameter));

/** What web authorization has put behind other URLs, each list once: `['code=…', 'state=…']`. */
export const knownAuthorizationParameters = keptFor((urls) => listsOf(urls, isAuthorizationParameter));

function listsOf(
  urls: readonly KnownUrl[],
  isWanted: (parameter: string) => boolean,
): readonly (readonly string[])[] {
  const lists = urls
    .map(({ url }) => splitQuery(url)?.parameters.filter(isWanted) ?? [])
    .filter((list) => list.length > 0);
  return [...new Map(lists.map((list) => [list.join('&'), list])).values()];
}

const SHARED_FROM = new Set([
  'singlemessage',
  'groupmessage',
  'timeline',
  'message',
  'favorites',
  'mp',
  'work',
]);

const SHARE_NAMES = new Set([
  'isappinstalled',
  'nsukey',
  'wechat_redirect',
  'connect_redirect',
  'scene',
  'subscene',
  'ascene',
  'clicktime',
  'enterid',
  'sessionid',
  'exportkey',
  'pass_ticket',
  'wx_header',
  'wxfrom',
  'mpshare',
  'srcid',
  'sharer_sharetime',
  'sharer_shareid',
  'sharer_shareinfo',
  'sharer_shareinfo_first',
  'wxwork_userid',
]);

const AUTHORIZATION_NAMES = new Set(['code', 'state', 'appid', 'auth_code']);

const MARKETING_NAMES =
  /^(?:utm_\w+|mtm_\w+|pk_\w+|gclid|dclid|gbraid|wbraid|fbclid|msclkid|yclid|ttclid|bd_vid|gdt_vid|qz_gdt|clickid|click_id|spm|scm|hmsr|hmpl|hmcu|hmkw|hmci|mc_cid|mc_eid|_ga|_gl|igshid)$/;

const CACHE_NAMES = new Set([
  '_',
  't',
  '_t',
  '__t',
  'ts',
  '_ts',
  'time',
  'timestamp',
  'v',
  '_v',
  'ver',
  'version',
  'r',
  '_r',
  'rnd',
  'rand',
  'random',
  'cb',
  'nocache',
  'no_cache',
]);
