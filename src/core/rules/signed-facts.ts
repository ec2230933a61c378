import type { Entry } from '../session/entry.ts';
import {
  type Accounts,
  type CarriedSignature,
  masked,
  type Verdict,
  type Verifying,
  verdictsOf,
} from '../signature/index.ts';
import { type Proof, proofOf } from './proof.ts';
import { createRule } from './rule.ts';

/** What the rules about a signature other than a config's look at. */
export interface SignedFacts {
  entry: Entry;
  signed: CarriedSignature;
  verdict: Verdict;
  /** The mistake that it was signed with; null when it is right, not verified, or no single one was found. */
  proof: Proof | null;
  /** The secret as it may be shown. */
  secret: string;
  verifying: Verifying;
}

/** A row about signatures other than those of configs. */
export const signedRule = createRule<SignedFacts>();

/** The facts about each signature of a call; none for configs. */
export function signedFactsOf(entry: Entry, secrets: Accounts, verifying: Verifying): SignedFacts[] {
  if (entry.kind !== 'call') return [];
  return verdictsOf(entry, secrets, verifying).map(({ signed, secret, verdict }) => ({
    entry,
    signed,
    verdict,
    proof: verdict.kind === 'differs' ? proofOf(entry, signed, secrets) : null,
    secret: masked(secret.value ?? ''),
    verifying,
  }));
}
