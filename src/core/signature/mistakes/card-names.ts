import type { PartName } from '../parts.ts';

/** A name for every part of a card's signature. */
export type CardNames = Readonly<Record<CardPart, string>>;

/** The parts of a card's signature. */
export type CardPart = Extract<
  PartName,
  | 'ticket'
  | 'appId'
  | 'locationId'
  | 'timestamp'
  | 'nonceStr'
  | 'cardId'
  | 'cardType'
  | 'code'
  | 'openid'
  | 'balance'
>;

/** As the document names them. 附录4. */
export const CARD_NAMES: CardNames = {
  ticket: 'api_ticket',
  appId: 'app_id',
  locationId: 'location_id',
  timestamp: 'timestamp',
  nonceStr: 'nonce_str',
  cardId: 'card_id',
  cardType: 'card_type',
  code: 'code',
  openid: 'openid',
  balance: 'balance',
};

/** As the page and most code names them. */
export const CARD_NAMES_OF_PAGE: CardNames = {
  ...CARD_NAMES,
  ticket: 'apiTicket',
  appId: 'appId',
  locationId: 'shopId',
  nonceStr: 'nonceStr',
  cardId: 'cardId',
  cardType: 'cardType',
};

/** As the call to `chooseCard` names them, but the api_ticket, which no page has, as the document does. */
export const CARD_NAMES_OF_CALL: CardNames = { ...CARD_NAMES_OF_PAGE, ticket: CARD_NAMES.ticket };

/** As the config’s string1 names those it has. 附录1. */
export const CARD_NAMES_OF_CONFIG: CardNames = {
  ...CARD_NAMES,
  ticket: 'jsapi_ticket',
  appId: 'appid',
  nonceStr: 'noncestr',
};

/** Whether a part is one of a card's. */
export function isCardPart(part: PartName | null): part is CardPart {
  return part !== null && Object.hasOwn(CARD_NAMES, part);
}
