import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Actions, Model, SecretName } from '../model.ts';
import { AccountChooser } from './account-chooser.tsx';
import { ArrowIcon, BadIcon, DoubtfulIcon, NoteIcon } from './icons.tsx';
import { totalOf } from './problems/total-of.ts';
import { useSay } from './say-context.ts';
import { isBehindMore, KEYS, MoreSecrets, secretFieldId, TICKETS, TicketFields } from './secret-fields.tsx';
import type { Tally } from './tally.ts';

/** The user is to be led to a field. Another object each time. */
export interface FieldRequest {
  name: SecretName;
}

interface Properties {
  model: Model;
  actions: Actions;
  tally: Tally;
  /** The secret that a signature waits for; null when none does. */
  wanted: SecretName | null;
  /** The field that gets the focus; null when none was asked for. */
  request: FieldRequest | null;
  isMoreOpen: boolean;
  onMore: (isOpen: boolean) => void;
}

/** The lines at the bottom: what was counted, and the tickets and keys that signatures are verified with. */
export function SummaryBar(properties: Properties): JSX.Element {
  const { model, actions, tally, wanted, request, isMoreOpen, onMore } = properties;
  const say = useSay();
  useEffect(() => {
    if (request !== null) document.getElementById(secretFieldId(request.name))?.focus();
  }, [request]);
  const hasKey = KEYS.some((name) => model.secrets[name].text !== '') || model.otherValues !== '';
  return (
    <footer class="summary">
      {isMoreOpen ? <MoreSecrets model={model} actions={actions} wanted={wanted} /> : null}
      <Remarks model={model} />
      <div class="summary-line">
        <span class="counts">
          <span>{say('countCalls', { n: tally.calls })}</span>
          <span>{say('countConfigs', { n: tally.configs })}</span>
          <span>{say('countProblems', { n: totalOf(model.problems) })}</span>
          {model.malformed === 0 ? null : (
            <span class="bad">{say('countMalformed', { n: model.malformed })}</span>
          )}
        </span>
        <AccountChooser model={model} actions={actions} />
        <TicketFields model={model} actions={actions} wanted={wanted} />
        <button
          type="button"
          class={`tool more-button ${wanted !== null && isBehindMore(wanted) ? 'wanted' : ''}`}
          title={say('moreSecretsHint')}
          aria-expanded={isMoreOpen}
          aria-controls={isMoreOpen ? 'more-secrets' : undefined}
          onClick={() => onMore(!isMoreOpen)}
        >
          <ArrowIcon />
          {say('moreSecrets')}
          {hasKey ? <span class="dot" aria-hidden="true" /> : null}
        </button>
      </div>
    </footer>
  );
}

function Remarks({ model }: { model: Model }): JSX.Element {
  const remarks = [...TICKETS, ...KEYS].flatMap((name) =>
    model.secrets[name].remarks.map((remark) => ({ ...remark, name })),
  );
  return (
    <div class="secret-remarks" role="status">
      {remarks.map(({ name, severity, text }) => (
        <span key={`${name} ${text}`} class={`secret-remark ${severity}`}>
          {severity === 'error' ? <BadIcon /> : severity === 'warning' ? <DoubtfulIcon /> : <NoteIcon />}
          <span>
            <code>{name}</code> {text}
          </span>
        </span>
      ))}
    </div>
  );
}
