import { itemsOf, member, toPlainText } from '../plain.ts';
import type { Doer } from './act.ts';
import type { Behaviour } from './behaviour.ts';
import { CARD_CODE } from './inventions.ts';

/** A card in the wallet (卡包). */
export interface WalletCard {
  cardId: string;
  /** What tells it from every other card. */
  code: string;
  /** The code, encrypted: what `chooseCard` hands over. */
  encryptCode: string;
}

export interface CardsState {
  wallet: readonly WalletCard[];
}

export const SAMPLE_WALLET: CardsState = {
  wallet: [{ cardId: 'pjZ8Yt1XGILfi-FUsewpnnolGgZk', code: '1434008071', encryptCode: CARD_CODE }],
};

export const CARDS = {
  batchAddCard: {
    stem: 'batch_add_card',
    succeed: ({ call }) => ({
      reply: {
        cardList: itemsOf(member(call.args, 'card_list')).map((card) => ({
          cardId: member(card, 'card_id') ?? '',
          cardExt: member(card, 'card_ext') ?? '',
          isSuccess: true,
          code: CARD_CODE,
        })),
      },
    }),
  },
  chooseCard: {
    succeed: ({ call }) => {
      const card = {
        card_id: toPlainText(member(call.args, 'card_id') || 'pjZ8Yt1XGILfi-FUsewpnnolGgZk') ?? '',
        encrypt_code: CARD_CODE,
      };
      return {
        reply: { cardList: JSON.stringify([{ ...card, app_id: member(call.args, 'app_id') ?? '' }]) },
      };
    },
  },
  batchViewCard: {},
  consumedShareCard: {},
} as const satisfies Record<string, Behaviour>;

export const removeCard: Doer<'remove-card'> = (state, { code }) => ({
  state: {
    ...state,
    cards: { ...state.cards, wallet: state.cards.wallet.filter((card) => card.code !== code) },
  },
  effects: [],
});
