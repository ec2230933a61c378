import { kindOf, lengthOf, literal } from '../plain.ts';
import { verdictsOf } from '../signature/index.ts';
import {
  type AddCardFacts,
  addCardRule,
  type CardFacts,
  cardRule,
  cardsOf,
  fieldIn,
  textIn,
} from './card-facts.ts';
import { isUnderOtherName } from './card-keys.ts';
import { pathOf } from './card-rules.ts';
import { NONE } from './rule.ts';
import { isSha1 } from './signed-fields.ts';

/** What is signed besides the api_ticket and the card_id. */
const SIGNED: readonly string[] = ['timestamp', 'code', 'openid', 'nonce_str', 'balance'];

const keyOf = (signature: string): string => `card:signature:${signature}`;

/** What the signature in a cardExt shows without any ticket. */
export const CARD_SIGNED_RULES = {
  'card-signature-missing': cardRule({
    title: { zh: 'cardExt 缺少 signature', en: 'cardExt has no signature' },
    topic: 'cards',
    place: '附录4 · cardExt',
    example:
      'wx.addCard({ cardList: [{ cardId: \'pjZ8Yt1XGILfi-FUsewpnnolGgZk\', cardExt: \'{"timestamp":"1760000000","nonce_str":"Wm3WZYTPz0wzccnW"}\' }] });',
    canBeWrong: null,
    cases: {
      missing: {
        severity: 'error',
        seen: { zh: '{path} 里没有 signature。', en: '{path} has no signature.' },
        expected: {
          zh: 'SHA1 签名，40 位十六进制。',
          en: 'A SHA1 signature, 40 hex characters.',
        },
        advice: {
          zh: '在服务器上用 api_ticket、timestamp、card_id、code、openid、nonce_str 签名，以 signature 为名放进 cardExt。',
          en: 'Sign api_ticket, timestamp, card_id, code, openid and nonce_str on the server, and put that into cardExt as signature.',
        },
      },
    },
    check: (card) => {
      const { ext } = card;
      if (ext === null || fieldIn(ext, 'signature') !== undefined) return NONE;
      if (isUnderOtherName(ext, 'signature')) return NONE;
      return [{ case: 'missing', values: { path: pathOf(card) } }];
    },
  }),

  'card-signature-format': cardRule({
    title: {
      zh: 'cardExt 的 signature 不是 40 位十六进制',
      en: 'signature of cardExt is not 40 hex characters',
    },
    topic: 'cards',
    place: '附录4 · 签名说明',
    example:
      'wx.addCard({ cardList: [{ cardId: \'pjZ8Yt1XGILfi-FUsewpnnolGgZk\', cardExt: \'{"timestamp":"1760000000","nonce_str":"Wm3WZYTPz0wzccnW","signature":"5f4dcc3b5aa765d61d8327deb882cf99"}\' }] });',
    canBeWrong: null,
    cases: {
      text: {
        severity: 'error',
        seen: {
          zh: '{path} 里的 signature 是 {signature}，共 {length:characters}。',
          en: 'In {path}, signature is {signature}, {length:characters}.',
        },
        expected: { zh: 'SHA1 的结果，40 位十六进制。', en: 'A SHA1 digest, 40 hex characters.' },
        advice: {
          zh: '用 SHA1 并以十六进制输出，去掉空白和换行。32 位多半是 MD5，64 位多半是 SHA256。',
          en: 'Use SHA1, print it as hex, and remove white space. 32 characters are probably MD5, 64 SHA256.',
        },
      },
    },
    check: (card) => {
      const signature = fieldIn(card.ext, 'signature');
      if (typeof signature !== 'string' || isSha1(signature)) return NONE;
      const values = {
        path: pathOf(card),
        signature: literal(signature),
        length: `${lengthOf(signature)}`,
        kind: kindOf(signature),
      };
      return [{ case: 'text', values }];
    },
  }),

  'card-signature-shared': addCardRule({
    title: { zh: '两张卡券用了同一个签名', en: 'Two cards have the same signature' },
    topic: 'cards',
    place: '附录4 · 签名说明',
    example: `const cardExt = '{"timestamp":"1760000000","nonce_str":"Wm3WZYTPz0wzccnW","signature":"6b81fbf6af16e856334153b39737556063c82689"}';
wx.addCard({ cardList: [{ cardId: 'pjZ8Yt1XGILfi-FUsewpnnolGgZk', cardExt }, { cardId: 'pjZ8Yt1XGILfi-FUsewpnnolGgZl', cardExt }] });`,
    canBeWrong: null,
    cases: {
      request: {
        severity: 'error',
        seen: {
          zh: '{path} 里的 signature 是 {signature}，与 {other} 的相同，而签名的内容不同：{fields}。',
          en: 'In {path}, signature is {signature}, as in {other}, though what is signed differs: {fields}.',
        },
        expected: {
          zh: '每张卡券各有自己的签名。',
          en: 'A signature of its own for each card.',
        },
        advice: {
          zh: '让服务器逐张签名：card_id、code、openid、timestamp、nonce_str 中任何一个不同，签名就不同。',
          en: 'Have the server sign each card: wherever card_id, code, openid, timestamp or nonce_str differs, so does the signature.',
        },
      },
      before: {
        severity: 'error',
        seen: {
          zh: '{path} 里的 signature 是 {signature}，此前的 addCard 已用过它，而签名的内容不同：{fields}。',
          en: 'In {path}, signature is {signature}, which an addCard before this one had, though what is signed differs: {fields}.',
        },
        expected: { zh: '每次请求各有自己的签名。', en: 'A signature of its own for each request.' },
        advice: {
          zh: '改动 cardExt 的任何字段之后都要让服务器重新签名，不要只在页面上替换 timestamp 或 nonce_str。',
          en: 'After any change of cardExt have the server sign anew; do not replace timestamp or nonce_str in the page alone.',
        },
      },
    },
    files: (entry) =>
      cardsOf(entry).flatMap(({ ext }) => {
        const signature = textIn(ext, 'signature');
        return signature === null ? [] : [keyOf(signature)];
      }),
    check: sharedIn,
  }),
};

