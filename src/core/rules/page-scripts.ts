import { type SdkScript, sdkScriptOf } from '../../catalogue/sdk-hosts.ts';
import type { Entry } from '../session/entry.ts';
import { askedOnce } from './asked-once.ts';
import type { LoadedScript } from './context.ts';
import type { DocumentFacts } from './document-facts.ts';

/** Keys under which rows are found again: loads of the page itself. */
const PAGE_LOAD = 'sdk:page';
/** `wx` or `jWeixin` was set, to whatever. */
export const SET = 'sdk:set';
/** It was set to an SDK whose methods are recorded. */
export const REAL = 'sdk:real';
/** `config`, `ready` or `error` of the page's own global SDK. */
export const GLOBAL = 'sdk:global';
/** A call of `wx` where the page has no SDK. */
export const FACADE = 'sdk:facade';
/** A config that was seen at the bridge alone: from a bundled SDK. */
export const BUNDLED = 'sdk:bundled';

/** DevTools and the page read the clock each for themselves, in milliseconds. */
const CLOCKS = 50;

/** A script that is an SDK, and how it was loaded. */
export interface LoadedSdk extends SdkScript {
  script: LoadedScript;
}

/** Under which keys an entry is found again by the rules about the SDK. */
export function sdkKeysOf({ kind, name, seam, detail, frame }: Entry): readonly string[] {
  if (kind === 'load') return name === 'load' && frame.frameId === 0 ? [PAGE_LOAD] : [];
  if (kind === 'sdk') return name === 'WeixinJSBridge' ? [] : detail === '0' ? [SET] : [SET, REAL];
  // Libraries ask for the environment wherever there is a `wx`.
  if (seam === 'facade') return name === 'miniProgram.getEnv' ? [] : [FACADE];
  if (kind !== 'config' && kind !== 'ready' && kind !== 'error') return [];
  return seam === 'wx' ? [GLOBAL] : [BUNDLED];
}

/**
 * The SDKs that a page has asked for, oldest first. None for a frame: a script does not say whose it is. Frames have
 * theirs among those of the page.
 */
export const sdksOf = askedOnce(({ document, context }: DocumentFacts): readonly LoadedSdk[] => {
  const { load, latest, frame } = document;
  if (frame.frameId !== 0 || !load || document.isHalfHeard) return [];
  // An entry that was never read stands behind all others: what came before it is the end of the session.
  const last = context.history.before({ ...latest }).lastInSession(PAGE_LOAD);
  const until = last === load ? Number.POSITIVE_INFINITY : latest.at;
  return context.scripts.flatMap((script) => {
    const sdk = script.at < load.at - CLOCKS || script.at > until ? null : sdkIn(script);
    return sdk ? [{ ...sdk, script }] : [];
  });
});

const sdkIn = askedOnce(({ url }: LoadedScript) => sdkScriptOf(url));

/** Whether a script has arrived. */
export function hasArrived({ script: { status } }: LoadedSdk): boolean {
  return status >= 200 && status < 400;
}

/** The row at which the page is known to have a global SDK of its own; null when it is not. */
export function ownSdkOf({ document }: DocumentFacts): Entry | null {
  return document.filed(REAL)[0] ?? document.filed(GLOBAL)[0] ?? null;
}

/** Whether the page reaches some SDK, its own global one or one in a bundle. */
export function hasSdk(facts: DocumentFacts): boolean {
  return ownSdkOf(facts) !== null || facts.document.filed(BUNDLED).length > 0;
}

/** Whether a document is in a client that is, or claims to be, WeChat: elsewhere pages may do without an SDK. */
export function isInWechat({ document: { load, latest } }: DocumentFacts): boolean {
  return (load ?? latest).userAgent.includes('MicroMessenger');
}
