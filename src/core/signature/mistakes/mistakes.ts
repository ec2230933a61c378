import type { SignatureKind } from '../recipes.ts';
import type { BytesMistake, DigestMistake, LayoutMistake, Mistake, ValueMistake } from './mistake.ts';
import { URL_PART_MISTAKES } from './url-part.ts';

/** Everything that a server may do wrong when it signs, one row per mistake. */
export const MISTAKES = {
  ...URL_PART_MISTAKES,
} satisfies Readonly<Record<string, Mistake>>;

/** The name of a mistake: `url-hash-kept`. */
export type MistakeId = keyof typeof MISTAKES;

interface ByTarget {
  value: ValueMistake;
  layout: LayoutMistake;
  bytes: BytesMistake;
  digest: DigestMistake;
}

/** The mistakes of one sort that a kind of signature can have, in the table's order. */
export function mistakesOf<T extends keyof ByTarget>(
  of: T,
  kind: SignatureKind,
): { id: MistakeId; mistake: ByTarget[T] }[] {
  return ALL.flatMap(([id, mistake]) =>
    isOf(mistake, of) && (mistake.kinds?.includes(kind) ?? true) ? [{ id, mistake }] : [],
  );
}

/** Whether a text names a mistake. */
export function isMistakeId(id: string): id is MistakeId {
  return Object.hasOwn(MISTAKES, id);
}

const ALL: readonly (readonly [MistakeId, Mistake])[] = Object.entries(MISTAKES).flatMap(([id, mistake]) =>
  isMistakeId(id) ? [[id, mistake]] : [],
);

function isOf<T extends keyof ByTarget>(mistake: Mistake, of: T): mistake is ByTarget[T] & Mistake {
  return mistake.of === of;
}
