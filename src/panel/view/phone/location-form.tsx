import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { toGcj02 } from '../../../core/client/coordinates.ts';
import { useSay } from '../say-context.ts';
import { type AskedProperties, CANCEL } from './asked.ts';
import { degreesOf, formatDegrees, readPlace } from './coordinates.ts';
import { DegreesFields } from './degrees-fields.tsx';
import { QuestionForm } from './question-form.tsx';

/** Where the phone is, in both systems; the page gets the one that it asked for. */
export function LocationForm({
  facts: { system },
  phone,
  language,
  onAgree,
  onDecide,
}: AskedProperties<'location'>): JSX.Element {
  const say = useSay();
  const [degrees, setDegrees] = useState(() => degreesOf(phone.client.location));
  const place = readPlace(degrees);
  const rows =
    place === null
      ? []
      : [
          { name: 'wgs84', ...place },
          { name: 'gcj02', ...toGcj02(place) },
        ];
  return (
    <QuestionForm
      isReady={place !== null}
      onAgree={() => place !== null && onAgree({ kind: 'location', ...place })}
      onCancel={() => onDecide(CANCEL)}
    >
      <DegreesFields id="phone-asked" degrees={degrees} language={language} isFirst onChange={setDegrees} />
      <table class="systems">
        <tbody>
          {rows.map(({ name, latitude, longitude }) => (
            <tr key={name} class={name === system ? 'wanted' : ''}>
              <th scope="row">{name}</th>
              <td>{formatDegrees(latitude)}</td>
              <td>{formatDegrees(longitude)}</td>
              <td>{name === system ? say('systemAsked') : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </QuestionForm>
  );
}
