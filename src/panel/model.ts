import type { ProfileId } from '../catalogue/user-agents.ts';
import type { Language } from '../catalogue/words.ts';
import type { FindingCode } from '../core/rules/index.ts';
import type { Entry, StackFrame } from '../core/session/entry.ts';
import type { BackEnd, BackEndLines, Piece, SecretName, SignatureKind } from '../core/signature/index.ts';
import type { Finding, OpeningView, ProblemsView, ReportForm, VerdictView } from './findings-model.ts';
import type { PhoneActions, PhoneView } from './phone-model.ts';

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

/** A field for something secret. Its id is its name in the document, and its accessible name. */
export type { SecretName };

/** What WeChat would say about one signature. */
export interface SignedView {
  /** Unique: the entry's key and the number of the signature in it; `hand` for the one entered by hand. */
  id: string;
  kind: SignatureKind;
  /** For a card of `addCard`: which of the list, from 1. Null elsewhere. */
  card: number | null;
  /** What tells it from the entry's others, such as the card_id; empty when nothing does. */
  label: string;
  /** The account whose secret counts; empty when not known. */
  appId: string;
  outcome: 'matches' | 'differs' | 'unverified';
  /** Why nothing could be verified, in words; empty unless `outcome` is `unverified`. */
  why: string;
  /** The field that must be filled before it can be verified; null when that is not what is missing. */
  wants: SecretName | null;
  /** What is odd about what was signed, in words: a signature that is no 40 hex characters, a URL that does not parse. */
  remarks: readonly Remark[];
  /**
   * The exact text that is hashed, in pieces; null when too little was given to write it down. Without a secret its
   * piece is empty.
   */
  pieces: readonly Piece[] | null;
  /** What the signature should be; null while that is not known. */
  digest: string | null;
  /** How the digest is made, to be shown: `sha1(string1)`, `MD5`, `SHA256 with RSA`. */
  digestName: string;
  /** The signature the page gave, as it is; null when it gave none. */
  signature: string | null;
  /** Where the document says how it is made. */
  place: string;
}

export type { BackEnd, BackEndLines, Piece, SignatureKind } from '../core/signature/index.ts';

/** One mistake, in the user's language. */
export interface MistakeView {
  id: string;
  /** What to do. */
  advice: string;
  /** The place in the official document. */
  place: string;
  /** The line on the server that makes it, and as it should be, per language. */
  cause: BackEndLines;
  fix: BackEndLines;
}

/** What led to a signature: proved, since its text hashes to the page's signature. */
export interface ExplanationView {
  /** In one sentence. */
  sentence: string;
  mistakes: readonly MistakeView[];
  /** The text that was signed. */
  pieces: readonly Piece[];
  /** Its hash, equal to the page's signature. */
  digest: string;
}

/** A search for the mistakes behind a signature that does not match. */
export type SearchView =
  /** Not asked for. */
  | { state: 'none' }
  /** `total`: null until it is known. Numbers of texts hashed. */
  | { state: 'running'; length: 'short' | 'long'; tried: number; total: number | null }
  | {
      /** `failed`: the search itself broke down; `problem` says how. */
      state: 'done' | 'cancelled' | 'failed';
      length: 'short' | 'long';
      tried: number;
      /** Milliseconds it took. */
      took: number;
      /** Simplest first; empty when nothing was found. */
      explanations: readonly ExplanationView[];
      /** When nothing was found: what could not be searched, in words. */
      unsearched: readonly string[];
      /** When nothing was found: what to try next, in words. */
      next: readonly string[];
      problem: string;
    };

/** One field of the form for the present kind. */
export interface HandField {
  /** Its name in the document, such as `nonceStr`: the accessible name. */
  name: string;
  value: string;
  isSecret: boolean;
  /** For text that has lines (a PEM, a JSON): a field of several lines. */
  isLong: boolean;
  /** What to enter, in words. */
  hint: string;
  /** What is wrong with what was entered, in words; empty when nothing is. */
  remark: string;
}

