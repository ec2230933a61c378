/** The gift card: put into the customer's wallet (卡包), chosen for an order, opened. */

import { ask, askSigned } from './ask.mjs';
import { find, onPress, say } from './bilingual.mjs';
import { firstCard } from './first-card.mjs';
import { call } from './sdk.mjs';

/** @typedef {{ cardId: string, code: string }} Card `code`: decrypted */

/**
 * Wires the card's buttons.
 * @param {(isUsed: boolean) => void} used whether the order is to be paid with a card
 */
export function startCards(used) {
  onPress('#coupon', addCard);
  onPress('#use-card', () => void chooseCard(used));
}

async function addCard() {
  const result = await call('addCard', { cardList: [await askSigned('/card')] });
  if (!result) return;
  find('#coupon').setAttribute('data-state', 'ok');
  find('#take-coupon').hidden = true;
  say('#coupon-said', '已在卡包', 'In your wallet');
}

/** @param {(isUsed: boolean) => void} used */
async function chooseCard(used) {
  const result = await call('chooseCard', await askSigned('/card-choice'));
  const chosen = result && firstCard(result.cardList);
  if (!chosen) return say('#card-said', '没有选用礼品卡', 'No gift card is used');
  // Only the server can turn the encrypted code into the card's own (卡券 code解码接口).
  const { code } = /** @type {{ code: string }} */ (
    await ask('/card-code', { encrypt_code: chosen.encrypt_code })
  );
  const card = { cardId: chosen.card_id, code };
  say('#card-said', `已用礼品卡 ${code}，减 ¥20`, `Gift card ${code} takes ¥20 off`);
  find('#open-card').hidden = false;
  find('#open-card').onclick = () => void call('openCard', { cardList: [card] });
  used(true);
}
