import type { JSX } from 'preact';
import type { Actions, LanguageChoice, Model } from '../model.ts';
import type { WordKey } from '../words.ts';
import { useSay } from './say-context.ts';

interface Properties {
  model: Model;
  actions: Actions;
}

/** The languages call themselves what they call themselves. */
const CHOICES = [
  { id: 'auto', name: 'language-auto' },
  { id: 'zh', name: '简体中文' },
  { id: 'en', name: 'English' },
] as const satisfies readonly { id: LanguageChoice; name: WordKey | '简体中文' | 'English' }[];

/** The line that the gear opens below the toolbar. */
export function Settings({ model, actions }: Properties): JSX.Element {
  const say = useSay();
  return (
    <section class="settings" aria-label={say('settings')}>
      <label>
        {say('language')}
        <select
          value={model.languageChoice}
          onChange={(event) => {
            const choice = CHOICES.find(({ id }) => id === event.currentTarget.value);
            if (choice !== undefined) actions.chooseLanguage(choice.id);
          }}
        >
          {CHOICES.map(({ id, name }) => (
            <option key={id} value={id}>
              {name === 'language-auto' ? say(name) : name}
            </option>
          ))}
        </select>
      </label>
    </section>
  );
}
