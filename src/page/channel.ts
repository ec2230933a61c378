import { DOWN_EVENT, HELLO_EVENT, RELAY_EVENT, UP_EVENT } from '../protocol.ts';
import { apply, CustomEventClass, detailOf, dispatchEvent, epoch, microtask, stringify } from './natives.ts';

/** A batch is sent at this length, in UTF-16 units, without waiting for the end of the task. */
const LONGEST_BATCH = 500_000;

/** The stub's end of the channel to the relay. */
export interface Channel {
  /**
   * Sends one event. `body` is the JSON text of its members behind the common ones, `"kind":"call",…`.
   * The first urgent event of a task goes at once, so that it is seen even if the page then hangs, alerts or
   * unloads; what comes behind it goes together in a microtask, and so does what is not urgent.
   */
  emit(body: string, isUrgent: boolean): void;
}

/**
 * Opens the channel: one EventTarget that is in no document and that no global names, handed to the relay while
 * no script of the page has run yet, as the `relatedTarget` of an event. Both worlds then talk over it, at once
 * and in order; the page has no way to reach it, and `document.open()`, which drops the listeners of document and
 * window, does not touch it.
 */
export function openChannel(receive: (text: string) => void): Channel {
  const target = new EventTarget();
  const place = location;
  let count = 0;
  /** Whether a microtask will end this task's batch. */
  let isPlanned = false;
  /** Whether an urgent event of this task has gone. */
  let hasSent = false;
  let batch = '';

  const hello = (): boolean =>
    !document.dispatchEvent(new FocusEvent(HELLO_EVENT, { relatedTarget: target, cancelable: true }));
  target.addEventListener(DOWN_EVENT, (event) => {
    receive(`${apply(detailOf, event, [])}`);
  });

  const flush = (): void => {
    if (!batch) return;
    const detail = `[${batch}]`;
    batch = '';
    apply(dispatchEvent, target, [new CustomEventClass(UP_EVENT, { __proto__: null, detail } as object)]);
  };
  const endTask = (): void => {
    isPlanned = false;
    hasSent = false;
    flush();
  };

  // Ahead of the relay, which listens from the hello on and hands over what it has when a frame goes away.
  window.addEventListener('pagehide', flush);
  if (!hello()) document.addEventListener(RELAY_EVENT, hello, { once: true });

  return {
    emit(body, isUrgent) {
      const event = `{"n":${++count},"at":${epoch()},"url":${stringify(place.href)},${body}}`;
      batch = batch ? `${batch},${event}` : event;
      if (!isPlanned) microtask(endTask);
      isPlanned = true;
      if ((isUrgent && !hasSent) || batch.length > LONGEST_BATCH) flush();
      hasSent ||= isUrgent;
    },
  };
}
