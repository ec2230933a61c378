import type { Digest } from '../digests.ts';
import { ENCODINGS, type EncodingName } from '../encodings.ts';
import type { PartName, Parts } from '../parts.ts';
import { type Layout, piecesOf, type Signing, textOf } from '../signing.ts';
import type { Composition } from './compose.ts';
import { countOf, itemsOf, listOf, type Product, type TextList } from './kernel.ts';
import type { Level, Variant } from './levels.ts';

/** Signings that the kernel can go through in one run: same layout, bytes and hash, in each place a list of values. */
export interface Task {
  product: Product;
  count: number;
  digest: Digest;
  /** The parts that are the same in every text of the task. */
  parts: Parts;
  /** The signing of text number `n`, and the variants it is made of. */
  at: (n: number) => { signing: Signing; variants: readonly Pick<Variant<unknown>, 'ways'>[] };
}

/** The bytes of lists that were encoded: they come again and again. */
const ENCODED = new WeakMap<Level<string>, Map<EncodingName, TextList>>();

/** Makes tasks out of compositions. `right`: the values of the parts that a composition does not name. */
export function createTaskMaker(right: Parts) {
  function encode(level: Level<string>, encoding: EncodingName): TextList {
    const byEncoding = ENCODED.get(level) ?? new Map<EncodingName, TextList>();
    ENCODED.set(level, byEncoding);
    const known = byEncoding.get(encoding);
    if (known) return known;
    const list = listOf(
      level.map(({ value }) => value),
      ENCODINGS[encoding],
    );
    byEncoding.set(encoding, list);
    return list;
  }

  function taskOf(chosen: Chosen): Task {
    const { layout, encoding, digest, fixed, free } = chosen;
    const parts = { ...right, ...valuesOf(fixed) };
    // In a text to be filled in, each free part stands for itself.
    const pieces = piecesOf({ parts: { ...parts, ...firstOf(free) }, layout: layout.value });
    const lists: { list: TextList; level: Level<string> | null; part: PartName | null }[] = [];
    let constant = '';
    const close = (): void => {
      if (constant !== '')
        lists.push({ list: listOf([constant], ENCODINGS[encoding.value]), level: null, part: null });
      constant = '';
    };
    for (const { text, part } of pieces) {
      const level = part === null ? undefined : free.get(part);
      if (level === undefined) constant += text;
      else {
        close();
        lists.push({ list: encode(level, encoding.value), level, part });
      }
    }
    close();
    const product = lists.map(({ list }) => list);
    return {
      product,
      count: countOf(product),
      digest: digest.value,
      parts,
      at(n) {
        const items = itemsOf(product, n);
        const picked = lists.flatMap(({ level, part }, i) => {
          const variant = level?.[items[i] ?? 0];
          return variant && part !== null ? [{ part, variant }] : [];
        });
        const values = Object.fromEntries(picked.map(({ part, variant }) => [part, variant.value]));
        return {
          signing: {
            parts: { ...parts, ...values },
            layout: layout.value,
            encoding: encoding.value,
            digest: digest.value,
          },
          variants: [...fixed.values(), ...picked.map(({ variant }) => variant), layout, encoding, digest],
        };
      },
    };
  }

  /** Texts whose parts are all right: they differ in their layouts alone, and are one list. */
  function taskOfLayouts({ layouts, encoding, digest }: Omit<Composition, 'values'>): Task {
    const texts = layouts.map(({ value }) => textOf({ parts: right, layout: value }));
    return {
      product: [listOf(texts, ENCODINGS[encoding.value])],
      count: texts.length,
      digest: digest.value,
      parts: right,
      at(n) {
        const layout = layouts[n];
        if (!layout) throw new RangeError(`There is no layout ${n}`);
        return {
          signing: { parts: right, layout: layout.value, encoding: encoding.value, digest: digest.value },
          variants: [layout, encoding, digest],
        };
      },
    };
  }

  /** The tasks of a composition. */
  return function* tasksOf({ layouts, encoding, digest, values }: Composition): Generator<Task> {
    if (values.size === 0) {
      yield taskOfLayouts({ layouts, encoding, digest });
      return;
    }
    for (const layout of layouts) {
      if (!usesAll(layout.value, digest.value, values)) continue;
      for (const { fixed, free } of fixOuter(layout.value, digest.value.keyedBy, values, right))
        if ([...free.values()].every((level) => level.length > 0))
          yield taskOf({ layout, encoding, digest, fixed, free });
    }
  };
}

