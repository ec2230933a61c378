import type { Plain } from '../../protocol.ts';
import { isSpecial, member } from '../plain.ts';
import { addCardRule } from './card-facts.ts';
import { NONE } from './rule.ts';

/** 建议开发者一次添加的卡券不超过5张. */
const MOST_CARDS = 5;

/** What can be wrong with the list of cards as a whole. */
export const CARD_LIST_RULES = {
  'card-list-long': addCardRule({
    title: { zh: '一次添加的卡券超过 5 张', en: 'More than 5 cards are added at once' },
    topic: 'cards',
    place: '批量添加卡券接口',
    example: `const cardExt = '{"timestamp":"1760000000","nonce_str":"Wm3WZYTPz0wzccnW","signature":"e69ab24cfbb2219e78a3f8101c6a2a5c53abbb04"}';
wx.addCard({ cardList: Array(6).fill({ cardId: 'pjZ8Yt1XGILfi-FUsewpnnolGgZk', cardExt }) });`,
    canBeWrong: {
      zh: '网络很好时也可能不超时。',
      en: 'With a good network it may be in time.',
    },
    cases: {
      long: {
        severity: 'warning',
        seen: { zh: '{name} 里有 {count} 张卡券。', en: '{name} has {count} cards.' },
        expected: {
          zh: '建议一次不超过 5 张，否则会遇到超时报错。',
          en: '5 at most; with more, the client reports a timeout.',
        },
        advice: {
          zh: '分几次调用 addCard，每次不超过 5 张，每次都重新签名。',
          en: 'Call addCard several times with 5 cards at most, each time signed anew.',
        },
      },
    },
    check: ({ list, listName: name }) => {
      const count = lengthOfList(list) ?? 0;
      return count > MOST_CARDS ? [{ case: 'long', values: { name, count: `${count}` } }] : NONE;
    },
  }),
};

/** How many items a list has, those that were cut among them; null when it is none. */
function lengthOfList(list: Plain | undefined): number | null {
  if (Array.isArray(list)) return list.length;
  if (isSpecial(list) && list.$ === 'array') return list.length;
  // The SDK takes whatever has a length and items.
  const length = member(list, 'length');
  return typeof length === 'number' && typeof list === 'object' ? length : null;
}
