import type { Language } from '../../catalogue/words.ts';

/** How one check of the page has come out. */
export type ReportState = 'pass' | 'doubtful' | 'fail' | 'unknown';

/** One check of the page: what it is of, how it has come out, and why. */
export interface ReportVerdict {
  title: string;
  state: ReportState;
  /** The state in a word. */
  stateName: string;
  /** What is missing to know, or what is wrong; empty when there is nothing to say. */
  text: string;
}

/** One way in which the page will be opened. */
export interface ReportOpening {
  title: string;
  /** The URL of the page then; empty when not known. */
  url: string;
  outlooks: readonly {
    /** The clients of which this holds, by name. */
    clients: readonly string[];
    state: 'holds' | 'fails' | 'unknown';
    /** The state in a word. */
    stateName: string;
    /** The URL that WeChat verifies then; empty when not known. */
    checked: string;
    text: string;
    /** What to do to know; empty when it is known. */
    step: string;
  }[];
}

/** One problem, in words. */
export interface ReportProblem {
  severity: 'error' | 'warning' | 'note';
  code: string;
  title: string;
  seen: string;
  expected: string;
  advice: string;
  /** Where it is said what is right; empty where nothing says so. */
  place: string;
  /** The call it is about, and how many such calls there were. */
  api: string;
  times: number;
  /** `https://…/app.js:12:3`; empty when not known. */
  line: string;
  causes: readonly { state: 'found' | 'ruled-out' | 'open'; text: string; because: string }[];
}

/** One mistake behind a signature: the line on the server, and as it should be. */
export interface ReportFix {
  advice: string;
  place: string;
  cause: string;
  fix: string;
}

/** One signature, and why it is as it is. */
export interface ReportSignature {
  /** The call that carries it. */
  api: string;
  /** Which of several it is; empty when there is one. */
  label: string;
  outcome: 'matches' | 'differs' | 'unverified';
  /** Why nothing could be verified; empty otherwise. */
  why: string;
  /** The text that WeChat hashes, its secret masked; empty when it cannot be written down. */
  text: string;
  /** What the signature should be, and what it is; empty when not known. */
  digest: string;
  signature: string;
  explanations: readonly { sentence: string; text: string; fixes: readonly ReportFix[] }[];
}

/** One call. */
export interface ReportCall {
  /** ISO 8601. */
  at: string;
  api: string;
  url: string;
  line: string;
  /** A preview for people, a list of values as in the panel: what is long or deep is cut, secrets are masked. */
  args: string;
  /** A preview of the same kind; empty while there is none. */
  result: string;
  /** In words: `ok`, `permission denied`. */
  outcome: string;
}

/** Everything worth handing on about a session. Holds no secret. */
export interface Report {
  format: 'wechat-jssdk-report';
  version: 1;
  language: Language;
  /** ISO 8601. */
  createdAt: string;
  page: {
    url: string;
    /** The user agent's client, in words. */
    client: string;
  };
  verdicts: readonly ReportVerdict[];
  openings: readonly ReportOpening[];
  problems: readonly ReportProblem[];
  signatures: readonly ReportSignature[];
  configs: readonly ReportCall[];
  calls: readonly ReportCall[];
  /** How many calls are not in it: the oldest. */
  leftOut: number;
  /** The language that lines of code are in: `PHP`. */
  backEnd: string;
}

/** How many calls a report has at most: the latest. */
export const MOST_CALLS = 500;

/** The report as a file that programs can read. */
export function reportAsJson(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
