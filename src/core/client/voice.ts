import type { Plain } from '../../protocol.ts';
import type { Asked, Behaviour, Done } from './behaviour.ts';
import type { Result } from './effect.ts';
import { countIn, isMediaId, mediaId, voiceId } from './inventions.ts';
import { isGiven } from './is-given.ts';
import { withNewest } from './newest.ts';
import { paused, played, stopped } from './playing.ts';
import type { Choice } from './question.ts';
import { ended, MOST_RECORDINGS } from './recording.ts';
import type { ClientState } from './state.ts';
import { textOf } from './text-of.ts';

/** A recording on the phone. */
export interface Recording {
  /** The panel's name for its file; empty for one that has none. */
  fileId: string;
  /** Milliseconds. */
  length: number;
}

/** The recordings that pages know by an id, and what the phone records and plays. */
export interface VoiceState {
  /** localId → recording. */
  local: Readonly<Record<string, Recording>>;
  /** serverId → recording. */
  uploaded: Readonly<Record<string, Recording>>;
  /**
   * What is being recorded, and its localId later; null: nothing. `at`: since when, epoch milliseconds. `length`: of
   * what the microphone heard until it was gone, milliseconds; null while it may hear more.
   */
  recording: {
    documentId: string;
    localId: string;
    fileId: string;
    at: number;
    length: number | null;
  } | null;
  /** What is being played; `at`: since when it runs, epoch milliseconds; null: paused. `from`: where, milliseconds. */
  playing: { documentId: string; localId: string; from: number; at: number | null } | null;
}

/** Of a phone that has recorded nothing yet. */
export const NO_VOICE: VoiceState = { local: {}, uploaded: {}, recording: null, playing: null };

/** Stands for a recording whose sound is not here: that of WeChat's servers, or of a panel before this one. */
const STAND_IN: Recording = { fileId: '', length: 2_000 };
/** What is heard in every recording, where nobody says what is. */
const SAMPLE_SPEECH = '今天天气怎么样？';

/** The words are those of the client on Android; the SDK cuts `fail_` off. */
export const VOICE = {
  startRecord: {
    refuse: ({ state }) => (state.voice.recording ? 'fail_recording' : null),
    question: () => ({ kind: 'microphone' }),
    succeed: begun,
  },
  stopRecord: {
    refuse: ({ state }) => (state.voice.recording ? null : 'fail'),
    succeed: (asked) => {
      // A scenario can want success where nothing was recorded.
      const { state } = asked.state.voice.recording ? asked : begun(asked, null);
      const { localId, ...rest } = ended(state ?? asked.state, asked.context.at);
      return { ...rest, reply: { localId } };
    },
    recall: (asked, result) => {
      const { state, effects } = ended(asked.state, asked.context.at);
      return { ...recalled(state, result), effects };
    },
  },
  playVoice: {
    refuse: ({ state, call }) => refusalOf(state, call.args, 'fail_arguments error'),
    succeed: ({ state, call, context }) =>
      played(state, call.documentId, textOf(call.args, 'localId'), context.at),
    // What played then has long come to its end.
    recall: () => ({}),
  },
  pauseVoice: {
    refuse: ({ state, call }) => refusalOf(state, call.args, 'fail_not playing'),
    succeed: ({ state, call, context }) => paused(state, textOf(call.args, 'localId'), context.at),
  },
  stopVoice: {
    refuse: ({ state, call }) => refusalOf(state, call.args, 'fail_not playing'),
    succeed: ({ state, call }) => stopped(state, textOf(call.args, 'localId')),
  },
  uploadVoice: {
    refuse: ({ state, call }) => refusalOf(state, call.args, 'fail'),
    succeed: uploaded,
    recall: ({ state, call }, { serverId }) => {
      if (typeof serverId !== 'string') return {};
      const localId = textOf(call.args, 'localId');
      const recording = Object.hasOwn(state.voice.local, localId) ? state.voice.local[localId] : undefined;
      const known = withNewest(state.voice.uploaded, serverId, recording ?? STAND_IN, MOST_RECORDINGS);
      const count = Math.max(state.count, countIn(serverId));
      return { state: { ...state, count, voice: { ...state.voice, uploaded: known } } };
    },
  },
  downloadVoice: {
    refuse: ({ state, call: { args } }) => {
      if (!isGiven(args, 'serverId')) return 'fail_missing arguments';
      const serverId = textOf(args, 'serverId');
      return isMediaId(serverId) && !Object.hasOwn(state.images.uploaded, serverId) ? null : 'fail';
    },
    succeed: downloaded,
    recall: ({ state }, result) => recalled(state, result),
  },
  translateVoice: {
    refuse: ({ state, call }) => refusalOf(state, call.args, 'fail'),
    question: ({ call }) => ({ kind: 'speech', localId: textOf(call.args, 'localId') }),
    succeed: (_asked, choice) => {
      const text = choice?.kind === 'speech' ? choice.text : SAMPLE_SPEECH;
      // A recording in which nothing is understood.
      return text === '' ? { detail: 'fail' } : { reply: { translateResult: text } };
    },
  },
} as const satisfies Record<string, Behaviour>;

/** `unknown`: what the client says of a localId that it does not know. */
function refusalOf(state: ClientState, args: Plain, unknown: string): string | null {
  if (!isGiven(args, 'localId')) return 'fail_missing arguments';
  return Object.hasOwn(state.voice.local, textOf(args, 'localId')) ? null : unknown;
}

function begun({ state, call, platform, context }: Asked, choice: Choice | null): Done {
  // Two calls may have waited for the same microphone.
  if (state.voice.recording) return { detail: 'fail_recording' };
  const count = state.count + 1;
  const isReal = choice?.kind === 'microphone' && choice.isReal;
  const fileId = isReal ? `recording-${count}` : '';
  const recording = {
    documentId: call.documentId,
    localId: voiceId(platform, count),
    fileId,
    at: context.at,
    length: null,
  };
  return {
    state: { ...state, count, voice: { ...state.voice, recording } },
    effects: isReal ? [{ kind: 'record', fileId }] : [],
  };
}

function uploaded({ state, call }: Asked): Done {
  const count = state.count + 1;
  const serverId = mediaId(count);
  const recording = state.voice.local[textOf(call.args, 'localId')] ?? { fileId: '', length: 0 };
  const known = withNewest(state.voice.uploaded, serverId, recording, MOST_RECORDINGS);
  return { reply: { serverId }, state: { ...state, count, voice: { ...state.voice, uploaded: known } } };
}

function downloaded({ state, call, platform }: Asked): Done {
  const count = state.count + 1;
  const localId = voiceId(platform, count);
  const serverId = textOf(call.args, 'serverId');
  const known = Object.hasOwn(state.voice.uploaded, serverId) ? state.voice.uploaded[serverId] : undefined;
  // What WeChat's servers have is not here: a sample stands for it.
  const recording = known ?? STAND_IN;
  const local = withNewest(state.voice.local, localId, recording, MOST_RECORDINGS);
  return { reply: { localId }, state: { ...state, count, voice: { ...state.voice, local } } };
}

/** The recording of a result whose sound is not here: a sample stands for it. */
function recalled(state: ClientState, { localId }: Result): Pick<Done, 'state'> {
  if (typeof localId !== 'string') return { state };
  const local = withNewest(state.voice.local, localId, STAND_IN, MOST_RECORDINGS);
  const count = Math.max(state.count, countIn(localId));
  return { state: { ...state, count, voice: { ...state.voice, local } } };
}
