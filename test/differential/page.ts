import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createContext, Script } from 'node:vm';
import { build } from 'vite';
import { BUILDS, type Build } from '../catalogue/official-sdk.ts';
import { show, showSent } from './show.ts';

/** Who is put in the page: our facade, or an official build. */
export type Subject = Build | 'facade';

type Members = Record<string, unknown>;
type Callback = (result: Members) => void;

/** A page with an SDK over a bridge that records what it is asked, and answers when it is told to. */
export interface TestPage {
  /** What happened, in order, one text for each. */
  trace: string[];
  /** Whether `wx` has it: `chooseImage`, `miniProgram.navigateTo`. */
  has(method: string): boolean;
  /** The names of everything that `wx` and `wx.miniProgram` have, sorted. */
  names(): string[];
  /** Calls a method of `wx`; what it throws is part of the trace. */
  call(method: string, ...args: unknown[]): void;
  /** Whether an invoke of this name waits for its reply. */
  pending(name: string): boolean;
  /** How many invokes wait for their reply. */
  readonly waiting: number;
  /** Replies to an invoke that waits, the oldest if not said otherwise; nothing happens when there is none. */
  reply(result: Members | ((name: string) => Members), which?: number): void;
  /** Replies to every invoke that waits, and to those that this leads to. */
  replyAll(result: Members | ((name: string) => Members)): void;
  /** Tells the page of an event, if it listens; the callback given last counts. */
  fire(event: string, result: Members): void;
  /** Fires every event that the page listens to. */
  fireAll(result: Members): void;
  /** A callback of the page, which notes that it was called, with what. */
  note(name: string, then?: (result: unknown) => void): (...args: unknown[]) => void;
  /** Notes what an object of the page's looks like now. */
  look(name: string, value: unknown): void;
  setTitle(title: string): void;
}

const SCRIPTS: Record<Subject, Script> = {
  facade: new Script(await bundle('facade-entry.ts')),
  ...(Object.fromEntries(
    Object.entries(BUILDS).map(([name, path]) => [name, new Script(readFileSync(path, 'utf8'))]),
  ) as Record<Build, Script>),
};

async function bundle(entry: string): Promise<string> {
  const input = fileURLToPath(new URL(entry, import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, target: 'node20', rolldownOptions: { input, output: { format: 'iife' } } },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error('nothing was built');
  return output.output[0].code;
}

/** Opens a page of this user agent, its document titled `Shop`. */
export function openPage(subject: Subject, userAgent: string): TestPage {
  const trace: string[] = [];
  const waiting: { name: string; callback: Callback }[] = [];
  const listening = new Map<string, Callback>();
  let verified: Callback = () => undefined;

  const bridge = {
    invoke(name: string, args: unknown, callback: Callback) {
      trace.push(`invoke ${name} ${showSent(args)}`);
      waiting.push({ name, callback });
    },
    on(name: string, callback: Callback) {
      trace.push(`on ${name}`);
      listening.set(name, callback);
    },
  };
  const document = { title: 'Shop', addEventListener: () => undefined };
  const global: Members = {
    ...{ CustomEvent, EventTarget, performance, queueMicrotask, setTimeout, Node: class {} },
    document,
    navigator: { userAgent, platform: 'Linux armv8l' },
    location: { href: 'https://m.example.com/item?id=5' },
    console: { log: (...args: unknown[]) => trace.push(`log ${args.map((arg) => show(arg)).join(' ')}`) },
    alert: (text: string) => trace.push(`alert ${show(JSON.parse(text))}`),
    module: { exports: {} },
    __wxjs_environment: 'miniprogram',
    WeixinJSBridge: bridge,
  };
  global.window = global;
  createContext(global);
  SCRIPTS[subject].runInContext(global);
  if (subject === 'facade') {
    const made = (global.createFacade as (bridge: unknown) => { facade: unknown; verified: Callback })(
      bridge,
    );
    global.wx = made.facade;
    verified = made.verified;
  }
  // getLocalImgData calls itself through the global, which bundles do not set.
  global.wx ??= (global.module as Members).exports;

  const find = (method: string): unknown =>
    method.split('.').reduce<unknown>((at, name) => (at as Members | undefined)?.[name], global.wx);

  function attempt(run: () => void): void {
    try {
      run();
    } catch (error) {
      trace.push(`throws ${(error as Error).name}`);
    }
  }

  const page: TestPage = {
    trace,
    has: (method) => find(method) !== undefined,
    names: () =>
      [...Object.keys(global.wx as Members), ...Object.keys(find('miniProgram') as Members)].sort(),
    pending: (name) => waiting.some((asked) => asked.name === name),
    call(method, ...args) {
      const wx = method.startsWith('miniProgram.') ? find('miniProgram') : global.wx;
      const run = find(method);
      if (run === undefined) trace.push(`no ${method}`);
      else attempt(() => Reflect.apply(run as () => void, wx, args));
    },
    get waiting() {
      return waiting.length;
    },
    reply(result, which = 0) {
      const [asked] = waiting.splice(which, 1);
      if (!asked) return;
      const { name, callback } = asked;
      const answer = structuredClone(typeof result === 'function' ? result(name) : result);
      trace.push(`reply ${name}`);
      attempt(() => {
        if (typeof callback === 'function') callback(answer);
      });
      if (name === 'preVerifyJSAPI') attempt(() => verified(answer));
    },
    replyAll(result) {
      for (let left = 50; left > 0 && waiting.length > 0; left--) page.reply(result);
    },
    fire(event, result) {
      const callback = listening.get(event);
      if (!callback) return;
      trace.push(`fire ${event}`);
      attempt(() => callback(structuredClone(result)));
    },
    fireAll(result) {
      for (const event of listening.keys()) page.fire(event, result);
    },
    note: (name, then) =>
      function (this: unknown, ...args) {
        // Not the arrays that an SDK keeps its callbacks in.
        const owner = this instanceof Object && !Array.isArray(this) ? ' of its object' : '';
        trace.push(`${name}${owner} ${args.map((arg) => show(arg)).join(' ')}`);
        then?.(args[0]);
      },
    look: (name, value) => void trace.push(`${name} is ${show(value).replace('_complete: function, ', '')}`),
    setTitle(title) {
      document.title = title;
    },
  };
  return page;
}
