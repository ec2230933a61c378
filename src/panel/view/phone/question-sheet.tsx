import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { APIS } from '../../../catalogue/apis.ts';
import type { Language } from '../../../catalogue/words.ts';
import type { Decision } from '../../../core/client/question.ts';
import type { Question } from '../../../core/client/state.ts';
import type { PhoneActions, PhoneView } from '../../phone-model.ts';
import { oneLine } from '../name.ts';
import { useSay } from '../say-context.ts';
import { askedArguments } from './asked-arguments.ts';
import { AskedForm } from './asked-form.tsx';
import { FailForm } from './fail-form.tsx';
import { ReplyForm } from './reply-form.tsx';
import { Sheet } from './sheet.tsx';

interface Properties {
  question: Question;
  /** Those that wait behind it. */
  more: readonly Question[];
  phone: PhoneView;
  actions: PhoneActions;
  language: Language;
}

/** One call that waits: what the page asks for, the controls that a user would have, and every other way to end it. */
export function QuestionSheet({ question, more, phone, actions, language }: Properties): JSX.Element {
  const say = useSay();
  const decide = (decision: Decision): void =>
    actions.act({ kind: 'decide', question: question.id, decision });
  const decideAll = (decision: Decision): void => {
    for (const { id } of [question, ...more]) actions.act({ kind: 'decide', question: id, decision });
  };
  return (
    <Sheet label={say('asks', { api: oneLine(question.api) })}>
      <QuestionHead question={question} more={more} language={language} />
      <AskedForm
        question={question}
        phone={phone}
        actions={actions}
        language={language}
        onDecide={decide}
        onAgree={(choice) => decide({ kind: 'agree', choice })}
      />
      <OtherWays api={question.api} language={language} onDecide={decide}>
        {more.length === 0 ? null : <AllAtOnce n={more.length + 1} onDecide={decideAll} />}
      </OtherWays>
    </Sheet>
  );
}

function QuestionHead({ question, more, language }: Omit<Properties, 'phone' | 'actions'>): JSX.Element {
  const say = useSay();
  const { api, call, facts } = question;
  const passed = askedArguments(api, call.args);
  const title = titleOf(api, language);
  return (
    <header class="question-head">
      <div class="question-title">
        <h2>{oneLine(api)}</h2>
        {title === '' ? null : <span class="aside">{title}</span>}
        {more.length === 0 ? null : (
          <span
            class="count"
            title={say('askedMoreHint', { names: oneLine(more.map((other) => other.api).join(', ')) })}
          >
            {say('askedMore', { n: more.length })}
          </span>
        )}
      </div>
      {call.frameId === 0 ? null : (
        <p class="aside clipped" title={oneLine(call.url)}>
          {say('askedInFrame', { url: oneLine(call.url) })}
        </p>
      )}
      {passed.length === 0 ? null : (
        <details class="asked-arguments" open={facts.kind === 'other'}>
          <summary>{say('askedArguments')}</summary>
          <dl>
            {passed.map(({ name, text }) => (
              <div key={name}>
                <dt>{oneLine(name)}</dt>
                <dd>{oneLine(text)}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </header>
  );
}

/** What the API does, in words; empty when it is not in the catalogue. */
function titleOf(api: string, language: Language): string {
  const rows: Readonly<Record<string, { title: Readonly<Record<Language, string>> }>> = APIS;
  return Object.hasOwn(rows, api) ? (rows[api]?.title[language] ?? '') : '';
}

interface OtherProperties {
  api: string;
  language: Language;
  onDecide: (decision: Decision) => void;
  children: ComponentChildren;
}

/** What a user cannot do, but a client: fail, or say anything else. */
function OtherWays({ api, language, onDecide, children }: OtherProperties): JSX.Element {
  const say = useSay();
  const [open, setOpen] = useState<'none' | 'fail' | 'reply'>('none');
  const toggle = (way: 'fail' | 'reply'): void => setOpen(open === way ? 'none' : way);
  return (
    <footer class="other-ways">
      <div class="other-buttons">
        {(['fail', 'reply'] as const).map((way) => (
          <button
            type="button"
            class="link"
            key={way}
            title={say(`${way}Hint`)}
            aria-expanded={open === way}
            onClick={() => toggle(way)}
          >
            {say(way)}
          </button>
        ))}
        {children}
      </div>
      {open === 'fail' ? (
        <FailForm api={api} language={language} onFail={(errMsg) => onDecide({ kind: 'fail', errMsg })} />
      ) : null}
      {open === 'reply' ? (
        <ReplyForm api={api} language={language} onReply={(reply) => onDecide({ kind: 'reply', reply })} />
      ) : null}
    </footer>
  );
}

interface AllProperties {
  /** How many wait, with the one that is shown. */
  n: number;
  onDecide: (decision: Decision) => void;
}

/** For a page that calls again and again: nobody wants to press OK two hundred times. */
function AllAtOnce({ n, onDecide }: AllProperties): JSX.Element {
  const say = useSay();
  return (
    <span class="all-at-once">
      <button
        type="button"
        class="link"
        title={say('agreeAllHint', { n })}
        onClick={() => onDecide({ kind: 'agree', choice: null })}
      >
        {say('agreeAll')}
      </button>
      <button
        type="button"
        class="link"
        title={say('cancelAllHint', { n })}
        onClick={() => onDecide({ kind: 'cancel' })}
      >
        {say('cancelAll')}
      </button>
    </span>
  );
}
