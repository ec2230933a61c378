import { errMsgOf, outcomeOf } from '../catalogue/err-msg.ts';
import {
  type ArgumentRule,
  bridgeOf,
  INVOKED,
  type InvokedName,
  LISTENED,
  MINI_PROGRAM,
  type SdkMethod,
  SHARED,
} from '../catalogue/sdk-methods.ts';
import type { Bridge } from './bridge.ts';
import { finishOf } from './finish.ts';
import { apply, defineProperty, hasOwn, isArray, splitText, stringify } from './natives.ts';

/** The argument object of a call: what the page wrote, callbacks included. */
export type Options = Record<string, unknown>;
/** A result on its way from the bridge to the page's callbacks. */
export type Result = Record<string, unknown>;
type Callback = (result?: Result) => void;
/** The callbacks that wait for `ready`, the last one first. */
interface Ready {
  callback: Callback;
  before: Ready | null;
}

/** API name → bridge name, for jsApiList and checkJsApi. */
const BRIDGE_NAMES: Record<string, string> = Object.assign(Object.create(null), { config: 'preVerifyJSAPI' });
/** Bridge name → API name, for errMsg and checkResult. */
const API_NAMES: Record<string, string> = Object.create(null);
for (const [name, method] of Object.entries(INVOKED)) BRIDGE_NAMES[name] = bridgeOf(name, method);
for (const [name, share] of Object.entries(SHARED)) BRIDGE_NAMES[name] = share.bridge;
for (const [name, bridge] of Object.entries(LISTENED)) BRIDGE_NAMES[name] = bridge;
for (const [name, bridge] of Object.entries(BRIDGE_NAMES)) API_NAMES[bridge] = name;

/**
 * A JS-SDK for pages that have none (their script failed to load, or they rely on the client's): the official SDK's
 * members and no others, doing what it does, over the simulated bridge. What runs after the page has started uses no
 * method or iterator of the page's.
 */
export function createFacade(bridge: Bridge) {
  let config: Options = {};
  let state: 'new' | 'verified' | 'failed' = 'new';
  let verdict: Result = {};
  let readies: Ready | null = null;
  let onError: Callback | null = null;

  const signed = (args: Options): Options => ({
    ...args,
    appId: config.appId,
    verifyAppId: config.appId,
    verifySignType: 'sha1',
    verifyTimestamp: `${config.timestamp}`,
    verifyNonceStr: config.nonceStr,
    verifySignature: config.signature,
  });

  function invoke(name: string, args: Options, options: Options | undefined): void {
    bridge.invoke(name, signed(args), (result: Result) =>
      finish(API_NAMES[name] ?? name, result, options ?? {}),
    );
  }

  /** What the SDK does with each result before it calls success, cancel or fail, and then complete. */
  function finish(api: string, result: Result, options: Options): void {
    if (api === 'openEnterpriseChat' || api === 'openBusinessView') result.errCode = result.err_code;
    delete result.err_code;
    delete result.err_desc;
    delete result.err_detail;
    if (!result.errMsg) {
      const errMsg = result.err_msg;
      delete result.err_msg;
      result.errMsg = errMsgOf(api, typeof errMsg === 'string' ? errMsg : undefined);
    }
    finishOf(api, result, API_NAMES);
    if (config.debug) alert(stringify(result));
    const outcome = outcomeOf(`${result.errMsg}`);
    run(options, outcome === 'ok' ? 'success' : outcome, result);
    run(options, 'complete', result);
  }

  function listen(event: string, trigger: Options | undefined, options: Options | undefined): void {
    bridge.on(event, (result: Result) => {
      if (trigger) run(trigger, 'trigger', result);
      finish(API_NAMES[event] ?? event, result, options ?? {});
    });
  }

  const define = (name: string, value: unknown): void => {
    const member = { __proto__: null, value, writable: true, enumerable: true, configurable: true };
    defineProperty(facade, name, member as PropertyDescriptor);
  };

  const facade: Options = {
    config(options: Options) {
      config = options;
      invoke(
        'preVerifyJSAPI',
        {
          verifyJsApiList: toBridgeNames(options.jsApiList),
          verifyOpenTagList: toBridgeNames(options.openTagList),
        },
        {},
      );
      // Members from here on, as in the SDK.
      if (apply(hasOwn, facade, ['invoke'])) return;
      define('invoke', (name: string, args: Options | undefined, callback: unknown) =>
        bridge.invoke(name, signed(args ?? {}), callback),
      );
      define('on', (name: string, callback: unknown) => bridge.on(name, callback));
    },
    ready(callback: Callback) {
      if (state === 'new') readies = { callback, before: readies };
      else callback();
    },
    error(callback: Callback) {
      if (state === 'failed') callback(verdict);
      else onError = callback;
    },
  };

  for (const [name, method] of Object.entries(INVOKED) as [InvokedName, SdkMethod][]) {
    facade[name] = (options?: Options) =>
      invoke(bridgeOf(name, method), toArgs(method, name, options, config), options);
  }
  for (const [name, bridgeName] of Object.entries(LISTENED)) {
    facade[name] = (options?: Options) => listen(bridgeName, undefined, options);
  }
  for (const [name, row] of Object.entries(SHARED)) {
    facade[name] = (options: Options) =>
      listen(row.bridge, options, {
        complete: () => invoke(row.invokes, toShare(row.fields, options ?? {}), options),
      });
  }
  const miniProgram: Options = {
    getEnv: (callback: (env: { miniprogram: boolean }) => void) =>
      callback({
        miniprogram: (window as { __wxjs_environment?: unknown }).__wxjs_environment === 'miniprogram',
      }),
  };
  for (const [name, argument] of Object.entries(MINI_PROGRAM)) {
    miniProgram[name] = (options?: Options) => {
      const value = name === 'navigateBack' ? options?.delta || 1 : options?.[argument];
      const arg = name === 'postMessage' ? value || {} : { [argument]: value };
      invoke('invokeMiniProgramAPI', { name, arg }, options);
    };
  }
  facade.miniProgram = miniProgram;

  /** Any config of the page was answered, whichever SDK asked: what waits for it here may go on. */
  function verified(result: Result): void {
    verdict = result;
    state = 'verified';
    if (outcomeOf(`${result.errMsg}`) !== 'ok') {
      if (onError) onError(result);
      else state = 'failed';
    }
    const waiting = readies;
    readies = null;
    runInOrder(waiting);
  }

  return { facade, verified };
}

