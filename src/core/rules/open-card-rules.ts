import { itemsOf, lengthOf, literal, member } from '../plain.ts';
import { type CallFacts, callRule } from './call-facts.ts';
import { type Found, NONE } from './rule.ts';

/** Longest code, in characters: what chooseCard and addCard hand over is encrypted, and longer. */
const LONGEST_CODE = 20;

/** What can be wrong with the cards that are shown, their parameters aside. */
export const OPEN_CARD_RULES = {
  'card-code-encrypted': callRule({
    title: { zh: '传入的是加密的 code', en: 'The code is still encrypted' },
    topic: 'cards',
    place: '微信卡券 · 查看微信卡包中的卡券接口',
    example:
      "wx.openCard({ cardList: [{ cardId: 'pjZ8Yt1XGILfi-FUsewpnnolGgZk', code: 'XXIzTtMqCxwOaawoE91+VJdsFmv7b8g0VZIZkqf4GWA60Fzpc8ksZ/5ZZ0DVkXdE' }] });",
    canBeWrong: null,
    cases: {
      encrypted: {
        severity: 'error',
        seen: {
          zh: '{path} 有 {length:characters}：{code}。',
          en: '{path} has {length:characters}: {code}.',
        },
        expected: {
          zh: '解码后的 code，不长于 20 个字符；chooseCard 和 addCard 返回的是 encrypt_code。',
          en: 'A decrypted code of 20 characters at most; chooseCard and addCard hand over an encrypt_code.',
        },
        advice: {
          zh: '把 encrypt_code 发给服务器，用 card/code/decrypt 接口解码后再传入。',
          en: 'Send the encrypt_code to the server, decrypt it with card/code/decrypt, and pass what comes back.',
        },
      },
    },
    check: (facts) =>
      codesIn(facts).flatMap(({ path, code }): readonly Found<'encrypted'>[] => {
        const length = lengthOf(code) ?? 0;
        return length > LONGEST_CODE
          ? [{ case: 'encrypted', values: { path, code: literal(code), length: `${length}` } }]
          : NONE;
      }),
  }),
};

/** The codes of the cards that a call shows or uses. */
function codesIn({ entry: { kind, name }, given }: CallFacts) {
  if (kind !== 'call') return [];
  if (name === 'consumeAndShareCard') return [{ path: 'code', code: member(given, 'code') }];
  if (name !== 'openCard') return [];
  return itemsOf(member(given, 'cardList')).map((card, at) => ({
    path: `cardList[${at}].code`,
    code: member(card, 'code'),
  }));
}
