/** The record with one more member. A page may call without end: of more than `most`, the oldest go. */
export function withNewest<Value>(
  record: Readonly<Record<string, Value>>,
  key: string,
  value: Value,
  most: number,
): Readonly<Record<string, Value>> {
  const entries = [...Object.entries(record), [key, value] as const];
  return Object.fromEntries(entries.slice(-most));
}
