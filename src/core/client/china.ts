import type { Place } from './coordinates.ts';

/** North, west, south and east, in degrees. */
type Box = readonly [north: number, west: number, south: number, east: number];

/** What holds mainland China, its north-west first. */
const WITHIN: readonly Box[] = [
  [49.3, 79.4, 42.8, 96.4],
  [53.7, 109.6, 39.3, 135.1],
  [42.9, 73.4, 29.5, 124.2],
  [29.6, 82.9, 26.7, 97.1],
  [29.6, 97.0, 20.4, 124.0],
  [20.4, 107.9, 17.8, 111.8],
];

/** What these hold of its neighbours. */
const WITHOUT: readonly Box[] = [
  // Kyrgyzstan; Pakistan and India; Nepal.
  [42.9, 73.1, 41.2, 79.5],
  [35.4, 73.1, 29.4, 78.3],
  [28.0, 80.0, 26.3, 88.2],
  // Myanmar and Laos; Vietnam.
  [22.3, 101.9, 20.0, 106.6],
  [21.5, 106.4, 20.4, 107.9],
  // Taiwan, where maps are not shifted.
  [25.5, 119.9, 21.7, 122.5],
  // Mongolia; Russia, on three sides.
  [50.3, 109.5, 45.5, 115.4],
  [55.9, 109.0, 50.3, 119.1],
  [55.9, 127.55, 49.6, 137.1],
  [44.9, 131.3, 42.5, 137.1],
  // Korea.
  [40.9, 125.6, 39.2, 131.0],
  [42.0, 128.4, 39.2, 131.3],
];

/** Whether a place is in the part of the world whose maps are shifted, as near as boxes can tell. */
export function isInChina(place: Place): boolean {
  return WITHIN.some((box) => holds(box, place)) && !WITHOUT.some((box) => holds(box, place));
}

function holds([north, west, south, east]: Box, { latitude, longitude }: Place): boolean {
  return latitude <= north && latitude >= south && longitude >= west && longitude <= east;
}
