import type { JSX } from 'preact';
import type { Actions, HandField } from '../model.ts';
import { useDraft } from './draft.ts';
import { DoubtfulIcon } from './icons.tsx';
import { pastedWithBreaks, withoutBreaks } from './paste.ts';
import { SecretInput } from './secret-input.tsx';

/** The element's id of a field of the form. */
export const handFieldId = (name: string): string => `hand-${name}`;

interface Properties {
  field: HandField;
  actions: Pick<Actions, 'setHandField'>;
}

/** One field of the form, with what to enter, or what is wrong with what was. */
export function HandFieldLine({ field, actions }: Properties): JSX.Element {
  const { name, value, isSecret, isLong, hint, remark } = field;
  const id = handFieldId(name);
  const send = (text: string): void => actions.setHandField(name, text);
  return (
    <div class={`hand-field ${isLong ? 'long' : ''}`}>
      <label for={id}>{name}</label>
      {isSecret ? (
        <SecretInput
          id={id}
          name={name}
          text={value}
          counts={value}
          onText={send}
          isLong={isLong}
          isTicket={name.endsWith('ticket')}
          isWanted={false}
          placeholder=""
          title=""
          describedBy={`${id}-hint`}
        />
      ) : (
        <PlainInput id={id} value={value} isLong={isLong} onText={send} />
      )}
      <p
        id={`${id}-hint`}
        class={remark === '' ? 'hint' : 'hint remarked'}
        role={remark === '' ? undefined : 'status'}
      >
        {remark === '' ? null : <DoubtfulIcon />}
        <span>{remark === '' ? hint : remark}</span>
      </p>
    </div>
  );
}

interface PlainProperties {
  id: string;
  value: string;
  isLong: boolean;
  onText: (text: string) => void;
}

function PlainInput({ id, value, isLong, onText }: PlainProperties): JSX.Element {
  const [draft, setDraft] = useDraft(isLong ? value : withoutBreaks(value), onText);
  const onInput = (event: Event & { currentTarget: { value: string } }): void =>
    setDraft(event.currentTarget.value);
  if (isLong) {
    return (
      <textarea
        id={id}
        rows={4}
        spellcheck={false}
        aria-describedby={`${id}-hint`}
        value={draft}
        onInput={onInput}
      />
    );
  }
  return (
    <input
      id={id}
      type="text"
      spellcheck={false}
      autocomplete="off"
      aria-describedby={`${id}-hint`}
      value={draft}
      onInput={onInput}
      onPaste={(event) => {
        const whole = pastedWithBreaks(event);
        if (whole !== null) onText(whole);
      }}
    />
  );
}
