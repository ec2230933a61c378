import { useRef, useState } from 'preact/hooks';
import type { Entry } from '../../core/session/entry.ts';
import type { Model } from '../model.ts';
import { type TabId, tabFor, tabsIn } from './tabs.ts';

/** Where the user is looking. */
export interface Look {
  /** The key of the entry in the details, which the log shows as selected; null when there is none. */
  selected: string | null;
  /** That entry. Until the user selects one it is the last config. */
  entry: Entry | null;
  /** Whether the details are open. */
  isOpen: boolean;
  tab: TabId;
  /** The config that the checks are about: the one selected, else the last. */
  config: Entry | null;
  /** Selects an entry and opens its details, in a tab where one is named. */
  show: (key: string, tab?: TabId) => void;
  /** Selects an entry and leaves the details as they are. */
  select: (key: string) => void;
  chooseTab: (tab: TabId) => void;
  setOpen: (isOpen: boolean) => void;
}

/** Keeps where the user is looking, as entries come and go. `lastConfig`: null when there is none. */
export function useLook(model: Model, lastConfig: Entry | null): Look {
  const [chosen, setChosen] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(true);
  const [tab, setTab] = useState<TabId | null>(null);
  const found = useEntry(model.session.entries, chosen);
  const entry = found ?? lastConfig;
  return {
    selected: entry?.key ?? null,
    entry,
    isOpen,
    tab: tabFor(tab, entry === null ? [] : tabsIn(model, entry)),
    config: entry?.kind === 'config' ? entry : lastConfig,
    show: (key, wanted) => {
      setChosen(key);
      setOpen(true);
      if (wanted !== undefined) setTab(wanted);
    },
    select: setChosen,
    chooseTab: setTab,
    setOpen,
  };
}

/** The entry with a key; null when there is none. Looks first where it was the last time. */
function useEntry(entries: readonly Entry[], key: string | null): Entry | null {
  const place = useRef(-1);
  if (key === null) return null;
  if (entries[place.current]?.key !== key) place.current = entries.findIndex((entry) => entry.key === key);
  return entries[place.current] ?? null;
}
