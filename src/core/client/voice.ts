import type { Doer } from './act.ts';
import type { Behaviour, Context, Step } from './behaviour.ts';
import { mediaId, voiceId } from './inventions.ts';
import type { ClientState } from './state.ts';

/** A recording on the phone. */
export interface Recording {
  /** The panel's name for its file; empty for one that has none. */
  fileId: string;
  /** Milliseconds. */
  length: number;
}

export interface VoiceState {
  /** localId → recording. */
  local: Readonly<Record<string, Recording>>;
  /** serverId → recording. */
  uploaded: Readonly<Record<string, Recording>>;
  /** What is being recorded; null: nothing. `at`: since when, epoch milliseconds. */
  recording: { documentId: string; fileId: string; at: number } | null;
  /** What is being played; `at`: since when it runs, epoch milliseconds; null: paused. `from`: where, milliseconds. */
  playing: { documentId: string; localId: string; from: number; at: number | null } | null;
}

export const NO_VOICE: VoiceState = { local: {}, uploaded: {}, recording: null, playing: null };

export const VOICE = {
  startRecord: {},
  stopRecord: {
    succeed: ({ state, platform }) => ({
      reply: { localId: voiceId(platform, state.count + 1) },
      state: { ...state, count: state.count + 1 },
    }),
  },
  playVoice: {},
  pauseVoice: {},
  stopVoice: {},
  uploadVoice: {
    succeed: ({ state }) => ({
      reply: { serverId: mediaId(state.count + 1) },
      state: { ...state, count: state.count + 1 },
    }),
  },
  downloadVoice: {
    succeed: ({ state, platform }) => ({
      reply: { localId: voiceId(platform, state.count + 1) },
      state: { ...state, count: state.count + 1 },
    }),
  },
  translateVoice: { succeed: () => ({ reply: { translateResult: '今天天气怎么样？' } }) },
} as const satisfies Record<string, Behaviour>;

export const endRecording: Doer<'end-recording'> = (state) => ({ state, effects: [] });
export const endPlaying: Doer<'end-playing'> = (state) => ({ state, effects: [] });

/** When a recording or a playing one ends by itself, in epoch milliseconds; null: nothing is to end. */
export function voiceDueAt(_state: ClientState): number | null {
  return null;
}

export function voicePassed(state: ClientState, _context: Context): Step {
  return { state, effects: [] };
}
