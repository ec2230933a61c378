import type { Words } from '../../../catalogue/words.ts';
import { MOST_DOMAINS } from '../../../core/client/scenario-members.ts';

/** What can be said of one line of the domains: `{line}` as typed, `{domain}` as it counts. */
export const DOMAIN_REMARKS = {
  cut: {
    zh: '“{line}”按 {domain} 处理：只填域名，不带协议和路径',
    en: '"{line}" is taken as {domain}: a domain has no protocol and no path',
  },
  port: {
    zh: '“{line}”按 {domain} 处理：域名不带端口，仅支持 80（http）和 443（https）',
    en: '"{line}" is taken as {domain}: a domain has no port, only 80 (http) and 443 (https) work',
  },
  parent: {
    zh: '“{line}”按 {domain} 处理：绑定父级域名后，其子域名也可用',
    en: '"{line}" is taken as {domain}: a parent domain stands for its subdomains, too',
  },
  address: {
    zh: '“{line}”是 IP 地址，JS接口安全域名不能是 IP 地址',
    en: '"{line}" is an IP address, which cannot be a JS接口安全域名',
  },
  many: {
    zh: `有 {line} 个域名，最多 ${MOST_DOMAINS} 个`,
    en: `There are {line} domains, ${MOST_DOMAINS} at most can be kept`,
  },
  no: { zh: '“{line}”不是域名，例如 m.example.com', en: '"{line}" is no domain, such as m.example.com' },
} as const satisfies Record<string, Words>;

/** Something to say about one line. */
export interface DomainRemark {
  remark: keyof typeof DOMAIN_REMARKS;
  /** As typed, without blanks around it. */
  line: string;
  /** What it counts as; empty when it cannot count. */
  domain: string;
}

/** What was made of the lines. */
export interface Domains {
  /** Lower case, each once, in Punycode; null when a line is no domain. */
  domains: readonly string[] | null;
  remarks: readonly DomainRemark[];
}

const DOMAIN = /^(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]*[a-z0-9])$/;

/** Reads JS接口安全域名, one a line. Commas and blanks part them, too. */
export function readDomains(text: string): Domains {
  const lines = text.split(/[\s,;，；、]+/).filter((line) => line !== '');
  const read = lines.map(readDomain);
  const remarks = read.flatMap(({ remark, line, domain }) =>
    remark === null ? [] : [{ remark, line, domain }],
  );
  if (read.some(({ domain }) => domain === '')) return { domains: null, remarks };
  const domains = [...new Set(read.map(({ domain }) => domain))];
  if (domains.length <= MOST_DOMAINS) return { domains, remarks };
  return { domains: null, remarks: [{ remark: 'many', line: `${domains.length}`, domain: '' }] };
}

type Read = Omit<DomainRemark, 'remark'> & { remark: DomainRemark['remark'] | null };

function readDomain(line: string): Read {
  const [, host = '', port = '', path = ''] =
    /^(?:(?:[a-z][a-z0-9+.-]*:)?\/\/)?(?:[^/?#@]*@)?(\[[^\]]*\]|[^/?#:]*)(:\d*)?(.*)$/i.exec(line) ?? [];
  const bare = host.replace(/^\*?\./, '').replace(/\.$/, '');
  const domain = hostnameOf(bare);
  if (domain === null) return { remark: 'no', line, domain: '' };
  if (/^[\d.]+$/.test(domain) || domain.startsWith('[')) return { remark: 'address', line, domain: '' };
  if (!DOMAIN.test(domain)) return { remark: 'no', line, domain: '' };
  if (port !== '') return { remark: 'port', line, domain };
  if (/^\*?\./.test(host)) return { remark: 'parent', line, domain };
  const isCut = path !== '' || !line.toLowerCase().startsWith(bare.toLowerCase());
  return { remark: isCut ? 'cut' : null, line, domain };
}

/** The browser's own reading: lower case, Punycode; null for what is no host. */
function hostnameOf(host: string): string | null {
  if (host === '' || !URL.canParse(`http://${host}/`)) return null;
  return new URL(`http://${host}/`).hostname;
}
