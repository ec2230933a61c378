import type { Plain } from '../../protocol.ts';
import { member } from '../plain.ts';
import { numberIn } from '../shape-problems.ts';
import type { Given } from './parameter-facts.ts';

/** A place on the earth, in degrees. */
export interface GivenPlace {
  latitude: number;
  longitude: number;
}

/** The place that a page wants shown, its numbers also as texts; null when there is none, or half of one. */
export function givenPlace({ api, object }: Given): GivenPlace | null {
  return api === 'openLocation' && object !== null ? placeIn(object) : null;
}

/** The place among the members of a value; null when there is none. */
export function placeIn(value: Plain | undefined): GivenPlace | null {
  const latitude = numberIn(member(value, 'latitude'));
  const longitude = numberIn(member(value, 'longitude'));
  return latitude === null || longitude === null ? null : { latitude, longitude };
}

/** Whether its latitude can only be a longitude, and its longitude can be the latitude. */
export function isSwappedPlace(place: GivenPlace | null): boolean {
  if (place === null) return false;
  const { latitude, longitude } = place;
  return Math.abs(latitude) > 90 && Math.abs(latitude) <= 180 && Math.abs(longitude) <= 90;
}

/** Whether it is in or close by China, where maps are in another coordinate system than GPS. */
export function isNearChina({ latitude, longitude }: GivenPlace): boolean {
  return latitude > 17 && latitude < 54 && longitude > 73 && longitude < 136;
}
