import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Actions, Model } from '../model.ts';
import { useDraft } from './draft.ts';
import { PageText } from './page-text.tsx';
import { useSay } from './say-context.ts';

interface Properties {
  model: Pick<Model, 'alert' | 'alertUrls'>;
  actions: Pick<Actions, 'setAlert'>;
}

/** A field for what a phone said: the URLs in it join the search. */
export function PhoneAlert({ model, actions }: Properties): JSX.Element {
  const say = useSay();
  const id = useId();
  const [draft, setDraft] = useDraft(model.alert, actions.setAlert);
  return (
    <div class="phone-alert">
      <label for={id}>{say('alert')}</label>
      <textarea
        id={id}
        rows={2}
        spellcheck={false}
        placeholder={say('alertHint')}
        title={say('alertHint')}
        aria-describedby={`${id}-urls`}
        value={draft}
        onInput={(event) => setDraft(event.currentTarget.value)}
      />
      <div id={`${id}-urls`} role="status">
        {model.alert === '' ? null : model.alertUrls.length === 0 ? (
          <span class="aside">{say('alertWithoutUrl')}</span>
        ) : (
          <>
            <span class="aside">{say('alertUrls')}</span>
            <ul class="reasons">
              {model.alertUrls.map((url) => (
                <li key={url}>
                  <PageText text={url} spaces="every" />
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </div>
  );
}
