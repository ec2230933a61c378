import type { Entry } from '../session/entry.ts';

/** What a signature is verified with, besides its call and the secrets. */
export interface Verifying {
  /**
   * The appId of the last config before, in the same document: the SDK puts it into `chooseCard`, and a payment is
   * signed with it. Needed where nothing went over the bridge; empty, or not given, when not known.
   */
  lastAppId?: string;
  /**
   * Whether every phone verifies the URL at which the page started, and not WeChat on iOS alone: the scenario's
   * choice. Tencent's own @wecom/jssdk signs that URL on every phone.
   */
  verifiesLandingUrl?: boolean;
}

/** The document of a call, and where it is. */
type Located = Pick<Entry, 'url' | 'landingUrl' | 'userAgent'>;

/**
 * The URL, `#` part included, that the page's client verifies a config against. WeChat on iOS keeps the one at which
 * the document started, whatever `pushState` does; every other client, WeCom on iOS too, takes the current one,
 * unless every phone is to verify the one at the start.
 * A frame without a URL of its own (`about:srcdoc`) is verified by the page's, which is its landing URL.
 */
export function verifiedHref({ url, landingUrl, userAgent }: Located, verifying: Verifying = {}): string {
  return keepsLandingUrl(userAgent, verifying) || url.startsWith('about:') ? landingUrl : url;
}

/** Whether this user agent's client verifies against the landing URL. A client on a desktop never does. */
export function keepsLandingUrl(userAgent: string, { verifiesLandingUrl = false }: Verifying = {}): boolean {
  if (!userAgent.includes('MicroMessenger')) return false;
  if (verifiesLandingUrl) return /\b(iPhone|iPad|iPod|Android)\b/.test(userAgent);
  return /\b(iPhone|iPad|iPod)\b/.test(userAgent) && !/wxwork/i.test(userAgent);
}
