import type { JSX } from 'preact';
import type { Finding, Problem } from '../../findings-model.ts';
import type { Actions } from '../../model.ts';
import { CloseIcon } from '../icons.tsx';
import { oneLine } from '../name.ts';
import { PageText } from '../page-text.tsx';
import { useSay } from '../say-context.ts';
import { SourceLink } from '../source-link.tsx';
import { Causes } from './causes.tsx';
import { SeverityIcon } from './severity-icon.tsx';

interface Properties {
  problem: Finding | Problem;
  /** Whether another of the same kind stands above it. */
  isRepeated: boolean;
  actions: Pick<Actions, 'dismiss' | 'openHandbook' | 'openSource'>;
  onShow?: (entryKey: string) => void;
}

/** One problem: what was seen, what was expected, what to do, and where the document says so. */
export function ProblemItem({ problem, isRepeated, actions, onShow }: Properties): JSX.Element {
  const say = useSay();
  const { code, severity, source, title, causes } = problem;
  return (
    <li class={`problem ${severity}`} data-code={code}>
      <div class="problem-head">
        <SeverityIcon severity={severity} />
        <strong>
          <PageText text={title} />
        </strong>
        <span class="problem-actions">
          <button
            type="button"
            class="link"
            title={say('whyHint')}
            aria-label={`${say('why')}: ${title}`}
            onClick={() => actions.openHandbook(code)}
          >
            {say('why')}
          </button>
          <button
            type="button"
            class="tool dismiss"
            title={say('dismissHint')}
            onClick={() => actions.dismiss(code)}
          >
            <CloseIcon />
            <span class="visually-hidden">{`${say('dismiss')}: ${title}`}</span>
          </button>
        </span>
      </div>
      {onShow ? <Where problem={problem} onShow={onShow} openSource={actions.openSource} /> : null}
      {onShow || source === null ? null : (
        <p class="problem-where">
          <SourceLink place={source} openSource={actions.openSource} />
        </p>
      )}
      <dl class="problem-facts">
        <Line name={say('seen')} text={problem.seen} />
        <Line name={say('expected')} text={problem.expected} />
        <Line name={say('advice')} text={problem.advice} />
        <Line name={say('place')} text={problem.place} />
      </dl>
      {causes.length === 0 ? null : <Causes causes={causes} isFolded={isRepeated} />}
    </li>
  );
}

interface WhereProperties {
  problem: Finding | Problem;
  onShow: (entryKey: string) => void;
  openSource: Actions['openSource'];
}

/** The call that a problem is about, its line, and how often it came. */
function Where({ problem, onShow, openSource }: WhereProperties): JSX.Element {
  const say = useSay();
  const { api, source, entry } = problem;
  const entries = 'entries' in problem ? problem.entries : [entry];
  return (
    <p class="problem-where">
      <button type="button" class="link go" onClick={() => onShow(entries.at(-1) ?? entry)}>
        {say('goTo', { name: oneLine(api) })}
      </button>
      {source === null ? null : <SourceLink place={source} openSource={openSource} />}
      {entries.length > 1 ? <span class="label">{say('timesFound', { n: entries.length })}</span> : null}
    </p>
  );
}

function Line({ name, text }: { name: string; text: string }): JSX.Element | null {
  if (text === '') return null;
  return (
    <div class="fact">
      <dt>{name}</dt>
      <dd>
        <PageText text={text} />
      </dd>
    </div>
  );
}
