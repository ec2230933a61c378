import { kindOf, lengthOf, literal } from '../plain.ts';
import { type CardFacts, cardRule, fieldIn, textIn } from './card-facts.ts';
import { wrongKeysIn } from './card-keys.ts';
import { pathOf } from './card-rules.ts';
import { type Found, NONE } from './rule.ts';
import { LONGEST_NONCE } from './signed-fields.ts';

/** Fields that are texts; null is what back ends write for none. */
const TEXTS: readonly string[] = ['code', 'openid', 'nonce_str', 'signature', 'balance', 'outer_str'];

/** What can be wrong with the fields of a cardExt, those that say when and to whom aside. */
export const CARD_FIELD_RULES = {
  'card-ext-key': cardRule({
    title: { zh: 'cardExt 的字段名写错', en: 'A field of cardExt is under another name' },
    topic: 'cards',
    place: '附录4 · cardExt',
    example:
      'wx.addCard({ cardList: [{ cardId: \'pjZ8Yt1XGILfi-FUsewpnnolGgZk\', cardExt: \'{"timestamp":"1760000000","nonceStr":"Wm3WZYTPz0wzccnW","signature":"e69ab24cfbb2219e78a3f8101c6a2a5c53abbb04"}\' }] });',
    canBeWrong: null,
    cases: {
      'other-name': {
        severity: 'error',
        seen: { zh: '{path} 里是 {key}，没有 {field}。', en: '{path} has {key} and no {field}.' },
        expected: {
          zh: '{field}，与文档逐字相同：客户端不认识 {key}，会当作没有传，签名也就对不上。',
          en: '{field}, to the letter: the client does not know {key} and takes it as left out, so that the signature differs.',
        },
        advice: {
          zh: '在生成 cardExt 的地方把 {key} 改为 {field}；只有 wx.config 和 chooseCard 才用驼峰写法。',
          en: 'Rename {key} to {field} where cardExt is made; only wx.config and chooseCard have names such as nonceStr.',
        },
      },
      'no-field': {
        severity: 'note',
        title: { zh: 'cardExt 里有多余的字段', en: 'cardExt has a field too many' },
        seen: {
          zh: '{path} 里有 {key}，它不是 cardExt 的字段。',
          en: '{path} has {key}, which is no field of cardExt.',
        },
        expected: {
          zh: 'cardId 与 cardExt 并列，cardExt 里只放 code、openid、timestamp、nonce_str、signature 等。',
          en: 'cardId beside cardExt; in cardExt only code, openid, timestamp, nonce_str, signature and the like.',
        },
        advice: {
          zh: '从 cardExt 中去掉 {key}；card_id 虽然参与签名，但不放在 cardExt 里。',
          en: 'Remove {key} from cardExt; card_id is signed, but does not stand in cardExt.',
        },
      },
      secret: {
        severity: 'warning',
        title: { zh: '签名凭证被放进了 cardExt', en: 'What cardExt is signed with stands in it' },
        seen: { zh: '{path} 里有 {key}。', en: '{path} has {key}.' },
        expected: {
          zh: '凭证只在服务器上参与签名，不出现在页面里。',
          en: 'It is used for signing on the server and never enters a page.',
        },
        advice: {
          zh: '从 cardExt 中去掉 {key}，签名只在服务器上做；已泄露的凭证应更换。',
          en: 'Remove {key} from cardExt, and sign on the server only; replace what has leaked.',
        },
      },
    },
    check: (card) =>
      card.ext === null
        ? NONE
        : wrongKeysIn(card.ext).map(({ key, kind, field }) => ({
            case: kind,
            values: { path: pathOf(card), key, field },
          })),
  }),

  'card-ext-type': cardRule({
    title: { zh: 'cardExt 的字段类型不对', en: 'A field of cardExt is of the wrong type' },
    topic: 'cards',
    place: '附录4 · cardExt',
    example:
      'wx.addCard({ cardList: [{ cardId: \'pjZ8Yt1XGILfi-FUsewpnnolGgZk\', cardExt: \'{"code":1434008071,"timestamp":"1760000000","nonce_str":"Wm3WZYTPz0wzccnW","signature":"6050e573d97503d4f2a4d9790bc11d62cd37ed3e"}\' }] });',
    canBeWrong: {
      zh: '官方文档没有逐个写明类型；部分客户端会把数字当作字符串。',
      en: 'The document does not give every type; some clients take a number as a string.',
    },
    cases: {
      number: {
        severity: 'warning',
        seen: { zh: '{path} 里的 {field} 是数字 {value}。', en: 'In {path}, {field} is the number {value}.' },
        expected: {
          zh: '字符串，与签名时拼接的逐字相同。',
          en: 'A string, to the letter the one that was signed.',
        },
        advice: {
          zh: '写成 "{field}":"{value}"；太长的数字在 JavaScript 里还会丢失精度。',
          en: 'Write "{field}":"{value}"; in JavaScript, a long number loses digits as well.',
        },
      },
      other: {
        severity: 'error',
        seen: {
          zh: '{path} 里的 {field} 是 {value}，类型为 {kind}。',
          en: 'In {path}, {field} is {value}, of type {kind}.',
        },
        expected: { zh: '字符串。', en: 'A string.' },
        advice: {
          zh: '传入字符串；没有值时去掉 {field} 这个字段。',
          en: 'Pass a string; where there is no value, leave {field} out.',
        },
      },
    },
    check: (card) => TEXTS.flatMap((field) => typeOf(card, field)),
  }),

  'card-nonce-format': cardRule({
    title: { zh: 'cardExt 的 nonce_str 不合要求', en: 'nonce_str of cardExt is not as it should be' },
    topic: 'cards',
    place: '附录4 · cardExt',
    example:
      'wx.addCard({ cardList: [{ cardId: \'pjZ8Yt1XGILfi-FUsewpnnolGgZk\', cardExt: \'{"timestamp":"1760000000","nonce_str":"1f2e3d4c-5b6a-4978-8796-a5b4c3d2e1f0","signature":"8a19edcf596a62bd82289a567915480b76a26573"}\' }] });',
    canBeWrong: {
      zh: '部分客户端可能不检查长度和字符。',
      en: 'Some clients may check neither the length nor the characters.',
    },
    cases: {
      long: {
        severity: 'warning',
        title: { zh: 'nonce_str 超过 32 个字符', en: 'nonce_str is over 32 characters' },
        seen: {
          zh: '{path} 里的 nonce_str 有 {length:characters}：{nonce}。',
          en: 'In {path}, nonce_str has {length:characters}: {nonce}.',
        },
        expected: { zh: '不长于 32 个字符。', en: '32 characters or fewer.' },
        advice: {
          zh: '改用 16 到 32 位的字母和数字；UUID 可去掉连字符。签名时用的也要相同。',
          en: 'Use 16 to 32 letters and digits; of a UUID, drop the hyphens. Sign the same.',
        },
      },
      characters: {
        severity: 'note',
        seen: {
          zh: '{path} 里的 nonce_str 是 {nonce}，含有字母和数字以外的字符。',
          en: 'In {path}, nonce_str is {nonce}, with other characters than letters and digits.',
        },
        expected: {
          zh: '推荐使用大小写字母和数字。',
          en: 'Letters and digits, as the document recommends.',
        },
        advice: {
          zh: '改用只含字母和数字的随机串，例如十六进制；Base64 里的 +、/、= 容易在传输中改变。',
          en: 'Use a random string of letters and digits, such as hex; the +, / and = of Base64 are easily changed on the way.',
        },
      },
    },
    check: (card) => {
      const nonce = textIn(card.ext, 'nonce_str');
      if (nonce === null) return NONE;
      const values = { path: pathOf(card), nonce: literal(nonce), length: `${nonce.length}` };
      if (nonce.length > LONGEST_NONCE) return [{ case: 'long', values }];
      return /^[\w-]+$/.test(nonce) ? NONE : [{ case: 'characters', values }];
    },
  }),

  'card-balance-format': cardRule({
    title: { zh: 'cardExt 的 balance 不是整数', en: 'balance of cardExt is not a whole number' },
    topic: 'cards',
    place: {
      zh: '微信卡券签名工具（红包余额）',
      en: 'WeChat’s tool for signing cards (balance of a red packet)',
    },
    example:
      'wx.addCard({ cardList: [{ cardId: \'pjZ8Yt1XGILfi-FUsewpnnolGgZk\', cardExt: \'{"balance":"1.50","timestamp":"1760000000","nonce_str":"Wm3WZYTPz0wzccnW","signature":"46ab91b994fc3940f373003ac43774305b7923d3"}\' }] });',
    canBeWrong: {
      zh: '官方文档没有写明 balance 的格式。',
      en: 'The document does not give the format of balance.',
    },
    cases: {
      format: {
        severity: 'warning',
        seen: { zh: '{path} 里的 balance 是 {balance}。', en: 'In {path}, balance is {balance}.' },
        expected: { zh: '以分为单位的整数，例如 "150"。', en: 'Whole fen, such as "150".' },
        advice: {
          zh: '换算成分，只写数字；签名时用的也要相同。',
          en: 'Convert it to fen, digits only, and sign the same.',
        },
      },
    },
    check: (card) => {
      const balance = textIn(card.ext, 'balance');
      if (balance === null || /^\d+$/.test(balance)) return NONE;
      return [{ case: 'format', values: { path: pathOf(card), balance: literal(balance) } }];
    },
  }),
};

function typeOf(card: CardFacts, field: string): readonly Found<'number' | 'other'>[] {
  const value = fieldIn(card.ext, field);
  if (value === undefined || lengthOf(value) !== null) return NONE;
  const isNumber = typeof value === 'number';
  // Back ends write the amount as either.
  if (isNumber && field === 'balance') return NONE;
  const values = { path: pathOf(card), field, value: literal(value), kind: kindOf(value) };
  return [{ case: isNumber ? 'number' : 'other', values }];
}
