import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Screen } from '../../../core/client/screens.ts';
import type { PhoneActions, PhoneView } from '../../phone-model.ts';
import { ArrowIcon, BackIcon } from '../icons.tsx';
import { oneLine } from '../name.ts';
import { useSay } from '../say-context.ts';
import { usePicture } from './picture.ts';

interface Properties {
  screen: Extract<Screen, { kind: 'picture' }>;
  phone: PhoneView;
  actions: PhoneActions;
}

/** `previewImage`: one picture after the other. */
export function PicturesScreen({ screen, phone, actions }: Properties): JSX.Element {
  const say = useSay();
  const { urls, current } = screen;
  const first = urls.indexOf(current);
  const [index, setIndex] = useState(Math.max(0, first));
  const url = urls[index] ?? '';
  const picture = usePicture(phone, actions, url);
  if (urls.length === 0) return <p class="screen-text">{say('previewNone')}</p>;
  return (
    <div class="preview">
      {picture.source === null ? (
        <p class="preview-picture empty">{say(picture.isLocal ? 'previewNoFile' : 'previewUnseen')}</p>
      ) : (
        <img class="preview-picture" src={picture.source} alt={oneLine(url)} />
      )}
      <div class="preview-tools">
        <button
          type="button"
          class="tool"
          disabled={index === 0}
          title={say('previewPrevious')}
          onClick={() => setIndex(index - 1)}
        >
          <BackIcon />
          <span class="visually-hidden">{say('previewPrevious')}</span>
        </button>
        <span role="status">{say('previewOf', { n: index + 1, count: urls.length })}</span>
        <button
          type="button"
          class="tool"
          disabled={index >= urls.length - 1}
          title={say('previewNext')}
          onClick={() => setIndex(index + 1)}
        >
          <ArrowIcon />
          <span class="visually-hidden">{say('previewNext')}</span>
        </button>
      </div>
      <p class="preview-url mono">{oneLine(url)}</p>
      {picture.isStandIn ? <p class="hint">{say('previewStandIn')}</p> : null}
      {current !== '' && first === -1 ? (
        <p class="warn">{say('previewStray', { current: oneLine(current) })}</p>
      ) : null}
    </div>
  );
}
