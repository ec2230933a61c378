import type { Entry } from '../session/entry.ts';
import { configOf, type Verifying, verdictsOf } from '../signature/index.ts';
import { type ConfigFacts, isOtherUrl, urlsOf } from './config-facts.ts';
import { isSha1 } from './signed-fields.ts';

/** The config of another URL that a signature was used for before. */
export interface Reuse {
  entry: Entry;
  /** The URL that was verified there, without its `#` part. */
  url: string;
  /** Whether it is that URL's signature, by the ticket that was entered. */
  isProved: boolean;
}

/** Under which key a config is found again by its signature; null for one without. */
export function signatureKey(entry: Entry): string | null {
  const signature = configOf(entry)?.signature;
  return isSha1(signature) ? `signature:${signature}` : null;
}

/**
 * Where in the session this config's signature was used before, for another URL. Null when it was not, when it is
 * right here, and when it was made for neither URL: what is wrong then is something else.
 */
export function reuseOf(facts: ConfigFacts): Reuse | null {
  const { entry, verdict, proof, past, context } = facts;
  const key = signatureKey(entry);
  const other = key === null ? null : past.lastInSession(key);
  if (!other || verdict.kind === 'matches' || isOtherUrl(proof)) return null;
  const verifying: Verifying = context.verifying?.(other) ?? {};
  const { verified: url } = urlsOf({ entry: other, verifying });
  const own = urlsOf(facts);
  if (url === own.verified) return null;
  const before = verdictsOf(other, context.secrets, verifying)[0]?.verdict.kind;
  if (verdict.kind !== 'unverified')
    return before === 'matches' ? { entry: other, url, isProved: true } : null;
  // A frame may be given the page's.
  const isElsewhere = other.frame.frameId !== entry.frame.frameId;
  return verdict.why === 'incomplete' || isElsewhere ? null : { entry: other, url, isProved: false };
}
