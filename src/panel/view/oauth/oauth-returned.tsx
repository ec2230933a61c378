import type { JSX } from 'preact';
import type { OAuthReturns, PhoneActions } from '../../phone-model.ts';
import { NoteIcon } from '../icons.tsx';
import { oneLine } from '../name.ts';
import { useSay } from '../say-context.ts';

interface Properties {
  returns: OAuthReturns | null;
  actions: PhoneActions;
}

/** Says that authorizations are answered without asking, and how to end that. */
export function OAuthReturned({ returns, actions }: Properties): JSX.Element | null {
  const say = useSay();
  if (returns === null || returns.times === 0) return null;
  return (
    <div class="status-bar note">
      <NoteIcon />
      <span class="status-text">
        {say('oauthReturned', { appid: oneLine(returns.appid), n: returns.times })}
      </span>
      <span class="mend">
        <button type="button" class="button" onClick={actions.askAtAuthorization}>
          {say('oauthAskAgain')}
        </button>
      </span>
    </div>
  );
}
