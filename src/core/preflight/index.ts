/** What will come of a page on a phone, before the phone is picked up. */
export { createFindingCount, type FindingCount, type FindingTally } from './finding-tally.ts';
export { type Said, said, textOf } from './said.ts';
export {
  MISSING,
  VERDICT_STATES,
  VERDICT_TITLES,
  type VerdictId,
} from './verdict-words.ts';
export {
  type PageVerdict,
  type SignedCall,
  VERDICT_IDS,
  VERDICT_OF,
  type VerdictState,
  type VerdictsInput,
  verdictsFor,
} from './verdicts.ts';
