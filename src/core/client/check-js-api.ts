import { itemsOf, member } from '../plain.ts';
import type { Behaviour } from './behaviour.ts';

/** How a page asks what its client can do. */
export const CHECK_JS_API = {
  checkJsApi: {
    // Goes by the client's kind and version alone: whether the page may call it, config decides.
    succeed: ({ call, has }) => {
      const names = itemsOf(member(call.args, 'jsApiList')).filter((name) => typeof name === 'string');
      return { reply: { checkResult: Object.fromEntries(names.map((name) => [name, has(name)])) } };
    },
  },
} as const satisfies Record<string, Behaviour>;
