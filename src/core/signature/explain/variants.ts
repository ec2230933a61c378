import type { Digest } from '../digests.ts';
import type { EncodingName } from '../encodings.ts';
import type { Facts } from '../mistakes/mistake.ts';
import { mistakesOf } from '../mistakes/mistakes.ts';
import type { PartName } from '../parts.ts';
import { type Layout, type Signing, textOf } from '../signing.ts';
import { type Level, levelsOf } from './levels.ts';

/** The variants of a part's value: by the number of mistakes, from 0 (the right value) to `most`. */
export function valueLevels(part: PartName, facts: Facts, most: number): Level<string>[] {
  const right = facts.parts[part];
  if (right === undefined) return [];
  const mistakes = mistakesOf('value', facts.kind).filter(({ mistake }) => mistake.parts.includes(part));
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
export function layoutLevels(layout: Layout, facts: Facts, most: number): Level<Layout>[] {
  const mistakes = mistakesOf('layout', facts.kind).filter(
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
export function encodingLevels(encoding: EncodingName, facts: Facts): Level<EncodingName>[] {
  return levelsOf<EncodingName>({
    right: encoding,
    most: 1,
    keyOf: (value) => value,
    changes: mistakesOf('bytes', facts.kind).map(({ id, mistake }) => ({
      id,
      isSource: false,
      of: () => [mistake.encoding, ...(mistake.also ?? [])],
    })),
  });
}

/** The same for the hash: one mistake at the most. */
export function digestLevels(digest: Digest, facts: Facts): Level<Digest>[] {
  return levelsOf<Digest>({
    right: digest,
    most: 1,
    keyOf: ({ hash, format, keyedBy }) => [hash, format, keyedBy].join(),
    changes: mistakesOf('digest', facts.kind).map(({ id, mistake }) => ({
      id,
      isSource: false,
      of: () => mistake.digests(digest, facts),
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
