import { isRecord } from '../../protocol.ts';
import { SHA1_HEX } from './digests.ts';
import type { PartName, Parts } from './parts.ts';
import type { SigningInputs } from './recipes.ts';
import { byCodeUnit, type Layout, type Signing } from './signing.ts';

/** What a cardExt names its parts. 附录4 · 卡券扩展字段cardExt说明; `balance`: red-packet cards, the sandbox's cardsign page. */
const CARD_EXT_FIELDS = {
  timestamp: 'timestamp',
  code: 'code',
  openid: 'openid',
  nonce_str: 'nonceStr',
  balance: 'balance',
} as const satisfies Record<string, PartName>;

/** A card of `addCard`: the values of api_ticket, card_id and those fields of cardExt that it has. */
export function cardExtSigning({ api_ticket, cardId, cardExt }: SigningInputs['cardExt']): Signing {
  const given = fieldsOf(cardExt);
  const fields = Object.entries(CARD_EXT_FIELDS).flatMap(([name, part]) => {
    const value = given[name];
    return value === undefined ? [] : [[part, value]];
  });
  return ofValues({ ticket: api_ticket, cardId, ...Object.fromEntries(fields) });
}

/** `cardSign`: the values of api_ticket, app_id, location_id, time_stamp, nonce_str, card_id and card_type. */
export function cardSignSigning(input: SigningInputs['cardSign']): Signing {
  const { api_ticket, appId, shopId, cardType, cardId, timestamp, nonceStr } = input;
  return ofValues({
    ticket: api_ticket,
    appId,
    timestamp: `${timestamp}`,
    nonceStr,
    ...(shopId ? { locationId: shopId } : {}),
    ...(cardId ? { cardId } : {}),
    ...(cardType ? { cardType } : {}),
  });
}

/** The texts in a cardExt, numbers as they are written; empty when it is no JSON object. */
export function fieldsOf(cardExt: string): Record<string, string> {
  const parsed = parse(cardExt);
  if (!isRecord(parsed)) return {};
  return Object.fromEntries(
    Object.entries(parsed).flatMap(([name, value]) =>
      typeof value === 'string' || typeof value === 'number' ? [[name, `${value}`]] : [],
    ),
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // not JSON: there is nothing in it to sign
  }
}

/** Only the values, sorted, one behind the other. */
function ofValues(parts: Parts): Signing {
  const layout: Layout = {
    before: '',
    fields: Object.keys(parts).flatMap((part) => (isPart(part) ? [{ key: '', part }] : [])),
    equals: '',
    between: '',
    after: '',
    sort: byCodeUnit,
  };
  return { parts, layout, encoding: 'utf-8', digest: SHA1_HEX };
}

const isPart = (name: string): name is PartName => name !== '';
