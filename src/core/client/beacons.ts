import type { Doer } from './act.ts';
import type { Behaviour } from './behaviour.ts';

/** An iBeacon near the phone, as `onSearchBeacons` hands it over. */
export interface Beacon {
  uuid: string;
  major: number;
  minor: number;
  /** Metres. */
  accuracy: number;
}

export interface BeaconsState {
  /** The documents that search, by documentId. */
  searching: readonly string[];
  /** What is near. */
  near: readonly Beacon[];
}

export const NO_BEACONS: BeaconsState = { searching: [], near: [] };

export const BEACONS = {
  startMonitoringBeacons: {},
  stopMonitoringBeacons: {},
} as const satisfies Record<string, Behaviour>;

export const setBeacons: Doer<'set-beacons'> = (state, { near }) => ({
  state: { ...state, beacons: { ...state.beacons, near } },
  effects: [],
});
