import { literal, toPlainText } from '../plain.ts';
import { configOf } from '../signature/index.ts';
import { cardAt, textIn } from './card-facts.ts';
import { wrongKeysIn } from './card-keys.ts';
import { changedSince } from './choose-card-facts.ts';
import { PROVED_ADVICE } from './proof.ts';
import { type Case, type Found, NONE } from './rule.ts';
import { type SignedFacts, signedRule } from './signed-facts.ts';
import { isSha1 } from './signed-fields.ts';
import { isMilliseconds } from './timestamp-age.ts';

/** A wrong signature in a cardExt. */
const CARD_EXT = {
  severity: 'error',
  title: { zh: 'cardExt 的签名不匹配', en: 'The signature in cardExt does not match' },
  seen: {
    zh: '第 {card} 张卡券（{cardId}）的 cardExt 里，signature 是 {signature}。',
    en: 'In the cardExt of card {card} ({cardId}), signature is {signature}.',
  },
  expected: {
    zh: '用 api_ticket（{secret}）、card_id 和 cardExt 中的 timestamp、code、openid、nonce_str 重新计算，应为 {digest}。',
    en: 'Computed with api_ticket ({secret}), card_id and the timestamp, code, openid and nonce_str of cardExt, it is {digest}.',
  },
} as const satisfies Omit<Case, 'advice'>;

/** A wrong cardSign. */
const CARD_SIGN = {
  severity: 'error',
  title: { zh: 'cardSign 不匹配', en: 'cardSign does not match' },
  seen: { zh: 'cardSign 是 {signature}。', en: 'cardSign is {signature}.' },
  expected: {
    zh: '用 api_ticket（{secret}）、app_id {appId} 和传入的 shopId、timestamp、nonceStr、cardId、cardType 重新计算，应为 {digest}。',
    en: 'Computed with api_ticket ({secret}), app_id {appId} and the shopId, timestamp, nonceStr, cardId and cardType passed, it is {digest}.',
  },
} as const satisfies Omit<Case, 'advice'>;

