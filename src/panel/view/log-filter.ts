import type { Entry, EntryKind } from '../../core/session/entry.ts';
import { previewOf } from './reading.ts';

/** The chips of the toolbar. `problems` lists findings in place of entries. */
export type Chip = 'all' | 'config' | 'calls' | 'events' | 'problems';

/** In the order shown. */
export const CHIPS = ['all', 'config', 'calls', 'events', 'problems'] as const satisfies readonly Chip[];

/** Which chip an entry is under, besides `all`. */
const CHIP_OF = {
  config: 'config',
  ready: 'config',
  error: 'config',
  call: 'calls',
  load: 'events',
  url: 'events',
  sdk: 'events',
  fault: 'events',
  lost: 'events',
} as const satisfies Record<EntryKind, Chip>;

/** Longer arguments are searched up to here. */
const SEARCHED_LENGTH = 20_000;

/** Which entries are shown, as indices into the log. */
export type LogFilter = (entries: readonly Entry[], chip: Chip, text: string) => readonly number[];

/**
 * A filter that remembers its last answer: entries added since then are looked at, the others are not.
 * What it looks at (kind, name, URL, arguments, detail) never changes in an entry.
 */
export function createLogFilter(): LogFilter {
  let asked = '';
  let firstKey: string | undefined;
  let lastKey: string | undefined;
  let seen = 0;
  let found: number[] = [];

  return (entries, chip, text) => {
    const needle = text.toLowerCase();
    const question = `${chip} ${needle}`;
    const goesOn = asked === question && entries[0]?.key === firstKey && entries[seen - 1]?.key === lastKey;
    if (!goesOn) {
      asked = question;
      seen = 0;
      found = [];
    }
    for (; seen < entries.length; seen++) {
      const entry = entries[seen];
      if (entry !== undefined && isUnder(entry, chip) && hasText(entry, needle)) found.push(seen);
    }
    firstKey = entries[0]?.key;
    lastKey = entries[seen - 1]?.key;
    return found;
  };
}

/** Whether an entry is shown under a chip. */
export function isUnder(entry: Entry, chip: Chip): boolean {
  return chip === 'all' || CHIP_OF[entry.kind] === chip;
}

/** Whether name, URL, arguments or detail contain a text; `needle` is in lower case. */
export function hasText(entry: Entry, needle: string): boolean {
  if (needle === '') return true;
  return (
    entry.name.toLowerCase().includes(needle) ||
    entry.url.toLowerCase().includes(needle) ||
    entry.detail.toLowerCase().includes(needle) ||
    entry.args.some((argument) => previewOf(argument, SEARCHED_LENGTH).toLowerCase().includes(needle))
  );
}
