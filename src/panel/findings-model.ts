import type { VerdictId, VerdictState } from '../core/preflight/index.ts';
import type { Described, FindingCode, Severity, Topic } from '../core/rules/index.ts';
import type { StackFrame } from '../core/session/entry.ts';
import type { SecretName } from '../core/signature/index.ts';

export type { FindingCode, Severity };

/** One thing that is wrong, in the user's language. */
export interface Finding extends Described {
  /** `subject-fault`, such as `config-timestamp-milliseconds`. */
  code: FindingCode;
  topic: Topic;
  /** `error`: fails on the phone; `warning`: may fail; `note`: advice. */
  severity: Severity;
  /** The key of the entry it is about. */
  entry: string;
  /** The name of that entry. */
  api: string;
  /** When it was called: epoch milliseconds. */
  at: number;
  /** The page's line that called it; null when not known. */
  source: StackFrame | null;
}

/** How one side of the page stands. */
export interface VerdictView {
  id: VerdictId;
  title: string;
  /** `doubtful`: may fail. `unknown`: there was nothing to look at, or not enough to know. */
  state: VerdictState;
  /** The state in a word. */
  stateName: string;
  /** What is missing to know, or what is wrong, in words; empty when it passes. */
  text: string;
  /** The field to be filled before it can be known; null when that is not what is missing. */
  wants: SecretName | null;
  /** The key of the entry to show; null when there is none. */
  entry: string | null;
  /** Where in its details. */
  tab: 'signature' | 'problems';
}

/** What will come of the page's signature in some clients, when it is opened in one way. */
export interface OutlookView {
  /** The clients of which this holds, by name. */
  clients: readonly string[];
  state: 'holds' | 'fails' | 'unknown';
  /** The state in a word. */
  stateName: string;
  /** Whether the session has shown it. */
  proved: boolean;
  /** The URL that these clients verify; empty when not known. */
  checked: string;
  /** Why, in words. */
  text: string;
  /** What to do to know, in words; empty when it is known. */
  step: string;
  /** The key of the config that shows it; null when none does, or it is gone from the log. */
  entry: string | null;
}

/** One way in which the page will be opened. */
export interface OpeningView {
  id: string;
  title: string;
  /** The URL of the page then; empty when not known. */
  url: string;
  /** The URL to open the page with to see it; null where the user has to do something in the page. */
  openingUrl: string | null;
  /** Clients of which the same holds are together; the worst of WeChat's own first. */
  outlooks: readonly OutlookView[];
}

/** A finding that was made once or several times, in the same words, about calls of the same line. */
export interface Problem extends Finding {
  /** The keys of the entries it is about, oldest first. */
  entries: readonly string[];
}

/** What is wrong with the session, what the developer wants to hear no more of aside. */
export interface ProblemsView {
  /** Worst first; those without problems are not there. */
  groups: readonly { severity: Severity; problems: readonly Problem[] }[];
  /** How many problems there are of each severity. */
  counts: Readonly<Record<Severity, number>>;
  /** What was dismissed for this site and found again, by code. */
  dismissed: readonly { code: FindingCode; title: string; count: number }[];
}

/** How a report is handed over. */
export type ReportForm = 'markdown' | 'html' | 'json';
