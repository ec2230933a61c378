import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Actions, Model } from '../model.ts';
import { oneLine } from './name.ts';
import { useSay } from './say-context.ts';

interface Properties {
  model: Pick<Model, 'accounts' | 'account'>;
  actions: Pick<Actions, 'chooseAccount'>;
}

/** The value of the last choice: no appId looks like it. */
const ADD = '+';

/** Whose tickets and keys the fields show. An appId that is not in the list can be typed. */
export function AccountChooser({ model, actions }: Properties): JSX.Element {
  const say = useSay();
  const [isAdding, setAdding] = useState(false);
  if (isAdding) return <NewAccount actions={actions} onDone={() => setAdding(false)} />;
  return (
    <select
      class="account"
      aria-label={say('account')}
      title={say('accountHint')}
      value={model.account}
      onChange={(event) => {
        const { value } = event.currentTarget;
        if (value !== ADD) return actions.chooseAccount(value);
        event.currentTarget.value = model.account;
        setAdding(true);
      }}
    >
      {model.accounts.map(({ appId, hasSecret }) => (
        <option key={appId} value={appId}>
          {appId === ''
            ? say('anyAccount')
            : hasSecret
              ? say('hasSecret', { appId: oneLine(appId) })
              : oneLine(appId)}
        </option>
      ))}
      <option value={ADD}>{say('addAccount')}</option>
    </select>
  );
}

interface NewAccountProperties extends Pick<Properties, 'actions'> {
  onDone: () => void;
}

/** The field in place of the list: Enter takes the appId, Escape and an empty field do not. */
function NewAccount({ actions, onDone }: NewAccountProperties): JSX.Element {
  const say = useSay();
  function take(text: string): void {
    if (text.trim() !== '') actions.chooseAccount(text.trim());
    onDone();
  }
  return (
    <input
      class="account"
      type="text"
      aria-label={say('newAccount')}
      placeholder="wx…"
      spellcheck={false}
      autocomplete="off"
      ref={(field) => field?.focus()}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
        // DevTools opens its drawer with this key, unless it is told that it was used.
        if (event.key === 'Escape') {
          event.preventDefault();
          event.stopPropagation();
          event.currentTarget.value = '';
          event.currentTarget.blur();
        }
      }}
      onBlur={(event) => take(event.currentTarget.value)}
    />
  );
}
