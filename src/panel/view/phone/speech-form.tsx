import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { oneLine } from '../name.ts';
import { useSay } from '../say-context.ts';
import { type AskedProperties, CANCEL } from './asked.ts';
import { QuestionForm } from './question-form.tsx';

/** What was said, for `translateVoice`. */
export function SpeechForm({ facts, onAgree, onDecide }: AskedProperties<'speech'>): JSX.Element {
  const say = useSay();
  const [text, setText] = useState(say('speechSample'));
  return (
    <QuestionForm onAgree={() => onAgree({ kind: 'speech', text })} onCancel={() => onDecide(CANCEL)}>
      <div class="field">
        <label for="phone-speech">{say('speechText')}</label>
        <textarea
          id="phone-speech"
          data-first
          rows={2}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <p class="hint clipped" title={oneLine(facts.localId)}>
          {oneLine(facts.localId)}
        </p>
      </div>
    </QuestionForm>
  );
}
