import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Actions, Model } from '../../model.ts';
import { CloseIcon, DoubtfulIcon, NoteIcon } from '../icons.tsx';
import { OAuthView } from '../oauth/oauth-view.tsx';
import { useSay } from '../say-context.ts';
import { useWantedRule } from '../scenario/desk.ts';
import { ScenarioEditor } from '../scenario/scenario-editor.tsx';
import { deciderOf, isPhoneOn } from './decider.ts';
import { Device } from './device.tsx';
import { PhoneEmpty } from './phone-empty.tsx';
import { PhoneSettings } from './phone-settings.tsx';

interface Properties {
  model: Model;
  actions: Actions;
}

const TABS = ['phone', 'answers'] as const;
type Tab = (typeof TABS)[number];

/** The simulated client as a picture, and how it answers. */
export function PhonePane({ model, actions }: Properties): JSX.Element {
  const say = useSay();
  const [tab, setTab] = useState<Tab>('phone');
  const { phone } = model;
  const wanted = useWantedRule();
  useEffect(() => {
    if (wanted !== null) setTab('answers');
  }, [wanted]);
  // A page that has just been held is shown, whatever was looked at before.
  const heldUrl = phone.oauth?.url ?? null;
  useEffect(() => {
    if (heldUrl !== null) setTab('phone');
  }, [heldUrl]);
  return (
    <aside
      class="phone-pane"
      aria-label={say('phone')}
      // A file that misses its place must not take the place of the panel.
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => event.preventDefault()}
    >
      <PaneHead
        tab={tab}
        waiting={phone.client.questions.length}
        onTab={setTab}
        onClose={() => actions.phone.showPhone(false)}
      />
      <Decides model={model} onAnswers={tab === 'phone' ? () => setTab('answers') : null} />
      <div
        class="phone-panel"
        role="tabpanel"
        id="phone-panel"
        key={tab}
        aria-labelledby={`phone-tab-${tab}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a panel that scrolls must be reached by keyboard
        tabIndex={0}
      >
        {tab === 'answers' ? (
          <ScenarioEditor phone={phone} actions={actions.phone} language={model.language} />
        ) : (
          <PhoneTab model={model} actions={actions} />
        )}
      </div>
    </aside>
  );
}

function PhoneTab({ model, actions }: Properties): JSX.Element {
  const { phone, language, inspection } = model;
  if (phone.oauth !== null) return <OAuthView oauth={phone.oauth} actions={actions.phone} />;
  if (!isPhoneOn(inspection)) return <PhoneEmpty model={model} actions={actions} />;
  return (
    <>
      <Device model={model} actions={actions.phone} />
      <PhoneSettings phone={phone} actions={actions.phone} language={language} />
    </>
  );
}

interface HeadProperties {
  tab: Tab;
  /** How many calls wait. */
  waiting: number;
  onTab: (tab: Tab) => void;
  onClose: () => void;
}

function PaneHead({ tab, waiting, onTab, onClose }: HeadProperties): JSX.Element {
  const say = useSay();

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
    event.preventDefault();
    const next: Tab = tab === 'phone' ? 'answers' : 'phone';
    onTab(next);
    document.getElementById(`phone-tab-${next}`)?.focus();
  }

  return (
    <div class="details-head">
      <button type="button" class="tool" title={say('phoneCloseHint')} onClick={onClose}>
        <CloseIcon />
        <span class="visually-hidden">{say('phoneClose')}</span>
      </button>
      <div class="tabs" role="tablist" aria-label={say('phoneTabs')} onKeyDown={onKeyDown}>
        {TABS.map((id) => (
          <button
            type="button"
            role="tab"
            key={id}
            id={`phone-tab-${id}`}
            class="tab"
            aria-selected={id === tab}
            aria-controls="phone-panel"
            tabIndex={id === tab ? 0 : -1}
            onClick={() => onTab(id)}
          >
            {say(`phoneTab-${id}`)}
            {id === 'phone' && waiting > 0 ? <span class="count">{waiting}</span> : null}
          </button>
        ))}
      </div>
      <span class="visually-hidden" role="status">
        {waiting === 0 ? '' : say('phoneWaiting', { n: waiting })}
      </span>
    </div>
  );
}

interface DecidesProperties {
  model: Model;
  /** Null where the answers are shown already. */
  onAnswers: (() => void) | null;
}

/** Who decides, in a line. */
function Decides({ model, onAnswers }: DecidesProperties): JSX.Element {
  const say = useSay();
  const { who, n } = deciderOf(model.phone, model.inspection);
  const isSet = who === 'lenient' || who === 'scenario';
  return (
    <div class={`decides ${who}`} role="status">
      {who === 'lenient' ? <DoubtfulIcon /> : <NoteIcon />}
      <span class="decides-text">{say(`decides-${who}`, { n })}</span>
      {isSet && onAnswers !== null ? (
        <button type="button" class="link" onClick={onAnswers}>
          {say('seeAnswers')}
        </button>
      ) : null}
    </div>
  );
}
