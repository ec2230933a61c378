import type { Plain } from '../../protocol.ts';
import { isAbsent, isSpecial, isUnknown, kindOf, literal, member } from '../plain.ts';
import { callRule } from './call-facts.ts';
import { writtenBy } from './parameter-facts.ts';
import { CALLBACK_NAMES, misnamedCallbacksIn } from './parameter-names.ts';
import { NONE } from './rule.ts';

/** What can be wrong with the callbacks of a call. */
export const CALLBACK_RULES = {
  'callback-never': callRule({
    title: { zh: '回调函数永远不会执行', en: 'A callback never runs' },
    topic: 'parameters',
    place: '接口调用说明',
    example: "wx.previewImage({ urls: ['https://m.example.com/1.jpg'], cancel() {} });",
    canBeWrong: {
      zh: '页面统一封装了所有接口，给每个接口都传同一组回调。',
      en: 'The page wraps every API alike, and gives each of them the same callbacks.',
    },
    cases: {
      cancel: {
        severity: 'note',
        title: { zh: '{api} 没有 cancel 回调', en: '{api} never runs cancel' },
        seen: { zh: '{api} 传入了 cancel。', en: '{api} was given cancel.' },
        expected: {
          zh: 'cancel 仅部分有用户取消操作的 api 才会用到；{api} 会执行的是 {callbacks}（{place}）。',
          en: 'cancel is for APIs that the user can cancel; {api} runs {callbacks} ({place}).',
        },
        advice: {
          zh: '把 cancel 中的代码移到 fail 或 complete，或者删除。',
          en: 'Move what cancel does into fail or complete, or drop it.',
        },
      },
      trigger: {
        severity: 'note',
        title: { zh: '{api} 没有 trigger 回调', en: '{api} never runs trigger' },
        seen: { zh: '{api} 传入了 trigger。', en: '{api} was given trigger.' },
        expected: {
          zh: 'trigger 仅支持 Menu 中的分享接口（onMenuShare…）；{api} 会执行的是 {callbacks}（{place}）。',
          en: 'trigger is for the shares in the menu (onMenuShare…); {api} runs {callbacks} ({place}).',
        },
        advice: {
          zh: '把 trigger 中的代码移到 success 或 complete，或者删除。',
          en: 'Move what trigger does into success or complete, or drop it.',
        },
      },
    },
    check: (facts) => {
      const given = writtenBy(facts);
      const callbacks = given?.callbacks;
      if (!given || !callbacks || given.object === null || isWrapped(given.object)) return NONE;
      const { object, api, heading } = given;
      return (['cancel', 'trigger'] as const)
        .filter((name) => !callbacks.includes(name) && kindOf(member(object, name)) === 'function')
        .map((name) => ({
          case: name,
          values: { api, place: heading, callbacks: callbacks.join(', ') },
        }));
    },
  }),

  'callback-typo': callRule({
    title: { zh: '回调函数的名称写错', en: 'A callback is under another name' },
    topic: 'parameters',
    place: '接口调用说明',
    example: 'wx.getNetworkType({ sucess() {} });',
    canBeWrong: {
      zh: '页面自己调用这个函数。',
      en: 'The page calls the function itself.',
    },
    cases: {
      name: {
        severity: 'warning',
        title: { zh: '{api} 的 {name} 写成了 {key}', en: '{name} of {api} is written {key}' },
        seen: {
          zh: '{api} 收到函数 {key}，没有 {name}。',
          en: '{api} was given a function {key} and no {name}.',
        },
        expected: {
          zh: 'success、fail、complete、cancel、trigger，全部小写；SDK 不调用 {key}。',
          en: 'success, fail, complete, cancel or trigger, in small letters; the SDK does not call {key}.',
        },
        advice: { zh: '把 {key} 改为 {name}。', en: 'Rename {key} to {name}.' },
      },
    },
    check: (facts) => {
      const given = writtenBy(facts);
      if (!given) return NONE;
      return misnamedCallbacksIn(given).map(({ key, name }) => ({
        case: 'name',
        values: { api: given.api, key, name },
      }));
    },
  }),

  'callback-not-function': callRule({
    title: { zh: '回调不是函数', en: 'A callback is no function' },
    topic: 'parameters',
    place: '接口调用说明',
    example: "wx.getNetworkType({ success: 'onNetworkType' });",
    canBeWrong: null,
    cases: {
      throws: {
        severity: 'error',
        title: { zh: '{api} 的 {name} 不是函数', en: '{name} of {api} is no function' },
        seen: { zh: '{name} 是 {seen}，类型为 {kind}。', en: '{name} is {seen}, of type {kind}.' },
        expected: {
          zh: '函数本身；SDK 调用它时会抛出 TypeError，complete 也不再执行。',
          en: 'A function: the SDK calls it, throws a TypeError, and runs no complete after it.',
        },
        advice: {
          zh: '传入函数本身：{name}: onResult，而不是 {name}: onResult() 或它的名字。',
          en: 'Pass the function itself: {name}: onResult, and neither {name}: onResult() nor its name.',
        },
      },
    },
    check: (facts) => {
      const given = writtenBy(facts);
      if (!given || given.object === null) return NONE;
      const { object, api, callbacks } = given;
      return CALLBACK_NAMES.flatMap((name) => {
        const value = member(object, name);
        const isNever = callbacks !== null && !callbacks.includes(name);
        if (isNever || Object.hasOwn(given.fields, name) || isCallable(value)) return [];
        return [{ case: 'throws', values: { api, name, seen: literal(value), kind: kindOf(value) } }];
      });
    },
  }),
};

/** Whether a page has a callback for every end, or nearly: what wraps every API gives the same to each. */
function isWrapped(object: Plain): boolean {
  const ends = (['success', 'fail', 'cancel', 'complete'] as const).filter(
    (name) => kindOf(member(object, name)) === 'function',
  );
  return ends.length >= 3;
}

/** Whether the SDK can call it, leaves it alone, or it cannot be known. */
function isCallable(value: ReturnType<typeof member>): boolean {
  if (isAbsent(value) || isUnknown(value) || value === undefined) return true;
  if (value === null || value === false || value === 0 || value === '') return true;
  return (
    kindOf(value) === 'function' || (isSpecial(value) && value.$ === 'instance' && value.of !== 'Promise')
  );
}
