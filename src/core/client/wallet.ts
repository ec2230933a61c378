import type { Words } from '../../catalogue/words.ts';
import type { Doer } from './act.ts';
import { encryptedCode } from './inventions.ts';

/** A card in the wallet (卡包). */
export interface WalletCard {
  cardId: string;
  /** What tells it from every other card. */
  code: string;
  /** The code, encrypted: what `chooseCard` and `addCard` hand over. */
  encryptCode: string;
  /** Such as `GROUPON` (卡券类型); empty where only WeChat knows it. */
  cardType: string;
  /** What stands on it; null where only WeChat knows it. */
  title: Words | null;
  /** Whether it stands for a card of the account: for whatever card_id a page looks for. */
  isSample: boolean;
}

/** The wallet, and what may not be added to it again. */
export interface CardsState {
  /** In the order in which they came. */
  wallet: readonly WalletCard[];
  /** What the cards that a page added were signed with, oldest first: see `stampOf`. No second request may have it. */
  spent: readonly string[];
}

/** How many cards fit: a page may add them without end. */
const MOST_CARDS = 200;

/** Where the samples' encrypted codes are counted from: no card that is added comes so far. */
const SAMPLES = 0x10000000;

/** What the phone has before any page has added a card. */
export const SAMPLE_WALLET: CardsState = {
  wallet: [
    sample(1, 'GROUPON', { zh: '双人套餐团购券', en: 'Voucher: dinner for two' }),
    sample(2, 'CASH', { zh: '满 100 减 20 元代金券', en: 'Cash coupon: ¥20 off ¥100' }),
    sample(3, 'MEMBER_CARD', { zh: '会员卡', en: 'Membership card' }),
  ],
  spent: [],
};

function sample(count: number, cardType: string, title: Words): WalletCard {
  const cardId = `pjZ8Yt1XGILfi-FUsewpnnolGgZ${count}`;
  return {
    cardId,
    code: `143400807${count}`,
    encryptCode: encryptedCode(SAMPLES + count),
    cardType,
    title,
    isSample: true,
  };
}

/** The wallet with more cards, and what they were signed with; when it is full, the oldest go. */
export function withCards(
  { wallet, spent }: CardsState,
  added: readonly WalletCard[],
  stamps: readonly string[],
): CardsState {
  return {
    wallet: [...wallet, ...added].slice(-MOST_CARDS),
    spent: [...spent, ...stamps].slice(-MOST_CARDS),
  };
}

/** Takes a card out of the wallet. */
export function withoutCard({ wallet, spent }: CardsState, code: string): CardsState {
  return { wallet: wallet.filter((card) => card.code !== code), spent };
}

/** Takes a card out of the wallet by its code. */
export const removeCard: Doer<'remove-card'> = (state, { code }) => ({
  state: { ...state, cards: withoutCard(state.cards, code) },
  effects: [],
});
