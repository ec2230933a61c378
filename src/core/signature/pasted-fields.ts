import type { Group, Pair } from './pasted-groups.ts';
import { isValueOf, type Meaning, meaningOf } from './pasted-names.ts';
import type { SignatureKind } from './recipes.ts';

/** The fields of a form for a signature: the inputs by their names in `SigningInputs`, and the signature itself. */
export type PastedField = Exclude<
  Meaning,
  'ticket' | 'sign' | 'link' | 'prepayId' | 'agentid' | 'accessToken'
>;

/** What a text has for a signature. */
export interface Gathered {
  /** The kind of signature that it seems to be; null when it does not tell. */
  kind: SignatureKind | null;
  fields: Partial<Record<PastedField, string>>;
  /** Names that were given a variable and no value. */
  expressions: readonly string[];
  /** How many cards are in it. */
  cards: number;
  hasAccessToken: boolean;
}

type Values = ReadonlyMap<Meaning, string>;

/** How much a name says about the object that it stands in: that is where a signature's values belong together. */
const WEIGHTS: Partial<Record<Meaning, number>> = {
  cardExt: 4,
  cardSign: 3,
  paySign: 3,
  signature: 3,
  sign: 2,
  nonceStr: 2,
  timestamp: 2,
  package: 2,
  jsapi_ticket: 2,
};
/** What may also come from the call of another kind of signature. */
const SHARED: readonly Meaning[] = [
  'appId',
  'jsapi_ticket',
  'api_ticket',
  'agent_ticket',
  'ticket',
  'key',
  'publicKey',
];
const OF_CARD_EXT = /^(?:openid|outer_?id|outer_?str|balance|fixed_begintimestamp)$/i;
/** An object nested deeper than this in a cardExt is left out. */
const MAX_DEPTH = 8;

/** The inputs whose names are the fields' own. */
const INPUTS = [
  ...(['jsapi_ticket', 'agent_ticket', 'api_ticket', 'appId', 'nonceStr', 'timestamp', 'url'] as const),
  ...(['cardId', 'cardExt', 'shopId', 'cardType', 'package', 'signType', 'key', 'publicKey'] as const),
] satisfies readonly PastedField[];

/** The field that the signature of a kind is entered in; null where it stands inside another one. */
export const SIGNATURE_FIELDS = {
  jsapi: 'signature',
  agentConfig: 'signature',
  cardExt: null,
  cardSign: 'cardSign',
  pay: 'paySign',
} as const satisfies Record<SignatureKind, PastedField | null>;

/** The field that the ticket of a kind is entered in; null where there is none. */
export const TICKET_FIELDS = {
  jsapi: 'jsapi_ticket',
  agentConfig: 'agent_ticket',
  cardExt: 'api_ticket',
  cardSign: 'api_ticket',
  pay: null,
} as const satisfies Record<SignatureKind, PastedField | null>;

/**
 * Takes the values of one signature out of everything that stands in a text.
 *
 * @param present the kind that is taken where names leave it open, such as `sign` and `ticket`.
 */
export function gather(groups: readonly Group[], present: SignatureKind): Gathered {
  const inCards = new Set<Group>();
  const all: { group: Group; values: Values }[] = [];
  let cards = 0;
  for (const group of groups) {
    if (group.parent && inCards.has(group.parent)) inCards.add(group);
    if (inCards.has(group)) continue;
    for (const { name, value, inner } of group.pairs) {
      if (meaningOf(name) !== 'cardExt') continue;
      if (inner) inCards.add(inner);
      if (inner || value) cards++;
    }
    all.push({ group, values: valuesOf(group) });
  }
  const home = all.reduce<(typeof all)[number] | null>(
    (best, one) => (weightOf(one.values) > weightOf(best?.values ?? new Map()) ? one : best),
    null,
  );
  const told = home && (home.group.call ?? kindOf(home, present));
  const kind = told ?? all.find(({ group }) => group.call)?.group.call ?? null;
  const merged = new Map(home?.values);
  for (const { group, values } of all) {
    const isOther = group.call !== null && group.call !== kind;
    for (const [meaning, value] of values)
      if (!merged.has(meaning) && (!isOther || SHARED.includes(meaning))) merged.set(meaning, value);
  }
  if (kind === 'cardExt' && !merged.has('cardExt') && home?.values.has('signature'))
    merged.set('cardExt', cardExtOf(home.group));
  const expressions = all.flatMap(({ group }) =>
    group.pairs.filter(isExpression).flatMap(({ name }) => meaningOf(name) ?? []),
  );
  return {
    kind,
    fields: fieldsOf(merged, kind ?? present, home?.values.has('jsapi_ticket') ?? false),
    expressions: [...new Set(expressions)].filter((name) => !merged.has(name)),
    cards,
    hasAccessToken: merged.has('accessToken'),
  };
}

