import { toPlainName } from '../../catalogue/nearest-name.ts';
import type { Plain } from '../../protocol.ts';
import { documentArguments } from '../document-arguments.ts';
import { isUnknown, member } from '../plain.ts';
import type { Entry } from '../session/entry.ts';

/** What WeCom has a page give to `agentConfig`. */
export const AGENT_FIELDS = ['corpid', 'agentid', 'timestamp', 'nonceStr', 'signature', 'jsApiList'] as const;

export type AgentField = (typeof AGENT_FIELDS)[number];

/** What pages write for them, in lower case and without `_` and `-`. */
const OTHER_NAMES: Readonly<Record<AgentField, readonly string[]>> = {
  corpid: ['corpid', 'appid'],
  agentid: ['agentid'],
  timestamp: ['timestamp', 'time', 'ts'],
  nonceStr: ['noncestr', 'nonce', 'noncestring'],
  signature: ['signature', 'sign', 'sig'],
  jsApiList: ['jsapilist', 'apilist'],
};

/** The page's argument of an `agentConfig`, by whichever method it was called; undefined when there is none. */
export function agentArgumentOf({ name, seam, args, bridge }: Entry): Plain | undefined {
  const [first, second] = args;
  if (seam === 'bridge') return first === undefined ? undefined : documentArguments('agentConfig', first);
  if (name === 'agentConfig') return first;
  return name === 'invoke' && bridge?.name === 'agentConfig' ? second : undefined;
}

/** A member of it. A getter is as it was sent. */
export function agentMember(entry: Entry, field: AgentField): Plain | undefined {
  const value = member(agentArgumentOf(entry), field);
  const sent = entry.bridge?.args;
  return isUnknown(value) && sent !== undefined ? member(sent, field) : value;
}

/** The member of `agentConfig` that a key of another name stands for; null for any other. */
export function agentFieldMeantBy(key: string): AgentField | null {
  const plain = toPlainName(key);
  return AGENT_FIELDS.find((field) => field !== key && OTHER_NAMES[field].includes(plain)) ?? null;
}
