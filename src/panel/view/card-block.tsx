import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { SignedView } from '../model.ts';
import { ArrowIcon } from './icons.tsx';
import { oneLine } from './name.ts';
import { useSay } from './say-context.ts';
import { OutcomeIcon } from './signed-result.tsx';

interface Properties {
  signed: SignedView;
  /** How many signatures the entry has. */
  total: number;
  /** Whether it is open as long as the user has neither opened nor closed it. */
  isOpenAtFirst: boolean;
  /** What is shown while it is open. */
  children: () => JSX.Element;
}

/** One of several signatures of an entry, under a heading that opens it. */
export function CardBlock({ signed, total, isOpenAtFirst, children }: Properties): JSX.Element {
  const say = useSay();
  const [chosen, setChosen] = useState<boolean | null>(null);
  const isOpen = chosen ?? isOpenAtFirst;
  const { card, label, outcome } = signed;
  return (
    <section class="card-block">
      <h2>
        <button type="button" class="card-head" aria-expanded={isOpen} onClick={() => setChosen(!isOpen)}>
          <span class={`arrow ${isOpen ? 'open' : ''}`}>
            <ArrowIcon />
          </span>
          <span class={`outcome ${outcome}`}>
            <OutcomeIcon outcome={outcome} />
          </span>
          <span class="card-label">{oneLine(label)}</span>
          {card === null ? null : <span class="aside">{say('card', { card, total })}</span>}
          {isOpen ? null : <span class={`outcome ${outcome}`}>{say(outcome)}</span>}
        </button>
      </h2>
      {isOpen ? children() : null}
    </section>
  );
}
