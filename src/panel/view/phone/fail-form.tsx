import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { errMsgOfText, errorTextsFor } from '../../../catalogue/error-texts.ts';
import type { Language } from '../../../catalogue/words.ts';
import { seenErrMsg } from '../../../core/client/seen-err-msg.ts';
import { useSay } from '../say-context.ts';

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
  // At once: what is typed next is to take the place of the words.
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const words = text.trim() === '' ? 'fail' : text.trim();
  const { errMsg, callback } = seenErrMsg(api, words);
  const known = errorTextsFor(api);
  const meaning = known.find((error) => errMsgOfText(error) === words)?.meaning[language] ?? '';
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
            key={error.text}
            title={error.meaning[language]}
            aria-pressed={errMsgOfText(error) === words}
            onClick={() => setText(errMsgOfText(error))}
          >
            {error.text}
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
