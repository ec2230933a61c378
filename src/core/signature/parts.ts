/**
 * What a signature is made of, whatever its kind. `ticket`: the ticket of that kind (jsapi_ticket, api_ticket or the
 * app's ticket of WeCom). `key`: the merchant's key.
 */
export type PartName =
  | 'ticket'
  | 'nonceStr'
  | 'timestamp'
  | 'url'
  | 'appId'
  | 'cardId'
  | 'code'
  | 'openid'
  | 'balance'
  | 'locationId'
  | 'cardType'
  | 'package'
  | 'signType'
  | 'key';

/** The values of the parts that a signature has. */
export type Parts = Readonly<Partial<Record<PartName, string>>>;
