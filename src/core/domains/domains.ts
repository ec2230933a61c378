import type { Client } from '../../catalogue/client-of.ts';
import { hostOf, plainName } from './host-of.ts';

/** An address of a machine, which nobody can register: `127.0.0.1`, `[::1]`. */
const ADDRESS = /^(?:\[.*\]|[\d.]+)$/;

/** Whether pages at this port can be on a JS接口安全域名: at 80 and 443 only (附录5 · 1). Empty: the scheme's own. */
export function isUsualPort(port: string): boolean {
  return port === '' || port === '80' || port === '443';
}

/**
 * Whether a page is on one of the account's JS接口安全域名, or on a subdomain of one (附录5 · 15). A page at another port
 * than 80 or 443 never is, nor one at an IP address: such cannot be registered (附录5 · 1).
 *
 * @param domains as in a scenario: `m.example.com`.
 * @param kind of which client. WeCom's 可信域名 is registered with its port, which a scenario does not have.
 */
export function isOnDomains(
  href: string,
  domains: readonly string[],
  kind: Client['kind'] = 'wechat',
): boolean {
  const host = hostOf(href);
  if (!host || ADDRESS.test(host.name)) return false;
  if (kind !== 'wecom' && !isUsualPort(host.port)) return false;
  return domains.map(plainName).some((domain) => host.name === domain || host.name.endsWith(`.${domain}`));
}
