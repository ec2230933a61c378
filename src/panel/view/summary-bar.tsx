import type { JSX, RefObject } from 'preact';
import type { Entry } from '../../core/session/entry.ts';
import type { Actions, Model } from '../model.ts';
import { BadIcon, DoubtfulIcon, NoteIcon } from './icons.tsx';
import { useSay } from './say-context.ts';
import { TicketField } from './ticket-field.tsx';

interface Properties {
  model: Model;
  actions: Actions;
  ticketField: RefObject<HTMLInputElement | null>;
  /** Whether a signature waits for the ticket. */
  wantsTicket: boolean;
}

/** The line at the bottom: what was counted, and the ticket. */
export function SummaryBar({ model, actions, ticketField, wantsTicket }: Properties): JSX.Element {
  const say = useSay();
  const { entries } = model.session;
  const calls = countOf(entries, 'call');
  const configs = countOf(entries, 'config');
  return (
    <footer class="summary">
      <span class="counts">
        <span>{say('countCalls', { n: calls })}</span>
        <span>{say('countConfigs', { n: configs })}</span>
        <span>{say('countProblems', { n: model.allFindings.length })}</span>
        {model.malformed === 0 ? null : (
          <span class="bad">{say('countMalformed', { n: model.malformed })}</span>
        )}
      </span>
      <Remarks model={model} />
      <TicketField ticket={model.ticket} actions={actions} field={ticketField} isWanted={wantsTicket} />
    </footer>
  );
}

function Remarks({ model }: { model: Model }): JSX.Element {
  return (
    <span class="ticket-remarks" role="status">
      {model.ticket.remarks.map(({ severity, text }) => (
        <span key={text} class={`ticket-remark ${severity}`} title={text}>
          {severity === 'error' ? <BadIcon /> : severity === 'warning' ? <DoubtfulIcon /> : <NoteIcon />}
          <span>{text}</span>
        </span>
      ))}
    </span>
  );
}

function countOf(entries: readonly Entry[], kind: Entry['kind']): number {
  let count = 0;
  for (const entry of entries) if (entry.kind === kind) count++;
  return count;
}
