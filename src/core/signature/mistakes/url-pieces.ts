import { splitUrl, type UrlPieces } from './url-shape.ts';

/** The host of a URL in pieces that, joined, give it back character by character. */
export interface HostPieces {
  /** With its `@`; empty when there is none. */
  userinfo: string;
  name: string;
  /** With its `:`; empty when there is none. */
  port: string;
}

/** The pieces of a host with its port, as it stands in a URL. */
export function splitHost(host: string): HostPieces {
  const userinfo = host.slice(0, host.lastIndexOf('@') + 1);
  const server = host.slice(userinfo.length);
  // An address of IPv6 has colons in its brackets.
  const colon = server.indexOf(':', server.lastIndexOf(']') + 1);
  return {
    userinfo,
    name: colon === -1 ? server : server.slice(0, colon),
    port: colon === -1 ? '' : server.slice(colon),
  };
}

/** The URL of these pieces, some of them replaced. */
export function withPieces(pieces: UrlPieces, changes: Partial<UrlPieces>): string {
  const { scheme, host, path, query, hash } = { ...pieces, ...changes };
  return scheme + host + path + query + hash;
}

/** The URL of these pieces, with some pieces of its host replaced. */
export function withHost(pieces: UrlPieces, changes: Partial<HostPieces>): string {
  const { userinfo, name, port } = { ...splitHost(pieces.host), ...changes };
  return withPieces(pieces, { host: userinfo + name + port });
}

/** The pieces of a URL; where it has no scheme or no host, all before its query is the path. */
export function splitTail(url: string): UrlPieces {
  const pieces = splitUrl(url);
  if (pieces) return pieces;
  const question = url.indexOf('?');
  const end = question === -1 ? url.length : question;
  return { scheme: '', host: '', path: url.slice(0, end), query: url.slice(end), hash: '' };
}

/** The URL with its path and query rewritten, then with its query alone, then with its path alone. */
export function inEachPart(url: string, rewrite: (part: string) => string): string[] {
  const pieces = splitTail(url);
  const path = rewrite(pieces.path);
  const query = rewrite(pieces.query);
  return [{ path, query }, { query }, { path }].map((changes) => withPieces(pieces, changes));
}

/** The query with the values of its parameters rewritten: names, `&` and the first `=` of each stay. */
export function inValues(query: string, rewrite: (text: string) => string): string {
  const start = query.slice(0, 1);
  const parameters = query.slice(1).split('&');
  return (
    start +
    parameters
      .map((parameter) => {
        const equals = parameter.indexOf('=') + 1;
        return parameter.slice(0, equals) + rewrite(parameter.slice(equals));
      })
      .join('&')
  );
}

/** Each value once, in order, without those that are the right one. */
export function othersThan(right: string, values: readonly string[]): string[] {
  return [...new Set(values)].filter((value) => value !== right);
}
