import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { AskedCard } from '../../../core/client/question.ts';
import { BadIcon, GoodIcon, UnknownIcon } from '../icons.tsx';
import { oneLine } from '../name.ts';
import { useSay } from '../say-context.ts';
import { type AskedProperties, CANCEL } from './asked.ts';
import { QuestionForm } from './question-form.tsx';

/** Which cards of a list are added. Those whose signature is known to be wrong are not chosen to begin with. */
export function AddCardsForm({ facts, onAgree, onDecide }: AskedProperties<'add-cards'>): JSX.Element {
  const say = useSay();
  const [added, setAdded] = useState<readonly number[]>(() =>
    facts.cards.flatMap(({ verdict }, index) => (verdict === 'differs' ? [] : [index])),
  );
  const isBad = added.some((index) => facts.cards[index]?.verdict === 'differs');
  return (
    <QuestionForm
      agreeLabel={say('addCards')}
      isReady={added.length > 0}
      onAgree={() => onAgree({ kind: 'add-cards', added })}
      onCancel={() => onDecide(CANCEL)}
    >
      <fieldset class="choices">
        <legend>{say('cardsAsked')}</legend>
        {facts.cards.map((card, index) => (
          <label key={index} class="choice">
            <input
              type="checkbox"
              data-first={index === 0 ? true : undefined}
              checked={added.includes(index)}
              onChange={(event) => setAdded(toggled(added, index, event.currentTarget.checked))}
            />
            <span class="choice-text">
              <span class="mono clipped" title={oneLine(card.cardId)}>
                {oneLine(card.cardId)}
              </span>
              <Verdict verdict={card.verdict} />
            </span>
          </label>
        ))}
      </fieldset>
      <p class="warn" role="status">
        {isBad ? say('cardWouldFail') : ''}
        {added.length === 0 ? say('addNoCard') : ''}
      </p>
    </QuestionForm>
  );
}

function Verdict({ verdict }: Pick<AskedCard, 'verdict'>): JSX.Element {
  const say = useSay();
  return (
    <span class={`card-verdict ${verdict}`}>
      {verdict === 'matches' ? <GoodIcon /> : verdict === 'differs' ? <BadIcon /> : <UnknownIcon />}
      {say(`verdict-${verdict}`)}
    </span>
  );
}

/** In the order of the list. */
function toggled(added: readonly number[], index: number, isIn: boolean): readonly number[] {
  const others = added.filter((known) => known !== index);
  return isIn ? [...others, index].sort((first, second) => first - second) : others;
}
