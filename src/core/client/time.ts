import type { Context, Step } from './behaviour.ts';
import type { ClientState } from './state.ts';
import { voiceDueAt, voicePassed } from './voice.ts';

/** When something happens by itself next, in epoch milliseconds: `step` is then to be told that time has passed. */
export function dueAt(state: ClientState): number | null {
  return voiceDueAt(state);
}

/** What has happened by itself until now. */
export function passed(state: ClientState, context: Context): Step {
  return voicePassed(state, context);
}
