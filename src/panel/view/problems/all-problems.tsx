import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Problem, Severity } from '../../findings-model.ts';
import type { Actions, Model } from '../../model.ts';
import { useSay } from '../say-context.ts';
import { Problems } from './problems.tsx';
import { SeverityIcon } from './severity-icon.tsx';

/** A longer list of problems is shown in parts. */
const AT_ONCE = 500;

interface Properties {
  model: Model;
  actions: Actions;
  /** What the user wants to find in them. */
  filter: string;
  onShow: (entryKey: string) => void;
}

/** Every problem of the session, worst first, and what the user wants to hear no more of. */
export function AllProblems({ model, actions, filter, onShow }: Properties): JSX.Element {
  const say = useSay();
  const [shown, setShown] = useState(AT_ONCE);
  const [hidden, setHidden] = useState<ReadonlySet<Severity>>(new Set());
  const { groups, counts, dismissed } = model.problems;
  const needle = filter.toLowerCase();
  const all = groups.flatMap(({ problems }) => problems);
  const wanted = all.filter((problem) => !hidden.has(problem.severity) && isAbout(problem, needle));

  function toggle(severity: Severity): void {
    const next = new Set(hidden);
    if (!next.delete(severity)) next.add(severity);
    setHidden(next);
  }

  return (
    <main class="all-problems">
      {all.length === 0 ? null : (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a flex line with a baseline
        <div class="problem-counts" role="group" aria-label={say('severities')}>
          {(['error', 'warning', 'note'] as const).map((severity) => (
            <button
              type="button"
              class="chip"
              key={severity}
              aria-pressed={!hidden.has(severity)}
              onClick={() => toggle(severity)}
            >
              <SeverityIcon severity={severity} />
              {say(`group-${severity}`)}
              <span class="count">{counts[severity]}</span>
            </button>
          ))}
        </div>
      )}
      {all.length > 0 && wanted.length === 0 ? (
        <p class="nothing">{say('noProblemMatches')}</p>
      ) : (
        <Problems problems={wanted.slice(0, shown)} actions={actions} onShow={onShow} />
      )}
      {wanted.length > shown ? (
        <button type="button" class="link more-problems" onClick={() => setShown(shown + AT_ONCE)}>
          {say('rest', { n: Math.min(AT_ONCE, wanted.length - shown) })}
        </button>
      ) : null}
      {dismissed.length === 0 ? null : <Dismissed dismissed={dismissed} onRestore={actions.restore} />}
    </main>
  );
}

interface DismissedProperties {
  dismissed: Model['problems']['dismissed'];
  onRestore: Actions['restore'];
}

/** What was dismissed for this site, folded away. */
function Dismissed({ dismissed, onRestore }: DismissedProperties): JSX.Element {
  const say = useSay();
  return (
    <details class="dismissed">
      <summary>{say('dismissedCount', { n: dismissed.length })}</summary>
      {dismissed.map(({ code, title, count }) => (
        <p key={code}>
          <span>{title}</span>
          {count > 1 ? <span class="label">{say('timesFound', { n: count })}</span> : null}
          <button
            type="button"
            class="link"
            aria-label={`${say('restore')}: ${title}`}
            onClick={() => onRestore(code)}
          >
            {say('restore')}
          </button>
        </p>
      ))}
    </details>
  );
}

function isAbout({ code, api, title, seen, expected, advice, place }: Problem, needle: string): boolean {
  return [code, api, title, seen, expected, advice, place].some((text) =>
    text.toLowerCase().includes(needle),
  );
}
