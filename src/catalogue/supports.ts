import { apiNameOf } from './api-name.ts';
import { type Client, clientOf } from './client-of.ts';
import { isOlder } from './user-agents.ts';
import { firstWechatOf } from './wechat-versions.ts';
import type { Support } from './wecom/wecom-function.ts';
import { wecomFunctionOf } from './wecom/wecom-functions.ts';

/**
 * Whether the client of a user agent is of a kind and a version that have a function. Of names that nothing is known
 * of, it says yes. The browser's own user agent stands for the newest WeChat.
 *
 * @param name the bridge's name, or the document's, or that of WeCom's SDK.
 */
export function supports(name: string, userAgent: string): boolean {
  const client = clientOf(userAgent);
  if (name === 'agentConfig') return client.kind === 'wecom';
  const api = apiNameOf(name);
  const row = wecomFunctionOf(name) ?? wecomFunctionOf(api);
  if (row?.clients && !row.clients.some((support) => fits(support, client))) return false;
  if (client.kind !== 'wechat') return true;
  const first = firstWechatOf(api);
  return first === null || isAtLeast(client, first.version);
}

function fits({ client: kind, since, systems }: Support, client: Client): boolean {
  if (kind !== (client.kind === 'browser' ? 'wechat' : client.kind)) return false;
  if (client.kind === 'browser') return true;
  if (systems !== null && client.system !== null && !systems.includes(client.system)) return false;
  return since === null || isAtLeast(client, since);
}

/** A client that does not say its version is taken for the newest. */
const isAtLeast = ({ version }: Client, first: string): boolean => version === '' || !isOlder(version, first);
