import { CONFIG_BRIDGE, sdkNameOf } from '../../catalogue/api-name.ts';
import { errMsgOf, outcomeOf } from '../../catalogue/err-msg.ts';
import type { BeaconEvent, FiredEvent, HeardEvent, Plain, ReplyEvent, SettledEvent } from '../../protocol.ts';
import { member } from '../plain.ts';
import type { DocumentFacts } from './documents.ts';
import type { Entry, EntryKind } from './entry.ts';

/** Whether the calls of this kind take a callback to run later, and ask the client for nothing. */
export function takesCallback(kind: EntryKind): boolean {
  return kind === 'ready' || kind === 'error';
}

/** The client's reply. Only the first counts. */
export function reply(document: DocumentFacts, { invoke, result, at }: ReplyEvent): void {
  const entry = document.invokes.get(invoke);
  if (!document.waiting.delete(invoke) || !entry?.bridge) return;
  entry.bridge.reply = result;
  complete(entry, entry.bridge.name, result, at);
}

/** What the panel has replied, before the page has told that it arrived: a page that shows an alert tells later. */
export function answer(document: DocumentFacts, invoke: number, result: Plain): void {
  const entry = document.invokes.get(invoke);
  if (!entry?.bridge || !document.waiting.has(invoke)) return;
  entry.bridge.reply = result;
  complete(entry, entry.bridge.name, result, null);
}

/** What the page saw of the reply: the result as SDK and callbacks left it, which may say nothing of the outcome. */
export function settle(document: DocumentFacts, { invoke, result, at, threw }: SettledEvent): void {
  const entry = document.invokes.get(invoke);
  if (!entry?.bridge) return;
  entry.threw = threw;
  complete(entry, entry.bridge.name, result, at);
}

/** A callback of `ready` or `error` is run, or has thrown. */
export function fire(document: DocumentFacts, { call, args, at, threw }: FiredEvent): void {
  const entry = document.calls.get(call);
  if (!entry) return;
  if (!takesCallback(entry.kind)) {
    if (threw) throwOut(entry);
    return;
  }
  entry.outcome = 'ok';
  entry.duration ??= Math.max(0, at - entry.at);
  if (threw) entry.threw = true;
  const [result] = args;
  if (entry.kind !== 'error' || result === undefined) return;
  entry.result = result;
  entry.errMsg = errMsgIn(CONFIG_BRIDGE, result);
}

/** The client has told the page of an event that a call listens to: it shows how that ended, and waits for the next. */
export function hear(document: DocumentFacts, { listen, result, threw }: HeardEvent): void {
  const entry = document.listens.get(listen);
  if (!entry?.bridge) return;
  entry.heard++;
  entry.threw = threw;
  entry.errMsg = null;
  complete(entry, entry.bridge.name, result, null);
}

/** The SDK has thrown at a call: it goes no further. */
function throwOut(entry: Entry): void {
  entry.threw = true;
  if (!entry.bridge) entry.outcome = 'fail';
}

/** The SDK made that call for itself. */
export function markOfSdk(document: DocumentFacts, { invoke }: BeaconEvent): void {
  const entry = invoke === null ? undefined : document.invokes.get(invoke);
  if (entry) entry.ofSdk = true;
}

/** `at`: when the page had it; null when it has not told yet. */
function complete(entry: Entry, bridgeName: string, result: Plain, at: number | null): void {
  const errMsg = errMsgIn(bridgeName, result) ?? entry.errMsg ?? errMsgOf(sdkNameOf(bridgeName), undefined);
  entry.result = result;
  entry.errMsg = errMsg;
  entry.outcome = outcomeOf(errMsg);
  if (at !== null) entry.duration ??= Math.max(0, at - entry.at);
}

/** The `errMsg` of a result in the SDK's words, whether the SDK has seen it yet or not; null when it has none. */
function errMsgIn(bridgeName: string, result: Plain): string | null {
  const errMsg = member(result, 'errMsg');
  if (typeof errMsg === 'string' && errMsg) return errMsg;
  const words = member(result, 'err_msg');
  if (typeof words !== 'string') return null;
  // The one API whose err_msg carries the answer: `network_type:wifi`.
  if (bridgeName === 'getNetworkType') return networkErrMsg(words, Boolean(member(result, 'subtype')));
  return errMsgOf(sdkNameOf(bridgeName), words);
}

function networkErrMsg(words: string, hasSubtype: boolean): string {
  const isKnown = hasSubtype || /:(?:wifi|edge|wwan)$/.test(errMsgOf('getNetworkType', words));
  return `getNetworkType:${isKnown ? 'ok' : 'fail'}`;
}
