import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { takesSeveral } from '../../../core/client/choose-card.ts';
import { oneLine } from '../name.ts';
import { useSay } from '../say-context.ts';
import { type AskedProperties, CANCEL } from './asked.ts';
import { QuestionForm } from './question-form.tsx';

/** Which cards of the wallet the page gets. */
export function ChooseCardForm({
  facts,
  question,
  phone,
  language,
  onAgree,
  onDecide,
}: AskedProperties<'choose-card'>): JSX.Element {
  const say = useSay();
  const [codes, setCodes] = useState<readonly string[]>(() => facts.codes.slice(0, 1));
  const isMany = takesSeveral(question.call.args);
  const cards = phone.client.cards.wallet.filter(({ code }) => facts.codes.includes(code));
  return (
    <QuestionForm
      isReady={codes.length > 0}
      onAgree={() => onAgree({ kind: 'choose-card', codes })}
      onCancel={() => onDecide(CANCEL)}
    >
      {cards.length === 0 ? <p class="question-text">{say('cardsNone')}</p> : null}
      <fieldset class="choices" hidden={cards.length === 0}>
        <legend>{say('cardsChoose')}</legend>
        {cards.map(({ cardId, code, title }, index) => (
          <label key={code} class="choice">
            <input
              type={isMany ? 'checkbox' : 'radio'}
              name="phone-card"
              data-first={index === 0 ? true : undefined}
              checked={codes.includes(code)}
              onChange={(event) => {
                const others = isMany ? codes.filter((known) => known !== code) : [];
                setCodes(event.currentTarget.checked ? [...others, code] : others);
              }}
            />
            <span class="choice-text">
              {title === null ? null : <span>{title[language]}</span>}
              <span class="mono clipped" title={oneLine(cardId)}>
                {oneLine(cardId)}
              </span>
              <span class="aside">{say('cardCode', { code: oneLine(code) })}</span>
            </span>
          </label>
        ))}
      </fieldset>
    </QuestionForm>
  );
}
