import { Fragment, type JSX } from 'preact';
import type { Finding, Problem, Severity } from '../../findings-model.ts';
import type { Actions } from '../../model.ts';
import { useSay } from '../say-context.ts';
import { ProblemItem } from './problem-item.tsx';

interface Properties {
  /** Those of one entry, or of the session, worst first. */
  problems: readonly (Finding | Problem)[];
  actions: Pick<Actions, 'dismiss' | 'openHandbook' | 'openSource'>;
  /** Given where the problems are of many entries: shows one of them. */
  onShow?: (entryKey: string) => void;
}

/** What is wrong: one item a problem. In a list of many entries they stand under their severity. */
export function Problems({ problems, actions, onShow }: Properties): JSX.Element {
  const say = useSay();
  // From the end, so that the first of each kind is what stays.
  const firsts = new Map(problems.toReversed().map((problem) => [problem.code, problem]));
  if (problems.length === 0) return <p class="nothing">{say('noProblems')}</p>;
  return (
    // biome-ignore lint/a11y/noRedundantRoles: a list without bullets is none to some screen readers
    <ul class="problems" role="list" aria-label={say('tab-problems')}>
      {problems.map((problem, index) => (
        <Fragment key={`${problem.entry} ${problem.code} ${index}`}>
          {onShow && problem.severity !== problems[index - 1]?.severity ? (
            <GroupHead severity={problem.severity} />
          ) : null}
          <ProblemItem
            problem={problem}
            isRepeated={firsts.get(problem.code) !== problem}
            actions={actions}
            {...(onShow ? { onShow } : {})}
          />
        </Fragment>
      ))}
    </ul>
  );
}

/** No item of the list: only what the next ones have in common. */
function GroupHead({ severity }: { severity: Severity }): JSX.Element {
  const say = useSay();
  return (
    <li class="problem-group" role="presentation">
      <h2>{say(`group-${severity}`)}</h2>
    </li>
  );
}
