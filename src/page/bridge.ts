import type { Reply } from '../protocol.ts';
import { copy, copyName } from './copy.ts';
import type { Result } from './facade.ts';
import { apply, parse, stringify } from './natives.ts';
import type { Recorder } from './recorder.ts';
import { stackBelow } from './stack.ts';

/** The simulated `WeixinJSBridge`, as pages see it. */
export interface Bridge {
  invoke(name: unknown, args?: unknown, callback?: unknown): void;
  call(name: unknown, args?: unknown): void;
  on(name: unknown, callback?: unknown): void;
  /** WeChat's own samples log their results with it. */
  log(): void;
}

/** An invoke that waits for its reply. */
interface Waiting {
  name: string;
  callback: unknown;
}

/**
 * The bridge every SDK build ends in. It decides nothing: each call is reported, and the panel's reply is handed
 * to its callback.
 */
export function createBridge(recorder: Recorder, onVerified: (result: Result) => void) {
  const waiting: Record<number, Waiting> = Object.create(null);
  /** The `getNetworkType` invoke whose callback runs now: the SDK sends its report beacon from there. */
  let reporting: number | null = null;

  function ask(name: string, args: unknown, callback: unknown, entry: object): void {
    const call = recorder.takeCall();
    const id = recorder.nextId();
    waiting[id] = { __proto__: null, name, callback } as Waiting;
    recorder.emit(
      () =>
        `"kind":"invoke","id":${id},"call":${call},"name":${copyName(name)},"args":${copy(args)},` +
        `"stack":${call === null ? stringify(stackBelow(entry)) : '""'}`,
    );
  }

  const bridge: Bridge = {
    invoke(name, args, callback) {
      if (typeof name === 'string') ask(name, args, callback, bridge.invoke);
    },
    call(name, args) {
      if (typeof name === 'string') ask(name, args, undefined, bridge.call);
    },
    log() {
      // Nobody reads it: DevTools has a console.
    },
    on(name) {
      if (typeof name !== 'string') return;
      const call = recorder.takeCall();
      const id = recorder.nextId();
      recorder.emit(
        () =>
          `"kind":"listen","id":${id},"call":${call},"name":${copyName(name)},` +
          `"stack":${call === null ? stringify(stackBelow(bridge.on)) : '""'}`,
      );
    },
  };

  /** Hands a reply of the panel to the page. What the page's callback throws is the page's own, and passes. */
  function receive(text: string): void {
    const { invoke: id, result } = parse(text) as Reply; // the relay has checked it, where no page can interfere
    const asked = waiting[id];
    if (!asked) return;
    delete waiting[id];
    // Not urgent: the panel knows what it has replied.
    recorder.emit(() => `"kind":"reply","invoke":${id},"result":${copy(result)}`, false);
    let threw = true;
    if (asked.name === 'getNetworkType') reporting = id;
    try {
      if (typeof asked.callback === 'function') apply(asked.callback, undefined, [result]);
      threw = false;
    } finally {
      reporting = null;
      recorder.emit(() => `"kind":"settled","invoke":${id},"result":${copy(result)},"threw":${threw}`, false);
      if (asked.name === 'preVerifyJSAPI') onVerified(result);
    }
  }

  return { bridge, receive, reporting: () => reporting };
}
