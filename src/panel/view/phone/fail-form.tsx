import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../../../catalogue/words.ts';
import { useSay } from '../say-context.ts';
import { failureOf, failWordsOf } from './fail-words.ts';

interface Properties {
  api: string;
  language: Language;
  onFail: (errMsg: string) => void;
}

/** Lets a call fail, with words that were typed or chosen. */
export function FailForm({ api, language, onFail }: Properties): JSX.Element {
  const say = useSay();
  const [text, setText] = useState('fail');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const known = failWordsOf(api, language);
  const words = text.trim() === '' ? 'fail' : text;
  const { errMsg, callback } = failureOf(api, words);
  const meaning = known.find((error) => error.words === words)?.meaning ?? '';
  return (
    <form
      class="other-way"
      onSubmit={(event) => {
        event.preventDefault();
        onFail(words);
      }}
    >
      <div class="field-line">
        <label for="phone-fail">errMsg</label>
        <input
          ref={field}
          id="phone-fail"
          type="text"
          spellcheck={false}
          autocomplete="off"
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit" class="button">
          {say('failNow')}
        </button>
      </div>
      <div class="chips wrap">
        {known.map((error) => (
          <button
            type="button"
            class="chip"
            key={error.words}
            title={error.meaning}
            aria-pressed={error.words === text}
            onClick={() => setText(error.words)}
          >
            {error.words}
          </button>
        ))}
      </div>
      {meaning === '' ? null : <p class="hint">{meaning}</p>}
      <p class="hint" role="status">
        {say('failGives', { errMsg })}
        {callback === 'fail' ? null : <strong> {say('failRunsOther', { callback })}</strong>}
      </p>
    </form>
  );
}
