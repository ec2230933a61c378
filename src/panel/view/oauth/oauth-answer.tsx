import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { OAuthView, PhoneActions } from '../../phone-model.ts';
import { DoubtfulIcon } from '../icons.tsx';
import { PageText } from '../page-text.tsx';
import { useSay } from '../say-context.ts';
import { clip, visibleText } from '../visible.ts';

interface Properties {
  oauth: OAuthView;
  actions: PhoneActions;
}

/** A tooltip holds no more of a URL. */
const LONGEST_HINT = 400;

/** The code to return with, and the ways on. */
export function OAuthAnswer({ oauth, actions }: Properties): JSX.Element {
  const say = useSay();
  const [code, setCode] = useState('');
  const [isAlways, setAlways] = useState(false);
  const landing = oauth.landingOf(code);
  const problem = oauth.codeProblemOf(code);
  const refuseHint =
    oauth.refusal === null
      ? say('oauthRefuseBack')
      : say('oauthRefuseAbout', { url: visibleText(clip(oauth.refusal, LONGEST_HINT)) });
  return (
    <form
      class="oauth-answer"
      onSubmit={(event) => {
        event.preventDefault();
        if (landing !== null) actions.authorize(code, isAlways);
      }}
    >
      <div class="oauth-choice">
        <label for="oauth-code">{say('oauthCode')}</label>
        <input
          id="oauth-code"
          class="mono"
          spellcheck={false}
          autocomplete="off"
          placeholder={oauth.sampleCode}
          aria-describedby="oauth-code-about oauth-code-problem"
          value={code}
          onInput={(event) => setCode(event.currentTarget.value)}
        />
        <p id="oauth-code-about" class="hint">
          {say('oauthCodeAbout')}
        </p>
        <p id="oauth-code-problem" class="warn" role="status">
          {problem === '' ? null : (
            <>
              <DoubtfulIcon />
              <span>{visibleText(problem)}</span>
            </>
          )}
        </p>
        {landing === null ? (
          <p class="hint">{say('oauthNoLanding')}</p>
        ) : (
          <>
            <span class="oauth-label">{say('oauthLanding')}</span>
            <p class="oauth-url text">
              <PageText text={landing} />
            </p>
            <label class="oauth-always">
              <input
                type="checkbox"
                checked={isAlways}
                onChange={(event) => setAlways(event.currentTarget.checked)}
              />
              <span>{say('oauthAlways')}</span>
            </label>
          </>
        )}
      </div>
      <div class="oauth-buttons">
        <button
          type="button"
          class="button"
          title={say(oauth.canGoBack ? 'oauthLeaveAbout' : 'oauthNothingBefore')}
          disabled={!oauth.canGoBack}
          onClick={actions.leaveAuthorization}
        >
          {say('oauthLeave')}
        </button>
        <button
          type="button"
          class="button"
          title={refuseHint}
          disabled={oauth.refusal === null && !oauth.canGoBack}
          onClick={actions.refuseAuthorization}
        >
          {say('oauthRefuse')}
        </button>
        <button type="submit" class="button primary" disabled={landing === null}>
          {say(oauth.asksUser ? 'oauthAllow' : 'oauthReturn')}
        </button>
      </div>
    </form>
  );
}
