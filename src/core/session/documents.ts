import type { Entry, Frame } from './entry.ts';

/** More documents than this are not remembered; the one that was silent longest is forgotten. */
const MOST_DOCUMENTS = 1_000;
/** More starts of the page than this are not remembered. */
const MOST_PAGES = 100;

/** What is known of one document: for its later events, whether or not its entries are still in the log. */
export interface DocumentFacts {
  frame: Frame;
  /** The number of its last event; 0 before the first. */
  last: number;
  /**
   * When it started or last came back from the back/forward cache, else its first event; epoch milliseconds.
   * Null before the first event.
   */
  start: number | null;
  /** The time of its last event, epoch milliseconds; 0 before the first. */
  at: number;
  /** `location.href` at its last event; empty before the first. */
  url: string;
  /**
   * The URL at which it started; that of its first event while the start is not known; for `about:srcdoc` and
   * `about:blank`, which have no URL of their own, the page's.
   */
  landingUrl: string;
  /** Whether it has no URL of its own, so that its landing URL is the page's. */
  hasPageUrl: boolean;
  /** Its user agent; empty while the start is not known. */
  userAgent: string;
  /** Its `wx` calls in the log, by their `id`. */
  calls: Map<number, Entry>;
  /** The entries of its invokes in the log, by the `id` of the invoke. */
  invokes: Map<number, Entry>;
  /** The entries of its listens in the log, by the `id` of the listen. */
  listens: Map<number, Entry>;
  /** The ids of the invokes without a reply. */
  waiting: Set<number>;
  /** The entry that says that packets were lost, until the next event tells how many events that were. */
  lost: Entry | null;
  /** Whether a gap in the numbers was shown that nobody has explained by lost packets yet. */
  hasGap: boolean;
}

/** The documents of a session. */
export interface Documents {
  /** What is known of a document, or undefined. */
  find(frame: Frame): DocumentFacts | undefined;
  findOrCreate(frame: Frame): DocumentFacts;
  all(): Iterable<DocumentFacts>;
  /** Notes that a document of the page itself, frame 0, started. Epoch milliseconds. */
  startPage(at: number): void;
  /** Notes the URL of the page itself. */
  notePage(url: string): void;
  /** Notes that a document starts at `url`: one without a URL of its own was landed on at the page's. */
  land(document: DocumentFacts, url: string): void;
  /** Milliseconds at `at` since the page started, or since this document did when that is not known. Never below 0. */
  sinceLoad(document: DocumentFacts, at: number): number;
}

export function createDocuments(): Documents {
  /** Those with the latest events last. */
  const documents = new Map<string, DocumentFacts>();
  /** When each page started, in ascending order. */
  const pages: number[] = [];
  let pageUrl = '';

  function forgetOldest(): void {
    const [oldest] = documents.keys();
    if (oldest !== undefined) documents.delete(oldest);
  }

  return {
    find: (frame) => documents.get(frame.documentId),
    findOrCreate(frame) {
      const known = documents.get(frame.documentId);
      const document = known ?? createFacts(frame);
      if (known) documents.delete(frame.documentId);
      documents.set(frame.documentId, document);
      if (documents.size > MOST_DOCUMENTS) forgetOldest();
      return document;
    },
    all: () => documents.values(),
    startPage(at) {
      const later = pages.findIndex((start) => start > at);
      pages.splice(later < 0 ? pages.length : later, 0, at);
      if (pages.length > MOST_PAGES) pages.shift();
    },
    notePage(url) {
      pageUrl = url;
    },
    land(document, url) {
      document.hasPageUrl = url.startsWith('about:');
      document.landingUrl = document.hasPageUrl && pageUrl !== '' ? pageUrl : url;
    },
    sinceLoad(document, at) {
      const page = document.frame.frameId === 0 ? undefined : pages.findLast((start) => start <= at);
      return Math.max(0, at - (page ?? document.start ?? at));
    },
  };
}

function createFacts({ frameId, documentId }: Frame): DocumentFacts {
  return {
    frame: { frameId, documentId },
    last: 0,
    start: null,
    at: 0,
    url: '',
    landingUrl: '',
    hasPageUrl: false,
    userAgent: '',
    calls: new Map(),
    invokes: new Map(),
    listens: new Map(),
    waiting: new Set(),
    lost: null,
    hasGap: false,
  };
}
