import { isBySdk } from '../document-arguments.ts';
import { isUnknown, lengthOf, literal, member } from '../plain.ts';
import { isMissing } from '../signature/index.ts';
import type { CallFacts } from './call-facts.ts';
import { chooseCardRule, FILTERS, otherNamesIn, read } from './choose-card-facts.ts';
import { type Found, NONE } from './rule.ts';

/** 卡券类型, as creating a card names them. */
const CARD_TYPES: readonly string[] = [
  'GROUPON',
  'CASH',
  'DISCOUNT',
  'GIFT',
  'GENERAL_COUPON',
  'MEMBER_CARD',
  'SCENIC_TICKET',
  'MOVIE_TICKET',
  'BOARDING_PASS',
  'MEETING_TICKET',
  'BUS_TICKET',
  'LUCKY_MONEY',
];

/** What can be wrong with chooseCard, what is signed aside. */
export const CHOOSE_CARD_RULES = {
  'choose-card-key': chooseCardRule({
    title: { zh: 'chooseCard 的参数名写错', en: 'A parameter of chooseCard is under another name' },
    topic: 'cards',
    place: '微信卡券 · 拉取适用卡券列表',
    example:
      "wx.chooseCard({ timeStamp: 1760000000, nonceStr: 'Wm3WZYTPz0wzccnW', signType: 'SHA1', cardSign: '5d551d6932ec59695c5ac208b8697d9f3c2af91d' });",
    canBeWrong: null,
    cases: {
      required: {
        severity: 'error',
        seen: {
          zh: 'chooseCard 收到的是 {key}，没有 {name}。',
          en: 'chooseCard was given {key} and no {name}.',
        },
        expected: {
          zh: '{name}：SDK 不读取 {key}，等于没有传。',
          en: '{name}: the SDK does not read {key}; it is as if it were left out.',
        },
        advice: { zh: '把 {key} 改为 {name}。', en: 'Rename {key} to {name}.' },
      },
      optional: {
        severity: 'warning',
        seen: {
          zh: 'chooseCard 收到的是 {key}，没有 {name}。',
          en: 'chooseCard was given {key} and no {name}.',
        },
        expected: {
          zh: '{name}：SDK 不读取 {key}，列表不会按它筛选；服务器若签了它，签名也对不上。',
          en: '{name}: the SDK does not read {key}, the list is not filtered by it, and if it was signed the signature differs.',
        },
        advice: { zh: '把 {key} 改为 {name}，不需要时去掉。', en: 'Rename {key} to {name}, or remove it.' },
      },
    },
    check: (facts) =>
      otherNamesIn(facts).map(({ key, name }) => ({
        case: Object.hasOwn(FILTERS, name) ? 'optional' : 'required',
        values: { key, name },
      })),
  }),

  'choose-card-sign-type': chooseCardRule({
    title: { zh: 'chooseCard 的 signType 不是 SHA1', en: 'signType of chooseCard is not SHA1' },
    topic: 'cards',
    place: '微信卡券 · 拉取适用卡券列表',
    example:
      "wx.chooseCard({ timestamp: 1760000000, nonceStr: 'Wm3WZYTPz0wzccnW', signType: 'MD5', cardSign: '979d9ef40d4e877986ff9c42adae343f23a060c1' });",
    canBeWrong: null,
    cases: {
      other: {
        severity: 'error',
        seen: { zh: 'signType 是 {signType}。', en: 'signType is {signType}.' },
        expected: { zh: '"SHA1"：目前仅支持 SHA1。', en: '"SHA1": nothing else is supported.' },
        advice: {
          zh: "写成 signType: 'SHA1'，服务器也用 SHA1 签名；MD5 等是微信支付的。",
          en: "Write signType: 'SHA1', and sign with SHA1; MD5 and the like are those of payments.",
        },
      },
      spelling: {
        severity: 'warning',
        seen: { zh: 'signType 是 {signType}。', en: 'signType is {signType}.' },
        expected: { zh: '"SHA1"，四个字符，大写。', en: '"SHA1": four characters, in upper case.' },
        advice: { zh: "写成 signType: 'SHA1'。", en: "Write signType: 'SHA1'." },
      },
    },
    check: (facts) => {
      const signType = read(facts, 'signType');
      // For none, the SDK fills in the right one.
      if (isMissing(signType) || isUnknown(signType) || signType === 'SHA1') return NONE;
      const isMeant = typeof signType === 'string' && /^\s*sha-?1\s*$/i.test(signType);
      return [{ case: isMeant ? 'spelling' : 'other', values: { signType: literal(signType) } }];
    },
  }),

  'choose-card-filter': chooseCardRule({
    title: { zh: 'chooseCard 的筛选条件不合要求', en: 'What chooseCard filters by is not as it should be' },
    topic: 'cards',
    place: '微信卡券 · 拉取适用卡券列表',
    example:
      "wx.chooseCard({ cardType: 'groupon', timestamp: 1760000000, nonceStr: 'Wm3WZYTPz0wzccnW', signType: 'SHA1', cardSign: '11f9f0e7df02ccdf9b2ae93e4310b246fd80a6ba' });",
    canBeWrong: {
      zh: '筛选条件是否有匹配的卡券，取决于用户的卡包。',
      en: 'Whether a filter fits any card depends on what the user has.',
    },
    cases: {
      long: {
        severity: 'warning',
        seen: {
          zh: '{name} 有 {length:characters}：{value}。',
          en: '{name} has {length:characters}: {value}.',
        },
        expected: { zh: '不长于 {most:characters}。', en: '{most:characters} or fewer.' },
        advice: {
          zh: '确认传入的是 {name}；不需要筛选时不要传。',
          en: 'Check that this is {name}; leave it out where nothing is to be filtered.',
        },
      },
      'card-type': {
        severity: 'warning',
        title: { zh: 'chooseCard 的 cardType 大小写不对', en: 'cardType of chooseCard is in the wrong case' },
        seen: { zh: 'cardType 是 {value}。', en: 'cardType is {value}.' },
        expected: {
          zh: '"{right}"，大写；筛选机制有误时卡券列表异常为空。',
          en: '"{right}", in upper case; with a wrong filter the list of cards is empty.',
        },
        advice: {
          zh: "写成 cardType: '{right}'，签名时用的也要相同。",
          en: "Write cardType: '{right}', and sign the same.",
        },
      },
    },
    check: (facts) => Object.entries(FILTERS).flatMap(([name, most]) => filterOf(facts, name, most)),
  }),

  'choose-card-app-id': chooseCardRule({
    title: { zh: 'chooseCard 缺少 app_id', en: 'chooseCard has no app_id' },
    topic: 'cards',
    place: '附录4 · 卡券签名cardSign说明',
    example:
      "WeixinJSBridge.invoke('chooseCard', { location_id: '', card_id: '', card_type: '', time_stamp: '1760000000', nonce_str: 'Wm3WZYTPz0wzccnW', sign_type: 'SHA1', card_sign: '6b81fbf6af16e856334153b39737556063c82689' });",
    canBeWrong: null,
    cases: {
      missing: {
        severity: 'error',
        seen: {
          zh: '直接调用 WeixinJSBridge 时没有传 app_id（{appId}）。',
          en: 'WeixinJSBridge is called by hand without app_id ({appId}).',
        },
        expected: {
          zh: '公众号的 appId，它也参与签名；只有经过 SDK 时才会自动填入 wx.config 的 appId。',
          en: 'The appId of the account, which is signed as well; only the SDK puts in that of wx.config by itself.',
        },
        advice: {
          zh: '改用 wx.chooseCard，或在参数里加上 app_id。',
          en: 'Call wx.chooseCard, or add app_id.',
        },
      },
    },
    check: ({ entry }) => {
      const [given] = entry.args;
      const isByHand = entry.seam === 'bridge' && !isBySdk(given);
      const appId = member(given, 'app_id');
      return isByHand && isMissing(appId) ? [{ case: 'missing', values: { appId: literal(appId) } }] : NONE;
    },
  }),
};

function filterOf(facts: CallFacts, name: string, most: number): readonly Found<'long' | 'card-type'>[] {
  const value = read(facts, name);
  const length = lengthOf(value) ?? 0;
  const values = { name, value: literal(value), length: `${length}`, most: `${most}` };
  if (length > most) return [{ case: 'long', values }];
  if (name !== 'cardType' || typeof value !== 'string') return NONE;
  const right = value.trim().toUpperCase();
  const isMeant = right !== value && CARD_TYPES.includes(right);
  return isMeant ? [{ case: 'card-type', values: { ...values, right } }] : NONE;
}
