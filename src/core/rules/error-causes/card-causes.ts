import { isRecord, type Plain } from '../../../protocol.ts';
import { isUnknown, itemsOf, lengthOf, literal, member } from '../../plain.ts';
import type { Entry } from '../../session/entry.ts';
import { signaturesOf } from '../../signature/index.ts';
import { type ErrorCause, type ErrorFacts, found, type Judged, ruledOut } from '../error-facts.ts';
import { type SignedFacts, signedFactsOf } from '../signed-facts.ts';
import { judgeMistakes, MATCHES, PROVED } from './signature-causes.ts';

/** Most cards that one call should add: 批量添加卡券接口. */
const MOST_CARDS = 5;
/** The longest code of a card, in characters. */
const LONGEST_CODE = 20;

/** Why adding cards fails: what 批量添加卡券接口 and 附录4 ask for, in their order, then what is met besides. */
export const CARD_CAUSES = {
  'too-many-cards': {
    text: { zh: '一次添加的卡券超过 5 张，会超时。', en: 'More than 5 cards at once: that times out.' },
    found: { zh: 'cardList 有 {count} 张。', en: 'cardList has {count}.' },
    ruledOut: { zh: 'cardList 有 {count} 张。', en: 'cardList has {count}.' },
    judge: tooMany,
  },
  'card-ext-not-text': {
    text: {
      zh: 'cardExt 不是 JSON 字符串（传了 Object，或转了两次 JSON）。',
      en: 'cardExt is no JSON text (an object, or made into JSON twice).',
    },
    found: { zh: '{path} 是 {value}。', en: '{path} is {value}.' },
    ruledOut: { zh: '每个 cardExt 都是 JSON 字符串。', en: 'Every cardExt is JSON text.' },
    judge: extNotText,
  },
  'card-timestamp': {
    text: {
      zh: 'cardExt 的 timestamp 不是 10 位秒数。',
      en: 'The timestamp in cardExt is not in seconds, 10 digits.',
    },
    found: { zh: 'timestamp 是 {timestamp}。', en: 'timestamp is {timestamp}.' },
    ruledOut: { zh: '每个 timestamp 都是 10 位秒数。', en: 'Every timestamp is in seconds, 10 digits.' },
    judge: cardTimestamp,
  },
  'card-reused': {
    text: {
      zh: 'timestamp、nonce_str 与之前的请求重复：每次添加都要重新生成。',
      en: 'timestamp and nonce_str were used before: every request needs its own.',
    },
    found: {
      zh: '同一个签名 {ago:duration}前用过。',
      en: 'The same signature was used {ago:duration} earlier.',
    },
    judge: cardReused,
  },
  'card-names': {
    text: {
      zh: 'cardExt 里的名称写错：应为 nonce_str；card_id 不放在里面。',
      en: 'Names in cardExt are wrong: it is nonce_str, and card_id does not belong there.',
    },
    found: { zh: 'cardExt 里有 {name}。', en: 'cardExt has {name}.' },
    ruledOut: { zh: 'cardExt 里有：{names}。', en: 'cardExt has: {names}.' },
    judge: cardNames,
  },
  'card-signature': {
    text: {
      zh: '签名错误：api_ticket、timestamp、card_id、code、openid、nonce_str 的值排序后拼接，再作 SHA-1。',
      en: 'The signature is wrong: the SHA-1 of the sorted values of api_ticket, timestamp, card_id, code, openid, nonce_str.',
    },
    found: PROVED,
    ruledOut: MATCHES,
    judge: cardSignature,
  },
  'card-ticket': {
    text: {
      zh: '签名用的不是卡券的 api_ticket（type=wx_card），而是 jsapi_ticket，或已过期。',
      en: 'It was not signed with api_ticket (type=wx_card), but with jsapi_ticket or one that has expired.',
    },
    found: PROVED,
    ruledOut: MATCHES,
    judge: cardTicket,
  },
  'card-code': {
    text: {
      zh: '自定义code 的卡券没有传 code，别的卡券传了 code，或 code 超过 20 个字符。',
      en: 'code is missing for a card with codes of its own, there for another, or over 20 characters.',
    },
    found: { zh: 'code 是 {code}，{length:characters}。', en: 'code is {code}, {length:characters}.' },
    judge: cardCode,
  },
  'card-openid': {
    text: {
      zh: 'bind_openid 的卡券没有传 openid，或 openid 不是当前用户；别的卡券不要传。',
      en: 'openid is missing for a card with bind_openid, or not this user’s; other cards take none.',
    },
  },
  'card-id': {
    text: {
      zh: 'cardId 写错，是别的公众号的，或卡券未通过审核：在公众号后台的卡券功能中核对。',
      en: 'cardId is wrong, another account’s, or not approved: see the cards at mp.weixin.qq.com.',
    },
  },
  'card-stock': {
    text: {
      zh: '已领完：库存不足，或该用户已达领取上限（get_limit）。',
      en: 'None is left: out of stock, or the user has as many as get_limit allows.',
    },
  },
} as const satisfies Record<string, ErrorCause>;

