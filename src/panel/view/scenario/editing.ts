import { useContext, useReducer, useRef } from 'preact/hooks';
import { DEFAULT_SCENARIO, type Scenario } from '../../../core/client/scenario.ts';
import type { PhoneActions, PhoneView } from '../../phone-model.ts';
import { DeskContext, type SiteDrafts, type TextDraft } from './desk.ts';
import { draftsFor, isSame, type RuleDraft, rulesOf } from './rule-draft.ts';

/** The fields that are no rule's and whose text may be wrong. */
export type TextField = 'version' | 'domains';

/** What the editor shows, and how it changes it. */
export interface Editing {
  /** With everything that was asked for, whether the model has it yet or not. */
  scenario: Scenario;
  drafts: readonly RuleDraft[];
  /** Takes over what the parts say. */
  change: (part: Partial<Scenario>) => void;
  /** Makes other drafts of the present ones; what they make goes into force at once. */
  setDrafts: (next: (drafts: readonly RuleDraft[]) => readonly RuleDraft[]) => void;
  /** The text of a field: as it was typed, as long as the scenario has not changed otherwise; else `known`. */
  textOf: (field: TextField, known: string) => string;
  /** Takes over the text of a field, and what it makes of the scenario; null: nothing, it is wrong. */
  setText: (field: TextField, text: string, part: Partial<Scenario> | null) => void;
  reset: () => void;
}

/** Edits the scenario of a site. Everything goes into force at once; what is wrong stays on the desk. */
export function useEditing(
  { scenario: known, site }: Pick<PhoneView, 'scenario' | 'site'>,
  { setScenario }: Pick<PhoneActions, 'setScenario'>,
): Editing {
  const desk = useContext(DeskContext);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  // The next model comes a moment after; what is done until then must not start from the old one.
  const ahead = useRef<{ of: Scenario; site: string; scenario: Scenario } | null>(null);
  // Sites for which nothing was chosen have the same scenario.
  if (ahead.current?.of !== known || ahead.current.site !== site) ahead.current = null;
  const present = (): Scenario => ahead.current?.scenario ?? known;

  function drafts(): SiteDrafts {
    const kept = desk.draftsOf(site);
    const rules = draftsFor(kept.rules, present().rules);
    if (rules === kept.rules) return kept;
    const next = { ...kept, rules };
    desk.keep(site, next);
    return next;
  }

  function send(scenario: Scenario): void {
    ahead.current = { of: known, site, scenario };
    setScenario(scenario);
  }

  function keep(part: Partial<SiteDrafts>): void {
    desk.keep(site, { ...drafts(), ...part });
    redraw(undefined);
  }

  const usableText = (field: TextField): TextDraft | null => {
    const draft = desk.draftsOf(site)[field];
    return draft !== null && draft.of === inForceOf(present(), field) ? draft : null;
  };

  return {
    scenario: present(),
    drafts: drafts().rules,
    change(part) {
      send({ ...present(), ...part });
      redraw(undefined);
    },
    setDrafts(next) {
      const rules = next(drafts().rules);
      const made = rulesOf(rules);
      const before = present().rules;
      const isChanged =
        made.length !== before.length || made.some((rule, index) => !isSame(before[index], rule));
      if (isChanged) send({ ...present(), rules: made });
      desk.keep(site, { ...desk.draftsOf(site), rules });
      redraw(undefined);
    },
    textOf: (field, text) => usableText(field)?.text ?? text,
    setText(field, text, part) {
      if (part !== null) send({ ...present(), ...part });
      keep({ [field]: { text, of: inForceOf(present(), field) } });
    },
    reset() {
      send(DEFAULT_SCENARIO);
      keep({ rules: [], version: null, domains: null });
    },
  };
}

const inForceOf = ({ clientVersion, domains }: Scenario, field: TextField): string =>
  JSON.stringify(field === 'version' ? clientVersion : domains);
