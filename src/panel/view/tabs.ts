import type { Entry, EntryKind } from '../../core/session/entry.ts';
import type { Model } from '../model.ts';

/** The tabs of the details. */
export type TabId = 'general' | 'signature' | 'arguments' | 'result' | 'problems' | 'stack';

const CALL: readonly TabId[] = ['arguments', 'result', 'problems', 'stack'];
const EVENT: readonly TabId[] = ['general'];

const TABS = {
  config: CALL,
  ready: CALL,
  error: CALL,
  call: CALL,
  load: EVENT,
  url: EVENT,
  sdk: EVENT,
  fault: EVENT,
  lost: EVENT,
} as const satisfies Record<EntryKind, readonly TabId[]>;

/** What of an entry may have a tab of its own. */
export interface Contents {
  hasSignatures: boolean;
  hasProblems: boolean;
}

/** The tabs of an entry, the one shown first in front. */
export function tabsOf({ kind }: Entry, { hasSignatures, hasProblems }: Contents): readonly TabId[] {
  const tabs: readonly TabId[] = hasSignatures ? ['signature', ...TABS[kind]] : TABS[kind];
  return hasProblems && !tabs.includes('problems') ? [...tabs, 'problems'] : tabs;
}

/** The tabs of an entry, by what the model knows of it. */
export function tabsIn(model: Pick<Model, 'signaturesOf' | 'findingsOf'>, entry: Entry): readonly TabId[] {
  const hasSignatures = model.signaturesOf(entry).length > 0;
  return tabsOf(entry, { hasSignatures, hasProblems: model.findingsOf(entry).length > 0 });
}

/** The tab to show: the one the user chose last where the entry has it, else its first. */
export function tabFor(chosen: TabId | null, tabs: readonly TabId[]): TabId {
  return chosen !== null && tabs.includes(chosen) ? chosen : (tabs[0] ?? 'general');
}
