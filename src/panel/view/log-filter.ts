import type { Entry, EntryKind } from '../../core/session/entry.ts';
import { createLogScan } from '../log-scan.ts';
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
 * What it looks at (kind, name, URL, arguments, detail, and the bridge's name where the call was seen at the bridge
 * alone) never changes in an entry.
 */
export function createLogFilter(): LogFilter {
  let asked: Question = { chip: 'all', needle: '' };
  let scan = scanFor(asked);
  return (entries, chip, text) => {
    const needle = text.toLowerCase();
    if (asked.chip !== chip || asked.needle !== needle) {
      asked = { chip, needle };
      scan = scanFor(asked);
    }
    return scan(entries);
  };
}

interface Question {
  chip: Chip;
  /** In lower case. */
  needle: string;
}

function scanFor({ chip, needle }: Question): (entries: readonly Entry[]) => readonly number[] {
  // Kept when the scan starts again: events of several frames arrive out of order.
  const answers = new WeakMap<Entry, boolean>();
  let found: number[] = [];

  function isFound(entry: Entry): boolean {
    const known = answers.get(entry) ?? (isUnder(entry, chip) && hasText(entry, needle));
    answers.set(entry, known);
    return known;
  }

  const scan = createLogScan({
    restart() {
      found = [];
    },
    read(entry, index) {
      if (isFound(entry)) found.push(index);
    },
  });
  return (entries) => {
    scan(entries);
    return found;
  };
}

/** Whether an entry is shown under a chip. */
function isUnder(entry: Entry, chip: Chip): boolean {
  return chip === 'all' || CHIP_OF[entry.kind] === chip;
}

/** Whether names, URL, arguments or detail contain a text; `needle` is in lower case. */
function hasText(entry: Entry, needle: string): boolean {
  if (needle === '') return true;
  return (
    entry.name.toLowerCase().includes(needle) ||
    (entry.seam === 'bridge' && entry.bridge?.name.toLowerCase().includes(needle)) ||
    entry.url.toLowerCase().includes(needle) ||
    entry.detail.toLowerCase().includes(needle) ||
    entry.args.some((argument) => previewOf(argument, SEARCHED_LENGTH).toLowerCase().includes(needle))
  );
}
