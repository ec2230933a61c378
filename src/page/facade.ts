import { errMsgOf, outcomeOf } from '../catalogue/err-msg.ts';
import {
  bridgeOf,
  INVOKED,
  LISTENED,
  MINI_PROGRAM,
  type SdkMethod,
  SHARED,
} from '../catalogue/sdk-methods.ts';
import type { Bridge } from './bridge.ts';
import { FINISHES, type Finish } from './finish.ts';
import { apply, define, getOwnPropertyDescriptor, ownValue, stringify } from './natives.ts';
import { put, rulesOf, toArgs, toBridgeNames, toShare } from './to-args.ts';

/** The argument object of a call: what the page wrote, callbacks included. */
export type Options = Record<string, unknown>;
/** A result on its way from the bridge to the page's callbacks. */
export type Result = Record<string, unknown>;
type Callback = (result?: Result) => void;

/** The SDK finds the client's version in it, or none; null in a browser that does not even say that it is WeChat. */
const client = /micromessenger\/?([\d.]*)/i.exec(navigator.userAgent);
/** The SDK compares versions as texts, and takes 10.0.1 for one that knows no errors. */
const hasErrors = !client || `${client[1]}` >= '6.0.2';

/**
 * A JS-SDK for pages that have none (their script failed to load, or they rely on the client's): the official SDK's
 * members and no others, doing what 1.6.5 does inside WeChat, over the simulated bridge. Where it does otherwise is in
 * docs/sdk-differences.md, which a test holds. What runs after the page has started uses no method or iterator of the
 * page's.
 */
