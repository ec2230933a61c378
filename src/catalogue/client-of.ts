import { clientVersionOf, weComVersionOf } from './user-agents.ts';
import type { System } from './wecom/wecom-function.ts';

/** What a user agent says of the client that a page runs in. */
export interface Client {
  kind: 'wechat' | 'wecom' | 'browser';
  /** The client's own version, such as `8.0.75`; empty when it does not say. */
  version: string;
  /** Null: none of those that Tencent tells apart. */
  system: System | null;
}

/** Reads a user agent. WeCom also claims to be a WeChat; that version says nothing of it. */
export function clientOf(userAgent: string): Client {
  const system = systemOf(userAgent);
  if (userAgent.includes('wxwork/')) return { kind: 'wecom', version: weComVersionOf(userAgent), system };
  const kind = userAgent.includes('MicroMessenger') ? 'wechat' : 'browser';
  return { kind, version: clientVersionOf(userAgent), system };
}

function systemOf(userAgent: string): System | null {
  // An iPhone's names Mac OS X, too.
  if (/iPhone|iPad|iPod/.test(userAgent)) return 'ios';
  if (userAgent.includes('Android')) return 'android';
  if (userAgent.includes('Windows')) return 'windows';
  return userAgent.includes('Macintosh') ? 'mac' : null;
}
