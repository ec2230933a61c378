import type { Doer } from './act.ts';
import type { Context, Step } from './behaviour.ts';
import type { Effect } from './effect.ts';
import { fire, hearers } from './hearing.ts';
import { withNewest } from './newest.ts';
import type { ClientState } from './state.ts';
import type { VoiceState } from './voice.ts';

/** A recording ends by itself after one minute (监听录音自动停止接口), in milliseconds. */
export const LONGEST_RECORDING = 60_000;
/** How many recordings the phone remembers. */
export const MOST_RECORDINGS = 500;

/** Ends the recording; a localId of null: nothing was recorded. `at`: epoch milliseconds. */
export function ended(state: ClientState, at: number): Step & { localId: string | null } {
  const { recording } = state.voice;
  if (!recording) return { localId: null, state, effects: [] };
  const { localId, fileId } = recording;
  const length = recording.length ?? withinMinute(at - recording.at);
  const local = withNewest(state.voice.local, localId, { fileId, length }, MOST_RECORDINGS);
  const effects: readonly Effect[] = fileId === '' ? [] : [{ kind: 'stop-recording', fileId }];
  return { localId, state: { ...state, voice: { ...state.voice, local, recording: null } }, effects };
}

/** A length that a recording can have. A clock that was set back must make no negative one. */
const withinMinute = (length: number): number => Math.max(0, Math.min(LONGEST_RECORDING, length));

/** The minute counts from here: the user may have taken their time. */
export const beginRecording: Doer<'begin-recording'> = (state, { fileId }, { at }) => {
  const { recording } = state.voice;
  const isIt = recording?.fileId === fileId && recording.length === null;
  return { state: isIt ? withVoice(state, { recording: { ...recording, at } }) : state, effects: [] };
};

/**
 * Every copy of it is as long as its file, and what is played of it starts when there is something to be heard. The
 * page may still record: then the window of the microphone was closed, or there is none.
 */
export const finishRecording: Doer<'finish-recording'> = (state, act, { at }) => {
  const { fileId } = act;
  const length = withinMinute(act.length);
  const { recording, playing, local, uploaded } = state.voice;
  const isPlayed = playing !== null && playing.at !== null && local[playing.localId]?.fileId === fileId;
  const voice: Partial<VoiceState> = {
    recording: recording?.fileId === fileId ? { ...recording, length } : recording,
    playing: isPlayed ? { ...playing, at } : playing,
    local: withLength(local, fileId, length),
    uploaded: withLength(uploaded, fileId, length),
  };
  return { state: withVoice(state, voice), effects: [] };
};

function withLength(known: VoiceState['local'], fileId: string, length: number): VoiceState['local'] {
  const entries = Object.entries(known);
  return Object.fromEntries(
    entries.map(([id, recording]) => [id, recording.fileId === fileId ? { fileId, length } : recording]),
  );
}

const withVoice = (state: ClientState, voice: Partial<VoiceState>): ClientState => ({
  ...state,
  voice: { ...state.voice, ...voice },
});

/** The minute is over: the page hears of it, if it listens. */
export function timedOut(state: ClientState, context: Context): Step {
  const { recording } = state.voice;
  return recording ? endedByItself(state, recording.at + LONGEST_RECORDING, context) : { state, effects: [] };
}

/** As long as was really recorded, however early the developer lets the minute be over. */
export const endRecording: Doer<'end-recording'> = (state, _act, context) =>
  endedByItself(state, context.at, context);

function endedByItself(before: ClientState, at: number, context: Context): Step {
  const { localId, state, effects } = ended(before, at);
  if (localId === null) return { state, effects };
  const page = before.voice.recording?.documentId;
  const told = hearers(state, 'onVoiceRecordEnd', context).filter((documentId) => documentId === page);
  const result = { err_msg: 'onVoiceRecordEnd:ok', localId };
  return { state, effects: [...effects, ...fire(told, 'onVoiceRecordEnd', result)] };
}
