import type { JSX } from 'preact';
import type { Actions, Model } from '../../model.ts';
import { PhoneIcon } from '../icons.tsx';
import { useSay } from '../say-context.ts';

interface Properties {
  model: Model;
  actions: Actions;
}

/** What stands in place of the phone while no page is inspected. */
export function PhoneEmpty({ model, actions }: Properties): JSX.Element {
  const say = useSay();
  const { kind } = model.inspection;
  return (
    <div class="phone-empty">
      <PhoneIcon />
      <h2>{say('phoneEmpty')}</h2>
      <p>{say('phoneEmptyMore')}</p>
      <p class="aside">{say('phoneEmptyClosed')}</p>
      {kind === 'off' ? (
        <button type="button" class="button primary" onClick={actions.toggleInspect}>
          {say('start')}
        </button>
      ) : null}
    </div>
  );
}
