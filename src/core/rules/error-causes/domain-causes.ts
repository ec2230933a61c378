import { isUsualPort } from '../../domains/domains.ts';
import { hostOf, plainName } from '../../domains/host-of.ts';
import { literal, member } from '../../plain.ts';
import { isMissing, verifiedHref } from '../../signature/index.ts';
import { type ErrorCause, type ErrorFacts, found, type Judged, ruledOut } from '../error-facts.ts';

/** How many of the domains entered are shown. */
const MOST_SHOWN = 5;

/** Why a page's domain is refused: 附录5 · 1, 15 and 24, and what is met besides. */
export const DOMAIN_CAUSES = {
  'domain-not-bound': {
    text: {
      zh: '页面的域名不在公众号后台的“JS接口安全域名”中（要填页面的，不是接口服务器的）。',
      en: 'The page’s domain is not bound at mp.weixin.qq.com (the page’s, not the API server’s).',
    },
    found: {
      zh: '{host} 不在填入的域名中：{domains}。',
      en: '{host} is on none of those entered: {domains}.',
    },
    ruledOut: { zh: '{host} 在填入的域名中。', en: '{host} is on one of those entered.' },
    judge: notBound,
  },
  'port-other': {
    text: {
      zh: '端口不是 80（http）或 443（https）。',
      en: 'The port is neither 80 (http) nor 443 (https).',
    },
    found: { zh: '页面的端口是 {port}。', en: 'The page’s port is {port}.' },
    ruledOut: { zh: '页面用的是默认端口。', en: 'The page uses the default port.' },
    judge: portOther,
  },
  'domain-with-port': {
    text: {
      zh: '绑定时写了 http(s):// 、端口号或路径：只填域名。',
      en: 'It was bound with http(s)://, a port or a path: it has to be the bare domain.',
    },
  },
  'domain-sibling': {
    text: {
      zh: '绑定的是另一个子域名：只有绑定父域名，子域名才可用。',
      en: 'Another subdomain was bound: only a parent domain covers its subdomains.',
    },
    found: { zh: '填入的是 {domain}，页面在 {host}。', en: '{domain} was entered; the page is on {host}.' },
    ruledOut: { zh: '{host} 在填入的域名中。', en: '{host} is on one of those entered.' },
    judge: sibling,
  },
  'icp-delay': {
    text: {
      zh: '域名刚完成 ICP 备案：数据同步有一天延迟，请在第二日绑定。',
      en: 'The domain’s ICP licence is new: it takes a day until the domain can be bound.',
    },
  },
  'verify-file': {
    text: {
      zh: '绑定没有保存成功：域名根目录下要能打开 MP_verify_….txt 文件。',
      en: 'The domain was not saved: MP_verify_….txt has to be reachable at its root.',
    },
  },
  'host-address': {
    text: {
      zh: '页面在 IP 地址、localhost 或本地文件上，不能绑定。',
      en: 'The page is at an IP address, on localhost or a file: these cannot be bound.',
    },
    found: { zh: '页面在 {host}。', en: 'The page is at {host}.' },
    ruledOut: { zh: '{host} 是域名。', en: '{host} is a domain.' },
    judge: address,
  },
  'app-id-other': {
    text: {
      zh: 'appId 不是绑定该域名的公众号的（填成了小程序、测试号或别的公众号）。',
      en: 'The appId is not that of the account the domain is bound to (a mini program’s, a test account’s, another’s).',
    },
    found: {
      zh: 'appId 是 {appId}，不是“wx”加 16 位。',
      en: 'appId is {appId}: not “wx” and 16 characters.',
    },
    judge: appIdOther,
  },
} as const satisfies Record<string, ErrorCause>;

/** The same for WeCom, whose apps have 可信域名: no more than what holds for both, and its own page to look at. */
export const TRUSTED_DOMAIN_CAUSES = {
  'domain-not-trusted': {
    text: {
      zh: '页面的域名不在该应用的“可信域名”中（work.weixin.qq.com → 应用管理 → 网页授权及JS-SDK）。',
      en: 'The page’s domain is not among the app’s trusted domains (work.weixin.qq.com, the app’s JS-SDK settings).',
    },
    found: {
      zh: '{host} 不在填入的域名中：{domains}。',
      en: '{host} is on none of those entered: {domains}.',
    },
    ruledOut: { zh: '{host} 在填入的域名中。', en: '{host} is on one of those entered.' },
    judge: notBound,
  },
  'agent-other': {
    text: {
      zh: 'agentid 是另一个应用的：可信域名按应用配置。',
      en: 'agentid is another app’s: each app has its own trusted domains.',
    },
  },
  'port-other': {
    ...DOMAIN_CAUSES['port-other'],
    text: { zh: '端口与可信域名中的不同。', en: 'The port is not that of the trusted domain.' },
  },
  'host-address': DOMAIN_CAUSES['host-address'],
  'domain-owner': {
    text: {
      zh: '可信域名没有通过归属校验，或 ICP 备案主体与企业不符。',
      en: 'The trusted domain was not verified, or its ICP licence is not the company’s.',
    },
  },
} as const satisfies Record<string, ErrorCause>;

const hrefOf = ({ entry, context }: ErrorFacts): string => verifiedHref(entry, context.verifying?.(entry));

function domainsOf({ context }: ErrorFacts): readonly string[] {
  return (context.domains ?? []).map(plainName).filter((domain) => domain !== '');
}

function notBound(facts: ErrorFacts): Judged {
  const [host, domains] = [hostOf(hrefOf(facts)), domainsOf(facts)];
  if (domains.length === 0 || !host) return null;
  if (isBelowOneOf(host.name, domains)) return ruledOut({ host: host.name });
  return found({ host: host.name, domains: domains.slice(0, MOST_SHOWN).join(', ') });
}

function sibling(facts: ErrorFacts): Judged {
  const [host, domains] = [hostOf(hrefOf(facts)), domainsOf(facts)];
  if (host?.kind !== 'name') return null;
  if (isBelowOneOf(host.name, domains)) return ruledOut({ host: host.name });
  const domain = domains.find((each) => isRelated(host.name, each));
  return domain === undefined ? null : found({ host: host.name, domain });
}

const isOn = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`);
const isBelowOneOf = (host: string, domains: readonly string[]): boolean =>
  domains.some((domain) => isOn(host, domain));

/** Second levels that anybody can have a domain below. */
const SHARED_SUFFIX = /^(?:com|net|org|gov|edu|ac|co)\.[a-z]{2}$/;

function isRelated(host: string, domain: string): boolean {
  if (isOn(domain, host)) return true;
  const parent = domain.slice(domain.indexOf('.') + 1);
  return parent.includes('.') && !SHARED_SUFFIX.test(parent) && isOn(host, parent);
}

function portOther(facts: ErrorFacts): Judged {
  const host = hostOf(hrefOf(facts));
  if (!host) return null;
  return isUsualPort(host.port) ? ruledOut() : found({ port: host.port });
}

function address(facts: ErrorFacts): Judged {
  const href = hrefOf(facts);
  const host = hostOf(href);
  if (host) return host.kind === 'name' ? ruledOut({ host: host.name }) : found({ host: host.name });
  return href.startsWith('file:') ? found({ host: 'file:' }) : null;
}

function appIdOther({ config, client }: ErrorFacts): Judged {
  const appId = config?.config.appId ?? member(config?.entry.args[0], 'appId');
  if (client.kind === 'wecom' || typeof appId !== 'string' || isMissing(appId)) return null;
  return /^wx[0-9a-f]{16}$/.test(appId) ? null : found({ appId: literal(appId) });
}
