import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { isRecognised } from '../../../core/client/scan.ts';
import { oneLine } from '../name.ts';
import { useSay } from '../say-context.ts';
import { type AskedProperties, CANCEL } from './asked.ts';
import { type CodeReading, codeReadingOf } from './code-reading.ts';
import { CODE_TYPES, firstCodeType } from './code-types.ts';
import { FileDrop } from './file-drop.tsx';
import { QuestionForm } from './question-form.tsx';

/** How reading a picture goes. */
type Reading = { kind: 'idle' | 'reading' } | CodeReading;

/** What is scanned: typed, or read from a picture of a code. */
export function ScanForm({ facts, actions, onAgree, onDecide }: AskedProperties<'scan'>): JSX.Element {
  const say = useSay();
  const [text, setText] = useState('');
  const [codeType, setCodeType] = useState(() => firstCodeType(facts.scanTypes));
  const [reading, setReading] = useState<Reading>({ kind: 'idle' });
  const types: readonly string[] = CODE_TYPES;

  async function read(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    setReading({ kind: 'reading' });
    const found = await codeReadingOf(file, actions.readCode);
    setReading(found);
    if (found.kind !== 'read') return;
    setText(found.text);
    setCodeType(found.codeType);
  }

  return (
    <QuestionForm
      agreeLabel={say('scanNow')}
      isReady={text !== ''}
      onAgree={() => onAgree({ kind: 'scan', text, codeType })}
      onCancel={() => onDecide(CANCEL)}
      another={
        <button type="button" class="button" onClick={() => onAgree(null)}>
          {say('useSample')}
        </button>
      }
    >
      <div class="field">
        <label for="phone-code">{say('scanText')}</label>
        <input
          id="phone-code"
          data-first
          type="text"
          spellcheck={false}
          autocomplete="off"
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </div>
      <div class="field-line">
        <label for="phone-code-type">{say('scanType')}</label>
        <select
          id="phone-code-type"
          class="boxed"
          value={codeType}
          onChange={(event) => setCodeType(event.currentTarget.value)}
        >
          {(types.includes(codeType) ? types : [codeType, ...types]).map((type) => (
            <option key={type} value={type}>
              {type}
            </option>
          ))}
        </select>
      </div>
      {isRecognised(facts.scanTypes, codeType) ? null : (
        <p class="warn">{say('scanOther', { types: facts.scanTypes.join(', ') })}</p>
      )}
      <FileDrop
        label={say('scanDrop')}
        hint={say('scanDropHint')}
        isMultiple={false}
        onFiles={([file]) => void read(file)}
      >
        <span class={reading.kind === 'none' || reading.kind === 'failed' ? 'warn' : 'hint'} role="status">
          {reading.kind === 'reading' ? say('scanReading') : null}
          {reading.kind === 'none' ? say('scanNone') : null}
          {reading.kind === 'failed' ? say('scanFailed', { problem: oneLine(reading.problem) }) : null}
          {reading.kind === 'read' ? say('scanRead', { type: reading.codeType }) : null}
        </span>
      </FileDrop>
      {facts.needsResult ? null : <p class="hint">{say('scanOpens')}</p>}
    </QuestionForm>
  );
}
