import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Actions, Model, SignedView } from '../model.ts';
import { Details } from './details.tsx';
import { Log } from './log.tsx';
import { type Chip, createLogFilter } from './log-filter.ts';
import type { Look } from './look.ts';
import { nameOf } from './name.ts';
import { Problems } from './problems.tsx';
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

/** A longer list of problems is shown in parts. */
const PROBLEMS_AT_ONCE = 500;

interface AllProblemsProperties {
  model: Model;
  filter: string;
  onShow: (entryKey: string) => void;
}

function AllProblems({ model, filter, onShow }: AllProblemsProperties): JSX.Element {
  const say = useSay();
  const [shown, setShown] = useState(PROBLEMS_AT_ONCE);
  const entries = new Map(model.session.entries.map((entry) => [entry.key, entry]));
  const needle = filter.toLowerCase();
  const findings = model.allFindings.filter(({ code, title, seen, expected, advice, place }) =>
    [code, title, seen, expected, advice, place].some((text) => text.toLowerCase().includes(needle)),
  );
  const goTo = {
    nameOf: (key: string) => {
      const entry = entries.get(key);
      return entry === undefined ? '' : nameOf(entry, say).text;
    },
    show: onShow,
  };
  return (
    <main class="all-problems">
      <Problems findings={findings.slice(0, shown)} goTo={goTo} />
      {findings.length > shown ? (
        <button type="button" class="link more-problems" onClick={() => setShown(shown + PROBLEMS_AT_ONCE)}>
          {say('rest', { n: Math.min(PROBLEMS_AT_ONCE, findings.length - shown) })}
        </button>
      ) : null}
    </main>
  );
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
