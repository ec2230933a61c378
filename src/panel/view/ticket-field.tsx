import type { JSX, RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Actions, TicketView } from '../model.ts';
import { CloseIcon } from './icons.tsx';
import { maskTicket } from './mask.ts';
import { formatCountdown } from './milliseconds.ts';
import { RevealButton } from './reveal-button.tsx';
import { useSay } from './say-context.ts';
import { visibleText } from './visible.ts';

interface Properties {
  ticket: TicketView;
  actions: Actions;
  field: RefObject<HTMLInputElement | null>;
  /** Whether a signature waits for the ticket: the field then stands out. */
  isWanted: boolean;
}

/** The field for the jsapi_ticket, which says what it makes of what was entered. */
export function TicketField({ ticket, actions, field, isWanted }: Properties): JSX.Element {
  const say = useSay();
  const [revealed, setRevealed] = useState(false);
  // The next model comes a moment later: until it has the text, the field keeps its own.
  const [draft, setDraft] = useState<string | null>(null);
  useEffect(() => {
    if (draft === withoutBreaks(ticket.text)) setDraft(null);
  }, [draft, ticket.text]);
  const isHidden = !revealed && ticket.text !== '';
  return (
    <div class="ticket">
      <label class="ticket-label" for="jsapi-ticket">
        jsapi_ticket
      </label>
      <span class={`ticket-box ${isHidden ? 'hidden' : ''} ${isWanted ? 'wanted' : ''}`}>
        <input
          id="jsapi-ticket"
          ref={field}
          type="text"
          spellcheck={false}
          autocomplete="off"
          autocapitalize="off"
          title={say('ticketHint')}
          placeholder={say('ticketPlaceholder')}
          value={draft ?? withoutBreaks(ticket.text)}
          onInput={(event) => {
            setDraft(event.currentTarget.value);
            actions.setTicket(event.currentTarget.value);
          }}
          onPaste={(event) => {
            const whole = pastedWithBreaks(event);
            if (whole === null) return;
            event.preventDefault();
            setDraft(withoutBreaks(whole));
            actions.setTicket(whole);
          }}
        />
        {isHidden ? (
          <span class="mask" aria-hidden="true">
            {visibleText(maskTicket(ticket.ticket === '' ? ticket.text : ticket.ticket))}
          </span>
        ) : null}
      </span>
      {ticket.text === '' ? null : (
        <>
          <RevealButton revealed={revealed} onReveal={setRevealed} />
          <button type="button" class="tool" title={say('forget')} onClick={actions.forgetTicket}>
            <CloseIcon />
            <span class="visually-hidden">{say('forget')}</span>
          </button>
          <Countdown expiresAt={ticket.expiresAt} />
        </>
      )}
    </div>
  );
}

/**
 * A one-line field drops the line breaks of what is pasted. They are a common reason why a ticket does not
 * work, so a text that has them is taken as it is, in place of the whole field.
 *
 * @returns null when there is no line break in it.
 */
function pastedWithBreaks(event: ClipboardEvent): string | null {
  const text = event.clipboardData?.getData('text/plain') ?? '';
  return /[\r\n]/.test(text) ? text : null;
}

/** What a one-line field makes of a text. */
const withoutBreaks = (text: string): string => text.replace(/[\r\n]/g, '');

function Countdown({ expiresAt }: { expiresAt: number | null }): JSX.Element | null {
  const say = useSay();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (expiresAt === null) return;
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [expiresAt]);
  if (expiresAt === null) return null;
  const left = expiresAt - now;
  if (left <= 0) return <span class="countdown bad">{say('expired')}</span>;
  return (
    <span class="countdown" title={say('expiresIn', { time: formatCountdown(left) })}>
      {formatCountdown(left)}
    </span>
  );
}
