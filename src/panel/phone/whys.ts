import type { Why } from '../../core/client/why.ts';

/** How many are remembered: the oldest go first, as in the log. */
const MOST = 20_000;

/** Remembers why calls were answered as they were, by the keys of their entries. */
export function createWhys() {
  const known = new Map<string, Why>();
  return {
    note(key: string, why: Why): void {
      known.set(key, why);
      const [oldest] = known.keys();
      if (known.size > MOST && oldest !== undefined) known.delete(oldest);
    },
    /** Null: as the client does by itself; or it is not known. */
    of: (key: string): Why | null => known.get(key) ?? null,
  };
}
