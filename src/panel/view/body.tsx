import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Actions, Model, SignedView } from '../model.ts';
import { Details } from './details.tsx';
import { Log } from './log.tsx';
import { type Chip, createLogFilter } from './log-filter.ts';
import type { Look } from './look.ts';
import { AllProblems } from './problems/all-problems.tsx';
import { useSay } from './say-context.ts';
import { Split } from './split.tsx';
import type { Tally } from './tally.ts';

interface Properties {
  model: Model;
  actions: Actions;
  look: Look;
  tally: Tally;
  chip: Chip;
  filter: string;
  onChip: (chip: Chip) => void;
  onEnterSecret: (signed: SignedView) => void;
}

/** Between the checks and the summary: the log with the details of one entry, or every problem. */
export function Body({
  model,
  actions,
  look,
  tally,
  chip,
  filter,
  onChip,
  onEnterSecret,
}: Properties): JSX.Element {
  const [logFilter] = useState(createLogFilter);
  if (chip === 'problems') {
    return (
      <AllProblems
        model={model}
        actions={actions}
        filter={filter}
        onShow={(key) => showProblem(key, look, onChip)}
      />
    );
  }
  const shown = logFilter(model.session.entries, chip, filter);
  const { entry } = look;
  return (
    <Split
      main={
        <>
          <Log
            model={model}
            actions={actions}
            shown={shown}
            span={tally.span}
            selected={look.selected}
            onSelect={({ key }) => look.select(key)}
            onOpen={({ key }) => look.show(key)}
          />
          <Hint
            isOn={model.inspection.kind === 'on'}
            hasCall={tally.calls + tally.configs > 0}
            isFiltered={chip !== 'all' || filter !== ''}
            isEmpty={shown.length === 0}
          />
        </>
      }
      side={
        entry === null || !look.isOpen ? null : (
          <Details
            entry={entry}
            model={model}
            actions={actions}
            tab={look.tab}
            onTab={look.chooseTab}
            onClose={() => look.setOpen(false)}
            onEnterSecret={onEnterSecret}
          />
        )
      }
    />
  );
}

function showProblem(key: string, look: Look, onChip: (chip: Chip) => void): void {
  onChip('all');
  look.show(key, 'problems');
}

interface HintProperties {
  isOn: boolean;
  hasCall: boolean;
  isFiltered: boolean;
  isEmpty: boolean;
}

/** What the empty part of the log says. */
function Hint({ isOn, hasCall, isFiltered, isEmpty }: HintProperties): JSX.Element | null {
  const say = useSay();
  if (isFiltered) return isEmpty ? <p class="hint-over">{say('noMatch')}</p> : null;
  if (hasCall || !isOn) return null;
  return (
    <div class="hint-over">
      <strong>{say('noCallYet')}</strong>
      <p>{say('noCallYetMore')}</p>
    </div>
  );
}
