import type { Entry } from '../session/entry.ts';
import {
  type CarriedSignature,
  masked,
  type Verdict,
  type Verifying,
  verdictsOf,
} from '../signature/index.ts';
import type { FindingsContext } from './context.ts';
import type { Past } from './history.ts';
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
  /** Whether another signature of the call is the same, though something else was signed. */
  isShared: boolean;
  past: Past;
}

/** A row about signatures other than those of configs. */
export const signedRule = createRule<SignedFacts>();

/** The facts about each signature of a call; none for configs. */
export function signedFactsOf(entry: Entry, context: FindingsContext): SignedFacts[] {
  if (entry.kind !== 'call') return [];
  const { secrets } = context;
  const verifying = context.verifying?.(entry) ?? {};
  const all = verdictsOf(entry, secrets, verifying);
  const shared = sharedIn(all.map(({ verdict }) => verdict));
  return all.map(({ signed, secret, verdict }) => ({
    entry,
    signed,
    verdict,
    proof: verdict.kind === 'differs' ? proofOf(entry, signed, secrets) : null,
    secret: masked(secret.value ?? ''),
    verifying,
    isShared: verdict.kind !== 'unverified' && shared.has(verdict.signature),
    past: context.history.before(entry),
  }));
}

/** The signatures that stand for more than one text. */
function sharedIn(verdicts: readonly Verdict[]): ReadonlySet<string> {
  const texts = new Map<string, string>();
  const shared = new Set<string>();
  for (const verdict of verdicts) {
    if (verdict.kind === 'unverified') continue;
    const { signature, text } = verdict;
    if ((texts.get(signature) ?? text) !== text) shared.add(signature);
    texts.set(signature, text);
  }
  return shared;
}
