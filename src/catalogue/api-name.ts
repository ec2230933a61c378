import type { Plain } from '../protocol.ts';
import { bridgeOf, INVOKED, LISTENED, MINI_PROGRAM, type SdkMethod, SHARED } from './sdk-methods.ts';

/** The bridge's name under which the SDK sends every method of `wx.miniProgram`. */
export const MINI_PROGRAM_BRIDGE = 'invokeMiniProgramAPI';
/** The bridge's name for `wx.config`. */
export const CONFIG_BRIDGE = 'preVerifyJSAPI';

/** Bridge name → the SDK's name for it: the map by which the SDK words `errMsg` and `checkResult`. */
const SDK_NAMES: ReadonlyMap<string, string> = new Map([
  [CONFIG_BRIDGE, 'config'],
  ...Object.entries(INVOKED).map(([name, method]): [string, string] => [bridgeOf(name, method), name]),
  ...Object.entries(SHARED).map(([name, share]): [string, string] => [share.bridge, name]),
  ...Object.entries(LISTENED).map(([name, bridge]): [string, string] => [bridge, name]),
]);

/** What a share method invokes after a press in the menu → that method. */
const SHARES: ReadonlyMap<string, string> = new Map(
  Object.entries(SHARED).map(([name, share]) => [share.invokes, name]),
);

/**
 * The API behind a bridge call, as the document names it: `preVerifyJSAPI` is `config`, `menu:share:timeline` and
 * `shareTimeline` are `onMenuShareTimeline`, `invokeMiniProgramAPI` is `miniProgram.` and its argument's `name`.
 *
 * @param args the arguments object of the bridge call.
 * @returns the bridge's name itself when no method of the SDK sends it.
 */
export function apiNameOf(bridgeName: string, args?: Plain): string {
  if (bridgeName === MINI_PROGRAM_BRIDGE) return miniProgramName(args) ?? bridgeName;
  return SHARES.get(bridgeName) ?? sdkNameOf(bridgeName);
}

/**
 * The name that the SDK puts in front of an `errMsg` for a bridge name. Unlike `apiNameOf`, what a share method
 * invokes and the calls of a mini program keep the bridge's name: `shareTimeline:ok`, `invokeMiniProgramAPI:ok`.
 */
export function sdkNameOf(bridgeName: string): string {
  return SDK_NAMES.get(bridgeName) ?? bridgeName;
}

/** Whether a client that knows every method of the SDK knows this name, be it the bridge's or the document's. */
export function isKnownName(name: string): boolean {
  return SDK_NAMES.has(name) || SHARES.has(name) || KNOWN_APIS.has(name) || name === MINI_PROGRAM_BRIDGE;
}

/** The bridge's name under which the SDK invokes an API; the name itself of any other. */
export function bridgeNameOf(api: string): string {
  if (api === 'config') return CONFIG_BRIDGE;
  if (api.startsWith('miniProgram.')) return MINI_PROGRAM_BRIDGE;
  if (isInvoked(api)) return bridgeOf(api, INVOKED[api]);
  return isShared(api) ? SHARED[api].invokes : api;
}

/** What the SDK does with a method that asks the client one question; undefined for any other name. */
export function invokedMethodOf(api: string): SdkMethod | undefined {
  return isInvoked(api) ? INVOKED[api] : undefined;
}

const isInvoked = (api: string): api is keyof typeof INVOKED => Object.hasOwn(INVOKED, api);
const isShared = (api: string): api is keyof typeof SHARED => Object.hasOwn(SHARED, api);

const KNOWN_APIS: ReadonlySet<string> = new Set(SDK_NAMES.values());

function miniProgramName(args: Plain | undefined): string | null {
  if (typeof args !== 'object' || args === null || Array.isArray(args)) return null;
  const { name } = args;
  return typeof name === 'string' && Object.hasOwn(MINI_PROGRAM, name) ? `miniProgram.${name}` : null;
}
