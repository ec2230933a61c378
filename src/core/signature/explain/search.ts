import { type Digest, HASHES, keyOf } from '../digests.ts';
import { FORMATS } from '../formats.ts';
import type { Facts } from '../mistakes/mistake.ts';
import type { MistakeId } from '../mistakes/mistakes.ts';
import type { Parts } from '../parts.ts';
import { isSignatureOf, type Signing } from '../signing.ts';
import { type Composition, compositionsOf, type Reach } from './compose.ts';
import { createHashKernel } from './hash-kernel.ts';
import type { Kernel } from './kernel.ts';
import { waysOf } from './levels.ts';
import { SIZES, sizeOfParts } from './size.ts';
import { createTaskMaker, sizeOfTasks, type Task } from './tasks.ts';
import { type Bounds, OFTEN, type Variants, variantsOf } from './variants.ts';

/** A signing that gives the page's signature, and mistakes that lead to it. */
export interface Hit {
  signing: Signing;
  /** The page's: what the signing gives, in the way it was written. */
  signature: string;
  mistakes: readonly MistakeId[];
  /** The sum of the mistakes' costs. */
  cost: number;
}

/** How far a search goes. `short`: up to two mistakes. `long`: what the user asks for when that finds nothing. */
export type SearchLength = 'short' | 'long';

/** One step of a search. The next is taken only when this one has found nothing. */
interface Step {
  reach: Reach;
  /** How far from the timestamp sent others are tried, in seconds. */
  span: number;
  /** At most how many mistakes in one place. */
  inOnePlace: 1 | 2;
  /** See `Bounds`; false when left out. */
  isQuick?: boolean;
}

/** Seconds around the timestamp sent. */
const MINUTES = 300;
const DAY = 86_400;
const ANY = 5;

/**
 * What is searched, in this order. A step has every explanation that is part of one of a later step, so that the first
 * step which finds something has found the simplest.
 */
const STEPS = {
  quick: [
    { reach: { mistakes: 1, wide: 0, cost: OFTEN, widePart: null }, span: 0, inOnePlace: 1, isQuick: true },
  ],
  short: [
    { reach: { mistakes: 1, wide: 1, cost: ANY, widePart: null }, span: MINUTES, inOnePlace: 1 },
    { reach: { mistakes: 2, wide: 1, cost: ANY, widePart: null }, span: MINUTES, inOnePlace: 2 },
  ],
  long: [
    { reach: { mistakes: 1, wide: 1, cost: ANY, widePart: null }, span: DAY, inOnePlace: 1 },
    { reach: { mistakes: 2, wide: 2, cost: ANY, widePart: null }, span: MINUTES, inOnePlace: 2 },
    { reach: { mistakes: 2, wide: 1, cost: OFTEN, widePart: 'timestamp' }, span: DAY, inOnePlace: 1 },
    { reach: { mistakes: 3, wide: 1, cost: OFTEN, widePart: 'timestamp' }, span: MINUTES, inOnePlace: 2 },
    { reach: { mistakes: 3, wide: 0, cost: ANY, widePart: null }, span: MINUTES, inOnePlace: 2 },
  ],
} as const satisfies Record<SearchLength | 'quick', readonly Step[]>;

/** Texts hashed between two reports. */
const SLICE = 1 << 17;

/** Part of a search: the whole of it is shared out among so many, each taking every `of`-th slice from `index` on. */
export interface Shard {
  index: number;
  of: number;
}

/** What a search looks for, and in what. */
export interface Wanted {
  /** Everything right. */
  signing: Signing;
  /** The page's. */
  signature: string;
  /** Of this signing: what is worked out from them is kept for as long as they are. */
  facts: Facts;
}

/** How many steps a search has. */
export function stepsOf(length: SearchLength): number {
  return STEPS[length].length;
}

/** What was worked out for some facts: a longer search has use for it, and another signature of the same page. */
const WORKED_OUT = new WeakMap<Facts, Map<string, Variants>>();

/**
 * Prepares a search. The same input gives the same search, on every machine. `quick`: one step, for a single mistake
 * that happens often.
 */