function sharedIn(facts: AddCardFacts) {
  const first = new Map<string, CardFacts>();
  for (const card of facts.cards) {
    const signature = textIn(card.ext, 'signature');
    if (signature === null) continue;
    const other = first.get(signature);
    const values = { path: pathOf(card), signature: literal(signature) };
    if (other && differing(card, other).length > 0) {
      const said = { ...values, other: pathOf(other), fields: differing(card, other).join(', ') };
      return [{ case: 'request' as const, values: said }];
    }
    if (other) continue;
    first.set(signature, card);
    const before = card.past.lastInSession(keyOf(signature));
    const others = before ? cardsOf(before).filter(({ ext }) => textIn(ext, 'signature') === signature) : [];
    const [least = []] = others.map((each) => differing(card, each)).sort((a, b) => a.length - b.length);
    if (least.length > 0)
      return isVerified(facts)
        ? NONE
        : [{ case: 'before' as const, values: { ...values, fields: least.join(', ') } }];
  }
  return NONE;
}

/** The names of what is signed that two cards have differently. */
function differing(
  card: Pick<CardFacts, 'cardId' | 'ext'>,
  other: Pick<CardFacts, 'cardId' | 'ext'>,
): string[] {
  const fields = SIGNED.filter((field) => textIn(card.ext, field) !== textIn(other.ext, field));
  return literal(card.cardId) === literal(other.cardId) ? fields : ['card_id', ...fields];
}

/** With the ticket at hand, it is known whether it is right. */
function isVerified({ entry, context: { secrets, verifying } }: AddCardFacts): boolean {
  return verdictsOf(entry, secrets, verifying?.(entry)).some(({ verdict }) => verdict.kind !== 'unverified');
}
