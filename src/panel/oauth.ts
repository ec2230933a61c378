import type { Language } from '../catalogue/words.ts';
import { AUTHORIZATION_PATTERN, type Authorization, given, readAuthorization } from '../core/client/oauth.ts';
import type { OAuthContext } from '../core/client/oauth-check.ts';
import { landingUrl, refusalUrl, sampleCode } from '../core/client/oauth-return.ts';
import { isRecord } from '../protocol.ts';
import { presentAuthorization } from './oauth-present.ts';
import type { OAuthActions, OAuthReturns, OAuthShown } from './phone-model.ts';

/** The inspected tab, as far as it can be kept from WeChat's authorization page. */
export interface OAuthTab {
  /** Keeps the tab from the URLs of this pattern. */
  hold: (pattern: string) => Promise<void>;
  /** Lets the tab pass again. */
  release: () => Promise<void>;
  /** Lets pass what panels have held that are gone. */
  tidy: () => Promise<void>;
  goTo: (url: string) => Promise<void>;
  goBack: () => Promise<void>;
}

/** What the way over the authorization page needs. */
export interface OAuthOptions {
  tab: OAuthTab;
  /** Epoch milliseconds. */
  now: () => number;
  language: () => Language;
  context: () => OAuthContext;
  changed: () => void;
}

/** The tab stands in front of WeChat's authorization page. */
interface Hop {
  authorization: Authorization;
  /** When the page was asked for, in epoch milliseconds. */
  at: number;
  /** Whether the tab is being sent on already. */
  isLeaving: boolean;
  wasLooping: boolean;
  /** False once it is known that there is no page before. */
  canGoBack: boolean;
}

/** What goes back by itself, and when it has. */
interface Returning extends OAuthReturns {
  /** Epoch milliseconds, the latest last. */
  at: readonly number[];
}

/** So many returns within so many milliseconds are a loop: the page does not take the code, and asks again. */
const LOOP = 5;
const LOOP_TIME = 15_000;
/** A panel that is said to close and is still there after so many milliseconds does not close. */
const CLOSING_TIME = 5_000;

/** Holds the inspected tab in front of WeChat's authorization page, and sends it back from there. */
export function createOAuth({ tab, now, language, context, changed }: OAuthOptions) {
  let hop: Hop | null = null;
  let codes = 1;
  let isHeld = false;
  let closingAt = Number.NEGATIVE_INFINITY;
  /** By account and site. */
  const returning = new Map<string, Returning>();
  let last = '';
  let queue = attempt(tab.tidy);

  /** One after the other, in the order in which they were asked for. */
  function then(next: () => Promise<void>): Promise<void> {
    queue = queue.then(() => attempt(next));
    return queue;
  }

  function leave(going: () => Promise<void>): void {
    if (hop) hop = { ...hop, isLeaving: true };
    changed();
    void attempt(going);
  }

  async function goBack(): Promise<void> {
    try {
      await tab.goBack();
    } catch {
      // There is nothing before: on a phone the window would close.
      if (hop) hop = { ...hop, isLeaving: false, canGoBack: false };
      changed();
    }
  }

  function moved(at = Number.POSITIVE_INFINITY): void {
    if (!hop || !(at >= hop.at)) return;
    hop = null;
    changed();
  }

  function send(authorization: Authorization, code: string): boolean {
    const landing = landingUrl(authorization, code === '' ? sampleCode(codes++) : code);
    if (landing === null) return false;
    leave(() => tab.goTo(landing));
    return true;
  }

  /** Goes back by itself if the developer wants that; if it does so again and again, it stops. */
  function sendByItself(held: Hop): void {
    last = keyOf(held.authorization);
    const chosen = returning.get(last);
    if (!chosen) return;
    const at = [...chosen.at, held.at].filter((time) => held.at - time < LOOP_TIME);
    if (at.length > LOOP) {
      returning.delete(last);
      hop = { ...held, wasLooping: true };
      return;
    }
    if (!send(held.authorization, chosen.code)) return;
    returning.set(last, { ...chosen, times: chosen.times + 1, at });
  }

  return {
    /** The tab is inspected, or is not any more. Settles when it is held or let pass accordingly. */
    follow(isInspected: boolean): Promise<void> {
      if (isInspected === isHeld || (isInspected && now() - closingAt < CLOSING_TIME)) return queue;
      isHeld = isInspected;
      if (!isInspected) hop = null;
      return then(isInspected ? () => tab.hold(AUTHORIZATION_PATTERN) : tab.release);
    },
    /** The panel is about to close: there is no time for more than to let the tab pass. */
    close(): void {
      if (!isHeld) return;
      isHeld = false;
      closingAt = now();
      void attempt(tab.release);
    },
    /** A request of the tab has finished, as DevTools tells it (HAR): the authorization page's was held, maybe. */
    finished(request: unknown): void {
      const url = blockedDocument(request);
      const authorization = url === null || !isHeld ? null : readAuthorization(url);
      if (!authorization) return;
      hop = { authorization, at: now(), isLeaving: false, wasLooping: false, canGoBack: true };
      sendByItself(hop);
      changed();
    },
    /** Another page is in the tab. `at`: since when, in epoch milliseconds: word of the page before may come late. */
    moved,
    /**
     * The tab has loaded something, maybe only Chrome's word that it could not: then this is where a tab that was sent
     * on has got to. Says whether it is.
     */
    loaded(): boolean {
      if (!hop?.isLeaving) return false;
      moved();
      return true;
    },
    /** The URL of the authorization page in front of which the tab stands, or which it is leaving; else empty. */
    waitsFor: () => hop?.authorization.url ?? '',
    view(): OAuthShown {
      if (hop && !hop.isLeaving) {
        const { authorization, wasLooping, canGoBack } = hop;
        const shown = { context: context(), language: language(), sampleCode: sampleCode(codes) };
        const oauth = presentAuthorization(authorization, { ...shown, wasLooping, canGoBack });
        return { oauth, oauthReturns: null };
      }
      return { oauth: null, oauthReturns: returning.get(last) ?? null };
    },
    actions: {
      authorize(code, isAlways) {
        if (!hop) return;
        const { authorization } = hop;
        if (!send(authorization, code) || !isAlways) return;
        returning.set(keyOf(authorization), { appid: given(authorization, 'appid'), code, times: 0, at: [] });
      },
      refuseAuthorization() {
        if (!hop) return;
        const refusal = refusalUrl(hop.authorization);
        if (refusal === null) leave(goBack);
        else leave(() => tab.goTo(refusal));
      },
      leaveAuthorization() {
        if (hop) leave(goBack);
      },
      askAtAuthorization() {
        returning.delete(last);
        changed();
      },
    } satisfies OAuthActions,
  };
}

/** The tab may be gone, and so may the extension: there is nothing left to hold, then. */
async function attempt(task: () => Promise<void>): Promise<void> {
  try {
    await task();
  } catch {
    // As above.
  }
}

/** One account on one site. */
function keyOf(authorization: Authorization): string {
  const [origin = ''] = /^\w+:\/\/[^/?#]*/.exec(given(authorization, 'redirect_uri')) ?? [];
  return `${given(authorization, 'appid')} ${origin.toLowerCase()}`;
}

/** The URL of a document that an extension has blocked; null for any other request. */
function blockedDocument(finished: unknown): string | null {
  if (!isRecord(finished) || !isRecord(finished.request) || !isRecord(finished.response)) return null;
  const { _resourceType: type, request, response } = finished;
  const isBlocked = type === 'document' && response._error === 'net::ERR_BLOCKED_BY_CLIENT';
  return isBlocked && typeof request.url === 'string' ? request.url : null;
}