/** How many texts the tasks of a composition have in all. */
export function sizeOfTasks({ layouts, digest, values }: Composition): number {
  const choices = [...values.values()].reduce((count, level) => count * level.length, 1);
  return layouts.filter(({ value }) => usesAll(value, digest.value, values)).length * choices;
}

/** Parts that the layout leaves out cannot be wrong in it. */
function usesAll(layout: Layout, { keyedBy }: Digest, values: ReadonlyMap<PartName, unknown>): boolean {
  const used = new Set(layout.fields.map(({ part, text }) => (text === undefined ? part : null)));
  return [...values.keys()].every((part) => used.has(part) || part === keyedBy);
}

interface Chosen {
  layout: Variant<Layout>;
  encoding: Variant<EncodingName>;
  digest: Variant<Digest>;
  fixed: ReadonlyMap<PartName, Variant<string>>;
  free: ReadonlyMap<PartName, Level<string>>;
}

interface Fixing {
  fixed: ReadonlyMap<PartName, Variant<string>>;
  free: ReadonlyMap<PartName, Level<string>>;
}

/**
 * Chooses the parts that stay the same within a task. The key of an HMAC does, and where fields are sorted by their
 * values all parts but the one with most variants: those fall into groups that sort alike.
 */
function* fixOuter(
  layout: Layout,
  keyedBy: PartName | null,
  values: ReadonlyMap<PartName, Level<string>>,
  right: Parts,
): Generator<Fixing> {
  const { sort } = layout;
  const names = [...values.keys()];
  const largest = names
    .filter((part) => part !== keyedBy)
    .sort((a, b) => (values.get(b)?.length ?? 0) - (values.get(a)?.length ?? 0))[0];
  const outer = names.filter((part) => part === keyedBy || (sort !== null && part !== largest));
  for (const fixed of choices(outer, values)) {
    const free = new Map([...values].filter(([part]) => !fixed.has(part)));
    if (sort === null || largest === undefined) yield { fixed, free };
    else {
      const parts = { ...right, ...valuesOf(fixed) };
      for (const level of groupsThatSortAlike(layout, largest, free.get(largest) ?? [], parts))
        yield { fixed, free: new Map([[largest, level]]) };
    }
  }
}

function* choices(
  parts: readonly PartName[],
  values: ReadonlyMap<PartName, Level<string>>,
): Generator<ReadonlyMap<PartName, Variant<string>>> {
  const [first, ...rest] = parts;
  if (first === undefined) {
    yield new Map();
    return;
  }
  for (const variant of values.get(first) ?? [])
    for (const others of choices(rest, values)) yield new Map([[first, variant], ...others]);
}

/** What a value is smaller or larger than decides where it stands: no text has to be put together to tell. */
function groupsThatSortAlike(
  { fields, sort }: Layout,
  free: PartName,
  level: Level<string>,
  parts: Parts,
): Level<string>[] {
  const others = fields
    .filter(({ part }) => part !== free)
    .map(({ part, text = '' }) => (part === null ? text : (parts[part] ?? '')));
  const groups = new Map<number, Variant<string>[]>();
  for (const variant of level) {
    let place = 0;
    for (const other of others) place = place * 3 + 1 + Math.sign(sort?.(variant.value, other) ?? 0);
    const known = groups.get(place);
    if (known) known.push(variant);
    else groups.set(place, [variant]);
  }
  return [...groups.values()];
}

function valuesOf(fixed: ReadonlyMap<PartName, Variant<string>>): Parts {
  return Object.fromEntries([...fixed].map(([part, { value }]) => [part, value]));
}

function firstOf(free: ReadonlyMap<PartName, Level<string>>): Parts {
  // Never empty: a piece without text would be left out, and its list with it.
  return Object.fromEntries([...free].map(([part, level]) => [part, level[0]?.value || '\0']));
}
