import { isOlder, versionProblem } from '../../../catalogue/user-agents.ts';
import type { Words } from '../../../catalogue/words.ts';

/** What was made of a version that was typed. */
export interface ClientVersion {
  /** As it counts: empty for the profile's own; null when it is none. */
  version: string | null;
  /** What is wrong with it; null when nothing is. */
  problem: Words | null;
  /** What is worth knowing of it: a key of the words. */
  note: 'versionUnverified' | 'versionCompared' | null;
}

/** Reads the version of the client: `6.0.1`, `8.0.75`; empty for the profile's own. */
export function readVersion(text: string): ClientVersion {
  const version = text.trim();
  const problem = versionProblem(version);
  if (problem) return { version: null, problem, note: null };
  return { version, problem, note: version === '' ? null : noteOn(version) };
}

function noteOn(version: string): ClientVersion['note'] {
  if (isOlder(version, '6.0.2')) return 'versionUnverified';
  // The SDK compares versions as texts: '10.0.1' < '6.0.2'.
  return version < '6.0.2' ? 'versionCompared' : null;
}
