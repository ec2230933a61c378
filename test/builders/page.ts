import { bridgeNameOf } from '../../src/catalogue/api-name.ts';
import { INVOKED, LISTENED, SHARED } from '../../src/catalogue/sdk-methods.ts';
import { type PROFILES, type ProfileId, userAgentOf } from '../../src/catalogue/user-agents.ts';
import {
  createFindingHistory,
  type DocumentContext,
  documentFindingsOf,
  type Finding,
  findingsOf,
  type History,
  type LoadedScript,
} from '../../src/core/rules/index.ts';
import type { Entry } from '../../src/core/session/entry.ts';
import { createSession } from '../../src/core/session/session.ts';
import { type Accounts, readSecret, SECRET_NAMES, type SecretName } from '../../src/core/signature/index.ts';
import type { PageEvent, Plain } from '../../src/protocol.ts';
import { arrived } from './arrived.ts';
import { type Signed, sign } from './signing-server.ts';

/** When every page here starts: epoch milliseconds. */
export const NOW = 1_760_000_000_000;
/** Milliseconds between two events of a page. */
const STEP = 10;

/** How a page reaches the SDK, and as which client it runs. */
export interface PageOptions {
  /** WeChat on Android when left out, which verifies the current URL. */
  as?: keyof typeof PROFILES;
  /** The client's version, such as `6.0.1`; the newest when left out. */
  version?: string;
  /** Bundled: the SDK is seen at the bridge alone. Default: a global `wx`. */
  sdk?: 'global' | 'facade' | 'bundled';
  /** Whether the scenario has every phone verify the URL at which the page started. */
  verifiesLandingUrl?: boolean;
  /** The JS接口安全域名 that were entered. */
  domains?: readonly string[];
  /** Where the first document came from. */
  referrer?: string;
}

/** A page's code, written down as its calls; what the log has of it. */
export interface Page {
  pushState(url: string): Page;
  replaceState(url: string): Page;
  /** The user goes back to a URL of the same document. */
  goesBack(url: string): Page;
  /** The user has left the page, and gone back to it: it is as it was. */
  restored(): Page;
  /** Loads a page anew, in the same tab: another document. */
  load(url: string): Page;
  /** Loads a document in a frame of the page: what comes then happens in it. */
  frame(url: string): Page;
  /** Lets time go by: milliseconds. */
  wait(ms: number): Page;
  /** A script of the page sets a global of the SDK: how many methods of it are recorded. */
  sets(global: 'wx' | 'jWeixin', methods: number): Page;
  /** A script of the page is asked for. */
  script(url: string, how?: Partial<Pick<LoadedScript, 'status' | 'error'>>): Page;
  config(given?: unknown): Page;
  /** Calls config with what a server signs for this URL, for every API, is told ok, and has its `ready` called. */
  verified(given?: Partial<Signed>): Page;
  ready(): Page;
  error(): Page;
  /** The callback of the last call of `ready` or `error` is run. */
  fires(): Page;
  /** The callback of the last call of `ready` or `error` throws. */
  throws(): Page;
  /** The client answers the last call that went over the bridge: an `errMsg` as the SDK words it, or a result. */
  reply(result: string | { [name: string]: unknown }): Page;
  /** The last answer, or event, was none of the client's own: the developer had it so. */
  staged(): Page;
  /** The client tells the last call that listens of its event. */
  hears(result: string | { [name: string]: unknown }): Page;
  /** Events of the page are lost. */
  loses(): Page;
  /** The developer clears the log. */
  clears(): Page;
  /** Calls an API of the SDK by its name, most often with one object. */
  call(name: string, ...given: unknown[]): Page;
  /** Calls `WeixinJSBridge.invoke` by hand, or as a bundled SDK; or the last call of the global SDK does. */
  invoke(name: string, given: unknown, isOfCall?: boolean): Page;
  /** The last call listens at the bridge, as the SDK's `on…` do; without a call, by hand. */
  listens(bridgeName: string, byHand?: boolean): Page;
  /** The URL now. */
  readonly href: string;
  /** Epoch milliseconds of the next call. */
  readonly now: number;
  entries(): readonly Entry[];
  /** The entries that have changed since this was asked last. */
  changed(): readonly Entry[];
  /** What came before each entry. */
  readonly history: History;
  /** What is wrong with the page. `secrets`: those that were entered, or the jsapi_ticket alone; none when left out. */
  findings(secrets?: Entered): Finding[];
  codes(secrets?: Entered): string[];
}

/** What was entered for every account; a text alone is the jsapi_ticket. */
export type Entered = string | null | Partial<Record<SecretName, string>>;