/** The first value of each name that means something. */
function valuesOf(group: Group): Values {
  const values = new Map<Meaning, string>();
  for (const pair of group.pairs) {
    const meaning = meaningOf(pair.name);
    if (!meaning || values.has(meaning)) continue;
    const value = meaning === 'cardExt' && pair.inner ? toJson(pair.inner, 0) : pair.value;
    if (value !== null && isValueOf(meaning, value, pair.isQuoted || pair.inner !== null))
      values.set(meaning, value);
  }
  // The answer to an order has a nonce and a sign of its own, which are not those of the page.
  if (group.pairs.some(({ name }) => /^mch_?id$/i.test(name)))
    for (const meaning of ['nonceStr', 'sign'] as const) values.delete(meaning);
  return values;
}

function weightOf(values: Values): number {
  let weight = 0;
  for (const meaning of values.keys()) weight += WEIGHTS[meaning] ?? 1;
  return weight;
}

/** The kind that names tell; null when they leave it open. */
function kindOf(
  { group, values }: { group: Group; values: Values },
  present: SignatureKind,
): SignatureKind | null {
  const has = (...meanings: Meaning[]): boolean => meanings.some((meaning) => values.has(meaning));
  const ofString1 = present === 'agentConfig' ? 'agentConfig' : 'jsapi';
  if (has('cardExt')) return 'cardExt';
  if (has('cardSign')) return 'cardSign';
  if (has('paySign', 'package', 'prepayId') || (has('key') && has('sign'))) return 'pay';
  if (has('agent_ticket', 'agentid')) return 'agentConfig';
  if (
    has('signature') &&
    !has('appId', 'url', 'jsapi_ticket', 'cardType') &&
    (has('cardId') || isCardExt(group))
  )
    return 'cardExt';
  if (has('cardType', 'shopId')) return 'cardSign';
  const isOpen = present === 'pay' || present === 'cardSign';
  if (has('sign') && has('nonceStr') && has('timestamp')) return isOpen ? null : ofString1;
  if (has('jsapi_ticket') || (has('signature') && has('nonceStr', 'timestamp'))) return ofString1;
  return null;
}

/** Whether an object is itself what a page passes as cardExt. */
function isCardExt({ pairs }: Group): boolean {
  const isCode = ({ name, isQuoted }: Pair): boolean => name === 'code' && isQuoted;
  return pairs.some((pair) => OF_CARD_EXT.test(pair.name) || isCode(pair));
}

/** The cardExt of a card whose members stand one by one, without its card_id. */
function cardExtOf(group: Group): string {
  return toJson({ ...group, pairs: group.pairs.filter(({ name }) => meaningOf(name) !== 'cardId') }, 0);
}

function fieldsOf(values: Values, kind: SignatureKind, isOfString1: boolean): Gathered['fields'] {
  const [ticket, sign, link, prepayId] = (['ticket', 'sign', 'link', 'prepayId'] as const).map((name) =>
    values.get(name),
  );
  const [signature, cardSign, paySign] = (['signature', 'cardSign', 'paySign'] as const).map((name) =>
    values.get(name),
  );
  const signatureField = SIGNATURE_FIELDS[kind];
  const ticketField = TICKET_FIELDS[kind];
  const own = { jsapi: signature, agentConfig: signature, cardExt: undefined, cardSign, pay: paySign }[kind];
  const signed = own ?? (kind === 'pay' ? (sign ?? signature) : (signature ?? sign));
  const fields: Gathered['fields'] = {};
  for (const name of INPUTS) {
    const value = values.get(name);
    if (value !== undefined) fields[name] = value;
  }
  if (signatureField && signed !== undefined) fields[signatureField] = signed;
  if (fields.url === undefined && link !== undefined) fields.url = link;
  if (fields.package === undefined && prepayId !== undefined) fields.package = `prepay_id=${prepayId}`;
  // string1 names it jsapi_ticket for agentConfig too.
  if (
    kind === 'agentConfig' &&
    isOfString1 &&
    fields.agent_ticket === undefined &&
    fields.jsapi_ticket !== undefined
  ) {
    fields.agent_ticket = fields.jsapi_ticket;
    delete fields.jsapi_ticket;
  }
  if (ticketField && ticket !== undefined) fields[ticketField] ??= ticket;
  if (kind === 'cardExt') {
    delete fields.timestamp;
    delete fields.nonceStr;
  }
  return fields;
}

const isExpression = ({ name, value, inner }: Pair): boolean =>
  value === null && inner === null && meaningOf(name) !== null;

/** An object as it was written, as JSON: numbers without quotes stay numbers. */
function toJson(group: Group, depth: number): string {
  const members = group.pairs.flatMap(({ name, value, isQuoted, inner }) => {
    if (inner) return depth < MAX_DEPTH ? [`${JSON.stringify(name)}:${toJson(inner, depth + 1)}`] : [];
    if (value === null) return [];
    const isPlain = !isQuoted && /^(?:-?(?:0|[1-9]\d*)(?:\.\d+)?|true|false|null)$/.test(value);
    return [`${JSON.stringify(name)}:${isPlain ? value : JSON.stringify(value)}`];
  });
  return `{${members.join(',')}}`;
}
