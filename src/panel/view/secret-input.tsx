import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useDraft } from './draft.ts';
import { CloseIcon } from './icons.tsx';
import { maskLines, maskSecret } from './mask.ts';
import { pastedWithBreaks, withoutBreaks } from './paste.ts';
import { RevealButton } from './reveal-button.tsx';
import { useSay } from './say-context.ts';
import { visibleText } from './visible.ts';

interface Properties {
  /** Of the element; its label's `for`. */
  id: string;
  /** What its label says. */
  name: string;
  /** What was entered, as it is. */
  text: string;
  /** What is shown of it while it is hidden: the part that counts. */
  counts: string;
  onText: (text: string) => void;
  /** Several lines, each hidden for itself. */
  isLong: boolean;
  isTicket: boolean;
  /** Whether a signature waits for it: it then stands out. */
  isWanted: boolean;
  placeholder: string;
  title: string;
  /** The ids of what describes it; empty when nothing does. */
  describedBy: string;
  /** Stands at its end while neither the pointer nor the focus is on it. */
  children?: ComponentChildren;
}

/**
 * A text field for something secret. While it is not being edited it shows the last four characters, while it is it
 * shows dots; the eye shows all of it.
 */
export function SecretInput(properties: Properties): JSX.Element {
  const { id, name, text, counts, onText, isLong, isTicket, isWanted, children } = properties;
  const say = useSay();
  const [revealed, setRevealed] = useState(false);
  const [draft, setDraft] = useDraft(isLong ? text : withoutBreaks(text), onText);
  const isHidden = !revealed && text !== '';
  const attributes = {
    id,
    spellcheck: false,
    autocomplete: 'off',
    autocapitalize: 'off',
    title: properties.title,
    placeholder: properties.placeholder,
    value: draft,
    ...(properties.describedBy === '' ? {} : { 'aria-describedby': properties.describedBy }),
  } as const;
  // The button goes with the text: who works by keyboard goes on from the field.
  const clear = (): void => {
    setDraft('');
    document.getElementById(id)?.focus();
  };
  const forget = say(isTicket ? 'forget' : 'forget-secret');
  return (
    <span
      class={`secret-box ${isLong ? 'long' : ''} ${isHidden ? 'hidden' : ''} ${isWanted ? 'wanted' : ''} ${text === '' ? '' : 'filled'}`}
    >
      {isLong ? (
        <textarea {...attributes} rows={3} onInput={(event) => setDraft(event.currentTarget.value)} />
      ) : (
        <input
          {...attributes}
          type="text"
          onInput={(event) => setDraft(event.currentTarget.value)}
          onPaste={(event) => {
            const whole = pastedWithBreaks(event);
            if (whole !== null) onText(whole);
          }}
        />
      )}
      {isHidden ? (
        <span class="mask" aria-hidden="true">
          {isLong ? maskLines(counts) : visibleText(maskSecret(counts))}
        </span>
      ) : null}
      {text === '' ? null : (
        <span class="secret-end">
          {children}
          {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot lie over the end of a field */}
          <span class="secret-tools" role="group" aria-label={name}>
            <RevealButton revealed={revealed} onReveal={setRevealed} isTicket={isTicket} />
            <button type="button" class="tool" title={forget} onClick={clear}>
              <CloseIcon />
              <span class="visually-hidden">{forget}</span>
            </button>
          </span>
        </span>
      )}
    </span>
  );
}
