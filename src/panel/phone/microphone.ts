import type { MicrophoneState } from '../phone-model.ts';
import type { FromRecorder } from '../recorder/messages.ts';
import { type Files, fromBase64 } from './files.ts';
import { SAMPLE_LENGTH, sampleSound } from './sound.ts';

/** How long the last pieces of a recording may take after it was stopped, in milliseconds. */
const LAST_PIECES = 3_000;

/** What recording needs. */
export interface MicrophoneOptions {
  files: Files;
  /** Opens the window that records; rejects when it cannot be opened. */
  open: (token: string) => Promise<void>;
  /** Ends what is recorded there. */
  stop: (token: string) => void;
  /** Epoch milliseconds. */
  now: () => number;
  after: (delay: number, callback: () => void) => void;
  /** It is heard from now on. */
  began: (fileId: string) => void;
  /** A recording is there, its file put away. `length`: milliseconds. */
  recorded: (fileId: string, length: number) => void;
  changed: () => void;
}

/** A recording under way. */
interface Take {
  fileId: string;
  token: string;
  pieces: Uint8Array<ArrayBuffer>[];
  type: string;
  /** Since when it is heard, epoch milliseconds; null: not yet. */
  since: number | null;
  /** When it was stopped, epoch milliseconds; null: not yet. */
  stoppedAt: number | null;
}

/** Records for the simulated client: in a window of the extension's, or a sample where there is no microphone. */
export function createMicrophone(options: MicrophoneOptions) {
  const { files, open, stop, now, after, began, recorded, changed } = options;
  let state: MicrophoneState = 'unused';
  let take: Take | null = null;

  function become(next: MicrophoneState): void {
    state = next;
    changed();
  }

  function record(fileId: string): void {
    if (take) finish(take);
    const token = crypto.randomUUID();
    const begun: Take = { fileId, token, pieces: [], type: 'audio/webm', since: null, stoppedAt: null };
    take = begun;
    become('asking');
    open(token).catch(() => {
      if (take === begun) fail('refused');
    });
  }

  /** Nothing is recorded; that it was refused stays to be seen until the next time. */
  function fail(why: 'refused' | 'missing'): void {
    if (take) finish(take);
    become(why);
  }

  function stopRecording(fileId: string): void {
    const stopped = take;
    if (stopped?.fileId !== fileId || stopped.stoppedAt !== null) return;
    stopped.stoppedAt = now();
    stop(stopped.token);
    // The user has not answered yet: nothing was said into it.
    if (state === 'asking') {
      finish(stopped);
      return;
    }
    after(LAST_PIECES, () => {
      if (take === stopped) finish(stopped);
    });
  }

  function begin(begun: Take): void {
    begun.since = now();
    began(begun.fileId);
    become('recording');
  }

  function hear(message: FromRecorder): void {
    if (take?.token !== message.token) return;
    if (message.is === 'recording') begin(take);
    else if (message.is === 'refused' || message.is === 'missing') fail(message.is);
    else if (message.is === 'over') finish(take);
    else if (message.is === 'more') {
      take.pieces.push(fromBase64(message.base64));
      take.type = message.type;
    }
  }

  /** Puts away what was recorded; where that is nothing, the sample. */
  function finish({ fileId, pieces, type, since, stoppedAt }: Take): void {
    take = null;
    const size = pieces.reduce((sum, piece) => sum + piece.length, 0);
    const isHeard = size > 0 && since !== null;
    if (isHeard) files.put(fileId, { bytes: joined(pieces, size), name: `${fileId}.webm`, type });
    else files.put(fileId, { bytes: sampleSound(), name: `${fileId}.wav`, type: 'audio/wav' });
    recorded(fileId, isHeard ? (stoppedAt ?? now()) - since : SAMPLE_LENGTH);
    become('unused');
  }

  return {
    record,
    stop: stopRecording,
    hear,
    state: () => state,
  };
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