/** The form, and what came of it. */
export interface HandView {
  kind: SignatureKind;
  fields: readonly HandField[];
  /** Null while too little was entered. */
  signed: SignedView | null;
  /** What was understood of the text pasted last, in words; empty when nothing was pasted. */
  understood: string;
  /** The fields without which nothing can be written down, by name; empty when none lacks, and in a form that is empty. */
  missing: readonly string[];
}

/** An account that secrets can be entered for. */
export interface AccountView {
  /** Empty for "any account": what is entered there counts for every account without a secret of its own. */
  appId: string;
  /** Whether a secret was entered for it. */
  hasSecret: boolean;
}

/** Something to say about the ticket that was entered, in the user's language. */
export interface Remark {
  severity: 'error' | 'warning' | 'note';
  text: string;
}

/** A field for a secret. */
export interface SecretView {
  name: SecretName;
  /** What was entered, as it is. */
  text: string;
  /** What is hashed: `text`, or the ticket inside a pasted `getticket` answer; empty when there is none. */
  value: string;
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
  /** Every account seen on a page or entered, "any account" first. */
  accounts: readonly AccountView[];
  /** The account whose secrets the fields show. */
  account: string;
  /** The fields of that account. */
  secrets: Readonly<Record<SecretName, SecretView>>;
  /** Other values that a server may have used in place of the right ones (old tickets, an access_token), a line each. */
  otherValues: string;
  /** What a phone said, as pasted; its URLs join the search. */
  alert: string;
  /** The URLs that were found in it. */
  alertUrls: readonly string[];
  /** The signatures of an entry: one for a config, one per card of `addCard`; empty when it has none. */
  signaturesOf: (entry: Entry) => readonly SignedView[];
  /** What has become of the search for a signature, by its id. Asking does not start one. */
  searchOf: (id: string) => SearchView;
  hand: HandView;
  phone: PhoneView;
  /** What is wrong with one entry, what was dismissed aside. */
  findingsOf: (entry: Entry) => readonly Finding[];
  problems: ProblemsView;
  /** One verdict for each side of the page, while this config is in view. */
  verdictsFor: (config: Entry | null) => readonly VerdictView[];
  /** How the page will be opened, and what will come of it: worked out when it is asked for. */
  openings: () => readonly OpeningView[];
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
  /** With the field's text as it is; empty to forget it. For the account chosen. */
  setSecret: (name: SecretName, text: string) => void;
  /** Shows another account's fields; one that is not known yet is added. */
  chooseAccount: (appId: string) => void;
  setOtherValues: (text: string) => void;
  setAlert: (text: string) => void;
  /**
   * Asks for the short search of a signature that does not match, when it comes into sight; again after one that was
   * cancelled or failed. Does nothing when it is done, running, or not needed.
   */
  explain: (id: string) => void;
  /** The long search. */
  searchFurther: (id: string) => void;
  cancelSearch: (id: string) => void;
  chooseHandKind: (kind: SignatureKind) => void;
  setHandField: (name: string, value: string) => void;
  /** Takes whatever text was pasted apart: a `wx.config({…})`, a JSON, a string1, a phone's alert. */
  pasteByHand: (text: string) => void;
  clearHand: () => void;
  /** Says no more of a kind of finding on this site. */
  dismiss: (code: FindingCode) => void;
  /** Says it again. */
  restore: (code: FindingCode) => void;
  /** Opens a URL in the inspected tab, where the page goes on being inspected. */
  openPage: (url: string) => void;
  /** Hands the report of the session to the user: as Markdown on the clipboard, or as a file. */
  report: (form: ReportForm, backEnd: BackEnd) => void;
  /** Opens the page of a finding in the handbook. */
  openHandbook: (code: FindingCode) => void;
  /** Shows the line in the Sources panel. */
  openSource: (place: StackFrame) => void;
  phone: PhoneActions;
  chooseLanguage: (choice: LanguageChoice) => void;
  copy: (text: string) => void;
}
