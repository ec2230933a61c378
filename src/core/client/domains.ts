import { hostInPunycode } from '../signature/index.ts';

/** The scheme, whose name is in front of the host, and a port where the URL has one. */
const HOST = /^https?:\/\/(?:[^/?#]*@)?(\[[^\]]*\]|[^/?#:]*)(?::(\d+))?/i;

/** An address of a machine, which nobody can register: `127.0.0.1`, `[::1]`. */
const ADDRESS = /^(?:\[.*\]|[\d.]+)$/;

/**
 * Whether a page is on one of the account's JS接口安全域名, or on a subdomain of one (附录5 · 15). A page at another port
 * than 80 or 443 never is, nor one at an IP address: such cannot be registered (附录5 · 1).
 *
 * @param domains as in a scenario: `m.example.com`.
 */
export function isOnDomains(href: string, domains: readonly string[]): boolean {
  const [, host = '', port = '443'] = HOST.exec(href) ?? [];
  const name = plainName(host);
  if (name === '' || ADDRESS.test(name) || (port !== '80' && port !== '443')) return false;
  return domains.map(plainName).some((domain) => name === domain || name.endsWith(`.${domain}`));
}

/** The host as a page's URL has it. Case and a last dot make no difference. */
const plainName = (host: string): string => hostInPunycode(host).toLowerCase().replace(/\.$/, '');
