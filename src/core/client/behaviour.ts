import type { Platform } from '../../catalogue/user-agents.ts';
import type { ClientCall } from './call.ts';
import type { Effect, Result } from './effect.ts';
import type { Choice, QuestionFacts } from './question.ts';
import type { Members, Scenario } from './scenario.ts';
import type { ClientState } from './state.ts';
import type { Why } from './why.ts';

/** What WeChat would say of a signature; `unverified` when its secret is not known. */
export type VerdictKind = 'matches' | 'differs' | 'unverified';

/** What the client goes by, besides its state. */
export interface Context {
  /** Epoch milliseconds. */
  at: number;
  scenario: Scenario;
  /** Whether the phone is in sight: then it asks what a user would be asked, and else it agrees by itself. */
  isShown: boolean;
  /** The signatures of a call, in its order: one for a config, one per card of `addCard`; none for most. */
  verdicts(call: ClientCall): readonly VerdictKind[];
}

/** What a reply is made from. */
export interface Asked {
  state: ClientState;
  call: ClientCall;
  /** The API as the document names it: `chooseImage`, `onMenuShareTimeline` for what it invokes. */
  api: string;
  platform: Platform;
  /** Whether the client has a function of this name, the bridge's or the document's. */
  has(name: string): boolean;
  context: Context;
  /** How long the client takes, in milliseconds. */
  delay: number;
}

/** What came of a call. */
export interface Done {
  /** What stands behind the colon of `err_msg`; `ok` when not given. */
  detail?: string;
  /** The result's other members, in the document's words; `wire.ts` turns them into those of the bridge. */
  reply?: Members;
  /** A member of the reply that is to hold a file's contents. */
  contents?: { member: string; fileId: string };
  /** The client afterwards; as it was when not given. */
  state?: ClientState;
  /** What is to happen besides the reply, and before it. */
  effects?: readonly Effect[];
}

/** What a client does with a call of one bridge name. */
export interface Behaviour {
  /** What stands in front of the colon of `err_msg`, where it is not the bridge's name: `geo_location`. */
  stem?: string;
  /**
   * Why the client refuses before anybody is asked: what stands behind the colon, or all that it answers; null when
   * it does not.
   */
  refuse?: (asked: Asked) => string | Done | null;
  /** What the user is asked; null when nothing is. Without it nobody is, unless a scenario says so. */
  question?: (asked: Asked) => QuestionFacts | null;
  /** What happens when all goes well. `choice`: null when nobody was asked: it is as a user would have chosen. */
  succeed?: (asked: Asked, choice: Choice | null) => Done;
  /**
   * What the client makes of a success that it has not made up itself: before this panel was opened, or written by
   * the developer. `result`: as it went over the bridge. When not given: what it makes of its own.
   */
  recall?: (asked: Asked, result: Result) => Pick<Done, 'state' | 'effects'>;
  /** The client while nobody has answered a call; as it was when not given. */
  awaited?: (asked: Asked) => ClientState;
  /** What the client remembers of a call that was cancelled or failed; without it nothing. */
  declined?: (asked: Asked, how: 'cancel' | 'fail') => ClientState;
}

/** What becomes of the client, and what it wants done. */
export interface Step {
  state: ClientState;
  effects: readonly Effect[];
  /** Of a call that was answered, or waits: what decided it; not given where the client did by itself. */
  why?: Why;
}
