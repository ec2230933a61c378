import {
  type ExplainInput,
  type Explanation,
  type GapCode,
  gapsOf,
  type NextCode,
  nextOf,
  type SearchLength,
  wantedOf,
} from '../../core/signature/index.ts';
import { createLane, type Job } from './lane.ts';
import type { SearchWorker } from './team.ts';

/** How a search stands. Numbers of texts hashed. */
export type SearchState =
  | { state: 'none' }
  /** `total`: null until it is known. */
  | { state: 'running'; length: SearchLength; tried: number; total: number | null }
  | Ended;

/** A search that goes on no more. */
export interface Ended {
  /** `failed`: by a fault of ours, which `problem` tells. */
  state: 'done' | 'cancelled' | 'failed';
  length: SearchLength;
  tried: number;
  /** Milliseconds. */
  took: number;
  explanations: readonly Explanation[];
  unsearched: readonly GapCode[];
  next: readonly NextCode[];
  problem: string;
}

/** What searches need from where they run. */
export interface SearchSurroundings {
  createWorker: () => SearchWorker;
  /** How many workers a long search is shared out among. */
  most: number;
  /** Milliseconds, from any start. */
  now: () => number;
  /** Something is to be shown anew. */
  changed: () => void;
}

/** The shortest time between two shows of a search's progress, in milliseconds. */
const BETWEEN_REPORTS = 100;

/**
 * Searches for the mistakes behind wrong signatures: each signature once, what was asked for last first. One short
 * search at a time, and one long one beside it: what comes into sight does not wait for what takes long. Keeps what it
 * has found for as long as the signature and the secrets stay the same.
 */
export function createSearches({ createWorker, most, now, changed }: SearchSurroundings) {
  const ended = new Map<string, { key: string; result: Ended }>();
  let shownAt = now();
  const surroundings = { createWorker, now, progressed, finished };
  const short = createLane({ ...surroundings, most: 1 });
  const long = createLane({ ...surroundings, most });

  /** What has become of the search for this signature. */
  function stateOf(id: string, input: ExplainInput | null): SearchState {
    const job = long.jobOf(id) ?? short.jobOf(id);
    if (job) {
      const { length, tried, total } = job;
      return { state: 'running', length, tried, total };
    }
    const known = ended.get(id);
    return known && input && known.key === keyOf(input) ? known.result : { state: 'none' };
  }

  /** Asks for the short search, once; again after one that was cancelled or failed. */
  function explain(id: string, input: ExplainInput): void {
    const { state } = stateOf(id, input);
    if (state === 'running' || state === 'done') return;
    short.add(id, input, 'short');
    changed();
  }

  /** Asks for the long search, in place of one for another signature, and of a short one for this. */
  function further(id: string, input: ExplainInput): void {
    short.takeOut((job) => job.id === id);
    // The user sees what became of the other when looking at it again.
    for (const job of long.takeOut(() => true)) if (job.id !== id) end(job, 'cancelled', []);
    long.add(id, input, 'long');
    changed();
  }

  function cancel(id: string): void {
    // It stays known as cancelled, one that waits too: what is in sight would ask for it again.
    for (const lane of [short, long]) {
      for (const job of lane.takeOut((one) => one.id === id)) end(job, 'cancelled', []);
    }
    changed();
  }

  /** Forgets the searches for signatures that are not there any more, and ends those under way. */
  function keepOnly(isThere: (id: string) => boolean): void {
    for (const lane of [short, long]) lane.takeOut(({ id }) => !isThere(id));
    for (const id of ended.keys()) if (!isThere(id)) ended.delete(id);
    changed();
  }

  function progressed(): void {
    if (now() - shownAt < BETWEEN_REPORTS) return;
    shownAt = now();
    changed();
  }

  function finished(job: Job, found: readonly Explanation[], problem: string | null): void {
    end(job, problem === null ? 'done' : 'failed', found, problem ?? '');
    changed();
  }

  function end(job: Job, state: Ended['state'], explanations: readonly Explanation[], problem = ''): void {
    const { id, input, length, tried, startedAt } = job;
    const searched = { facts: wantedOf(input).facts, length, tried };
    const isOpen = state === 'done' && explanations.length === 0;
    ended.set(id, {
      key: keyOf(input),
      result: {
        state,
        length,
        tried,
        took: now() - startedAt,
        explanations,
        unsearched: isOpen ? gapsOf(searched) : [],
        next: isOpen ? nextOf(searched) : [],
        problem,
      },
    });
  }

  return { stateOf, explain, further, cancel, keepOnly };
}

/**
 * What a result holds for: the signature and the secrets. New URLs in the log do not make it void; what a phone
 * said does, since it was pasted for the search.
 */
function keyOf({ urls = [], ...input }: ExplainInput): string {
  const phone = urls.flatMap(({ url, role }) => (role === 'phone' ? [url] : []));
  return JSON.stringify([input, [...new Set(phone)]]);
}