/** The secrets that were entered for every account, at the time a page starts. */
export function accountsWith(entered: Entered): Accounts {
  const texts = typeof entered === 'string' ? { jsapi_ticket: entered } : (entered ?? {});
  const fields = SECRET_NAMES.flatMap((name) => {
    const text = texts[name];
    return text === undefined ? [] : [[name, readSecret(name, text, NOW)]];
  });
  return new Map([['', Object.fromEntries(fields)]]);
}

type Body = PageEvent extends infer E ? (E extends PageEvent ? Omit<E, 'n' | 'at' | 'url'> : never) : never;

/** Opens a page: `page('https://…').config({…}).call('addCard', {…})`. */
export function page(
  url: string,
  {
    as = 'android',
    version = '',
    sdk: reached = 'global',
    verifiesLandingUrl = false,
    domains = [],
    referrer = '',
  }: PageOptions = {},
): Page {
  const session = createSession();
  const history = createFindingHistory();
  const scripts: LoadedScript[] = [];
  const staged = new Set<string>();
  let sdk = reached;
  let frame = { frameId: 0, documentId: 'document' };
  let [n, id, now] = [0, 0, NOW];
  let href = new URL(url).href;
  /** The `id` of the last call, of the last invoke and of the last listen. */
  let [called, invoked, listened] = [0, 0, 0];
  /** The argument of the last config. */
  let last: Options = {};
  /** The last call, when it is one whose way over the bridge no test asks for until it is answered. */
  let unsent: { call: number; name: string; given: unknown } | null = null;

  function happens(body: Body): void {
    session.add({ ...body, n: ++n, at: now, url: href }, frame);
    history.read(session.entries);
    now += STEP;
  }

  function moves(how: 'pushState' | 'replaceState' | 'popstate', to: string): Page {
    const from = href;
    href = new URL(to, href).href;
    happens({ kind: 'url', how, from });
    return self;
  }

  function starts(from: string): Page {
    happens({ kind: 'load', userAgent: userAgentOf(as, DESKTOP, version), referrer: from, restored: false });
    return self;
  }

  function calls(name: string, given: unknown[]): Page {
    if (name === 'config') last = Object(given[0]);
    const sent = isSent(name) ? overTheBridge(name, given[0], last) : null;
    if (sdk === 'bundled' && sent) return self.invoke(...sent);
    called = ++id;
    happens({
      kind: 'call',
      id: called,
      name,
      args: given.map((value) => arrived(value)),
      stack: '',
      by: sdk === 'facade' ? 'facade' : 'sdk',
    });
    if (!['config', 'ready', 'error'].includes(name)) unsent = { call: called, name, given: given[0] };
    if (sent) invokes(called, ...sent);
    return self;
  }

  function invokes(call: number | null, name: string, given: unknown): void {
    invoked = ++id;
    unsent = null;
    happens({ kind: 'invoke', id: invoked, call, name, args: arrived(given), stack: '' });
  }

  /** A page's callback is called at once. */
  function runs(name: 'ready' | 'error'): Page {
    if (sdk === 'bundled') return self;
    calls(name, [callback]);
    if (name === 'ready') happens({ kind: 'fired', call: called, args: [], threw: false });
    return self;
  }

  /** The SDK sends `config` in WeChat only. */
  const isSent = (name: string): boolean =>
    name === 'config' ? as !== 'desktop' : Object.hasOwn(BRIDGE_FORMS, name);

  const resultOf = (result: string | Options): Plain =>
    arrived(typeof result === 'string' ? { errMsg: result } : result);

  function context(entered: Entered): DocumentContext {
    return {
      secrets: accountsWith(entered),
      history,
      verifying: () => ({ verifiesLandingUrl }),
      domains,
      isStaged: ({ key }) => staged.has(key),
      scripts,
      // Long after: what has not happened by then never will.
      now: now + 60_000,
    };
  }

  const self: Page = {
    pushState: (to) => moves('pushState', to),
    replaceState: (to) => moves('replaceState', to),
    goesBack: (to) => moves('popstate', to),
    restored() {
      happens({ kind: 'load', userAgent: userAgentOf(as, DESKTOP, version), referrer: '', restored: true });
      return self;
    },
    load(to) {
      frame = { frameId: 0, documentId: `${frame.documentId}+` };
      [n, id] = [0, 0];
      const from = href;
      href = new URL(to, href).href;
      return starts(from);
    },
    frame(to) {
      frame = { frameId: frame.frameId + 1, documentId: `${frame.documentId}-frame` };
      [n, id] = [0, 0];
      const from = href;
      href = new URL(to, href).href;
      return starts(from);
    },
    wait(ms) {
      now += ms;
      return self;
    },
    sets(global, methods) {
      if (methods > 0) sdk = 'global';
      happens({ kind: 'sdk', global, methods });
      return self;
    },
    script(src, { status = 200, error = '' } = {}) {
      scripts.push({ url: new URL(src, href).href, at: now, status, error });
      return self;
    },
    config: (...given) => calls('config', given),
    verified: (given = {}) =>
      self
        .config(sign(href.split('#')[0] ?? href, { jsApiList: EVERY_API, ...given }))
        .reply('config:ok')
        .ready(),
    ready: () => runs('ready'),
    error: () => runs('error'),
    fires() {
      happens({ kind: 'fired', call: called, args: [], threw: false });
      return self;
    },
    throws() {
      happens({ kind: 'fired', call: called, args: [], threw: true });
      return self;
    },
    reply(result) {
      if (unsent) invokes(unsent.call, bridgeNameOf(unsent.name), unsent.given ?? {});
      const settled = resultOf(result);
      happens({ kind: 'reply', invoke: invoked, result: settled });
      happens({ kind: 'settled', invoke: invoked, result: settled, threw: false });
      return self;
    },
    staged() {
      const key = session.entries.findLast(({ seam }) => seam !== null)?.key;
      if (key !== undefined) staged.add(key);
      return self;
    },
    hears(result) {
      happens({ kind: 'heard', listen: listened, result: resultOf(result), threw: false });
      return self;
    },
    clears() {
      session.clear();
      history.read(session.entries);
      return self;
    },
    loses() {
      n += 5;
      return self;
    },
    call: (name, ...given) => calls(name, given),
    invoke(name, given, isOfCall = false) {
      invokes(isOfCall ? called : null, name, given);
      return self;
    },
    listens(name, byHand = false) {
      listened = ++id;
      happens({ kind: 'listen', id: listened, call: byHand ? null : called, name, stack: '' });
      return self;
    },
    get href() {
      return href;
    },
    get now() {
      return now;
    },
    entries: () => session.entries,
    changed: session.takeChanged,
    history,
    findings(entered = null) {
      const all = context(entered);
      const documents = new Set(session.entries.map((entry) => entry.frame.documentId));
      const found = [
        ...session.entries.flatMap((entry) => findingsOf(entry, all)),
        ...[...documents].flatMap((documentId) => documentFindingsOf(documentId, all)),
      ];
      const place = new Map(session.entries.map(({ key }, index) => [key, index]));
      return found.sort((a, b) => (place.get(a.entry) ?? 0) - (place.get(b.entry) ?? 0));
    },
    codes: (entered) => self.findings(entered).map(({ code }) => code),
  };
  return starts(referrer);
}

