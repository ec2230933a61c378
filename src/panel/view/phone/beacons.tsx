import type { JSX } from 'preact';
import type { Beacon, BeaconObstacle } from '../../../core/client/beacons.ts';
import type { PhoneActions, PhoneView } from '../../phone-model.ts';
import { CloseIcon } from '../icons.tsx';
import { useSay } from '../say-context.ts';
import { CommittedInput } from './committed-input.tsx';
import { newBeacon, readIdentity } from './new-beacon.ts';
import { Setting } from './phone-settings.tsx';

interface Properties {
  phone: PhoneView;
  actions: PhoneActions;
}

/** In the order of the list. */
const OBSTACLES = [
  'bluetooth power off',
  'location service disable',
  'system unsupported',
] as const satisfies readonly BeaconObstacle[];

/** The furthest that the slider goes, in metres: what a phone still hears. */
const FURTHEST = 30;

/** What is near the phone, and what keeps it from being found. */
export function Beacons({ phone, actions }: Properties): JSX.Element {
  const say = useSay();
  const { near, searching, obstacle } = phone.client.beacons;
  const count = say('countOf', { n: near.length });
  const isSearched = searching.length > 0;
  const set = (beacons: readonly Beacon[]): void => actions.act({ kind: 'set-beacons', near: beacons });
  return (
    <Setting
      name={say('beacons')}
      value={isSearched ? say('pairOf', { first: count, second: say('beaconsSearching') }) : count}
    >
      <ul class="beacons">
        {near.map((beacon, index) => (
          <BeaconLine
            key={index}
            beacon={beacon}
            number={index + 1}
            onChange={(changed) => set(near.map((known, at) => (at === index ? changed : known)))}
            onRemove={() => set(near.filter((_, at) => at !== index))}
          />
        ))}
      </ul>
      <button type="button" class="button" onClick={() => set([...near, newBeacon(near)])}>
        {say('beaconAdd')}
      </button>
      <div class="field">
        <label for="phone-obstacle">{say('beaconObstacle')}</label>
        <select
          id="phone-obstacle"
          class="boxed"
          value={obstacle ?? ''}
          onChange={(event) => {
            const chosen = OBSTACLES.find((known) => known === event.currentTarget.value) ?? null;
            actions.act({ kind: 'set-beacon-obstacle', obstacle: chosen });
          }}
        >
          <option value="">{say('obstacle-none')}</option>
          {OBSTACLES.map((known) => (
            <option key={known} value={known}>
              {say(`obstacle-${known}`)}
            </option>
          ))}
        </select>
      </div>
      {isSearched ? null : <p class="hint">{say('beaconsIdle')}</p>}
    </Setting>
  );
}

interface LineProperties {
  beacon: Beacon;
  /** From 1. */
  number: number;
  onChange: (beacon: Beacon) => void;
  onRemove: () => void;
}

function BeaconLine({ beacon, number, onChange, onRemove }: LineProperties): JSX.Element {
  const say = useSay();
  const { uuid, major, minor, accuracy } = beacon;
  const id = `phone-beacon-${number}`;
  const name = `${major} / ${minor}`;
  return (
    <li class="beacon">
      <div class="beacon-line">
        <CommittedInput
          label="uuid"
          class="beacon-uuid"
          value={uuid}
          onCommit={(text) => onChange({ ...beacon, uuid: text.trim() })}
        />
        <button type="button" class="tool" title={say('removeNamed', { name })} onClick={onRemove}>
          <CloseIcon />
          <span class="visually-hidden">{say('removeNamed', { name })}</span>
        </button>
      </div>
      <div class="beacon-line">
        {(['major', 'minor'] as const).map((part) => (
          <div key={part} class="beacon-part">
            <span aria-hidden="true">{part}</span>
            <CommittedInput
              label={part}
              value={String(beacon[part])}
              onCommit={(text) => onChange({ ...beacon, [part]: readIdentity(text) ?? beacon[part] })}
            />
          </div>
        ))}
      </div>
      <div class="beacon-line">
        <label for={id}>{say('beaconDistance')}</label>
        <input
          id={id}
          type="range"
          min={0.1}
          max={FURTHEST}
          step={0.1}
          value={Math.max(0.1, accuracy)}
          aria-valuetext={say('metres', { n: accuracy })}
          onInput={(event) => onChange({ ...beacon, accuracy: Number(event.currentTarget.value) })}
        />
        <span class="clock">{say('metres', { n: accuracy.toFixed(1) })}</span>
      </div>
    </li>
  );
}
