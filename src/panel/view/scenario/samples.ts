import { CONFIG_BRIDGE, MINI_PROGRAM_BRIDGE } from '../../../catalogue/api-name.ts';
import { API_SHAPES, isShapedName } from '../../../catalogue/api-shapes.ts';
import { resultFieldsOf } from '../../../catalogue/result-fields.ts';
import { bridgeOf, INVOKED, SHARED } from '../../../catalogue/sdk-methods.ts';
import type { Fields, Shape } from '../../../catalogue/shape.ts';
import { userAgentOf } from '../../../catalogue/user-agents.ts';
import type { Asked } from '../../../core/client/behaviour.ts';
import { behaviourOf } from '../../../core/client/behaviours.ts';
import { DEFAULT_SCENARIO, type Members } from '../../../core/client/scenario.ts';
import { NEW_CLIENT } from '../../../core/client/state.ts';
import type { Plain } from '../../../protocol.ts';

/** What the client would say by itself: every member that has to be there, to be changed. Empty where it says nothing. */
export function sampleReply(api: string): Members {
  return { ...requiredOf(resultFieldsOf(api) ?? {}), ...replyOfClient(api) };
}

/** Arguments by which calls of an API can be told apart, for an example; null where it takes none that are known. */
export function exampleArguments(api: string): Members | null {
  if (!isShapedName(api)) return null;
  const params = Object.entries(API_SHAPES[api].params);
  const [name, field] = params.find(([, { shape }]) => hasChoice(shape)) ?? params[0] ?? [];
  if (name === undefined || field === undefined) return null;
  return { [name]: otherThan(field.or, field.shape) };
}

/** The names of an API's parameters; null when they are not known. */
export function parametersOf(api: string): readonly string[] | null {
  return isShapedName(api) ? Object.keys(API_SHAPES[api].params) : null;
}

/** Whether the user can cancel what an API does; true for one that is not known. */
export function canCancel(api: string): boolean {
  if (!isShapedName(api)) return true;
  const { callbacks } = API_SHAPES[api];
  return callbacks.includes('cancel');
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

function bridgeNameOf(api: string): string {
  if (api === 'config') return CONFIG_BRIDGE;
  if (api.startsWith('miniProgram.')) return MINI_PROGRAM_BRIDGE;
  if (isInvoked(api)) return bridgeOf(api, INVOKED[api]);
  return isShared(api) ? SHARED[api].invokes : api;
}

const isInvoked = (api: string): api is keyof typeof INVOKED => Object.hasOwn(INVOKED, api);
const isShared = (api: string): api is keyof typeof SHARED => Object.hasOwn(SHARED, api);

function requiredOf(fields: Fields): Record<string, Plain> {
  const required = Object.entries(fields).filter(([, { isRequired }]) => isRequired);
  return Object.fromEntries(required.map(([name, { shape, or }]) => [name, or ?? sampleOf(shape)]));
}

function sampleOf(shape: Shape): Plain {
  switch (shape.kind) {
    case 'text':
      return shape.exactly === undefined ? '' : '0'.repeat(shape.exactly);
    case 'number':
      return Math.max(shape.least ?? 0, Math.min(shape.most ?? 0, 0));
    case 'boolean':
      return true;
    case 'one-of':
      return shape.values[0] ?? null;
    case 'list':
      return [sampleOf(shape.of)];
    case 'object':
      return requiredOf(shape.fields);
    case 'record':
      return {};
    case 'either':
      return shape.of[0] ? sampleOf(shape.of[0]) : null;
    case 'json':
      return JSON.stringify(sampleOf(shape.of));
    default:
      return null;
  }
}

/** Whether a page chooses among few values: what calls are best told by. */
function hasChoice(shape: Shape): boolean {
  if (shape.kind === 'list') return hasChoice(shape.of);
  return shape.kind === 'one-of' || (shape.kind === 'number' && shape.most !== undefined && shape.most < 10);
}

/** A value that is not what counts without one. */
function otherThan(or: Plain | undefined, shape: Shape): Plain {
  if (shape.kind === 'one-of') return shape.values.find((value) => value !== or) ?? null;
  return sampleOf(shape);
}
