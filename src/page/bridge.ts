import type { Firing, Reply } from '../protocol.ts';
import { copy } from './copy.ts';
import type { Result } from './facade.ts';
import { apply, hasOwn, parse } from './natives.ts';
import { type Recorder, watch } from './recorder.ts';

/** The simulated `WeixinJSBridge`, as pages see it. */
export interface Bridge {
  invoke(name: unknown, args?: unknown, callback?: unknown): void;
  call(name: unknown, args?: unknown): void;
  on(name: unknown, callback?: unknown): void;
  /** WeChat's own samples log their results with it. */
  log(): void;
}

/** An invoke that waits for its reply, or a listen that waits for its event. */
interface Asked {
  id: number;
  name: string;
  callback: unknown;
}

/**
 * The bridge every SDK build ends in. It decides nothing: each call is reported, and the panel's reply is handed
 * to its callback. So is an event of the client's, to the callback that was given for it last: the client's own
 * bridge keeps one for each event.
 */
export function createBridge(recorder: Recorder, onVerified: (result: Result) => void) {
  /** By the id of an invoke, or `on ` and the name of an event. */
  const asked: Record<string, Asked> = Object.create(null);
  /** The `getNetworkType` invoke whose callback runs now: the SDK sends its report beacon from there. */
  let reporting: number | null = null;

  /** Reports what the bridge is asked. `entry`: its method that the page has called. */
  function ask(
    kind: 'invoke' | 'listen',
    name: unknown,
    args: unknown,
    callback: unknown,
    entry: object,
  ): void {
    if (typeof name !== 'string') return;
    const call = recorder.takeCall();
    const more = (): string => `"call":${call},"args":${copy(args)}`;
    const id = recorder.note(kind, name, more, call === null ? entry : null);
    asked[kind === 'invoke' ? id : `on ${name}`] = { id, name, callback };
  }

  const bridge: Bridge = {
    invoke(name, args, callback) {
      ask('invoke', name, args, callback, bridge.invoke);
    },
    call(name, args) {
      ask('invoke', name, args, undefined, bridge.call);
    },
    log() {
      // Nobody reads it: DevTools has a console.
    },
    on(name, callback) {
      ask('listen', name, undefined, callback, bridge.on);
    },
  };

  /** Hands a reply or an event of the panel's to the page. What the page's callback throws is its own, and passes. */
  function receive(text: string): void {
    const message = parse(text) as Reply & Firing; // one of them: the relay has checked it, where no page can interfere
    const isEvent = apply(hasOwn, message, ['event']);
    const key = isEvent ? `on ${message.event}` : message.invoke;
    const found = asked[key];
    if (!found) return;
    const { id, name, callback } = found;
    const { result } = message;
    // Not urgent: the panel knows what it has sent.
    const tell = (about: string, more: string): void =>
      recorder.emit(() => `"kind":${about}:${id},"result":${copy(result)}${more}`, false);
    if (!isEvent) {
      delete asked[key];
      tell('"reply","invoke"', '');
      if (name === 'getNetworkType') reporting = id;
    }
    watch(
      () => {
        if (typeof callback === 'function') apply(callback, undefined, [result]);
      },
      (threw) => {
        reporting = null;
        tell(isEvent ? '"heard","listen"' : '"settled","invoke"', `,"threw":${threw}`);
        if (name === 'preVerifyJSAPI' && !isEvent) onVerified(result);
      },
    );
  }

  return { bridge, receive, reporting: () => reporting };
}
