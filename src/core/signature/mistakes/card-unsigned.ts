import type { Words } from '../../../catalogue/words.ts';
import type { PartName, Parts } from '../parts.ts';
import type { SignatureKind } from '../recipes.ts';
import type { Layout } from '../signing.ts';
import { valueLines } from './code-lines.ts';
import type { LayoutMistake } from './mistake.ts';

/** A value that was left out. */
interface Unsigned {
  part: PartName;
  cost: LayoutMistake['cost'];
  kinds: readonly SignatureKind[];
  /** What the document calls it. */
  name: string;
  /** When it is signed. */
  when: Words;
  /** The other variables on a server, and this one. */
  values: readonly string[];
  variable: string;
  place?: string;
}

const CARD_EXT: readonly SignatureKind[] = ['cardExt'];
const CARD_SIGN: readonly SignatureKind[] = ['cardSign'];
const BOTH: readonly SignatureKind[] = ['cardExt', 'cardSign'];
const CARD_SIGN_PLACE = '附录4 · 卡券签名cardSign说明 1';

const ALWAYS: Words = { zh: '它始终参与签名', en: 'It is always signed' };
const IN_CARD_EXT: Words = {
  zh: 'cardExt 中有这个字段，它就参与签名',
  en: 'It is signed whenever the cardExt has it',
};
const IN_CALL: Words = {
  zh: '调用 chooseCard 时传了它，它就参与签名',
  en: 'It is signed whenever chooseCard is given it',
};

/** The parts that a card may do without, or that servers forget with others. */
const OPTIONAL: ReadonlySet<PartName | null> = new Set<PartName>([
  'code',
  'openid',
  'nonceStr',
  'balance',
  'locationId',
  'cardType',
  'cardId',
  // Where a server signs cardSign as it signs a cardExt.
  'appId',
]);

const EXAMPLE_PARTS: Parts = {
  ticket: 'E0o2',
  appId: 'wx1',
  locationId: '40',
  timestamp: '1404896688',
  nonceStr: 'n5K8',
  cardId: 'pjZ8',
  cardType: 'GROUPON',
  code: 'c12',
  openid: 'oX7f',
  balance: '500',
};

