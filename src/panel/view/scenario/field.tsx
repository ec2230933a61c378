import type { ComponentChildren, JSX } from 'preact';
import { ScenarioRemark } from './remark.tsx';
import type { FieldRemark } from './rule-check.ts';

/** What a control is told of what stands below it. */
export interface Described {
  id: string;
  'aria-describedby': string;
  'aria-invalid': boolean;
}

interface Properties {
  id: string;
  label: string;
  /** What to enter; empty when there is nothing to say. */
  about: string;
  remarks: readonly Pick<FieldRemark, 'kind' | 'words'>[];
  /** The control, or several of them. */
  children: (described: Described) => ComponentChildren;
}

/** A labelled control with what to enter, and what is wrong with what was. */
export function ScenarioField({ id, label, about, remarks, children }: Properties): JSX.Element {
  const isWrong = remarks.some(({ kind }) => kind === 'wrong');
  return (
    <div class="scenario-field">
      <label for={id}>{label}</label>
      <div class="scenario-control">
        {children({ id, 'aria-describedby': `${id}-about`, 'aria-invalid': isWrong })}
        <div id={`${id}-about`} role="status">
          {remarks.map(({ kind, words }) => (
            <ScenarioRemark key={words} kind={kind} words={words} />
          ))}
          {about === '' ? null : <p class="hint">{about}</p>}
        </div>
      </div>
    </div>
  );
}
