import { sdkNameOf } from '../../catalogue/api-name.ts';
import type { Plain } from '../../protocol.ts';
import type { Context } from './behaviour.ts';
import type { Effect } from './effect.ts';
import type { ClientState, DocumentState } from './state.ts';

/** The documents that listen for an event, by the bridge's name, whether or not the client tells them of it. */
export function listeners(state: ClientState, event: string): readonly string[] {
  return Object.entries(state.documents).flatMap(([id, { listening }]) => (listening.has(event) ? [id] : []));
}

/**
 * The documents that are told of an event: they listen for it, and named it in the `jsApiList` of a config that was
 * verified, save where the scenario lets everything through or the client asks for no config.
 */
export function hearers(state: ClientState, event: string, { scenario, at }: Context): readonly string[] {
  return listeners(state, event).filter((id) => {
    const document = state.documents[id];
    return scenario.isLenient || (document !== undefined && isPermitted(document, event, at));
  });
}

function isPermitted({ config, agentConfig, isFree }: DocumentState, event: string, at: number): boolean {
  if (isFree) return true;
  const api = sdkNameOf(event);
  return [config, agentConfig].some(
    ({ outcome, apis, from }) => outcome === 'verified' && apis.has(api) && at >= from,
  );
}

/** Tells each of the documents. */
export function fire(
  documentIds: readonly string[],
  event: string,
  result: { [key: string]: Plain },
): readonly Effect[] {
  return documentIds.map((documentId) => ({ kind: 'fire', documentId, event, result }));
}
