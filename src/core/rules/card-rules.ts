import type { Words } from '../../catalogue/words.ts';
import { isAbsent, isUnknown, kindOf, lengthOf, literal } from '../plain.ts';
import { type Card, cardRule, isText } from './card-facts.ts';
import { otherNameOf } from './card-keys.ts';
import { NONE } from './rule.ts';

/** Longest card_id, in characters: `cardId string(32)` of chooseCard. */
const LONGEST_CARD_ID = 32;

/** What a text that is no JSON shows of how it was made; the first that fits. */
const SIGNS: readonly { isSeen: (text: string) => boolean; words: Words }[] = [
  {
    isSeen: (text) => text.trim() === '',
    words: { zh: '：里面什么也没有', en: ': there is nothing in it' },
  },
  {
    isSeen: (text) => text.startsWith('[object '),
    words: { zh: '：这是 Object 被直接转成了字符串', en: ': an object was made into a string as it is' },
  },
  {
    isSeen: (text) => /&(quot|#34|#39|amp);/.test(text),
    words: { zh: '：引号被转义成了 HTML 实体', en: ': its quotes have become HTML entities' },
  },
  {
    isSeen: (text) => /^\s*\{\s*\\"/.test(text),
    words: { zh: '：引号前多了反斜杠', en: ': there are backslashes before its quotes' },
  },
  {
    isSeen: (text) => /^\s*%7B/i.test(text),
    words: { zh: '：它被 URL 编码了', en: ': it is URL-encoded' },
  },
  {
    isSeen: (text) => /^\s*\{\s*'/.test(text),
    words: { zh: '：它用的是单引号', en: ': it has single quotes' },
  },
  {
    isSeen: (text) => /^\s*\{\s*[A-Za-z_]/.test(text),
    words: { zh: '：它的键没有引号', en: ': its keys have no quotes' },
  },
  {
    isSeen: (text) => /,\s*\}\s*$/.test(text),
    words: { zh: '：最后一项后面多了逗号', en: ': there is a comma behind its last member' },
  },
];

const NO_SIGN: Words = { zh: '', en: '' };

/** What can be wrong with the two members of a card of `addCard`. */
export const CARD_RULES = {
  'card-id-format': cardRule({
    title: { zh: 'cardId 不像 card_id', en: 'cardId does not look like a card_id' },
    topic: 'cards',
    place: '附录4 · 签名说明',
    example:
      'wx.addCard({ cardList: [{ cardId: \'pjZ8Yt1XGILfi-FUsewpnnolGgZk \', cardExt: \'{"timestamp":"1760000000","nonce_str":"Wm3WZYTPz0wzccnW","signature":"4510b93499c841c89bccd1103c729ab5def0bbab"}\' }] });',
    canBeWrong: null,
    cases: {
      characters: {
        severity: 'error',
        seen: {
          zh: '{path}.{name} 是 {cardId}，含有字母、数字、- 和 _ 以外的字符。',
          en: '{path}.{name} is {cardId}, with other characters than letters, digits, - and _.',
        },
        expected: {
          zh: '形如 pjZ8Yt1XGILfi-FUsewpnnolGgZk 的 card_id，前后没有空白。',
          en: 'A card_id such as pjZ8Yt1XGILfi-FUsewpnnolGgZk, without white space around it.',
        },
        advice: {
          zh: '原样传入 card_id，去掉多余的空白和引号；签名时用的也要相同。',
          en: 'Pass the card_id as it is, without white space or quotes, and sign the same.',
        },
      },
      long: {
        severity: 'error',
        seen: {
          zh: '{path}.{name} 有 {length:characters}：{cardId}。',
          en: '{path}.{name} has {length:characters}: {cardId}.',
        },
        expected: { zh: '不长于 32 个字符。', en: '32 characters or fewer.' },
        advice: {
          zh: '确认传入的是 card_id，而不是 code、encrypt_code 或 cardExt。',
          en: 'Check that this is the card_id, and no code, encrypt_code or cardExt.',
        },
      },
    },
    check: ({ path, names, cardId }) => {
      const length = lengthOf(cardId) ?? 0;
      const values = { path, name: names.cardId, cardId: literal(cardId), length: `${length}` };
      if (length > LONGEST_CARD_ID) return [{ case: 'long', values }];
      const isOdd = typeof cardId === 'string' && cardId !== '' && !/^[\w-]+$/.test(cardId);
      return isOdd ? [{ case: 'characters', values }] : NONE;
    },
  }),

  'card-ext-missing': cardRule({
    title: { zh: '卡券缺少 cardExt', en: 'A card has no cardExt' },
    topic: 'cards',
    place: '附录4 · cardExt',
    example: "wx.addCard({ cardList: [{ cardId: 'pjZ8Yt1XGILfi-FUsewpnnolGgZk' }] });",
    canBeWrong: null,
    cases: {
      missing: {
        severity: 'error',
        seen: { zh: '{path} 是 {cardExt}。', en: '{path} is {cardExt}.' },
        expected: {
          zh: 'JSON 字符串，至少含 timestamp 和 signature。',
          en: 'A JSON string with timestamp and signature at least.',
        },
        advice: {
          zh: '让服务器用 api_ticket 为每张卡券签名，把 timestamp、nonce_str、signature 等用 JSON.stringify 写成 cardExt。',
          en: 'Have the server sign each card with the api_ticket, and make timestamp, nonce_str, signature and so on into cardExt with JSON.stringify.',
        },
      },
    },
    check: (card) =>
      isAbsent(card.cardExt) && otherNameOf(card, 'cardExt') === null
        ? [{ case: 'missing', values: { path: pathOf(card), cardExt: literal(card.cardExt) } }]
        : NONE,
  }),

  'card-ext-object': cardRule({
    title: { zh: 'cardExt 不是字符串', en: 'cardExt is not a string' },
    topic: 'cards',
    place: '批量添加卡券接口',
    example:
      "wx.addCard({ cardList: [{ cardId: 'p1', cardExt: { timestamp: '1414587457', signature: 's' } }] });",
    canBeWrong: null,
    cases: {
      object: {
        severity: 'error',
        seen: { zh: '{path} 是 {cardExt}，类型为 {kind}。', en: '{path} is {cardExt}, of type {kind}.' },
        expected: {
          zh: 'JSON 字符串，而不是 Object，否则会报签名错误。',
          en: 'A JSON string, not an object; with an object the client reports a wrong signature.',
        },
        advice: {
          zh: '传入 JSON.stringify(cardExt)，其中各字段的值与参与签名的相同。',
          en: 'Pass JSON.stringify(cardExt), its values being those that were signed.',
        },
      },
    },
    check: (card) => {
      const { cardExt } = card;
      if (isText(cardExt) || isAbsent(cardExt) || isUnknown(cardExt)) return NONE;
      const values = { path: pathOf(card), cardExt: literal(cardExt), kind: kindOf(cardExt) };
      return [{ case: 'object', values }];
    },
  }),

  'card-ext-not-json': cardRule({
    title: { zh: 'cardExt 不是 JSON', en: 'cardExt is not JSON' },
    topic: 'cards',
    place: '附录4 · cardExt',
    example: "wx.addCard({ cardList: [{ cardId: 'p1', cardExt: \"{timestamp:'1414587457'}\" }] });",
    canBeWrong: null,
    cases: {
      broken: {
        severity: 'error',
        seen: {
          zh: '{path} 是 {cardExt}，不能解析为 JSON{why}。',
          en: '{path} is {cardExt}, which is not JSON{why}.',
        },
        expected: {
          zh: '一个 JSON 对象的文本，键和字符串都用双引号。',
          en: 'The text of a JSON object, keys and strings in double quotes.',
        },
        advice: {
          zh: '用 JSON.stringify、json_encode 等生成，不要手工拼接；经过 HTML 模板时避免把引号转义成 &quot;。',
          en: 'Make it with JSON.stringify, json_encode or the like, not by hand; keep an HTML template from turning quotes into &quot;.',
        },
      },
      twice: {
        severity: 'error',
        title: { zh: 'cardExt 被转成了两次 JSON', en: 'cardExt was made into JSON twice' },
        seen: {
          zh: '{path} 是 {cardExt}，解析后仍是字符串。',
          en: '{path} is {cardExt}, which parses to a string again.',
        },
        expected: { zh: '解析一次就得到对象。', en: 'Text that parses to an object.' },
        advice: {
          zh: '只调用一次 JSON.stringify；服务器返回的如果已是字符串，直接传入。',
          en: 'Call JSON.stringify only once; if the server already returns a string, pass that.',
        },
      },
      'no-object': {
        severity: 'error',
        seen: {
          zh: '{path} 是 {cardExt}，解析后不是对象。',
          en: '{path} is {cardExt}, which does not parse to an object.',
        },
        expected: {
          zh: '一个对象的 JSON，含 timestamp、nonce_str、signature 等字段。',
          en: 'The JSON of an object with timestamp, nonce_str, signature and so on.',
        },
        advice: {
          zh: '检查传给 JSON.stringify 的值：每张卡券各有一个 cardExt 对象。',
          en: 'Check what is given to JSON.stringify: each card has one cardExt object.',
        },
      },
    },
    check: (card) => {
      const { cardExt, fault } = card;
      if (fault === null) return NONE;
      const text = typeof cardExt === 'string' ? cardExt : '';
      const why = SIGNS.find(({ isSeen }) => isSeen(text))?.words ?? NO_SIGN;
      return [{ case: fault, values: { path: pathOf(card), cardExt: literal(cardExt), why } }];
    },
  }),
};

/** Where the cardExt of a card stands. */
export function pathOf({ path, names }: Card): string {
  return `${path}.${names.cardExt}`;
}
