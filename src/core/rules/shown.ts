import type { Plain } from '../../protocol.ts';
import { isSpecial, literal } from '../plain.ts';
import { type Accounts, masked } from '../signature/index.ts';

/** Shorter texts are in too many others. */
const SHORTEST_SECRET = 8;

/** A value of the page as it may be shown: what was entered as a secret stands in it by its last characters only. */
export function shown(value: Plain | undefined, secrets: Accounts): string {
  const entered = [...secrets.values()].flatMap((account) =>
    Object.values(account).flatMap((secret) => secret?.value ?? []),
  );
  const hidden = entered.filter((secret) => secret.length >= SHORTEST_SECRET);
  return literal(hidden.length === 0 || value === undefined ? value : without(value, hidden));
}

function without(value: Plain, hidden: readonly string[]): Plain {
  if (typeof value === 'string') {
    return hidden.reduce((text, secret) => text.replaceAll(secret, masked(secret)), value);
  }
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => without(item, hidden));
  if (isSpecial(value)) {
    return value.$ === 'string' ? { ...value, value: `${without(value.value, hidden)}` } : value;
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, without(item, hidden)]));
}
