import type { CallName } from './apis.ts';
import type { ApiName } from './sdk-methods.ts';
import type { Fields, Shape } from './shape.ts';

/** The callbacks that a page may give a method; every one of the SDK takes `complete`. */
export type CallbackName = 'success' | 'fail' | 'cancel' | 'complete' | 'trigger';

/** What one API takes and gives, its callbacks aside. */
export interface ApiShape {
  params: Fields;
  /** What the callback gets besides `errMsg`, in the document's words; of an event, what it carries. */
  result: Fields;
  /** The callbacks that run, in the order of the document. Those that are not here never do. */
  callbacks: readonly CallbackName[];
  /** What the page may pass where it is not an object of parameters: the callback of `miniProgram.getEnv`. */
  argument?: Shape;
  /** True for what Tencent wants no page to use any more. */
  isDeprecated?: true;
  /** What takes its place. */
  successor?: CallName;
}

/** The methods of the SDK, and what verifies a page. */
export type ShapedName = ApiName | 'config' | 'agentConfig';

/** A call that is answered, and that the user cannot cancel. */
export const ANSWERED = ['success', 'fail', 'complete'] as const satisfies readonly CallbackName[];
/** A call that the user can cancel. */
export const CANCELLED = ['success', 'fail', 'cancel', 'complete'] as const satisfies readonly CallbackName[];