/** What can be wrong with the signature of a card. */
export const CARD_SIGNATURE_RULES = {
  'card-signature-of-config': signedRule({
    title: { zh: '卡券用了 wx.config 的签名', en: 'A card has the signature of wx.config' },
    topic: 'cards',
    place: '附录4',
    example: `const config = sign(location.href, { jsApiList: ['addCard'] });
wx.config(config);
wx.ready(() => {
  const cardExt = { timestamp: String(config.timestamp), nonce_str: config.nonceStr, signature: config.signature };
  wx.addCard({ cardList: [{ cardId: 'pjZ8Yt1XGILfi-FUsewpnnolGgZk', cardExt: JSON.stringify(cardExt) }] });
});`,
    canBeWrong: null,
    cases: {
      'card-ext': {
        severity: 'error',
        seen: {
          zh: '第 {card} 张卡券（{cardId}）的 cardExt 里，signature 是 {signature}，与 wx.config 的相同。',
          en: 'In the cardExt of card {card} ({cardId}), signature is {signature}, that of wx.config.',
        },
        expected: {
          zh: '用卡券 api_ticket 另作的签名：卡券签名和 JSSDK 的签名完全独立，两者的算法和意义完全不同。',
          en: 'One of its own, made with the api_ticket of cards: the two differ in everything.',
        },
        advice: {
          zh: '在服务器上另取 api_ticket（type=wx_card），把它与 timestamp、card_id、code、openid、nonce_str 的值按字典序排序、拼接后作 SHA1。',
          en: 'Fetch the api_ticket (type=wx_card) on the server; sort its value and those of timestamp, card_id, code, openid and nonce_str, join them, and take the SHA1.',
        },
      },
      'card-sign': {
        severity: 'error',
        seen: {
          zh: 'cardSign 是 {signature}，与 wx.config 的 signature 相同。',
          en: 'cardSign is {signature}, the signature of wx.config.',
        },
        expected: {
          zh: '用卡券 api_ticket 另作的签名：卡券签名和 JSSDK 的签名完全独立，两者的算法和意义完全不同。',
          en: 'One of its own, made with the api_ticket of cards: the two differ in everything.',
        },
        advice: {
          zh: '在服务器上另取 api_ticket（type=wx_card），把它与 app_id、location_id、timestamp、nonce_str、card_id、card_type 的值按字典序排序、拼接后作 SHA1。',
          en: 'Fetch the api_ticket (type=wx_card) on the server; sort its value and those of app_id, location_id, timestamp, nonce_str, card_id and card_type, join them, and take the SHA1.',
        },
      },
    },
    check: (facts) => {
      const { signed } = facts;
      if (!isOfCard(facts) || !isConfigs(facts)) return NONE;
      const values = {
        card: `${signed.card ?? 1}`,
        cardId: literal(signed.label),
        signature: literal(signed.signature),
      };
      return [{ case: signed.kind === 'cardExt' ? 'card-ext' : 'card-sign', values }];
    },
  }),

  'card-signature-mismatch': signedRule({
    title: { zh: '卡券签名不匹配', en: 'The signature of a card does not match' },
    topic: 'cards',
    place: '附录4 · 签名说明',
    example:
      'wx.addCard({ cardList: [{ cardId: \'p1\', cardExt: \'{"timestamp":"1760000000","nonce_str":"Wm3WZYTPz0wzccnW","signature":"6b81fbf6af16e856334153b39737556063c82689"}\' }] });',
    canBeWrong: {
      zh: '填入的 api_ticket 不是服务器签名时用的那个（已更新、已过期，或属于别的公众号），或服务器用旧方式以 appsecret 代替 api_ticket 签名时，正确的签名也会被判为不匹配。',
      en: 'When the api_ticket entered is not the one the server signed with (renewed, expired, of another account), or the server signs the old way with the appsecret in its place, a right signature is called wrong.',
    },
    cases: {
      'card-ext': {
        ...CARD_EXT,
        advice: {
          zh: '在服务器上打印 sha1 前的字符串，与这里的逐字比较：只拼接各参数的值，按字典序排序；用的是卡券的 api_ticket（type=wx_card），不是 jsapi_ticket；timestamp、nonce_str 与 cardExt 中的相同。',
          en: 'Print the server’s text before sha1 and compare it with the one here, character by character: only values, sorted; the api_ticket of cards (type=wx_card), not the jsapi_ticket; timestamp and nonce_str as in cardExt.',
        },
      },
      'card-ext-proved': { ...CARD_EXT, advice: PROVED_ADVICE },
      'card-sign': {
        ...CARD_SIGN,
        advice: {
          zh: '在服务器上打印 sha1 前的字符串，与这里的逐字比较：只拼接各参数的值，按字典序排序，没有传的不参与；app_id 是 wx.config 的 appId；用的是卡券的 api_ticket（type=wx_card）。',
          en: 'Print the server’s text before sha1 and compare it with the one here, character by character: only values, sorted, without those not passed; app_id is the appId of wx.config; the api_ticket is that of cards (type=wx_card).',
        },
      },
      'card-sign-proved': { ...CARD_SIGN, advice: PROVED_ADVICE },
    },
    check: mismatchOf,
  }),
};

/** Whether a signature is the very one that the document's last config has. */
export function isConfigs({ signed: { signature }, past }: SignedFacts): boolean {
  const config = past.last('config');
  return config !== null && signature !== null && toPlainText(configOf(config)?.signature) === signature;
}

function isOfCard({ signed: { kind } }: SignedFacts): boolean {
  return kind === 'cardExt' || kind === 'cardSign';
}

/** Whether another finding already says why the signature cannot be right. */
function isToldElsewhere(facts: SignedFacts): boolean {
  const { entry, signed, proof, isShared } = facts;
  if (isShared || isConfigs(facts) || !isSha1(signed.signature)) return true;
  if (signed.card === null) return changedSince(entry, facts.past).length > 0;
  const ext = cardAt(entry, signed.card)?.ext ?? null;
  // The client cannot read it.
  if (ext === null) return true;
  const isSeconds = proof?.mistakes.includes('timestamp-seconds') ?? false;
  if (isSeconds && isMilliseconds(textIn(ext, 'timestamp') ?? '')) return true;
  return wrongKeysIn(ext).some(({ kind }) => kind === 'other-name');
}

function mismatchOf(
  facts: SignedFacts,
): readonly Found<'card-ext' | 'card-ext-proved' | 'card-sign' | 'card-sign-proved'>[] {
  const { signed, verdict, proof, secret } = facts;
  if (!isOfCard(facts) || verdict.kind !== 'differs' || isToldElsewhere(facts)) return NONE;
  const values = {
    card: `${signed.card ?? 1}`,
    cardId: literal(signed.label),
    appId: literal(signed.appId),
    signature: literal(verdict.signature),
    digest: verdict.digest,
    secret,
  };
  const name = signed.kind === 'cardExt' ? 'card-ext' : 'card-sign';
  return proof?.told
    ? [{ case: `${name}-proved`, values: { ...values, ...proof.told } }]
    : [{ case: name, values }];
}
