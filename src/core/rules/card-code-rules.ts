import { lengthOf, literal } from '../plain.ts';
import { addCardRule, cardRule, textIn } from './card-facts.ts';
import { pathOf } from './card-rules.ts';
import { NONE } from './rule.ts';

/** Longest code, in characters. */
const LONGEST_CODE = 20;

/** What can be wrong with the code and the openid of a card. */
export const CARD_CODE_RULES = {
  'card-code-format': cardRule({
    title: { zh: 'cardExt 的 code 不合要求', en: 'code of cardExt is not as it should be' },
    topic: 'cards',
    place: { zh: '微信开放社区 · 卡券常见问题', en: 'WeChat’s community · questions about cards' },
    example:
      'wx.addCard({ cardList: [{ cardId: \'pjZ8Yt1XGILfi-FUsewpnnolGgZk\', cardExt: \'{"code":"201412091656021414130245","timestamp":"1760000000","nonce_str":"Wm3WZYTPz0wzccnW","signature":"3a74263d25d464bc1b4549753fb313047e2f8a95"}\' }] });',
    canBeWrong: {
      zh: '这一限制不在 JS-SDK 文档里，而在微信对卡券常见问题的答复里。',
      en: 'This limit is not in the document of the JS-SDK, but in WeChat’s answers about cards.',
    },
    cases: {
      long: {
        severity: 'error',
        title: { zh: 'code 超过 20 个字符（参数错误）', en: 'code is over 20 characters (wrong parameter)' },
        seen: {
          zh: '{path} 里的 code 有 {length:characters}：{code}。',
          en: 'In {path}, code has {length:characters}: {code}.',
        },
        expected: { zh: '不长于 20 个字符。', en: '20 characters or fewer.' },
        advice: {
          zh: '缩短自定义 code；如果这是 encrypt_code，先用 code/decrypt 接口解码。',
          en: 'Shorten the custom code; if this is an encrypt_code, decrypt it with code/decrypt first.',
        },
      },
      characters: {
        severity: 'warning',
        title: { zh: 'code 含有特殊字符', en: 'code has special characters' },
        seen: {
          zh: '{path} 里的 code 是 {code}，含有字母、数字、- 和 _ 以外的字符。',
          en: 'In {path}, code is {code}, with other characters than letters, digits, - and _.',
        },
        expected: { zh: '只有字母和数字的 code。', en: 'A code of letters and digits.' },
        advice: {
          zh: '去掉空白、标点和中文；导入的自定义 code、签名的 code 和这里的要逐字相同。',
          en: 'Leave out white space, punctuation and other scripts; the code imported, the one signed and this are the same to the letter.',
        },
      },
    },
    check: (card) => {
      const code = textIn(card.ext, 'code');
      if (code === null) return NONE;
      const values = { path: pathOf(card), code: literal(code), length: `${code.length}` };
      if ((lengthOf(code) ?? 0) > LONGEST_CODE) return [{ case: 'long', values }];
      return /^[\w-]+$/.test(code) ? NONE : [{ case: 'characters', values }];
    },
  }),

  'card-openid-differs': addCardRule({
    title: { zh: '一次请求里有不同的 openid', en: 'One request has different openids' },
    topic: 'cards',
    place: '附录4 · cardExt',
    example: `wx.addCard({ cardList: [{ cardId: 'pjZ8Yt1XGILfi-FUsewpnnolGgZk', cardExt: '{"openid":"oA1","timestamp":"1760000000","nonce_str":"Wm3WZYTPz0wzccnW","signature":"18c08de95a1eed278bb1fcd62031a60dc58fa67d"}' },
  { cardId: 'pjZ8Yt1XGILfi-FUsewpnnolGgZk', cardExt: '{"openid":"oB2","timestamp":"1760000000","nonce_str":"Wm3WZYTPz0wzccnW","signature":"94199491b182a28cba68c30ee8589764ac85e614"}' }] });`,
    canBeWrong: null,
    cases: {
      differs: {
        severity: 'error',
        seen: {
          zh: '{path} 里的 openid 是 {openid}，{other} 里的是 {otherOpenid}。',
          en: 'In {path}, openid is {openid}; in {other} it is {otherOpenid}.',
        },
        expected: {
          zh: '都是当前用户的 openid：只有该用户能领取。',
          en: 'The openid of the user in all of them: nobody else can take the card.',
        },
        advice: {
          zh: '用网页授权得到当前用户的 openid，放进每张卡券的 cardExt。',
          en: 'Get the user’s openid by OAuth, and put it into the cardExt of each card.',
        },
      },
    },
    check: ({ cards }) => {
      const first = cards.find(({ ext }) => textIn(ext, 'openid') !== null);
      if (!first) return NONE;
      const openid = textIn(first.ext, 'openid');
      const differing = cards.find(({ ext }) => ![null, openid].includes(textIn(ext, 'openid')));
      if (!differing) return NONE;
      const values = {
        path: pathOf(differing),
        openid: literal(textIn(differing.ext, 'openid')),
        other: pathOf(first),
        otherOpenid: literal(openid),
      };
      return [{ case: 'differs', values }];
    },
  }),
};
