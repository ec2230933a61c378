import type { Plain } from '../../protocol.ts';

/** Where an entry's document is shown. */
export interface Frame {
  /** Chrome's frame id; 0 is the page itself. */
  frameId: number;
  /** Chrome's id of the document: a new load in the same frame has another. */
  documentId: string;
}

/** One frame of a call stack, as V8 prints it. */
export interface StackFrame {
  /** The function's name; empty at top level. */
  functionName: string;
  url: string;
  /** From 1. */
  line: number;
  /** From 1; 0 when not known. */
  column: number;
}

/**
 * How an entry stands. `listening`: waits for an event of the client that has not happened yet; once it has, as that
 * time ended, and it waits for the next (`heard`). `none`: nothing is to come.
 */
export type Outcome = 'pending' | 'ok' | 'cancel' | 'fail' | 'listening' | 'none';

/**
 * How a call was seen. `wx`: on the page's global SDK. `facade`: on ours, the page having none.
 * `bridge`: at `WeixinJSBridge` alone, from a bundled SDK or by hand, with the arguments as they were there.
 */
export type Seam = 'wx' | 'facade' | 'bridge';

/** What kind of row an entry is. `config`: `wx.config` or `preVerifyJSAPI`; `call`: every other API. */
export type EntryKind = 'load' | 'url' | 'sdk' | 'config' | 'ready' | 'error' | 'call' | 'fault' | 'lost';

/** What went over the bridge for an entry. */
export interface BridgeCall {
  /** The bridge's name, such as `preVerifyJSAPI`. */
  name: string;
  /** The arguments object as it was there; undefined for `WeixinJSBridge.on`. */
  args: Plain | undefined;
  /** The client's reply before the SDK changed it; undefined until it came. */
  reply: Plain | undefined;
}

/** One row of the log. */
export interface Entry {
  /** Unique in the session and stable: document and number. */
  key: string;
  kind: EntryKind;
  /**
   * The API's name as in the document (`chooseImage`), or `load`, `pageshow` (back from the back/forward cache),
   * `pushState`, `wx`, `fault`, …. For the kind `lost`: `lost` for events that never came, `dropped` for the
   * oldest entries, which made room for later ones.
   */
  name: string;
  /** Null for rows that are no calls. */
  seam: Seam | null;
  frame: Frame;
  /** Epoch milliseconds. */
  at: number;
  /**
   * Milliseconds since the page's own document (frame 0) started or came back from the back/forward cache, or since
   * this document did when that is not known.
   */
  sinceLoad: number;
  /** `location.href` of the frame at the call. */
  url: string;
  /** The URL at which this document started: what WeChat on iOS verifies against. */
  landingUrl: string;
  /** The document's user agent, token included. */
  userAgent: string;
  /** As the page wrote them; for seam `bridge`, the one arguments object. Empty for rows that are no calls. */
  args: Plain[];
  bridge: BridgeCall | null;
  /** What the page's callback got: after the SDK where it is known, else the reply; undefined until then. */
  result: Plain | undefined;
  /** The result's `errMsg`, as the SDK words it (`chooseImage:ok`); null when there is none. */
  errMsg: string | null;
  outcome: Outcome;
  /**
   * How often the event of the client that the call listens to has reached the page; 0 for calls that listen to none.
   * `result`, `errMsg`, `outcome` and `threw` are those of the last time.
   */
  heard: number;
  /** Milliseconds from the call to its reply (ready, error: to the callback); null until then, and for an event. */
  duration: number | null;
  /** The page's line that made the call; null when not known. */
  caller: StackFrame | null;
  stack: StackFrame[];
  /** True for a call that the SDK made for itself, for its report. */
  ofSdk: boolean;
  /** True when a callback of the page threw. */
  threw: boolean;
  /**
   * More to say about a row that is no call: the URL before, the referrer of a load, how many methods of an SDK are
   * recorded, the fault's message, how many were lost.
   */
  detail: string;
}
