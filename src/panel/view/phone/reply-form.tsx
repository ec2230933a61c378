import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../../../catalogue/words.ts';
import type { Members } from '../../../core/client/scenario.ts';
import { checkReply } from '../../../core/client/shape-check.ts';
import { DoubtfulIcon, NoteIcon } from '../icons.tsx';
import { useSay } from '../say-context.ts';
import { FIELD_FAULTS, readJson, toJson } from '../scenario/json-text.ts';
import { sampleReply } from '../scenario/samples.ts';

interface Properties {
  api: string;
  language: Language;
  onReply: (reply: Members) => void;
}

/** Replies with whatever the developer writes; says where it is not what the client would give. */
export function ReplyForm({ api, language, onReply }: Properties): JSX.Element {
  const say = useSay();
  const [text, setText] = useState(() => toJson(sampleReply(api)));
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  const read = readJson(text);
  const problems = read.kind === 'object' ? checkReply(api, read.value, language) : [];
  const isOdd = problems.some(({ kind }) => kind === 'wrong');
  return (
    <form
      class="other-way"
      onSubmit={(event) => {
        event.preventDefault();
        if (read.kind === 'object') onReply(read.value);
      }}
    >
      <label for="phone-reply">{say('replyWith')}</label>
      <textarea
        ref={field}
        id="phone-reply"
        rows={5}
        spellcheck={false}
        aria-describedby="phone-reply-problems"
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <ul id="phone-reply-problems" class="remarks" role="status">
        {read.kind === 'fault' ? (
          <li class="wrong">
            <DoubtfulIcon />
            <span>
              {say('jsonFault', {
                line: read.line,
                column: read.column,
                what: FIELD_FAULTS[read.fault][language],
              })}
            </span>
          </li>
        ) : null}
        {problems.map(({ kind, path, words }) => (
          <li key={path} class={kind}>
            {kind === 'wrong' ? <DoubtfulIcon /> : <NoteIcon />}
            <span>{words}</span>
          </li>
        ))}
      </ul>
      <div class="question-buttons">
        <button type="submit" class="button" disabled={read.kind === 'fault'}>
          {say(isOdd ? 'replyAnyway' : 'replyNow')}
        </button>
      </div>
    </form>
  );
}
