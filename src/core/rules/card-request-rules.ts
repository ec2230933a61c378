import { literal } from '../plain.ts';
import type { Entry } from '../session/entry.ts';
import { type AddCardFacts, addCardRule, type CardFacts, cardsOf, fieldIn, textIn } from './card-facts.ts';
import { pathOf } from './card-rules.ts';
import { type Found, NONE } from './rule.ts';

/** What the rules below file requests under. */
const KEYS = {
  nonce: (nonce: string) => `card:nonce_str:${nonce}`,
  timestamp: (timestamp: string) => `card:timestamp:${timestamp}`,
  code: (cardId: string, code: string) => `card:code:${cardId}:${code}`,
  field: (cardId: string, field: string, has: boolean) =>
    `card:${has ? 'with' : 'without'}:${field}:${cardId}`,
};

/** The fields that a card either always has or never. */
const PAIRED = ['code', 'openid'] as const;

/** What can be wrong with a card beside others: those of the same request, and of earlier ones. */
export const CARD_REQUEST_RULES = {
  'card-code-repeated': addCardRule({
    title: { zh: '同一个 code 被领取两次', en: 'The same code is taken twice' },
    topic: 'cards',
    place: '附录4 · cardExt',
    example: `const cardExt = '{"code":"1434008071","timestamp":"1760000000","nonce_str":"Wm3WZYTPz0wzccnW","signature":"6050e573d97503d4f2a4d9790bc11d62cd37ed3e"}';
wx.addCard({ cardList: [{ cardId: 'pjZ8Yt1XGILfi-FUsewpnnolGgZk', cardExt }, { cardId: 'pjZ8Yt1XGILfi-FUsewpnnolGgZk', cardExt }] });`,
    canBeWrong: null,
    cases: {
      request: {
        severity: 'error',
        seen: {
          zh: '{path} 里的 code 是 {code}，{other} 也是这张卡券的这个 code。',
          en: 'In {path}, code is {code}; {other} has the same code of the same card.',
        },
        expected: { zh: '每个 code 只能被领一次。', en: 'A code can be taken once only.' },
        advice: {
          zh: '为每张卡券分配不同的 code，并各自签名。',
          en: 'Give each card a code of its own, and sign each.',
        },
      },
      added: {
        severity: 'error',
        seen: {
          zh: '{path} 里的 code 是 {code}，此前的 addCard 已经领取了它。',
          en: 'In {path}, code is {code}, which an addCard before this one has taken.',
        },
        expected: { zh: '每个 code 只能被领一次。', en: 'A code can be taken once only.' },
        advice: {
          zh: '每次领取都向服务器要一个新的 code，并重新签名。',
          en: 'Ask the server for a new code each time, and sign anew.',
        },
      },
    },
    files: (entry) => cardsOf(entry).flatMap(({ cardId, ext }) => codeKeyOf({ cardId, ext }) ?? []),
    check: (facts) => repeatedIn(facts).slice(0, 1),
  }),

  'card-fields-uneven': addCardRule({
    title: {
      zh: '同一种卡券的 code 或 openid 时有时无',
      en: 'The same card has a code or openid only at times',
    },
    topic: 'cards',
    place: '附录4 · cardExt',
    example: `wx.addCard({ cardList: [{ cardId: 'pjZ8Yt1XGILfi-FUsewpnnolGgZk', cardExt: '{"code":"1434008071","timestamp":"1760000000","nonce_str":"Wm3WZYTPz0wzccnW","signature":"6050e573d97503d4f2a4d9790bc11d62cd37ed3e"}' },
  { cardId: 'pjZ8Yt1XGILfi-FUsewpnnolGgZk', cardExt: '{"timestamp":"1760000000","nonce_str":"Wm3WZYTPz0wzccnW","signature":"e69ab24cfbb2219e78a3f8101c6a2a5c53abbb04"}' }] });`,
    canBeWrong: {
      zh: 'bind_openid 为 false 的卡券带上 openid 也可能领取成功。',
      en: 'A card whose bind_openid is false may be taken with an openid as well.',
    },
    cases: {
      code: {
        severity: 'warning',
        title: {
          zh: '同一种卡券，有的带 code，有的不带',
          en: 'Of the same card, some have a code and some do not',
        },
        seen: {
          zh: '{path}（{cardId}）{has} code，而{other}{otherHas}。',
          en: '{path} ({cardId}) {has} a code, {other} {otherHas}.',
        },
        expected: {
          zh: '自定义 code 模式的卡券必须填写 code，非自定义 code 和预存 code 模式的不填写。',
          en: 'Cards with custom codes always have a code, all others never.',
        },
        advice: {
          zh: '按创建卡券时的 use_custom_code 统一：要么都带 code 并参与签名，要么都不带。',
          en: 'Go by the use_custom_code with which the card was made: either each has a code, and signs it, or none has.',
        },
      },
      openid: {
        severity: 'warning',
        title: {
          zh: '同一种卡券，有的带 openid，有的不带',
          en: 'Of the same card, some have an openid and some do not',
        },
        seen: {
          zh: '{path}（{cardId}）{has} openid，而{other}{otherHas}。',
          en: '{path} ({cardId}) {has} an openid, {other} {otherHas}.',
        },
        expected: {
          zh: 'bind_openid 为 true 的卡券必须填写 openid，为 false 的不必填写。',
          en: 'Cards whose bind_openid is true always have an openid; the others need none.',
        },
        advice: {
          zh: '按创建卡券时的 bind_openid 统一：要么都带 openid 并参与签名，要么都不带。',
          en: 'Go by the bind_openid with which the card was made: either each has an openid, and signs it, or none has.',
        },
      },
    },
    files: (entry) =>
      cardsOf(entry).flatMap(({ cardId, ext }) =>
        typeof cardId === 'string' && ext !== null
          ? PAIRED.map((field) => KEYS.field(cardId, field, fieldIn(ext, field) !== undefined))
          : [],
      ),
    check: (facts) => PAIRED.flatMap((field) => unevenIn(facts, field).slice(0, 1)),
  }),

  'card-request-reused': addCardRule({
    title: {
      zh: '不同的添加请求用了相同的随机串或时间戳（领取失败）',
      en: 'Two requests to add cards have the same nonce_str or timestamp',
    },
    topic: 'cards',
    place: '附录4 · cardExt',
    example: `const cardExt = '{"timestamp":"1760000000","nonce_str":"Wm3WZYTPz0wzccnW","signature":"e69ab24cfbb2219e78a3f8101c6a2a5c53abbb04"}';
const card = { cardId: 'pjZ8Yt1XGILfi-FUsewpnnolGgZk', cardExt };
wx.addCard({ cardList: [card] });
wx.addCard({ cardList: [card] });`,
    canBeWrong: {
      zh: '前一次没有到达微信的服务器时，重复使用不会失败。',
      en: 'When the request before did not reach WeChat’s servers, using them again does not fail.',
    },
    cases: {
      used: {
        severity: 'warning',
        seen: {
          zh: '{path} 里的 {fields} 是 {used}，此前的 addCard 已经用过。',
          en: 'In {path}, {fields} is {used}, which an addCard before this one has used.',
        },
        expected: {
          zh: '不同添加请求的 timestamp 和 nonce_str 须动态生成，若重复将会导致领取失败。',
          en: 'Made anew for each request: with a timestamp or nonce_str used before, taking the card fails.',
        },
        advice: {
          zh: '每次调用 addCard 之前都让服务器重新生成 timestamp、nonce_str 并签名，不要缓存 cardExt。',
          en: 'Before each addCard have the server make timestamp and nonce_str anew and sign them; do not cache cardExt.',
        },
      },
      added: {
        severity: 'error',
        seen: {
          zh: '{path} 里的 {fields} 是 {used}，此前的 addCard 已经用它领取成功。',
          en: 'In {path}, {fields} is {used}, with which an addCard before this one has added a card.',
        },
        expected: {
          zh: '不同添加请求的 timestamp 和 nonce_str 须动态生成，若重复将会导致领取失败。',
          en: 'Made anew for each request: with a timestamp or nonce_str used before, taking the card fails.',
        },
        advice: {
          zh: '领取成功后作废这个 cardExt；再次领取前让服务器重新生成 timestamp、nonce_str 并签名。',
          en: 'Throw this cardExt away once it has served; before the next, have the server make timestamp and nonce_str anew and sign them.',
        },
      },
    },
    files: (entry) =>
      cardsOf(entry).flatMap(({ ext }) => {
        const [nonce, timestamp] = [textIn(ext, 'nonce_str'), textIn(ext, 'timestamp')];
        const ofNonce = nonce === null ? [] : [KEYS.nonce(nonce)];
        return timestamp === null ? ofNonce : [...ofNonce, KEYS.timestamp(timestamp)];
      }),
    check: ({ cards }) => cards.flatMap(reusedBy).slice(0, 1),
  }),
};

