import { type ProfileId, userAgentOf } from '../../src/catalogue/user-agents.ts';
import type { Act } from '../../src/core/client/act.ts';
import type { VerdictKind } from '../../src/core/client/behaviour.ts';
import type { ClientCall } from '../../src/core/client/call.ts';
import { type Input, step } from '../../src/core/client/client.ts';
import type { Effect, Result } from '../../src/core/client/effect.ts';
import type { Decision } from '../../src/core/client/question.ts';
import { DEFAULT_SCENARIO, type Scenario } from '../../src/core/client/scenario.ts';
import { type ClientState, NEW_CLIENT } from '../../src/core/client/state.ts';
import type { Plain } from '../../src/protocol.ts';

/** The profiles in which a page runs inside a client. */
export const CLIENTS = ['ios', 'android', 'windows', 'wecom'] as const;

/** When every test's phone is switched on, in epoch milliseconds. */
const START = 1_700_000_000_000;

interface PhoneOptions {
  scenario?: Partial<Scenario>;
  /** Whether somebody looks at it, so that it asks. */
  isShown?: boolean;
  verdicts?: readonly VerdictKind[] | ((call: ClientCall) => readonly VerdictKind[]);
}

/** What a page that was reloaded, or one in a frame, is called with. */
type More = Partial<Pick<ClientCall, 'documentId' | 'frameId' | 'url' | 'landingUrl' | 'userAgent'>>;

/**
 * A phone of the profile with a page on it: `phone('android').config('chooseImage').call('chooseImage')` gives what
 * the page's callback on the bridge gets.
 */
export function phone(
  profile: ProfileId = 'ios',
  { scenario, isShown = false, verdicts = [] }: PhoneOptions = {},
) {
  let state = NEW_CLIENT;
  let at = START;
  let invokes = 0;
  let effects: Effect[] = [];
  const context = () => ({
    at,
    scenario: { ...DEFAULT_SCENARIO, ...scenario },
    isShown,
    verdicts: typeof verdicts === 'function' ? verdicts : () => verdicts,
  });

  /** Lets the client hear something; gives what it wants done. */
  function hear(input: Input): readonly Effect[] {
    const done = step(state, input, context());
    state = done.state;
    effects.push(...done.effects);
    return done.effects;
  }

  function ask(name: string, args: Plain, more: More = {}): Result | undefined {
    const url = 'https://m.example.com/item?id=5#/buy';
    const where = { documentId: 'D1', frameId: 0, url, landingUrl: url, userAgent: userAgentOf(profile, '') };
    const call = { ...where, invoke: ++invokes, name, args, ...more };
    return replyIn(hear({ kind: 'asked', call }), call.invoke);
  }

  const self = {
    /** The page calls `wx.config`, with the bridge's names of what it wants to call; gives the client's result. */
    verify: (names: readonly string[] = [], args: Record<string, Plain> = {}, more?: More) =>
      ask('preVerifyJSAPI', { ...SIGNED, verifyJsApiList: [...names], ...args }, more),
    /** The same, and goes on. */
    config(...names: string[]) {
      self.verify(names);
      return self;
    },
    /** The page calls WeCom's `wx.agentConfig`; gives the client's result. */
    agentConfig: (jsApiList: readonly string[] = [], args: Record<string, Plain> = {}, more?: More) =>
      ask('agentConfig', { ...SIGNED, ...AGENT, jsApiList: [...jsApiList], ...args }, more),
    /** The SDK calls for the page; gives the client's result, undefined while there is none. */
    call: (name: string, args: Record<string, Plain> = {}, more?: More) =>
      ask(name, { ...args, ...SIGNED }, more),
    /** The page calls the bridge itself, with no word of its config. */
    byHand: (name: string, args: Plain = {}, more?: More) => ask(name, args, more),
    /** The page listens for an event. */
    on(event: string, documentId = 'D1') {
      hear({ kind: 'listens', documentId, frameId: 0, event, userAgent: userAgentOf(profile, '') });
      return self;
    },
    /** The developer does something; gives what the client wants done. */
    act: (act: Act) => hear({ kind: 'act', act }),
    /** The developer decides the oldest question; gives the result that the page gets, undefined for none. */
    decide(decision: Decision): Result | undefined {
      const [question] = state.questions;
      if (!question) throw new Error('nothing is asked');
      const done = hear({ kind: 'act', act: { kind: 'decide', question: question.id, decision } });
      return replyIn(done, question.call.invoke);
    },
    /** Lets time pass, in milliseconds; gives what the client wants done then. */
    wait(milliseconds: number) {
      at += milliseconds;
      return hear({ kind: 'time' });
    },
    hear,
    state: (): ClientState => state,
    /** Everything that it wanted done until now, and forgets it. */
    takeEffects() {
      const taken = effects;
      effects = [];
      return taken;
    },
  };
  return self;
}

/** What the SDK puts beside the arguments of every call. */
const SIGNED = {
  appId: 'wxf8b4f85f3a794e77',
  verifyAppId: 'wxf8b4f85f3a794e77',
  verifySignType: 'sha1',
  verifyTimestamp: '1414587457',
  verifyNonceStr: 'Wm3WZYTPz0wzccnW',
  verifySignature: '0f9de62fce790f9a083d5c99e95740ceb90c27ed',
};

/** What a page passes to agentConfig besides `jsApiList`. */
const AGENT = {
  corpid: 'ww1234567890abcdef',
  agentid: '1000002',
  timestamp: 1414587457,
  nonceStr: 'Wm3WZYTPz0wzccnW',
  signature: 'f4d90daf4b3bca3078ab155816175ba34c443a7b',
};

function replyIn(effects: readonly Effect[], invoke: number): Result | undefined {
  const reply = effects.find((effect) => effect.kind === 'reply' && effect.invoke === invoke);
  return reply?.kind === 'reply' ? reply.result : undefined;
}
