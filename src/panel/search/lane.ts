import {
  type ExplainInput,
  type Explanation,
  ranked,
  type SearchLength,
  stepsOf,
} from '../../core/signature/index.ts';
import { hire, type SearchWorker, type Worker } from './team.ts';

/** One search, asked for or under way. */
export interface Job {
  id: string;
  input: ExplainInput;
  length: SearchLength;
  /** How many texts were hashed. */
  tried: number;
  /** How many there are; null until it is known. */
  total: number | null;
  /** Milliseconds, by the lane's clock. */
  startedAt: number;
}

/** What a lane needs from where it runs. */
export interface LaneSurroundings {
  createWorker: () => SearchWorker;
  /** How many workers a search is shared out among. */
  most: number;
  /** Milliseconds, from any start. */
  now: () => number;
  /** A job has come further. */
  progressed: () => void;
  /** A job has come to its end; not called for one that was taken out. */
  finished: (job: Job, found: readonly Explanation[], problem: string | null) => void;
}

/** Searches that may wait for their turn: signatures that were in sight once are not looked at for ever. */
const LONGEST_QUEUE = 8;

/** Searches that are made one at a time, what was asked for last first. */
export function createLane({ createWorker, most, now, progressed, finished }: LaneSurroundings) {
  let queue: Job[] = [];
  let current: Job | null = null;
  let team: Worker[] = [];

  function jobOf(id: string): Job | undefined {
    return current?.id === id ? current : queue.find((job) => job.id === id);
  }

  function add(id: string, input: ExplainInput, length: SearchLength): void {
    const job: Job = { id, input, length, tried: 0, total: null, startedAt: now() };
    queue = [job, ...queue].slice(0, LONGEST_QUEUE);
    start();
  }

  /** Takes out those that are wanted no more, the one under way too, and goes on with the rest. Gives them. */
  function takeOut(isUnwanted: (job: Job) => boolean): Job[] {
    const out = [...(current ? [current] : []), ...queue].filter(isUnwanted);
    queue = queue.filter((job) => !out.includes(job));
    if (current && out.includes(current)) {
      dismiss();
      start();
    }
    return out;
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
      (found) => finish(job, found, null),
      (problem) => finish(job, [], String(problem)),
    );
  }

  function finish(job: Job, found: readonly Explanation[], problem: string | null): void {
    if (current !== job) return; // taken out in the meantime
    // One worker stays for the next short search: they follow each other closely.
    if (problem !== null || job.length === 'long') dismiss();
    current = null;
    finished(job, found, problem);
    start();
  }

  /** Goes through the steps with the whole team; stops at the first that finds something. */
  async function run(job: Job): Promise<readonly Explanation[]> {
    const { input, length } = job;
    while (team.length < most) team.push(hire(createWorker()));
    const workers = [...team];
    const totals = await Promise.all(workers.map((worker) => worker.start(input, length)));
    job.total = totals[0] ?? null;
    progressed();
    for (let step = 0; step < stepsOf(length); step++) {
      const found = await Promise.all(
        workers.map((worker, index) =>
          worker.step(step, { index, of: workers.length }, (tried) => {
            job.tried += tried;
            progressed();
          }),
        ),
      );
      const explanations = ranked(found.flat());
      if (explanations.length > 0) return explanations;
    }
    return [];
  }

  return { jobOf, add, takeOut };
}
