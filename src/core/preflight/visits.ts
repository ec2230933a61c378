import { documentArguments } from '../document-arguments.ts';
import { isUnknown, member } from '../plain.ts';
import { createAddedEntries } from '../session/added-entries.ts';
import type { Entry } from '../session/entry.ts';
import { type PageRequest, urlToSign } from '../signature/index.ts';
import { type Adding, addedIn, isOpenable, originOf, takenOff, withoutAdded } from './opened-url.ts';
import type { Arrival, Sample, Visited } from './visited.ts';

/** Reads what of the log tells how the page is opened, and signed for. One entry more costs the same at any length. */
export interface Visits {
  /** Takes in what was added to the log. What was learnt from entries that are gone is kept. */
  read(entries: readonly Entry[], requests?: readonly PageRequest[]): void;
  visited(): Visited;
  /** Another number after every change of what `visited` gives. */
  readonly version: number;
  /** Forgets all. */
  clear(): void;
}

/** So many configs are remembered. */
const MOST_SAMPLES = 40;
/** So many documents, to which the user may come back. */
const MOST_DOCUMENTS = 50;
/** So many sites: web authorization, for one, leads to another and back. */
const MOST_SITES = 10;

/** What is known of a document of the page itself. */
interface Opened {
  landing: string;
  current: string;
  previous: string | null;
  isReloaded: boolean;
  isBack: boolean;
}

/** What is known of the pages of one origin. */
interface Site extends Omit<Visited, 'samples' | 'landing' | 'current' | 'cleans' | 'links'> {
  origin: string;
  /** The last calls that set a link. */
  shares: Readonly<Record<keyof Visited['links'], Entry | null>>;
  cleans: Set<Adding>;
  samples: Sample[];
}

export function createVisits(): Visits {
  let addedTo = createAddedEntries();
  let documents = new Map<string, Opened>();
  let last: Opened | null = null;
  let sites = new Map<string, Site>();
  let site = createSite('');
  let version = 0;
  let searched: readonly PageRequest[] = [];

  function take(entry: Entry): void {
    const isPage = entry.frame.frameId === 0 && entry.frame.documentId !== '';
    if (!isPage) {
      if (entry.kind !== 'config' || site.hasFrameConfig) return;
      site.hasFrameConfig = true;
      version++;
      return;
    }
    const isStart = entry.kind === 'load' && entry.name === 'load';
    const document = (isStart ? null : documents.get(entry.frame.documentId)) ?? start(entry);
    if (entry.kind === 'load' && entry.name === 'pageshow') restore(document, entry);
    if (entry.kind === 'url') move(document, entry);
    if (entry.kind === 'config') sample(document, entry);
    if (entry.kind === 'call') share(entry);
  }

  function start({ frame, url, landingUrl }: Entry): Opened {
    const isReloaded = last !== null && urlToSign(last.current) === urlToSign(landingUrl);
    const document = { landing: landingUrl, current: url, previous: null, isReloaded, isBack: false };
    documents.set(frame.documentId, document);
    forgetOldest(documents, MOST_DOCUMENTS);
    show(document);
    site.shares = NOTHING_SHARED;
    return document;
  }

  /** The document is the one that the user sees. */
  function show(document: Opened): void {
    last = document;
    version++;
    const origin = originOf(document.landing);
    site = sites.get(origin) ?? createSite(origin);
    // The one that was there last comes last.
    sites.delete(origin);
    sites.set(origin, site);
    forgetOldest(sites, MOST_SITES);
  }

  function restore(document: Opened, { url }: Entry): void {
    document.isBack = true;
    document.current = url;
    show(document);
  }

  function move(document: Opened, { name, url, detail }: Entry): void {
    const from = detail || document.current;
    document.current = url;
    version++;
    if (urlToSign(from) === urlToSign(url)) {
      if (site.routing === 'none') site.routing = 'hash';
      return;
    }
    const cleaned = takenOff(from, url);
    for (const adding of cleaned) site.cleans.add(adding);
    if (cleaned.length > 0) return;
    document.isBack = name === 'popstate';
    document.previous = from;
    site.routing = 'history';
    // Back at the start there is no difference to be seen.
    if (!isAtStart(document)) site.route = { landing: document.landing, current: url, previous: from };
  }

  function sample(document: Opened, entry: Entry): void {
    const arrivals = arrivalsOf(document);
    site.samples.push({
      entry,
      landing: document.landing,
      previous: document.previous,
      arrivals,
      isSent: false,
    });
    if (site.samples.length > MOST_SAMPLES) site.samples.shift();
    searched = [];
    version++;
  }

  function share(entry: Entry): void {
    const which = Object.hasOwn(SHARES, entry.name) ? SHARES[entry.name] : undefined;
    if (!which) return;
    site.shares = { ...site.shares, [which]: entry };
    version++;
  }

  /** Looks for the URLs of the present document's configs in what it has sent. */
  function findSent(requests: readonly PageRequest[]): void {
    if (requests === searched || requests.length === 0) return;
    searched = requests;
    const sent = new Set(requests.filter(asksForSignature).flatMap(({ urls }) => urls.map(urlToSign)));
    site.samples = site.samples.map((one) => {
      const isOwn = documents.get(one.entry.frame.documentId) === last;
      const isFound = [one.entry.url, one.landing].some((url) => sent.has(urlToSign(url)));
      if (one.isSent || !isOwn || !isFound) return one;
      version++;
      return { ...one, isSent: true };
    });
  }

  return {
    read(entries, requests = []) {
      for (const entry of addedTo(entries).added) take(entry);
      findSent(requests);
    },
    visited() {
      const { origin, shares } = site;
      const links = { message: linkOf(shares.message, origin), timeline: linkOf(shares.timeline, origin) };
      return { ...site, links, landing: last?.landing ?? '', current: last?.current ?? '' };
    },
    get version() {
      return version;
    },
    clear() {
      addedTo = createAddedEntries();
      documents = new Map();
      sites = new Map();
      [last, searched] = [null, []];
      site = createSite('');
      version++;
    },
  };
}