/** The keys under which requests to add the same cards are found again. */
export function cardKeys(entry: Entry): readonly string[] {
  if (entry.name !== 'addCard') return [];
  const all = signaturesOf(entry).filter(({ kind }) => kind === 'cardExt');
  return all.flatMap(({ signature }) => (signature ? [`#error-card ${signature.slice(0, 100)}`] : []));
}

interface Card {
  path: string;
  ext: Plain | undefined;
  /** The object in it; null when there is none. */
  fields: Readonly<Record<string, unknown>> | null;
}

function cardsOf({ given }: ErrorFacts): readonly Card[] {
  return itemsOf(member(given, 'cardList')).map((card, index) => {
    const ext = member(card, 'cardExt');
    const fields = typeof ext === 'string' ? objectIn(ext) : null;
    return { path: `cardList[${index}].cardExt`, ext, fields };
  });
}

function objectIn(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) && !Array.isArray(value) ? value : null;
  } catch {
    return null; // no JSON: that is what is asked
  }
}

function tooMany(facts: ErrorFacts): Judged {
  const count = cardsOf(facts).length;
  if (count === 0) return null;
  return count > MOST_CARDS ? found({ count: `${count}` }) : ruledOut({ count: `${count}` });
}

function extNotText(facts: ErrorFacts): Judged {
  const cards = cardsOf(facts);
  const wrong = cards.find(({ ext, fields }) => fields === null && isSure(ext));
  if (wrong) return found({ path: wrong.path, value: literal(wrong.ext) });
  return isAllRead(cards) ? ruledOut() : null;
}

/** Texts that were cut, and what was not read, cannot be judged. */
const isSure = (ext: Plain | undefined): boolean =>
  typeof ext === 'string' || (!isUnknown(ext) && lengthOf(ext) === null);

const isAllRead = (cards: readonly Card[]): boolean =>
  cards.length > 0 && cards.every(({ fields }) => fields !== null);

function cardTimestamp(facts: ErrorFacts): Judged {
  const cards = cardsOf(facts);
  const texts = cards.flatMap(({ fields }) => (fields ? [`${fields.timestamp}`] : []));
  const wrong = texts.find((text) => !/^\d{10}$/.test(text));
  if (wrong !== undefined) return found({ timestamp: literal(wrong) });
  return isAllRead(cards) ? ruledOut() : null;
}

/** Names that stand in a cardExt by mistake. */
const WRONG_NAMES: readonly string[] = [
  ...['nonceStr', 'noncestr', 'timeStamp', 'time_stamp', 'cardId', 'card_id', 'openId'],
  ...['apiTicket', 'api_ticket', 'Signature', 'sign'],
];

function cardNames(facts: ErrorFacts): Judged {
  const cards = cardsOf(facts);
  const names = [...new Set(cards.flatMap(({ fields }) => Object.keys(fields ?? {})))];
  const wrong = names.find((name) => WRONG_NAMES.includes(name));
  if (wrong !== undefined) return found({ name: wrong });
  return isAllRead(cards) ? ruledOut({ names: names.slice(0, 10).join(', ') }) : null;
}

function signaturesIn({ entry, context }: ErrorFacts): readonly SignedFacts[] {
  return signedFactsOf(entry, context).filter(({ signed }) => signed.kind === 'cardExt');
}

/** What the first signature that is not right says, or that all of them are right. */
function judgeCards(facts: ErrorFacts, isOfCause: Parameters<typeof judgeMistakes>[1]): Judged {
  const all = signaturesIn(facts);
  const first = all.find(({ verdict }) => verdict.kind !== 'matches') ?? all[0];
  if (!first) return null;
  return judgeMistakes({ ...first, secret: `api_ticket ${first.secret}` }, isOfCause);
}

function cardSignature(facts: ErrorFacts): Judged {
  return judgeCards(facts, (id) => !id.startsWith('ticket-'));
}

function cardTicket(facts: ErrorFacts): Judged {
  return judgeCards(facts, (id) => id.startsWith('ticket-'));
}

function cardCode(facts: ErrorFacts): Judged {
  for (const { fields } of cardsOf(facts)) {
    const { code } = fields ?? {};
    if (typeof code === 'string' && code.length > LONGEST_CODE)
      return found({ code: literal(code), length: `${code.length}` });
  }
  return null;
}

function cardReused({ entry, past }: ErrorFacts): Judged {
  for (const key of cardKeys(entry)) {
    const earlier = past.lastInSession(key);
    if (earlier) return found({ ago: `${Math.round((entry.at - earlier.at) / 1000)}` });
  }
  return null;
}
