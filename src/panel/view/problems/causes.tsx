import type { JSX } from 'preact';
import type { Finding } from '../../findings-model.ts';
import { PageText } from '../page-text.tsx';
import { useSay } from '../say-context.ts';

interface Properties extends Pick<Finding, 'causes'> {
  /** Whether the user has to open it: the same error stands above with its causes. */
  isFolded: boolean;
}

/**
 * Why an error may have come, in the document's order; what the session rules out is struck through. No list of its
 * own: its items would be taken for problems.
 */
export function Causes({ causes, isFolded }: Properties): JSX.Element {
  const say = useSay();
  const found = causes.filter(({ state }) => state === 'found').length;
  return (
    <details class="causes" open={!isFolded} aria-label={say('causes')}>
      <summary>
        {say('causes')}
        {found === 0 ? null : <span class="label">{say('causesFound', { n: found })}</span>}
      </summary>
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
    </details>
  );
}
