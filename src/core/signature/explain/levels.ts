import type { Mistake } from '../mistakes/mistake.ts';
import { MISTAKES, type MistakeId } from '../mistakes/mistakes.ts';

/** The mistakes that lead to a variant, in the order they are made. */
export interface Way {
  mistakes: readonly MistakeId[];
  /** The sum of their costs. */
  cost: number;
}

/** One thing that may have been signed in place of the right one. */
export interface Variant<T> {
  value: T;
  /** At least how many of the mistakes that lead to it are wide. */
  wide: number;
  /** At least what the seldomest of the others costs. */
  highest: number;
  /** Every way to it that takes as many mistakes. Worked out when asked for: few variants ever are. */
  ways: () => readonly Way[];
}

/** The variants of one part that take a number of mistakes, and not fewer. */
export type Level<T> = readonly Variant<T>[];

/** A mistake, as far as it changes values of one sort. */
interface Change<T> {
  id: MistakeId;
  /** Takes another value instead of changing the one it is handed. */
  isSource: boolean;
  of: (value: T) => readonly T[];
}

/** What grows into levels. */
interface Growth<T> {
  right: T;
  /** At most how many mistakes. */
  most: number;
  /** What tells two values apart. */
  keyOf: (value: T) => string;
  changes: readonly Change<T>[];
}

/** How a variant came about: by one mistake, made on another variant. */
interface Origin<T> {
  before: Variant<T>;
  id: MistakeId;
}

/** A variant that more origins may still be found for. */
interface Grown<T> extends Variant<T> {
  origins: Origin<T>[];
}

const NOTHING: Way = { mistakes: [], cost: 0 };

/**
 * Everything that mistakes make of the right value, by their number: from none up to `most`. A value reached by fewer
 * mistakes is not reached again by more, so that an explanation never has a mistake too many.
 */
export function levelsOf<T>({ right, most, keyOf, changes }: Growth<T>): Level<T>[] {
  const reached = new Set([keyOf(right)]);
  const levels: Level<T>[] = [[{ value: right, wide: 0, highest: 0, ways: () => [NOTHING] }]];
  for (let level = 1; level <= most; level++) {
    const grown = new Map<string, Grown<T>>();
    for (const before of levels[level - 1] ?? []) {
      const ways = before.ways();
      for (const { id, isSource, of } of changes) {
        if (!ways.some((way) => mayFollow(id, way, isSource))) continue;
        for (const value of of(before.value)) {
          const key = keyOf(value);
          if (!reached.has(key)) grow(grown, key, value, { before, id });
        }
      }
    }
    levels.push([...grown.values()]);
    for (const key of grown.keys()) reached.add(key);
  }
  return levels;
}

/** Every way of one of these variants, followed by every way of another part's: mistakes of different parts compose. */
export function waysOf(variants: readonly Pick<Variant<unknown>, 'ways'>[]): Way[] {
  return variants.reduce<Way[]>(
    (all, { ways }) => all.flatMap((first) => ways().map((second) => joined(first, second))),
    [NOTHING],
  );
}

function grow<T>(grown: Map<string, Grown<T>>, key: string, value: T, origin: Origin<T>): void {
  const { before, id } = origin;
  const wide = before.wide + (isWide(id) ? 1 : 0);
  const highest = isWide(id) ? before.highest : Math.max(before.highest, MISTAKES[id].cost);
  const known = grown.get(key);
  if (known) {
    known.origins.push(origin);
    known.wide = Math.min(known.wide, wide);
    known.highest = Math.min(known.highest, highest);
    return;
  }
  const origins = [origin];
  grown.set(key, { value, wide, highest, origins, ways: () => waysFrom(origins) });
}

/** The same mistakes in another order are one way. */
function waysFrom<T>(origins: readonly Origin<T>[]): Way[] {
  const ways = new Map<string, Way>();
  for (const { before, id } of origins) {
    for (const way of before.ways()) {
      const isSource = sourceOf(MISTAKES[id]);
      if (!mayFollow(id, way, isSource)) continue;
      const longer = joined(way, { mistakes: [id], cost: MISTAKES[id].cost });
      const name = [...longer.mistakes].sort().join();
      if (!ways.has(name)) ways.set(name, longer);
    }
  }
  return [...ways.values()];
}

function joined(first: Way, second: Way): Way {
  if (second.mistakes.length === 0) return first;
  if (first.mistakes.length === 0) return second;
  return { mistakes: [...first.mistakes, ...second.mistakes], cost: first.cost + second.cost };
}

/** Whether a mistake can be made where others of the same part were made before. */
function mayFollow(id: MistakeId, { mistakes }: Way, isSource: boolean): boolean {
  if (mistakes.length === 0) return true;
  return !isSource && !isAlone(id) && !mistakes.some((before) => before === id || isAlone(before));
}

const sourceOf = (mistake: Mistake): boolean => mistake.of === 'value' && mistake.isSource === true;

const WIDE = new Set(Object.entries(MISTAKES).flatMap(([id, mistake]) => (hasWidth(mistake) ? [id] : [])));
const ALONE = new Set(
  Object.entries(MISTAKES).flatMap(([id, mistake]) => (standsAlone(mistake) ? [id] : [])),
);

const isWide = (id: MistakeId): boolean => WIDE.has(id);
/** What gives hundreds of values is not changed further either: that would be hundreds of thousands. */
const isAlone = (id: MistakeId): boolean => ALONE.has(id) || WIDE.has(id);

function hasWidth(mistake: Mistake): boolean {
  return 'isWide' in mistake && mistake.isWide === true;
}

function standsAlone(mistake: Mistake): boolean {
  return 'isAlone' in mistake && mistake.isAlone === true;
}
