import { apiNameOf } from '../../catalogue/api-name.ts';
import { clientOf } from '../../catalogue/client-of.ts';
import { isOlder, weComVersionOf } from '../../catalogue/user-agents.ts';
import type { Plain } from '../../protocol.ts';
import { isOnDomains } from '../domains/domains.ts';
import { itemsOf, member } from '../plain.ts';
import {
  isMissing,
  isMissingTimestamp,
  readBridgeConfig,
  urlToSign,
  verifiedHref,
} from '../signature/index.ts';
import type { Asked, Behaviour, Done } from './behaviour.ts';
import { holds } from './gate.ts';
import { type ClientState, documentOf, type Grant, NO_GRANT, withDocument } from './state.ts';

/** How much earlier than it was told a browser's timer may call, in milliseconds, by `Date.now`. */
const EARLY = 20;

/** Before it, WeCom took an agentConfig only after a config that had succeeded. */
const FIRST_WITHOUT_CONFIG = '3.0.24';

/** The calls by which a page gets its permissions. */
export const VERIFY = {
  preVerifyJSAPI: {
    refuse: (asked) => refused(asked, 'config', whatIsWrongWithConfig(asked)),
    awaited: (asked) => withGrant(asked, 'config', NO_GRANT),
    succeed: (asked) => granted(asked, 'config', 'verifyJsApiList'),
    declined: (asked) => failed(asked, 'config'),
  },
  agentConfig: {
    refuse: (asked) => refused(asked, 'agentConfig', whatIsWrongWithAgentConfig(asked)),
    awaited: (asked) => withGrant(asked, 'agentConfig', NO_GRANT),
    succeed: (asked) => granted(asked, 'agentConfig', 'jsApiList'),
    declined: (asked) => failed(asked, 'agentConfig'),
  },
} as const satisfies Record<string, Behaviour>;

/**
 * Why a config fails, in the order in which it is found out: the client sees what lacks (附录5 · 12), WeChat's server
 * looks whose page it is, and only then hashes.
 */
function whatIsWrongWithConfig(asked: Asked): string | null {
  const { call, platform, context } = asked;
  if (context.scenario.isLenient) return null;
  const { appId, timestamp, nonceStr, signature } = readBridgeConfig(call.args);
  if ([appId, nonceStr, signature].some(isMissing) || isMissingTimestamp(timestamp)) return 'fail';
  if (platform === 'android' && itemsOf(member(call.args, 'verifyJsApiList')).length === 0) return 'fail';
  if (!isAtHome(asked)) return 'invalid url domain';
  return context.verdicts(call)[0] === 'differs' ? 'invalid signature' : null;
}

/** The same for WeCom's agentConfig, whose words carry the code of its server. */
function whatIsWrongWithAgentConfig(asked: Asked): string | null {
  const { call, state, context } = asked;
  if (context.scenario.isLenient) return null;
  const given = (name: string): Plain | undefined => member(call.args, name);
  const { config } = documentOf(state, call);
  const needsConfig = isOlder(weComVersionOf(call.userAgent), FIRST_WITHOUT_CONFIG);
  if (needsConfig && !holds(config, call, context.at))
    return 'fail, the permission value is offline verifying';
  if (isMissing(given('corpid'))) return 'invalid corpId (40013)';
  const others = ['agentid', 'nonceStr', 'signature'].map(given);
  if (others.some(isMissing) || isMissingTimestamp(given('timestamp'))) return 'fail';
  if (!isAtHome(asked)) return 'not match any reliable domain (80001)';
  return context.verdicts(call)[0] === 'differs' ? 'invalid signature (40093)' : null;
}

/** Whether the page is on the account's domains; also when those are not known. */
function isAtHome({ call, context }: Asked): boolean {
  const { domains } = context.scenario;
  return domains.length === 0 || isOnDomains(verifiedHref(call), domains, clientOf(call.userAgent).kind);
}

/**
 * What a page may call is what its last config asked for: WeChat on Android goes back to what the URL may call by
 * itself, and adds what the server has just granted. So a second config takes the place of the first.
 */
function granted(asked: Asked, which: 'config' | 'agentConfig', list: string): Done {
  const apis = new Set(namesIn(asked.call.args, list).map((name) => apiNameOf(name)));
  const from = asked.delay > 0 ? asked.context.at + asked.delay - EARLY : asked.context.at;
  return {
    state: withGrant(asked, which, { outcome: 'verified', apis, url: urlToSign(asked.call.url), from }),
  };
}

/** When a config fails, WeChat on Android goes back to what the URL may call by itself: all that was granted is void. */
function failed(asked: Asked, which: 'config' | 'agentConfig'): ClientState {
  const { call, context } = asked;
  return withGrant(asked, which, {
    outcome: 'failed',
    apis: new Set(),
    url: urlToSign(call.url),
    from: context.at,
  });
}

function refused(asked: Asked, which: 'config' | 'agentConfig', detail: string | null): Done | null {
  return detail === null ? null : { detail, state: failed(asked, which) };
}

function withGrant({ state, call }: Asked, which: 'config' | 'agentConfig', grant: Grant): ClientState {
  return withDocument(state, call.documentId, { ...documentOf(state, call), [which]: grant });
}

const namesIn = (args: Plain, key: string): readonly string[] =>
  itemsOf(member(args, key)).filter((name) => typeof name === 'string');
