import { type PROFILES, type ProfileId, userAgentOf } from '../../src/catalogue/user-agents.ts';
import { type Finding, findingsOf } from '../../src/core/rules/index.ts';
import type { Entry } from '../../src/core/session/entry.ts';
import { createSession } from '../../src/core/session/session.ts';
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
  /** What is wrong with the page. `ticket`: the jsapi_ticket that was entered; none when left out. */
  findings(ticket?: string | null): Finding[];
  codes(ticket?: string | null): string[];
}

type Body = PageEvent extends infer E ? (E extends PageEvent ? Omit<E, 'n' | 'at' | 'url'> : never) : never;

/** Opens a page: `page('https://…').config({…}).call('addCard', {…})`. */
export function page(url: string, { as = 'android', sdk = 'global' }: PageOptions = {}): Page {
  const session = createSession();
  const frame = { frameId: 0, documentId: 'document' };
  let [n, id, now] = [0, 0, NOW];
  let href = new URL(url).href;

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
    const sent = isSent(name) ? overTheBridge(name, given[0]) : null;
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
  const isSent = (name: string): boolean => (name === 'config' ? as !== 'desktop' : name === 'addCard');

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
    findings: (ticket = null) => session.entries.flatMap((entry) => findingsOf(entry, { ticket })),
    codes: (ticket) => self.findings(ticket).map(({ code }) => code),
  };
  happens({ kind: 'load', userAgent: userAgentOf(as, DESKTOP), referrer: '', restored: false });
  return self;
}

/** The profiles of src/catalogue, for tests that try each. */
export const PROFILE_IDS: readonly ProfileId[] = ['ios', 'android', 'windows', 'wecom', 'desktop'];

const DESKTOP =
  'Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36';

/** What weixin-js-sdk 1.6.5 makes of `config` or `addCard`: the bridge's name and its arguments. */
function overTheBridge(name: string, given: unknown): [string, unknown] {
  const own = (key: string): unknown => Object(given)[key];
  if (name === 'config') {
    const sent = {
      verifyJsApiList: own('jsApiList'),
      verifyAppId: own('appId'),
      verifySignType: 'sha1',
      verifyTimestamp: `${own('timestamp')}`,
      verifyNonceStr: own('nonceStr'),
      verifySignature: own('signature'),
    };
    return ['preVerifyJSAPI', { appId: own('appId'), ...sent }];
  }
  const cards: unknown = own('cardList');
  const list = Array.isArray(cards) ? cards : [];
  return [
    'batchAddCard',
    { card_list: list.map((card) => ({ card_id: card?.cardId, card_ext: card?.cardExt })) },
  ];
}
