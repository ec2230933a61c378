import { clientOf } from '../../catalogue/client-of.ts';
import type { Words } from '../../catalogue/words.ts';
import type { Verifying } from '../signature/index.ts';
import { CLIENT_IDS, type ClientId, keepsLanding, USER_AGENTS } from './clients.ts';
import {
  type Adding,
  authorizedUrl,
  isOpenable,
  sharedUrl,
  withoutAdded,
  withoutTaken,
} from './opened-url.ts';
import { OPENING_TITLES, type OpeningId, REASONS } from './opening-words.ts';
import {
  type Circumstances,
  judge,
  judgeUncleaned,
  type Known,
  known,
  type Outlook,
  unknown,
} from './outlook.ts';
import { said } from './said.ts';
import type { Arrival, Visited } from './visited.ts';

/** One way in which the page is opened, and what will come of its signature then. */
export interface Opening {
  id: OpeningId;
  title: Words;
  /** The URL that the page is opened with, or that it has then; empty when it is not known. */
  url: string;
  /** The URL to open the page with, to see it; null where the user has to do something in the page. */
  openingUrl: string | null;
  /** The client to see it in; null where any will do. */
  client: 'ios' | 'android' | null;
  /** For each client that this is about. */
  outlooks: readonly Outlook[];
  /**
   * The one that counts for the row: on a route that of its client, else the worst. WeCom counts where the page was
   * last seen in it, and then alone.
   */
  worst: Outlook;
}

/** A row of the matrix. */
interface OpeningRow {
  arrival: Arrival;
  clients: readonly ClientId[];
  /** The client to see it in; null where any will do. */
  client: Opening['client'];
  step: Circumstances['step'];
  /** The URLs of the page then; null when it is not known how it comes about. */
  place: (visited: Visited) => Place | null;
}

/** Where the page is when it asks for a signature. */
interface Place {
  landing: string;
  current: string;
  previous: string | null;
  /** Whether opening a URL leads there. */
  isOpened: boolean;
}

/** How a page is opened, in the order shown. */
const OPENINGS = {
  direct: { ...opened('direct'), place: (visited) => loaded(withoutAdded(visited.current)) },
  friend: shared('friend', 'message'),
  group: shared('group', 'message'),
  timeline: shared('timeline', 'timeline'),
  authorization: {
    ...opened('authorization'),
    place: (visited) => loaded(authorizedUrl(withoutAdded(visited.current)), visited),
  },
  'route-ios': { ...routed('go-ios'), clients: ['ios'], client: 'ios' },
  'route-android': { ...routed('go-android'), clients: ['android', 'desktop', 'wecom'], client: 'android' },
  reload: {
    ...opened('reload'),
    place: ({ route, current }) => loaded(route?.current ?? current),
  },
  back: { arrival: 'back', clients: CLIENT_IDS, client: null, step: 'go-back', place: gone },
} as const satisfies Record<OpeningId, OpeningRow>;

const isOpeningId = (name: string): name is OpeningId => Object.hasOwn(OPENINGS, name);

/** The rows of the matrix, in the order shown. */
export const OPENING_IDS: readonly OpeningId[] = Object.keys(OPENINGS).filter(isOpeningId);

/** How the page will be opened, and what will come of it. `verifying`: the scenario's choice of the URL. */
export function openingsOf(all: Known, verifying: Verifying): Opening[] {
  return OPENING_IDS.map((id) => openingOf(id, all, verifying));
}

function openingOf(id: OpeningId, all: Known, verifying: Verifying): Opening {
  const { visited } = all;
  const row: OpeningRow = OPENINGS[id];
  const place = isOpenable(visited.current) ? row.place(visited) : null;
  const outlooks = row.clients.map((client) => outlookIn(client, row, place, all, verifying));
  const own = outlooks.filter(({ client }) => isWeCom(all) === (client === 'wecom'));
  const [first = outlooks[0]] = own;
  if (!first) throw new RangeError(`No client for ${id}`);
  const counting = row.arrival === 'route' ? [first] : own;
  const worst = counting.reduce(graver);
  const url = place === null ? '' : place.isOpened ? place.landing : place.current;
  const openingUrl = place?.isOpened ? url : null;
  return { id, title: OPENING_TITLES[id], url, openingUrl, client: row.client, outlooks, worst };
}

