import type { JSX } from 'preact';
import type { Screen } from '../../../core/client/screens.ts';
import { oneLine } from '../name.ts';
import { useSay } from '../say-context.ts';
import { formatDegrees } from './coordinates.ts';

/** `openLocation`: the place, on a sketch; the extension asks no server for a map. */
export function MapScreen({ screen }: { screen: Extract<Screen, { kind: 'map' }> }): JSX.Element {
  const say = useSay();
  const { latitude, longitude, name, address, scale, infoUrl } = screen;
  return (
    <div class="map">
      <Plan label={say('mapPlan')} />
      <p class="map-name">{name === '' ? say('mapNoName') : oneLine(name)}</p>
      {address === '' ? null : <p class="map-address">{oneLine(address)}</p>}
      <dl class="asked-facts">
        <div>
          <dt>{say('mapCoordinates')}</dt>
          <dd>
            {formatDegrees(latitude)}, {formatDegrees(longitude)}
          </dd>
        </div>
        <div>
          <dt>{say('mapScale')}</dt>
          <dd>{scale}</dd>
        </div>
        {infoUrl === '' ? null : (
          <div>
            <dt>infoUrl</dt>
            <dd>{oneLine(infoUrl)}</dd>
          </div>
        )}
      </dl>
    </div>
  );
}

/** Streets, a river and a pin, of nowhere in particular. */
function Plan({ label }: { label: string }): JSX.Element {
  return (
    <svg
      class="plan"
      viewBox="0 0 320 150"
      role="img"
      aria-label={label}
      preserveAspectRatio="xMidYMid slice"
    >
      <rect class="ground" width="320" height="150" />
      <path class="water" d="M-10 128C60 96 120 142 190 118s90-12 140-34v76H-10z" />
      <path class="green" d="M206 16h74v44h-74z" />
      <path
        class="street"
        d="M-10 44h340M-10 96l340-26M66-10v170M148-10v170M232-10l18 170M108 44v54M190 20v64"
      />
      <path class="pin" d="M160 78c-10-14-15-20-15-28a15 15 0 0 1 30 0c0 8-5 14-15 28z" />
      <circle class="pin-hole" cx="160" cy="50" r="5.5" />
    </svg>
  );
}
