import { type Beacon, SAMPLE_BEACONS } from '../../../core/client/beacons.ts';

/** The largest `major` or `minor`: 16 bits. */
const LARGEST = 65_535;

/** One more beacon of the same place: the one before, with the next `minor`, three metres away. */
export function newBeacon(near: readonly Beacon[]): Beacon {
  const before = near.at(-1) ?? SAMPLE_BEACONS.near[0];
  if (before === undefined) return { uuid: '', major: 0, minor: 0, accuracy: 3 };
  const minor = near.length === 0 ? before.minor : (before.minor + 1) % (LARGEST + 1);
  return { ...before, minor, accuracy: 3 };
}

/** A `major` or `minor` as typed; null when it is none. */
export function readIdentity(text: string): number | null {
  return /^\d{1,5}$/.test(text.trim()) && Number(text) <= LARGEST ? Number(text) : null;
}
