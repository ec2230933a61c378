import type { JSX } from 'preact';
import type { OAuthView as Hop, PhoneActions } from '../../phone-model.ts';
import { DoubtfulIcon, NoteIcon } from '../icons.tsx';
import { PageText } from '../page-text.tsx';
import { useSay } from '../say-context.ts';
import { OAuthAnswer } from './oauth-answer.tsx';
import { OAuthRemarks } from './oauth-remarks.tsx';

interface Properties {
  oauth: Hop;
  actions: PhoneActions;
}

/** The authorization page of WeChat: what the page asks for, what is wrong with it, and the way back. */
export function OAuthView({ oauth, actions }: Properties): JSX.Element {
  const say = useSay();
  return (
    <section class="oauth" aria-label={say('oauth')}>
      <header class="oauth-head">
        <h2>{say('oauth')}</h2>
        {oauth.asksUser === null ? null : <p>{say(oauth.asksUser ? 'oauthAsks' : 'oauthSilent')}</p>}
        <p class="hint">{say('oauthHeld')}</p>
      </header>
      {oauth.wasLooping ? (
        <p class="oauth-loop" role="alert">
          <DoubtfulIcon />
          <span>{say('oauthLoop')}</span>
        </p>
      ) : null}
      <Parameters oauth={oauth} />
      <OAuthAnswer key={oauth.url} oauth={oauth} actions={actions} />
    </section>
  );
}

function Parameters({ oauth: { fields, remarks, url } }: Pick<Properties, 'oauth'>): JSX.Element {
  const say = useSay();
  return (
    <div class="oauth-parameters">
      <OAuthRemarks remarks={remarks} />
      <dl aria-label={say('oauthParameters')}>
        {fields.map(({ name, value, remarks: said }) => (
          <div key={name} data-parameter={name}>
            <dt>
              <PageText text={name} />
            </dt>
            <dd>
              {value === '' ? <span class="aside">{say('oauthNoValue')}</span> : <PageText text={value} />}
              <OAuthRemarks remarks={said} />
            </dd>
          </div>
        ))}
      </dl>
      <details>
        <summary>{say('oauthLink')}</summary>
        <p class="oauth-url text">
          <PageText text={url} />
        </p>
        <p class="oauth-hash">
          <NoteIcon />
          <span>{say('oauthHash')}</span>
        </p>
      </details>
    </div>
  );
}
