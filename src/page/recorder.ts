import type { Channel } from './channel.ts';
import { ownText } from './copy.ts';
import { stringify } from './natives.ts';

/** What both seams share: numbers, the call that runs now, and a way out that never throws into the page. */
export interface Recorder {
  nextId(): number;
  /** Sends an event; a failure of ours is reported instead of thrown. */
  emit(body: () => string, isUrgent?: boolean): void;
  /** Runs `run` as the `wx` call `id` (null: as no call): the first bridge call that it makes is that call's. */
  during<T>(id: number | null, run: () => T): T;
  /** The `wx` call that runs now and has made no bridge call yet, which it now has; else null. */
  takeCall(): number | null;
}

export function createRecorder(channel: Channel): Recorder {
  let last = 0;
  let current: number | null = null;
  return {
    nextId: () => ++last,
    emit(body, isUrgent = true) {
      try {
        channel.emit(body(), isUrgent);
      } catch (error) {
        channel.emit(
          `"kind":"fault","message":${stringify(typeof error === 'object' && error ? ownText(error, 'message') : '')}`,
          true,
        );
      }
    },
    during(id, run) {
      const before = current;
      current = id;
      try {
        return run();
      } finally {
        current = before;
      }
    },
    takeCall() {
      const taken = current;
      current = null;
      return taken;
    },
  };
}
