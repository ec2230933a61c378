import {
  type ExplainInput,
  type Explanation,
  type GapCode,
  gapsOf,
  type NextCode,
  nextOf,
  ranked,
  type SearchLength,
  stepsOf,
  wantedOf,
} from '../../core/signature/index.ts';
import { hire, type SearchWorker, type Worker } from './team.ts';

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

/** One search, asked for or under way. */
interface Job {
  id: string;
  input: ExplainInput;
  length: SearchLength;
  tried: number;
  total: number | null;
  startedAt: number;
}

/** Short searches that may wait for their turn: signatures that were in sight once are not looked at for ever. */
const LONGEST_QUEUE = 8;

/** The shortest time between two shows of a search's progress, in milliseconds. */
const BETWEEN_REPORTS = 100;

/**
 * Searches for the mistakes behind wrong signatures: one at a time, each signature once, what was asked for last
 * first. Keeps what it has found for as long as the signature and the secrets stay the same.
 */
export function createSearches({ createWorker, most, now, changed }: SearchSurroundings) {
  const ended = new Map<string, { key: string; result: Ended }>();
  let queue: Job[] = [];
  let current: Job | null = null;
  let team: Worker[] = [];
  let shownAt = now();

  /** What has become of the search for this signature. */
  function stateOf(id: string, input: ExplainInput | null): SearchState {
    const job = current?.id === id ? current : queue.find((waiting) => waiting.id === id);
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
    queue = [newJob(id, input, 'short'), ...queue].slice(0, LONGEST_QUEUE);
    start();
    changed();
  }

  /** Asks for the long search; a short one that is under way gives way to it. */
  function further(id: string, input: ExplainInput): void {
    queue = queue.filter((job) => job.id !== id);
    if (current) {
      const waiting = current;
      dismiss();
      if (waiting.id !== id && waiting.length === 'short')
        queue.push(newJob(waiting.id, waiting.input, 'short'));
    }
    queue.unshift(newJob(id, input, 'long'));
    start();
    changed();
  }

  function cancel(id: string): void {
    const waiting = queue.find((job) => job.id === id);
    queue = queue.filter((job) => job !== waiting);
    // It stays known as cancelled: what is in sight would ask for it again.
    if (waiting) end(waiting, 'cancelled', []);
    if (current?.id === id) {
      end(current, 'cancelled', []);
      dismiss();
      start();
    }
    changed();
  }

  /** Forgets everything, as when the log is cleared or a secret is removed. */
  function clear(): void {
    queue = [];
    ended.clear();
    dismiss();
    changed();
  }

  function progressed(job: Job, tried: number): void {
    job.tried += tried;
    if (now() - shownAt < BETWEEN_REPORTS) return;
    shownAt = now();
    changed();
  }

  function newJob(id: string, input: ExplainInput, length: SearchLength): Job {
    return { id, input, length, tried: 0, total: null, startedAt: now() };
  }

  function dismiss(): void {
    for (const worker of team) worker.terminate();
    team = [];
    current = null;
  }

  function start(): void {
    const job = current ? undefined : queue.shift();
    if (!job) return;
    current = job;
    job.startedAt = now();
    run(job).then(
      (explanations) => finish(job, 'done', explanations, ''),
      (problem) => finish(job, 'failed', [], String(problem)),
    );
  }

  function finish(
    job: Job,
    state: Ended['state'],
    explanations: readonly Explanation[],
    problem: string,
  ): void {
    if (current !== job) return; // cancelled in the meantime
    end(job, state, explanations, problem);
    if (state === 'failed' || team.length > 1) dismiss();
    current = null;
    start();
    changed();
  }

  function end(job: Job, state: Ended['state'], explanations: readonly Explanation[], problem = ''): void {
    const { id, input, length, tried, startedAt } = job;
    const searched = { facts: wantedOf(input).facts, length };
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

  /** Goes through the steps with as many workers as the search deserves; stops at the first that finds something. */
  async function run(job: Job): Promise<readonly Explanation[]> {
    const { input, length } = job;
    const wanted = length === 'long' ? most : 1;
    while (team.length < wanted) team.push(hire(createWorker()));
    const workers = team.slice(0, wanted);
    const totals = await Promise.all(workers.map((worker) => worker.start(input, length)));
    job.total = totals[0] ?? null;
    changed();
    for (let step = 0; step < stepsOf(length); step++) {
      const found = await Promise.all(
        workers.map((worker, index) =>
          worker.step(step, { index, of: workers.length }, (tried) => progressed(job, tried)),
        ),
      );
      const explanations = ranked(found.flat());
      if (explanations.length > 0) return explanations;
    }
    return [];
  }

  return { stateOf, explain, further, cancel, clear };
}

/**
 * What a result holds for: the signature and the secrets. New URLs in the log do not make it void; what a phone
 * said does, since it was pasted for the search.
 */
function keyOf({ urls = [], ...input }: ExplainInput): string {
  const phone = urls.flatMap(({ url, role }) => (role === 'phone' ? [url] : []));
  return JSON.stringify([input, [...new Set(phone)]]);
}
