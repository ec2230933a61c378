import { nearestName, toPlainName } from '../../catalogue/nearest-name.ts';
import { memberNames } from '../plain.ts';
import { findSecrets } from '../secrets/find-secrets.ts';
import { type Card, type CardExt, fieldIn } from './card-facts.ts';
import { inPlain } from './meant-by.ts';

/** The fields of a cardExt. 附录4; `balance`: red-packet cards; `outer_str`: later than the document. */
const FIELDS: readonly string[] = [
  'code',
  'openid',
  'timestamp',
  'nonce_str',
  'fixed_begintimestamp',
  'outer_id',
  'outer_str',
  'balance',
  'signature',
];

/** What pages write for them, in lower case and without `_` and `-`, where it is not but a letter or two off. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  nonce: 'nonce_str',
  noncestring: 'nonce_str',
  time: 'timestamp',
  ts: 'timestamp',
  sign: 'signature',
  sha1: 'signature',
  cardsign: 'signature',
  cardcode: 'code',
  begintimestamp: 'fixed_begintimestamp',
};

/** What is no field, though pages put it there, in lower case and without `_` and `-`. */
const NO_FIELDS: ReadonlySet<string> = new Set(['cardid', 'cardtype', 'appid']);

/** What must never leave the server. */
const SECRETS: ReadonlySet<string> = new Set([
  'apiticket',
  'ticket',
  'jsapiticket',
  'accesstoken',
  'appsecret',
  'secret',
]);

/** A key in a cardExt that the client does not read. */
export interface WrongKey {
  key: string;
  kind: 'other-name' | 'no-field' | 'secret';
  /** The field that was meant; empty when none was. */
  field: string;
}

/** The keys in a cardExt that are surely wrong; keys that nobody knows are left alone: the client ignores them. */
export function wrongKeysIn(ext: CardExt): WrongKey[] {
  return Object.keys(ext).flatMap((key): WrongKey[] => {
    if (FIELDS.includes(key)) return [];
    const plain = toPlainName(key);
    // One that looks like a secret is told of wherever it stands.
    if (SECRETS.has(plain)) return isSeenAsSecret(ext, key) ? [] : [{ key, kind: 'secret', field: '' }];
    if (NO_FIELDS.has(plain)) return [{ key, kind: 'no-field', field: '' }];
    const field = inPlain(OTHER_NAMES, key) ?? nearestField(key);
    // Beside the right one it does no harm, and an empty one is none.
    const isMeant = field !== null && fieldIn(ext, key) !== undefined && fieldIn(ext, field) === undefined;
    return isMeant ? [{ key, kind: 'other-name', field }] : [];
  });
}

function isSeenAsSecret(ext: CardExt, key: string): boolean {
  return findSecrets({ [key]: ext[key] ?? null }, []).length > 0;
}

/** `code` is one letter from too many words: only its letters in other cases are told. */
function nearestField(key: string): string | null {
  const nearest = nearestName(key, FIELDS);
  return nearest === 'code' && toPlainName(key) !== 'code' ? null : nearest;
}

/** Whether a field of a cardExt stands there under another name. */
export function isUnderOtherName(ext: CardExt, field: string): boolean {
  return wrongKeysIn(ext).some((wrong) => wrong.field === field);
}

/** The name that a card has in place of a member's, such as `card_id` for `cardId`; null when it has none. */
export function otherNameOf({ card, names }: Card, name: 'cardId' | 'cardExt'): string | null {
  const isMeant = (key: string): boolean => {
    return toPlainName(key) === name.toLowerCase() || nearestName(key, ['cardId', 'cardExt']) === name;
  };
  return memberNames(card).find((key) => key !== names[name] && isMeant(key)) ?? null;
}
