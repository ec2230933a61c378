import type { Plain } from '../../protocol.ts';
import { isAbsent, isSpecial, isUnknown, itemsOf, member, toPlainText } from '../plain.ts';
import type { BridgeCall, Entry } from '../session/entry.ts';
import { fieldsOf, signatureInCardExt } from './card-recipes.ts';
import { configOf, isMissing, isMissingTimestamp } from './config.ts';
import type { SignatureKind, SigningInput } from './recipes.ts';
import { type SecretName, secretNameOf } from './secrets.ts';
import { type Verifying, verifiedHref } from './verified-href.ts';

/** A signature that a call carries, as far as it could be read. */
export interface CarriedSignature {
  kind: SignatureKind;
  /** Which card of `addCard`, from 1; null elsewhere. */
  card: number | null;
  /** What tells it from the call's others: the card_id; empty where there is but one. */
  label: string;
  /** The account whose secret it is made with; empty when not known. */
  appId: string;
  /** The secret it is made with. */
  secret: SecretName;
  /** What was signed, its secrets left empty; null when something of it lacks. */
  input: SigningInput | null;
  /** As the page gave it; null when it gave none, or when it is no certain text. */
  signature: string | null;
  /** The names of what lacks, as the page writes them: `nonceStr`, `cardExt.signature`; empty when nothing does. */
  missing: readonly string[];
  /** What the call carries besides that a server may have signed by mistake, by its name: `cardList[1].cardId`. */
  beside: Readonly<Record<string, string>>;
}

/** A call, wherever it was seen. */
type SignedCall = Pick<Entry, 'kind' | 'name' | 'seam' | 'args' | 'bridge'> &
  Parameters<typeof verifiedHref>[0];

/** What a call was given, by the name of a member on the page and the one at the bridge; undefined when absent. */
type Read = (onPage: string, atBridge: string) => Plain | undefined;

interface Reader {
  read: Read;
  call: SignedCall;
  /** The arguments at the bridge; undefined when nothing went over it. */
  sent: Plain | undefined;
  /** Whether the page called the bridge itself: nobody has put in what it left out. */
  isByHand: boolean;
  /** The appId of the document's last config; empty when not known. */
  lastAppId: string;
  verifying: Verifying;
}

/** The bridge names of the calls that carry signatures → how they are read. */
const READERS: Readonly<Record<string, (reader: Reader) => readonly CarriedSignature[]>> = {
  agentConfig: (reader) => [agentConfigOf(reader)],
  batchAddCard: cardsOf,
  addCard: cardsOf,
  chooseCard: (reader) => [cardSignOf(reader)],
  getBrandWCPayRequest: (reader) => [payOf(reader)],
};

/** The methods of `wx` that send them, where their names differ. */
const BRIDGE_NAMES: Readonly<Record<string, string>> = { chooseWXPay: 'getBrandWCPayRequest' };

/** Every signature that a call carries: one for a config, one per card of `addCard`; empty for calls without any. */
export function signaturesOf(call: SignedCall, verifying: Verifying = {}): readonly CarriedSignature[] {
  if (call.kind === 'config') return jsapiOf(call, verifying);
  if (call.kind !== 'call') return [];
  const name = nameOf(call);
  const reader = Object.hasOwn(READERS, name) ? READERS[name] : undefined;
  return reader ? reader(readerOf(call, verifying)) : [];
}

/** The bridge's name for a call. What went over the bridge counts: `wx.invoke` may send any of them. */
function nameOf({ name, bridge }: SignedCall): string {
  if (bridge) return bridge.name;
  return Object.hasOwn(BRIDGE_NAMES, name) ? (BRIDGE_NAMES[name] ?? name) : name;
}

