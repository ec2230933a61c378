import type { Words } from '../../catalogue/words.ts';
import { urlToSign } from '../signature/index.ts';
import { CLIENT_NAMES, type ClientId } from './clients.ts';
import type { Evidence, SigningWay } from './evidence.ts';
import { withoutAdded, withoutAuthorization } from './opened-url.ts';
import { REASONS, type ReasonId, STEP_CLIENTS, STEPS, type StepId } from './opening-words.ts';
import { type Said, said } from './said.ts';
import type { Arrival, Visited } from './visited.ts';
import { clauseOf, isRightIn, type Situation, type Way } from './ways.ts';

/** Whether a page's way of signing will hold in one client. */
export interface Outlook {
  client: ClientId;
  /** The URL that this client verifies, without its `#` part; empty when that is not known. */
  checked: string;
  state: 'holds' | 'fails' | 'unknown';
  /** Whether a config of this session, called under just these circumstances, has shown it. */
  proved: boolean;
  /** Why. */
  why: Said;
  /** What to do to know; null when it is known. `client`: the one to be chosen for it; null where any will do. */
  step: { id: StepId; words: Words; client: 'ios' | 'android' | null } | null;
  /** The key of the config that shows it; null when none does. It may be gone from the log. */
  entry: string | null;
}

/** How a page comes to call a config. */
export interface Circumstances {
  client: ClientId;
  arrival: Arrival;
  situation: Situation;
  /** Whether the client takes the URL at opening. */
  keeps: boolean;
  /** What to do to see it happen. */
  step: StepId;
}

/** What is known of the page's signatures. */
export interface Known {
  visited: Visited;
  evidence: readonly Evidence[];
  signing: SigningWay;
}

/** What is said of one client, besides which it is and what it verifies. */
type Judged = Omit<Outlook, 'client' | 'checked'>;

/** What will come of a config under these circumstances. */
export function judge(at: Circumstances, known: Known): Outlook {
  const checked = checkedIn(at);
  const judged = proved(at, known, checked) ?? unknowable(known) ?? inferred(at, known, checked);
  return { client: at.client, checked, ...judged };
}

/**
 * The same after web authorization. As long as nobody has seen the page come back from it, it may take the code off by
 * replaceState, and a client that keeps the URL at opening does not follow.
 */
export function judgeUncleaned(at: Circumstances, all: Known): Outlook {
  const outlook = judge(at, all);
  const isSeen = all.visited.samples.some(({ arrivals }) => arrivals.has(at.arrival));
  if (isSeen || !at.keeps || outlook.state !== 'holds') return outlook;
  const { landing, current } = at.situation;
  const cleaned = judge(
    { ...at, situation: { ...at.situation, current: withoutAuthorization(current) } },
    all,
  );
  if (cleaned.state === 'holds') return outlook;
  const values = { client: CLIENT_NAMES[at.client], checked: urlToSign(landing) };
  return { ...outlook, ...unknown('may-clean', clientStep(at), values) };
}

/** The URL that the client verifies. */
function checkedIn({ keeps, situation }: Circumstances): string {
  return urlToSign(keeps ? situation.landing : situation.current);
}

/** That something is not known, and what to do about it. */
export function unknown(reason: ReasonId, step: StepId, values: Said['values'] = {}): Judged {
  return {
    state: 'unknown',
    proved: false,
    why: said(REASONS[reason], values),
    step: { id: step, words: STEPS[step], client: STEP_CLIENTS[step] ?? null },
    entry: null,
  };
}

/** That a signature holds or fails, as a config shows. */
export function known(
  state: 'holds' | 'fails',
  reason: ReasonId,
  values: Said['values'],
  entry: string | null,
  isProved = false,
): Judged {
  return { state, proved: isProved, why: said(REASONS[reason], values), step: null, entry };
}

/** The last config that was called under just these circumstances. */
function proved(at: Circumstances, { evidence }: Known, checked: string): Judged | null {
  const shows = evidence.findLast((one) => one.kind !== 'unverified' && isUnder(at, one));
  if (!shows) return null;
  const { entry } = shows.sample;
  if (shows.kind === 'matches') return known('holds', 'proved-holds', { at: entry.url }, entry.key, true);
  if (!shows.told) return known('fails', 'proved-fails', { at: entry.url, checked }, entry.key, true);
  return known('fails', 'proved-fails-told', { at: entry.url, told: shows.told }, entry.key, true);
}

