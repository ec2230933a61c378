import { createHash, createHmac, sign as signByKey } from 'node:crypto';
import { MERCHANT_PRIVATE_KEY } from '../../../builders/rsa-keys.ts';
import { sign } from '../../../builders/signing-server.ts';
import { API_TICKET, expectQuiet, MERCHANT_KEY, type Session } from './session.ts';
import { CARD_ID, type Given, type Opened } from './wechat.ts';

const ORDER = 'https://pay.example.com/order/confirm?id=20250101';
const { appId } = sign(ORDER);
const nothing = () => undefined;

/** A page that pays, or gives cards: it configures, and does so on a click. */
const shop = (name: string, apis: readonly string[], does: (opened: Opened) => void): Session => [
  name,
  ORDER,
  (opened) => {
    opened.wx.config({ debug: false, ...opened.signed(apis) });
    opened.wx.ready(nothing);
    opened.on.wait(8_000);
    does(opened);
  },
];

let serial = 0;
const nonce = () => createHash('md5').update(`nonce ${++serial}`).digest('hex');

/** What the payment server answers: 统一下单, and the second signing. */
function prepaid({ on }: Opened, signType: string): Given & { timeStamp: string } {
  const timeStamp = `${Math.floor(on.now / 1000)}`;
  const nonceStr = nonce();
  const text = 'prepay_id=wx201410272009395522657a690389285100';
  const pairs = `appId=${appId}&nonceStr=${nonceStr}&package=${text}&signType=${signType}&timeStamp=${timeStamp}&key=${MERCHANT_KEY}`;
  const paySign =
    signType === 'RSA'
      ? signByKey(
          'sha256',
          Buffer.from(`${appId}\n${timeStamp}\n${nonceStr}\n${text}\n`),
          MERCHANT_PRIVATE_KEY,
        ).toString('base64')
      : (signType === 'MD5' ? createHash('md5') : createHmac('sha256', MERCHANT_KEY))
          .update(pairs)
          .digest('hex')
          .toUpperCase();
  return { timeStamp, nonceStr, package: text, signType, paySign };
}

const pays = (signType: string) => (opened: Opened) => {
  const { timeStamp, ...rest } = prepaid(opened, signType);
  opened.wx.call('chooseWXPay', { timestamp: timeStamp, ...rest, success: nothing, cancel: nothing });
};

/** One of addCard's cards, with the fields that its kind needs. */
function card({ on }: Opened, fields: Readonly<Record<string, string>> = {}, unsigned = {}) {
  const given = { timestamp: `${Math.floor(on.now / 1000)}`, nonce_str: nonce(), ...fields };
  const signature = createHash('sha1')
    .update([API_TICKET, CARD_ID, ...Object.values(given)].sort().join(''))
    .digest('hex');
  return { cardId: CARD_ID, cardExt: JSON.stringify({ ...given, ...unsigned, signature }) };
}

const gives = (make: (opened: Opened) => object[]) => (opened: Opened) =>
  opened.wx.call('addCard', { cardList: make(opened), success: nothing, cancel: nothing, fail: nothing });

const chooses =
  (filters: Readonly<Record<string, string>>, asText = false) =>
  (opened: Opened): void => {
    const seconds = Math.floor(opened.on.now / 1000);
    const nonceStr = nonce();
    const cardSign = createHash('sha1')
      .update([API_TICKET, appId, `${seconds}`, nonceStr, ...Object.values(filters)].sort().join(''))
      .digest('hex');
    const timestamp = asText ? `${seconds}` : seconds;
    opened.wx.call('chooseCard', {
      ...filters,
      timestamp,
      nonceStr,
      signType: 'SHA1',
      cardSign,
      success: nothing,
    });
  };

expectQuiet([
  shop('a payment signed by MD5', ['chooseWXPay'], pays('MD5')),
  shop('a payment signed by HMAC-SHA256', ['chooseWXPay'], pays('HMAC-SHA256')),
  shop('a payment signed by RSA', ['checkJsApi', 'chooseWXPay'], pays('RSA')),
  shop('a payment with all that the server answered, timeStamp and appId too', ['chooseWXPay'], (opened) => {
    const given = prepaid(opened, 'MD5');
    opened.wx.call('chooseWXPay', { ...given, appId, timestamp: given.timeStamp, success: nothing });
  }),
  shop('a payment asked for again after it was cancelled', ['chooseWXPay'], (opened) => {
    pays('MD5')(opened);
    opened.on.wait(5_000);
    pays('MD5')(opened);
  }),
  [
    'a payment by hand, at the bridge, without any SDK',
    ORDER,
    (opened) => {
      const { timeStamp, ...given } = prepaid(opened, 'MD5');
      opened.on
        .invoke('getBrandWCPayRequest', { appId, timeStamp, ...given })
        .reply({ err_msg: 'get_brand_wcpay_request:ok' });
    },
    { Android: { as: 'android', sdk: 'facade' }, iOS: { as: 'ios', sdk: 'facade' } },
  ],
  shop(
    'one card',
    ['addCard'],
    gives((opened) => [card(opened)]),
  ),
  shop(
    'five cards',
    ['addCard'],
    gives((opened) => [1, 2, 3, 4, 5].map(() => card(opened))),
  ),
  shop(
    'a card with its own code, for one user, from a channel',
    ['addCard'],
    gives((opened) => [
      card(
        opened,
        { code: '1434008071', openid: 'oVr1Yt6X9e0Q3w5R7t9Y1u3I5o7P' },
        { outer_str: 'order-12', fixed_begintimestamp: Math.floor(opened.on.now / 1000) },
      ),
    ]),
  ),
  shop(
    'a card with empty code and openid, as the sample has them',
    ['addCard'],
    gives((opened) => [card(opened, { code: '', openid: '' })]),
  ),
  shop('cards twice, each time with a new nonce_str', ['addCard'], (opened) => {
    gives((one) => [card(one)])(opened);
    opened.on.wait(3_000);
    gives((one) => [card(one)])(opened);
  }),
  shop('cards to choose from, of a shop, a type and an id', ['chooseCard'], (opened) => {
    chooses({ shopId: '1234', cardType: 'GROUPON', cardId: CARD_ID })(opened);
  }),
  shop('cards to choose from, without filters, the timestamp as a text', ['chooseCard'], chooses({}, true)),
  shop('a chosen card that is opened', ['chooseCard', 'openCard'], (opened) => {
    chooses({ cardType: '', shopId: '', cardId: '' })(opened);
    opened.wx.call('openCard', { cardList: [{ cardId: CARD_ID, code: '110201201245' }] });
  }),
  shop('an address', ['openAddress'], ({ wx }) =>
    wx.call('openAddress', { success: nothing, cancel: nothing }),
  ),
]);
