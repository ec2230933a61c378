import { isRecord } from '../../protocol.ts';
import { SHA1_HEX } from './digests.ts';
import type { PartName, Parts } from './parts.ts';
import type { SigningInputs } from './recipes.ts';
import { byCodeUnit, type Field, type Signing } from './signing.ts';

/** What a cardExt names its parts. 附录4 · 卡券扩展字段cardExt说明; `balance`: red-packet cards, the sandbox's cardsign page. */
const CARD_EXT_FIELDS = {
  timestamp: 'timestamp',
  code: 'code',
  openid: 'openid',
  nonce_str: 'nonceStr',
  balance: 'balance',
} as const satisfies Record<string, PartName>;

/**
 * A card of `addCard`: the values of api_ticket, card_id and those fields of cardExt that it has. When the cardExt
 * cannot be read, only the first two are left.
 */
export function cardExtSigning({ api_ticket, cardId, cardExt }: SigningInputs['cardExt']): Signing {
  const fields = Object.entries(fieldsOf(cardExt)).flatMap(([name, value]): [PartName, string][] =>
    isCardExtField(name) ? [[CARD_EXT_FIELDS[name], value]] : [],
  );
  return ofValues([['ticket', api_ticket], ['cardId', cardId], ...fields]);
}

/**
 * `cardSign`: the values of api_ticket, app_id, location_id, time_stamp, nonce_str, card_id and card_type. What the
 * page left out is sent as an empty text, and adds nothing.
 */
export function cardSignSigning(input: SigningInputs['cardSign']): Signing {
  const { api_ticket, appId, shopId, cardType, cardId, timestamp, nonceStr } = input;
  return ofValues([
    ['ticket', api_ticket],
    ['appId', appId],
    ...given('locationId', shopId),
    ['timestamp', `${timestamp}`],
    ['nonceStr', nonceStr],
    ...given('cardId', cardId),
    ...given('cardType', cardType),
  ]);
}

/**
 * The texts in a cardExt by their names, in the order in which they are written. A number counts as it is written
 * (`1e3`, twenty digits); null, booleans, lists and objects are left out. JSON within JSON is read through, and so is
 * an object that was not made into JSON: that the client refuses both is not a matter of the signature. Empty when
 * nothing can be read.
 */
export function fieldsOf(cardExt: unknown): Record<string, string> {
  const object = objectIn(cardExt);
  return Object.fromEntries(
    Object.entries(object).flatMap(([name, value]) =>
      typeof value === 'string' || typeof value === 'number' ? [[name, `${value}`]] : [],
    ),
  );
}

/** The signature that a cardExt holds; null when there is none, or it is no text. */
export function signatureInCardExt(cardExt: unknown): string | null {
  const { signature } = objectIn(cardExt);
  return typeof signature === 'string' ? signature : null;
}

/** The texts in a cardExt that are not signed, by their names: `outer_id`, and what the client does not know. */
export function unsignedInCardExt(cardExt: unknown): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fieldsOf(cardExt)).filter(([name]) => name !== 'signature' && !isCardExtField(name)),
  );
}

function objectIn(cardExt: unknown): Record<string, unknown> {
  const once = typeof cardExt === 'string' ? parse(cardExt) : cardExt;
  const twice = typeof once === 'string' ? parse(once) : once;
  return isRecord(twice) ? twice : {};
}

/** Strings of JSON and, outside of them, numbers. */
const STRINGS_AND_NUMBERS = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g;

/** Numbers become texts before they can lose a digit. */
function parse(text: string): unknown {
  try {
    JSON.parse(text);
    return JSON.parse(
      text.replace(STRINGS_AND_NUMBERS, (token) => (token.startsWith('"') ? token : `"${token}"`)),
    );
  } catch {
    return null; // not JSON: there is nothing in it to sign
  }
}

/** Only the values, sorted, one behind the other. */
function ofValues(values: readonly (readonly [PartName, string])[]): Signing {
  const parts: Parts = Object.fromEntries(values);
  const fields = values.map(([part]): Field => ({ key: '', part }));
  const layout = { before: '', fields, equals: '', between: '', after: '', sort: byCodeUnit };
  return { parts, layout, encoding: 'utf-8', digest: SHA1_HEX };
}

function given(part: PartName, value: string | undefined): [PartName, string][] {
  return value ? [[part, value]] : [];
}

function isCardExtField(name: string): name is keyof typeof CARD_EXT_FIELDS {
  return Object.hasOwn(CARD_EXT_FIELDS, name);
}
