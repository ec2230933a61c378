import { type FindingCode, isFindingCode } from '../core/rules/index.ts';
import type { Finding, Problem, ProblemsView, Severity } from './model.ts';

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
  /** The answers that hold for one list of findings. */
  let known: { of: readonly Finding[]; heard: readonly Finding[]; view: ProblemsView } | null = null;

  const dismissed = (): ReadonlySet<FindingCode> => dismissals.get(site) ?? NO_CODES;

  function choose(codes: ReadonlySet<FindingCode>): void {
    dismissals.set(site, codes);
    known = null;
    // What is dismissed while no site is known is nobody's: it holds until the panel closes.
    if (site !== '') save({ [KEY + site]: [...codes] });
    changed();
  }

  function answer(findings: readonly Finding[]) {
    if (known?.of === findings) return known;
    const codes = dismissed();
    const heard = codes.size === 0 ? findings : findings.filter(({ code }) => !codes.has(code));
    known = { of: findings, heard, view: viewOf(heard, findings, codes) };
    return known;
  }

  return {
    /** The page is one of this site; empty: of none. */
    enter(next: string) {
      if (next === site) return;
      site = next;
      known = null;
    },
    isHeard: ({ code }: Pick<Finding, 'code'>): boolean => !dismissed().has(code),
    /** The findings that were not dismissed: the same list for the same list. */
    heard: (findings: readonly Finding[]) => answer(findings).heard,
    view: (findings: readonly Finding[]) => answer(findings).view,
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

function viewOf(
  heard: readonly Finding[],
  all: readonly Finding[],
  codes: ReadonlySet<FindingCode>,
): ProblemsView {
  const merged = merge(heard);
  const groups = SEVERITIES.map((severity) => ({
    severity,
    problems: merged.filter((problem) => problem.severity === severity),
  }));
  const countOf = (severity: Severity): number =>
    groups.find((group) => group.severity === severity)?.problems.length ?? 0;
  return {
    groups: groups.filter(({ problems }) => problems.length > 0),
    counts: { error: countOf('error'), warning: countOf('warning'), note: countOf('note') },
    dismissed: [...codes].flatMap((code) => {
      const gone = merge(all.filter((finding) => finding.code === code));
      const [first] = gone;
      return first ? [{ code, title: first.title, count: gone.length }] : [];
    }),
  };
}

/** A page that makes the same call again and again makes the same mistake: it is told once. */
function merge(findings: readonly Finding[]): Problem[] {
  const merged = new Map<string, Finding & { entries: string[] }>();
  for (const finding of findings) {
    const { code, title, seen, expected, advice, source, causes } = finding;
    const line = source === null ? '' : `${source.url}:${source.line}:${source.column}`;
    const key = JSON.stringify([code, title, seen, expected, advice, line, causes.map(({ state }) => state)]);
    const known = merged.get(key);
    if (known) known.entries.push(finding.entry);
    else merged.set(key, { ...finding, entries: [finding.entry] });
  }
  return [...merged.values()];
}
