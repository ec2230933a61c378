import type { Channel } from './channel.ts';
import { copyName, ownText } from './copy.ts';
import { ObjectClass, stringify } from './natives.ts';
import { stackBelow } from './stack.ts';

/** What both seams share: numbers, the call that runs now, and a way out that never throws into the page. */
export interface Recorder {
  /**
   * Sends an event of its own number, which comes back: `name` was called.
   *
   * @param more the JSON text of its other members.
   * @param entry the function of ours that the page has called, to keep the stack below it; null: no stack.
   */
  note(kind: 'call' | 'invoke' | 'listen', name: string, more: () => string, entry: object | null): number;
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

  function emit(body: () => string, isUrgent = true): void {
    try {
      channel.emit(body(), isUrgent);
    } catch (error) {
      channel.emit(`"kind":"fault","message":${stringify(ownText(ObjectClass(error), 'message'))}`, true);
    }
  }

  return {
    emit,
    note(kind, name, more, entry) {
      const id = ++last;
      emit(
        () =>
          `"kind":"${kind}","id":${id},"name":${copyName(name)},${more()},` +
          `"stack":${stringify(entry ? stackBelow(entry) : '')}`,
      );
      return id;
    },
    during(id, run) {
      const before = current;
      current = id;
      return watch(run, () => {
        current = before;
      });
    },
    takeCall() {
      const taken = current;
      current = null;
      return taken;
    },
  };
}

/** Runs something of the page's, whose errors pass, and says whether it has thrown. */
export function watch<T>(run: () => T, then: (threw: boolean) => void): T {
  let threw = true;
  try {
    const result = run();
    threw = false;
    return result;
  } finally {
    then(threw);
  }
}
