import type { JSX } from 'preact';
import { isPresetId, PRESETS, type Preset } from '../../../core/client/presets.ts';
import type { Language } from '../../model.ts';
import { useSay } from '../say-context.ts';
import type { Editing } from './editing.ts';

interface Properties {
  editing: Editing;
  language: Language;
}

/** Situations to tick, any number of them. */
export function PresetList({ editing, language }: Properties): JSX.Element {
  const say = useSay();
  const { presets } = editing.scenario;
  const rows: readonly [string, Preset][] = Object.entries(PRESETS);
  const unknown = presets.filter((id) => !isPresetId(id));
  const choose = (id: string, isOn: boolean): void =>
    editing.change({ presets: isOn ? [...presets, id] : presets.filter((other) => other !== id) });
  return (
    <section class="scenario-part" aria-labelledby="scenario-presets">
      <h3 id="scenario-presets">{say('presets')}</h3>
      <p class="hint">{say('presetsAbout')}</p>
      <ul class="preset-list">
        {rows.map(([id, { name, about }]) => (
          <PresetLine
            key={id}
            id={id}
            name={name[language]}
            about={about[language]}
            isOn={presets.includes(id)}
            onChoose={choose}
          />
        ))}
        {unknown.map((id) => (
          <PresetLine key={id} id={id} name={id} about={say('presetUnknown')} isOn onChoose={choose} />
        ))}
      </ul>
    </section>
  );
}

interface LineProperties {
  id: string;
  name: string;
  about: string;
  isOn: boolean;
  onChoose: (id: string, isOn: boolean) => void;
}

function PresetLine({ id, name, about, isOn, onChoose }: LineProperties): JSX.Element {
  return (
    <li class="preset">
      <label>
        <input
          type="checkbox"
          checked={isOn}
          aria-describedby={`preset-${id}`}
          onChange={(event) => onChoose(id, event.currentTarget.checked)}
        />
        <span>{name}</span>
      </label>
      <p class="hint" id={`preset-${id}`}>
        {about}
      </p>
    </li>
  );
}