function outlookIn(
  client: ClientId,
  { arrival, step }: OpeningRow,
  place: Place | null,
  all: Known,
  verifying: Verifying,
): Outlook {
  const { visited } = all;
  if (!place) {
    const isOpen = isOpenable(visited.current);
    const judged = isOpen ? unknown('no-route', step) : unknown('no-page', 'open-page');
    return { client, checked: '', ...judged };
  }
  const { landing, current, previous } = place;
  const situation = { landing, current, previous, userAgent: USER_AGENTS[client] };
  const at: Circumstances = { client, arrival, situation, keeps: keepsLanding(client, verifying), step };
  if (arrival === 'authorization') return judgeUncleaned(at, all);
  const outlook = judge(at, all);
  if (arrival !== 'route' || outlook.proved) return outlook;
  if (visited.routing === 'hash') return { ...outlook, ...hashRouted(outlook) };
  return { ...outlook, ...unsigned(at, all) };
}

/** What is behind the `#` changes nothing; what is unknown or fails has its own reason. */
function hashRouted(outlook: Outlook): Partial<Outlook> {
  return outlook.state === 'holds' ? { why: said(REASONS['hash-route']) } : {};
}

/** What comes of a route at which the page calls no config again: what it was allowed before, if it was. */
function unsigned(at: Circumstances, { visited, evidence }: Known): Partial<Outlook> {
  const last = evidence.at(-1);
  if (last?.kind !== 'matches' || visited.samples.some(({ arrivals }) => arrivals.has('route'))) return {};
  const { key } = last.sample.entry;
  if (at.client === 'wecom') return known('fails', 'void', {}, key);
  return known('holds', 'kept', {}, key);
}

/** Whether the page was last seen in WeCom: then WeChat does not count, and otherwise WeCom does not. */
function isWeCom({ evidence }: Known): boolean {
  const last = evidence.at(-1);
  return last !== undefined && clientOf(last.situation.userAgent).kind === 'wecom';
}

const GRAVITY = { holds: 0, unknown: 1, fails: 2 } as const satisfies Record<Outlook['state'], number>;

const graver = (one: Outlook, other: Outlook): Outlook =>
  GRAVITY[other.state] > GRAVITY[one.state] ? other : one;

function opened(arrival: Arrival): Omit<OpeningRow, 'place'> {
  return { arrival, clients: CLIENT_IDS, client: null, step: 'open' };
}

/** The link that the page has set is what is shared, else its URL. */
function shared(
  to: Adding & Arrival & ('friend' | 'group' | 'timeline'),
  which: keyof Visited['links'],
): OpeningRow {
  return {
    ...opened(to),
    place: (visited) => {
      const link = visited.links[which] ?? withoutAdded(visited.current);
      return loaded(sharedUrl(link, to), visited);
    },
  };
}

function routed(step: Circumstances['step']): Omit<OpeningRow, 'clients' | 'client'> {
  return {
    arrival: 'route',
    step,
    place: ({ routing, route, current }) => {
      if (routing === 'hash') return { landing: current, current, previous: null, isOpened: false };
      return route && { ...route, isOpened: false };
    },
  };
}

/** A document that was loaded; of a page that takes something off its URL then, it is taken off. */
function loaded(landing: string, { cleans }: Pick<Visited, 'cleans'> = { cleans: new Set() }): Place {
  return { landing, current: withoutTaken(landing, cleans), previous: null, isOpened: true };
}

/** Back from an inner route at the one before it; of a page without any, back from another page. */
function gone({ route, current }: Visited): Place {
  if (!route) return { landing: current, current, previous: null, isOpened: false };
  return { landing: route.landing, current: route.previous, previous: route.current, isOpened: false };
}
