import type { Digest } from '../digests.ts';
import type { EncodingName } from '../encodings.ts';
import type { Facts } from '../mistakes/mistake.ts';
import { MISTAKES, type MistakeId, mistakesOf } from '../mistakes/mistakes.ts';
import type { PartName } from '../parts.ts';
import { type Layout, type Signing, textOf } from '../signing.ts';

/** The mistakes that lead to a variant, in the order they are made. */
export interface Way {
  mistakes: readonly MistakeId[];
  /** The sum of their costs. */
  cost: number;
  /** The highest of their costs. */
  highest: number;
  /** How many of them are wide. */
  wide: number;
}

/** One thing that may have been signed in place of the right one, and every way to it of as many mistakes. */
export interface Variant<T> {
  value: T;
  ways: readonly Way[];
}

/** The variants of one part that take a number of mistakes, and not fewer. */
export type Level<T> = readonly Variant<T>[];

const NOTHING: Way = { mistakes: [], cost: 0, highest: 0, wide: 0 };

/** The variants of a part's value: by the number of mistakes, from 0 (the right value) to `most`. */
export function valueLevels(part: PartName, facts: Facts, most: number): Level<string>[] {
  const right = facts.parts[part];
  if (right === undefined) return [];
  const mistakes = mistakesOf('value', facts.kind).filter(({ mistake }) => mistake.parts.includes(part));
  return levelsOf<string>({
    right,
    most,
    keyOf: (value) => value,
    next: (value, way) =>
      mistakes
        .filter(({ id, mistake }) => mayFollow(id, way, mistake.isSource === true))
        .map(({ id, mistake }) => ({ id, values: mistake.variants(value, facts) })),
  });
}

/** The same for the way in which the parts are put together. */
export function layoutLevels(layout: Layout, facts: Facts, most: number): Level<Layout>[] {
  const mistakes = mistakesOf('layout', facts.kind).filter(
    ({ mistake }) => most === 1 || mistake.isLone !== true,
  );
  return levelsOf<Layout>({
    right: layout,
    most,
    keyOf: (value) => textOf({ parts: facts.parts, layout: value }),
    next: (value, way) =>
      mistakes
        .filter(({ id }) => mayFollow(id, way, false))
        .map(({ id, mistake }) => ({ id, values: mistake.layouts(value, facts) })),
  });
}

/** The same for the bytes: one mistake at the most. */
export function encodingLevels(encoding: EncodingName, facts: Facts): Level<EncodingName>[] {
  return levelsOf<EncodingName>({
    right: encoding,
    most: 1,
    keyOf: (value) => value,
    next: () =>
      mistakesOf('bytes', facts.kind).map(({ id, mistake }) => ({
        id,
        values: [mistake.encoding, ...(mistake.also ?? [])],
      })),
  });
}

/** The same for the hash: one mistake at the most. */
export function digestLevels(digest: Digest, facts: Facts): Level<Digest>[] {
  return levelsOf<Digest>({
    right: digest,
    most: 1,
    keyOf: ({ hash, format, keyedBy }) => [hash, format, keyedBy].join(),
    next: () =>
      mistakesOf('digest', facts.kind).map(({ id, mistake }) => ({
        id,
        values: mistake.digests(digest, facts),
      })),
  });
}

/** Every way of one of these variants, followed by every way of another part's: mistakes of different parts compose. */
export function waysOf(variants: readonly { ways: readonly Way[] }[]): Way[] {
  return variants.reduce<Way[]>(
    (all, { ways }) => all.flatMap((first) => ways.map((second) => joined(first, second))),
    [NOTHING],
  );
}

interface Growth<T> {
  right: T;
  most: number;
  /** What tells two values apart. */
  keyOf: (value: T) => string;
  /** What each mistake makes of a value that was reached in some way. */
  next: (value: T, way: Way) => readonly { id: MistakeId; values: readonly T[] }[];
}

