import type { JSX } from 'preact';
import type { Language } from '../../../catalogue/words.ts';
import type { EndedShare } from '../../../core/client/share.ts';
import type { PhoneActions, PhoneView } from '../../phone-model.ts';
import { BadIcon, CloseIcon, GoodIcon, NoteIcon } from '../icons.tsx';
import { useSay } from '../say-context.ts';
import { ShareCardView } from './share-card.tsx';

interface Properties {
  sent: EndedShare;
  phone: PhoneView;
  actions: PhoneActions;
  language: Language;
  onClose: () => void;
}

/** What has become of the last share. */
export function SentShare({ sent, phone, actions, language, onClose }: Properties): JSX.Element {
  const say = useSay();
  const { card, outcome } = sent;
  return (
    <section class={`sent ${outcome}`} aria-label={say('share')}>
      <div class="sent-head" role="status">
        {outcome === 'ok' ? <GoodIcon /> : outcome === 'fail' ? <BadIcon /> : <NoteIcon />}
        <strong>
          {outcome === 'ok' && card.target === 'favorite' ? say('sentFavorite') : say(`sent-${outcome}`)}
        </strong>
        <button type="button" class="tool" title={say('closeSent')} onClick={onClose}>
          <CloseIcon />
          <span class="visually-hidden">{say('closeSent')}</span>
        </button>
      </div>
      {outcome === 'ok' ? (
        <ShareCardView card={card} phone={phone} actions={actions} language={language} />
      ) : null}
    </section>
  );
}
