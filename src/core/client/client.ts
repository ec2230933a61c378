import { apiNameOf } from '../../catalogue/api-name.ts';
import { outcomeOf } from '../../catalogue/err-msg.ts';
import { verifiesPages } from '../../catalogue/permissions.ts';
import { platformOf } from '../../catalogue/user-agents.ts';
import { toPlainText } from '../plain.ts';
import type { Act } from './act.ts';
import { perform } from './acts.ts';
import type { Asked, Behaviour, Context, Done, Step } from './behaviour.ts';
import { behaviourOf, clientHas, isKnown } from './behaviours.ts';
import type { ClientCall } from './call.ts';
import type { Contents, Effect, Result } from './effect.ts';
import { refusalOf } from './gate.ts';
import { whyOffline } from './network.ts';
import { errMsgFor } from './outcome.ts';
import { delayUnder, networkUnder } from './presets.ts';
import type { Decision, QuestionFacts } from './question.ts';
import { heardAs, isTakenAway, ruleFor } from './reaction.ts';
import type { Reaction, Scenario, ScenarioRule } from './scenario.ts';
import {
  type ClientState,
  documentOf,
  NEW_CLIENT,
  newDocument,
  type Question,
  withDocument,
} from './state.ts';
import { dueAt, passed } from './time.ts';
import { silenced } from './voice-time.ts';
import { whyOf } from './why.ts';
import { toWire } from './wire.ts';

/** What the simulated client hears. */
export type Input =
  /** A document has started. One with frameId 0 takes the place of all the others. */
  | { kind: 'started'; documentId: string; frameId: number }
  /** A page calls. */
  | { kind: 'asked'; call: ClientCall }
  /** A call that was answered before this client was there, and how. */
  | { kind: 'answered'; call: ClientCall; result: Result }
  | Listens
  /** Some of what a document said was lost, before this client was there. */
  | { kind: 'lost'; documentId: string; frameId: number }
  /** The developer does something. */
  | { kind: 'act'; act: Act }
  /** Time has passed: see `dueAt`. */
  | { kind: 'time' };

/** A page listens for an event, by the bridge's name. */
interface Listens {
  kind: 'listens';
  documentId: string;
  frameId: number;
  event: string;
  /** The document's; not given: as it is known already. */
  userAgent?: string;
}

export { dueAt };

/** The simulated WeChat client: what becomes of it, and what it wants done. The same in, the same out. */
export function step(before: ClientState, input: Input, context: Context): Step {
  const state = underScenario(before, context.scenario);
  const done = stepped(state, input, context);
  const effects = done.effects.flatMap((effect) => heardAs(effect, context.scenario));
  // What a preset has set for as long as it is on is not the phone's own.
  const isOwn = state === before || done.state.network !== state.network;
  const after = isOwn ? done.state : { ...done.state, network: before.network };
  return { ...done, state: after, effects };
}

function stepped(state: ClientState, input: Input, context: Context): Step {
  switch (input.kind) {
    case 'started':
      return started(state, input.documentId, input.frameId);
    case 'asked':
      return asked(state, input.call, context);
    case 'answered':
      return still(answered(state, input.call, input.result, context));
    case 'listens':
      return still(listens(state, input));
    case 'lost':
      return still(withDocument(state, input.documentId, { ...documentOf(state, input), isHalfHeard: true }));
    case 'act':
      return acted(state, input.act, context);
    case 'time':
      return passed(state, context);
  }
}

/** The client as its presets have it. */
function underScenario(state: ClientState, { presets }: Scenario): ClientState {
  const type = networkUnder(presets);
  return type === null || type === state.network.type
    ? state
    : { ...state, network: { ...state.network, type } };
}

const still = (state: ClientState): Step => ({ state, effects: [] });

/**
 * What belongs to the page goes with it; what belongs to the phone stays. A document in a frame takes the place of
 * the one before, whose questions nobody waits for any more.
 */
