import { isRecord } from '../../protocol.ts';

/** What the window that records tells its panel. `token`: which recording, so that two panels do not mix theirs up. */
export type FromRecorder = { kind: 'jssdk-recorder'; token: string } & RecorderNews;

/** How a recording does. */
export type RecorderNews =
  /** The window is there, and Chrome asks the user, or knows the answer already. */
  | { is: 'asking' }
  | { is: 'recording' }
  /** The user or the system said no; or there is no microphone. `recording` never was. */
  | { is: 'refused' | 'missing' }
  /** Some more of it: base64, to be put together in order. `type`: such as `audio/webm;codecs=opus`. */
  | { is: 'more'; base64: string; type: string }
  /** It is over: stopped, or its window was closed. */
  | { is: 'over' };

/** What a panel tells the window: end the recording. */
export interface ToRecorder {
  kind: 'jssdk-recorder-stop';
  token: string;
}

/** Narrows what came by `runtime.sendMessage`. */
export function isFromRecorder(value: unknown): value is FromRecorder {
  if (!isRecord(value) || value.kind !== 'jssdk-recorder' || typeof value.token !== 'string') return false;
  const { is } = value;
  if (is === 'more') return typeof value.base64 === 'string' && typeof value.type === 'string';
  return typeof is === 'string' && ['asking', 'recording', 'refused', 'missing', 'over'].includes(is);
}

export function isToRecorder(value: unknown): value is ToRecorder {
  return isRecord(value) && value.kind === 'jssdk-recorder-stop' && typeof value.token === 'string';
}
