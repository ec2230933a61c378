import type { Digest } from '../digests.ts';
import type { EncodingName } from '../encodings.ts';
import type { PartName } from '../parts.ts';
import type { Layout } from '../signing.ts';
import type { Level, Variant } from './levels.ts';
import type { Variants } from './variants.ts';

/** How many mistakes, and how many of them wide, in one place. */
interface Share {
  mistakes: number;
  wide: number;
}

/**
 * Signings that differ from the right one in the same places: every choice of one variant of each. The parts that
 * are not named here are right.
 */
export interface Composition {
  layouts: Level<Layout>;
  encoding: Variant<EncodingName>;
  digest: Variant<Digest>;
  values: ReadonlyMap<PartName, Level<string>>;
}

/** Which compositions are wanted. */
export interface Reach {
  /** Exactly how many mistakes. */
  mistakes: number;
  /** At most how many of them wide. */
  wide: number;
  /** At most what a mistake that is not wide costs: how seldom it may be. */
  cost: number;
  /** Only those that change this part by a wide mistake; null for any. */
  widePart: PartName | null;
}

/** Every way to spread a number of mistakes over the places where they can be made. */
export function* compositionsOf(
  variants: Variants,
  { mistakes, wide, cost, widePart }: Reach,
): Generator<Composition> {
  const split = splitByWidth(variants, cost);
  for (const digests of split.digests) {
    for (const encodings of split.encodings) {
      for (const layouts of split.layouts) {
        const used = sum(digests.share, encodings.share, layouts.share);
        const left = { mistakes: mistakes - used.mistakes, wide: wide - used.wide };
        if (left.mistakes < 0 || left.wide < 0) continue;
        for (const values of spread(split.values, left)) {
          if (widePart !== null && !values.some(({ part, share }) => part === widePart && share.wide > 0))
            continue;
          const byPart = new Map(values.map(({ part, level }) => [part, level]));
          for (const digest of digests.level)
            for (const encoding of encodings.level)
              yield { layouts: layouts.level, encoding, digest, values: byPart };
        }
      }
    }
  }
}

interface Split<T> {
  share: Share;
  level: Level<T>;
}

interface PartSplit extends Split<string> {
  part: PartName;
}

interface SplitVariants {
  values: PartSplit[][];
  layouts: Split<Layout>[];
  encodings: Split<EncodingName>[];
  digests: Split<Digest>[];
}

function splitByWidth({ values, layouts, encodings, digests }: Variants, cost: number): SplitVariants {
  return {
    values: [...values].map(([part, levels]) => split(levels, cost).map((one) => ({ ...one, part }))),
    layouts: split(layouts, cost),
    encodings: split(encodings, cost),
    digests: split(digests, cost),
  };
}

/** A variant that can be reached by narrow mistakes counts as narrow. */
function split<T>(levels: readonly Level<T>[], cost: number): Split<T>[] {
  return levels.flatMap((level, mistakes) => {
    const byWidth = new Map<number, Variant<T>[]>();
    for (const variant of level) {
      const { wide } = variant;
      if (variant.highest > cost) continue;
      const known = byWidth.get(wide);
      if (known) known.push(variant);
      else byWidth.set(wide, [variant]);
    }
    return [...byWidth].map(([wide, variants]) => ({ share: { mistakes, wide }, level: variants }));
  });
}

/** Every choice of one level of each part that has, in all, just as many mistakes. Right parts are left out. */
function* spread(parts: readonly PartSplit[][], left: Share): Generator<PartSplit[]> {
  const [first, ...rest] = parts;
  if (!first) {
    if (left.mistakes === 0) yield [];
    return;
  }
  for (const choice of first) {
    const { mistakes, wide } = choice.share;
    if (mistakes > left.mistakes || wide > left.wide) continue;
    for (const others of spread(rest, { mistakes: left.mistakes - mistakes, wide: left.wide - wide }))
      yield mistakes === 0 ? others : [choice, ...others];
  }
}

function sum(...shares: readonly Share[]): Share {
  return shares.reduce((all, { mistakes, wide }) => ({
    mistakes: all.mistakes + mistakes,
    wide: all.wide + wide,
  }));
}