function started(before: ClientState, documentId: string, frameId: number): Step {
  const { state, effects } = silenced(before, frameId);
  const documents = frameId === 0 ? {} : withoutFrame(state.documents, frameId);
  const questions = state.questions.filter(({ call }) => Object.hasOwn(documents, call.documentId));
  const after = { ...state, documents: { ...documents, [documentId]: newDocument(frameId) }, questions };
  if (frameId !== 0) return { state: after, effects };
  const { menu, share } = NEW_CLIENT;
  return { state: { ...after, screens: [], menu, share }, effects };
}

function withoutFrame(documents: ClientState['documents'], frameId: number): ClientState['documents'] {
  return Object.fromEntries(Object.entries(documents).filter(([, document]) => document.frameId !== frameId));
}

function listens(state: ClientState, { documentId, frameId, event, userAgent }: Listens): ClientState {
  const document = documentOf(state, { documentId, frameId });
  if (document.listening.has(event)) return state;
  const listening = new Set([...document.listening, event]);
  const isFree = userAgent === undefined ? document.isFree : !verifiesPages(userAgent);
  return withDocument(state, documentId, { ...document, listening, isFree });
}

function asked(before: ClientState, call: ClientCall, context: Context): Step {
  const document = documentOf(before, call);
  const isFree = !verifiesPages(call.userAgent);
  const isKnown = Object.hasOwn(before.documents, call.documentId) && document.isFree === isFree;
  const state = isKnown ? before : withDocument(before, call.documentId, { ...document, isFree });
  const ask = askedOf(state, call, context, delayUnder(context.scenario.presets));
  const rule = ruleFor(context.scenario, ask.api, call);
  const behaviour = behaviourOf(call.name, call.userAgent) ?? (adds(rule, call.name) ? {} : undefined);
  // Not the name: this is what the client says of every function that it does not have.
  if (!behaviour) return replied(ask, { err_msg: 'system:function_not_exist' });
  const refusal = refusalOf(ask);
  if (refusal !== null) return replied(ask, { err_msg: refusal });
  const why = whyOf(ask, behaviour, rule);
  const answer = rule
    ? ruled({ ...ask, delay: ask.delay + rule.delay }, behaviour, rule.reaction)
    : usual(ask, behaviour);
  return why ? { ...answer, why } : answer;
}

/** Whether a rule has the client have a function that nothing is known of: one that is newer than the catalogue. */
const adds = (rule: ScenarioRule | null, name: string): boolean => rule?.api === name && !isKnown(name);

/** Reacts as a rule says. */
function ruled(ask: Asked, behaviour: Behaviour, reaction: Reaction): Step {
  const waiting: Asked = { ...ask, state: behaviour.awaited?.(ask) ?? ask.state };
  if (reaction.kind === 'silent') return still(waiting.state);
  if (reaction.kind !== 'ask') return decided(ask, behaviour, decisionOf(reaction));
  return questioned(waiting, behaviour.question?.(ask) ?? { kind: 'other' });
}

/** Reacts as the client does by itself. */
function usual(ask: Asked, behaviour: Behaviour): Step {
  const refusal = ownRefusal(ask, behaviour);
  if (refusal !== null) return done(ask, behaviour, doneOf(refusal));
  const facts = ask.context.isShown ? (behaviour.question?.(ask) ?? null) : null;
  return facts ? questioned(ask, facts) : decided(ask, behaviour, { kind: 'agree', choice: null });
}

/** Why the client refuses by itself, before anybody is asked; null: it does not. */
const ownRefusal = (ask: Asked, behaviour: Behaviour): string | Done | null =>
  behaviour.refuse?.(ask) ?? whyOffline(ask);

const doneOf = (refusal: string | Done): Done =>
  typeof refusal === 'string' ? { detail: refusal } : refusal;

function questioned({ state, call, api, delay }: Asked, facts: QuestionFacts): Step {
  const count = state.count + 1;
  const question: Question = { id: count, call, api, facts, delay };
  return still({ ...state, count, questions: [...state.questions, question] });
}