export function createFacade(bridge: Bridge) {
  /** API name → bridge name where it is another: for jsApiList and checkJsApi. */
  const bridgeNames: Record<string, string> = { __proto__: null as never, config: 'preVerifyJSAPI' };
  /** Bridge name → API name where it is another: for errMsg and checkResult. */
  const apiNames: Record<string, string> = { __proto__: null as never, preVerifyJSAPI: 'config' };
  let config: Options = {};
  let isVerified = false;
  /** The verdict of a config that failed, while nobody has heard of it. */
  let failure: Result | undefined;
  let onError: Callback | undefined;
  /** The callbacks that wait for `ready`. */
  let readies: Callback[] = [];

  /** Adds what the SDK adds to every call: to the page's own object when the page calls `wx.invoke`. */
  function signed(args: unknown): unknown {
    const given = args || {};
    const fields: Options = {
      __proto__: null,
      appId: config.appId,
      verifyAppId: config.appId,
      verifySignType: 'sha1',
      verifyTimestamp: `${config.timestamp}`,
      verifyNonceStr: config.nonceStr,
      verifySignature: config.signature,
    };
    for (const name in fields) put(given, name, fields[name]);
    return given;
  }

  function invoke(name: string, args: Options, options?: unknown, own?: Finish): void {
    bridge.invoke(name, signed(args), (result: Result) => finish(name, result, options, own));
  }

  /** What the SDK does with each result before it calls success, cancel or fail, and then complete. */
  function finish(name: string, result: Result, given: unknown, own?: Finish): void {
    const options = (given || {}) as Options;
    if (name === 'openEnterpriseChat' || name === 'openBusinessView') result.errCode = result.err_code;
    delete result.err_code;
    delete result.err_desc;
    delete result.err_detail;
    if (!result.errMsg) {
      const errMsg = result.err_msg as string | undefined;
      delete result.err_msg;
      result.errMsg = errMsgOf(apiNames[name] ?? name, errMsg);
    }
    own?.(result, apiNames);
    if (config.debug) alert(stringify(result));
    const outcome = outcomeOf(`${result.errMsg}`);
    run(options, outcome === 'ok' ? 'success' : outcome, result);
    run(options, 'complete', result);
  }

  function listen(event: string, options: unknown, shared?: Options): void {
    bridge.on(event, (result: Result) => {
      if (shared) run(shared, 'trigger', result);
      finish(event, result, options);
    });
  }

  const facade: Options = {
    config(options: Options) {
      config = options;
      if (config.debug) console.log('"config",', options);
      // A way round the client that no document tells of.
      if (config.check === false) {
        isVerified = true;
        failure = undefined;
        runReadies();
      } else {
        invoke('preVerifyJSAPI', {
          verifyJsApiList: toBridgeNames(config.jsApiList, bridgeNames),
          verifyOpenTagList: toBridgeNames(config.openTagList, bridgeNames),
        });
      }
      // Members from here on, as in the SDK.
      if (ownValue(facade, 'on')) return;
      const like = getOwnPropertyDescriptor(facade, 'ready');
      const ask: Bridge['invoke'] = (name, args, callback) => bridge.invoke(name, signed(args), callback);
      const hear: Bridge['on'] = (name, callback) => bridge.on(name, callback);
      define(facade, 'invoke', ask, like);
      define(facade, 'on', hear, like);
    },
    ready(callback: Callback) {
      if (isVerified) callback();
      else readies[readies.length] = callback;
    },
    error(callback: Callback) {
      if (!hasErrors) return;
      if (failure) callback(failure);
      else onError = callback;
    },
  };

  /** Any config of the page was answered, whichever SDK asked: what waits for it here may go on. */
  function verified(result: Result): void {
    isVerified = true;
    failure = undefined;
    if (outcomeOf(`${result.errMsg}`) === 'fail') {
      if (onError) onError(result);
      else failure = result;
    }
    runReadies();
  }

  function runReadies(): void {
    const { length } = readies;
    for (let i = 0; i < length; i++) (readies[i] as Callback)();
    readies = [];
  }

  /** The arguments of the getLocalImgData calls that wait: the SDK asks for one at a time. */
  const images: unknown[] = [];
  let asked = 0;
  let isAsking = false;
  const finishes: typeof FINISHES = {
    ...FINISHES,
    getLocalImgData() {
      isAsking = false;
      if (asked < images.length) (facade.getLocalImgData as Callback)(images[asked++] as Options);
    },
  };

  /** Adds a method, and notes both names where they differ. */
  function add(name: string, bridgeName: string, method: (options: Options) => void): void {
    facade[name] = method;
    if (name === bridgeName) return;
    bridgeNames[name] = bridgeName;
    apiNames[bridgeName] = name;
  }

  for (const [name, row] of Object.entries(INVOKED)) {
    const method: SdkMethod = row;
    const bridgeName = bridgeOf(name, method);
    const rules = rulesOf(method);
    add(name, bridgeName, (given) => {
      if (name === 'getLocalImgData') {
        if (isAsking) {
          images[images.length] = given;
          return;
        }
        isAsking = true;
      }
      const options = method.optional ? given || {} : given;
      const args = toArgs(rules, options, config, bridgeNames);
      invoke(bridgeName, args, options, finishes[name]);
    });
  }
  for (const [name, bridgeName] of Object.entries(LISTENED)) {
    add(name, bridgeName, (options) => listen(bridgeName, options));
  }
  for (const [name, { bridge: event, invokes, fields }] of Object.entries(SHARED)) {
    add(name, event, (options) => {
      // Nothing is told of who adds the page to the favourites.
      const complete = ({ scene }: Result): void =>
        invoke(
          invokes,
          toShare(fields, options),
          fields === 'message' && scene === 'favorite' ? {} : options,
        );
      listen(event, { complete }, options);
    });
  }

  const miniProgram: Options = {
    getEnv(callback: (env: { miniprogram: boolean }) => void) {
      const { __wxjs_environment } = window as { __wxjs_environment?: unknown };
      callback({ miniprogram: __wxjs_environment === 'miniprogram' });
    },
  };
  for (const [name, argument] of Object.entries(MINI_PROGRAM)) {
    miniProgram[name] = (given: Options) => {
      const isBack = name === 'navigateBack';
      const options = isBack ? given || {} : given;
      const value = options[argument];
      const arg = name === 'postMessage' ? value || {} : { [argument]: isBack ? value || 1 : value };
      invoke('invokeMiniProgramAPI', { name, arg }, options);
    };
  }
  facade.miniProgram = miniProgram;

  return { facade, verified };
}

function run(options: Options, name: string, result: Result): void {
  const callback = options[name];
  if (callback) apply(callback as Callback, options, [result]);
}
