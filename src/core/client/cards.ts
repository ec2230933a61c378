import type { Plain } from '../../protocol.ts';
import { itemsOf, member } from '../plain.ts';
import { added, askedCards, whyNotAdded } from './add-card.ts';
import type { Asked, Behaviour, Done } from './behaviour.ts';
import { chosenCards, fittingCards, whyNotChosen } from './choose-card.ts';
import { withScreen } from './screens.ts';
import { textOf } from './text-of.ts';
import { withoutCard } from './wallet.ts';

/** A code is shorter than this, in UTF-16 units: what is longer is encrypted still. */
const LONGEST_CODE = 20;

/** 微信卡券: cards are added, chosen, shown and used. */
export const CARDS = {
  batchAddCard: {
    stem: 'batch_add_card',
    refuse: whyNotAdded,
    question: (asked) => ({ kind: 'add-cards', cards: askedCards(asked) }),
    succeed: added,
  },
  chooseCard: {
    stem: 'choose_card',
    refuse: whyNotChosen,
    question: (asked) => ({ kind: 'choose-card', codes: fittingCards(asked).map(({ code }) => code) }),
    succeed: chosenCards,
  },
  batchViewCard: {
    stem: 'batch_view_card',
    refuse: ({ call }) => (isViewable(call.args) ? null : 'fail'),
    succeed: viewed,
  },
  consumedShareCard: {
    refuse: ({ call: { args } }) =>
      textOf(args, 'consumedCardId') === '' || textOf(args, 'consumedCode') === '' ? 'fail' : null,
    succeed: ({ state, call }) => ({
      state: { ...state, cards: withoutCard(state.cards, textOf(call.args, 'consumedCode')) },
    }),
  },
} as const satisfies Record<string, Behaviour>;

/** Whether every card has an id, and a code that was decrypted: WeChat finds no card by the encrypted one. */
function isViewable(args: Plain): boolean {
  const cards = itemsOf(member(args, 'card_list'));
  const isNamed = (card: Plain): boolean => {
    const code = textOf(card, 'code');
    return textOf(card, 'card_id') !== '' && code !== '' && code.length <= LONGEST_CODE;
  };
  return cards.length > 0 && cards.every(isNamed);
}

/** Shows the cards, by their codes. Those that are not in the wallet may be on another phone: they are shown as well. */
function viewed({ state, call, api }: Asked): Done {
  const cards = itemsOf(member(call.args, 'card_list'));
  const facts = Object.fromEntries(
    cards.flatMap((card, index) => [
      [`cardList[${index}].cardId`, textOf(card, 'card_id')],
      [`cardList[${index}].code`, textOf(card, 'code')],
    ]),
  );
  return { state: withScreen(state, { kind: 'elsewhere', api, facts }) };
}
