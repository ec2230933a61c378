import type { JSX } from 'preact';
import type { Entry } from '../../core/session/entry.ts';
import type { Actions, Model, SignedView } from '../model.ts';
import { ArgumentsView } from './arguments-view.tsx';
import { Decided } from './decided.tsx';
import { General } from './general.tsx';
import { CloseIcon } from './icons.tsx';
import { oneLine } from './name.ts';
import { Problems } from './problems/problems.tsx';
import { ResultView } from './result-view.tsx';
import { useSay } from './say-context.ts';
import { AnswerDifferently } from './scenario/answer-differently.tsx';
import { SignatureView } from './signature-view.tsx';
import { StackView } from './stack-view.tsx';
import { type TabId, tabsIn } from './tabs.ts';

interface Properties {
  entry: Entry;
  model: Model;
  actions: Actions;
  tab: TabId;
  onTab: (tab: TabId) => void;
  onClose: () => void;
  onEnterSecret: (signed: SignedView) => void;
}

/** Everything about one entry, in tabs. */
export function Details({
  entry,
  model,
  actions,
  tab,
  onTab,
  onClose,
  onEnterSecret,
}: Properties): JSX.Element {
  const say = useSay();
  const problems = model.findingsOf(entry).length;
  const tabs = tabsIn(model, entry);

  function onKeyDown(event: KeyboardEvent): void {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length];
    if (step === 0 || next === undefined) return;
    event.preventDefault();
    onTab(next);
    document.getElementById(`tab-${next}`)?.focus();
  }

  return (
    <section class="details" aria-label={say('details')}>
      <div class="details-head">
        <button type="button" class="tool" title={say('close')} onClick={onClose}>
          <CloseIcon />
          <span class="visually-hidden">{say('close')}</span>
        </button>
        <div class="tabs" role="tablist" aria-label={oneLine(entry.name)} onKeyDown={onKeyDown}>
          {tabs.map((id) => (
            <button
              type="button"
              role="tab"
              key={id}
              id={`tab-${id}`}
              class="tab"
              aria-selected={id === tab}
              aria-controls="tab-panel"
              tabIndex={id === tab ? 0 : -1}
              onClick={() => onTab(id)}
            >
              {say(`tab-${id}`)}
              {id === 'problems' && problems > 0 ? <span class="count">{problems}</span> : null}
            </button>
          ))}
        </div>
        <AnswerDifferently entry={entry} phone={model.phone} actions={actions.phone} />
      </div>
      <div
        class="tab-panel"
        role="tabpanel"
        id="tab-panel"
        key={tab}
        aria-labelledby={`tab-${tab}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a panel that scrolls must be reached by keyboard
        tabIndex={0}
      >
        <TabContent entry={entry} model={model} actions={actions} tab={tab} onEnterSecret={onEnterSecret} />
      </div>
    </section>
  );
}

type ContentProperties = Pick<Properties, 'entry' | 'model' | 'actions' | 'tab' | 'onEnterSecret'>;

function TabContent({ entry, model, actions, tab, onEnterSecret }: ContentProperties): JSX.Element {
  switch (tab) {
    case 'general':
      return <General entry={entry} />;
    case 'signature':
      return (
        <SignatureView
          key={entry.key}
          entry={entry}
          model={model}
          actions={actions}
          onEnterSecret={onEnterSecret}
        />
      );
    case 'arguments':
      return <ArgumentsView key={entry.key} entry={entry} language={model.language} onCopy={actions.copy} />;
    case 'result':
      return (
        <>
          <Decided entry={entry} model={model} actions={actions} />
          <ResultView key={entry.key} entry={entry} onCopy={actions.copy} />
        </>
      );
    case 'problems':
      return <Problems problems={model.findingsOf(entry)} actions={actions} />;
    case 'stack':
      return <StackView entry={entry} openSource={actions.openSource} />;
  }
}
