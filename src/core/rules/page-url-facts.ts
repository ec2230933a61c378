import { urlToSign, verifiedHref } from '../signature/index.ts';
import type { ConfigFacts } from './config-facts.ts';

/** What is verified, of a config's facts. */
type Verified = Pick<ConfigFacts, 'entry' | 'verifying'>;

/** The URL that the client verifies a config against, without its # part. */
export function verifiedUrl({ entry, verifying }: Verified): string {
  return urlToSign(verifiedHref(entry, verifying));
}

/** Whether a config was called before in the same document: what holds for all of its URLs has been told. */
export function isLaterConfig({ past }: Pick<ConfigFacts, 'past'>): boolean {
  return past.last('config') !== null;
}

/** Whether the config before, in the same document, was verified against the same URL: its faults have been told. */
export function isSameUrlAgain(facts: ConfigFacts): boolean {
  const before = facts.past.last('config');
  return before !== null && verifiedUrl({ ...facts, entry: before }) === verifiedUrl(facts);
}

/** Whether the signature proves that another URL was signed: the finding about that tells what to do. */
export function isUrlProved({ proof }: Pick<ConfigFacts, 'proof'>): boolean {
  return proof?.mistakes.some((id) => id.startsWith('url-')) ?? false;
}

/** The names and values of a URL's query, as they stand there. */
export function queryOf(url: string): [name: string, value: string][] {
  const [, query = ''] = /\?([^#]*)/.exec(url) ?? [];
  return query
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const sign = pair.indexOf('=');
      return sign < 0 ? [pair, ''] : [pair.slice(0, sign), pair.slice(sign + 1)];
    });
}

/**
 * The OAuth parameters in a query, by name: what WeChat puts behind a redirect_uri. Empty unless both are there, and
 * `code` is as long as one of WeChat's.
 */
export function oauthNamesIn(url: string): readonly string[] {
  const query = queryOf(url);
  const code = query.find(([name]) => name === 'code')?.[1] ?? '';
  return /^[\w-]{16,}$/.test(code) && query.some(([name]) => name === 'state') ? ['code', 'state'] : [];
}

/** What WeChat puts behind the URL of a page that is opened from a share, by name. */
export function shareNamesIn(url: string): readonly string[] {
  return queryOf(url)
    .filter(([name, value]) =>
      name === 'from' ? /^(?:singlemessage|timeline|groupmessage)$/.test(value) : name === 'isappinstalled',
    )
    .map(([name]) => name);
}
