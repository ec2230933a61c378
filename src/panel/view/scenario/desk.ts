import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { ScenarioRule } from '../../../core/client/scenario.ts';
import type { RuleDraft } from './rule-draft.ts';

/** A text of a field, and the value that it stood for when it was typed. */
export interface TextDraft {
  text: string;
  /** The scenario's value then, as JSON: when the scenario has another, the text is of no more use. */
  of: string;
}

/** What was typed on one site, in force or not yet. */
export interface SiteDrafts {
  rules: readonly RuleDraft[];
  version: TextDraft | null;
  domains: TextDraft | null;
}

/** A rule that was asked for outside the editor. Another object for each time. */
export interface WantedRule {
  rule: ScenarioRule;
  /** Whether its call was refused for the lack of permission: then no rule was asked. */
  isRefused: boolean;
}

/** What the editor keeps while it is not shown. */
export interface Desk {
  draftsOf: (site: string) => SiteDrafts;
  keep: (site: string, drafts: SiteDrafts) => void;
  /** Asks the editor for a rule: it adds it as soon as it is shown. */
  want: (rule: ScenarioRule, isRefused: boolean) => void;
  /** The rule asked for last, still to be added; null: none. */
  wanted: () => WantedRule | null;
  /** Says that it was added. */
  taken: () => void;
  /** Calls back when `wanted` changes; returns what ends it. */
  listen: (callback: () => void) => () => void;
}

/** An empty desk. */
export function createDesk(): Desk {
  const sites = new Map<string, SiteDrafts>();
  const listeners = new Set<() => void>();
  let wanted: WantedRule | null = null;

  function set(next: WantedRule | null): void {
    wanted = next;
    for (const listener of listeners) listener();
  }

  return {
    draftsOf: (site) => sites.get(site) ?? { rules: [], version: null, domains: null },
    keep: (site, drafts) => void sites.set(site, drafts),
    want: (rule, isRefused) => set({ rule, isRefused }),
    wanted: () => wanted,
    taken: () => set(null),
    listen(callback) {
      listeners.add(callback);
      return () => void listeners.delete(callback);
    },
  };
}

/** One desk for the whole panel: the log's details ask, the editor takes. */
export const DeskContext = createContext<Desk>(createDesk());

/**
 * The rule that was asked for outside the editor, until the editor has added it; else null. Who decides whether the
 * editor is shown shows it when this is not null.
 */
export function useWantedRule(): WantedRule | null {
  const desk = useContext(DeskContext);
  const [wanted, setWanted] = useState(desk.wanted);
  useEffect(() => {
    const update = (): void => setWanted(desk.wanted());
    // It may have changed between the drawing and this.
    update();
    return desk.listen(update);
  }, [desk]);
  return wanted;
}
