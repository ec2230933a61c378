import { type ProfileId, userAgentOf } from '../../../src/catalogue/user-agents.ts';
import type { ClientCall, Knowledge } from '../../../src/core/client/client.ts';
import type { Plain } from '../../../src/protocol.ts';

/** No ticket is known. */
export const UNVERIFIED: Knowledge = { verify: () => 'unverified' };
/** The profiles in which a page runs inside a client. */
export const PROFILES = ['ios', 'android', 'windows', 'wecom'] as const;

/** A call as a page of the profile makes it. */
export function call(
  name: string,
  args: Plain = {},
  profile: ProfileId = 'ios',
  more: Partial<ClientCall> = {},
): ClientCall {
  const url = 'https://m.example.com/item?id=5#/buy';
  return { name, args, url, landingUrl: url, userAgent: userAgentOf(profile, ''), ...more };
}
