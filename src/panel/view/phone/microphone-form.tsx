import type { JSX } from 'preact';
import { useSay } from '../say-context.ts';
import { type AskedProperties, CANCEL } from './asked.ts';
import { QuestionForm } from './question-form.tsx';

/** Whether the page may record, and what. */
export function MicrophoneForm({ phone, onAgree, onDecide }: AskedProperties<'microphone'>): JSX.Element {
  const say = useSay();
  const { microphone } = phone;
  const isOut = microphone === 'refused' || microphone === 'missing';
  return (
    <QuestionForm
      agreeLabel={say('useMicrophone')}
      cancelLabel={say('refuseMicrophone')}
      onAgree={() => onAgree({ kind: 'microphone', isReal: true })}
      onCancel={() => onDecide(CANCEL)}
      another={
        <button type="button" class="button" onClick={() => onAgree({ kind: 'microphone', isReal: false })}>
          {say('useSampleVoice')}
        </button>
      }
    >
      <p class="question-text">{say('microphoneAsks')}</p>
      {isOut ? (
        <p class="warn">{say(`mic-${microphone}`)}</p>
      ) : (
        <p class="hint question-hint">{say('microphoneHint')}</p>
      )}
    </QuestionForm>
  );
}
