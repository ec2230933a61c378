import { copyArguments } from './copy.ts';
import {
  apply,
  define,
  defineProperty,
  getOwnPropertyDescriptor,
  ownKeys,
  ownValue,
  weakAdd,
  weakHas,
} from './natives.ts';
import { type Recorder, watch } from './recorder.ts';

type Method = (this: unknown, ...args: unknown[]) => unknown;
type By = 'sdk' | 'facade';

/**
 * The seam at `window.wx`: every method of an SDK is replaced in place by one that reports the call and then makes
 * it, with the page's own `this` and arguments.
 */
export function createSeam(recorder: Recorder) {
  const ours = new WeakSet<object>();
  /** The facade's methods, by name. */
  const facade: Record<string, Method | undefined> = Object.create(null);
  /** Who was configured last: `ready` and `error` of a script that came later must hear of it too. */
  let configured: By | null = null;
  /** What was set last. */
  let last: unknown;

  /** Records an SDK's methods, and those of its `miniProgram`. Returns how many are recorded now; 0: no SDK. */
  function record(sdk: unknown, by: By): number {
    try {
      return recordMembers(sdk, by, '');
    } catch {
      return 0; // a Proxy that throws, a window of another site: what cannot be read cannot be recorded
    }
  }

  function recordMembers(sdk: unknown, by: By, prefix: string): number {
    if (typeof sdk !== 'object' || sdk === null) return 0;
    if (!prefix && (!ownValue(sdk, 'config') || !ownValue(sdk, 'ready'))) return 0;
    const keys = ownKeys(sdk);
    let count = 0;
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i];
      if (typeof key !== 'string') continue;
      const member = ownValue(sdk, key);
      if (key === 'miniProgram') count += recordMembers(member, by, 'miniProgram.');
      else if (typeof member === 'function' && replace(sdk, key, member as Method, prefix + key, by)) count++;
    }
    return count;
  }

  /** Puts a recording method in place of `original`. False where the object does not let us. */
  function replace(sdk: object, key: string, original: Method, name: string, by: By): boolean {
    if (apply(weakHas, ours, [original])) return true;
    const descriptor = getOwnPropertyDescriptor(sdk, key);
    if (!descriptor?.configurable && !descriptor?.writable) return false;
    const recorded: Method = function (this: unknown, ...args) {
      const id = recorder.note('call', name, () => `"by":"${by}","args":${copyArguments(args)}`, recorded);
      if (name === 'config') configured = by;
      const callback: unknown = args[0];
      if (typeof callback === 'function') {
        // ready, error and miniProgram.getEnv take a callback, cause no bridge call, and may run it at once.
        const isWatched = name === 'ready' || name === 'error';
        const late = isWatched && by === 'sdk' && configured === 'facade' ? facade[name] : undefined;
        const given = isWatched ? [watched(id, callback as Method)] : args;
        return recorder.during(null, () => apply(late ?? original, this, given));
      }
      return watch(
        () => recorder.during(id, () => apply(original, this, args)),
        (threw) => {
          if (threw) fire(id, [], true);
          // wx.invoke and wx.on exist only once config was called.
          if (name === 'config') record(this, by);
        },
      );
    };
    apply(weakAdd, ours, [recorded]);
    if (by === 'facade') facade[name] = original;
    return define(sdk, key, recorded, descriptor);
  }

  const fire = (id: number, args: unknown[], threw: boolean): void =>
    recorder.emit(() => `"kind":"fired","call":${id},"args":${copyArguments(args)},"threw":${threw}`);

  /** A callback of the page that reports when it is run, and when it throws. */
  function watched(id: number, callback: Method): Method {
    return function (this: unknown, ...args) {
      fire(id, args, false);
      return watch(
        () => apply(callback, this, args),
        (threw) => {
          if (threw) fire(id, [], true);
        },
      );
    };
  }

  /** Makes `window[name]` read as what a script set, recorded, and until then as `fallback`. */
  function expose(name: 'wx' | 'jWeixin' | 'WeixinJSBridge', fallback: unknown): void {
    let value = fallback;
    defineProperty(window, name, {
      configurable: true,
      enumerable: true,
      get: () => value,
      set(given: unknown) {
        value = given;
        const methods = record(given, 'sdk');
        // An SDK sets both names to one object: that is one thing to say.
        if (given !== last) recorder.emit(() => `"kind":"sdk","global":"${name}","methods":${methods}`);
        last = given;
      },
    });
  }

  return { record, expose };
}
