import { DOWN_EVENT, HELLO_EVENT, RELAY_EVENT, UP_EVENT } from '../protocol.ts';
import {
  addEventListener,
  apply,
  CustomEventClass,
  dispatchEvent,
  epoch,
  FocusEventClass,
  microtask,
  slots,
  stringify,
} from './natives.ts';

/** A batch is sent at this length, in UTF-16 units, without waiting for the end of the task. */
const LONGEST_BATCH = 500_000;

/** The stub's end of the channel to the relay. */
export interface Channel {
  /**
   * Sends one event. `body` is the JSON text of its members behind the common ones, `"kind":"call",…`.
   * The first event of a task goes at once, so that it is seen even if the page then hangs, alerts or unloads;
   * those behind it go together in a microtask.
   */
  emit(body: string): void;
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
  let idle = true;
  let batch = '';

  const hello = (): boolean =>
    !document.dispatchEvent(new FocusEventClass(HELLO_EVENT, { relatedTarget: target, cancelable: true }));
  if (!hello()) document.addEventListener(RELAY_EVENT, hello, { once: true });

  apply(addEventListener, target, [
    DOWN_EVENT,
    (event: Event) => {
      const text: unknown = slots.detail ? apply(slots.detail, event, []) : undefined;
      if (typeof text === 'string') receive(text);
    },
  ]);

  const send = (text: string): void => {
    apply(dispatchEvent, target, [
      new CustomEventClass(UP_EVENT, { __proto__: null, detail: `[${text}]` } as object),
    ]);
  };
  const flush = (): void => {
    const text = batch;
    batch = '';
    if (text) send(text);
  };
  const endTask = (): void => {
    idle = true;
    flush();
  };

  return {
    emit(body) {
      const event = `{"n":${++count},"at":${epoch()},"url":${stringify(place.href)},${body}}`;
      if (idle) {
        idle = false;
        microtask(endTask);
        send(event);
        return;
      }
      batch = batch ? `${batch},${event}` : event;
      if (batch.length > LONGEST_BATCH) flush();
    },
  };
}
