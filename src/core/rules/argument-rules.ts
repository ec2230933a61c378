import { INVOKED, type SdkMethod } from '../../catalogue/sdk-methods.ts';
import { isAbsent, isUnknown, kindOf, literal, member } from '../plain.ts';
import { type CallFacts, callRule } from './call-facts.ts';
import { type Given, headingOf, isObject, writtenBy } from './parameter-facts.ts';
import { NONE } from './rule.ts';

/** What can be wrong with the one argument of a call. */
export const ARGUMENT_RULES = {
  'call-argument': callRule({
    title: { zh: '参数应为一个对象', en: 'The argument should be one object' },
    topic: 'parameters',
    place: '接口调用说明',
    example: 'wx.openLocation(23.099994, 113.32452);',
    canBeWrong: null,
    cases: {
      none: {
        severity: 'error',
        title: { zh: '{api} 没有参数，SDK 会抛出异常', en: '{api} has no argument, and the SDK throws' },
        seen: { zh: 'wx.{api}() 的参数是 {seen}。', en: 'wx.{api}() was given {seen}.' },
        expected: {
          zh: '一个对象（{place}）；没有它 SDK 会抛出 TypeError，后面的代码也不再执行。',
          en: 'One object ({place}); without it the SDK throws a TypeError, and the code behind it does not run.',
        },
        advice: {
          zh: '写成 wx.{api}({ … })；没有参数要传时也写 wx.{api}({})。',
          en: 'Write wx.{api}({ … }), and wx.{api}({}) when there is nothing to pass.',
        },
      },
      callback: {
        severity: 'error',
        title: { zh: '{api} 的参数是函数，不会被调用', en: '{api} was given a function, which never runs' },
        seen: { zh: '第 {number} 个参数是 {seen}。', en: 'Argument {number} is {seen}.' },
        expected: {
          zh: '一个对象，回调函数是它的成员（{place}）。',
          en: 'One object, with the callbacks as its members ({place}).',
        },
        advice: {
          zh: '写成 wx.{api}({ success: function (res) { … } })。',
          en: 'Write wx.{api}({ success: function (res) { … } }).',
        },
      },
      promise: {
        severity: 'error',
        title: { zh: '{api} 的参数是 Promise', en: '{api} was given a Promise' },
        seen: { zh: 'wx.{api} 的参数是 Promise。', en: 'wx.{api} was given a Promise.' },
        expected: { zh: '一个对象（{place}）。', en: 'One object ({place}).' },
        advice: {
          zh: '先 await 它，再把结果传给 wx.{api}。',
          en: 'Await it, and pass the result to wx.{api}.',
        },
      },
      other: {
        severity: 'error',
        title: { zh: '{api} 的参数不是对象', en: '{api} was given something else than an object' },
        seen: {
          zh: 'wx.{api} 的参数是 {seen}，类型为 {kind}。',
          en: 'wx.{api} was given {seen}, of type {kind}.',
        },
        expected: {
          zh: '一个对象，参数是它的成员（{place}）。',
          en: 'One object, with the parameters as its members ({place}).',
        },
        advice: {
          zh: '写成 wx.{api}({ 参数名: 值 })；JSON 字符串先用 JSON.parse 解析。',
          en: 'Write wx.{api}({ name: value }); parse a JSON string with JSON.parse first.',
        },
      },
      'no-callback': {
        severity: 'error',
        title: { zh: '{api} 的参数应为函数', en: '{api} takes a function' },
        seen: {
          zh: 'wx.{api} 的参数是 {seen}，类型为 {kind}。',
          en: 'wx.{api} was given {seen}, of type {kind}.',
        },
        expected: {
          zh: '一个回调函数（{place}）；SDK 会调用它，不是函数就抛出 TypeError。',
          en: 'A callback ({place}): the SDK calls it, and throws a TypeError when it is none.',
        },
        advice: {
          zh: '写成 wx.{api}(function (res) { … })；传函数名时不加括号。',
          en: 'Write wx.{api}(function (res) { … }); a function by its name goes without brackets.',
        },
      },
    },
    check: (facts) => {
      const { entry, isAsWritten } = facts;
      if (entry.kind === 'ready' || entry.kind === 'error') return isAsWritten ? handlerFaultOf(facts) : NONE;
      const given = writtenBy(facts);
      if (!given || !isAsWritten || entry.name === 'invoke' || given.isOfWecom) return NONE;
      const [first, second] = entry.args;
      if (isUnknown(first)) return NONE;
      const { api } = given;
      const kind = kindOf(first);
      const values = { api, place: headingOf(api), seen: literal(first), kind, number: '1' };
      if (api === 'miniProgram.getEnv') {
        return kind === 'function' ? NONE : [{ case: 'no-callback', values }];
      }
      if (isAbsent(first) || first === null) return isNeeded(given) ? [{ case: 'none', values }] : NONE;
      if (kind === 'function') return [{ case: 'callback', values }];
      if (kind === 'Promise') return [{ case: 'promise', values }];
      if (OTHER_KINDS.has(kind)) return [{ case: 'other', values }];
      const isLost = kindOf(second) === 'function' && isObject(first) && isAbsent(member(first, 'success'));
      return isLost
        ? [{ case: 'callback', values: { ...values, seen: literal(second), number: '2' } }]
        : NONE;
    },
  }),
};

/** `wx.ready(init())` hands over what init returns. Of `error`, the SDK leaves out what is falsy. */
function handlerFaultOf({ entry }: CallFacts) {
  const [first] = entry.args;
  const kind = kindOf(first);
  if (isUnknown(first) || kind === 'function') return NONE;
  if (entry.kind === 'error' && (isAbsent(first) || !first)) return NONE;
  const place = entry.kind === 'ready' ? '步骤四' : '步骤五';
  const seen = literal(first);
  return [{ case: 'no-callback' as const, values: { api: entry.name, place, seen, kind } }];
}

/** Kinds of values that have no members of a page's own. */
const OTHER_KINDS: ReadonlySet<string> = new Set([
  'string',
  'number',
  'boolean',
  'array',
  'symbol',
  'bigint',
  'date',
]);

/** Whether the SDK throws without an argument. */
function isNeeded({ api }: Given): boolean {
  if (api.startsWith('miniProgram.')) return api !== 'miniProgram.navigateBack';
  const method: SdkMethod | undefined = isInvoked(api) ? INVOKED[api] : undefined;
  return method !== undefined && method.optional !== true;
}

const isInvoked = (api: string): api is keyof typeof INVOKED => Object.hasOwn(INVOKED, api);
