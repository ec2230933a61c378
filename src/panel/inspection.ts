import { isInspected } from '../protocol.ts';
import type { PageFacts } from './inspected/index.ts';
import type { Inspection, ProfileId, UnsupportedReason } from './model.ts';

/**
 * How far the user went. `looking`: the button was pressed, and the page is being asked what it is; `asking`: a site's permission is to be chosen; `refused`: the browser's dialog was answered
 * with no; `blocked`: inspection was asked for on a page that no extension can run on; `starting`: the page is being
 * loaded again; `on`: inspection is wanted.
 */
export type Step = 'off' | 'looking' | 'asking' | 'refused' | 'blocked' | 'starting' | 'on';

/** All that decides what the panel says of the inspection. */
export interface Situation {
  step: Step;
  /** False once the extension was updated under the panel. */
  alive: boolean;
  profile: ProfileId;
  /** What the page said of itself last; null when it could not be asked. */
  page: PageFacts | null;
  /** The tab's URL as DevTools told it last; used when the page cannot be asked. */
  url: string;
  /** Whether the page's site is granted. */
  granted: boolean;
  /** The origins of the page's frames whose sites are not granted. */
  unseen: readonly string[];
  /** Whether the tab stands in front of WeChat's authorization page, where no page is. */
  waiting: boolean;
}

/** What the panel says of the inspection. */
export function inspectionOf({
  step,
  alive,
  profile,
  page,
  url,
  granted,
  unseen,
  waiting,
}: Situation): Inspection {
  if (step === 'off' || step === 'looking') return { kind: 'off' };
  if (!alive) return { kind: 'outdated' };
  if (waiting) return { kind: 'on', profile, unseen: [] };
  const place = page?.url || url;
  const why = page ? unsupportedReason(page.url, page.contentType) : unsupportedReason(url, 'text/html');
  if (why) return { kind: 'unsupported', url: place, why };
  if (step === 'blocked') return { kind: 'off' };
  if (step === 'asking' || step === 'refused') return { kind: step, origin: originOf(place) };
  if (step === 'starting' || !page) return { kind: 'starting' };
  if (!granted) return { kind: 'not-granted', origin: originOf(place) };
  if (!isInspected(page.userAgent)) return { kind: 'overridden', userAgent: page.userAgent };
  return { kind: 'on', profile, unseen };
}

/** Why no extension can run on a page, or null when one can. */
export function unsupportedReason(url: string, contentType: string): UnsupportedReason | null {
  if (contentType === 'application/pdf') return 'pdf';
  if (url.startsWith('file:')) return 'file';
  // Not by URL.canParse: Chrome calls `chrome://` no URL, and Node one.
  if (/^(?:about|chrome|devtools|edge|view-source)[\w-]*:/.test(url)) return 'browser';
  if (!URL.canParse(url)) return 'other';
  const { protocol, hostname, pathname } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return 'other';
  const isStore =
    hostname === 'chromewebstore.google.com' ||
    (hostname === 'chrome.google.com' && pathname.startsWith('/webstore')) ||
    hostname === 'microsoftedge.microsoft.com';
  return isStore ? 'store' : null;
}

const originOf = (url: string): string => (URL.canParse(url) ? new URL(url).origin : url);
