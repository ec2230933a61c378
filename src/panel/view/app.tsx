import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { VerdictView } from '../findings-model.ts';
import type { Actions, BackEnd, Model, SecretName, SignedView } from '../model.ts';
import { sayIn } from '../words.ts';
import { BackEndContext } from './back-end.ts';
import { Body } from './body.tsx';
import { ChecksRow } from './checks-row.tsx';
import { HandView } from './hand-view.tsx';
import type { Chip } from './log-filter.ts';
import { type Look, useLook } from './look.ts';
import { PhonePane } from './phone/phone-pane.tsx';
import { PreflightView } from './preflight/preflight-view.tsx';
import { SayContext } from './say-context.ts';
import { isBehindMore } from './secret-fields.tsx';
import { Settings } from './settings.tsx';
import { StatusBar } from './status-bar.tsx';
import { type FieldRequest, SummaryBar } from './summary-bar.tsx';
import type { TabId } from './tabs.ts';
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
  const [isByHand, setByHand] = useState(false);
  const [isPreflight, setPreflight] = useState(false);
  const [isMoreOpen, setMoreOpen] = useState(false);
  const [request, setRequest] = useState<FieldRequest | null>(null);
  const [backEnd, setBackEnd] = useState<BackEnd>('node');
  const [tallyOf] = useState(createTally);
  const tally = tallyOf(model.session.entries);
  const look = useLook(model, tally.lastConfig);
  const verdicts = model.verdictsFor(look.config);
  const isUnused = model.inspection.kind !== 'on' && model.session.entries.length === 0;

  function enter(name: SecretName): void {
    if (isBehindMore(name)) setMoreOpen(true);
    setRequest({ name });
  }

  function enterSecret({ wants, appId }: SignedView): void {
    if (wants === null) return;
    // What is entered for any account counts for this one; what is entered for another does not.
    if (model.account !== '' && model.account !== appId) actions.chooseAccount(appId);
    enter(wants);
  }

  function showChip(wanted: Chip): void {
    setByHand(false);
    setPreflight(false);
    setChip(wanted);
  }

  function showEntry(key: string, tab?: TabId): void {
    showChip('all');
    look.show(key, tab);
  }

  /** Where nothing was looked at yet, the preflight says what is missing. */
  function showVerdict({ entry, tab, wants }: VerdictView): void {
    if (isPreflight && wants !== null) enter(wants);
    else if (entry === null) setPreflight(true);
    else showEntry(entry, tab);
  }

  return (
    <SayContext.Provider value={say}>
      <BackEndContext.Provider value={{ backEnd, choose: setBackEnd }}>
        <div class="panel">
          <Toolbar
            model={model}
            actions={actions}
            chip={chip}
            onChip={showChip}
            filter={filter}
            onFilter={setFilter}
            isByHand={isByHand}
            onByHand={() => setByHand(!isByHand)}
            settingsOpen={settingsOpen}
            onSettings={() => setSettingsOpen(!settingsOpen)}
          />
          {settingsOpen ? <Settings model={model} actions={actions} /> : null}
          <StatusBar model={model} actions={actions} />
          <div class="workspace">
            <div class="workspace-main">
              {isByHand ? (
                <HandView model={model} actions={actions} onEnterSecret={enterSecret} />
              ) : isUnused ? (
                <Welcome model={model} actions={actions} onEnterTicket={() => enter('jsapi_ticket')} />
              ) : (
                <>
                  <ChecksRow
                    url={model.pageUrl}
                    verdicts={verdicts}
                    actions={actions}
                    onVerdict={showVerdict}
                    isPreflight={isPreflight}
                    onPreflight={() => setPreflight(!isPreflight)}
                  />
                  {isPreflight ? (
                    <PreflightView
                      model={model}
                      actions={actions}
                      verdicts={verdicts}
                      onVerdict={showVerdict}
                      onShow={showEntry}
                      onClose={() => setPreflight(false)}
                    />
                  ) : (
                    <Body
                      model={model}
                      actions={actions}
                      look={look}
                      tally={tally}
                      chip={chip}
                      filter={filter}
                      onChip={setChip}
                      onEnterSecret={enterSecret}
                    />
                  )}
                </>
              )}
            </div>
            {model.phone.isShown ? <PhonePane model={model} actions={actions} /> : null}
          </div>
          <SummaryBar
            model={model}
            actions={actions}
            tally={tally}
            wanted={isByHand ? null : wantedBy(look, model)}
            request={request}
            isMoreOpen={isMoreOpen}
            onMore={setMoreOpen}
          />
        </div>
      </BackEndContext.Provider>
    </SayContext.Provider>
  );
}

/** The secret that the entry in view waits for, else the last config; null when neither does. */
function wantedBy({ entry, config }: Look, model: Model): SecretName | null {
  const signatures = [entry, config].flatMap((shown) => (shown === null ? [] : model.signaturesOf(shown)));
  return signatures.find(({ wants }) => wants !== null)?.wants ?? null;
}
