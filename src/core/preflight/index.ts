/** What will come of a page on a phone, before the phone is picked up. */
export { CLIENT_IDS, CLIENT_NAMES, type ClientId } from './clients.ts';
export { type Evidence, type PreflightContext, type SigningWay, signingWayOf } from './evidence.ts';
export { createFindingCount, type FindingCount, type FindingTally } from './finding-tally.ts';
export {
  OPENING_TITLES,
  type OpeningId,
  OUTLOOK_STATES,
  REASONS,
  type ReasonId,
  STEPS,
  type StepId,
} from './opening-words.ts';
export { OPENING_IDS, type Opening } from './openings.ts';
export type { Outlook } from './outlook.ts';
export { createPreflight, type Preflight } from './preflight.ts';
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
export { clauseOf, type Way, type WayId } from './ways.ts';
