import { isOnDomains } from './domains.ts';
import { hostOf } from './host-of.ts';

/** What becomes of a link that a page wants shared. */
export type LinkVerdict =
  /** It is on a domain of the account, or on the page's own host. */
  | 'ok'
  /** It is on another host than the page, and the account's domains are not known. */
  | 'doubtful'
  /** It is on none of the account's domains, or no absolute URL: the client shares the page itself. */
  | 'ignored';

/**
 * Whether WeChat takes a page's link. Since April 2017 its host must be one of the JS接口安全域名 of the account; a
 * parent domain stands for those below it (附录5 · 15).
 *
 * @param domains the account's; empty when they are not known.
 */
export function linkVerdict(link: string, pageUrl: string, domains: readonly string[]): LinkVerdict {
  const host = hostOf(link.trim());
  if (host === null) return 'ignored';
  if (host.name === hostOf(pageUrl)?.name) return 'ok';
  if (domains.length === 0) return 'doubtful';
  return isOnDomains(link.trim(), domains) ? 'ok' : 'ignored';
}

/** Whether Android's client may fail on a link: with spaces, or with characters that are not percent-encoded. */
export function isUnencoded(link: string): boolean {
  return /[^\x21-\x7e]/.test(link);
}

/** Whether WeChat, which knows nothing of the page around a URL, can load it: an absolute http(s) URL. */
export function isAbsolute(url: string): boolean {
  return hostOf(url.trim()) !== null;
}