function readerOf(call: SignedCall, verifying: Verifying): Reader {
  const [given] = call.args;
  const sent = call.seam === 'bridge' ? given : call.bridge?.args;
  const isWritten = call.seam !== 'bridge' && call.name !== 'invoke';
  const read: Read = (onPage, atBridge) => {
    const written = isWritten ? member(given, onPage) : { $: 'unreadable' };
    // What could not be read without running the page's code, the SDK has read.
    return isUnknown(written) && sent !== undefined ? member(sent, atBridge) : written;
  };
  const { lastAppId = '' } = verifying;
  return { read, call, sent, isByHand: !isWritten, lastAppId, verifying };
}

function jsapiOf(call: SignedCall, verifying: Verifying): readonly CarriedSignature[] {
  const config = configOf(call);
  if (!config) return [];
  const [timestamp, nonceStr] = [timestampOf(config.timestamp), textOf(config.nonceStr)];
  const appId = textOf(config.appId) ?? '';
  const url = verifiedHref(call, verifying);
  const input: SigningInput | null =
    timestamp === null || nonceStr === null
      ? null
      : { kind: 'jsapi', jsapi_ticket: '', nonceStr, timestamp, url };
  const signature = textOf(config.signature);
  return [
    carried('jsapi', { appId, input, signature, missing: namesOfNull({ timestamp, nonceStr, signature }) }),
  ];
}

function agentConfigOf({ read, call, sent, lastAppId, verifying }: Reader): CarriedSignature {
  const timestamp = timestampOf(read('timestamp', 'timestamp'));
  const nonceStr = textOf(read('nonceStr', 'nonceStr'));
  const signature = textOf(read('signature', 'signature'));
  const appId = textOf(read('corpid', 'corpid')) ?? appIdIn(sent, lastAppId);
  const url = verifiedHref(call, verifying);
  const input: SigningInput | null =
    timestamp === null || nonceStr === null
      ? null
      : { kind: 'agentConfig', agent_ticket: '', nonceStr, timestamp, url };
  const missing = namesOfNull({ timestamp, nonceStr, signature });
  return carried('agentConfig', { appId, input, signature, missing });
}

/** How many cards of a call are known to the others: a page should add five at the most (批量添加卡券接口). */
const MOST_KNOWN_CARDS = 20;

function cardsOf({ read, sent, lastAppId }: Reader): readonly CarriedSignature[] {
  const appId = appIdIn(sent, lastAppId);
  const written = itemsOf(read('cardList', 'card_list'));
  const passed = itemsOf(member(sent, 'card_list'));
  const cards = written.map((card, index) => {
    const either = (onPage: string, atBridge: string): Plain | undefined => {
      const value = member(card, onPage);
      if (isAbsent(value)) return member(card, atBridge);
      return isUnknown(value) ? member(passed[index], atBridge) : value;
    };
    return { cardId: textOf(either('cardId', 'card_id')), cardExt: either('cardExt', 'card_ext') };
  });
  const known = cards
    .slice(0, MOST_KNOWN_CARDS)
    .flatMap(({ cardId }, at) => (cardId === null ? [] : [[`cardList[${at}].cardId`, cardId] as const]));
  return cards.map(({ cardId, cardExt }, index) => {
    const others = known.filter(([, other]) => other !== cardId);
    return {
      ...cardExtOf(cardId, cardExt),
      card: index + 1,
      label: cardId ?? '',
      appId,
      beside: Object.fromEntries([...others, ...Object.entries(appIdBeside(appId))]),
    };
  });
}

function cardExtOf(cardId: string | null, given: Plain | undefined): CarriedSignature {
  const cardExt = cardExtText(given);
  const signature = signatureInCardExt(cardExt);
  const input: SigningInput | null =
    cardId === null || cardExt === null ? null : { kind: 'cardExt', api_ticket: '', cardId, cardExt };
  const missing =
    cardExt === null
      ? namesOfNull({ cardId, cardExt })
      : namesOfNull({ cardId, 'cardExt.signature': signature });
  return carried('cardExt', { appId: '', input, signature, missing });
}

/**
 * The JSON of a cardExt; of an object that was not made into JSON too, which the client refuses for another reason
 * than its signature. Null when there is nothing in it, or when that is not known for certain.
 */
