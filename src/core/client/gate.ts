import { freedomOf, verifiesPages } from '../../catalogue/permissions.ts';
import { weComVersionOf } from '../../catalogue/user-agents.ts';
import { isBySdk } from '../document-arguments.ts';
import { urlToSign } from '../signature/index.ts';
import type { Asked } from './behaviour.ts';
import type { ClientCall } from './call.ts';
import { documentOf, type Grant } from './state.ts';

/** What the client says instead of an answer: the whole `err_msg`; null when the page may call. */
export function refusalOf(asked: Asked): string | null {
  const { call, api, state, context } = asked;
  const freedom = freedomOf(call.name);
  if (context.scenario.isLenient || freedom === 'always') return null;
  if (freedom === 'by-hand' && isByHand(call)) return null;
  if (!verifiesPages(call.userAgent)) return null;
  const { config, agentConfig, isHalfHeard } = documentOf(state, call);
  // It may have been allowed all of this in what was lost.
  if (isHalfHeard && config.outcome === 'none' && agentConfig.outcome === 'none') return null;
  const held = [config, agentConfig].filter((grant) => holds(grant, call, context.at));
  if (held.length === 0) return `${call.name}:fail, the permission value is offline verifying`;
  return held.some(({ apis }) => apis.has(api)) ? null : 'system:access_denied';
}

/**
 * Whether a grant counts for a call. That of a config on its way does not yet. In WeCom it is void once the URL has
 * changed, `#` part aside; WeChat keeps it.
 */
export function holds({ outcome, from, url }: Grant, call: ClientCall, at: number): boolean {
  if (outcome !== 'verified' || at < from) return false;
  return weComVersionOf(call.userAgent) === '' || urlToSign(call.url) === url;
}

/** Whether the page called the bridge itself. */
function isByHand({ args }: ClientCall): boolean {
  return !isBySdk(args);
}
