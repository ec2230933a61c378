import { type FindingCode, isFindingCode } from '../core/rules/index.ts';
import type { FindingList } from './finding-log.ts';
import type { Finding, Problem, ProblemsView, Severity } from './findings-model.ts';

/** What stands in front of the site in the name under which its dismissals are kept. */
const KEY = 'dismissed ';
/** Worst first. */
const SEVERITIES = ['error', 'warning', 'note'] as const satisfies readonly Severity[];

/** What the problems need. */
export interface ProblemsOptions {
  /** All that was kept when the panel started. */
  kept: Readonly<Record<string, unknown>>;
  save: (values: Record<string, unknown>) => void;
  changed: () => void;
}

/** Which kinds of findings the developer wants to hear no more of, site by site; and what is left, in order. */
export function createProblems({ kept, save, changed }: ProblemsOptions) {
  const dismissals = new Map<string, ReadonlySet<FindingCode>>();
  for (const [key, codes] of Object.entries(kept)) {
    if (key.startsWith(KEY)) dismissals.set(key.slice(KEY.length), readCodes(codes));
  }
  let site = '';
  /** What the list comes to, as far as it was read. */
  let known = emptyReading(0);

  const dismissed = (): ReadonlySet<FindingCode> => dismissals.get(site) ?? NO_CODES;

  function choose(codes: ReadonlySet<FindingCode>): void {
    dismissals.set(site, codes);
    known = emptyReading(-1);
    // What is dismissed while no site is known is nobody's: it holds until the panel closes.
    if (site !== '') save({ [KEY + site]: [...codes] });
    changed();
  }

  /** Reads what was added to the list, or all of it where that is another one. */
  function view({ items, rewrites }: FindingList<Finding>): ProblemsView {
    if (known.rewrites !== rewrites || known.read > items.length) known = emptyReading(rewrites);
    const codes = dismissed();
    for (const finding of items.slice(known.read)) {
      take(codes.has(finding.code) ? known.dismissed : known.heard, finding);
    }
    known.read = items.length;
    return viewOf(known);
  }

  return {
    /** The page is one of this site; empty: of none. True when that is another than before. */
    enter(next: string): boolean {
      if (next === site) return false;
      site = next;
      known = emptyReading(-1);
      return true;
    },
    isHeard: ({ code }: { code: FindingCode }): boolean => !dismissed().has(code),
    view,
    dismiss: (code: FindingCode) => choose(new Set([...dismissed(), code])),
    restore: (code: FindingCode) => choose(new Set([...dismissed()].filter((other) => other !== code))),
  };
}

const NO_CODES: ReadonlySet<FindingCode> = new Set();

/** What was stored by this version or another one: codes that are not known any more count for nothing. */
function readCodes(stored: unknown): ReadonlySet<FindingCode> {
  const codes: unknown[] = Array.isArray(stored) ? stored : [];
  return new Set(codes.filter((code) => typeof code === 'string').filter(isFindingCode));
}

/** Findings in the same words, of the same line: each kind once, in the order in which they came. */
interface Merged {
  byWords: Map<string, Problem & { entries: string[] }>;
  bySeverity: Record<Severity, Problem[]>;
}

/** What a list of findings comes to. */
interface Reading {
  rewrites: number;
  /** How many of the list were read. */
  read: number;
  heard: Merged;
  dismissed: Merged;
}

function emptyReading(rewrites: number): Reading {
  const merged = (): Merged => ({ byWords: new Map(), bySeverity: { error: [], warning: [], note: [] } });
  return { rewrites, read: 0, heard: merged(), dismissed: merged() };
}

function viewOf({ heard, dismissed }: Reading): ProblemsView {
  const { bySeverity } = heard;
  const groups = SEVERITIES.map((severity) => ({ severity, problems: bySeverity[severity] }));
  const gone = new Map<FindingCode, { code: FindingCode; title: string; count: number }>();
  for (const { code, title } of dismissed.byWords.values()) {
    gone.set(code, { code, title: gone.get(code)?.title ?? title, count: (gone.get(code)?.count ?? 0) + 1 });
  }
  return {
    groups: groups.filter(({ problems }) => problems.length > 0),
    counts: {
      error: bySeverity.error.length,
      warning: bySeverity.warning.length,
      note: bySeverity.note.length,
    },
    dismissed: [...gone.values()],
  };
}

/** A page that makes the same call again and again makes the same mistake: it is told once. */
function take({ byWords, bySeverity }: Merged, finding: Finding): void {
  const { code, title, seen, expected, advice, source, causes } = finding;
  const line = source === null ? '' : `${source.url}:${source.line}:${source.column}`;
  const key = JSON.stringify([code, title, seen, expected, advice, line, causes.map(({ state }) => state)]);
  const known = byWords.get(key);
  if (known) {
    known.entries.push(finding.entry);
    return;
  }
  const problem = { ...finding, entries: [finding.entry] };
  byWords.set(key, problem);
  bySeverity[finding.severity].push(problem);
}
