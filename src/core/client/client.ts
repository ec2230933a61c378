import { apiNameOf } from '../../catalogue/api-name.ts';
import { outcomeOf } from '../../catalogue/err-msg.ts';
import { platformOf } from '../../catalogue/user-agents.ts';
import type { Act } from './act.ts';
import { perform } from './acts.ts';
import type { Asked, Behaviour, Context, Done, Step } from './behaviour.ts';
import { behaviourOf, clientHas } from './behaviours.ts';
import type { ClientCall } from './call.ts';
import type { Effect, Result } from './effect.ts';
import { refusalOf } from './gate.ts';
import { errMsgFor } from './outcome.ts';
import type { Choice, Decision } from './question.ts';
import { ruleFor } from './reaction.ts';
import type { Members, Reaction } from './scenario.ts';
import {
  type ClientState,
  documentOf,
  NEW_CLIENT,
  newDocument,
  type Question,
  withDocument,
} from './state.ts';
import { dueAt, passed } from './time.ts';
import { toWire } from './wire.ts';

/** What the simulated client hears. */
export type Input =
  /** A document has started. One with frameId 0 takes the place of all the others. */
  | { kind: 'started'; documentId: string; frameId: number }
  /** A page calls. */
  | { kind: 'asked'; call: ClientCall }
  /** A call that was answered before this client was there, and how. */
  | { kind: 'answered'; call: ClientCall; result: Result }
  /** A page listens for an event, by the bridge's name. */
  | { kind: 'listens'; documentId: string; frameId: number; event: string }
  /** The developer does something. */
  | { kind: 'act'; act: Act }
  /** Time has passed: see `dueAt`. */
  | { kind: 'time' };

export { dueAt };

/** The simulated WeChat client: what becomes of it, and what it wants done. The same in, the same out. */
export function step(state: ClientState, input: Input, context: Context): Step {
  switch (input.kind) {
    case 'started':
      return still(started(state, input.documentId, input.frameId));
    case 'asked':
      return asked(state, input.call, context);
    case 'answered':
      return still(answered(state, input.call, input.result, context));
    case 'listens': {
      const document = documentOf(state, input);
      const listening = new Set([...document.listening, input.event]);
      return still(withDocument(state, input.documentId, { ...document, listening }));
    }
    case 'act':
      return acted(state, input.act, context);
    case 'time':
      return passed(state, context);
  }
}

const still = (state: ClientState): Step => ({ state, effects: [] });

/** What belongs to the page goes with it; what belongs to the phone stays. */
function started(state: ClientState, documentId: string, frameId: number): ClientState {
  if (frameId !== 0) return withDocument(state, documentId, newDocument(frameId));
  const { menu, share } = NEW_CLIENT;
  const documents = { [documentId]: newDocument(0) };
  return { ...state, documents, questions: [], screens: [], menu, share };
}

function asked(before: ClientState, call: ClientCall, context: Context): Step {
  const state = withDocument(before, call.documentId, documentOf(before, call));
  const behaviour = behaviourOf(call.name, call.userAgent);
  // Not the name: this is what the client says of every function that it does not have.
  if (!behaviour) return replied(state, call, { err_msg: 'system:function_not_exist' }, 0);
  const ask = askedOf(state, call, context);
  const refusal = refusalOf(ask, behaviour);
  if (refusal !== null) return replied(state, call, { err_msg: refusal }, 0);
  const rule = ruleFor(context.scenario, ask.api, call);
  const delay = rule?.delay ?? 0;
  if (rule?.reaction.kind === 'silent') return still(state);
  if (rule && rule.reaction.kind !== 'ask') return decided(ask, behaviour, decisionOf(rule.reaction), delay);
  const reason = behaviour.refuse?.(ask) ?? null;
  if (reason !== null) return decided(ask, behaviour, { kind: 'fail', errMsg: reason }, delay);
  const isAsked = rule?.reaction.kind === 'ask' || context.isShown;
  const facts = isAsked ? (behaviour.question?.(ask) ?? (rule ? { kind: 'other' as const } : null)) : null;
  if (!facts) return decided(ask, behaviour, { kind: 'agree', choice: null }, delay);
  const count = state.count + 1;
  const question: Question = { id: count, call, api: ask.api, facts, delay };
  return still({ ...state, count, questions: [...state.questions, question] });
}

function askedOf(state: ClientState, call: ClientCall, context: Context): Asked {
  const api = apiNameOf(call.name, call.args);
  const has = (name: string): boolean => clientHas(name, call.userAgent);
  return { state, call, api, platform: platformOf(call.userAgent), has, context };
}

function decisionOf(reaction: Exclude<Reaction, { kind: 'ask' | 'silent' }>): Decision {
  if (reaction.kind !== 'succeed') return reaction;
  return reaction.reply === null ? { kind: 'agree', choice: null } : { kind: 'reply', reply: reaction.reply };
}

/** Answers a call as was decided. */
function decided(ask: Asked, behaviour: Behaviour, decision: Decision, delay: number): Step {
  const { state, call, api, platform } = ask;
  const stem = behaviour.stem ?? call.name;
  if (decision.kind === 'cancel' || decision.kind === 'fail') {
    const words = decision.kind === 'cancel' ? 'cancel' : decision.errMsg;
    return replied(state, call, { err_msg: errMsgFor(stem, api, words) }, delay);
  }
  const choice: Choice | null = decision.kind === 'agree' ? decision.choice : null;
  const done: Done = behaviour.succeed?.(ask, choice) ?? {};
  const reply: Members = decision.kind === 'reply' ? decision.reply : (done.reply ?? {});
  const result = { err_msg: errMsgFor(stem, api, done.detail ?? 'ok'), ...toWire(api, reply, platform) };
  const contents = decision.kind === 'reply' ? undefined : done.contents;
  const answer = replied(done.state ?? state, call, result, delay, contents);
  return { ...answer, effects: [...(done.effects ?? []), ...answer.effects] };
}

function replied(
  state: ClientState,
  { documentId, invoke }: ClientCall,
  result: Result,
  delay: number,
  contents?: { member: string; fileId: string },
): Step {
  const effect: Effect = { kind: 'reply', documentId, invoke, result, delay, ...(contents && { contents }) };
  return { state, effects: [effect] };
}

/** The client after a call whose answer is known: as if it had given it. */
function answered(state: ClientState, call: ClientCall, result: Result, context: Context): ClientState {
  const behaviour = behaviourOf(call.name, call.userAgent);
  const isOk = outcomeOf(`${result.err_msg ?? ':ok'}`) === 'ok';
  if (!behaviour?.succeed || !isOk) return state;
  return behaviour.succeed(askedOf(state, call, context), null).state ?? state;
}

function acted(state: ClientState, act: Act, context: Context): Step {
  if (act.kind !== 'decide') return perform(state, act, context);
  const question = state.questions.find(({ id }) => id === act.question);
  if (!question) return still(state);
  const left = { ...state, questions: state.questions.filter(({ id }) => id !== act.question) };
  const behaviour = behaviourOf(question.call.name, question.call.userAgent) ?? {};
  return decided(askedOf(left, question.call, context), behaviour, act.decision, question.delay);
}
