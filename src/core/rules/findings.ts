import type { Language, Words } from '../../catalogue/words.ts';
import { fill } from '../fill.ts';
import { enteredSecrets } from '../secrets/entered-secrets.ts';
import type { KnownSecret } from '../secrets/find-secrets.ts';
import { hideSecrets } from '../secrets/hide-secrets.ts';
import type { Entry, StackFrame } from '../session/entry.ts';
import type { DocumentContext, FindingsContext } from './context.ts';
import { createHistory, type History } from './history.ts';
import type { Case, Cause, FindingValues, FoundCause, Rule, Severity, Topic } from './rule.ts';
import { type Broken, brokenIn, type FindingCode, keysOf, RULE_SETS, RULES } from './rules.ts';

/** One thing that is wrong with one entry of the log. Plain data; `describe` has its words. */
export interface Finding {
  code: FindingCode;
  /** Which of the rule's cases it is. */
  case: string;
  severity: Severity;
  topic: Topic;
  /** The key of the entry. */
  entry: string;
  /** The API's name, or the row's (see `Entry.name`). */
  api: string;
  /** When it was called: epoch milliseconds. */
  at: number;
  /** The page's line that called it; null when not known. */
  source: StackFrame | null;
  /** What its words are filled with. Holds no secret but by its last four characters. */
  values: FindingValues;
  /** For an error: what the session says of each possible cause, in the document's order. Empty for any other. */
  causes: readonly FoundCause[];
}

/** A possible cause in words. */
export interface DescribedCause {
  state: FoundCause['state'];
  text: string;
  /** What shows that it is so, or not so; empty while it is open. */
  because: string;
}

/** A finding in words. */
export interface Described {
  title: string;
  seen: string;
  expected: string;
  /** What to do. */
  advice: string;
  /** Where it is said what is right. */
  place: string;
  causes: readonly DescribedCause[];
}

/** Finds what came before each entry, also by the keys that rules file entries under. */
export function createFindingHistory(): History {
  return createHistory(keysOf);
}

/** What is wrong with one entry; empty when nothing is. The entry has to be in the history. */
export function findingsOf(entry: Entry, context: FindingsContext): Finding[] {
  return RULE_SETS.flatMap(({ broken }) => broken(entry, context)).map((each) =>
    toFinding(each, entry, context),
  );
}

/** What is wrong with a document as a whole, as far as can be told now; each finding says its entry. */
export function documentFindingsOf(documentId: string, context: DocumentContext): Finding[] {
  const document = context.history.document(documentId);
  if (!document) return [];
  return brokenIn({ document, context }).map((each) => toFinding(each, document.latest, context));
}

/** The words of a finding: what was seen, what was expected, what to do. */
export function describe({ code, case: name, values: all, causes }: Finding, language: Language): Described {
  const rule: Rule<never> = RULES[code];
  const values = valuesIn(all, language);
  const { title, seen, expected, advice } = caseOf(code, rule, name);
  const { place } = rule;
  return {
    title: fill(title ?? rule.title, values, language),
    seen: fill(seen, values, language),
    expected: fill(expected, values, language),
    advice: fill(advice, values, language),
    place: typeof place === 'string' ? place : place[language],
    causes: causes.map((cause) => describeCause(code, rule, cause, language)),
  };
}

function describeCause(
  code: FindingCode,
  { causes }: Rule<never>,
  { name, state, values: all }: FoundCause,
  language: Language,
): DescribedCause {
  const cause: Cause | undefined = causes && Object.hasOwn(causes, name) ? causes[name] : undefined;
  if (!cause) throw new RangeError(`No cause ${name} in ${code}`);
  const values = valuesIn(all, language);
  const because = state === 'open' ? undefined : state === 'found' ? cause.found : cause.ruledOut;
  if (state !== 'open' && !because)
    throw new RangeError(`Cause ${name} of ${code} has no words for ${state}`);
  return {
    state,
    text: fill(cause.text, values, language),
    because: because ? fill(because, values, language) : '',
  };
}

function valuesIn(values: FindingValues, language: Language): Record<string, string> {
  const textOf = (value: string | Words): string => (typeof value === 'string' ? value : value[language]);
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, textOf(value)]));
}

function toFinding(
  { code, rule, found }: Broken,
  looked: Entry,
  { secrets }: Pick<FindingsContext, 'secrets'>,
): Finding {
  const { case: name, causes = [], entry = looked } = found;
  const known = enteredSecrets(secrets);
  const values = withoutSecrets(found.values, known);
  return {
    code,
    case: name,
    severity: caseOf(code, rule, name).severity,
    topic: found.topic ?? rule.topic,
    entry: entry.key,
    api: entry.name,
    at: entry.at,
    source: entry.caller,
    values,
    causes: causes.map((cause) => ({ ...cause, values: withoutSecrets(cause.values, known) })),
  };
}

/** A page may have put a secret anywhere: into its URL, into an error text. */
function withoutSecrets(values: FindingValues, known: readonly KnownSecret[]): FindingValues {
  const hidden = (value: string | Words): string | Words =>
    typeof value === 'string'
      ? hideSecrets(value, known)
      : { zh: hideSecrets(value.zh, known), en: hideSecrets(value.en, known) };
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, hidden(value)]));
}

function caseOf(code: string, rule: Pick<Rule<never>, 'cases'>, name: string): Case {
  const found = rule.cases[name];
  if (!found) throw new RangeError(`No case ${name} in ${code}`);
  return found;
}
