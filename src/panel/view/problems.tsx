import type { JSX } from 'preact';
import type { Finding } from '../model.ts';
import { BadIcon, DoubtfulIcon, NoteIcon } from './icons.tsx';
import { PageText } from './page-text.tsx';
import { useSay } from './say-context.ts';

interface Properties {
  findings: readonly Finding[];
  /** Given where the findings are of many entries: shows the entry. */
  goTo?: {
    /** What the entry is called; empty when it is gone. */
    nameOf: (entryKey: string) => string;
    show: (entryKey: string) => void;
  };
}

/** What is wrong: one item a finding. */
export function Problems({ findings, goTo }: Properties): JSX.Element {
  const say = useSay();
  if (findings.length === 0) return <p class="nothing">{say('noProblems')}</p>;
  return (
    // biome-ignore lint/a11y/noRedundantRoles: a list without bullets is none to some screen readers
    <ul class="problems" role="list" aria-label={say('tab-problems')}>
      {findings.map((finding, index) => (
        <Problem key={`${finding.entry} ${finding.code} ${index}`} finding={finding} goTo={goTo} />
      ))}
    </ul>
  );
}

interface ProblemProperties {
  finding: Finding;
  goTo: Properties['goTo'] | undefined;
}

function Problem({ finding, goTo }: ProblemProperties): JSX.Element {
  const say = useSay();
  const { entry, severity } = finding;
  const name = goTo?.nameOf(entry) ?? '';
  return (
    <li class={`problem ${severity}`} data-code={finding.code}>
      <div class="problem-head">
        <span class="severity" role="img" aria-label={say(`severity-${severity}`)}>
          {severity === 'error' ? <BadIcon /> : severity === 'warning' ? <DoubtfulIcon /> : <NoteIcon />}
        </span>
        <strong>{finding.title}</strong>
        {goTo !== undefined && name !== '' ? (
          <button type="button" class="link go" onClick={() => goTo.show(entry)}>
            {say('goTo', { name })}
          </button>
        ) : null}
      </div>
      <dl class="problem-facts">
        <Line name={say('seen')} text={finding.seen} />
        <Line name={say('expected')} text={finding.expected} />
        <Line name={say('advice')} text={finding.advice} />
        <Line name={say('place')} text={finding.place} />
      </dl>
    </li>
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
