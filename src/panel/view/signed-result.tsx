import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Actions, Model, Remark, SignedView } from '../model.ts';
import { Explaining } from './explaining.tsx';
import { Fact } from './general.tsx';
import { BadIcon, DoubtfulIcon, GoodIcon, NoteIcon, UnknownIcon } from './icons.tsx';
import { isSecret, maskPieces } from './mask.ts';
import { PageText } from './page-text.tsx';
import { RevealButton } from './reveal-button.tsx';
import { useSay } from './say-context.ts';
import { HashedText } from './signed-text.tsx';
import { Value } from './value.tsx';

interface Properties {
  signed: SignedView;
  model: Model;
  actions: Actions;
  /** Leads the user to the field for the secret that is missing. */
  onEnterSecret: (signed: SignedView) => void;
  /** Entered by hand, not seen on a page. */
  isByHand: boolean;
}

/** Whether one signature is right, why not, and the text it is made from. */
export function SignedResult({ signed, model, actions, onEnterSecret, isByHand }: Properties): JSX.Element {
  const say = useSay();
  const [revealed, setRevealed] = useState(false);
  const tone = toneOf(signed);
  return (
    <>
      <VerdictLine signed={signed} onEnterSecret={onEnterSecret} />
      <Remarks remarks={signed.remarks} />
      {signed.outcome === 'differs' ? (
        <Explaining
          signed={signed}
          model={model}
          actions={actions}
          revealed={revealed}
          onReveal={setRevealed}
        />
      ) : null}
      <dl class="facts wide">
        <Hashed signed={signed} revealed={revealed} onReveal={setRevealed} onCopy={actions.copy} />
        {signed.digest === null ? null : (
          <Value name={signed.digestName} text={signed.digest} tone={tone} onCopy={actions.copy} />
        )}
        {signed.signature === null ? null : (
          <Value
            name={say(isByHand ? 'given-hand' : `given-${signed.kind}`)}
            text={signed.signature}
            tone={tone}
            onCopy={actions.copy}
          />
        )}
        {signed.place === '' ? null : (
          <Fact name={say('place')}>
            <PageText text={signed.place} />
          </Fact>
        )}
      </dl>
    </>
  );
}

function VerdictLine({ signed, onEnterSecret }: Pick<Properties, 'signed' | 'onEnterSecret'>): JSX.Element {
  const say = useSay();
  const { outcome, why, wants } = signed;
  return (
    <div class={`verdict ${outcome}`}>
      <OutcomeIcon outcome={outcome} />
      <h2>{say(outcome)}</h2>
      {why === '' ? null : <span>{why}</span>}
      {wants === null ? null : (
        <button type="button" class="button" onClick={() => onEnterSecret(signed)}>
          {say(wants === 'key' || wants === 'publicKey' ? `enter-${wants}` : 'enter-ticket')}
        </button>
      )}
    </div>
  );
}

/** The mark of an outcome. */
export function OutcomeIcon({ outcome }: Pick<SignedView, 'outcome'>): JSX.Element {
  if (outcome === 'matches') return <GoodIcon />;
  return outcome === 'differs' ? <BadIcon /> : <UnknownIcon />;
}

function Remarks({ remarks }: { remarks: readonly Remark[] }): JSX.Element {
  return (
    <>
      {remarks.map(({ severity, text }) => (
        <p key={text} class={`remark with-icon ${severity}`}>
          {severity === 'error' ? <BadIcon /> : severity === 'warning' ? <DoubtfulIcon /> : <NoteIcon />}
          <PageText text={text} />
        </p>
      ))}
    </>
  );
}

interface HashedProperties extends Pick<Properties, 'signed'> {
  revealed: boolean;
  onReveal: (revealed: boolean) => void;
  onCopy: (text: string) => void;
}

function Hashed({ signed, revealed, onReveal, onCopy }: HashedProperties): JSX.Element | null {
  const say = useSay();
  const { kind, pieces, wants } = signed;
  if (pieces === null) return null;
  const shown = revealed ? pieces : maskPieces(pieces);
  const hasSecret = pieces.some((piece) => isSecret(piece) && piece.text !== '');
  return (
    <Value
      name={say(kind === 'jsapi' || kind === 'agentConfig' ? 'string1' : 'hashed')}
      text={shown.map(({ text }) => text).join('')}
      tone="plain"
      onCopy={onCopy}
      copyLabel={hasSecret && !revealed ? say('copyMasked') : say('copy')}
      tools={
        hasSecret ? <RevealButton revealed={revealed} onReveal={onReveal} isTicket={kind !== 'pay'} /> : null
      }
    >
      <HashedText pieces={shown} missing={say(wants === null ? 'unusable' : 'missing')} />
    </Value>
  );
}

function toneOf({ outcome }: SignedView): 'good' | 'bad' | 'plain' {
  if (outcome === 'matches') return 'good';
  return outcome === 'differs' ? 'bad' : 'plain';
}
