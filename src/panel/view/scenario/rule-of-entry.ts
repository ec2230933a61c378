import { apiNameOf } from '../../../catalogue/api-name.ts';
import { LISTENED, SHARED } from '../../../catalogue/sdk-methods.ts';
import type { Reaction, ScenarioRule } from '../../../core/client/scenario.ts';
import { checkReply } from '../../../core/client/shape-check.ts';
import type { Why } from '../../../core/client/why.ts';
import type { Entry } from '../../../core/session/entry.ts';
import type { Plain } from '../../../protocol.ts';
import { LONGEST_API } from './api-choices.ts';
import { LONGEST_JSON } from './json-text.ts';

/**
 * A rule for the API of an entry, with the answer that it got: something to change. Null for what the client does not
 * answer: rows that are no calls, and events that have no API.
 */
export function ruleOfEntry(entry: Entry): ScenarioRule | null {
  const { seam, bridge } = entry;
  if (seam === null || bridge === null || bridge.name.length > LONGEST_API) return null;
  const api = apiNameOf(bridge.name, bridge.args);
  const isListening = bridge.args === undefined;
  if (isListening && !Object.hasOwn(LISTENED, api) && !Object.hasOwn(SHARED, api)) return null;
  return { api, when: null, reaction: reactionOf(entry, api), delay: 0 };
}

/** Whether a call was refused for the lack of permission, before any rule. `why`: what decided it, as far as known. */
export function isRefused({ kind, errMsg }: Entry, why: Why | null): boolean {
  // A rule may say the same.
  return !why?.rule && kind === 'call' && /:(?:permission denied|.*offline verifying)$/.test(errMsg ?? '');
}

function reactionOf({ seam, outcome, errMsg, result }: Entry, api: string): Reaction {
  if (outcome === 'cancel') return { kind: 'cancel' };
  if (outcome === 'fail' && errMsg !== null) {
    return { kind: 'fail', errMsg: errMsg.slice(errMsg.indexOf(':') + 1) };
  }
  return { kind: 'succeed', reply: outcome === 'ok' ? replyIn(result, api, seam === 'bridge') : null };
}

/**
 * The members of a result besides `errMsg`; null when there are none, or not whole, or not in the document's words.
 *
 * @param isRaw whether they may be in the bridge's words: what is strange then is not the page's own.
 */
function replyIn(result: Plain | undefined, api: string, isRaw: boolean): Record<string, Plain> | null {
  if (typeof result !== 'object' || result === null || Array.isArray(result)) return null;
  const members = Object.entries(result).filter(([name]) => name !== 'errMsg' && name !== 'err_msg');
  if (members.length === 0 || !members.every(([, value]) => isWhole(value))) return null;
  const reply = Object.fromEntries(members);
  const misfits = checkReply(api, reply, 'en').filter(({ kind }) => isRaw || kind === 'wrong');
  const isLong = JSON.stringify(reply).length > LONGEST_JSON;
  return Object.hasOwn(reply, '$') || misfits.length > 0 || isLong ? null : reply;
}

/** Whether JSON says all of a value. */
function isWhole(value: Plain): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(isWhole);
  return !Object.hasOwn(value, '$') && Object.values(value).every(isWhole);
}
