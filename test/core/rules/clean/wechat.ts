import { createHash } from 'node:crypto';
import { userAgentOf } from '../../../../src/catalogue/user-agents.ts';
import { NOW, type Page, type PageOptions, page } from '../../../builders/page.ts';
import { type Signed, sign } from '../../../builders/signing-server.ts';
import { type AnyBuild, type Result, runSdk } from '../../../catalogue/official-sdk.ts';

/** What a page hands to a method of the SDK: callbacks, and its own members. */
export interface Given {
  success?: ((result: Result) => void) | undefined;
  fail?: ((result: Result) => void) | undefined;
  cancel?: ((result: Result) => void) | undefined;
  complete?: ((result: Result) => void) | undefined;
  [name: string]: unknown;
}

/** The JS-SDK, as a page's script sees it. */
export interface Wx {
  config(given: unknown): void;
  ready(then: () => void): void;
  error(then: (result: Result) => void): void;
  /** A method by its name: `wx.call('chooseImage', {…})` is `wx.chooseImage({…})`. */
  call(name: string, given?: Given): void;
}

/** A page in WeChat. */
export interface Opened {
  wx: Wx;
  on: Page;
  /** What the signing server answers for the URL now, or for another: a new nonceStr each time. */
  signed(jsApiList: readonly string[], url?: string): Signed;
}

/** What the client answers, by the SDK's name, in the SDK's words; else `ok`. */
export type Answers = Readonly<Record<string, Result>>;

/** How a session is run: by a global SDK, or by a bundled official build of which the bridge alone is seen. */
export type Run = PageOptions & { build?: AnyBuild; answers?: Answers };

export const LOCAL_IDS = ['wxLocalResource://50114659201332', 'wxLocalResource://50114659201333'];
export const SERVER_ID = '1237378768e7q8e7r8qwesafdasdfasdfaxss111';
export const VOICE_ID = 'wxLocalResource://voice50114659201334';
export const CARD_ID = 'pDF3iY9tv9zCGCj4jTXFOo1DxHdo';

const ANSWERS: Answers = {
  chooseImage: { localIds: LOCAL_IDS },
  uploadImage: { serverId: SERVER_ID },
  downloadImage: { localId: LOCAL_IDS[1] },
  stopRecord: { localId: VOICE_ID },
  uploadVoice: { serverId: SERVER_ID },
  downloadVoice: { localId: VOICE_ID },
  translateVoice: { translateResult: '你好' },
  getNetworkType: { networkType: 'wifi' },
  getLocation: { latitude: 23.099994, longitude: 113.32452, speed: -1, accuracy: 65 },
  scanQRCode: { resultStr: 'https://m.example.com/q/1' },
  chooseCard: { cardList: JSON.stringify([{ card_id: CARD_ID, encrypt_code: 'Xk3+2/abc=' }]) },
};

/** Opens a page and runs its script, which may wait for `ready`; the client answers everything. */
export function inWeChat(url: string, script: (opened: Opened) => void, run: Run = {}): Page {
  const { build, answers = {}, ...options } = run;
  const on = page(url, build ? { ...options, sdk: 'bundled' } : options);
  const answer = (name: string): Result => ({ errMsg: `${name}:ok`, ...ANSWERS[name], ...answers[name] });
  const opened: Opened = {
    on,
    wx: build ? bundled(on, build, run, answer) : global(on, answer),
    signed: (jsApiList, from = on.href.split('#')[0] ?? '') =>
      sign(from, {
        timestamp: Math.floor(on.now / 1000),
        nonceStr: createHash('md5').update(`${from} ${on.now}`).digest('hex').slice(0, 16),
        jsApiList: [...jsApiList],
      }),
  };
  script(opened);
  return on;
}

/** A script tag's SDK: its calls are seen, and what it sends. */
function global(on: Page, answer: (name: string) => Result): Wx {
  let isVerified = false;
  let waiting: (() => void)[] = [];
  function settle(name: string, given: Given): void {
    const result = answer(name);
    on.reply(result);
    const errMsg = String(result.errMsg);
    if (errMsg.endsWith(':ok')) given.success?.(result);
    else if (errMsg.endsWith(':cancel')) given.cancel?.(result);
    else given.fail?.(result);
    given.complete?.(result);
  }
  return {
    config(given) {
      isVerified = false;
      on.config(given);
    },
    // The client answers a config once the script that called it is through: here, when it asks for `ready`.
    ready(then) {
      on.call('ready', then);
      if (isVerified) {
        on.fires();
        then();
        return;
      }
      isVerified = true;
      on.reply(answer('config'));
      on.fires();
      waiting.push(then);
      const all = waiting;
      waiting = [];
      for (const one of all) one();
    },
    error: (then) => void on.call('error', then),
    call(name, given) {
      if (given === undefined) on.call(name);
      else on.call(name, given);
      if (name.startsWith('on')) return;
      settle(name, given ?? {});
    },
  };
}

/** A bundled SDK: what it sends over the bridge is all that is seen. */
function bundled(on: Page, build: AnyBuild, { as, version }: Run, answer: (name: string) => Result): Wx {
  // The SDK names an API otherwise at the bridge; the answer to what was called last is meant.
  let last = '';
  const sdk = runSdk(build, {
    userAgent: userAgentOf(as ?? 'android', '', version),
    invoke(name, args) {
      // 1.0.7 asks for its own report, which tells whose call it was.
      if (name === 'getNetworkType' && last !== name) return { err_msg: 'network_type:wifi' };
      on.invoke(name, copy(args));
      const { errMsg, ...words } = answer(name === 'preVerifyJSAPI' ? 'config' : last);
      const result = onWire(words, as ?? 'android');
      const err_msg = `${name}:${String(errMsg).slice(String(errMsg).indexOf(':') + 1)}`;
      on.reply({ err_msg, ...result });
      return { err_msg, ...result };
    },
    on: (name) => void on.listens(name, true),
  });
  const method = (name: string) => {
    const own = sdk.method(name);
    if (!own) throw new RangeError(`${build} has no ${name}`);
    return own;
  };
  return {
    config: (given) => method('config')(given),
    ready: (then) => method('ready')(then),
    error: (then) => method('error')(then),
    call(name, given) {
      last = name;
      method(name)(given ?? {});
    },
  };
}

/** A result as clients put it on the bridge: Android hands lists back as texts, iOS a scan in an object. */
function onWire({ localIds, resultStr, ...rest }: Result, as: string): Result {
  const isAndroid = as === 'android';
  return {
    ...rest,
    ...(localIds === undefined ? {} : { localIds: isAndroid ? JSON.stringify(localIds) : localIds }),
    ...(resultStr === undefined
      ? {}
      : { resultStr: isAndroid ? resultStr : JSON.stringify({ scan_code: { scan_result: resultStr } }) }),
  };
}

/** An object of another realm as one of this: so that it is as plain as it is in its own. */
function copy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copy);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, copy(one)]));
}

/** What a server writes into a page as the time: seconds. */
export const SECONDS = NOW / 1000;
