import type { Entry } from '../session/entry.ts';
import { configOf, type SentConfig } from './config.ts';
import { urlToSign } from './recipes.ts';
import { type Recomputed, recompute } from './recompute.ts';

/** Why nothing could be verified. */
export type UnverifiedReason =
  /** No ticket was entered. */
  | 'no-ticket'
  /** What was entered holds no ticket. */
  | 'ticket-unusable'
  /** The signature differs, but the ticket had expired before the config was called: the server has another one. */
  | 'ticket-expired'
  /** The config lacks its nonceStr, timestamp or signature, or one of them is no certain text. */
  | 'config-incomplete';

/** Whether a config's signature is right. */
export type Verdict =
  | {
      kind: 'matches' | 'differs';
      /** The exact text that was hashed (`string1`). Holds the ticket: never shown or exported as it is. */
      text: string;
      /** What the signature should be: lower-case hex, 40 characters. */
      digest: string;
      /** What it is. */
      signature: string;
      /** The URL that was hashed, without its `#` part. */
      url: string;
    }
  | { kind: 'unverified'; why: UnverifiedReason };

/**
 * Verifies the signature of a config, as the client that the page is told it runs in does.
 *
 * @param ticket the ticket's text (`TicketField.ticket`): null when none was entered, '' when what was entered
 *   holds none.
 * @param expiresAt when the ticket expires, epoch milliseconds; null when not known.
 * @returns null when the entry is no config.
 */
export function verdictOf(
  entry: Entry,
  ticket: string | null,
  expiresAt: number | null = null,
): Verdict | null {
  const config = configOf(entry);
  if (!config) return null;
  if (!config.sent) return { kind: 'unverified', why: 'config-incomplete' };
  if (ticket === null) return { kind: 'unverified', why: 'no-ticket' };
  if (ticket === '') return { kind: 'unverified', why: 'ticket-unusable' };
  const url = urlToSign(verifiedHref(entry));
  const { text, digest, matches } = verify(config.sent, url, ticket);
  if (!matches && expiresAt !== null && entry.at >= expiresAt)
    return { kind: 'unverified', why: 'ticket-expired' };
  return { kind: matches ? 'matches' : 'differs', text, digest, signature: config.sent.signature, url };
}

/** Recomputes the signature of a config for one URL (`location.href`) and one ticket. */
export function verify(sent: SentConfig, url: string, jsapi_ticket: string): Recomputed {
  return recompute({ kind: 'jsapi', jsapi_ticket, url, ...sent });
}

/**
 * The URL, `#` part included, that the page's client verifies a config against. WeChat on iOS keeps the one at which
 * the document started, whatever `pushState` does; every other client, WeCom on iOS too, takes the current one.
 * A frame without a URL of its own (`about:srcdoc`) is verified by the page's, which is its landing URL.
 */
export function verifiedHref({
  url,
  landingUrl,
  userAgent,
}: Pick<Entry, 'url' | 'landingUrl' | 'userAgent'>): string {
  return keepsLandingUrl(userAgent) || url.startsWith('about:') ? landingUrl : url;
}

/** Whether this user agent's client verifies against the landing URL. */
export function keepsLandingUrl(userAgent: string): boolean {
  return (
    /\b(iPhone|iPad|iPod)\b/.test(userAgent) &&
    userAgent.includes('MicroMessenger') &&
    !/wxwork/i.test(userAgent)
  );
}
