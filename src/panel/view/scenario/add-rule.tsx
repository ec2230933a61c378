import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Language } from '../../model.ts';
import { useSay } from '../say-context.ts';
import { apiMeant, LONGEST_API } from './api-choices.ts';
import { API_OPTIONS_ID } from './api-options.tsx';

/** The id of the field for a new rule's API. */
export const NEW_RULE_ID = 'scenario-new-rule';

interface Properties {
  language: Language;
  /** Whether there are as many rules as can be. */
  isFull: boolean;
  onAdd: (api: string) => void;
}

/** Takes the API of a new rule: chosen from the list, or any name. */
export function AddRule({ language, isFull, onAdd }: Properties): JSX.Element {
  const say = useSay();
  const [text, setText] = useState('');
  const api = apiMeant(text, language);
  return (
    <form
      class="add-rule"
      onSubmit={(event) => {
        event.preventDefault();
        if (api === '' || isFull) return;
        onAdd(api);
        setText('');
      }}
    >
      <label class="visually-hidden" for={NEW_RULE_ID}>
        {say('ruleAddFor')}
      </label>
      <input
        id={NEW_RULE_ID}
        type="text"
        list={API_OPTIONS_ID}
        maxLength={LONGEST_API}
        spellcheck={false}
        autocomplete="off"
        placeholder={say('ruleAddHint')}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <button type="submit" class="button" disabled={api === '' || isFull}>
        {say('ruleAdd')}
      </button>
    </form>
  );
}
