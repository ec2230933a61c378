import type { JSX } from 'preact';
import { useSay } from '../say-context.ts';
import { type AskedProperties, CANCEL } from './asked.ts';
import { QuestionForm } from './question-form.tsx';
import { ShareCardView } from './share-card.tsx';

/** A share that the page has set, to be sent or not. */
export function ShareForm({
  facts: { card },
  phone,
  actions,
  language,
  onAgree,
  onDecide,
}: AskedProperties<'share'>): JSX.Element {
  const say = useSay();
  return (
    <QuestionForm
      agreeLabel={say(card.target === 'favorite' ? 'addFavorite' : 'sendShare')}
      onAgree={() => onAgree(null)}
      onCancel={() => onDecide(CANCEL)}
    >
      <ShareCardView card={card} phone={phone} actions={actions} language={language} />
    </QuestionForm>
  );
}