/** Requests that failed may be made again: what they were signed with was not used. */
function served(entry: Entry | null): Entry | null {
  return entry !== null && entry.outcome !== 'fail' ? entry : null;
}

function reusedBy(card: CardFacts): readonly Found<'used' | 'added'>[] {
  const { ext, past } = card;
  const [nonce, timestamp] = [textIn(ext, 'nonce_str'), textIn(ext, 'timestamp')];
  const ofNonce = nonce === null ? null : served(past.lastInSession(KEYS.nonce(nonce)));
  const ofTime = timestamp === null ? null : served(past.lastInSession(KEYS.timestamp(timestamp)));
  const before = ofNonce ?? ofTime;
  if (before === null) return NONE;
  const fields = [...(ofNonce ? ['nonce_str'] : []), ...(ofTime ? ['timestamp'] : [])].join(', ');
  const used = [...(ofNonce ? [literal(nonce)] : []), ...(ofTime ? [literal(timestamp)] : [])].join(', ');
  // A timestamp alone may be that of another card, signed within the same second.
  const isSpent = before.outcome === 'ok' && (ofNonce !== null || nonce === null);
  return [{ case: isSpent ? 'added' : 'used', values: { path: pathOf(card), fields, used } }];
}

function codeKeyOf({ cardId, ext }: Pick<CardFacts, 'cardId' | 'ext'>): string | null {
  const code = textIn(ext, 'code');
  return code === null || typeof cardId !== 'string' ? null : KEYS.code(cardId, code);
}