function askedOf(state: ClientState, call: ClientCall, context: Context, delay: number): Asked {
  const api = apiNameOf(call.name, call.args);
  const has = (name: string): boolean =>
    (clientHas(name, call.userAgent) || context.scenario.rules.some((rule) => adds(rule, name))) &&
    !isTakenAway(context.scenario, name);
  return { state, call, api, platform: platformOf(call.userAgent), has, context, delay };
}

function decisionOf(reaction: Exclude<Reaction, { kind: 'ask' | 'silent' }>): Decision {
  if (reaction.kind !== 'succeed') return reaction;
  return reaction.reply === null ? { kind: 'agree', choice: null } : { kind: 'reply', reply: reaction.reply };
}

/** Answers a call as was decided. */
function decided(ask: Asked, behaviour: Behaviour, decision: Decision): Step {
  const { state, call, api } = ask;
  if (decision.kind === 'cancel' || decision.kind === 'fail') {
    const words = decision.kind === 'cancel' ? 'cancel' : decision.errMsg;
    const after = behaviour.declined?.(ask, decision.kind) ?? state;
    const errMsg = errMsgFor(behaviour.stem ?? call.name, api, words, call.name);
    return replied({ ...ask, state: after }, { err_msg: errMsg });
  }
  if (decision.kind === 'agree') return done(ask, behaviour, behaviour.succeed?.(ask, decision.choice) ?? {});
  const written = toWire(api, decision.reply, ask.platform);
  const came: Done = behaviour.recall?.(ask, written) ?? behaviour.succeed?.(ask, null) ?? {};
  // Who writes the reply wants it to be heard, even where there was nothing to choose.
  const detail = came.detail === undefined || /^(cancel|fail)/.test(came.detail) ? 'ok' : came.detail;
  const { contents: _contents, ...rest } = came;
  return done(ask, behaviour, { ...rest, detail, reply: decision.reply });
}

/** Answers a call with what came of it. */
function done(ask: Asked, behaviour: Behaviour, came: Done): Step {
  const { state, call, api, platform } = ask;
  const errMsg = errMsgFor(behaviour.stem ?? call.name, api, came.detail ?? 'ok', call.name);
  const result = { err_msg: errMsg, ...toWire(api, came.reply ?? {}, platform) };
  const contents = came.contents && { ...came.contents, platform };
  const answer = replied({ ...ask, state: came.state ?? state }, result, contents);
  return { ...answer, effects: [...(came.effects ?? []), ...answer.effects] };
}

function replied({ state, call, delay }: Asked, result: Result, contents?: Contents): Step {
  const { documentId, invoke } = call;
  const effect: Effect = { kind: 'reply', documentId, invoke, result, delay, ...(contents && { contents }) };
  return { state, effects: [effect] };
}

/** The client after a call whose answer is known: as if it had given it. */
function answered(state: ClientState, call: ClientCall, result: Result, context: Context): ClientState {
  const behaviour = behaviourOf(call.name, call.userAgent);
  if (!behaviour) return state;
  const ask = askedOf(state, call, context, 0);
  const outcome = outcomeOf(toPlainText(result.err_msg ?? 'ok') ?? '');
  // What it opened then is long closed.
  if (outcome === 'ok') {
    const came = behaviour.recall?.(ask, result) ?? behaviour.succeed?.(ask, null);
    return { ...(came?.state ?? state), screens: state.screens };
  }
  return behaviour.declined?.(ask, outcome) ?? state;
}

function acted(state: ClientState, act: Act, context: Context): Step {
  if (act.kind !== 'decide') return perform(state, act, context);
  const question = state.questions.find(({ id }) => id === act.question);
  if (!question) return still(state);
  const left = { ...state, questions: state.questions.filter(({ id }) => id !== act.question) };
  const behaviour = behaviourOf(question.call.name, question.call.userAgent) ?? {};
  const ask = askedOf(left, question.call, context, question.delay);
  // Who agrees leaves it to the client, which may have come to refuse meanwhile.
  const refusal = act.decision.kind === 'agree' ? ownRefusal(ask, behaviour) : null;
  return refusal === null ? decided(ask, behaviour, act.decision) : done(ask, behaviour, doneOf(refusal));
}
