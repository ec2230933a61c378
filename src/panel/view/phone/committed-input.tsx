import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

interface Properties {
  /** The accessible name. */
  label: string;
  class?: string;
  value: string;
  /** Takes what was typed once the field is left; what it does not take is forgotten. */
  onCommit: (text: string) => void;
}

/** A field that counts when it is left, or with Enter: pages are not to hear of every key. */
export function CommittedInput({ label, class: name, value, onCommit }: Properties): JSX.Element {
  const [text, setText] = useState<string | null>(null);
  return (
    <input
      class={name}
      type="text"
      aria-label={label}
      title={label}
      spellcheck={false}
      autocomplete="off"
      value={text ?? value}
      onInput={(event) => setText(event.currentTarget.value)}
      onChange={(event) => {
        setText(null);
        onCommit(event.currentTarget.value);
      }}
    />
  );
}
