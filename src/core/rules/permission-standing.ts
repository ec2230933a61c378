import { apiNameOf, bridgeNameOf, isKnownName } from '../../catalogue/api-name.ts';
import { nearestName } from '../../catalogue/nearest-name.ts';
import { freedomOf, verifiesPages } from '../../catalogue/permissions.ts';
import { LISTENED, SHARED } from '../../catalogue/sdk-methods.ts';
import { supports } from '../../catalogue/supports.ts';
import { weComVersionOf } from '../../catalogue/user-agents.ts';
import { wecomFunctionOf } from '../../catalogue/wecom/wecom-functions.ts';
import { isBySdk } from '../document-arguments.ts';
import { member } from '../plain.ts';
import type { Entry } from '../session/entry.ts';
import { configOf, urlToSign } from '../signature/index.ts';
import { askedOnce } from './asked-once.ts';
import type { CallFacts } from './call-facts.ts';

/** The key of every call that needs a config, listeners aside. */
export const NEEDY = 'order:needy';
/** The key of every agentConfig, also by `wx.invoke`. */
export const AGENT = 'order:agent';
/** A call in the same millisecond as the answer came after it: fractions of times are not exact. */
const ROUNDING = 1;
/** What a share method invokes after a press in the menu. */
const AFTER_PRESS: readonly string[] = Object.values(SHARED).map(({ invokes }) => invokes);

/** What a call needs the config for. */
interface Needed {
  /** The API as the document names it. */
  api: string;
  /** Whether it only waits for an event of the client: that needs the permission when the event happens. */
  isListener: boolean;
}

/** How a call stands with the configs before it. */
export type Standing =
  /** It may be called, or that cannot be told. */
  | { kind: 'free' }
  /** There was no config. */
  | { kind: 'none' }
  /** The config had no answer yet. `isAgain`: another had been verified before it. */
  | { kind: 'pending'; config: Entry; isAgain: boolean }
  | { kind: 'failed'; config: Entry }
  /** WeCom: the URL has changed since. */
  | { kind: 'void'; config: Entry }
  /** The config did not ask for it. */
  | { kind: 'unlisted'; config: Entry; list: readonly string[] };

const FREE: Standing = { kind: 'free' };

/** What a call needs; null when it needs no config, nothing is known of it, or this client has no such function. */
function neededOf(entry: Entry): Needed | null {
  const { kind, seam, userAgent, ofSdk } = entry;
  if (kind !== 'call' || ofSdk || !verifiesPages(userAgent)) return null;
  const { bridgeName, api } = calledBy(entry);
  if (!isKnownName(api) && !isOfWecom(api, userAgent)) return null;
  if (!supports(api, userAgent) || isUnasked(seam, bridgeName)) return null;
  const freedom = freedomOf(bridgeName);
  if (freedom === 'always' || (freedom === 'by-hand' && isByHand(entry))) return null;
  return { api, isListener: Object.hasOwn(LISTENED, api) || Object.hasOwn(SHARED, api) };
}

/** Whether the client is WeCom, and this is a function that only WeCom has. */
function isOfWecom(api: string, userAgent: string): boolean {
  return weComVersionOf(userAgent) !== '' && wecomFunctionOf(api)?.kind === 'call';
}

/** Under which keys a call that needs a config is found again. */
export function needyKeysOf(entry: Entry): readonly string[] {
  if (entry.kind !== 'call') return [];
  if (calledBy(entry).bridgeName === 'agentConfig') return [AGENT];
  const needed = neededOf(entry);
  if (!needed) return [];
  return needed.isListener ? [keyOf(needed.api)] : [NEEDY, keyOf(needed.api)];
}

/** What a call comes to at the bridge, also when it was not yet seen there. */
function calledBy({ name, bridge, args: [first, second] }: Entry): { bridgeName: string; api: string } {
  if (bridge) return { bridgeName: bridge.name, api: apiNameOf(bridge.name, bridge.args) };
  const isDirect = (name === 'invoke' || name === 'on') && typeof first === 'string';
  return isDirect
    ? { bridgeName: first, api: apiNameOf(first, second) }
    : { bridgeName: bridgeNameOf(name), api: name };
}

/** The key of every call of an API that needs a config. */
export function keyOf(api: string): string {
  return `order:${api}`;
}

/** A call that needs a config, and how it stands with those before it; null for any other call. */
export const needyCallOf = askedOnce((facts: CallFacts): (Needed & { standing: Standing }) | null => {
  const needed = neededOf(facts.entry);
  return needed && { ...needed, standing: standingOf(facts, needed) };
});

/** How a call stands with the last config before it and, in WeCom, with the last agentConfig. */
function standingOf({ entry, past, context }: CallFacts, { api }: Needed): Standing {
  if (past.isHalfHeard) return FREE;
  const isWecom = weComVersionOf(entry.userAgent) !== '';
  const configs = [past.last('config'), isWecom ? past.last(AGENT) : null].filter(
    (config) => config !== null,
  );
  if (configs.length === 0) return { kind: 'none' };
  // Not sent: `check: false`, or an SDK that was not seen whole.
  if (configs.some(({ bridge }) => bridge === null)) return FREE;
  const answered = configs.filter((config) => isAnsweredAt(config, entry.at));
  const verified = answered.filter(({ outcome }) => outcome === 'ok');
  const live = verified.filter((config) => !isWecom || urlToSign(config.url) === urlToSign(entry.url));
  if (live.some((config) => mayAskFor(config, api))) return FREE;
  const pending = configs.find((config) => !answered.includes(config));
  if (pending) {
    const former = context.history.before(pending).last('config');
    const isAgain = pending.kind === 'config' && former?.outcome === 'ok';
    return { kind: 'pending', config: pending, isAgain };
  }
  const [config] = live.length > 0 ? live : verified.length > 0 ? verified : answered;
  if (!config) return FREE;
  if (live.length > 0) return { kind: 'unlisted', config, list: listOf(config) ?? [] };
  return { kind: verified.length > 0 ? 'void' : 'failed', config };
}

/** When the page had the answer of a config, epoch milliseconds. */
export function answeredAt({ at, duration }: Entry): number {
  return at + (duration ?? 0);
}

/** Whether the page had the answer of a config at that time. */
export function isAnsweredAt(config: Entry, at: number): boolean {
  return config.duration !== null && answeredAt(config) <= at + ROUNDING;
}

/** Whether a config has asked for an API, or that cannot be told, or its list is wrong by itself. */
function mayAskFor(config: Entry, api: string): boolean {
  const list = listOf(config);
  if (!list || list.length === 0) return true;
  return list.some((name) => {
    const asked = apiNameOf(name);
    return asked === api || (!isKnownName(asked) && nearestName(asked, [api]) === api);
  });
}

/** The `jsApiList` of a config or agentConfig; null when it is not known whole. */
function listOf(config: Entry): readonly string[] | null {
  const list =
    config.kind === 'config' ? configOf(config)?.jsApiList : member(config.bridge?.args, 'jsApiList');
  if (!Array.isArray(list)) return null;
  const names = list.filter((name) => typeof name === 'string');
  return names.length === list.length ? names : null;
}

/** Whether the SDK made a call that the page did not: after a press in the menu, or for a picture that did not load. */
function isUnasked(seam: Entry['seam'], bridgeName: string): boolean {
  return AFTER_PRESS.includes(bridgeName) || (seam === 'bridge' && bridgeName === 'getLocalImgData');
}

/** Whether the page called the bridge itself. */
function isByHand({ seam, bridge }: Entry): boolean {
  return seam === 'bridge' && !isBySdk(bridge?.args);
}
