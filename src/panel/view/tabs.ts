import type { Entry, EntryKind } from '../../core/session/entry.ts';

/** The tabs of the details. */
export type TabId = 'general' | 'signature' | 'arguments' | 'result' | 'problems' | 'stack';

const CALL: readonly TabId[] = ['arguments', 'result', 'problems', 'stack'];
const EVENT: readonly TabId[] = ['general'];

const TABS = {
  config: ['signature', ...CALL],
  ready: CALL,
  error: CALL,
  call: CALL,
  load: EVENT,
  url: EVENT,
  sdk: EVENT,
  fault: EVENT,
  lost: EVENT,
} as const satisfies Record<EntryKind, readonly TabId[]>;

/** The tabs of an entry, the one shown first in front. */
export function tabsOf(entry: Entry, hasProblems: boolean): readonly TabId[] {
  const tabs = TABS[entry.kind];
  return hasProblems && !tabs.includes('problems') ? [...tabs, 'problems'] : tabs;
}

/** The tab to show: the one the user chose last where the entry has it, else its first. */
export function tabFor(chosen: TabId | null, tabs: readonly TabId[]): TabId {
  return chosen !== null && tabs.includes(chosen) ? chosen : (tabs[0] ?? 'general');
}
