import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { MOST_RULES } from '../../../core/client/scenario-members.ts';
import type { Language } from '../../model.ts';
import { useSay } from '../say-context.ts';
import { AddRule, NEW_RULE_ID } from './add-rule.tsx';
import { ApiOptions } from './api-options.tsx';
import type { Editing } from './editing.ts';
import { ScenarioRemark } from './remark.tsx';
import { inForce } from './rule-check.ts';
import { copyOf, draftOf, filledIn, placeBefore, type RuleDraft, type RuleFields } from './rule-draft.ts';
import { type Moving, RuleItem, ruleHeadId, ruleToolId } from './rule-item.tsx';

interface Properties {
  editing: Editing;
  language: Language;
  /** The API of a rule that was asked for by a call without permission; empty: of none. */
  refused: string;
  /** Moves the focus to an element of the next drawing. */
  focus: (id: string) => void;
}

/** The developer's own rules, in their order. */
export function RuleList({ editing, language, refused, focus }: Properties): JSX.Element {
  const say = useSay();
  const [news, setNews] = useState('');
  const { drafts, setDrafts } = editing;
  const isFull = drafts.length >= MOST_RULES;
  const nameOf = ({ api }: RuleDraft): string => (api.trim() === '' ? say('ruleNameless') : api.trim());

  function replace({ id }: RuleDraft, next: (draft: RuleDraft) => RuleDraft): void {
    setDrafts((present) => present.map((draft) => (draft.id === id ? next(draft) : draft)));
  }

  function edit(draft: RuleDraft, change: Partial<RuleFields>): void {
    replace(draft, (present) => inForce(filledIn({ ...present, ...change }), say, language));
  }

  function add(api: string): void {
    const rule = { api, when: null, reaction: { kind: 'succeed', reply: null }, delay: 0 } as const;
    const draft = draftOf(rule, true);
    setDrafts((present) => [draft, ...present]);
    focus(ruleToolId(draft, 'reaction'));
  }

  function move(draft: RuleDraft, how: Moving): void {
    const from = drafts.findIndex(({ id }) => id === draft.id);
    const to = from + (how === 'up' ? -1 : 1);
    if (from < 0 || to < 0 || to >= drafts.length) return;
    setDrafts((present) => moved(present, from, to));
    setNews(say('ruleMoved', { api: nameOf(draft), n: to + 1 }));
    focus(ruleToolId(draft, how));
  }

  function duplicate(draft: RuleDraft): void {
    if (isFull) return;
    const copy = copyOf(draft);
    setDrafts((present) => present.flatMap((other) => (other.id === draft.id ? [other, copy] : [other])));
    focus(ruleHeadId(copy));
  }

  function remove(draft: RuleDraft): void {
    const place = drafts.findIndex(({ id }) => id === draft.id);
    const next = drafts[place + 1] ?? drafts[place - 1];
    setDrafts((present) => present.filter(({ id }) => id !== draft.id));
    setNews(say('ruleRemoved', { api: nameOf(draft) }));
    focus(next ? ruleHeadId(next) : NEW_RULE_ID);
  }

  return (
    <section class="scenario-part" aria-labelledby="scenario-rules">
      <h3 id="scenario-rules">{say('rules')}</h3>
      <p class="hint">{say(drafts.length === 0 ? 'rulesNone' : 'rulesOrder')}</p>
      <ApiOptions language={language} />
      <AddRule language={language} isFull={isFull} onAdd={add} />
      {isFull ? <ScenarioRemark kind="warning" words={say('rulesFull', { most: MOST_RULES })} /> : null}
      <div class="scenario-notices" role="status">
        {refused === '' ? null : (
          <ScenarioRemark kind="warning" words={say('ruleRefused', { api: refused })} />
        )}
      </div>
      <ol class="rule-list">
        {drafts.map((draft, index) => (
          <RuleItem
            key={draft.id}
            draft={draft}
            place={index + 1}
            count={drafts.length}
            placeBefore={placeBefore(drafts, draft) + 1}
            language={language}
            onOpen={(isOpen) => replace(draft, (present) => ({ ...present, isOpen }))}
            onEdit={(change) => edit(draft, change)}
            onMove={(how) => move(draft, how)}
            onDuplicate={() => duplicate(draft)}
            onRemove={() => remove(draft)}
          />
        ))}
      </ol>
      <p class="visually-hidden" role="status">
        {news}
      </p>
    </section>
  );
}

function moved(drafts: readonly RuleDraft[], from: number, to: number): readonly RuleDraft[] {
  const draft = drafts[from];
  return draft ? drafts.toSpliced(from, 1).toSpliced(to, 0, draft) : drafts;
}
