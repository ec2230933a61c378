import type { JSX } from 'preact';
import type { Actions, Model } from '../../model.ts';
import { OAuthView } from '../oauth/oauth-view.tsx';
import { useSay } from '../say-context.ts';
import { ScenarioEditor } from '../scenario/scenario-editor.tsx';

interface Properties {
  model: Model;
  actions: Actions;
}

/** The simulated client as a picture, and how it answers. */
export function PhonePane({ model, actions }: Properties): JSX.Element {
  const say = useSay();
  const { oauth } = model.phone;
  return (
    <section class="phone-pane" aria-label={say('phone')}>
      {oauth ? <OAuthView oauth={oauth} actions={actions.phone} /> : null}
      <ScenarioEditor phone={model.phone} actions={actions.phone} language={model.language} />
    </section>
  );
}
