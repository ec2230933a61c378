import type { Platform } from '../../catalogue/user-agents.ts';
import type { Plain } from '../../protocol.ts';
import type { Doer } from './act.ts';
import type { Asked, Behaviour, Context, Done, Step } from './behaviour.ts';
import { fire, hearers } from './hearing.ts';
import type { ClientState } from './state.ts';

/** An iBeacon near the phone. What else `onSearchBeacons` hands over of it follows from how far away it is. */
export interface Beacon {
  uuid: string;
  /** 0 to 65535. */
  major: number;
  /** 0 to 65535. */
  minor: number;
  /** How far away it is, in metres; negative: not known. */
  accuracy: number;
}

/** Why a phone finds no beacons, in the client's words (摇一摇周边 · H5页面获取设备信息). */
export type BeaconObstacle = 'bluetooth power off' | 'location service disable' | 'system unsupported';

/** A document that searches, and what its client runs on. */
interface Searcher {
  documentId: string;
  platform: Platform;
}

/** What is near the phone, and who searches for it. */
export interface BeaconsState {
  /** The documents that search. */
  searching: readonly Searcher[];
  /** When they are told of what is near next, in epoch milliseconds; null while nobody has searched. */
  tellsAt: number | null;
  /** What is near. */
  near: readonly Beacon[];
  /** Null: none. */
  obstacle: BeaconObstacle | null;
}

/** One beacon, two steps away. The uuid is the one that 摇一摇周边 gives its devices. */
export const SAMPLE_BEACONS: BeaconsState = {
  searching: [],
  tellsAt: null,
  near: [{ uuid: 'FDA50693-A4E2-4FB1-AFCF-C6EB07647825', major: 10001, minor: 19007, accuracy: 1.5 }],
  obstacle: null,
};

/** How often the client tells of what is near, in milliseconds. */
const PACE = 1000;

/** The signal of most beacons at one metre, in dBm. */
const POWER_AT_ONE_METRE = -59;

const EVENT = 'onBeaconsInRange';

/** 摇一摇周边: searching for iBeacons begins and ends. */
export const BEACONS = {
  startMonitoringBeacons: {
    refuse: ({ state, call }) =>
      state.beacons.obstacle ?? (searches(state, call.documentId) ? 'already started' : null),
    succeed: started,
  },
  stopMonitoringBeacons: {
    succeed: ({ state, call }) => ({
      state: withBeacons(state, { searching: others(state, call.documentId) }),
    }),
  },
} as const satisfies Record<string, Behaviour>;

function started({ state, call, platform, context }: Asked): Done {
  const { documentId } = call;
  const searching = [...others(state, documentId), { documentId, platform }];
  return { state: withBeacons(state, { searching, tellsAt: context.at + PACE }) };
}

/** The documents that search and are still there. */
const searchers = ({ beacons, documents }: ClientState): readonly Searcher[] =>
  beacons.searching.filter(({ documentId }) => Object.hasOwn(documents, documentId));

const searches = (state: ClientState, id: string): boolean =>
  searchers(state).some(({ documentId }) => documentId === id);

/** Those but one. */
const others = (state: ClientState, id: string): readonly Searcher[] =>
  searchers(state).filter(({ documentId }) => documentId !== id);

function withBeacons(state: ClientState, beacons: Partial<BeaconsState>): ClientState {
  return { ...state, beacons: { ...state.beacons, ...beacons } };
}

/** When the documents that search are told of what is near, in epoch milliseconds; null when nothing is. */
export function beaconsDueAt(state: ClientState): number | null {
  const { near, obstacle, tellsAt } = state.beacons;
  return near.length > 0 && obstacle === null && searchers(state).length > 0 ? tellsAt : null;
}

/** Tells them when it is time. */
export function beaconsPassed(state: ClientState, context: Context): Step {
  const due = beaconsDueAt(state);
  return due === null || due > context.at ? { state, effects: [] } : told(state, context);
}

/** Tells every document that searches, and may hear of it, what is near now. */
function told(state: ClientState, context: Context): Step {
  const heard = hearers(state, EVENT, context);
  const effects = searchers(state)
    .filter(({ documentId }) => heard.includes(documentId))
    .flatMap(({ documentId, platform }) => {
      const beacons = state.beacons.near.map((beacon) => toWire(beacon, platform));
      return fire([documentId], EVENT, { err_msg: `${EVENT}:ok`, beacons });
    });
  return { state: withBeacons(state, { tellsAt: context.at + PACE }), effects };
}

/** A beacon as the client hands it over: its identity in numbers, the rest in texts. */
function toWire({ uuid, major, minor, accuracy }: Beacon, platform: Platform): Plain {
  const isKnown = accuracy >= 0;
  const rssi = POWER_AT_ONE_METRE - 20 * Math.log10(Math.max(accuracy, 0.1));
  return {
    uuid,
    major,
    minor,
    accuracy: isKnown ? accuracy.toFixed(3) : '-1.000',
    rssi: isKnown ? `${Math.round(rssi)}` : '0',
    proximity: isKnown ? proximityOf(accuracy) : '0',
    // Android alone tells where the phone points: north.
    ...(platform === 'android' && { heading: '0.000000' }),
  };
}

/** 1: within reach; 2: in the room; 3: further. */
function proximityOf(accuracy: number): '1' | '2' | '3' {
  if (accuracy < 0.5) return '1';
  return accuracy < 4 ? '2' : '3';
}

/** What is near has changed: who searches hears of it at once, and of the last one's leaving as well. */
export const setBeacons: Doer<'set-beacons'> = (state, { near }, context) => {
  const after = withBeacons(state, { near });
  return after.beacons.obstacle === null ? told(after, context) : { state: after, effects: [] };
};

/** A search that goes on finds nothing while there is an obstacle, and goes on when it is gone. */
export const setBeaconObstacle: Doer<'set-beacon-obstacle'> = (state, { obstacle }, context) => ({
  state: withBeacons(state, { obstacle, tellsAt: context.at + PACE }),
  effects: [],
});
