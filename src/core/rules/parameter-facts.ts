import { apiNameOf, invokedMethodOf } from '../../catalogue/api-name.ts';
import type { CallbackName } from '../../catalogue/api-shape.ts';
import { API_SHAPES, isShapedName } from '../../catalogue/api-shapes.ts';
import { APIS, isCallName } from '../../catalogue/apis.ts';
import { clientOf } from '../../catalogue/client-of.ts';
import type { ArgumentRule } from '../../catalogue/sdk-methods.ts';
import type { Fields } from '../../catalogue/shape.ts';
import { isWecomName, wecomFunctionOf } from '../../catalogue/wecom/wecom-functions.ts';
import type { Words } from '../../catalogue/words.ts';
import type { Plain } from '../../protocol.ts';
import { documentArguments } from '../document-arguments.ts';
import { isSpecial, kindOf } from '../plain.ts';
import { askedOnce } from './asked-once.ts';
import type { CallFacts } from './call-facts.ts';

/** What a page gave to an API, and what the API takes. */
export interface Given {
  /** As the document names it, or WeCom's SDK. */
  api: string;
  fields: Fields;
  /** The callbacks that run; null where that is not known. */
  callbacks: readonly CallbackName[] | null;
  /** The object of parameters, under the document's names; null when the page gave none. */
  object: Plain | null;
  /** Whether the object is as the page wrote it, with all of its keys. */
  isAsWritten: boolean;
  /** Whether it is a function that WeCom alone has: what its client makes of odd values is not known. */
  isOfWecom: boolean;
  /** Its heading in the document, or where else it is told of. */
  heading: Words;
}

/** APIs whose parameters have rules of their own. */
export const OWN_RULES: ReadonlySet<string> = new Set([
  'chooseCard',
  'chooseWXPay',
  'openEnterpriseRedPacket',
]);
/** Calls that have rules of their own, or none. */
const NO_APIS: ReadonlySet<string> = new Set(['config', 'agentConfig', 'ready', 'error', 'on']);

const SOURCE: Words = { zh: 'SDK 源代码', en: 'source of the SDK' };
const OF_WECOM: Words = { zh: '企业微信 JS-SDK 的类型声明', en: 'type declarations of WeCom’s JS-SDK' };

/** What the page called, and with what; null for calls that nothing is known of. */
export const givenOf = askedOnce(givenIn);

function givenIn(facts: CallFacts): Given | null {
  const { entry, given, isAsWritten } = facts;
  if (entry.kind !== 'call' || NO_APIS.has(entry.name)) return null;
  const [first, second] = entry.args;
  if (entry.name !== 'invoke') return givenTo(facts, entry.name, given, isAsWritten);
  if (typeof first !== 'string') return null;
  const api = apiNameOf(first, second);
  if (NO_APIS.has(api)) return null;
  const object = second === undefined ? undefined : documentArguments(api, second);
  return givenTo(facts, api, object, false);
}

/** What the page itself wrote for an API of the SDK; null for anything else. */
export function writtenBy(facts: CallFacts): Given | null {
  const given = givenOf(facts);
  return given?.isAsWritten ? given : null;
}

function givenTo(
  { entry }: CallFacts,
  api: string,
  value: Plain | undefined,
  isAsWritten: boolean,
): Given | null {
  const object = isObject(value) ? (value ?? null) : null;
  const row = wecomFunctionOf(api);
  // A bundled SDK in WeCom is most likely its own, which takes more than the JS-SDK of WeChat.
  const isForWecom = row !== undefined && !isAsWritten && clientOf(entry.userAgent).kind === 'wecom';
  if (isShapedName(api) && !isForWecom) {
    const { params, callbacks } = API_SHAPES[api];
    const heading = headingOf(api);
    return { api, fields: params, callbacks, object, isAsWritten, isOfWecom: false, heading };
  }
  if (!row) return null;
  const fields = row.params ?? {};
  return { api, fields, callbacks: null, object, isAsWritten, isOfWecom: true, heading: OF_WECOM };
}

/** An API's heading in the document, or where else it is told of. */
export function headingOf(api: string): Words {
  const place = isCallName(api) ? APIS[api].place : null;
  if (place !== null) return { zh: place, en: place };
  return isWecomName(api) && !isCallName(api) ? OF_WECOM : SOURCE;
}

/** What the SDK makes of one parameter of an API; null for what it hands on under the same name. */
export function sdkRuleOf(api: string, name: string): ArgumentRule | null {
  const rules: readonly ArgumentRule[] = Object.values(invokedMethodOf(api)?.args ?? {});
  return rules.find((rule) => typeof rule !== 'string' && readsMember(rule, name)) ?? null;
}

function readsMember(rule: Exclude<ArgumentRule, string>, name: string): boolean {
  return ('from' in rule && rule.from === name) || ('flag' in rule && rule.flag === name);
}

/** Whether a value has members: an object, also one of a class. */
export function isObject(value: Plain | undefined): boolean {
  return kindOf(value) === 'object' || (isSpecial(value) && value.$ === 'object');
}
