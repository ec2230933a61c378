import { type PROFILES, type ProfileId, userAgentOf } from '../../src/catalogue/user-agents.ts';
import { type Finding, findingsOf } from '../../src/core/rules/index.ts';
import type { Entry } from '../../src/core/session/entry.ts';
import { createSession } from '../../src/core/session/session.ts';
import { type Accounts, readSecret, SECRET_NAMES, type SecretName } from '../../src/core/signature/index.ts';
import type { PageEvent } from '../../src/protocol.ts';
import { arrived } from './arrived.ts';

/** When every page here starts: epoch milliseconds. */
export const NOW = 1_760_000_000_000;
/** Milliseconds between two events of a page. */
const STEP = 10;

/** How a page reaches the SDK, and as which client it runs. */
export interface PageOptions {
  /** WeChat on Android when left out, which verifies the current URL. */
  as?: keyof typeof PROFILES;
  /** Bundled: the SDK is seen at the bridge alone. Default: a global `wx`. */
  sdk?: 'global' | 'facade' | 'bundled';
  /** Whether the scenario has every phone verify the URL at which the page started. */
  verifiesLandingUrl?: boolean;
}

/** A page's code, written down as its calls; what the log has of it. */
export interface Page {
  pushState(url: string): Page;
  replaceState(url: string): Page;
  config(given?: unknown): Page;
  /** Calls an API of the SDK by its name. */
  call(name: string, given?: unknown): Page;
  /** Calls `WeixinJSBridge.invoke` by hand. */
  invoke(name: string, given: unknown): Page;
  /** The URL now. */
  readonly href: string;
  /** Epoch milliseconds of the next call. */
  readonly now: number;
  entries(): readonly Entry[];
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
  { as = 'android', sdk = 'global', verifiesLandingUrl = false }: PageOptions = {},
): Page {
  const session = createSession();
  const frame = { frameId: 0, documentId: 'document' };
  let [n, id, now] = [0, 0, NOW];
  let href = new URL(url).href;
  /** The argument of the last config. */
  let last: Options = {};

  function happens(body: Body): void {
    session.add({ ...body, n: ++n, at: now, url: href }, frame);
    now += STEP;
  }

  function moves(how: 'pushState' | 'replaceState', to: string): Page {
    const from = href;
    href = new URL(to, href).href;
    happens({ kind: 'url', how, from });
    return self;
  }

  function calls(name: string, given: unknown[]): Page {
    if (name === 'config') last = Object(given[0]);
    const sent = isSent(name) ? overTheBridge(name, given[0], last) : null;
    if (sdk === 'bundled' && sent) return self.invoke(...sent);
    happens({
      kind: 'call',
      id: ++id,
      name,
      args: given.map((value) => arrived(value)),
      stack: '',
      by: sdk === 'facade' ? 'facade' : 'sdk',
    });
    if (sent) invokes(id, ...sent);
    return self;
  }

  function invokes(call: number | null, name: string, given: unknown): void {
    happens({ kind: 'invoke', id: ++id, call, name, args: arrived(given), stack: '' });
  }

  /** The SDK sends `config` in WeChat only. */
  const isSent = (name: string): boolean =>
    name === 'config' ? as !== 'desktop' : Object.hasOwn(BRIDGE_FORMS, name);

  const self: Page = {
    pushState: (to) => moves('pushState', to),
    replaceState: (to) => moves('replaceState', to),
    config: (...given) => calls('config', given),
    call: (name, ...given) => calls(name, given),
    invoke(name, given) {
      invokes(null, name, given);
      return self;
    },
    get href() {
      return href;
    },
    get now() {
      return now;
    },
    entries: () => session.entries,
    findings: (entered = null) =>
      session.entries.flatMap((entry) =>
        findingsOf(entry, { secrets: accountsWith(entered), verifying: () => ({ verifiesLandingUrl }) }),
      ),
    codes: (entered) => self.findings(entered).map(({ code }) => code),
  };
  happens({ kind: 'load', userAgent: userAgentOf(as, DESKTOP), referrer: '', restored: false });
  return self;
}

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
