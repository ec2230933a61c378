import type { Entry } from '../session/entry.ts';
import type { Adding } from './opened-url.ts';

/** How the page was opened when it called a config, or what had happened since. */
export type Arrival = 'direct' | Adding | 'route' | 'reload' | 'back';

/** A config, and how the page had come to its URL. */
export interface Sample {
  /** May still change: a config is answered later than it is called. */
  entry: Entry;
  /** The URL at which its document started, and the one before the current; null when there was none. */
  landing: string;
  previous: string | null;
  arrivals: ReadonlySet<Arrival>;
  /** Whether the page had sent its URL along with a request that asks for signatures, as its names tell. */
  isSent: boolean;
}

/** Two URLs of one document, with a change of the route between them. */
export interface Route {
  landing: string;
  current: string;
  /** The URL before the current. */
  previous: string;
}

/** What is known of the page. */
export interface Visited {
  /** The URL at which the page's last document started, and the one it has now; empty before the first. */
  landing: string;
  current: string;
  /** How it changes its URL: not at all as far as was seen, behind the `#` only, or before it. */
  routing: 'none' | 'hash' | 'history';
  /** The last change of the route; null when there was none. */
  route: Route | null;
  /** What the page takes off its URL once it was opened, by replaceState. */
  cleans: ReadonlySet<Adding>;
  /** The links that the page has set to be shared; null where it has not. */
  links: { message: string | null; timeline: string | null };
  /** Whether a frame of the page has called a config. */
  hasFrameConfig: boolean;
  /** The configs of the page itself, on this site, oldest first. */
  samples: readonly Sample[];
}
