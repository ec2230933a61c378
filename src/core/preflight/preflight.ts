import type { Entry } from '../session/entry.ts';
import type { PageRequest, Verifying } from '../signature/index.ts';
import { createEvidence, type PreflightContext, type SigningWay, signingWayOf } from './evidence.ts';
import { type Opening, openingsOf } from './openings.ts';
import { createVisits } from './visits.ts';

/** Knows how a page was opened so far and how it was signed for, and says what will come of other ways. */
export interface Preflight {
  /**
   * Takes in what was added to the log, and the page's requests, latest first. What was learnt of entries that have
   * been cleared is kept: to open a page in another way clears the log.
   */
  read(entries: readonly Entry[], requests?: readonly PageRequest[]): void;
  /**
   * How the page will be opened, and what will come of each.
   *
   * @param verifying what phones verify at all: the scenario's choice.
   */
  openings(context: PreflightContext, verifying?: Verifying): readonly Opening[];
  /** How the page chooses the URL to sign, as far as its configs show it. */
  signingWay(context: PreflightContext): SigningWay;
  /** Another number after every change of what was read. */
  readonly version: number;
  /** Forgets everything. */
  clear(): void;
}

export function createPreflight(): Preflight {
  const visits = createVisits();
  const evidenceOf = createEvidence();
  return {
    read: visits.read,
    openings(context, verifying = {}) {
      const visited = visits.visited();
      const evidence = evidenceOf(visited.samples, context);
      return openingsOf({ visited, evidence, signing: signingWayOf(evidence) }, verifying);
    },
    signingWay: (context) => signingWayOf(evidenceOf(visits.visited().samples, context)),
    get version() {
      return visits.version;
    },
    clear: visits.clear,
  };
}
