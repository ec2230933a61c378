/**
 * Everything that crosses from one context to another: what the page's stub reports, what the relay
 * wraps around it, what the panel sends back, and the guards that each receiver applies.
 * Imports nothing, so that the page's script stays small and core stays pure.
 */

/**
 * What marks a user agent as inspected. Stub and relay do nothing without it.
 * `wxdebugger` is the official SDK's own word: 1.2.0 and later send no report beacon when they see it.
 */
export const USER_AGENT_TOKEN = 'wxdebugger JSSDKPanel/1';

/** The event, dispatched once at document_start, with which the stub hands its private target to the relay. */
export const HELLO_EVENT = 'jssdk-panel-stub';
/** The event with which a relay that started after the stub asks for that hand-over. */
export const RELAY_EVENT = 'jssdk-panel-relay';
/** On the private target: text from the stub to the relay. */
export const UP_EVENT = 'up';
/** On the private target: text from the relay to the stub. */
export const DOWN_EVENT = 'down';

/**
 * A copy of a JavaScript value as JSON. What JSON has no word for is an object with a `$` key: see `Special`.
 * An object of the page that has a `$` or `__proto__` key of its own arrives as `{ $: 'object', entries }`.
 */
export type Plain = null | boolean | number | string | Plain[] | { [key: string]: Plain };

/** The objects with a `$` key that stand for what JSON cannot say. */
export type Special =
  | { $: 'undefined' | 'hole' | 'getter' | 'unreadable' }
  /** `value`: `NaN`, `Infinity`, `-Infinity` or `-0`. */
  | { $: 'number'; value: string }
  | { $: 'bigint' | 'symbol' | 'date' | 'regexp'; value: string }
  | { $: 'function'; name: string }
  | { $: 'error'; name: string; message: string }
  /** Anything with no readable contents: a DOM node, a Map, an ArrayBuffer. `size`: its length where it has one. */
  | { $: 'instance'; of: string; size?: number }
  /** The object stands further up in the same value. */
  | { $: 'cycle' }
  /** Left out because the value is nested too deep or has too many members. */
  | { $: 'more' }
  /** A text cut after `value`; `length` is that of the whole, in UTF-16 units. */
  | { $: 'string'; value: string; length: number }
  /** An array cut after `items`; `length` is that of the whole. */
  | { $: 'array'; items: Plain[]; length: number }
  /**
   * An object that cannot stand as it is: with a `$` or `__proto__` key, with symbol keys, of a class (`of`), or
   * cut after `entries` (`cut`: how many members were left out).
   */
  | { $: 'object'; entries: [string, Plain][]; of?: string; cut?: number };

/** What every event has. */
interface Fact {
  /** Counts the events of one document, from 1, without gaps. */
  n: number;
  /** Epoch milliseconds, with fractions. */
  at: number;
  /** `location.href` at that moment. */
  url: string;
}

/** The document has started, or come back from the back/forward cache. */
export interface LoadEvent extends Fact {
  kind: 'load';
  userAgent: string;
  referrer: string;
  restored: boolean;
}

/** The URL has changed without a load. */
export interface UrlEvent extends Fact {
  kind: 'url';
  how: 'pushState' | 'replaceState' | 'hashchange' | 'popstate';
  /** The URL before. */
  from: string;
}

/** A global of the SDK was set by a script of the page. */
export interface SdkEvent extends Fact {
  kind: 'sdk';
  global: 'wx' | 'jWeixin' | 'WeixinJSBridge';
  /** How many methods of it are now recorded: 0 when it is no SDK, or is frozen. */
  methods: number;
}

/** A call of a method of the global `wx` (or `jWeixin`), arguments as the page wrote them. */
export interface CallEvent extends Fact {
  kind: 'call';
  /** Numbers calls, invokes and listens of one document together. */
  id: number;
  /** The method, as in the document: `chooseImage`, `miniProgram.navigateTo`. */
  name: string;
  args: Plain[];
  /** `Error.stack` below the stub's own frames; empty when the page keeps none. */
  stack: string;
  /** Whether the method is the page's own SDK or, when it has none, our facade. */
  by: 'sdk' | 'facade';
}

