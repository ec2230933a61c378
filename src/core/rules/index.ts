/** What is wrong with the entries of the log. */
export { type Described, describe, type Finding, type FindingsContext, findingsOf } from './findings.ts';
export type { Case, Rule, Severity } from './rule.ts';
export { type FindingCode, RULES } from './rules.ts';
