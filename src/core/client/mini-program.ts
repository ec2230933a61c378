import type { Plain } from '../../protocol.ts';
import { member } from '../plain.ts';
import type { Asked, Behaviour, Done } from './behaviour.ts';
import { factsOf, withScreen } from './screens.ts';

/** What the page told the mini program around it. */
export interface MiniProgramState {
  /** What it posted, oldest first: a mini program gets it when the user goes back, shares or leaves. */
  messages: readonly Plain[];
}

/** Of a page that has posted nothing. */
export const NO_MESSAGES: MiniProgramState = { messages: [] };

/** No more are kept: a page may post without end. */
const MOST_MESSAGES = 50;

/** What the methods of `wx.miniProgram` come to. */
export const MINI_PROGRAM_CALLS = {
  // Outside of a mini program the client agrees, too, and nothing happens.
  invokeMiniProgramAPI: { succeed: called },
} as const satisfies Record<string, Behaviour>;

function called({ state, call, api }: Asked): Done {
  const argument = member(call.args, 'arg');
  if (api === 'miniProgram.postMessage') {
    const messages = [...state.miniProgram.messages, argument ?? null].slice(-MOST_MESSAGES);
    return { state: { ...state, miniProgram: { messages } } };
  }
  // A name that is none of the SDK's.
  if (!api.startsWith('miniProgram.')) return {};
  return { state: withScreen(state, { kind: 'elsewhere', api, facts: factsOf(argument) }) };
}
