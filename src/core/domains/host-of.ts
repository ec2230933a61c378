import { hostInPunycode } from '../signature/index.ts';

/**
 * What kind of host it is. `name`: one that can be registered as JS接口安全域名. `address`: an IP address. `private`: a
 * name or an address of a local network. `loopback`: the machine itself. No phone but the developer's reaches the last two.
 */
export type HostKind = 'name' | 'address' | 'private' | 'loopback';

/** The host of an http(s) URL. */
export interface Host {
  /** As a page's URL has it: in Punycode, in lower case, without a last dot; an IPv6 address in its brackets. */
  name: string;
  /** As the URL has it: empty where it has none. */
  port: string;
  kind: HostKind;
}

/** The scheme, whose name is in front of the host, and a port where the URL has one. */
const HOST = /^https?:\/\/(?:[^/?#]*@)?(\[[^\]]*\]|[^/?#:]*)(?::(\d+))?/i;
const IPV4 = /^\d{1,3}(?:\.\d{1,3}){3}$/;
const LOOPBACK =
  /^(?:localhost|.*\.localhost|127\.[\d.]+|0\.0\.0\.0|\[::1?\]|\[::ffff:7f[\da-f]{2}:[\da-f]{1,4}\])$/;
/** RFC 1918, RFC 3927, RFC 6598, RFC 4193, RFC 4291 · 2.5.6. */
const PRIVATE_ADDRESS =
  /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|\[f[cd]|\[fe[89ab])/;
/** Names without a dot, and those under what nobody can register: RFC 2606, RFC 6762, RFC 8375, and custom. */
const PRIVATE_NAME =
  /^[^.]*$|\.(?:local|localdomain|lan|home|home\.arpa|internal|intranet|corp|test|invalid)$/;

/** The host of a URL; null for anything but an absolute http(s) URL. */
export function hostOf(href: string): Host | null {
  const [, written, port = ''] = HOST.exec(href) ?? [];
  if (!written) return null;
  const name = plainName(written);
  return { name, port, kind: kindOfHost(name) };
}

/** A host as a page's URL has it. Case and a last dot make no difference. */
export const plainName = (host: string): string => hostInPunycode(host).toLowerCase().replace(/\.$/, '');

function kindOfHost(name: string): HostKind {
  if (LOOPBACK.test(name)) return 'loopback';
  if (name.startsWith('[') || IPV4.test(name)) return PRIVATE_ADDRESS.test(name) ? 'private' : 'address';
  return PRIVATE_NAME.test(name) ? 'private' : 'name';
}