function forgetOldest(kept: Map<string, unknown>, most: number): void {
  const [oldest] = kept.keys();
  if (kept.size > most && oldest !== undefined) kept.delete(oldest);
}

function createSite(origin: string): Site {
  return {
    origin,
    routing: 'none',
    route: null,
    cleans: new Set(),
    shares: NOTHING_SHARED,
    hasFrameConfig: false,
    samples: [],
  };
}

/** Whether a document is where it started, whatever the page has taken off its URL. */
function isAtStart({ landing, current }: Opened): boolean {
  return withoutAdded(urlToSign(landing)) === withoutAdded(urlToSign(current));
}

function arrivalsOf(document: Opened): ReadonlySet<Arrival> {
  const back: readonly Arrival[] = document.isBack ? ['back'] : [];
  if (!isAtStart(document)) return new Set<Arrival>(['route', ...back]);
  if (document.isBack) return new Set(back);
  const added = addedIn(document.landing);
  const opened: readonly Arrival[] = added.length > 0 ? added : ['direct'];
  return new Set<Arrival>(document.isReloaded ? [...opened, 'reload'] : opened);
}

const NOTHING_SHARED: Site['shares'] = { message: null, timeline: null };

/** The link that a call sets; null when it sets none, or one that WeChat may not take: on another site. */
function linkOf(call: Entry | null, origin: string): string | null {
  if (!call) return null;
  const [written] = call.args;
  const sent = call.seam === 'bridge' ? written : call.bridge?.args;
  const given = call.seam === 'bridge' ? undefined : member(written, 'link');
  // A getter is not read, but the SDK has read it.
  const isRead = given !== undefined && !isUnknown(given);
  const link = isRead || sent === undefined ? given : documentArguments(call.name, sent).link;
  return typeof link === 'string' && isOpenable(link) && originOf(link) === origin ? link : null;
}

/** The methods that set a link to be shared, and for whom. */
const SHARES: Readonly<Record<string, 'message' | 'timeline'>> = {
  updateAppMessageShareData: 'message',
  onMenuShareAppMessage: 'message',
  updateTimelineShareData: 'timeline',
  onMenuShareTimeline: 'timeline',
};

/**
 * Whether a request may ask for a signature, by the names in its path. Those that count visits send the page's URL
 * along, too.
 */
function asksForSignature({ url }: PageRequest): boolean {
  const [path = ''] = url.split(/[?#]/);
  return /sign|ticket|js-?_?sdk|js-?_?api|config|wx|wechat|weixin|wecom|qyapi/i.test(
    path.slice(originOf(path).length),
  );
}
