/** The order: where it goes, what it costs, and paying for it. */

import { askSigned } from './ask.mjs';
import { bilingual, find, onPress, say } from './bilingual.mjs';
import { call } from './sdk.mjs';

const PRICE = 268;
const CARD_VALUE = 20;

export function startOrder() {
  onPress('#address', chooseAddress);
  onPress('#pay', pay);
  onPress('#close', () => void call('closeWindow'));
  showTotal(false);
}

/** @param {boolean} usesCard */
export function showTotal(usesCard) {
  find('#total').textContent = `¥${usesCard ? PRICE - CARD_VALUE : PRICE}`;
}

async function chooseAddress() {
  const address = await call('openAddress');
  if (!address) return;
  const { userName, telNumber, provinceName, cityName, countryName, detailInfo, postalCode } = address;
  const lines = [
    `${userName}　${telNumber}`,
    `${[provinceName, cityName, countryName, detailInfo].map((part) => part ?? '').join('')}　${postalCode ?? ''}`,
  ];
  say('#address-said', lines.join('\n'), lines.join('\n'));
  find('#address').replaceChildren(bilingual('更换', 'Change'));
}

async function pay() {
  const result = await call('chooseWXPay', await askSigned('/pay'));
  location.hash = '#/order';
  if (!result) return say('#pay-said', '还没有付款，订单已保留', 'Not paid yet: your order is kept');
  // A shop asks its server now: only what WeChat Pay tells that one is certain.
  say('#pay-said', '支付成功，明天发货', 'Paid: it leaves tomorrow');
  find('#close').hidden = false;
}
