import type { JSX } from 'preact';
import { useSay } from '../say-context.ts';
import { type AskedProperties, CANCEL } from './asked.ts';
import { QuestionForm } from './question-form.tsx';

/** Anything that a scenario wants asked: agree, or not. */
export function OtherForm({ onAgree, onDecide }: AskedProperties<'other'>): JSX.Element {
  const say = useSay();
  return (
    <QuestionForm onAgree={() => onAgree(null)} onCancel={() => onDecide(CANCEL)}>
      <p class="hint">{say('otherAsked')}</p>
    </QuestionForm>
  );
}
