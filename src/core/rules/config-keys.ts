import { nearestName, toPlainName } from '../../catalogue/nearest-name.ts';
import type { Plain } from '../../protocol.ts';
import { documentArguments } from '../document-arguments.ts';
import { isAbsent, isUnknown, member, memberNames } from '../plain.ts';
import type { ConfigInput } from '../signature/index.ts';
import type { ConfigFacts } from './config-facts.ts';

/** What the document has a page give to `wx.config`: 步骤三. */
export const CONFIG_FIELDS = ['appId', 'timestamp', 'nonceStr', 'signature', 'jsApiList'] as const;

export type ConfigField = (typeof CONFIG_FIELDS)[number];

/** What the SDK reads besides. */
export const CONFIG_OPTIONS = ['openTagList', 'debug', 'check', 'beta'] as const;

/** Every name that may be meant. */
const NAMES: readonly string[] = [...CONFIG_FIELDS, ...CONFIG_OPTIONS];
/** Those that have no word of a page's own one letter away, as `beta` has `meta`. */
const COMPARED: readonly string[] = NAMES.filter((name) => /[A-Z]|^(?:timestamp|signature)$/.test(name));

/** What pages and servers write for them that is not one letter away: in lower case, without `_` and `-`. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  appId: ['corpid', 'wxappid', 'wechatappid', 'weixinappid', 'mpappid'],
  timestamp: ['time', 'ts'],
  nonceStr: ['nonce', 'noncestring', 'randomstr', 'randomstring'],
  signature: ['sign', 'sig', 'sha1'],
  jsApiList: ['apilist', 'apis', 'jsapis', 'jsapi'],
  openTagList: ['opentags', 'taglist'],
};

/** The member of `wx.config` that a key of another name stands for; null for a member's own name, and for any other. */
export function nameMeantBy(key: string): string | null {
  if (NAMES.includes(key)) return null;
  const plain = toPlainName(key);
  const same = NAMES.find((name) => name.toLowerCase() === plain);
  const other = Object.entries(OTHER_NAMES).find(([, others]) => others.includes(plain));
  return same ?? other?.[0] ?? nearestName(key, COMPARED);
}

/** Under which other key a page gives a member of `wx.config`, with a value; null when it does not. */
export function otherKeyOf({ written }: Pick<ConfigInput, 'written'>, name: string): string | null {
  const isGiven = (value: Plain | undefined): boolean => !isAbsent(value) && value !== null && value !== '';
  return (
    memberNames(written).find((key) => nameMeantBy(key) === name && isGiven(member(written, key))) ?? null
  );
}

/**
 * A member that is not verified, wherever the config was seen; undefined when absent, and for what the SDK does not
 * send on (`debug`, `check`) where the bridge alone was seen.
 */
export function optionOf(
  { entry, config }: Pick<ConfigFacts, 'entry' | 'config'>,
  name: string,
): Plain | undefined {
  const sent = (args: Plain | undefined): Plain | undefined =>
    args === undefined ? undefined : documentArguments('config', args)[name];
  if (entry.seam === 'bridge') return sent(entry.args[0]);
  const value = member(config.written, name);
  return isUnknown(value) ? (sent(entry.bridge?.args) ?? value) : value;
}
