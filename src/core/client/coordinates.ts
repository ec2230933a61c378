import gcoord from 'gcoord';
import { isInChina } from './china.ts';

/** A place on the earth, in degrees. */
export interface Place {
  latitude: number;
  longitude: number;
}

/** The system that places are given in: GPS's, or 火星坐标, which maps of China use. */
export type CoordinateSystem = 'wgs84' | 'gcj02';

/**
 * A place of GPS's as maps of China have it, to six decimals (0.1 m). Outside China it stays where it is: gcoord would
 * shift all of East Asia.
 */
export function toGcj02(place: Place): Place {
  if (!isInChina(place)) return place;
  const { latitude, longitude } = place;
  const [east, north] = gcoord.transform([longitude, latitude], gcoord.WGS84, gcoord.GCJ02);
  return { latitude: rounded(north), longitude: rounded(east) };
}

const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

/**
 * A place that is one: the nearest latitude there is, and the longitude between -180 and 180.
 *
 * @returns null for anything that is no number.
 */
export function validPlace({ latitude, longitude }: Place): Place | null {
  if (!Number.isFinite(latitude) || !Number.isFinite(longitude)) return null;
  const isOnMap = longitude >= -180 && longitude <= 180;
  return {
    latitude: Math.min(90, Math.max(-90, latitude)),
    longitude: isOnMap ? longitude : rounded(((((longitude + 180) % 360) + 360) % 360) - 180),
  };
}
