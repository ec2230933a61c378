import type { Digest } from '../digests.ts';
import type { EncodingName } from '../encodings.ts';
import type { Facts, Mistake } from '../mistakes/mistake.ts';
import { mistakesOf } from '../mistakes/mistakes.ts';
import type { PartName } from '../parts.ts';
import { type Layout, type Signing, textOf } from '../signing.ts';
import { type Level, levelsOf } from './levels.ts';

/** Which variants are wanted. */
export interface Bounds {
  /** At most how many mistakes in one place. */
  most: number;
  /** Whether only what happens often is looked at, and nothing wide: a handful of mistakes. */
  isQuick: boolean;
}

/** The cost of a mistake that happens often: see `MistakeRow.cost`. */
export const OFTEN = 2;

/** The variants of a part's value: by the number of mistakes, from 0 (the right value) to `most`. */
function valueLevels(part: PartName, facts: Facts, { most, isQuick }: Bounds): Level<string>[] {
  const right = facts.parts[part];
  if (right === undefined) return [];
  const mistakes = rowsOf('value', facts, isQuick).filter(({ mistake }) => mistake.parts.includes(part));
  return levelsOf<string>({
    right,
    most,
    keyOf: (value) => value,
    changes: mistakes.map(({ id, mistake }) => ({
      id,
      isSource: mistake.isSource === true,
      of: (value) => mistake.variants(value, facts),
    })),
  });
}

/** The same for the way in which the parts are put together. */
export function layoutLevels(layout: Layout, facts: Facts, { most, isQuick }: Bounds): Level<Layout>[] {
  const mistakes = rowsOf('layout', facts, isQuick).filter(
    ({ mistake }) => most === 1 || mistake.isLone !== true,
  );
  return levelsOf<Layout>({
    right: layout,
    most,
    keyOf: (value) => textOf({ parts: facts.parts, layout: value }),
    changes: mistakes.map(({ id, mistake }) => ({
      id,
      isSource: false,
      of: (value) => mistake.layouts(value, facts),
    })),
  });
}

/** The same for the bytes: one mistake at the most. */
function encodingLevels(encoding: EncodingName, facts: Facts, { isQuick }: Bounds): Level<EncodingName>[] {
  return levelsOf<EncodingName>({
    right: encoding,
    most: 1,
    keyOf: (value) => value,
    changes: rowsOf('bytes', facts, isQuick).map(({ id, mistake }) => ({
      id,
      isSource: false,
      of: () => [mistake.encoding, ...(mistake.also ?? [])],
    })),
  });
}

/**
 * The same for the hash: one mistake at the most, but for payments. Those are hashed in several ways, and by RSA the
 * result is written and handed on besides.
 */
function digestLevels(digest: Digest, facts: Facts, { most, isQuick }: Bounds): Level<Digest>[] {
  return levelsOf<Digest>({
    right: digest,
    most: facts.kind === 'pay' ? most : 1,
    keyOf: ({ hash, format, keyedBy }) => [hash, format, keyedBy].join(),
    changes: rowsOf('digest', facts, isQuick).map(({ id, mistake }) => ({
      id,
      isSource: false,
      of: (value) => mistake.digests(value, facts),
    })),
  });
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
export function variantsOf({ layout, encoding, digest }: Signing, facts: Facts, bounds: Bounds): Variants {
  const values = new Map<PartName, Level<string>[]>();
  for (const part of PARTS) {
    const levels = valueLevels(part, facts, bounds);
    if (levels.length > 0) values.set(part, levels);
  }
  return {
    values,
    layouts: layoutLevels(layout, facts, bounds),
    encodings: encodingLevels(encoding, facts, bounds),
    digests: digestLevels(digest, facts, bounds),
  };
}

/** The rows of one sort that are looked at. */
function rowsOf<T extends Mistake['of']>(of: T, facts: Facts, isQuick: boolean) {
  const rows = mistakesOf(of, facts.kind);
  return isQuick ? rows.filter(({ mistake }) => mistake.cost <= OFTEN && !('isWide' in mistake)) : rows;
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
