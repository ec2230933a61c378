import { apiNameOf, isKnownName, sdkNameOf } from '../../catalogue/api-name.ts';
import { APIS } from '../../catalogue/apis.ts';
import { type Client, clientOf } from '../../catalogue/client-of.ts';
import { isMiniProgramApi } from '../../catalogue/mini-program-apis.ts';
import { nearestName } from '../../catalogue/nearest-name.ts';
import { OPEN_TAG_NAMES } from '../../catalogue/open-tags.ts';
import { OTHER_NAMES } from '../../catalogue/other-names.ts';
import { isWecomName, WECOM_FUNCTIONS, wecomFunctionOf } from '../../catalogue/wecom/wecom-functions.ts';
import type { ConfigFacts } from './config-facts.ts';
import { textsIn } from './config-lists.ts';

/** What is wrong with a name in `jsApiList`. */
export interface NameFault {
  name: string;
  kind:
    | 'typo'
    | 'prefixed'
    | 'joined'
    | 'bridge'
    | 'needless'
    | 'open-tag'
    | 'menu-item'
    | 'wecom'
    | 'mini-program'
    | 'unknown';
  /** The name that was meant; empty when that is not known. */
  right: string;
}

/** What needs no permission. `config` does not either, but Tencent's own @wecom/jssdk lists it. */
const FREE: readonly string[] = ['ready', 'error', 'invoke', 'on', 'miniProgram'];
/** How many names of a list are looked at: there are not so many APIs. */
const MOST_READ = 300;
/** The globals that pages call the SDK by. */
const GLOBAL = /^(?:window\.)?(?:wx|jWeixin|ww)\./i;

const OF_WECHAT: readonly string[] = [
  ...Object.keys(APIS).filter((name) => isKnownName(name) && !FREE.includes(name)),
  ...OTHER_NAMES,
];
const OF_WECOM: readonly string[] = [
  ...OF_WECHAT,
  ...Object.keys(WECOM_FUNCTIONS).filter((name) => wecomFunctionOf(name)),
];

/** What is wrong with each name that a config asks for. */
export function nameFaultsOf(facts: Pick<ConfigFacts, 'entry' | 'config' | 'past'>): readonly NameFault[] {
  const client = clientOf(facts.entry.userAgent);
  const isBySdk = mayBeBySdk(facts);
  const names = textsIn(facts.config.jsApiList).slice(0, MOST_READ);
  return names.flatMap((name): NameFault[] => {
    const fault = isRight(name, client) ? null : faultOf(name, client);
    return fault === null || (isBySdk && fault.kind === 'bridge') ? [] : [fault];
  });
}

/**
 * Whether the bridge's names may come from the SDK: it writes them into the page's own array, which the page may have
 * given to it before, and what a bundled one sends has them anyway.
 */
function mayBeBySdk({ entry, past }: Pick<ConfigFacts, 'entry' | 'past'>): boolean {
  const isUsedBefore = past.last('config') !== null || past.last('checkJsApi') !== null;
  return entry.seam === 'bridge' || past.isHalfHeard || isUsedBefore;
}

function isRight(name: string, { kind }: Client): boolean {
  if (OTHER_NAMES.has(name)) return true;
  const isKnown = isKnownName(name) && apiNameOf(name) === name && !FREE.includes(name);
  // What WeCom's SDK sends under another name too is the bridge's name, in WeChat.
  if (kind !== 'wecom' && apiNameOf(name) !== name) return false;
  const row = wecomFunctionOf(name);
  if (isKnown || !row) return isKnown || (name === 'agentConfig' && kind !== 'wechat');
  return kind !== 'wechat' || (row.clients?.some(({ client }) => client === 'wechat') ?? false);
}

function faultOf(name: string, { kind }: Client): NameFault {
  const right = sdkNameOf(apiNameOf(name));
  const isOfSdk = isWecomName(name) && !wecomFunctionOf(name);
  if (isOfSdk || FREE.includes(right) || name.startsWith('miniProgram.'))
    return { name, kind: 'needless', right: '' };
  if (right !== name) return { name, kind: 'bridge', right };
  if (wecomFunctionOf(name) || name === 'agentConfig') return { name, kind: 'wecom', right: '' };
  if (OPEN_TAG_NAMES.includes(name)) return { name, kind: 'open-tag', right: '' };
  if (/^menuItem:/i.test(name)) return { name, kind: 'menu-item', right: '' };
  const known = kind === 'wecom' ? OF_WECOM : OF_WECHAT;
  const bare = name.trim().replace(GLOBAL, '').replace(/\(\)$/, '');
  const parts = name.split(/[\s,;|，、]+/).filter((part) => part !== '');
  if (parts.length > 1 && parts.every((part) => known.includes(part))) {
    return { name, kind: 'joined', right: parts.join("', '") };
  }
  if (isMiniProgramApi(bare)) return { name, kind: 'mini-program', right: '' };
  const meant = known.includes(bare) ? bare : nearestName(bare, known);
  if (meant === null) return { name, kind: 'unknown', right: '' };
  return { name, kind: GLOBAL.test(name) ? 'prefixed' : 'typo', right: meant };
}
