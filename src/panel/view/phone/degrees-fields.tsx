import type { JSX } from 'preact';
import type { Language } from '../../../catalogue/words.ts';
import { useSay } from '../say-context.ts';
import { formatDegrees, PLACES, placeAt, readDegrees, readPair } from './coordinates.ts';

/** What the two fields hold. */
export interface Degrees {
  latitude: string;
  longitude: string;
}

interface Properties {
  /** Unique in the panel. */
  id: string;
  degrees: Degrees;
  language: Language;
  isFirst?: boolean;
  onChange: (degrees: Degrees) => void;
}

/** The text of both fields for a place. */
export const degreesOf = ({ latitude, longitude }: { latitude: number; longitude: number }): Degrees => ({
  latitude: formatDegrees(latitude),
  longitude: formatDegrees(longitude),
});

/** The place that the fields are of; null while one of them is not right. */
export function readPlace(degrees: Degrees): { latitude: number; longitude: number } | null {
  const latitude = readDegrees(degrees.latitude, 90);
  const longitude = readDegrees(degrees.longitude, 180);
  return latitude === null || longitude === null ? null : { latitude, longitude };
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
          value={placeOf(degrees)}
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

function placeOf(degrees: Degrees): number {
  const read = readPlace(degrees);
  return read === null ? -1 : placeAt(read.latitude, read.longitude);
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