/** What `WeixinJSBridge.invoke` (or `.call`) was given. */
export interface InvokeEvent extends Fact {
  kind: 'invoke';
  id: number;
  /** The `id` of the `wx` call that caused it, or null: a bundled SDK's, or written by hand. */
  call: number | null;
  /** The bridge's name of the method, such as `preVerifyJSAPI`. */
  name: string;
  /** The arguments object. */
  args: Plain;
  /** Empty when `call` is given. */
  stack: string;
}

/** What `WeixinJSBridge.on` was given. */
export interface ListenEvent extends Fact {
  kind: 'listen';
  id: number;
  call: number | null;
  /** The bridge's name of the event, such as `menu:share:timeline`. */
  name: string;
  stack: string;
}

/** The panel's reply has arrived and is about to be handed to the page. */
export interface ReplyEvent extends Fact {
  kind: 'reply';
  /** The `id` of the invoke it answers. */
  invoke: number;
  result: Plain;
}

/** The page's callback for a reply has returned. */
export interface SettledEvent extends Fact {
  kind: 'settled';
  invoke: number;
  /** The result object as the SDK and the page's callbacks left it. */
  result: Plain;
  /** Whether a callback threw. */
  threw: boolean;
}

/**
 * A callback given to `wx.ready` or `wx.error` is about to be called; a second one of the same call says that it threw.
 * For any other call: the SDK threw, as it does when a call lacks its argument object.
 */
export interface FiredEvent extends Fact {
  kind: 'fired';
  call: number;
  args: Plain[];
  threw: boolean;
}

/** The SDK wanted to send its report beacon to Tencent, which was not sent. */
export interface BeaconEvent extends Fact {
  kind: 'beacon';
  /** The `id` of the SDK's own `getNetworkType` invoke whose reply led to it, or null. */
  invoke: number | null;
}

/** The client has told the page of an event, and the page's callback for it has returned. */
export interface HeardEvent extends Fact {
  kind: 'heard';
  /** The `id` of the listen whose callback it was. */
  listen: number;
  /** What the callback was given, as the SDK and the page's callbacks left it. */
  result: Plain;
  /** Whether the callback threw. */
  threw: boolean;
}

/** Something of ours failed inside the page; the page went on. */
export interface FaultEvent extends Fact {
  kind: 'fault';
  message: string;
}

/** One fact about an inspected page. */
export type PageEvent =
  | LoadEvent
  | UrlEvent
  | SdkEvent
  | CallEvent
  | InvokeEvent
  | ListenEvent
  | ReplyEvent
  | SettledEvent
  | FiredEvent
  | BeaconEvent
  | HeardEvent
  | FaultEvent;

/**
 * From the relay, by `runtime.sendMessage`, when a frame starts or comes back: who wants its events? And when a
 * frame goes away before anybody has asked for them: here they are.
 */
export interface Hello {
  kind: 'jssdk-hello';
  /** What could not be sent otherwise; empty for a frame that stays. */
  packets: Packet[];
}

/** From the panel, by `tabs.sendMessage`, which says nothing else: every frame that is inspected, say hello. */
export interface WhoIsThere {
  kind: 'jssdk-who';
}

/** From the relay: some events of its document, as the stub wrote them. */
export interface Packet {
  kind: 'packet';
  /** Counts the packets of one document, from 1. */
  packet: number;
  /** JSON: an array of `PageEvent`. */
  text: string;
}

/** From the relay, after `Resume`: how many packets it could no longer keep. */
export interface Resumed {
  kind: 'resumed';
  lost: number;
}

/** From relay to panel, over the port that the panel opened. */
export type FromRelay = Packet | Resumed;

