import type { Plain } from '../../protocol.ts';
import { isAbsent, isUnknown, member, memberNames } from '../plain.ts';
import type { Entry } from '../session/entry.ts';
import { isMissing } from '../signature/index.ts';
import { isObject } from './parameter-facts.ts';
import { pathWithin } from './path-within.ts';
import type { Found } from './rule.ts';

/** What a page passes in place of an object with what was signed. */
export type ResponseFault = 'wrapped' | 'empty';

/** API → what a server signs for it, under the names that the page has to give. */
const SIGNED: Readonly<Record<string, readonly string[]>> = {
  chooseWXPay: ['timestamp', 'nonceStr', 'package', 'paySign'],
  chooseCard: ['timestamp', 'nonceStr', 'cardSign'],
};
/** What a page may give besides: other keys are perhaps those that were meant. */
const OTHERS: readonly string[] = [
  ...['success', 'fail', 'cancel', 'complete', 'trigger', 'signType'],
  ...['shopId', 'cardType', 'cardId', 'appId'],
];

/**
 * What a page gives in the place of all that was signed: then nothing is said of single members. Null when any of it
 * is there, under whichever key, and when that is not known.
 */
export function responseFaultOf({ name, kind, seam, args: [given] }: Entry): Found<ResponseFault> | null {
  const signed = Object.hasOwn(SIGNED, name) ? SIGNED[name] : undefined;
  if (kind !== 'call' || seam === 'bridge' || seam === null || !signed || !isObject(given)) return null;
  if (signed.some((each) => !isEmpty(member(given, each)))) return null;
  const path = pathWithin(given, (child) => holds(child, signed));
  const values = { api: name, names: signed.join(', '), path: path ?? '' };
  if (path !== null) return { case: 'wrapped', values };
  const isStrange = memberNames(given).some(
    (key) => !signed.includes(key) && !OTHERS.includes(key) && !isEmpty(member(given, key)),
  );
  return isStrange ? null : { case: 'empty', values };
}

function isEmpty(value: Plain | undefined): boolean {
  return !isUnknown(value) && (isAbsent(value) || value === null || isMissing(value));
}

/** Servers call the timestamp of a payment `timeStamp`. */
function holds(value: Plain | undefined, signed: readonly string[]): boolean {
  const keys = memberNames(value).map((key) => (key === 'timeStamp' ? 'timestamp' : key));
  return signed.filter((name) => keys.includes(name)).length >= 2;
}
