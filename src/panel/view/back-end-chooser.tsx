import type { JSX } from 'preact';
import { BACK_ENDS, isBackEnd, useBackEnd } from './back-end.ts';
import { useSay } from './say-context.ts';

/** Chooses in which language the whole panel shows code. */
export function BackEndChooser(): JSX.Element {
  const say = useSay();
  const { backEnd, choose } = useBackEnd();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a flex line with a baseline
    <div class="chips back-ends" role="group" aria-label={say('backEnd')}>
      {Object.entries(BACK_ENDS).map(([id, name]) => (
        <button
          type="button"
          class="chip"
          key={id}
          aria-pressed={id === backEnd}
          onClick={() => isBackEnd(id) && choose(id)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
