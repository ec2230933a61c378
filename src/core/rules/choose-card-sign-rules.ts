import { isUnknown, kindOf, lengthOf, literal } from '../plain.ts';
import { isMissing } from '../signature/index.ts';
import type { CallFacts } from './call-facts.ts';
import { cardSignKeysOf, changedSince, chooseCardRule, isNamedOtherwise, read } from './choose-card-facts.ts';
import { type Found, NONE } from './rule.ts';
import { isSha1, LONGEST_NONCE } from './signed-fields.ts';

/** What can be wrong with the nonceStr and the cardSign of chooseCard. */
export const CHOOSE_CARD_SIGN_RULES = {
  'choose-card-nonce': chooseCardRule({
    title: { zh: 'chooseCard 缺少 nonceStr', en: 'chooseCard has no nonceStr' },
    topic: 'cards',
    place: '微信卡券 · 拉取适用卡券列表',
    example:
      "wx.chooseCard({ timestamp: 1760000000, signType: 'SHA1', cardSign: '6b81fbf6af16e856334153b39737556063c82689' });",
    canBeWrong: {
      zh: '部分客户端可能不检查长度。',
      en: 'Some clients may not check the length.',
    },
    cases: {
      missing: {
        severity: 'error',
        seen: { zh: 'nonceStr 是 {nonceStr}。', en: 'nonceStr is {nonceStr}.' },
        expected: { zh: '签名时用的随机字符串。', en: 'The random string that was signed.' },
        advice: {
          zh: '让服务器把签 cardSign 时用的随机串一并返回，以 nonceStr 为名传给 chooseCard。',
          en: 'Have the server return the random string it signed for cardSign, and pass it to chooseCard as nonceStr.',
        },
      },
      kind: {
        severity: 'error',
        title: { zh: 'chooseCard 的 nonceStr 不是字符串', en: 'nonceStr of chooseCard is not a string' },
        seen: {
          zh: 'nonceStr 是 {nonceStr}，类型为 {kind}。',
          en: 'nonceStr is {nonceStr}, of type {kind}.',
        },
        expected: { zh: '字符串，即签名时用的随机串。', en: 'A string: the random one that was signed.' },
        advice: {
          zh: '传入随机串本身；如果是 Promise，请先 await。',
          en: 'Pass the random string itself; await a Promise.',
        },
      },
      long: {
        severity: 'warning',
        title: {
          zh: 'chooseCard 的 nonceStr 超过 32 个字符',
          en: 'nonceStr of chooseCard is over 32 characters',
        },
        seen: {
          zh: 'nonceStr 有 {length:characters}：{nonceStr}。',
          en: 'nonceStr has {length:characters}: {nonceStr}.',
        },
        expected: { zh: '不长于 32 个字符。', en: '32 characters or fewer.' },
        advice: {
          zh: '改用 16 到 32 位的字母和数字；UUID 可去掉连字符。签名时用的也要相同。',
          en: 'Use 16 to 32 letters and digits; of a UUID, drop the hyphens. Sign the same.',
        },
      },
    },
    check: (facts) => {
      const nonceStr = read(facts, 'nonceStr');
      if (isUnknown(nonceStr)) return NONE;
      const length = lengthOf(nonceStr);
      const values = { nonceStr: literal(nonceStr), kind: kindOf(nonceStr), length: `${length}` };
      if (isMissing(nonceStr))
        return isNamedOtherwise(facts, 'nonceStr') ? NONE : [{ case: 'missing', values }];
      if (length === null) return typeof nonceStr === 'number' ? NONE : [{ case: 'kind', values }];
      return length > LONGEST_NONCE ? [{ case: 'long', values }] : NONE;
    },
  }),

  'choose-card-sign': chooseCardRule({
    title: { zh: 'chooseCard 缺少 cardSign', en: 'chooseCard has no cardSign' },
    topic: 'cards',
    place: '附录4 · 卡券签名cardSign说明',
    example: "wx.chooseCard({ timestamp: 1760000000, nonceStr: 'Wm3WZYTPz0wzccnW', signType: 'SHA1' });",
    canBeWrong: null,
    cases: {
      missing: {
        severity: 'error',
        seen: { zh: 'cardSign 是 {cardSign}。', en: 'cardSign is {cardSign}.' },
        expected: {
          zh: 'SHA1 签名，40 位十六进制；签名错误会导致拉取卡券列表异常为空。',
          en: 'A SHA1 signature, 40 hex characters; with a wrong one the list of cards is empty.',
        },
        advice: {
          zh: '在服务器上用 api_ticket、app_id、location_id、timestamp、nonce_str、card_id、card_type 签名，以 cardSign 为名传入。',
          en: 'Sign api_ticket, app_id, location_id, timestamp, nonce_str, card_id and card_type on the server, and pass that as cardSign.',
        },
      },
      text: {
        severity: 'error',
        title: { zh: 'cardSign 不是 40 位十六进制', en: 'cardSign is not 40 hex characters' },
        seen: {
          zh: 'cardSign 是 {cardSign}，共 {length:characters}。',
          en: 'cardSign is {cardSign}, {length:characters}.',
        },
        expected: {
          zh: 'SHA1 的结果，40 位十六进制；签名错误会导致拉取卡券列表异常为空。',
          en: 'A SHA1 digest, 40 hex characters; with a wrong one the list of cards is empty.',
        },
        advice: {
          zh: '用 SHA1 并以十六进制输出，去掉空白和换行。32 位多半是 MD5，64 位多半是 SHA256。',
          en: 'Use SHA1, print it as hex, and remove white space. 32 characters are probably MD5, 64 SHA256.',
        },
      },
      kind: {
        severity: 'error',
        title: { zh: 'cardSign 不是字符串', en: 'cardSign is not a string' },
        seen: {
          zh: 'cardSign 是 {cardSign}，类型为 {kind}。',
          en: 'cardSign is {cardSign}, of type {kind}.',
        },
        expected: { zh: '字符串，40 位十六进制。', en: 'A string of 40 hex characters.' },
        advice: {
          zh: '传入签名的字符串；如果是 Promise，请先 await。',
          en: 'Pass the signature’s text; await a Promise.',
        },
      },
    },
    check: signOf,
  }),

  'choose-card-sign-reused': chooseCardRule({
    title: {
      zh: '两次 chooseCard 用了同一个 cardSign',
      en: 'Two calls of chooseCard have the same cardSign',
    },
    topic: 'cards',
    place: '附录4 · 卡券签名cardSign说明',
    example: `const given = { timestamp: 1760000000, nonceStr: 'Wm3WZYTPz0wzccnW', signType: 'SHA1', cardSign: '979d9ef40d4e877986ff9c42adae343f23a060c1' };
wx.chooseCard(given);
wx.chooseCard({ ...given, nonceStr: 'Xn4XZYTPz0wzddoX' });`,
    canBeWrong: null,
    cases: {
      reused: {
        severity: 'error',
        seen: {
          zh: 'cardSign 是 {cardSign}，与此前的 chooseCard 相同，而签名的内容不同：{fields}。',
          en: 'cardSign is {cardSign}, as in the chooseCard before, though what is signed differs: {fields}.',
        },
        expected: {
          zh: '签名的内容不同，cardSign 就不同；签名错误会导致拉取卡券列表异常为空。',
          en: 'Another cardSign where something else is signed; with a wrong one the list of cards is empty.',
        },
        advice: {
          zh: '改动 {fields} 之后让服务器重新签名，不要只在页面上替换。',
          en: 'After a change of {fields} have the server sign anew; do not replace it in the page alone.',
        },
      },
    },
    files: cardSignKeysOf,
    check: (facts) => {
      const fields = changedSince(facts.entry, facts.past).join(', ');
      return fields === ''
        ? NONE
        : [{ case: 'reused', values: { cardSign: literal(read(facts, 'cardSign')), fields } }];
    },
  }),
};

function signOf(facts: CallFacts): readonly Found<'missing' | 'text' | 'kind'>[] {
  const cardSign = read(facts, 'cardSign');
  if (isUnknown(cardSign)) return NONE;
  const length = lengthOf(cardSign);
  const values = { cardSign: literal(cardSign), kind: kindOf(cardSign), length: `${length}` };
  if (isMissing(cardSign)) return isNamedOtherwise(facts, 'cardSign') ? NONE : [{ case: 'missing', values }];
  if (length === null) return [{ case: 'kind', values }];
  return isSha1(cardSign) ? NONE : [{ case: 'text', values }];
}
