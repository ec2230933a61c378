import { Fragment, type JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Entry } from '../../core/session/entry.ts';
import type { Finding, Verdict } from '../model.ts';
import { CopyButton } from './copy-button.tsx';
import { Fact, PlaceFacts } from './general.tsx';
import { BadIcon, GoodIcon, UnknownIcon } from './icons.tsx';
import { maskTicket, splitString1 } from './mask.ts';
import { PageText } from './page-text.tsx';
import { Problems } from './problems.tsx';
import { RevealButton } from './reveal-button.tsx';
import { useSay } from './say-context.ts';

interface Properties {
  entry: Entry;
  /** Null when it has not been worked out yet. */
  verdict: Verdict | null;
  findings: readonly Finding[];
  onCopy: (text: string) => void;
  onEnterTicket: () => void;
}

/** Whether a config's signature is right, and the text it is made from. */
export function SignatureView({ entry, verdict, findings, onCopy, onEnterTicket }: Properties): JSX.Element {
  const say = useSay();
  return (
    <section class="signature" aria-label={say('tab-signature')}>
      <VerdictLine verdict={verdict} onEnterTicket={onEnterTicket} />
      {entry.seam === 'bridge' ? <p class="remark note">{say('atBridge')}</p> : null}
      {entry.seam === 'facade' ? <p class="remark warning">{say('facadeHint')}</p> : null}
      {verdict === null ? null : (
        <dl class="facts wide">
          <String1 verdict={verdict} onCopy={onCopy} />
          {verdict.digest === null ? null : (
            <Value name={say('digest')} text={verdict.digest} onCopy={onCopy} tone={toneOf(verdict)} />
          )}
          {verdict.signature === null ? null : (
            <Value
              name={say('pageSignature')}
              text={verdict.signature}
              onCopy={onCopy}
              tone={toneOf(verdict)}
            />
          )}
          <PlaceFacts entry={entry} />
        </dl>
      )}
      {findings.length === 0 ? null : <Problems findings={findings} />}
    </section>
  );
}

function VerdictLine({ verdict, onEnterTicket }: Pick<Properties, 'verdict' | 'onEnterTicket'>): JSX.Element {
  const say = useSay();
  const outcome = verdict?.outcome ?? 'unverified';
  return (
    <div class={`verdict ${outcome}`}>
      {outcome === 'matches' ? <GoodIcon /> : outcome === 'differs' ? <BadIcon /> : <UnknownIcon />}
      <strong>{say(outcome)}</strong>
      {verdict?.why ? <span>{say(`why-${verdict.why}`)}</span> : null}
      {verdict?.why === 'no-ticket' ? (
        <button type="button" class="button" onClick={onEnterTicket}>
          {say('enterTicket')}
        </button>
      ) : null}
    </div>
  );
}

function String1({
  verdict,
  onCopy,
}: {
  verdict: Verdict;
  onCopy: (text: string) => void;
}): JSX.Element | null {
  const say = useSay();
  const [revealed, setRevealed] = useState(false);
  if (verdict.string1 === null) return null;
  const { before, ticket, after } = splitString1(verdict.string1, verdict.ticket);
  const shown = revealed ? ticket : maskTicket(ticket);
  return (
    <Fact name={say('string1')}>
      <div class="value">
        <code class="text">
          <PageText text={before} />
          {ticket === '' ? (
            <span class="missing">{say(isEntered(verdict) ? 'ticketUnusable' : 'ticketMissing')}</span>
          ) : (
            <span class="ticket-text">
              <PageText text={shown} spaces="every" />
            </span>
          )}
          {after.split(/(?=&)/).map((part, index) => (
            <Fragment key={index}>
              <wbr />
              <PageText text={part} spaces="every" />
            </Fragment>
          ))}
        </code>
        {ticket === '' ? null : <RevealButton revealed={revealed} onReveal={setRevealed} />}
        <CopyButton
          label={revealed || ticket === '' ? say('copy') : say('copyMasked')}
          text={() => before + shown + after}
          onCopy={onCopy}
        />
      </div>
    </Fact>
  );
}

/** Whether a ticket was entered that nothing is verified with. */
const isEntered = ({ why }: Verdict): boolean => why === 'ticket-unusable' || why === 'ticket-expired';

interface ValueProperties {
  name: string;
  text: string;
  tone: 'good' | 'bad' | 'plain';
  onCopy: (text: string) => void;
}

function Value({ name, text, tone, onCopy }: ValueProperties): JSX.Element {
  const say = useSay();
  return (
    <Fact name={name}>
      <div class="value">
        <code class={`text ${tone}`}>
          <PageText text={text} spaces="every" />
        </code>
        <CopyButton label={`${say('copy')} · ${name}`} text={() => text} onCopy={onCopy} />
      </div>
    </Fact>
  );
}

function toneOf({ outcome }: Verdict): ValueProperties['tone'] {
  if (outcome === 'matches') return 'good';
  return outcome === 'differs' ? 'bad' : 'plain';
}