function repeatedIn({ cards }: AddCardFacts): Found<'request' | 'added'>[] {
  const seen = new Map<string, CardFacts>();
  return cards.flatMap((card): Found<'request' | 'added'>[] => {
    const key = codeKeyOf(card);
    if (key === null) return [];
    const values = { path: pathOf(card), code: literal(textIn(card.ext, 'code')) };
    const other = seen.get(key);
    if (other) return [{ case: 'request', values: { ...values, other: pathOf(other) } }];
    seen.set(key, card);
    const isAdded = card.past.lastInSession(key)?.outcome === 'ok';
    // The whole cardExt used again is told of by itself.
    return isAdded && reusedBy(card).length === 0 ? [{ case: 'added', values }] : [];
  });
}

function unevenIn({ cards }: AddCardFacts, field: (typeof PAIRED)[number]): Found<'code' | 'openid'>[] {
  return cards.flatMap((card, index): Found<'code' | 'openid'>[] => {
    const { cardId, ext, past } = card;
    if (typeof cardId !== 'string' || cardId === '' || ext === null) return [];
    const has = fieldIn(ext, field) !== undefined;
    const isOther = (other: CardFacts): boolean =>
      other.cardId === cardId && other.ext !== null && (fieldIn(other.ext, field) !== undefined) !== has;
    const beside = cards.slice(0, index).find(isOther);
    const before = served(past.last(KEYS.field(cardId, field, !has)));
    if (!beside && !before) return [];
    const other = beside ? { zh: pathOf(beside), en: pathOf(beside) } : { zh: '此前的', en: 'one before' };
    const said = has
      ? { has: { zh: '带', en: 'has' }, otherHas: { zh: '不带', en: 'has none' } }
      : { has: { zh: '不带', en: 'lacks' }, otherHas: { zh: '带', en: 'has one' } };
    return [{ case: field, values: { path: pathOf(card), cardId: literal(cardId), other, ...said } }];
  });
}
