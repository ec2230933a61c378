import type { JSX } from 'preact';
import type { Language } from '../../../catalogue/words.ts';
import type { ShareCard } from '../../../core/client/share-card.ts';
import type { PhoneActions, PhoneView } from '../../phone-model.ts';
import { useSay } from '../say-context.ts';
import { QuestionForm } from './question-form.tsx';
import { ShareCardView } from './share-card.tsx';
import { Sheet } from './sheet.tsx';

interface Properties {
  card: ShareCard;
  phone: PhoneView;
  actions: PhoneActions;
  language: Language;
}

/** A share of which the page will hear nothing: WeChat has its data already, or takes the default. */
export function PendingShare({ card, phone, actions, language }: Properties): JSX.Element {
  const say = useSay();
  return (
    <Sheet label={say('share')}>
      <header class="question-head">
        <div class="question-title">
          <h2>{say('share')}</h2>
          <span class="aside">{say('shareUnheard')}</span>
        </div>
      </header>
      <QuestionForm
        agreeLabel={say(card.target === 'favorite' ? 'addFavorite' : 'sendShare')}
        onAgree={() => actions.act({ kind: 'end-share', isSent: true })}
        onCancel={() => actions.act({ kind: 'end-share', isSent: false })}
      >
        <ShareCardView card={card} phone={phone} actions={actions} language={language} />
      </QuestionForm>
    </Sheet>
  );
}