/** From the panel: send every packet after this one, then go on. */
export interface Resume {
  kind: 'resume';
  after: number;
}

/** A result for the callback of one invoke. */
export interface Reply {
  invoke: number;
  result: { [key: string]: Plain };
}

/** An event of the client, for the callback that the document gave to `WeixinJSBridge.on` last. */
export interface Firing {
  /** The bridge's name of the event, such as `menu:share:timeline`. */
  event: string;
  result: { [key: string]: Plain };
}

/** From the panel: hand each of these to its callback, each in a task of its own. */
export interface Replies {
  kind: 'replies';
  replies: (Reply | Firing)[];
}

/** From panel to relay, over the same port. */
export type ToRelay = Resume | Replies;

/** Narrows anything to an object whose members can be asked for. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a user agent asks for inspection. */
export function isInspected(userAgent: string): boolean {
  return userAgent.includes(USER_AGENT_TOKEN);
}

export function isHello(value: unknown): value is Hello {
  if (!isRecord(value) || value.kind !== 'jssdk-hello') return false;
  return (
    Array.isArray(value.packets) &&
    value.packets.every((packet) => isFromRelay(packet) && packet.kind === 'packet')
  );
}

export function isFromRelay(value: unknown): value is FromRelay {
  if (!isRecord(value)) return false;
  if (value.kind === 'packet') return isCount(value.packet) && typeof value.text === 'string';
  return value.kind === 'resumed' && isCount(value.lost);
}

/** Narrows what only pages of the extension can send, which send nothing else over this port. */
export function isToRelay(value: unknown): value is ToRelay {
  return isRecord(value);
}

/** Narrows what came out of a packet: the page may have written it. */
export function isPageEvent(value: unknown): value is PageEvent {
  if (!isRecord(value)) return false;
  if (!isCount(value.n) || !isTime(value.at) || typeof value.url !== 'string') return false;
  return (
    typeof value.kind === 'string' &&
    Object.hasOwn(GUARDS, value.kind) &&
    GUARDS[value.kind as EventKind](value)
  );
}

type EventKind = PageEvent['kind'];
type Fields = Record<string, unknown>;

const GUARDS: Record<EventKind, (event: Fields) => boolean> = {
  load: (event) => isText(event.userAgent) && isText(event.referrer) && isFlag(event.restored),
  url: (event) =>
    isOneOf(event.how, ['pushState', 'replaceState', 'hashchange', 'popstate']) && isText(event.from),
  sdk: (event) => isOneOf(event.global, ['wx', 'jWeixin', 'WeixinJSBridge']) && isCount(event.methods),
  call: (event) =>
    isCount(event.id) &&
    isText(event.name) &&
    Array.isArray(event.args) &&
    isText(event.stack) &&
    isOneOf(event.by, ['sdk', 'facade']),
  invoke: (event) =>
    isCount(event.id) &&
    isCountOrNull(event.call) &&
    isText(event.name) &&
    'args' in event &&
    isText(event.stack),
  listen: (event) =>
    isCount(event.id) && isCountOrNull(event.call) && isText(event.name) && isText(event.stack),
  reply: (event) => isCount(event.invoke) && 'result' in event,
  settled: (event) => isCount(event.invoke) && 'result' in event && isFlag(event.threw),
  fired: (event) => isCount(event.call) && Array.isArray(event.args) && isFlag(event.threw),
  beacon: (event) => isCountOrNull(event.invoke),
  heard: (event) => isCount(event.listen) && 'result' in event && isFlag(event.threw),
  fault: (event) => isText(event.message),
};

const isText = (value: unknown): value is string => typeof value === 'string';
const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';
const isTime = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
const isCountOrNull = (value: unknown): value is number | null => value === null || isCount(value);
const isOneOf = (value: unknown, allowed: readonly string[]): boolean =>
  isText(value) && allowed.includes(value);