export function createSearch(
  { signing, signature, facts }: Wanted,
  length: SearchLength | 'quick',
  kernel: Kernel,
) {
  const known = WORKED_OUT.get(facts) ?? new Map<string, Variants>();
  WORKED_OUT.set(facts, known);

  const size = sizeOfParts(signing.parts);

  function variantsFor(span: number, bounds: Bounds): Variants {
    const key = [span, bounds.most, bounds.isQuick].join();
    const variants = known.get(key) ?? variantsOf(signing, { ...facts, span }, bounds);
    known.set(key, variants);
    return variants;
  }

  /**
   * Only those that can be written as the page's signature is. Three mistakes of which one is another hash of the same
   * length are left out: they would take longer than all others together.
   */
  function* wantedCompositions(step: Step): Generator<Composition> {
    const canBeRight = firstWordsOf(signing.digest, signature).length > 0;
    const bounds = boundsOf(step, size);
    if (!bounds) return;
    for (const composition of compositionsOf(variantsFor(step.span, bounds), step.reach)) {
      const digest = composition.digest.value;
      if (firstWordsOf(digest, signature).length === 0) continue;
      if (step.reach.mistakes < 3 || !canBeRight || digest.hash === signing.digest.hash) yield composition;
    }
  }

  function* tasksOf(step: Step): Generator<Task> {
    const tasksIn = createTaskMaker(signing.parts);
    for (const composition of wantedCompositions(step)) yield* tasksIn(composition);
  }

  /** How many texts a step hashes in all. */
  function count(index: number): number {
    let all = 0;
    for (const composition of wantedCompositions(stepAt(length, index))) all += sizeOfTasks(composition);
    return all;
  }

  /** Takes one step: yields how many texts were hashed since the last time, returns what was found. */
  function* run(index: number, shard: Shard = { index: 0, of: 1 }): Generator<number, Hit[]> {
    const hits: Hit[] = [];
    let hashed = 0;
    let slice = 0;
    for (const task of tasksOf(stepAt(length, index))) {
      const words = firstWordsOf(task.digest, signature);
      const hashes = kernelFor(task.digest, task.parts, kernel);
      for (let from = 0; from < task.count; from += SLICE) {
        if (slice++ % shard.of !== shard.index) continue;
        const to = Math.min(from + SLICE, task.count);
        for (const n of hashes.find(task.product, words, from, to))
          hits.push(...confirmed(task, n, signature));
        hashed += to - from;
        if (hashed < SLICE) continue;
        yield hashed;
        hashed = 0;
      }
    }
    yield hashed;
    return hits;
  }

  return { count, run };
}

/** What of a step is taken for a text of this length; null when nothing is. */
function boundsOf({ reach, span, inOnePlace, isQuick = false }: Step, size: number): Bounds | null {
  if (size <= SIZES.full) return { most: inOnePlace, isQuick };
  const isLong = reach.mistakes > 2 || (span === DAY && reach.mistakes > 1);
  if (isLong || size > SIZES.singles || (size > SIZES.pairs && reach.mistakes > 1)) return null;
  return { most: 1, isQuick: isQuick || size > SIZES.pairs || reach.mistakes > 1 };
}

/** Hashes a text again, whole, and says in which ways it came about. */
function confirmed(task: Task, n: number, signature: string): Hit[] {
  const { signing, variants } = task.at(n);
  if (!isSignatureOf(signing, signature)) return [];
  return waysOf(variants).map(({ mistakes, cost }) => ({ signing, signature, mistakes, cost }));
}

function stepAt(length: SearchLength | 'quick', index: number): Step {
  const step = STEPS[length][index];
  if (!step) throw new RangeError(`A ${length} search has no step ${index}`);
  return step;
}

function firstWordsOf({ hash, format }: Digest, signature: string): readonly number[] {
  return FORMATS[format].firstWords(signature, HASHES[hash].length);
}

function kernelFor(digest: Digest, parts: Parts, sha1: Kernel): Kernel {
  return digest.hash === 'sha1' ? sha1 : createHashKernel(HASHES[digest.hash], keyOf(digest, parts));
}
