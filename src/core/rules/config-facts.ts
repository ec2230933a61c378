import type { Entry } from '../session/entry.ts';
import {
  type ConfigInput,
  configOf,
  masked,
  urlToSign,
  type Verdict,
  type Verifying,
  verdictsOf,
  verifiedHref,
} from '../signature/index.ts';
import type { FindingsContext } from './context.ts';
import type { Past } from './history.ts';
import { type Proof, proofOf } from './proof.ts';
import { createRule } from './rule.ts';

/** What the rules about a config look at. */
export interface ConfigFacts {
  entry: Entry;
  config: ConfigInput;
  verdict: Verdict;
  /** The mistake that it was signed with; null when it is right, not verified, or no single one was found. */
  proof: Proof | null;
  /** The ticket as it may be shown. */
  ticket: string;
  verifying: Verifying;
  past: Past;
  context: FindingsContext;
}

/** A row about configs. */
export const configRule = createRule<ConfigFacts>();

/** The facts about a config; null when the entry is none. */
export function configFactsOf(entry: Entry, context: FindingsContext): ConfigFacts | null {
  const config = configOf(entry);
  const { secrets } = context;
  const verifying = context.verifying?.(entry) ?? {};
  const [verified] = config ? verdictsOf(entry, secrets, verifying) : [];
  if (!config || !verified) return null;
  const { signed, verdict, secret } = verified;
  const proof = verdict.kind === 'differs' ? proofOf(entry, signed, secrets) : null;
  const ticket = masked(secret.value ?? '');
  return { entry, config, verdict, proof, ticket, verifying, past: context.history.before(entry), context };
}

/** The entry's URLs without `#` part: what its client takes, and the other one. */
export function urlsOf({ entry, verifying }: Pick<ConfigFacts, 'entry' | 'verifying'>): {
  verified: string;
  other: string;
} {
  const verified = urlToSign(verifiedHref(entry, verifying));
  const current = urlToSign(entry.url);
  return { verified, other: verified === current ? urlToSign(entry.landingUrl) : current };
}

/** Whether the entry's other URL was signed: the current one where the client takes the landing URL, or the reverse. */
export function isOtherUrl(proof: Proof | null): boolean {
  return proof?.mistakes.some((id) => id === 'url-landing' || id === 'url-current') ?? false;
}
