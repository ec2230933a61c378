import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { LONGEST_RECORDING } from '../../../core/client/recording.ts';
import type { PhoneActions, PhoneView } from '../../phone-model.ts';
import { useSay } from '../say-context.ts';
import { formatClock, playedUntil } from './clock.ts';

interface Properties {
  phone: PhoneView;
  actions: PhoneActions;
}

/** What the phone records and plays, and since when. */
export function Sounds({ phone, actions }: Properties): JSX.Element | null {
  const say = useSay();
  const { recording, playing, local } = phone.client.voice;
  const now = useNow(recording !== null || playing?.at != null);
  if (recording === null && playing === null) return null;
  const length = playing === null ? 0 : (local[playing.localId]?.length ?? 0);
  return (
    <div class="sounds">
      {recording === null ? null : (
        <div class="sound">
          <span class="sound-dot" aria-hidden="true" />
          <span class="sound-text">
            <strong>{say('recording')}</strong>{' '}
            <span class="clock">
              {formatClock(now - recording.at)} / {formatClock(LONGEST_RECORDING)}
            </span>
            <span class="aside"> {say(`mic-${phone.microphone}`)}</span>
          </span>
          <button
            type="button"
            class="button"
            title={say('endRecordingHint')}
            onClick={() => actions.act({ kind: 'end-recording' })}
          >
            {say('endRecording')}
          </button>
        </div>
      )}
      {playing === null ? null : (
        <div class="sound">
          <span class={`sound-bars ${playing.at === null ? 'paused' : ''}`} aria-hidden="true" />
          <span class="sound-text">
            <strong>{say(playing.at === null ? 'playingPaused' : 'playing')}</strong>{' '}
            <span class="clock">
              {formatClock(playedUntil(playing, length, now))} / {formatClock(length)}
            </span>
          </span>
          <button
            type="button"
            class="button"
            title={say('endPlayingHint')}
            onClick={() => actions.act({ kind: 'end-playing' })}
          >
            {say('endPlaying')}
          </button>
        </div>
      )}
    </div>
  );
}

/** Epoch milliseconds, anew every quarter of a second while something runs. */
function useNow(isRunning: boolean): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!isRunning) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, [isRunning]);
  return now;
}