function cardExtText(given: Plain | undefined): string | null {
  if (typeof given === 'string') return Object.keys(fieldsOf(given)).length > 0 ? given : null;
  if (given === null || typeof given !== 'object' || Array.isArray(given) || isSpecial(given)) return null;
  return Object.values(given).some(isSpecial) ? null : JSON.stringify(given);
}

function cardSignOf({ read, sent, isByHand, lastAppId }: Reader): CarriedSignature {
  const shopId = optionalOf(read('shopId', 'location_id'));
  const cardType = optionalOf(read('cardType', 'card_type'));
  const cardId = optionalOf(read('cardId', 'card_id'));
  const timestamp = timestampOf(read('timestamp', 'time_stamp'));
  const nonceStr = textOf(read('nonceStr', 'nonce_str'));
  const cardSign = textOf(read('cardSign', 'card_sign'));
  const appId = textOf(member(sent, 'app_id')) ?? (isByHand ? null : lastAppId || null);
  const all = { shopId, cardType, cardId, timestamp, nonceStr };
  const input: SigningInput | null =
    appId === null || !isWhole(all) ? null : { kind: 'cardSign', api_ticket: '', appId, ...all };
  const missing = namesOfNull({ appId, ...all, cardSign });
  return carried('cardSign', { appId: appId ?? '', input, signature: cardSign, missing });
}

function payOf({ read, sent, isByHand, lastAppId }: Reader): CarriedSignature {
  const timestamp = timestampOf(read('timestamp', 'timeStamp'));
  const nonceStr = textOf(read('nonceStr', 'nonceStr'));
  const packageText = textOf(read('package', 'package'));
  const paySign = textOf(read('paySign', 'paySign'));
  const given = optionalOf(read('signType', 'signType'));
  // The SDK fills in SHA1; a payment without a signType is one by MD5.
  const signType = given === '' ? (isByHand ? 'MD5' : 'SHA1') : given;
  const appId = appIdIn(sent, lastAppId) || null;
  const all = { timestamp, nonceStr, package: packageText, signType };
  const input: SigningInput | null =
    appId === null || !isWhole(all) ? null : { kind: 'pay', key: '', publicKey: '', appId, ...all };
  const missing = namesOfNull({ appId, ...all, paySign });
  const secret = secretNameOf('pay', signType ?? '');
  return { ...carried('pay', { appId: appId ?? '', input, signature: paySign, missing }), secret };
}

function carried(
  kind: SignatureKind,
  said: Pick<CarriedSignature, 'appId' | 'input' | 'signature' | 'missing'>,
): CarriedSignature {
  const beside = appIdBeside(said.appId);
  return { kind, card: null, label: '', secret: secretNameOf(kind), beside, ...said };
}

const appIdBeside = (appId: string): Readonly<Record<string, string>> => (appId === '' ? {} : { appId });

/** The appId that goes with every call of the SDK over the bridge. */
function appIdIn(sent: BridgeCall['args'], lastAppId: string): string {
  return textOf(member(sent, 'appId')) ?? lastAppId;
}

/** What the client makes a text of; null when it is missing or not certain. */
function textOf(value: Plain | undefined): string | null {
  return isMissing(value) ? null : toPlainText(value);
}

/** The same of what may be left out: empty when it is. */
function optionalOf(value: Plain | undefined): string | null {
  return isMissing(value) ? '' : toPlainText(value);
}

function timestampOf(value: Plain | undefined): string | null {
  return isMissingTimestamp(value) ? null : toPlainText(value);
}

type Whole<T> = { [K in keyof T]: Exclude<T[K], null> };

function isWhole<T extends Record<string, string | null>>(values: T): values is T & Whole<T> {
  return Object.values(values).every((value) => value !== null);
}

function namesOfNull(values: Readonly<Record<string, string | null>>): string[] {
  return Object.keys(values).filter((name) => values[name] === null);
}
