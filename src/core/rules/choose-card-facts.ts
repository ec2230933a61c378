import type { Plain } from '../../protocol.ts';
import { isUnknown, member, memberNames, toPlainText } from '../plain.ts';
import type { Entry } from '../session/entry.ts';
import { isMissing } from '../signature/index.ts';
import { type CallFacts, callRule } from './call-facts.ts';
import type { Past } from './history.ts';
import { meantBy } from './meant-by.ts';
import { isObject } from './parameter-facts.ts';
import { responseFaultOf } from './response-facts.ts';
import { NONE, type Rule } from './rule.ts';

/** What chooseCard filters by, and the longest of each, in characters. */
export const FILTERS = { shopId: 24, cardType: 24, cardId: 32 } as const;

/** What chooseCard takes, its callbacks aside. */
const MEMBERS: readonly string[] = [...Object.keys(FILTERS), 'timestamp', 'nonceStr', 'signType', 'cardSign'];
const CALLBACKS: readonly string[] = ['success', 'fail', 'cancel', 'complete', 'trigger'];
/** What is signed besides the api_ticket and the app_id. */
const SIGNED: readonly string[] = [...Object.keys(FILTERS), 'timestamp', 'nonceStr'];

/** What pages write for them besides, in lower case and without `_` and `-`. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  locationid: 'shopId',
  nonce: 'nonceStr',
  signature: 'cardSign',
  sign: 'cardSign',
};

/** A row about chooseCard alone. */
export function chooseCardRule<Name extends string, CauseName extends string = never>(
  row: Rule<CallFacts, Name, CauseName>,
): Rule<CallFacts, Name, CauseName> {
  // Without an object there is nothing to say of its members.
  const isAsked = ({ entry, given }: CallFacts): boolean =>
    entry.kind === 'call' &&
    entry.name === 'chooseCard' &&
    isObject(given) &&
    responseFaultOf(entry) === null;
  return callRule({ ...row, check: (facts) => (isAsked(facts) ? row.check(facts) : NONE) });
}

/** A member of what chooseCard was given, under the document's name. */
export function read({ given }: CallFacts, name: string): Plain | undefined {
  return member(given, name);
}

/** The keys that a page has in place of those that the SDK reads. */
export function otherNamesIn({ given, isAsWritten }: CallFacts): { key: string; name: string }[] {
  if (!isAsWritten) return [];
  return memberNames(given).flatMap((key) => {
    if (MEMBERS.includes(key) || CALLBACKS.includes(key)) return [];
    const name = meantBy(key, [...MEMBERS, ...CALLBACKS], OTHER_NAMES);
    // For no signType the SDK fills in the right one.
    if (name === null || name === 'signType' || !MEMBERS.includes(name)) return [];
    const isMeant = isMissing(member(given, name));
    return isMeant && !isMissing(member(given, key)) ? [{ key, name }] : [];
  });
}

/** Whether a member was given under another name. */
export function isNamedOtherwise(facts: CallFacts, name: string): boolean {
  return otherNamesIn(facts).some((other) => other.name === name);
}

/** The keys that a call of chooseCard is filed under: its cardSign. */
export function cardSignKeysOf(entry: Entry): readonly string[] {
  const cardSign = entry.name === 'chooseCard' ? cardSignOf(entry) : '';
  return cardSign === '' ? [] : [keyOf(cardSign)];
}

/**
 * The names of what is signed and has changed since the last chooseCard with the same cardSign; empty when nothing
 * has, and when there was none.
 */
export function changedSince(entry: Entry, past: Past): string[] {
  if (entry.name !== 'chooseCard' || entry.seam === 'bridge') return [];
  const cardSign = cardSignOf(entry);
  const before = cardSign === '' ? null : past.last(keyOf(cardSign));
  if (before === null || before.seam === 'bridge') return [];
  return SIGNED.filter((name) => {
    const [now, then] = [member(entry.args[0], name), member(before.args[0], name)];
    return !isUnknown(now) && !isUnknown(then) && toText(now) !== toText(then);
  });
}

const keyOf = (cardSign: string): string => `choose-card:${cardSign}`;

/** The cardSign of a call that the page made on the SDK; empty when there is none, or no certain one. */
function cardSignOf({ seam, args: [given] }: Entry): string {
  const cardSign = seam === 'bridge' ? undefined : member(given, 'cardSign');
  return typeof cardSign === 'string' ? cardSign : '';
}

const toText = (value: Plain | undefined): string | null => (isMissing(value) ? '' : toPlainText(value));
