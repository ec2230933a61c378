import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ExplanationView, Piece } from '../model.ts';
import { BackEndChooser } from './back-end-chooser.tsx';
import { Comparing } from './comparing.tsx';
import { ArrowIcon, GoodIcon } from './icons.tsx';
import { MistakeFix } from './mistake-fix.tsx';
import { PageText } from './page-text.tsx';
import { useSay } from './say-context.ts';

interface Properties {
  /** At least one, simplest first. */
  explanations: readonly ExplanationView[];
  /** The text that WeChat hashes. */
  pieces: readonly Piece[];
  /** Whether the secret in them is a ticket. */
  isTicket: boolean;
  revealed: boolean;
  onReveal: (revealed: boolean) => void;
  onCopy: (text: string) => void;
}

/** What led to a signature. Where several mistakes lead to it, all are listed and the first is open. */
export function Explanations(properties: Properties): JSX.Element {
  const say = useSay();
  const { explanations } = properties;
  const isOne = explanations.length === 1;
  return (
    <>
      {isOne ? null : <p class="ties">{say('ties', { n: explanations.length })}</p>}
      {/* biome-ignore lint/a11y/noRedundantRoles: a list without bullets is none to some screen readers */}
      <ul class="explanations" role="list" aria-label={say('explanations')}>
        {explanations.map((explanation, index) => (
          <Explanation
            key={idsOf(explanation)}
            {...properties}
            explanation={explanation}
            isOne={isOne}
            isOpenAtFirst={index === 0}
          />
        ))}
      </ul>
    </>
  );
}

const idsOf = ({ mistakes }: ExplanationView): string => mistakes.map(({ id }) => id).join(' ');

interface ExplanationProperties extends Properties {
  explanation: ExplanationView;
  isOne: boolean;
  isOpenAtFirst: boolean;
}

function Explanation(properties: ExplanationProperties): JSX.Element {
  const { explanation, isOne, isOpenAtFirst } = properties;
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  const sentence = <PageText text={explanation.sentence} />;
  return (
    <li class="explanation" data-mistakes={idsOf(explanation)}>
      <h3>
        {isOne ? (
          <span class="sentence">{sentence}</span>
        ) : (
          <button type="button" class="sentence" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            <span class={`arrow ${isOpen ? 'open' : ''}`}>
              <ArrowIcon />
            </span>
            {sentence}
          </button>
        )}
      </h3>
      {isOne || isOpen ? <Proof {...properties} /> : null}
    </li>
  );
}

function Proof(properties: ExplanationProperties): JSX.Element {
  const say = useSay();
  const { explanation, pieces, isTicket, revealed, onReveal, onCopy } = properties;
  const { mistakes } = explanation;
  return (
    <div class="proof">
      <p class="proved" title={explanation.digest}>
        <GoodIcon />
        {say('proved')}
      </p>
      <Comparing
        right={pieces}
        signed={explanation.pieces}
        isTicket={isTicket}
        revealed={revealed}
        onReveal={onReveal}
        onCopy={onCopy}
      />
      <BackEndChooser />
      <ol class="mistakes">
        {mistakes.map((mistake) => (
          <MistakeFix key={mistake.id} mistake={mistake} onCopy={onCopy} />
        ))}
      </ol>
    </div>
  );
}
