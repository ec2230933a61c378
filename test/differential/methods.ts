import { INVOKED, LISTENED, MINI_PROGRAM, SHARED } from '../../src/catalogue/sdk-methods.ts';
import { ARGUMENTS, callbacks, NEEDED } from './arguments.ts';
import type { TestPage } from './page.ts';
import { REPLIES, REPLIES_TO } from './replies.ts';

/** Something a page does with one method, once it has called `config` and that was answered with `ok`. */
export interface MethodCase {
  name: string;
  run(page: TestPage, method: string): void;
}

/** Every method of the SDK but those that have cases of their own. */
export const METHODS: readonly string[] = [
  ...Object.keys({ ...INVOKED, ...LISTENED, ...SHARED }),
  ...[...Object.keys(MINI_PROGRAM), 'getEnv'].map((name) => `miniProgram.${name}`),
];

const needed = (page: TestPage, method: string) => ({ ...NEEDED[method]?.(), ...callbacks(page) });
const ok = (name: string) => ({ err_msg: `${name}:ok` });

/** Tells the page of its event, if it listens to one, and answers whatever it asks. */
function answer(
  page: TestPage,
  result: Record<string, unknown> | ((name: string) => Record<string, unknown>),
) {
  page.fireAll(typeof result === 'function' ? result('event') : result);
  page.replyAll(result);
}

const withArguments: readonly MethodCase[] = ARGUMENTS.map(({ name, make }) => ({
  name: `with ${name}`,
  run(page, method) {
    const args = make(page, NEEDED[method]?.() ?? {});
    page.call(method, ...args);
    answer(page, ok);
    // Once more, for the callbacks of a cancel and a failure that throw.
    page.call(method, ...args);
    answer(page, { err_msg: 'x:cancel' });
    page.call(method, ...args);
    answer(page, { err_msg: 'x:fail' });
    page.look('argument', args[0]);
  },
}));

function withReplies(method: string): MethodCase[] {
  return [...REPLIES, ...(REPLIES_TO[method] ?? [])].map((reply) => ({
    name: `replied ${JSON.stringify(reply)}`,
    run(page) {
      const options = needed(page, method);
      page.call(method, options);
      answer(page, reply);
      page.look('argument', options);
    },
  }));
}

const ORDERS: readonly MethodCase[] = [
  {
    name: 'with one object for two calls',
    run(page, method) {
      const options = needed(page, method);
      page.call(method, options);
      page.call(method, options);
      page.look('argument', options);
      answer(page, ok);
      page.look('argument', options);
    },
  },
  {
    name: 'three times, answered backwards',
    run(page, method) {
      for (let i = 0; i < 3; i++) page.call(method, needed(page, method));
      page.fireAll({});
      for (let left = 6; left > 0; left--) page.reply(ok, page.waiting - 1);
    },
  },
  {
    name: 'from a callback of its own',
    run(page, method) {
      page.call(method, {
        ...needed(page, method),
        success: page.note('success', () => page.call(method, needed(page, method))),
      });
      page.fireAll({});
      page.replyAll(ok);
    },
  },
  {
    name: 'that is listened to twice, and happens twice',
    run(page, method) {
      page.call(method, { ...needed(page, method), success: page.note('first') });
      page.call(method, needed(page, method));
      answer(page, ok);
      answer(page, { err_msg: 'x:cancel' });
    },
  },
  {
    name: 'once the trigger has changed its data',
    run(page, method) {
      const options = {
        ...needed(page, method),
        title: 'old',
        trigger: page.note('trigger', () => {
          options.title = 'new';
        }),
      };
      page.call(method, options);
      answer(page, ok);
    },
  },
];

/** What is tried with a method. */
export function casesOf(method: string): MethodCase[] {
  return [...withArguments, ...withReplies(method), ...ORDERS];
}
