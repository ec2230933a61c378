import type { JSX, RefObject } from 'preact';
import type { Actions, Model } from '../model.ts';
import { BadIcon, DoubtfulIcon, NoteIcon } from './icons.tsx';
import { useSay } from './say-context.ts';
import type { Tally } from './tally.ts';
import { TicketField } from './ticket-field.tsx';

interface Properties {
  model: Model;
  actions: Actions;
  tally: Tally;
  ticketField: RefObject<HTMLInputElement | null>;
  /** Whether a signature waits for the ticket. */
  wantsTicket: boolean;
}

/** The line at the bottom: what was counted, and the ticket. */
export function SummaryBar({ model, actions, tally, ticketField, wantsTicket }: Properties): JSX.Element {
  const say = useSay();
  return (
    <footer class="summary">
      <span class="counts">
        <span>{say('countCalls', { n: tally.calls })}</span>
        <span>{say('countConfigs', { n: tally.configs })}</span>
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
