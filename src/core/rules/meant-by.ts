import { nearestName, toPlainName } from '../../catalogue/nearest-name.ts';

/** What stands for a key in a table whose keys are plain; null when nothing does. */
export function inPlain<Name extends string>(
  table: Readonly<Record<string, Name>>,
  key: string,
): Name | null {
  const plain = toPlainName(key);
  return Object.hasOwn(table, plain) ? (table[plain] ?? null) : null;
}

/** The name that a key stands for: the one that others write it for, or else the nearest; null when there is none. */
export function meantBy(
  key: string,
  names: readonly string[],
  others: Readonly<Record<string, string>>,
): string | null {
  return inPlain(others, key) ?? nearestName(key, names);
}
