import type { Plain } from '../../protocol.ts';
import { itemsOf, member } from '../plain.ts';
import type { Asked, Done } from './behaviour.ts';
import { cardCode, encryptedCode } from './inventions.ts';
import type { AskedCard, Choice } from './question.ts';
import { textOf } from './text-of.ts';
import { type WalletCard, withCards } from './wallet.ts';

/** 建议开发者一次添加的卡券不超过5张，否则会遇到超时报错 (批量添加卡券接口). */
const MOST_AT_ONCE = 5;
/** The longest code that a card can have, in UTF-16 units. */
const LONGEST_CODE = 20;

/**
 * Why WeChat adds none of the cards, before it asks; null: it asks. One that is wrong fails them all.
 *
 * The client has one word for all of it; what is wrong is shown to the user alone: 签名错误, 参数错误, 已领完.
 */
export function whyNotAdded({ state, call, context }: Asked): string | null {
  const cards = cardsOf(call.args);
  if (cards.length === 0 || cards.length > MOST_AT_ONCE) return 'fail';
  const fields = cards.map((card) => extOf(card));
  if (cards.some((card) => textOf(card, 'card_id') === '') || fields.includes(null)) return 'fail';
  const codes = fields.map((ext) => textOf(ext ?? {}, 'code')).filter((code) => code !== '');
  // A code can be taken once (code 指定的卡券code码，只能被领一次).
  const isTaken = (code: string): boolean => state.cards.wallet.some((card) => card.code === code);
  if (new Set(codes).size < codes.length || codes.some(isTaken)) return 'fail';
  if (codes.some((code) => code.length > LONGEST_CODE)) return 'fail';
  if (context.scenario.isLenient) return null;
  // A request that was signed once serves once (不同添加请求的时间戳须动态生成，若重复将会导致领取失败).
  if (cards.some((card) => state.cards.spent.includes(stampOf(card)))) return 'fail';
  return context.verdicts(call).includes('differs') ? 'fail' : null;
}

/** What tells a request to add a card from every other: its card_id, timestamp and nonce_str. */
function stampOf(card: Plain): string {
  const ext = extOf(card) ?? {};
  return [textOf(card, 'card_id'), textOf(ext, 'timestamp'), textOf(ext, 'nonce_str')].join(' ');
}

/** The cards that the user is asked about, each with what is known of its signature. */
export function askedCards({ call, context }: Asked): readonly AskedCard[] {
  const verdicts = context.verdicts(call);
  return cardsOf(call.args).map((card, index) => ({
    cardId: textOf(card, 'card_id'),
    verdict: verdicts[index] ?? 'unverified',
  }));
}

/** Adds those that the user wants: all when nobody was asked. */
export function added({ state, call }: Asked, choice: Choice | null): Done {
  const cards = cardsOf(call.args);
  const isWanted = (index: number): boolean => choice?.kind !== 'add-cards' || choice.added.includes(index);
  // Who wants none of them has gone back to the page.
  if (choice !== null && !cards.some((_card, index) => isWanted(index))) return { detail: 'cancel' };
  const taken = cards.map((card, index) =>
    isWanted(index) ? toWalletCard(card, state.count + index + 1) : null,
  );
  const cardList = cards.map((card, index): Plain => {
    const cardId = member(card, 'card_id') ?? '';
    const cardExt = member(card, 'card_ext') ?? '';
    const code = taken[index]?.encryptCode;
    return code === undefined
      ? { cardId, cardExt, isSuccess: false }
      : { cardId, cardExt, isSuccess: true, code };
  });
  const wallet = withCards(
    state.cards,
    taken.filter((card) => card !== null),
    cards.filter((_card, index) => isWanted(index)).map(stampOf),
  );
  return { reply: { cardList }, state: { ...state, count: state.count + cards.length, cards: wallet } };
}

function toWalletCard(card: Plain, count: number): WalletCard {
  return {
    cardId: textOf(card, 'card_id'),
    code: textOf(extOf(card) ?? {}, 'code') || cardCode(count),
    encryptCode: encryptedCode(count),
    cardType: '',
    title: null,
    isSample: false,
  };
}

const cardsOf = (args: Plain): readonly Plain[] => itemsOf(member(args, 'card_list'));

/** The members of a card's cardExt; null when it is no text (格式为字符串而不是Object), or none of JSON's objects. */
function extOf(card: Plain): Plain | null {
  const text = member(card, 'card_ext');
  if (typeof text !== 'string') return null;
  try {
    const ext: unknown = JSON.parse(text);
    return isObject(ext) ? ext : null;
  } catch {
    // No JSON: that is what is asked.
    return null;
  }
}

function isObject(value: unknown): value is { [key: string]: Plain } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
