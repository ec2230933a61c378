import { urlToSign } from '../recipes.ts';
import type { Facts, KnownUrl, UrlRole } from './mistake.ts';

/** A URL with a scheme and a host, cut up. The pieces in this order are the URL again. */
export interface UrlPieces {
  /** `https://`. */
  scheme: string;
  /** With its port, where it has one. */
  host: string;
  /** From the first `/` on; empty where there is none. */
  path: string;
  /** From the first `?` on; empty where there is none. */
  query: string;
  /** From the first `#` on; empty where there is none. */
  hash: string;
}

/** The pieces of a URL, exactly as they are written; null for what has no scheme or no host. */
export function splitUrl(url: string): UrlPieces | null {
  const colon = url.indexOf('://');
  if (colon < 1) return null;
  const scheme = url.slice(0, colon + 3);
  if (!SCHEME.test(scheme)) return null;
  const rest = url.slice(scheme.length);
  const end = rest.search(/[/?#]/);
  const host = end === -1 ? rest : rest.slice(0, end);
  if (host === '') return null;
  const tail = rest.slice(host.length);
  const hashAt = endBefore(tail, '#');
  const queryAt = endBefore(tail.slice(0, hashAt), '?');
  return {
    scheme,
    host,
    path: tail.slice(0, queryAt),
    query: tail.slice(queryAt, hashAt),
    hash: tail.slice(hashAt),
  };
}

const SCHEME = /^[a-z][a-z0-9+.-]*:\/\/$/i;

/** Scheme and host of a URL: `https://m.example.com:8443`. Null for what has none. */
export function originOf(url: string): string | null {
  const pieces = splitUrl(url);
  return pieces && pieces.scheme + pieces.host;
}

/** A URL whose query is cut at each `&`. Parameters may be empty, nameless or without a value. */
export interface UrlQuery {
  /** All before the `?`. */
  before: string;
  /** `name=value`, as written. */
  parameters: readonly string[];
  /** From the first `#` on. */
  hash: string;
}

/** The parameters of a URL, whole or not; null where there is no `?` in front of the `#`. */
export function splitQuery(url: string): UrlQuery | null {
  const hashAt = endBefore(url, '#');
  const queryAt = url.indexOf('?');
  if (queryAt === -1 || queryAt > hashAt) return null;
  return {
    before: url.slice(0, queryAt),
    parameters: url.slice(queryAt + 1, hashAt).split('&'),
    hash: url.slice(hashAt),
  };
}

/** A URL of its pieces. Without parameters it has no `?`. */
export function joinQuery({ before, parameters, hash }: UrlQuery): string {
  return parameters.length === 0 ? before + hash : `${before}?${parameters.join('&')}${hash}`;
}

/** The name of a parameter, as written. */
export function nameIn(parameter: string): string {
  return parameter.slice(0, endBefore(parameter, '='));
}

/** The value of a parameter, as written; null for a name alone. */
export function valueIn(parameter: string): string | null {
  const equals = parameter.indexOf('=');
  return equals === -1 ? null : parameter.slice(equals + 1);
}

/** A URL without the parameters that are not wanted; the URL itself where it has none. */
export function withoutParameters(url: string, isUnwanted: (parameter: string) => boolean): string {
  const query = splitQuery(url);
  if (!query?.parameters.some(isUnwanted)) return url;
  return joinQuery({ ...query, parameters: query.parameters.filter((one) => !isUnwanted(one)) });
}

/** A URL with more behind its last parameter. */
export function withParameters(url: string, added: string): string {
  const hashAt = endBefore(url, '#');
  const rest = url.slice(0, hashAt);
  const joint = !rest.includes('?') ? '?' : /[?&]$/.test(rest) ? '' : '&';
  return rest + joint + added + url.slice(hashAt);
}

/** The URLs that are known in one way, without their `#` parts. */
export function urlsOf({ urls }: Facts, role: UrlRole): string[] {
  return urls.filter((known) => known.role === role).map(({ url }) => urlToSign(url));
}

/** Keeps what is made of the known URLs: within a search the same list is asked for ten thousand times. */
export function keptFor<T>(make: (urls: readonly KnownUrl[]) => T): (urls: readonly KnownUrl[]) => T {
  const kept = new WeakMap<readonly KnownUrl[], { made: T }>();
  return (urls) => {
    const known = kept.get(urls) ?? { made: make(urls) };
    kept.set(urls, known);
    return known.made;
  };
}

/** The `#` parts of all URLs, each once. */
export const hashesOf = keptFor((urls): readonly string[] => [
  ...new Set(urls.filter(({ url }) => url.includes('#')).map(({ url }) => url.slice(url.indexOf('#')))),
]);

function endBefore(text: string, mark: string): number {
  const at = text.indexOf(mark);
  return at === -1 ? text.length : at;
}
