import type { Context, Step } from './behaviour.ts';
import type { Effect } from './effect.ts';
import { playedAt, playedOut } from './playing.ts';
import { ended, LONGEST_RECORDING, timedOut } from './recording.ts';
import type { ClientState } from './state.ts';

/** When a recording or a playing one ends by itself, in epoch milliseconds; null: nothing is to end. */
export function voiceDueAt(state: ClientState): number | null {
  const due = [recordedAt(state), playedAt(state)].filter((at) => at !== null);
  return due.length === 0 ? null : Math.min(...due);
}

/** Ends what is over by now. */
export function voicePassed(state: ClientState, context: Context): Step {
  const isOver = (at: number | null): boolean => at !== null && at <= context.at;
  const recorded = isOver(recordedAt(state)) ? timedOut(state, context) : { state, effects: [] };
  if (!isOver(playedAt(recorded.state))) return recorded;
  const played = playedOut(recorded.state, context);
  return { state: played.state, effects: [...recorded.effects, ...played.effects] };
}

/** The client when a document of this frame is about to take the place of another: what that one recorded or played ends. */
export function silenced(before: ClientState, frameId: number): Step {
  const isGone = (documentId: string): boolean =>
    frameId === 0 || before.documents[documentId]?.frameId === frameId;
  const { recording, playing } = before.voice;
  const isCut = recording !== null && isGone(recording.documentId);
  const isHushed = playing !== null && isGone(playing.documentId);
  // Nobody has heard of its localId, so nothing is kept of it.
  const { effects } = isCut ? ended(before, recording.at) : { effects: [] };
  const hush: readonly Effect[] = isHushed && playing.at !== null ? [{ kind: 'hush' }] : [];
  const voice = {
    ...before.voice,
    recording: isCut ? null : recording,
    playing: isHushed ? null : playing,
  };
  return { state: { ...before, voice }, effects: [...effects, ...hush] };
}

function recordedAt({ voice: { recording } }: ClientState): number | null {
  return recording && recording.at + LONGEST_RECORDING;
}
