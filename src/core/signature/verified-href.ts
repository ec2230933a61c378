import type { Entry } from '../session/entry.ts';

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
