import { beaconsDueAt, beaconsPassed } from './beacons.ts';
import type { Context, Step } from './behaviour.ts';
import type { ClientState } from './state.ts';
import { voiceDueAt, voicePassed } from './voice-time.ts';

/** When something happens by itself next, in epoch milliseconds: `step` is then to be told that time has passed. */
export function dueAt(state: ClientState): number | null {
  const times = [voiceDueAt(state), beaconsDueAt(state)].filter((time) => time !== null);
  return times.length > 0 ? Math.min(...times) : null;
}

/** What has happened by itself until now. */
export function passed(state: ClientState, context: Context): Step {
  const heard = voicePassed(state, context);
  const found = beaconsPassed(heard.state, context);
  return { state: found.state, effects: [...heard.effects, ...found.effects] };
}
