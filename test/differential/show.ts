/**
 * A value as a text that is equal for equal values: members by name, `undefined` told from a missing one, functions as
 * such, whatever realm they are of.
 */
export function show(value: unknown, above: readonly unknown[] = []): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'function') return 'function';
  if (typeof value !== 'object' || value === null) return Object.is(value, -0) ? '-0' : String(value);
  if (above.includes(value)) return 'cycle';
  const path = [...above, value];
  if (Array.isArray(value)) return `[${Array.from(value, (item) => show(item, path)).join(', ')}]`;
  const members = Object.keys(value)
    .sort()
    .map((name) => `${name}: ${show(Reflect.get(value, name), path)}`);
  return `{ ${members.join(', ')} }`;
}

/** The same of what goes over the bridge, which is JSON there: a member that is `undefined` is as good as none. */
export function showSent(value: unknown): string {
  return show(value)
    .replaceAll(/\w+: undefined(, )?/g, '')
    .replaceAll(', }', ' }');
}
