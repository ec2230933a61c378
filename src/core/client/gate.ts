import type { Asked, Behaviour } from './behaviour.ts';
import { documentOf } from './state.ts';

/** What the client says instead of an answer: the whole `err_msg`; null when the page may call. */
export function refusalOf(asked: Asked, behaviour: Behaviour): string | null {
  const { call, state, context } = asked;
  if (context.scenario.isLenient || behaviour.isFree === 'always') return null;
  // A client that no config ever reaches cannot have been asked for permission.
  if (!call.userAgent.includes('MicroMessenger')) return null;
  const { config, agentConfig, permitted } = documentOf(state, call);
  if (permitted.has(call.name)) return null;
  if (config !== 'verified' && agentConfig !== 'verified') {
    return `${call.name}:fail, the permission value is offline verifying`;
  }
  return 'system:access_denied';
}
