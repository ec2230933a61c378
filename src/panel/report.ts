import { PROFILES } from '../catalogue/user-agents.ts';
import {
  MOST_CALLS,
  type Report,
  type ReportCall,
  type ReportOpening,
  type ReportProblem,
  type ReportSignature,
  type ReportVerdict,
} from '../core/report/index.ts';
import type { Entry, StackFrame } from '../core/session/entry.ts';
import type { Plain } from '../protocol.ts';
import type { Problem } from './findings-model.ts';
import type { BackEnd, Model, Piece, SignedView } from './model.ts';
import { BACK_ENDS } from './view/back-end.ts';
import { isSecret, maskSecret } from './view/mask.ts';
import { previewOf } from './view/reading.ts';
import { statusOf } from './view/status.ts';
import { sayIn } from './words.ts';

/** Longer arguments and results are cut, in characters. */
const LONGEST = 2_000;

/** What a report is made of. */
export interface ReportSource {
  model: Pick<
    Model,
    'language' | 'profile' | 'pageUrl' | 'session' | 'problems' | 'signaturesOf' | 'searchOf'
  >;
  verdicts: readonly ReportVerdict[];
  openings: readonly ReportOpening[];
  /** In which language lines of code are shown. */
  backEnd: BackEnd;
  /** ISO 8601. */
  createdAt: string;
  /** Takes the secrets out of a text, and out of what a page passed. */
  redactText: (text: string) => string;
  redact: (value: Plain) => Plain;
}

/** Everything worth handing on about the session, without its secrets. */
export function reportOf(source: ReportSource): Report {
  const { model, verdicts, openings, backEnd, createdAt, redactText, redact } = source;
  const shown = (value: Plain): string => previewOf(redact(value), LONGEST);
  const say = sayIn(model.language);
  const { entries } = model.session;
  const toCall = (entry: Entry): ReportCall => ({
    at: new Date(entry.at).toISOString(),
    api: entry.name,
    url: entry.url,
    line: lineOf(entry.caller),
    args: entry.args.map(shown).join(', '),
    result: entry.result === undefined ? '' : shown(entry.result),
    outcome: statusOf(entry, null, say).text,
  });
  const configs = entries.filter(({ kind }) => kind === 'config');
  const calls = entries.filter(({ kind, seam }) => seam !== null && kind !== 'config');
  const report: Report = {
    format: 'wechat-jssdk-report',
    version: 1,
    language: model.language,
    createdAt,
    page: { url: model.pageUrl, client: PROFILES[model.profile].name[model.language] },
    verdicts,
    openings,
    problems: model.problems.groups.flatMap(({ problems }) => problems.map(toProblem)),
    signatures: entries.flatMap((entry) =>
      model
        .signaturesOf(entry)
        .map((signed) => toSignature(entry, signed, model.searchOf(signed.id), backEnd)),
    ),
    configs: configs.slice(-MOST_CALLS).map(toCall),
    calls: calls.slice(-MOST_CALLS).map(toCall),
    leftOut: Math.max(0, calls.length - MOST_CALLS) + Math.max(0, configs.length - MOST_CALLS),
    backEnd: BACK_ENDS[backEnd],
  };
  return { ...report, ...mapTexts(pick(report), redactText) };
}

/** What of a report comes from the page, or may name it. */
function pick({ page, verdicts, openings, problems, signatures, configs, calls }: Report) {
  return { page, verdicts, openings, problems, signatures, configs, calls };
}

function toProblem(problem: Problem): ReportProblem {
  const { severity, code, title, seen, expected, advice, place, api, entries, source, causes } = problem;
  const words = { title, seen, expected, advice, place };
  return { severity, code, ...words, api, times: entries.length, line: lineOf(source), causes };
}

function toSignature(
  { name }: Entry,
  { label, outcome, why, pieces, digest, signature }: SignedView,
  search: ReturnType<Model['searchOf']>,
  backEnd: BackEnd,
): ReportSignature {
  const explanations = search.state === 'done' && outcome === 'differs' ? search.explanations : [];
  return {
    api: name,
    label,
    outcome,
    why,
    text: pieces === null ? '' : maskedText(pieces),
    digest: digest ?? '',
    signature: signature ?? '',
    explanations: explanations.map((explanation) => ({
      sentence: explanation.sentence,
      text: maskedText(explanation.pieces),
      fixes: explanation.mistakes.map(({ advice, place, cause, fix }) => ({
        advice,
        place,
        cause: cause[backEnd],
        fix: fix[backEnd],
      })),
    })),
  };
}

function maskedText(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (isSecret(piece) ? maskSecret(piece.text) : piece.text)).join('');
}

function lineOf(place: StackFrame | null): string {
  return place === null ? '' : `${place.url}:${place.line}${place.column > 0 ? `:${place.column}` : ''}`;
}

/** The same data with every text in it changed. */
function mapTexts<T>(value: T, change: (text: string) => string): T;
function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, mapTexts(member, change)]));
}
