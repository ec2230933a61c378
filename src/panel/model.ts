import type { ProfileId } from '../catalogue/user-agents.ts';
import type { Language } from '../catalogue/words.ts';
import type { Entry, StackFrame } from '../core/session/entry.ts';
import type { UnverifiedReason } from '../core/signature/index.ts';

export type { Language, ProfileId };

/** What the user chose: `auto` follows the browser. */
export type LanguageChoice = 'auto' | Language;

/** Whether the page is inspected and, when it is not, what stands in the way. */
export type Inspection =
  | { kind: 'off' }
  /** The site's permission is needed: the user chooses this site or all sites. */
  | { kind: 'asking'; origin: string }
  /** The user said no in the browser's dialog. */
  | { kind: 'refused'; origin: string }
  /** Permission is there, the page is being loaded again. */
  | { kind: 'starting' }
  /** `unseen`: the origins of the page's frames that are not recorded, their sites not being granted. */
  | { kind: 'on'; profile: ProfileId; unseen: readonly string[] }
  /** On, but the page has moved to a site without permission. */
  | { kind: 'not-granted'; origin: string }
  /** On, but device mode or Network conditions put this user agent in place of ours. */
  | { kind: 'overridden'; userAgent: string }
  /** No extension can run on this page. */
  | { kind: 'unsupported'; url: string; why: UnsupportedReason }
  /** The extension was updated: only a new DevTools window can go on. */
  | { kind: 'outdated' };

/** Why a page cannot be inspected. `browser`: a page of the browser's own, such as chrome://settings. */
export type UnsupportedReason = 'browser' | 'file' | 'store' | 'pdf' | 'other';

/** The log, as the view needs it: `Session` is one. */
export interface SessionView {
  /** By time, oldest first. Mostly grows at the end; anything else (clear, oldest dropped) is noticed by the keys. */
  readonly entries: readonly Entry[];
  /** Another number after every change, of an entry too. */
  readonly version: number;
}

/** What WeChat would say about the signature of a config. */
export interface Verdict {
  outcome: 'matches' | 'differs' | 'unverified';
  /** Why nothing could be verified; null unless `outcome` is `unverified`. */
  why: UnverifiedReason | null;
  /** The jsapi_ticket that stands in `string1`, as entered; empty when none is known. */
  ticket: string;
  /**
   * The exact text that is hashed; null when the config gives too little to write it down. Without a ticket it
   * has nothing between `jsapi_ticket=` and `&`.
   */
  string1: string | null;
  /** SHA-1 of `string1`, lower-case hex, 40 characters; null while there is no ticket. */
  digest: string | null;
  /** The signature the page gave, as it is; null when it gave none. */
  signature: string | null;
}

/** One thing that is wrong, in the user's language. */
export interface Finding {
  /** `subject-fault`, such as `config-timestamp-milliseconds`. */
  code: string;
  /** `error`: fails on the phone; `warning`: may fail; `note`: worth knowing. */
  severity: 'error' | 'warning' | 'note';
  /** The key of the entry it is about. */
  entry: string;
  title: string;
  seen: string;
  expected: string;
  /** What to do. */
  advice: string;
  /** The place in the official document, such as `附录5 · 2.3`; empty when it says nothing. */
  place: string;
}

/** Something to say about the ticket that was entered, in the user's language. */
export interface Remark {
  severity: 'error' | 'warning' | 'note';
  text: string;
}

/** The jsapi_ticket field. */
export interface TicketView {
  /** What was entered, as it is. */
  text: string;
  /** What is hashed: `text`, or the ticket inside a pasted `getticket` answer; empty when there is none. */
  ticket: string;
  remarks: readonly Remark[];
  /** When the ticket expires, in epoch milliseconds; null when not known. */
  expiresAt: number | null;
}

/** Everything the view shows. Plain data; the questions are answered from caches. */
export interface Model {
  language: Language;
  languageChoice: LanguageChoice;
  inspection: Inspection;
  /** The profile chosen for now, or for the next time inspection starts. */
  profile: ProfileId;
  /** What the chosen profile does not capture, in words; empty when it captures everything. */
  notSeen: readonly string[];
  keepLog: boolean;
  session: SessionView;
  /** The inspected page's URL, hash included; empty when not known. */
  pageUrl: string;
  ticket: TicketView;
  /** For a config entry; null for every other. */
  verdictOf: (entry: Entry) => Verdict | null;
  findingsOf: (entry: Entry) => readonly Finding[];
  /** Every finding of the session, oldest first. */
  allFindings: readonly Finding[];
  /** How many messages were dropped because they were not of the expected form. */
  malformed: number;
}

/** Everything the view can ask for. None of them answers: the next model does. */
export interface Actions {
  toggleInspect: () => void;
  /** Must be called from a click: the browser asks the user. */
  allow: (sites: 'site' | 'all') => void;
  chooseProfile: (profile: ProfileId) => void;
  /** Loads the page again with our user agent, after something replaced it. */
  applyAgain: () => void;
  setKeepLog: (keep: boolean) => void;
  clear: () => void;
  /** With the field's text as it is. */
  setTicket: (text: string) => void;
  forgetTicket: () => void;
  /** Shows the line in the Sources panel. */
  openSource: (place: StackFrame) => void;
  chooseLanguage: (choice: LanguageChoice) => void;
  copy: (text: string) => void;
}