/** Values of a card that were left out. */
export const CARD_UNSIGNED_MISTAKES = {
  'card-code-unsigned': unsigned({
    part: 'code',
    cost: 1,
    kinds: CARD_EXT,
    name: 'code',
    when: IN_CARD_EXT,
    values: ['apiTicket', 'timestamp', 'cardId'],
    variable: 'code',
  }),
  'card-openid-unsigned': unsigned({
    part: 'openid',
    cost: 1,
    kinds: CARD_EXT,
    name: 'openid',
    when: IN_CARD_EXT,
    values: ['apiTicket', 'timestamp', 'cardId'],
    variable: 'openid',
  }),
  'card-nonce-unsigned': unsigned({
    part: 'nonceStr',
    cost: 1,
    kinds: BOTH,
    name: 'nonce_str',
    when: { zh: '页面传了它，它就参与签名', en: 'It is signed whenever the page passes it' },
    values: ['apiTicket', 'timestamp', 'cardId'],
    variable: 'nonceStr',
  }),
  'card-balance-unsigned': unsigned({
    part: 'balance',
    cost: 2,
    kinds: CARD_EXT,
    name: 'balance',
    when: { zh: '红包类卡券的 balance 也参与签名', en: 'The balance of a red-packet card is signed too' },
    values: ['apiTicket', 'timestamp', 'nonceStr', 'cardId'],
    variable: 'balance',
  }),
  'card-timestamp-unsigned': unsigned({
    part: 'timestamp',
    cost: 3,
    kinds: BOTH,
    name: 'timestamp',
    when: ALWAYS,
    values: ['apiTicket', 'nonceStr', 'cardId'],
    variable: 'timestamp',
  }),
  'card-id-unsigned': unsigned({
    part: 'cardId',
    cost: 2,
    kinds: BOTH,
    name: 'card_id',
    when: {
      zh: 'addCard 中它始终参与签名，chooseCard 中传了就参与',
      en: 'It is always signed for addCard, and for chooseCard whenever it is passed',
    },
    values: ['apiTicket', 'timestamp', 'nonceStr'],
    variable: 'cardId',
  }),
  'card-ticket-unsigned': unsigned({
    part: 'ticket',
    cost: 3,
    kinds: BOTH,
    name: 'api_ticket',
    when: ALWAYS,
    values: ['timestamp', 'nonceStr', 'cardId'],
    variable: 'apiTicket',
  }),
  'card-app-id-unsigned': unsigned({
    part: 'appId',
    cost: 1,
    kinds: CARD_SIGN,
    name: 'app_id',
    when: {
      zh: '页面没有传它，但 SDK 会带上 config 的 appId，它参与签名',
      en: 'The page does not pass it, but the SDK adds the appId of config, and it is signed',
    },
    values: ['apiTicket', 'timestamp', 'nonceStr'],
    variable: 'appId',
    place: CARD_SIGN_PLACE,
  }),
  'card-location-unsigned': unsigned({
    part: 'locationId',
    cost: 1,
    kinds: CARD_SIGN,
    name: 'location_id',
    when: {
      zh: '调用 chooseCard 时传了 shopId，location_id 就参与签名',
      en: 'It is signed whenever chooseCard is given a shopId',
    },
    values: ['apiTicket', 'appId', 'timestamp', 'nonceStr'],
    variable: 'shopId',
    place: CARD_SIGN_PLACE,
  }),
  'card-type-unsigned': unsigned({
    part: 'cardType',
    cost: 1,
    kinds: CARD_SIGN,
    name: 'card_type',
    when: IN_CALL,
    values: ['apiTicket', 'appId', 'timestamp', 'nonceStr'],
    variable: 'cardType',
    place: CARD_SIGN_PLACE,
  }),
  'card-values-unsigned': {
    of: 'layout',
    kinds: BOTH,
    cost: 3,
    isAlone: true,
    clause: { zh: '只用了其中几个值签名', en: 'signed only some of the values' },
    advice: {
      zh: '让参与签名的字段与页面传入的字段一致：传了的都要签，没传的都不签。',
      en: 'Sign just the fields that the page passes: all of those, and no others.',
    },
    place: '附录4 · 签名说明 1',
    layouts: fewValues,
    cause: valueLines({ values: ['apiTicket', 'timestamp', 'cardId'] }),
    fix: valueLines({ values: ['apiTicket', 'timestamp', 'cardId', 'code', 'openid', 'nonceStr'] }),
    example: {
      kind: 'cardExt',
      parts: {
        ticket: 'E0o2',
        timestamp: '1404896688',
        cardId: 'pjZ8',
        code: 'c12',
        openid: 'oX7f',
        nonceStr: 'n5K8',
      },
      right: '1404896688E0o2c12n5K8oX7fpjZ8',
      signed: '1404896688E0o2pjZ8',
    },
  },
} satisfies Record<string, LayoutMistake>;

/** The row of a value that was left out. */
function unsigned({ part, cost, kinds, name, when, values, variable, place }: Unsigned): LayoutMistake {
  const [kind = 'cardExt'] = kinds;
  const parts = exampleParts(kind, part);
  const right = joined(parts);
  return {
    of: 'layout',
    kinds,
    cost,
    clause: { zh: `没有把 ${name} 参与签名`, en: `left ${name} out of the signature` },
    advice: {
      zh: `${when.zh}：把 ${name} 的值加入排序和拼接。`,
      en: `${when.en}: add the value of ${name} to those that are sorted and joined.`,
    },
    place: place ?? '附录4 · 签名说明 1',
    layouts: (layout) => {
      const fields = layout.fields.filter((field) => field.part !== part);
      return fields.length < layout.fields.length ? [{ ...layout, fields }] : [];
    },
    cause: valueLines({ values }),
    fix: valueLines({ values: [...values, variable] }),
    example: { kind, parts, right, signed: joined({ ...parts, [part]: '' }) },
  };
}

function exampleParts(kind: SignatureKind, part: PartName): Parts {
  const { ticket = '', appId = '', timestamp = '', nonceStr = '', cardId = '' } = EXAMPLE_PARTS;
  const always: Parts =
    kind === 'cardSign' ? { ticket, appId, timestamp, nonceStr } : { ticket, timestamp, cardId };
  return { ...always, [part]: EXAMPLE_PARTS[part] ?? '' };
}

function joined(parts: Parts): string {
  return Object.values(parts).sort().join('');
}

/** All but one or two of the values, which have rows of their own. */
function fewValues(layout: Layout): Layout[] {
  const optional = layout.fields.filter(({ part }) => OPTIONAL.has(part));
  return subsetsOf(optional)
    .filter((left) => left.length > 2)
    .map((left) => ({ ...layout, fields: layout.fields.filter((field) => !left.includes(field)) }));
}

function subsetsOf<T>([first, ...rest]: readonly T[]): T[][] {
  if (first === undefined) return [[]];
  const without = subsetsOf(rest);
  return [...without, ...without.map((subset) => [first, ...subset])];
}
