import type { Plain } from '../../protocol.ts';
import type { Asked, Done } from './behaviour.ts';
import { isGiven } from './is-given.ts';
import type { Choice } from './question.ts';
import { textOf } from './text-of.ts';
import type { WalletCard } from './wallet.ts';

/** Why the client does not even show the wallet; null: it does. */
export function whyNotChosen({ call: { args } }: Asked): string | null {
  // Invoices are chosen by a function of their own.
  if (textOf(args, 'card_type').toUpperCase() === 'INVOICE') return 'fail';
  // The list closes before it has opened.
  return isGiven(args, 'app_id') && isGiven(args, 'card_sign') ? null : 'cancel';
}

/**
 * The cards of the wallet that the page can have. None when its signature or its timestamp is wrong: 签名错误会导致
 * 拉取卡券列表异常为空. Which shops take a card is not known here: `shopId` leaves none out.
 */
export function fittingCards({ state, call, context }: Asked): readonly WalletCard[] {
  const isLenient = context.scenario.isLenient;
  if (!isLenient && context.verdicts(call)[0] === 'differs') return [];
  if (!isLenient && !/^\d+$/.test(textOf(call.args, 'time_stamp'))) return [];
  const cardType = textOf(call.args, 'card_type').toUpperCase();
  const cards = state.cards.wallet.filter(
    (card) => cardType === '' || card.cardType === '' || card.cardType === cardType,
  );
  const cardId = textOf(call.args, 'card_id');
  if (cardId === '') return cards;
  const own = cards.filter((card) => card.cardId === cardId);
  // Nobody can add the account's own cards here without its server: the samples stand for them.
  return own.length > 0 ? own : cards.filter(({ isSample }) => isSample).map((card) => ({ ...card, cardId }));
}

/** Whether a page takes more than one card. The SDK never asks for that; a page at the bridge can. */
export const takesSeveral = (args: Plain): boolean => textOf(args, 'can_multi_select') === '1';

/** Hands over what was chosen: the first that fits when nobody was asked. From an empty list one can only go back. */
export function chosenCards(asked: Asked, choice: Choice | null): Done {
  const fitting = fittingCards(asked);
  const isWanted = ({ code }: WalletCard): boolean =>
    choice?.kind !== 'choose-card' || choice.codes.includes(code);
  const isMany = choice !== null && takesSeveral(asked.call.args);
  const chosen = fitting.filter(isWanted).slice(0, isMany ? undefined : 1);
  if (chosen.length === 0) return { detail: 'cancel' };
  const appId = textOf(asked.call.args, 'app_id');
  const list = chosen.map((card) => ({
    card_id: card.cardId,
    encrypt_code: card.encryptCode,
    app_id: appId,
  }));
  return { reply: { cardList: JSON.stringify(list) } };
}