const callback = (): undefined => undefined;

/** Every API that a config can ask for. */
const EVERY_API: string[] = [INVOKED, LISTENED, SHARED].flatMap((methods) => Object.keys(methods));

/** The profiles of src/catalogue, for tests that try each. */
export const PROFILE_IDS: readonly ProfileId[] = ['ios', 'android', 'windows', 'wecom', 'desktop'];

const DESKTOP =
  'Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36';

/** An argument object of a page, or of the bridge. */
type Options = { [name: string]: unknown };

/** What weixin-js-sdk 1.6.5 makes of a page's argument object: the bridge's name and its arguments. */
const BRIDGE_FORMS: Readonly<Record<string, (given: Options, config: Options) => [string, Options]>> = {
  config: (given) => ['preVerifyJSAPI', { verifyJsApiList: given.jsApiList }],
  addCard: ({ cardList }) => [
    'batchAddCard',
    {
      card_list: (Array.isArray(cardList) ? cardList : []).map((card) => ({
        card_id: card?.cardId,
        card_ext: card?.cardExt,
      })),
    },
  ],
  chooseCard: (given, { appId }) => [
    'chooseCard',
    {
      app_id: appId,
      location_id: given.shopId || '',
      sign_type: given.signType || 'SHA1',
      card_id: given.cardId || '',
      card_type: given.cardType || '',
      card_sign: given.cardSign,
      time_stamp: `${given.timestamp}`,
      nonce_str: given.nonceStr,
    },
  ],
  chooseWXPay: (given) => [
    'getBrandWCPayRequest',
    {
      timeStamp: `${given.timestamp}`,
      nonceStr: given.nonceStr,
      package: given.package,
      paySign: given.paySign,
      signType: given.signType || 'SHA1',
    },
  ],
  // WeCom's own SDK, which has no other names for its members.
  agentConfig: (given) => ['agentConfig', { ...given, timestamp: `${given.timestamp}` }],
};

/** What goes over the bridge for a call: every one carries the last config's appId and signature. */
function overTheBridge(name: string, given: unknown, config: Options): [string, Options] | null {
  const form = BRIDGE_FORMS[name]?.(Object(given), config);
  if (!form) return null;
  const [bridgeName, args] = form;
  const sent = {
    appId: config.appId,
    verifyAppId: config.appId,
    verifySignType: 'sha1',
    verifyTimestamp: `${config.timestamp}`,
    verifyNonceStr: config.nonceStr,
    verifySignature: config.signature,
  };
  return [bridgeName, { ...args, ...sent }];
}
