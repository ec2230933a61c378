import { isRecord, type Plain } from '../../protocol.ts';
import { isSpecial, isUnknown, itemsOf, member, toPlainText } from '../plain.ts';
import type { Entry } from '../session/entry.ts';
import { isMissing } from '../signature/index.ts';
import type { FindingsContext } from './context.ts';
import type { Past } from './history.ts';
import { createRule, type Rule } from './rule.ts';

/** What the JSON of a cardExt says, by name. */
export type CardExt = Readonly<Record<string, Plain>>;

/** One card of `addCard`. */
export interface Card {
  /** Where it stands in what the page wrote: `cardList[0]`; at the bridge `card_list[0]`. */
  path: string;
  /** What its members are called there: `cardId` and `cardExt`, or `card_id` and `card_ext`. */
  names: CardNames;
  /** The item of the list. */
  card: Plain;
  cardId: Plain | undefined;
  cardExt: Plain | undefined;
  /** What its cardExt says; null when the client cannot read it, or when that is not known. */
  ext: CardExt | null;
  /** Why it cannot be read, when it is a text; null when it can, or when that is not known. */
  fault: CardExtFault | null;
}

/** Why a text is no cardExt: no JSON, JSON made into JSON once more, the JSON of something else than an object. */
export type CardExtFault = 'broken' | 'twice' | 'no-object';

interface CardNames {
  list: string;
  cardId: string;
  cardExt: string;
}

/** What the rules about one card look at. */
export interface CardFacts extends Card {
  entry: Entry;
  past: Past;
}

/** What the rules about a request to add cards look at. */
export interface AddCardFacts {
  entry: Entry;
  past: Past;
  /** What the page gave as `cardList`; undefined when it gave none. */
  list: Plain | undefined;
  /** How the list is called there: `cardList`, at the bridge `card_list`. */
  listName: string;
  cards: readonly CardFacts[];
  context: FindingsContext;
}

/** A row about requests to add cards. */
export const addCardRule = createRule<AddCardFacts>();

/** A row about each card of a request. */
export function cardRule<Name extends string, CauseName extends string = never>(
  row: Rule<CardFacts, Name, CauseName>,
): Rule<AddCardFacts, Name, CauseName> {
  return { ...row, check: ({ cards }) => cards.flatMap((card) => row.check(card)) };
}

/** The facts about a request to add cards; null when the entry is none. */
export function addCardFactsOf(entry: Entry, context: FindingsContext): AddCardFacts | null {
  const request = requestOf(entry);
  if (!request || entry.ofSdk) return null;
  const past = context.history.before(entry);
  const { names, list } = request;
  const cards = cardsOf(entry).map((card) => ({ ...card, entry, past }));
  return { entry, past, list, listName: names.list, cards, context };
}

/** The cards of a request to add some, each cardExt read once; empty when the entry is none. */
export function cardsOf(entry: Entry): Card[] {
  const request = requestOf(entry);
  if (!request) return [];
  const { names, list } = request;
  return itemsOf(list).map((card, index) => readCard(names, card, index));
}

function readCard(names: CardNames, card: Plain, index: number): Card {
  const cardExt = member(card, names.cardExt);
  return {
    path: `${names.list}[${index}]`,
    names,
    card,
    cardId: member(card, names.cardId),
    cardExt,
    ...readCardExt(cardExt),
  };
}

/** One card of a request, from 1; null when there is none. */
export function cardAt(entry: Entry, number: number): Card | null {
  const request = requestOf(entry);
  const card = itemsOf(request?.list)[number - 1];
  return request && card !== undefined ? readCard(request.names, card, number - 1) : null;
}

/** Parses a cardExt. A text that was cut cannot be judged: it has no fault. */
function readCardExt(value: Plain | undefined): Pick<Card, 'ext' | 'fault'> {
  if (typeof value !== 'string') return { ext: null, fault: null };
  let parsed: unknown;
  try {
    parsed = JSON.parse(value);
  } catch {
    return { ext: null, fault: 'broken' }; // that is the finding
  }
  if (typeof parsed === 'string') return { ext: null, fault: 'twice' };
  return isCardExt(parsed) ? { ext: parsed, fault: null } : { ext: null, fault: 'no-object' };
}

/** What `JSON.parse` gives holds nothing but JSON. */
function isCardExt(parsed: unknown): parsed is CardExt {
  return isRecord(parsed);
}

/** A field of a cardExt; undefined when it is absent, null or empty: back ends write all three for none. */
export function fieldIn(ext: CardExt | null, name: string): Plain | undefined {
  const value = ext !== null && Object.hasOwn(ext, name) ? ext[name] : undefined;
  return isMissing(value) ? undefined : value;
}

/** The text of a field, numbers as texts; null when it has none. */
export function textIn(ext: CardExt | null, name: string): string | null {
  const value = fieldIn(ext, name);
  return typeof value === 'string' || typeof value === 'number' ? toPlainText(value) : null;
}

/** Whether the page gave a text, whole or cut. */
export function isText(value: Plain | undefined): boolean {
  return typeof value === 'string' || isCutText(value);
}

function isCutText(value: Plain | undefined): boolean {
  return isSpecial(value) && value.$ === 'string';
}

const ON_PAGE: CardNames = { list: 'cardList', cardId: 'cardId', cardExt: 'cardExt' };
const AT_BRIDGE: CardNames = { list: 'card_list', cardId: 'card_id', cardExt: 'card_ext' };

/** The list as the page wrote it; where that could not be read, as the SDK hands it to the bridge. */
function requestOf({
  name,
  seam,
  args: [given],
  bridge,
}: Entry): { names: CardNames; list: Plain | undefined } | null {
  if (seam === null || (name !== 'addCard' && bridge?.name !== 'batchAddCard')) return null;
  const sent = seam === 'bridge' ? given : bridge?.args;
  const atBridge = { names: AT_BRIDGE, list: member(sent, AT_BRIDGE.list) };
  if (seam === 'bridge' || name !== 'addCard') return atBridge;
  const list = member(given, ON_PAGE.list);
  const isHidden = (card: Plain): boolean =>
    isUnknown(member(card, ON_PAGE.cardId)) || isUnknown(member(card, ON_PAGE.cardExt));
  const isRead = !isUnknown(list) && !itemsOf(list).some(isHidden);
  return isRead || sent === undefined ? { names: ON_PAGE, list } : atBridge;
}
