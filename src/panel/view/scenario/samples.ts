import { bridgeNameOf } from '../../../catalogue/api-name.ts';
import { API_SHAPES, isShapedName } from '../../../catalogue/api-shapes.ts';
import { resultFieldsOf } from '../../../catalogue/result-fields.ts';
import type { Fields, Shape } from '../../../catalogue/shape.ts';
import { userAgentOf } from '../../../catalogue/user-agents.ts';
import { wecomFunctionOf } from '../../../catalogue/wecom/wecom-functions.ts';
import type { Asked } from '../../../core/client/behaviour.ts';
import { behaviourOf } from '../../../core/client/behaviours.ts';
import { sampleOf } from '../../../core/client/sample.ts';
import { DEFAULT_SCENARIO, type Members } from '../../../core/client/scenario.ts';
import { NEW_CLIENT } from '../../../core/client/state.ts';
import type { Plain } from '../../../protocol.ts';

/**
 * What the client would say by itself, to be changed: every member that has to be there, and one item in its lists.
 * Empty where it says nothing.
 */
export function sampleReply(api: string): Members {
  const reply = Object.entries(replyOfClient(api)).filter(([, value]) => !isEmptyList(value));
  return { ...sampleOf(requiredOf(resultFieldsOf(api) ?? {})), ...Object.fromEntries(reply) };
}

/** Arguments by which calls of an API can be told apart, for an example; null where it takes none that are known. */
export function exampleArguments(api: string): Members | null {
  const params = Object.entries(paramsOf(api) ?? {});
  const [name, field] = params.find(([, { shape }]) => hasChoice(shape)) ?? params[0] ?? [];
  if (name === undefined || field === undefined) return null;
  return { [name]: otherThan(field.or, field.shape) ?? sampleOf({ [name]: field })[name] ?? null };
}

/** The names of an API's parameters; null when they are not known. */
export function parametersOf(api: string): readonly string[] | null {
  const params = paramsOf(api);
  return params && Object.keys(params);
}

/** Whether the user can cancel what an API does; true for one of which that is not known. */
export function canCancel(api: string): boolean {
  if (!isShapedName(api)) return true;
  const { callbacks } = API_SHAPES[api];
  return callbacks.includes('cancel');
}

function paramsOf(api: string): Fields | null {
  if (isShapedName(api)) return API_SHAPES[api].params;
  const row = wecomFunctionOf(api);
  return row ? (row.params ?? {}) : null;
}

function replyOfClient(api: string): Members {
  const name = bridgeNameOf(api);
  const userAgent = userAgentOf('wecom', '');
  const asked: Asked = {
    state: NEW_CLIENT,
    call: { documentId: '', frameId: 0, invoke: 1, name, args: {}, url: '', landingUrl: '', userAgent },
    api,
    platform: 'ios',
    has: () => true,
    context: { at: 0, scenario: DEFAULT_SCENARIO, isShown: false, verdicts: () => [] },
    delay: 0,
  };
  return behaviourOf(name, userAgent)?.succeed?.(asked, null).reply ?? {};
}

const isEmptyList = (value: Plain): boolean => Array.isArray(value) && value.length === 0;

const requiredOf = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, { isRequired }]) => isRequired));

/** Whether a page chooses among few values: what calls are best told by. */
function hasChoice(shape: Shape): boolean {
  if (shape.kind === 'list') return hasChoice(shape.of);
  return shape.kind === 'one-of' || (shape.kind === 'number' && shape.most !== undefined && shape.most < 10);
}

/** Of few values, one that is not what counts without one; null for anything else. */
function otherThan(or: Plain | undefined, shape: Shape): Plain {
  return shape.kind === 'one-of' ? (shape.values.find((value) => value !== or) ?? null) : null;
}
