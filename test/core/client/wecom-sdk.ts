import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import type { Result } from '../../../src/core/client/effect.ts';
import type { Plain } from '../../../src/protocol.ts';

/** The official build of WeCom's SDK. */
const BUILD = 'node_modules/@wecom/jssdk/dist/wecom.cjs';

type Answer = (name: string, args: Record<string, Plain>) => Result | undefined;

/** A page of its own with the official build in it, as a bundle has it. */
export function runWecomSdk({ userAgent, answer }: { userAgent: string; answer: Answer }) {
  /** What it sent to the bridge, `invoke` and `on` alike, in order. */
  let sent: string[] = [];
  const page: Record<string, unknown> = {
    document: { title: 'Shop', addEventListener: () => undefined },
    navigator: { userAgent, platform: userAgent.includes('Windows') ? 'Win32' : 'iPhone' },
    location: { href: 'https://m.example.com/item?id=5#/buy' },
    console: { error: () => undefined, warn: () => undefined },
    atob,
    btoa,
    // What initOpenData looks for.
    WeixinSandBox: {},
    exports: {},
    WeixinJSBridge: {
      invoke(name: string, args: unknown, callback: (result: unknown) => void) {
        sent.push(name);
        const result = answer(name, JSON.parse(JSON.stringify(args)));
        if (result) callback(result);
      },
      // As if the item of the menu were pressed at once.
      on(name: string, callback: (event: unknown) => void) {
        sent.push(name);
        callback({});
      },
    },
  };
  page.window = page;
  page.module = { exports: page.exports };
  createContext(page);
  runInContext(readFileSync(BUILD, 'utf8'), page);
  const members = page.exports as Record<string, unknown>;
  const functionOf = (name: string) => members[name] as (options?: unknown) => unknown;

  return {
    /** The names of what it exports, classes and constants aside. */
    names: Object.keys(members).filter(
      (name) => typeof members[name] === 'function' && !/^[A-Z]/.test(name) && !/^useRef/.test(name),
    ),
    functionOf,
    /** Calls one of its functions; gives the callback that ran, with its result, and what was sent. */
    async call(name: string, args: Record<string, Plain>) {
      sent = [];
      const outcomes: { callback: string; result: Record<string, Plain> }[] = [];
      const note = (callback: string) => (result: unknown) =>
        outcomes.push({ callback, result: toPlain(result) });
      const callbacks = { success: note('success'), fail: note('fail'), cancel: note('cancel') };
      try {
        await functionOf(name)({ ...args, ...callbacks });
      } catch {
        // Said by the callbacks as well.
      }
      await settled();
      return { outcomes, sent };
    },
    /** Lets a page listen; gives what was sent. */
    async listen(name: string) {
      sent = [];
      functionOf(name)(() => undefined);
      await settled();
      return sent;
    },
  };
}

/** When every promise that was kept has run its callbacks. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A result as plain data, ArrayBuffers as base64. */
function toPlain(result: unknown): Record<string, Plain> {
  const isBytes = (value: unknown): value is ArrayBuffer =>
    Object.prototype.toString.call(value) === '[object ArrayBuffer]';
  const text = JSON.stringify(result, (_key, value) =>
    isBytes(value) ? Buffer.from(value).toString('base64') : value,
  );
  return JSON.parse(text);
}
