import type { Doer } from './act.ts';
import type { Context, Done, Step } from './behaviour.ts';
import type { Effect } from './effect.ts';
import { fire, hearers } from './hearing.ts';
import type { ClientState } from './state.ts';
import type { Recording, VoiceState } from './voice.ts';

const HUSH: Effect = { kind: 'hush' };

/** Plays a recording: from where it was paused, else from its start. One that plays already starts anew. */
export function played(state: ClientState, documentId: string, localId: string, at: number): Done {
  const recording = recordingOf(state, localId);
  if (!recording) return { detail: 'fail_arguments error' };
  const { playing } = state.voice;
  const from = playing?.localId === localId && playing.at === null ? playing.from : 0;
  const hushed = playing && playing.at !== null ? [HUSH] : [];
  return {
    state: withPlaying(state, { documentId, localId, from, at }),
    effects: [...hushed, { kind: 'play', fileId: recording.fileId, from }],
  };
}

/** Pauses it. One that is not playing is left alone, as on the phone. */
export function paused(state: ClientState, localId: string, at: number): Done {
  const { playing } = state.voice;
  if (playing?.localId !== localId || playing.at === null) return {};
  const from = playing.from + Math.max(0, at - playing.at);
  return { state: withPlaying(state, { ...playing, from, at: null }), effects: [HUSH] };
}

/** Stops it: the next time it starts from the beginning. */
export function stopped(state: ClientState, localId: string): Done {
  const { playing } = state.voice;
  if (playing?.localId !== localId) return {};
  return { state: withPlaying(state, null), effects: playing.at === null ? [] : [HUSH] };
}

/** When what plays comes to its end, in epoch milliseconds; null: nothing plays. */
export function playedAt(state: ClientState): number | null {
  const { playing } = state.voice;
  if (!playing || playing.at === null) return null;
  return playing.at + Math.max(0, (recordingOf(state, playing.localId)?.length ?? 0) - playing.from);
}

/** It was played to its end, or as if it were: the page hears of it, if it listens. */
export function playedOut(before: ClientState, context: Context): Step {
  const { playing } = before.voice;
  if (!playing) return { state: before, effects: [] };
  const state = withPlaying(before, null);
  const told = hearers(state, 'onVoicePlayEnd', context).filter((id) => id === playing.documentId);
  const result = { err_msg: 'onVoicePlayEnd:ok', localId: playing.localId };
  return { state, effects: fire(told, 'onVoicePlayEnd', result) };
}

/** What plays comes to its end at once. */
export const endPlaying: Doer<'end-playing'> = (before, _act, context) => {
  const { state, effects } = playedOut(before, context);
  return { state, effects: before.voice.playing ? [HUSH, ...effects] : effects };
};

function recordingOf({ voice: { local } }: ClientState, localId: string): Recording | undefined {
  return Object.hasOwn(local, localId) ? local[localId] : undefined;
}

const withPlaying = (state: ClientState, playing: VoiceState['playing']): ClientState => ({
  ...state,
  voice: { ...state.voice, playing },
});
