import type { Entry } from '../session/entry.ts';
import type { Accounts, Verifying } from '../signature/index.ts';
import type { History } from './history.ts';

/** A script that the page has asked for, as DevTools tells of it. */
export interface LoadedScript {
  url: string;
  /** When it was asked for: epoch milliseconds. */
  at: number;
  /** The HTTP status; 0 when there was no answer: blocked, cancelled, no such host. */
  status: number;
  /** What the browser says of a failure (`net::ERR_ABORTED`); empty when it says nothing. */
  error: string;
}

/** What is known besides an entry. */
export interface FindingsContext {
  /** The secrets that were entered. */
  secrets: Accounts;
  /** What came before each entry. */
  history: History;
  /** What an entry's signatures are verified with besides. */
  verifying?: (entry: Entry) => Verifying;
  /** The JS接口安全域名 that were entered, such as `m.example.com`; empty or left out when none were. */
  domains?: readonly string[];
  /** Whether the developer had the client answer a call as it did: no mistake of the page's. */
  isStaged?: (entry: Entry) => boolean;
}

/** What is known besides a document. */
export interface DocumentContext extends FindingsContext {
  /** Epoch milliseconds. */
  now: number;
  /** The scripts of the page, oldest first; those of frames are among them. */
  scripts: readonly LoadedScript[];
}
