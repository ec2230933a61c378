import type { JSX } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { Language } from '../../model.ts';
import type { PhoneActions, PhoneView } from '../../phone-model.ts';
import { useSay } from '../say-context.ts';
import { ClientFields } from './client-fields.tsx';
import { DeskContext, useWantedRule } from './desk.ts';
import { useEditing } from './editing.ts';
import { useFocus } from './focus.ts';
import { PresetList } from './preset-list.tsx';
import { draftOf, isSame } from './rule-draft.ts';
import { ruleToolId } from './rule-item.tsx';
import { RuleList } from './rule-list.tsx';
import { ScenarioHead } from './scenario-head.tsx';

interface Properties {
  phone: PhoneView;
  actions: PhoneActions;
  language: Language;
}

/** How the client answers on this site: strictness, rules, presets, and which client it is. */
export function ScenarioEditor({ phone, actions, language }: Properties): JSX.Element {
  const say = useSay();
  const desk = useContext(DeskContext);
  const editing = useEditing(phone, actions);
  const wanted = useWantedRule();
  const focus = useFocus();
  const [refused, setRefused] = useState('');

  useEffect(() => {
    if (wanted === null || desk.wanted() !== wanted) return;
    desk.taken();
    setRefused(wanted.isRefused ? wanted.rule.api : '');
    editing.setDrafts((drafts) => {
      const old = drafts.find(({ rule }) => isSame(rule, wanted.rule));
      const draft = old ? { ...old, isOpen: true } : draftOf(wanted.rule, true);
      focus(ruleToolId(draft, 'reaction'));
      // At the top: what is asked for is to count.
      return [draft, ...drafts.filter((other) => other !== old)];
    });
  });

  return (
    <section class="scenario" aria-label={say('scenario')}>
      <ScenarioHead phone={phone} actions={actions} editing={editing} />
      <RuleList
        refused={editing.scenario.isLenient ? '' : refused}
        editing={editing}
        language={language}
        focus={focus}
      />
      <PresetList editing={editing} language={language} />
      <ClientFields editing={editing} language={language} />
    </section>
  );
}
