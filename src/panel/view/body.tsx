import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Actions, Model } from '../model.ts';
import { Details } from './details.tsx';
import { Log } from './log.tsx';
import { type Chip, createLogFilter } from './log-filter.ts';
import type { Look } from './look.ts';
import { nameOf } from './name.ts';
import { Problems } from './problems.tsx';
import { useSay } from './say-context.ts';
import { Split } from './split.tsx';

interface Properties {
  model: Model;
  actions: Actions;
  look: Look;
  chip: Chip;
  filter: string;
  onChip: (chip: Chip) => void;
  onEnterTicket: () => void;
}

/** Between the checks and the summary: the log with the details of one entry, or every problem. */
export function Body({ model, actions, look, chip, filter, onChip, onEnterTicket }: Properties): JSX.Element {
  const [logFilter] = useState(createLogFilter);
  if (chip === 'problems') {
    return <AllProblems model={model} filter={filter} onShow={(key) => showProblem(key, look, onChip)} />;
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
            selected={look.selected}
            onSelect={({ key }) => look.select(key)}
            onOpen={({ key }) => look.show(key)}
          />
          <Hint model={model} isFiltered={chip !== 'all' || filter !== ''} isEmpty={shown.length === 0} />
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
            onEnterTicket={onEnterTicket}
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

interface AllProblemsProperties {
  model: Model;
  filter: string;
  onShow: (entryKey: string) => void;
}

function AllProblems({ model, filter, onShow }: AllProblemsProperties): JSX.Element {
  const say = useSay();
  const { entries } = model.session;
  const needle = filter.toLowerCase();
  const findings = model.allFindings.filter((finding) =>
    Object.values(finding).some((text) => text?.toLowerCase().includes(needle)),
  );
  const goTo = {
    nameOf: (key: string) => {
      const entry = entries.find((candidate) => candidate.key === key);
      return entry === undefined ? '' : nameOf(entry, say).text;
    },
    show: onShow,
  };
  return (
    <main class="all-problems">
      <Problems findings={findings} goTo={goTo} />
    </main>
  );
}

interface HintProperties {
  model: Model;
  isFiltered: boolean;
  isEmpty: boolean;
}

/** What the empty part of the log says. */
function Hint({ model, isFiltered, isEmpty }: HintProperties): JSX.Element | null {
  const say = useSay();
  if (isFiltered) return isEmpty ? <p class="hint-over">{say('noMatch')}</p> : null;
  const hasCall = model.session.entries.some(({ seam }) => seam !== null);
  if (hasCall || model.inspection.kind !== 'on') return null;
  return (
    <div class="hint-over">
      <strong>{say('noCallYet')}</strong>
      <p>{say('noCallYetMore')}</p>
    </div>
  );
}
