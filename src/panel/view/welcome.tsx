import type { JSX } from 'preact';
import { PROFILES } from '../../catalogue/user-agents.ts';
import type { Actions, Model } from '../model.ts';
import { useSay } from './say-context.ts';

interface Properties {
  model: Model;
  actions: Actions;
  onEnterTicket: () => void;
}

/** What the panel shows before its first use: what it does, in three steps. */
export function Welcome({ model, actions, onEnterTicket }: Properties): JSX.Element {
  const say = useSay();
  return (
    <main class="welcome">
      <div class="welcome-text">
        <h1>{say('welcome')}</h1>
        <ol>
          <li>
            <h2>{say('step1')}</h2>
            <p>{say('step1More')}</p>
            {model.inspection.kind === 'off' ? (
              <button type="button" class="button primary start" onClick={actions.toggleInspect}>
                {say('start')}
              </button>
            ) : null}
            <p class="hint">
              <strong>{PROFILES[model.profile].name[model.language]}</strong> {say(`about-${model.profile}`)}
            </p>
          </li>
          <li>
            <h2>{say('step2')}</h2>
            <p>{say('step2More')}</p>
          </li>
          <li>
            <h2>
              <button type="button" class="link" onClick={onEnterTicket}>
                {say('step3')}
              </button>
            </h2>
            <p>{say('step3More')}</p>
          </li>
        </ol>
      </div>
    </main>
  );
}
