import { copyArguments, copyName } from './copy.ts';
import {
  apply,
  defineProperty,
  getOwnPropertyDescriptor,
  hasOwn,
  ownKeys,
  stringify,
  weakAdd,
  weakHas,
} from './natives.ts';
import type { Recorder } from './recorder.ts';
import { stackBelow } from './stack.ts';

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
    if (!prefix && (!memberOf(sdk, 'config') || !memberOf(sdk, 'ready'))) return 0;
    const keys = ownKeys(sdk);
    let count = 0;
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i];
      if (typeof key !== 'string') continue;
      const member = memberOf(sdk, key);
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
      return called(recorded, original, name, by, this, args);
    };
    apply(weakAdd, ours, [recorded]);
    if (by === 'facade') facade[name] = original;
    return defineProperty(sdk, key, {
      __proto__: null,
      ...descriptor,
      value: recorded,
    } as PropertyDescriptor);
  }

  function called(
    entry: Method,
    original: Method,
    name: string,
    by: By,
    self: unknown,
    args: unknown[],
  ): unknown {
    const id = recorder.nextId();
    recorder.emit(
      () =>
        `"kind":"call","id":${id},"name":${copyName(name)},"args":${copyArguments(args)},` +
        `"stack":${stringify(stackBelow(entry))},"by":"${by}"`,
    );
    if (name === 'config') configured = by;
    const callback: unknown = args[0];
    if (typeof callback === 'function')
      return withCallback(id, original, name, by, self, args, callback as Method);
    let threw = true;
    try {
      const result = recorder.during(id, () => apply(original, self, args));
      threw = false;
      return result;
    } finally {
      if (threw) fire(id, [], true);
      // wx.invoke and wx.on exist only once config was called.
      if (name === 'config') record(self, by);
    }
  }

  const fire = (id: number, args: unknown[], threw: boolean): void =>
    recorder.emit(() => `"kind":"fired","call":${id},"args":${copyArguments(args)},"threw":${threw}`);

  /** ready, error and miniProgram.getEnv take a callback, cause no bridge call, and may run it at once. */
  function withCallback(
    id: number,
    original: Method,
    name: string,
    by: By,
    self: unknown,
    args: unknown[],
    callback: Method,
  ): unknown {
    if (name !== 'ready' && name !== 'error') return recorder.during(null, () => apply(original, self, args));
    const fired: Method = function (this: unknown, ...given) {
      fire(id, given, false);
      let threw = true;
      try {
        const result = apply(callback, this, given);
        threw = false;
        return result;
      } finally {
        if (threw) fire(id, [], true);
      }
    };
    const late = by === 'sdk' && configured === 'facade' ? facade[name] : undefined;
    return recorder.during(null, () => apply(late ?? original, self, [fired]));
  }

  /** Makes `window[name]` read as what a script set, recorded, and until then as `fallback()`. */
  function expose(name: 'wx' | 'jWeixin' | 'WeixinJSBridge', fallback: () => unknown): void {
    let value: unknown;
    let isSet = false;
    defineProperty(window, name, {
      configurable: true,
      enumerable: true,
      get: () => (isSet ? value : fallback()),
      set(given: unknown) {
        isSet = true;
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

/** An own data member, without running a getter. */
function memberOf(object: object, key: string): unknown {
  const descriptor = getOwnPropertyDescriptor(object, key);
  return descriptor && apply(hasOwn, descriptor, ['value']) ? descriptor.value : undefined;
}
