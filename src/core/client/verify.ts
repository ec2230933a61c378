import { itemsOf, member } from '../plain.ts';
import type { Asked, Behaviour, Done } from './behaviour.ts';
import { documentOf, withDocument } from './state.ts';

/** The calls by which a page gets its permissions. */
export const VERIFY = {
  preVerifyJSAPI: {
    isFree: 'always',
    succeed: (asked) => verified(asked, 'config', 'verifyJsApiList', 'invalid signature'),
  },
  agentConfig: {
    isFree: 'always',
    succeed: (asked) => verified(asked, 'agentConfig', 'jsApiList', 'invalid signature (40093)'),
  },
  checkJsApi: {
    isFree: 'always',
    succeed: ({ call, has }) => {
      const names = itemsOf(member(call.args, 'jsApiList')).filter((name) => typeof name === 'string');
      return { reply: { checkResult: Object.fromEntries(names.map((name) => [name, has(name)])) } };
    },
  },
} as const satisfies Record<string, Behaviour>;

function verified(asked: Asked, which: 'config' | 'agentConfig', list: string, refusal: string): Done {
  const { state, call, context } = asked;
  const document = documentOf(state, call);
  if (!context.scenario.isLenient && context.verdicts(call)[0] === 'differs') {
    return {
      detail: refusal,
      state: withDocument(state, call.documentId, { ...document, [which]: 'failed' }),
    };
  }
  const names = itemsOf(member(call.args, list)).filter((name) => typeof name === 'string');
  const permitted = new Set([...document.permitted, ...names]);
  return { state: withDocument(state, call.documentId, { ...document, [which]: 'verified', permitted }) };
}