/** A value reached by fewer mistakes is not reached again by more: an explanation never has a mistake too many. */
function levelsOf<T>({ right, most, keyOf, next }: Growth<T>): Level<T>[] {
  const reached = new Set([keyOf(right)]);
  const levels: Level<T>[] = [[{ value: right, ways: [NOTHING] }]];
  for (let level = 1; level <= most; level++) {
    const grown = new Map<string, { value: T; ways: Way[] }>();
    for (const { value, ways } of levels[level - 1] ?? []) {
      for (const way of ways) {
        for (const { id, values } of next(value, way)) {
          for (const variant of values) {
            const key = keyOf(variant);
            if (reached.has(key)) continue;
            const known = grown.get(key);
            if (!known) grown.set(key, { value: variant, ways: [joined(way, wayOf(id))] });
            else addWay(known.ways, joined(way, wayOf(id)));
          }
        }
      }
    }
    levels.push([...grown.values()]);
    for (const key of grown.keys()) reached.add(key);
  }
  return levels;
}

/** The same mistakes in another order are one way. */
function addWay(ways: Way[], way: Way): void {
  const name = nameOf(way);
  if (!ways.some((known) => nameOf(known) === name)) ways.push(way);
}

function nameOf({ mistakes }: Way): string {
  return mistakes.length < 2 ? mistakes.join() : [...mistakes].sort().join();
}

function joined(first: Way, second: Way): Way {
  if (second.mistakes.length === 0) return first;
  if (first.mistakes.length === 0) return second;
  return {
    mistakes: [...first.mistakes, ...second.mistakes],
    cost: first.cost + second.cost,
    highest: Math.max(first.highest, second.highest),
    wide: first.wide + second.wide,
  };
}

const WAYS = new Map<MistakeId, Way>();

function wayOf(id: MistakeId): Way {
  const known = WAYS.get(id);
  if (known) return known;
  const { cost } = MISTAKES[id];
  const way = { mistakes: [id], cost, highest: cost, wide: isWide(id) ? 1 : 0 };
  WAYS.set(id, way);
  return way;
}

function isWide(id: MistakeId): boolean {
  const mistake = MISTAKES[id];
  return 'isWide' in mistake && mistake.isWide === true;
}

/** What gives hundreds of values is not changed further: that would be hundreds of thousands. */
function isAlone(id: MistakeId): boolean {
  const mistake = MISTAKES[id];
  return isWide(id) || ('isAlone' in mistake && mistake.isAlone === true);
}

/** Whether a mistake can be made where others of the same part were made before. */
function mayFollow(id: MistakeId, { mistakes }: Way, isSource: boolean): boolean {
  if (mistakes.length === 0) return true;
  return !isSource && !isAlone(id) && !mistakes.some((before) => before === id || isAlone(before));
}

/** What a search may change about a signing, by the number of mistakes. */
export interface Variants {
  /** Only parts that the signature has. */
  values: ReadonlyMap<PartName, Level<string>[]>;
  layouts: Level<Layout>[];
  encodings: Level<EncodingName>[];
  digests: Level<Digest>[];
}

/** Every variant of a signing of up to `most` mistakes in one place. */
export function variantsOf({ layout, encoding, digest }: Signing, facts: Facts, most: number): Variants {
  const values = new Map<PartName, Level<string>[]>();
  for (const part of PARTS) {
    const levels = valueLevels(part, facts, most);
    if (levels.length > 0) values.set(part, levels);
  }
  return {
    values,
    layouts: layoutLevels(layout, facts, most),
    encodings: encodingLevels(encoding, facts),
    digests: digestLevels(digest, facts),
  };
}

const PARTS: readonly PartName[] = [
  'ticket',
  'nonceStr',
  'timestamp',
  'url',
  'appId',
  'cardId',
  'code',
  'openid',
  'balance',
  'locationId',
  'cardType',
  'package',
  'signType',
  'key',
];
