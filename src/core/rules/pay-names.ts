import { nearestName } from '../../catalogue/nearest-name.ts';
import { member, memberNames } from '../plain.ts';
import { isMissing, isMissingTimestamp } from '../signature/index.ts';
import { meantBy } from './meant-by.ts';
import type { Payment } from './pay-facts.ts';

/** What pages write for the members of a payment, in lower case and without `_` and `-`. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  noncestring: 'nonceStr',
  nonce: 'nonceStr',
  prepayid: 'package',
  packages: 'package',
  packagevalue: 'package',
  packagestr: 'package',
  sign: 'paySign',
  signature: 'paySign',
};

/** The key under which the page gives its timestamp in place of the right one; null when it does not. */
export function otherTimestampIn({ written, timestampName, given: { timestamp } }: Payment): string | null {
  if (!(isMissingTimestamp(timestamp) || timestamp === null)) return null;
  const isOther = (key: string): boolean =>
    key !== timestampName && (nearestName(key, [timestampName]) !== null || key.toLowerCase() === 'ts');
  return memberNames(written).find((key) => isOther(key) && !isMissing(member(written, key))) ?? null;
}

/** The other keys that stand in place of those that are read. */
export function otherNamesIn({ written, given }: Payment): { key: string; name: string }[] {
  const names = ['nonceStr', 'package', 'signType', 'paySign'] as const;
  return names.flatMap((name) => {
    if (!isMissing(given[name])) return [];
    const isMeant = (key: string): boolean => meantBy(key, names, OTHER_NAMES) === name;
    const isGiven = (key: string): boolean => key !== name && !isMissing(member(written, key));
    const key = memberNames(written).find((each) => isGiven(each) && isMeant(each));
    return key === undefined ? [] : [{ key, name }];
  });
}

/** Whether a member was given under another name. */
export function isNamedOtherwise(payment: Payment, name: string): boolean {
  return otherNamesIn(payment).some((other) => other.name === name);
}
