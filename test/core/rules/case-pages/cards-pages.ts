import { type Page, page } from '../../../builders/page.ts';

const URL = 'https://m.example.com/';
const CARD_ID = 'pjZ8Yt1XGILfi-FUsewpnnolGgZk';
const EXT = {
  timestamp: '1760000000',
  nonce_str: 'Wm3WZYTPz0wzccnW',
  signature: '6b81fbf6af16e856334153b39737556063c82689',
};
const CHOSEN = {
  timestamp: 1_760_000_000,
  nonceStr: 'Wm3WZYTPz0wzccnW',
  signType: 'SHA1',
  cardSign: '6b81fbf6af16e856334153b39737556063c82689',
};
const PAID = {
  timestamp: 1_760_000_000,
  nonceStr: 'Wm3WZYTPz0wzccnW',
  package: 'prepay_id=wx2016',
  signType: 'MD5',
  paySign: 'C380BEC2BFD727A4B6845133519F3AD6',
};

const opened = (): Page => page(URL).verified();
const card = (given: object, cardId = CARD_ID) => ({
  cardId,
  cardExt: JSON.stringify({ ...EXT, ...given }),
});
const added = (...cards: object[]): Page => opened().call('addCard', { cardList: cards });
const chosen = (given: object): Page => opened().call('chooseCard', { ...CHOSEN, ...given });
const paid = (given: object): Page => opened().call('chooseWXPay', { ...PAID, ...given });
const byHand = (given: object): Page =>
  opened().invoke('getBrandWCPayRequest', { appId: 'wx1', timeStamp: '1760000000', ...PAID, ...given });

/** A page for every case of the rules about cards and payments that no example of a rule shows. */
export function cardsPages(): Page[] {
  return [...addedPages(), ...chosenPages(), ...paidPages()];
}

function addedPages(): Page[] {
  const later = { nonce_str: 'Xn4XZYTPz0wzddoX', timestamp: '1760000001' };
  return [
    page('https://m.example.com/').verified().call('chooseWXPay', {}).call('chooseCard', {}),
    added(card({}, 'p'.repeat(33))),
    added(card({ cardId: CARD_ID, api_ticket: 'x' })),
    added(card({ code: true, nonce_str: 'a+b/c=' })),
    added(card({ timestamp: '2025-10-09', code: '中文' })),
    added(card({ timestamp: '1770000000' })),
    added(card({ code: '1' }))
      .reply('addCard:ok')
      .call('addCard', { cardList: [card({ code: '1', ...later })] }),
    added(card({}))
      .reply('addCard:ok')
      .call('addCard', { cardList: [card({})] }),
    added(card({})).call('addCard', { cardList: [card(later)] }),
    added(card({ openid: 'o1' }), card(later)),
  ];
}

function chosenPages(): Page[] {
  const { signature } = EXT;
  return [
    page(URL)
      .config({ ...CHOSEN, appId: 'wx1', signature, jsApiList: [] })
      .call('chooseCard', CHOSEN),
    chosen({ shopId: undefined, shop_id: '1' }),
    ...['x', 1_770_000_000].map((timestamp) => chosen({ timestamp })),
    ...[{}, 'x'.repeat(33)].map((nonceStr) => chosen({ nonceStr })),
    ...['x', {}].map((cardSign) => chosen({ cardSign })),
    chosen({ signType: 'sha1' }),
    chosen({ shopId: 'x'.repeat(25) }),
  ];
}

function paidPages(): Page[] {
  return [
    byHand({ timeStamp: undefined }),
    byHand({ timeStamp: undefined, timestamp: undefined }),
    byHand({ timeStamp: 1_760_000_000 }),
    byHand({ appId: '' }),
    byHand({ signType: undefined }),
    paid({ timestamp: 1_770_000_000 }),
    ...[undefined, {}].map((nonceStr) => paid({ nonceStr })),
    ...[{}, 'prepay_id=prepay_id=1', 'prepay_id=', 'Sign=WXPay', 'prepay_id = 1'].map((text) =>
      paid({ package: text }),
    ),
    ...[{}, 'a b', `${PAID.paySign} `, PAID.paySign.toLowerCase()].map((paySign) => paid({ paySign })),
    ...['md5', 'CRC', 'RSA'].map((signType) => paid({ signType })),
    paid({ sign: PAID.paySign, mch_id: '1' }),
    // A signature by RSA that no key has made.
    paid({ signType: 'RSA', paySign: 'A'.repeat(342).concat('==') }),
    page(`${URL}#/pay`).verified().call('chooseWXPay', PAID),
  ];
}
