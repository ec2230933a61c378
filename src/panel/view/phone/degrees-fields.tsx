import type { JSX } from 'preact';
import type { Language } from '../../../catalogue/words.ts';
import { useSay } from '../say-context.ts';
import { type Degrees, degreesOf, PLACES, placeAt, readDegrees, readPair } from './coordinates.ts';

interface Properties {
  /** Unique in the panel. */
  id: string;
  degrees: Degrees;
  language: Language;
  isFirst?: boolean;
  onChange: (degrees: Degrees) => void;
}

/** Coordinates in WGS 84, typed, pasted as a pair, or picked from some places. */
export function DegreesFields({ id, degrees, language, isFirst, onChange }: Properties): JSX.Element {
  const say = useSay();
  return (
    <div class="degrees">
      <div class="field">
        <label for={`${id}-place`}>{say('placeName')}</label>
        <select
          id={`${id}-place`}
          class="boxed"
          data-first={isFirst === true ? true : undefined}
          value={placeAt(degrees)}
          onChange={(event) => {
            const picked = PLACES[Number(event.currentTarget.value)];
            if (picked !== undefined) onChange(degreesOf(picked));
          }}
        >
          {PLACES.map(({ name }, index) => (
            <option key={name.en} value={index}>
              {name[language]}
            </option>
          ))}
          <option value={-1}>{say('placeOther')}</option>
        </select>
      </div>
      <DegreesField id={id} name="latitude" limit={90} degrees={degrees} onChange={onChange} />
      <DegreesField id={id} name="longitude" limit={180} degrees={degrees} onChange={onChange} />
    </div>
  );
}

interface FieldProperties extends Pick<Properties, 'id' | 'degrees' | 'onChange'> {
  name: 'latitude' | 'longitude';
  limit: 90 | 180;
}

function DegreesField({ id, name, limit, degrees, onChange }: FieldProperties): JSX.Element {
  const say = useSay();
  const isBad = readDegrees(degrees[name], limit) === null;
  return (
    <div class="field">
      <label for={`${id}-${name}`}>{say(name)}</label>
      <input
        id={`${id}-${name}`}
        type="text"
        inputMode="decimal"
        autocomplete="off"
        spellcheck={false}
        aria-invalid={isBad}
        aria-describedby={`${id}-${name}-problem`}
        value={degrees[name]}
        onInput={(event) => onChange({ ...degrees, [name]: event.currentTarget.value })}
        onPaste={(event) => {
          const pair = readPair(event.clipboardData?.getData('text/plain') ?? '');
          if (pair === null) return;
          event.preventDefault();
          onChange(pair);
        }}
      />
      <p id={`${id}-${name}-problem`} class="warn" role="status">
        {isBad ? say(`${name}Range`) : ''}
      </p>
    </div>
  );
}
