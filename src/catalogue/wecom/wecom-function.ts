import type { Fields } from '../shape.ts';
import type { Words } from '../words.ts';

/** What a phone or computer runs. */
export type System = 'ios' | 'android' | 'windows' | 'mac';

/** One client that has a function. */
export interface Support {
  client: 'wecom' | 'wechat';
  /** The first version of the client itself; null: every one. */
  since: string | null;
  /** Null: on every system. */
  systems: readonly System[] | null;
}

/** One function of WeCom's own SDK, as `@wecom/jssdk` 2.4.4 declares and sends it. */
export interface WecomFunction {
  /** What it does, in a few words. */
  title: Words;
  /** `sdk`: it belongs to the SDK in the page, and no client has a function of this name. */
  kind: 'call' | 'event' | 'sdk';
  /** What it sends to the bridge, in this order; its own name when not given. */
  bridges?: readonly string[];
  /** What it takes, its callbacks aside; nothing when not given. */
  params?: Fields;
  /** What its callback gets besides `errMsg` and `errCode`; of an event, what it carries; nothing when not given. */
  result?: Fields;
  /** The clients that have it; not given for what is the SDK's. */
  clients?: readonly Support[];
  /** True for what Tencent wants no page to use any more. */
  isDeprecated?: true;
  /** What takes its place. */
  successor?: string;
}

/** WeCom, from this version of its own on, on these systems; all where none is given. */
export function wecom(since: string | null = null, ...systems: System[]): Support {
  return { client: 'wecom', since, systems: systems.length > 0 ? systems : null };
}

/** The same for WeChat. */
export function wechat(since: string | null = null, ...systems: System[]): Support {
  return { ...wecom(since, ...systems), client: 'wechat' };
}

/** What both have had from the start. */
export const EVERYWHERE: readonly Support[] = [wecom(), wechat()];
