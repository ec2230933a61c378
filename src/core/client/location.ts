import { member } from '../plain.ts';
import type { Doer } from './act.ts';
import type { Asked, Behaviour } from './behaviour.ts';

/** Where the phone is, in degrees, WGS 84. */
export interface LocationState {
  latitude: number;
  longitude: number;
}

/** The centre of a park in Guangzhou. */
export const SAMPLE_LOCATION: LocationState = { latitude: 23.102608, longitude: 113.31911 };

/** The same place, GCJ-02. */
const SAMPLE_GCJ02 = { latitude: 23.099994, longitude: 113.32452 };

export const LOCATION = {
  geoLocation: {
    stem: 'geo_location',
    question: (asked) => ({ kind: 'location', system: systemOf(asked) }),
    succeed(asked, choice) {
      const place = choice?.kind === 'location' ? choice : asked.state.location;
      const type = systemOf(asked);
      const { latitude, longitude } = type === 'gcj02' && place === SAMPLE_LOCATION ? SAMPLE_GCJ02 : place;
      return { reply: { latitude, longitude, speed: 0, accuracy: 30, type } };
    },
  },
  openLocation: {},
} as const satisfies Record<string, Behaviour>;

function systemOf({ call }: Asked): 'wgs84' | 'gcj02' {
  return member(call.args, 'type') === 'gcj02' ? 'gcj02' : 'wgs84';
}

export const setLocation: Doer<'set-location'> = (state, { latitude, longitude }) => ({
  state: { ...state, location: { latitude, longitude } },
  effects: [],
});
