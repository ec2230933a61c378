import type { JSX } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { Actions, Model } from '../model.ts';
import { sayIn } from '../words.ts';
import { Body } from './body.tsx';
import { type Check, checksFor } from './checks.ts';
import { ChecksRow } from './checks-row.tsx';
import type { Chip } from './log-filter.ts';
import { useLook } from './look.ts';
import { SayContext } from './say-context.ts';
import { Settings } from './settings.tsx';
import { StatusBar } from './status-bar.tsx';
import { SummaryBar } from './summary-bar.tsx';
import { createTally } from './tally.ts';
import { Toolbar } from './toolbar.tsx';
import { Welcome } from './welcome.tsx';

interface Properties {
  model: Model;
  actions: Actions;
}

/** The whole panel. What it keeps for itself is only where the user is looking. */
export function App({ model, actions }: Properties): JSX.Element {
  const say = useMemo(() => sayIn(model.language), [model.language]);
  const [chip, setChip] = useState<Chip>('all');
  const [filter, setFilter] = useState('');
  const [settingsOpen, setSettingsOpen] = useState(false);
  const ticketField = useRef<HTMLInputElement>(null);
  const [tallyOf] = useState(createTally);
  const tally = tallyOf(model.session.entries);
  const look = useLook(model, tally.lastConfig);
  const isUnused = model.inspection.kind !== 'on' && model.session.entries.length === 0;
  const wantsTicket = look.config !== null && model.verdictOf(look.config)?.why === 'no-ticket';

  const enterTicket = (): void => ticketField.current?.focus();

  function showCheck({ id, entry }: Check): void {
    if (entry === null) return;
    setChip('all');
    look.show(entry, id === 'signature' ? 'signature' : 'problems');
  }

  return (
    <SayContext.Provider value={say}>
      <div class="panel">
        <Toolbar
          model={model}
          actions={actions}
          chip={chip}
          onChip={setChip}
          filter={filter}
          onFilter={setFilter}
          settingsOpen={settingsOpen}
          onSettings={() => setSettingsOpen(!settingsOpen)}
        />
        {settingsOpen ? <Settings model={model} actions={actions} /> : null}
        <StatusBar model={model} actions={actions} />
        {isUnused ? (
          <Welcome model={model} actions={actions} onEnterTicket={enterTicket} />
        ) : (
          <>
            <ChecksRow
              url={model.pageUrl}
              checks={checksFor(look.config, tally.lastCard, model)}
              onCheck={showCheck}
            />
            <Body
              model={model}
              actions={actions}
              look={look}
              tally={tally}
              chip={chip}
              filter={filter}
              onChip={setChip}
              onEnterTicket={enterTicket}
            />
          </>
        )}
        <SummaryBar
          model={model}
          actions={actions}
          tally={tally}
          ticketField={ticketField}
          wantsTicket={wantsTicket}
        />
      </div>
    </SayContext.Provider>
  );
}
