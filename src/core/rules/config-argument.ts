import type { Plain } from '../../protocol.ts';
import { isAbsent, kindOf, literal, member, memberNames } from '../plain.ts';
import { type ConfigInput, isMissing, isMissingTimestamp } from '../signature/index.ts';
import type { ConfigFacts } from './config-facts.ts';
import { CONFIG_FIELDS, nameMeantBy, otherKeyOf } from './config-keys.ts';
import { pathWithin } from './path-within.ts';
import type { Found } from './rule.ts';

/** What a page gives to `wx.config` that holds none of what is verified. */
export type ArgumentFault = 'none' | 'json' | 'promise' | 'wrapped' | 'other' | 'empty';

type Given = Pick<ConfigInput, 'appId' | 'timestamp' | 'nonceStr' | 'signature' | 'written'>;

/**
 * What a page gives in the place of an object with what is verified: then nothing is said of single members. Null
 * when any of it is there, under whichever key, or when that is not known.
 */
export function argumentFaultOf({
  entry,
  config,
}: Pick<ConfigFacts, 'entry' | 'config'>): Found<ArgumentFault> | null {
  const { written } = config;
  const isWritten = entry.seam !== 'bridge';
  if (isWritten && isPromise(written)) return { case: 'promise', values: { kind: kindOf(written) } };
  if (hasAny(config)) return null;
  if (!isWritten) return { case: 'empty', values: {} };
  if (isAbsent(written) || written === null) return { case: 'none', values: { given: literal(written) } };
  if (typeof written === 'string' && /^\s*\{/.test(written)) return { case: 'json', values: {} };
  if (!isObject(written)) return { case: 'other', values: { kind: kindOf(written) } };
  const path = pathWithin(written, holdsFields);
  return path === null ? { case: 'empty', values: {} } : { case: 'wrapped', values: { path } };
}

function hasAny(config: Given): boolean {
  const { appId, timestamp, nonceStr, signature } = config;
  const isStamped = !isMissingTimestamp(timestamp) && timestamp !== null && timestamp !== 'null';
  const isGiven = isStamped || ![appId, nonceStr, signature].every(isMissing);
  return isGiven || CONFIG_FIELDS.some((name) => name !== 'jsApiList' && otherKeyOf(config, name) !== null);
}

/** Also one that a library made, such as jQuery's. */
function isPromise(value: Plain | undefined): boolean {
  return kindOf(value) === 'Promise' || (isObject(value) && kindOf(member(value, 'then')) === 'function');
}

function isObject(value: Plain | undefined): boolean {
  return kindOf(value) === 'object' || memberNames(value).length > 0;
}

function holdsFields(value: Plain | undefined): boolean {
  const meant = memberNames(value).map((key) => nameMeantBy(key) ?? key);
  return ['timestamp', 'nonceStr', 'signature'].filter((name) => meant.includes(name)).length >= 2;
}
