import { urlToSign } from '../signature/index.ts';

/** To whom a page is shared. */
export type Sharing = 'friend' | 'group' | 'timeline';

/** What puts parameters behind a page's URL. */
export type Adding = Sharing | 'authorization';

/** How the client says so in the URL that is opened then. */
const FROM = {
  friend: 'singlemessage',
  group: 'groupmessage',
  timeline: 'timeline',
} as const satisfies Record<Sharing, string>;

const INSTALLED = 'isappinstalled';

/** What WeChat's authorization page appends; the values are made anew each time. */
const AUTHORIZED = ['code=CODE', 'state=STATE'] as const;

/** A URL whose query is cut at each `&`; these joined give it back character by character. */
interface Pieces {
  /** All before the `?`. */
  before: string;
  /** As written; null where there is no `?`. */
  parameters: readonly string[] | null;
  /** From the first `#` on. */
  hash: string;
}

/** Whether a browser can open this from outside of a page. */
export function isOpenable(url: string): boolean {
  return /^https?:\/\/[^/?#\\\s]/i.test(url);
}

/** Scheme and host of a URL, in lower case; empty for what has none. */
export function originOf(url: string): string {
  return (/^[a-z][a-z0-9+.-]*:\/\/[^/?#]+/i.exec(url)?.[0] ?? '').toLowerCase();
}

/**
 * The URL that is opened when a page was shared: `from=…&isappinstalled=0` behind its own parameters and in front of
 * its `#` (附录5 · 2.6). In a link that was shared before, the new `from` takes the place of the old one.
 */
export function sharedUrl(url: string, to: Sharing): string {
  const pieces = split(url);
  const from = `from=${FROM[to]}`;
  const parameters = pieces.parameters ?? [];
  const isBefore = parameters.some(isFrom);
  const replaced = parameters.map((one) => (isFrom(one) ? from : one));
  const added = [
    ...(isBefore ? [] : [from]),
    ...(parameters.some((one) => nameOf(one) === INSTALLED) ? [] : [`${INSTALLED}=0`]),
  ];
  return append({ ...pieces, parameters: pieces.parameters && replaced }, added);
}

/** The URL to which web authorization comes back: `code` and `state` behind its own parameters, in front of its `#`. */
export function authorizedUrl(url: string): string {
  return append(split(withoutAuthorization(url)), AUTHORIZED);
}

/** A URL without what was added when it was shared. */
export function withoutShare(url: string): string {
  return without(url, (one) => isFrom(one) || nameOf(one) === INSTALLED);
}

/** A URL without what web authorization has added. A `code` without a `state` is the page's own. */
export function withoutAuthorization(url: string): string {
  return isAuthorized(url) ? without(url, (one) => ['code', 'state'].includes(nameOf(one))) : url;
}

/** A URL as the page itself names it. */
export function withoutAdded(url: string): string {
  return withoutAuthorization(withoutShare(url));
}

/** What has added parameters to a URL, as far as they tell. */
export function addedIn(url: string): Adding[] {
  const parameters = split(url).parameters ?? [];
  const shared = SHARINGS.filter((to) => parameters.includes(`from=${FROM[to]}`));
  return isAuthorized(url) ? [...shared, 'authorization'] : shared;
}

/** What of it a page has taken off when it replaced one URL by another; empty when it did anything else. */
export function takenOff(from: string, to: string): Adding[] {
  const [before, after] = [urlToSign(from), urlToSign(to)];
  if (before === after || withoutAdded(before) !== withoutAdded(after)) return [];
  const left = addedIn(after);
  return addedIn(before).filter((one) => !left.includes(one));
}

/** A URL once the page has taken off what it does. */
export function withoutTaken(url: string, taken: ReadonlySet<Adding>): string {
  const isShareTaken = addedIn(url).some((one) => one !== 'authorization' && taken.has(one));
  const rest = isShareTaken ? withoutShare(url) : url;
  return taken.has('authorization') ? withoutAuthorization(rest) : rest;
}

/** A URL without its query and its `#` part. */
export function withoutQuery(url: string): string {
  return split(url).before;
}

const SHARINGS = ['friend', 'group', 'timeline'] as const satisfies readonly Sharing[];

const SHARED: ReadonlySet<string> = new Set(Object.values(FROM).map((value) => `from=${value}`));

const isFrom = (parameter: string): boolean => SHARED.has(parameter);

function nameOf(parameter: string): string {
  const equals = parameter.indexOf('=');
  return equals === -1 ? parameter : parameter.slice(0, equals);
}

function isAuthorized(url: string): boolean {
  const names = (split(url).parameters ?? []).map(nameOf);
  return names.includes('code') && names.includes('state');
}

function split(url: string): Pieces {
  const hashAt = url.indexOf('#');
  const [front, hash] = hashAt === -1 ? [url, ''] : [url.slice(0, hashAt), url.slice(hashAt)];
  const queryAt = front.indexOf('?');
  if (queryAt === -1) return { before: front, parameters: null, hash };
  return { before: front.slice(0, queryAt), parameters: front.slice(queryAt + 1).split('&'), hash };
}

function without(url: string, isUnwanted: (parameter: string) => boolean): string {
  const { before, parameters, hash } = split(url);
  if (!parameters?.some(isUnwanted)) return url;
  const kept = parameters.filter((one) => !isUnwanted(one));
  return kept.length === 0 ? before + hash : `${before}?${kept.join('&')}${hash}`;
}

function append({ before, parameters, hash }: Pieces, added: readonly string[]): string {
  const own = parameters === null ? '' : `?${parameters.join('&')}`;
  const joint = own === '' ? '?' : /[?&]$/.test(own) ? '' : '&';
  return before + own + (added.length === 0 ? '' : joint + added.join('&')) + hash;
}
