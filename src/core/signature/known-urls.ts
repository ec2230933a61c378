import type { Entry } from '../session/entry.ts';
import type { KnownUrl, UrlRole } from './mistakes/mistake.ts';

/** A request that the page made by XMLHttpRequest or fetch: perhaps to its signing server. */
export interface PageRequest {
  url: string;
  /** The URLs that it sent along, in its query or body: as they stand there, and decoded. */
  urls: readonly string[];
}

/** What URLs may be known from. */
export interface UrlSources {
  /** The log, oldest first. */
  entries: readonly Entry[];
  /** Latest first. */
  requests: readonly PageRequest[];
  /** The URLs in what a phone said, or that the user entered. */
  phone: readonly string[];
}

/** How many URLs a search looks at. */
const MOST = { short: 40, long: 2_000 } as const;
/** How many of one role the short search takes: a page may send many requests. */
const MOST_OF_ROLE = { short: 10, long: 2_000 } as const;

/** Every role, likeliest first. */
const ROLES = [
  'current',
  'landing',
  'phone',
  'previous',
  'request-argument',
  'frame',
  'referrer',
  'request',
  'session',
] as const satisfies readonly UrlRole[];

/** The URLs that may have been signed in place of the right one, likeliest first; each once in a role. */
export function knownUrlsOf(
  entry: Entry,
  { entries, requests, phone }: UrlSources,
  length: 'short' | 'long',
): KnownUrl[] {
  const history = historyOf(entry, entries);
  const found: Record<UrlRole, readonly string[]> = {
    current: [entry.url],
    landing: [entry.landingUrl],
    phone,
    previous: history.previous,
    'request-argument': requests.flatMap(({ urls }) => urls),
    frame: history.frame,
    referrer: history.referrer,
    request: requests.map(({ url }) => url),
    session: history.session,
  };
  return ROLES.flatMap((role) =>
    [...new Set(found[role])]
      .filter((url) => url !== '')
      .slice(0, MOST_OF_ROLE[length])
      .map((url): KnownUrl => ({ url, role })),
  ).slice(0, MOST[length]);
}

/** What the log tells of other URLs, the latest before the entry first, then those after it. */
interface History {
  /** The URL that the document had before the present one; one at most. */
  previous: readonly string[];
  /** The other frames' URLs: for a frame those of the page itself, for the page those of its frames. */
  frame: readonly string[];
  referrer: readonly string[];
  /** Every other URL of the session. */
  session: readonly string[];
}

function historyOf(entry: Entry, entries: readonly Entry[]): History {
  const present = entries.indexOf(entry);
  const before = entries.slice(0, Math.max(0, present)).reverse();
  const all = [...before, ...entries.slice(present + 1)];
  const isSame = ({ frame }: Entry): boolean => frame.documentId === entry.frame.documentId;
  const isPage = entry.frame.frameId === 0;
  const change = before.find((other) => isSame(other) && other.url !== '' && other.url !== entry.url);
  const [moved] = before.filter((other) => isSame(other) && other.kind === 'url' && other.url === entry.url);
  const previous = moved?.detail || change?.url;
  const own = new Set([entry.url, entry.landingUrl]);
  return {
    previous: previous === undefined ? [] : [previous],
    frame: all.filter(({ frame }) => (frame.frameId === 0) !== isPage).map(({ url }) => url),
    referrer: all.filter((other) => isSame(other) && other.kind === 'load').map(({ detail }) => detail),
    session: all.flatMap(urlsOfEntry).filter((url) => !own.has(url)),
  };
}

/** A change of the URL tells the one before too. */
function urlsOfEntry({ kind, url, detail, landingUrl }: Entry): string[] {
  return kind === 'url' ? [url, detail, landingUrl] : [url, landingUrl];
}
