import type { Platform } from '../../catalogue/user-agents.ts';
import type { Plain } from '../../protocol.ts';
import { member } from '../plain.ts';
import type { Doer } from './act.ts';
import type { Asked, Behaviour, Done } from './behaviour.ts';
import { type CoordinateSystem, type Place, toGcj02, validPlace } from './coordinates.ts';
import type { Choice } from './question.ts';
import { withScreen } from './screens.ts';
import { textOf, toText } from './text-of.ts';

/** Where the phone is, in degrees, WGS 84. */
export type LocationState = Place;

/** The centre of a park in Guangzhou. */
export const SAMPLE_LOCATION: LocationState = { latitude: 23.102608, longitude: 113.31911 };

/** The scale of a map that names none: the largest. */
const LARGEST_SCALE = 28;

/** 地理位置: where the phone is, and a place on the map. */
export const LOCATION = {
  geoLocation: {
    stem: 'geo_location',
    question: (asked) => ({ kind: 'location', system: systemOf(asked) }),
    succeed: located,
  },
  openLocation: {
    stem: 'open_location',
    refuse: (asked) => {
      if (placeOf(asked)) return null;
      return asked.platform === 'ios' ? 'fail invalid_coordinate' : 'invalid_coordinate';
    },
    succeed: shown,
  },
} as const satisfies Record<string, Behaviour>;

/** A chosen place is where the phone is from then on. `speed`: metres per second; `accuracy`: metres. */
function located(asked: Asked, choice: Choice | null): Done {
  const { state } = asked;
  const location = (choice?.kind === 'location' ? validPlace(choice) : null) ?? state.location;
  const type = systemOf(asked);
  const place = type === 'gcj02' ? toGcj02(location) : location;
  const { latitude, longitude } = place;
  return { reply: { latitude, longitude, speed: 0, accuracy: 30, type }, state: { ...state, location } };
}

function systemOf({ call }: Asked): CoordinateSystem {
  return member(call.args, 'type') === 'gcj02' ? 'gcj02' : 'wgs84';
}

function shown(asked: Asked): Done {
  const { state, call } = asked;
  const place = placeOf(asked);
  if (!place) return {};
  const { args } = call;
  const scale = Math.round(Number(textOf(args, 'scale') || LARGEST_SCALE));
  const map = {
    kind: 'map' as const,
    ...place,
    name: textOf(args, 'name'),
    address: textOf(args, 'address'),
    scale: scale >= 1 && scale <= LARGEST_SCALE ? scale : LARGEST_SCALE,
    infoUrl: textOf(args, 'infoUrl'),
  };
  return { state: withScreen(state, map) };
}

/**
 * The place that a page wants shown; null when it is none. Clients on iOS take numbers alone, the others texts as
 * well, as many servers hand places over.
 */
function placeOf({ call, platform }: Asked): Place | null {
  const latitude = degreesOf(call.args, 'latitude', platform);
  const longitude = degreesOf(call.args, 'longitude', platform);
  if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) return null;
  // Without the sign of -0, which JSON loses.
  return { latitude: latitude + 0, longitude: longitude + 0 };
}

/** NaN for what is no number. */
function degreesOf(args: Plain, key: string, platform: Platform): number {
  const value = member(args, key);
  if (typeof value === 'number') return value;
  const text = toText(value).trim();
  return text === '' || platform === 'ios' ? Number.NaN : Number(text);
}

/** The phone is somewhere else; a place that is none changes nothing. */
export const setLocation: Doer<'set-location'> = (state, place) => ({
  state: { ...state, location: validPlace(place) ?? state.location },
  effects: [],
});
