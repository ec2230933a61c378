import type { JSX } from 'preact';
import type { Finding } from '../../model.ts';
import { PageText } from '../page-text.tsx';
import { useSay } from '../say-context.ts';

/**
 * Why an error may have come, in the document's order; what the session rules out is struck through. No list of its
 * own: its items would be taken for problems.
 */
export function Causes({ causes }: Pick<Finding, 'causes'>): JSX.Element {
  const say = useSay();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div class="causes" role="group" aria-label={say('causes')}>
      <h3>{say('causes')}</h3>
      {causes.map(({ state, text, because }, index) => (
        <div key={text} class={`cause ${state}`}>
          <span class="cause-number">{index + 1}</span>
          <span class="cause-text">
            {state === 'open' ? null : <span class="cause-state">{say(`cause-${state}`)}</span>}
            {state === 'ruled-out' ? (
              <del>
                <PageText text={text} />
              </del>
            ) : (
              <PageText text={text} />
            )}
            {because === '' ? null : (
              <span class="cause-because">
                <PageText text={because} />
              </span>
            )}
          </span>
        </div>
      ))}
    </div>
  );
}
