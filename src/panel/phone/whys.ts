import type { Why } from '../../core/client/why.ts';

/** How many are remembered: the oldest go first, as in the log. */
const MOST = 20_000;

/** Remembers why calls were answered as they were, by the keys of their entries. */
export function createWhys() {
  const known = new Map<string, Why>();
  /** Calls whose failure, or whole reply, the developer has written on the phone. */
  const written = new Map<string, true>();
  return {
    note: (key: string, why: Why): void => put(known, key, why),
    /** The developer has decided a call otherwise than a user could. */
    noteWritten: (key: string): void => put(written, key, true),
    /** Null: as the client does by itself; or it is not known. */
    of: (key: string): Why | null => known.get(key) ?? null,
    /** Whether the developer had a call answered as it was: by a rule, a preset or a word on the phone. */
    isStaged: (key: string): boolean => written.has(key) || (known.get(key)?.rule ?? null) !== null,
  };
}

function put<T>(known: Map<string, T>, key: string, value: T): void {
  known.set(key, value);
  const [oldest] = known.keys();
  if (known.size > MOST && oldest !== undefined) known.delete(oldest);
}
