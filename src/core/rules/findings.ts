import type { Language } from '../../catalogue/words.ts';
import { fill } from '../fill.ts';
import type { Entry } from '../session/entry.ts';
import type { Accounts, Verifying } from '../signature/index.ts';
import { configFactsOf } from './config-facts.ts';
import type { Case, FindingValues, Rule, Severity } from './rule.ts';
import { CALL_RULES, CONFIG_RULES, type FindingCode, isFindingCode, RULES, SIGNED_RULES } from './rules.ts';
import { signedFactsOf } from './signed-facts.ts';

/** One thing that is wrong with one entry of the log. Plain data; `describe` has its words. */
export interface Finding {
  code: FindingCode;
  /** Which of the rule's cases it is. */
  case: string;
  severity: Severity;
  /** The key of the entry. */
  entry: string;
  /** What its words are filled with. Holds no secret but by its last four characters. */
  values: FindingValues;
}

/** What is known besides the log. */
export interface FindingsContext {
  /** The secrets that were entered. */
  secrets: Accounts;
  /** What an entry's signatures are verified with besides. */
  verifying?: (entry: Entry) => Verifying;
}

/** A finding in words. */
export interface Described {
  title: string;
  seen: string;
  expected: string;
  /** What to do. */
  advice: string;
  /** Where the official document says what is right. */
  place: string;
}

/** What is wrong with one entry; empty when nothing is. Looks at nothing but the entry, and who its account is. */
export function findingsOf(entry: Entry, { secrets, verifying }: FindingsContext): Finding[] {
  const verifyingIt = verifying?.(entry) ?? {};
  const facts = configFactsOf(entry, secrets, verifyingIt);
  if (facts) return check(CONFIG_RULES, facts, entry.key);
  const rules = Object.hasOwn(CALL_RULES, entry.name) ? CALL_RULES[entry.name] : undefined;
  const signed = signedFactsOf(entry, secrets, verifyingIt);
  return [
    ...(rules ? check(rules, entry, entry.key) : []),
    ...signed.flatMap((each) => check(SIGNED_RULES, each, entry.key)),
  ];
}

/** The words of a finding: what was seen, what was expected, what to do. */
export function describe({ code, case: name, values: all }: Finding, language: Language): Described {
  const rule = RULES[code];
  const values = Object.fromEntries(
    Object.entries(all).map(([key, value]) => [key, typeof value === 'string' ? value : value[language]]),
  );
  const { title, seen, expected, advice } = caseOf(code, rule, name);
  return {
    title: fill(title ?? rule.title, values, language),
    seen: fill(seen, values, language),
    expected: fill(expected, values, language),
    advice: fill(advice, values, language),
    place: rule.place,
  };
}

function check<Facts>(
  rules: { readonly [code: string]: Rule<Facts> },
  facts: Facts,
  entry: string,
): Finding[] {
  return Object.entries(rules).flatMap(([code, rule]) =>
    rule.check(facts).map((found) => {
      if (!isFindingCode(code)) throw new RangeError(`${code} is not in RULES`);
      const { severity } = caseOf(code, rule, found.case);
      return { code, case: found.case, severity, entry, values: found.values };
    }),
  );
}

function caseOf(code: string, rule: Pick<Rule<never>, 'cases'>, name: string): Case {
  const found = rule.cases[name];
  if (!found) throw new RangeError(`No case ${name} in ${code}`);
  return found;
}
