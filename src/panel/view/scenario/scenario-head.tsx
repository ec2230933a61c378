import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { PhoneActions, PhoneView } from '../../phone-model.ts';
import { useSay } from '../say-context.ts';
import type { Editing } from './editing.ts';
import { ScenarioRemark } from './remark.tsx';

interface Properties {
  phone: PhoneView;
  actions: PhoneActions;
  editing: Editing;
}

/** Which site it is, strict or lenient, and the file. */
export function ScenarioHead({ phone, actions, editing }: Properties): JSX.Element {
  const say = useSay();
  const { site, scenarioProblem, needsReload } = phone;
  const { isLenient } = editing.scenario;
  return (
    <header class="scenario-head">
      <div class="scenario-line">
        <h2>{site === '' ? say('answersAnywhere') : say('answersFor', { site })}</h2>
        <FileButtons actions={actions} onReset={editing.reset} />
      </div>
      <div class="scenario-notices" role="status">
        {scenarioProblem === '' ? null : <ScenarioRemark kind="wrong" words={scenarioProblem} />}
        {needsReload ? (
          <div class="scenario-line">
            <ScenarioRemark kind="warning" words={say('needsReload')} />
            <button type="button" class="button" onClick={actions.reload}>
              {say('reloadPage')}
            </button>
          </div>
        ) : null}
      </div>
      <div class="scenario-line start">
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a flex line with a baseline */}
        <div class="chips" role="group" aria-label={say('strictness')}>
          {[false, true].map((lenient) => (
            <button
              type="button"
              class="chip"
              key={String(lenient)}
              aria-pressed={isLenient === lenient}
              onClick={() => editing.change({ isLenient: lenient })}
            >
              {say(lenient ? 'lenient' : 'strict')}
            </button>
          ))}
        </div>
        <div class="scenario-grow" role="status">
          {isLenient ? (
            <ScenarioRemark kind="warning" words={say('lenientAbout')} />
          ) : (
            <p class="hint">{say('strictAbout')}</p>
          )}
        </div>
      </div>
    </header>
  );
}

interface FileProperties {
  actions: Pick<PhoneActions, 'importScenario' | 'exportScenario'>;
  onReset: () => void;
}

function FileButtons({ actions, onReset }: FileProperties): JSX.Element {
  const say = useSay();
  const file = useRef<HTMLInputElement>(null);
  const reset = useRef<HTMLButtonElement>(null);
  const [isAsking, setAsking] = useState(false);

  function answer(isYes: boolean): void {
    setAsking(false);
    if (isYes) onReset();
    // The buttons that were pressed are gone.
    setTimeout(() => reset.current?.focus());
  }

  if (isAsking) {
    return (
      // biome-ignore lint/a11y/useSemanticElements: a fieldset has a frame of its own
      <div
        class="scenario-buttons"
        role="group"
        aria-label={say('resetAsk')}
        onKeyDown={(event) => {
          if (event.key === 'Escape') answer(false);
        }}
      >
        <span>{say('resetAsk')}</span>
        <button type="button" class="button" onClick={() => answer(true)}>
          {say('resetYes')}
        </button>
        <button type="button" class="button" ref={(button) => button?.focus()} onClick={() => answer(false)}>
          {say('resetNo')}
        </button>
      </div>
    );
  }
  return (
    <div class="scenario-buttons">
      <input
        ref={file}
        type="file"
        class="visually-hidden"
        accept=".json,application/json"
        aria-label={say('importAnswersHint')}
        tabIndex={-1}
        onChange={({ currentTarget: input }) => {
          const chosen = input.files?.[0];
          if (chosen) void actions.importScenario(chosen);
          // The same file, mended, is a change again.
          input.value = '';
        }}
      />
      <button
        type="button"
        class="button"
        title={say('importAnswersHint')}
        onClick={() => file.current?.click()}
      >
        {say('importAnswers')}
      </button>
      <button type="button" class="button" title={say('exportAnswersHint')} onClick={actions.exportScenario}>
        {say('exportAnswers')}
      </button>
      <button type="button" class="button" ref={reset} onClick={() => setAsking(true)}>
        {say('resetAnswers')}
      </button>
    </div>
  );
}