function runInOrder(last: Ready | null): void {
  let first: Ready | null = null;
  for (let ready = last; ready; ) {
    const { before } = ready;
    ready.before = first;
    first = ready;
    ready = before;
  }
  for (let ready = first; ready; ready = ready.before) ready.callback();
}

function run(options: Options, name: string, result: Result): void {
  const callback = options[name];
  if (typeof callback === 'function') apply(callback as Callback, options, [result]);
}

function toArgs(method: SdkMethod, name: string, options: Options | undefined, config: Options): Options {
  if (!method.optional && options == null) {
    throw new TypeError(`wx.${name}(${options})`);
  }
  const args = renamed(method.args ?? {}, (rule) => toArg(rule, options ?? {}, config));
  const same = method.same ?? [];
  for (let i = 0; i < same.length; i++) args[`${same[i]}`] = options?.[`${same[i]}`];
  return args;
}

/** An object of the same names, each value made from the one there. */
function renamed<T>(table: Readonly<Record<string, T>>, make: (value: T) => unknown): Options {
  const made: Options = {};
  for (const key in table) if (apply(hasOwn, table, [key])) made[key] = make(table[key] as T);
  return made;
}

function toArg(rule: ArgumentRule, options: Options, config: Options): unknown {
  if (typeof rule === 'string') return options[rule];
  if ('from' in rule) return options[rule.from] || rule.or;
  if ('text' in rule) return `${options[rule.text]}`;
  // The SDK's own loose comparison: '', '0' and false are 0 too.
  if ('flag' in rule) return Number(options[rule.flag]) === 0 && options[rule.flag] !== null ? 0 : 1;
  if ('always' in rule) return rule.always;
  if ('appId' in rule) return config.appId;
  if ('apiNames' in rule) return toBridgeNames(options[rule.apiNames]);
  if ('pagePath' in rule) return toPagePath(options[rule.pagePath]);
  const list = options[rule.each] as Options[];
  const rows: Options[] = [];
  for (let i = 0; i < list.length; i++) rows[i] = renamed(rule.as, (from) => list[i]?.[from]);
  return rows;
}

/** Replaces API names by bridge names, in the page's own array, as the SDK does. */
function toBridgeNames(names: unknown): unknown {
  if (!isArray(names)) return names || undefined;
  for (let i = 0; i < names.length; i++) names[i] = BRIDGE_NAMES[names[i]] ?? names[i];
  return names;
}

function toPagePath(path: unknown): string | undefined {
  if (typeof path !== 'string' || !path) return undefined;
  const parts = apply(splitText, path, ['?']);
  return parts.length > 1 ? `${parts[0]}.html?${parts[1]}` : `${parts[0]}.html`;
}

function toShare(fields: 'timeline' | 'message' | 'plain', options: Options): Options {
  const title = options.title || document.title;
  const share: Options = {
    title,
    desc: fields === 'timeline' ? title : options.desc || '',
    link: options.link || location.href,
    img_url: options.imgUrl || '',
  };
  return fields === 'plain'
    ? share
    : { ...share, type: options.type || 'link', data_url: options.dataUrl || '' };
}
