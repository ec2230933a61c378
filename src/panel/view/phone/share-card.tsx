import type { JSX } from 'preact';
import type { Language } from '../../../catalogue/words.ts';
import { SHARE_NOTES, type ShareCard } from '../../../core/client/share-card.ts';
import type { PhoneActions, PhoneView } from '../../phone-model.ts';
import { DoubtfulIcon } from '../icons.tsx';
import { oneLine } from '../name.ts';
import { useSay } from '../say-context.ts';
import { hostOf } from './host.ts';
import { usePicture } from './picture.ts';

interface Properties {
  card: ShareCard;
  phone: PhoneView;
  actions: PhoneActions;
  language: Language;
}

/** A share as it arrives: a message of a chat, a line of the timeline, a post. */
export function ShareCardView({ card, phone, actions, language }: Properties): JSX.Element {
  const say = useSay();
  const target = say(`target-${card.target}`);
  const notes =
    card.from === 'default' ? [say('cardDefault'), ...notesOf(card, language)] : notesOf(card, language);
  return (
    <figure class="share">
      <figcaption class="aside">{say('cardFor', { target })}</figcaption>
      <div class={`share-card ${card.target}`}>
        <CardTexts card={card} />
        <CardPicture url={card.imgUrl} phone={phone} actions={actions} />
        {card.target === 'timeline' ? null : <CardFoot card={card} />}
      </div>
      <p class="share-link aside" title={oneLine(card.link)}>
        {say('cardLink')} <span class="mono">{oneLine(card.link)}</span>
      </p>
      {notes.map((note) => (
        <p class="warn" key={note}>
          <DoubtfulIcon />
          <span>{note}</span>
        </p>
      ))}
    </figure>
  );
}

const notesOf = ({ notes }: ShareCard, language: Language): readonly string[] =>
  notes.map((note) => SHARE_NOTES[note][language]);

function CardTexts({ card: { title, desc, target } }: Pick<Properties, 'card'>): JSX.Element {
  const say = useSay();
  return (
    <span class="share-texts">
      <span class="share-title">{title === '' ? say('cardNoTitle') : oneLine(title)}</span>
      {desc === '' || target === 'timeline' ? null : <span class="share-desc">{oneLine(desc)}</span>}
    </span>
  );
}

function CardPicture({
  url,
  phone,
  actions,
}: { url: string } & Pick<Properties, 'phone' | 'actions'>): JSX.Element {
  const say = useSay();
  const { source } = usePicture(phone, actions, url);
  if (source !== null) return <img class="share-picture" src={source} alt="" title={oneLine(url)} />;
  const why = url === '' ? say('cardNoPicture') : say('cardUnseenPicture', { url: oneLine(url) });
  return (
    <span class="share-picture empty" role="img" aria-label={why} title={why}>
      {url === '' ? '' : '?'}
    </span>
  );
}

/** Where the share is from: WeChat's chat shows the account, a post the host. */
function CardFoot({ card }: Pick<Properties, 'card'>): JSX.Element {
  const say = useSay();
  return (
    <span class="share-foot">
      {card.type === 'link' ? null : <span class="share-type">{say(`share-${card.type}`)}</span>}
      {hostOf(card.link)}
    </span>
  );
}
