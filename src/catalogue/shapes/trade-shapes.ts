import { ANSWERED, type ApiShape, CANCELLED } from '../api-shape.ts';
import {
  BOOLEAN,
  either,
  type Field,
  listOf,
  NUMBER_OR_TEXT,
  objectOf,
  oneOf,
  optional,
  recordOf,
  required,
  TEXT,
  textUpTo,
  undocumented,
} from '../shape.ts';

/** What `chooseCard` hands over: the SDK leaves it as the client's JSON. */
const CHOSEN_CARDS = listOf(
  objectOf({ card_id: required(TEXT), encrypt_code: required(TEXT), app_id: optional(TEXT) }),
);

/** The document has the first two; the others are those of 微信支付 since. */
const SIGN_TYPE = oneOf('SHA1', 'MD5', 'HMAC-SHA256', 'RSA');

const PAYMENT = {
  timestamp: required(NUMBER_OR_TEXT),
  nonceStr: required(textUpTo(32)),
  package: required(TEXT),
  signType: optional(SIGN_TYPE, 'SHA1'),
  paySign: required(TEXT),
};

const ADDRESS_FIELD: Field = undocumented(required(TEXT));

/** Cards, payments and addresses. */
export const TRADE_SHAPES = {
  chooseCard: {
    params: {
      shopId: optional(textUpTo(24), ''),
      cardType: optional(textUpTo(24), ''),
      cardId: optional(textUpTo(32), ''),
      timestamp: required(either({ kind: 'number' }, textUpTo(32))),
      nonceStr: required(textUpTo(32)),
      signType: { ...required(oneOf('SHA1')), or: 'SHA1' },
      cardSign: required(textUpTo(64)),
    },
    result: { cardList: required(either({ kind: 'json', of: CHOSEN_CARDS }, CHOSEN_CARDS)) },
    callbacks: CANCELLED,
  },
  addCard: {
    params: {
      // The document advises no more than five.
      cardList: required(
        listOf(
          objectOf({
            cardId: required(TEXT),
            cardExt: required({ kind: 'json', of: recordOf({ kind: 'any' }) }),
          }),
          5,
        ),
      ),
    },
    result: {
      cardList: required(
        listOf(
          objectOf({
            cardId: required(TEXT),
            cardExt: required(TEXT),
            isSuccess: required(BOOLEAN),
            code: undocumented(optional(TEXT)),
          }),
        ),
      ),
    },
    callbacks: CANCELLED,
  },
  openCard: {
    params: { cardList: required(listOf(objectOf({ cardId: required(TEXT), code: required(TEXT) }))) },
    result: {},
    // The official demo gives it a cancel.
    callbacks: CANCELLED,
  },
  consumeAndShareCard: {
    params: { cardId: undocumented(required(TEXT)), code: undocumented(required(TEXT)) },
    result: {},
    callbacks: ANSWERED,
    isDeprecated: true,
  },
  chooseWXPay: { params: PAYMENT, result: {}, callbacks: CANCELLED },
  openEnterpriseRedPacket: {
    params: {
      timestamp: undocumented(PAYMENT.timestamp),
      nonceStr: undocumented(PAYMENT.nonceStr),
      package: undocumented(PAYMENT.package),
      signType: undocumented(PAYMENT.signType),
      paySign: undocumented(PAYMENT.paySign),
    },
    result: {},
    callbacks: CANCELLED,
  },
  openAddress: {
    params: {},
    result: {
      userName: ADDRESS_FIELD,
      postalCode: ADDRESS_FIELD,
      provinceName: ADDRESS_FIELD,
      cityName: ADDRESS_FIELD,
      countryName: ADDRESS_FIELD,
      detailInfo: ADDRESS_FIELD,
      nationalCode: ADDRESS_FIELD,
      telNumber: ADDRESS_FIELD,
    },
    callbacks: CANCELLED,
  },
  openBusinessView: {
    params: {
      // 微信支付分: wxpayScoreEnable, wxpayScoreUse, wxpayScoreDetail.
      businessType: undocumented(required(textUpTo(16))),
      queryString: undocumented(optional(textUpTo(2048), '')),
      envVersion: undocumented(optional(TEXT)),
    },
    result: {
      // Only with errCode 0, which is a text on Android.
      extraData: undocumented(optional(recordOf({ kind: 'any' }))),
      errCode: undocumented(required(NUMBER_OR_TEXT)),
    },
    callbacks: ANSWERED,
  },
} as const satisfies Record<string, ApiShape>;