function isUnder(
  { arrival, situation, keeps }: Circumstances,
  { sample, keeps: kept, situation: was }: Evidence,
): boolean {
  if (!sample.arrivals.has(arrival)) return false;
  const isUnchanged = urlToSign(was.landing) === urlToSign(was.current);
  if (!isUnchanged && kept !== keeps) return false;
  // At another route, or entered elsewhere, another URL may be signed.
  const isSame = ADDED.has(arrival) ? isSamePage : isSameUrl;
  return isSame(was.landing, situation.landing) && isSame(was.current, situation.current);
}

/** What is added then is not the same every time: a code is another one. */
const ADDED: ReadonlySet<Arrival> = new Set(['friend', 'group', 'timeline', 'authorization']);

function isSameUrl(url: string, other: string): boolean {
  return urlToSign(url) === urlToSign(other);
}

function isSamePage(url: string, other: string): boolean {
  return isSameUrl(withoutAdded(url), withoutAdded(other));
}

/** Why nothing can be known, whatever the circumstances; null when something can. */
function unknowable({ visited, evidence, signing }: Known): Judged | null {
  const last = evidence.at(-1);
  if (!last) {
    if (visited.hasFrameConfig) return unknown('frame-config', 'call-in-page');
    return unknown('no-config', 'call-config');
  }
  if (signing.shown.length > 0 && signing.ways.length > 0) return null;
  const wrong = signing.shown[0];
  if (wrong) return { ...unknown('unexplained', 'mend'), entry: wrong.sample.entry.key };
  const { words = REASONS['no-config'], isSecret = false } = last.why ?? {};
  const step = isSecret ? 'enter-ticket' : 'mend';
  return { ...unknown('unverified', step, { why: words }), entry: last.sample.entry.key };
}

/** What the page's way of signing leads to. */
function inferred(at: Circumstances, { signing }: Known, checked: string): Judged {
  const [shows] = signing.shown;
  const [first] = signing.ways;
  if (!shows || !first) throw new RangeError('Nothing is known of the way of signing');
  const { entry } = shows.sample;
  const wrong = signing.ways.filter((way) => !isRightIn(way, at.situation, checked));
  const values = { at: entry.url, way: clauseOf(first), checked };
  if (wrong.length === 0) {
    const sent = signing.shown.find(({ kind, sample }) => kind === 'matches' && sample.isSent)?.sample.entry;
    if (sent && ADDED.has(at.arrival)) return known('holds', 'holds-as-sent', { at: sent.url }, sent.key);
    return known('holds', signing.ways.length > 1 ? 'holds-any' : 'holds-so', values, entry.key);
  }
  if (wrong.length === signing.ways.length) {
    if (first.id === 'broken') return known('fails', 'fails-broken', { told: shows.told ?? '' }, entry.key);
    return known('fails', wrong.length > 1 ? 'fails-any' : 'fails-so', values, entry.key);
  }
  // Which of the two URLs is signed may depend on the client: it has to be seen in this one.
  const isOfClient = wrong.every(({ id }) => OF_CLIENT.has(id));
  if (isOfClient) {
    return unknown('other-client', clientStep(at), { client: CLIENT_NAMES[at.client], checked });
  }
  const doubt = wrong.find(({ id }) => !OF_CLIENT.has(id)) ?? first;
  const reason = shows.kind === 'matches' ? 'undecided' : 'undecided-wrong';
  return { ...unknown(reason, at.step, { at: entry.url, way: clauseOf(doubt) }), entry: entry.key };
}

/** To open it in a client that takes the same URL, where it is to be opened. */
function clientStep({ step, client }: Circumstances): StepId {
  if (step !== 'open') return step;
  return client === 'ios' ? 'open-ios' : 'open-android';
}

const OF_CLIENT: ReadonlySet<Way['id']> = new Set(['by-client', 'current', 'landing', 'landing-on-phones']);
