/** What is wrong with the entries of the log. */
export type { DocumentContext, FindingsContext, LoadedScript } from './context.ts';
export { SETTLING } from './document-facts.ts';
export {
  createFindingHistory,
  type Described,
  type DescribedCause,
  describe,
  documentFindingsOf,
  type Finding,
  findingsOf,
} from './findings.ts';
export type { History } from './history.ts';
export type { Case, Cause, Rule, Severity, Topic } from './rule.ts';
export { type FindingCode, isFindingCode, RULES } from './rules.ts';
