import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Actions, Model, SignatureKind, SignedView } from '../model.ts';
import { HandFieldLine, handFieldId } from './hand-field.tsx';
import { useSay } from './say-context.ts';
import { SignedResult } from './signed-result.tsx';

interface Properties {
  model: Model;
  actions: Actions;
  /** Leads to a field that the form has not. */
  onEnterSecret: (signed: SignedView) => void;
}

/** In the order of the buttons. */
const KINDS = [
  'jsapi',
  'agentConfig',
  'cardExt',
  'cardSign',
  'pay',
] as const satisfies readonly SignatureKind[];

/** A form for any signature, and what comes of it. */
export function HandView({ model, actions, onEnterSecret }: Properties): JSX.Element {
  const say = useSay();
  const { signed, missing } = model.hand;

  function enterSecret(wanting: SignedView): void {
    const field = document.getElementById(handFieldId(wanting.wants ?? ''));
    if (field === null) onEnterSecret(wanting);
    else field.focus();
  }

  return (
    <main class="hand">
      <h1 class="visually-hidden">{say('byHand')}</h1>
      <HandForm model={model} actions={actions} />
      {signed === null ? (
        <div class="hand-result hand-about">
          {missing.length === 0 ? null : (
            <p role="status">
              <strong>{say('byHandMissing', { names: missing.join(', ') })}</strong>
            </p>
          )}
          <p>{say('byHandAbout')}</p>
          <p>{say('byHandOffline')}</p>
        </div>
      ) : (
        <section
          class="hand-result signature"
          aria-label={say('tab-signature')}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
          tabIndex={0}
        >
          <SignedResult
            key={signed.kind}
            signed={signed}
            model={model}
            actions={actions}
            onEnterSecret={enterSecret}
            isByHand
          />
        </section>
      )}
    </main>
  );
}

function HandForm({ model, actions }: Pick<Properties, 'model' | 'actions'>): JSX.Element {
  const say = useSay();
  const { kind, fields, understood } = model.hand;
  return (
    <section class="hand-form" aria-label={say('byHand')}>
      <div class="hand-head">
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a flex line with a baseline */}
        <div class="chips" role="group" aria-label={say('signatureKind')}>
          {KINDS.map((id) => (
            <button
              type="button"
              class="chip"
              key={id}
              aria-pressed={id === kind}
              onClick={() => actions.chooseHandKind(id)}
            >
              {say(`kind-${id}`)}
            </button>
          ))}
        </div>
        <button type="button" class="button" onClick={actions.clearHand}>
          {say('clearForm')}
        </button>
      </div>
      <PasteBox understood={understood} onPaste={actions.pasteByHand} />
      <div class="hand-fields">
        {fields.map((field) => (
          <HandFieldLine key={`${kind} ${field.name}`} field={field} actions={actions} />
        ))}
      </div>
    </section>
  );
}

interface PasteProperties {
  /** What was understood of the text pasted last. */
  understood: string;
  onPaste: (text: string) => void;
}

/** Takes anything. What is pasted goes on at once, and does not stay: there may be secrets in it. */
function PasteBox({ understood, onPaste }: PasteProperties): JSX.Element {
  const say = useSay();
  const [text, setText] = useState('');
  const box = useRef<HTMLTextAreaElement>(null);
  return (
    <div class="paste">
      <label for="paste-anything">{say('pasteAnything')}</label>
      <div class="paste-line">
        <textarea
          ref={box}
          id="paste-anything"
          rows={2}
          spellcheck={false}
          placeholder={say('pasteHint')}
          aria-describedby="understood"
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
          onPaste={(event) => {
            const pasted = event.clipboardData?.getData('text/plain') ?? '';
            if (text !== '' || pasted === '') return;
            event.preventDefault();
            onPaste(pasted);
          }}
        />
        <button
          type="button"
          class="button"
          disabled={text === ''}
          onClick={() => {
            onPaste(text);
            setText('');
            // The button goes dead: who works by keyboard goes on from the box.
            box.current?.focus();
          }}
        >
          {say('takeApart')}
        </button>
      </div>
      <p id="understood" class="understood" role="status">
        {understood}
      </p>
    </div>
  );
}
