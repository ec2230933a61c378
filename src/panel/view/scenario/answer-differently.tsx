import type { JSX } from 'preact';
import { useContext } from 'preact/hooks';
import type { Entry } from '../../../core/session/entry.ts';
import type { PhoneActions, PhoneView } from '../../phone-model.ts';
import { oneLine } from '../name.ts';
import { useSay } from '../say-context.ts';
import { DeskContext } from './desk.ts';
import { RuleIcon } from './rule-icons.tsx';
import { isRefused, ruleOfEntry } from './rule-of-entry.ts';

interface Properties {
  entry: Entry;
  phone: Pick<PhoneView, 'whyOf'>;
  actions: Pick<PhoneActions, 'showPhone'>;
}

/** Adds a rule for the API of an entry, and shows it. Nothing for what the client does not answer. */
export function AnswerDifferently({ entry, phone, actions }: Properties): JSX.Element | null {
  const say = useSay();
  const desk = useContext(DeskContext);
  const rule = ruleOfEntry(entry);
  if (rule === null) return null;
  return (
    <button
      type="button"
      class="tool answer-differently"
      title={say('answerDifferentlyHint', { api: oneLine(rule.api) })}
      onClick={() => {
        desk.want(rule, isRefused(entry, phone.whyOf(entry.key)));
        actions.showPhone(true);
      }}
    >
      <RuleIcon of="answer" />
      <span class="answer-differently-name">{say('answerDifferently')}</span>
    </button>
  );
}
