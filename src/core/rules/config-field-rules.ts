import { isAbsent, kindOf, literal, member, memberNames } from '../plain.ts';
import { CONFIG_APP_ID_RULES } from './config-app-id-rules.ts';
import { argumentFaultOf } from './config-argument.ts';
import { configRule } from './config-facts.ts';
import { CONFIG_OPTIONS, nameMeantBy, optionOf } from './config-keys.ts';
import { NONE } from './rule.ts';

/** Where it stands what the SDK reads of a config, and what it does then. */
const SDK_SOURCE = { zh: 'SDK 源代码', en: 'Source of the SDK' };

/** What can be wrong with a config as a whole, and with the members that are not verified. */
export const CONFIG_FIELD_RULES = {
  ...CONFIG_APP_ID_RULES,

  'config-argument': configRule({
    title: {
      zh: 'wx.config 没有收到要验证的参数（config:fail）',
      en: 'wx.config was given nothing to verify (config:fail)',
    },
    topic: 'config',
    place: '附录5 · 12',
    example: 'const response = { data: sign(location.href), status: 200 };\nwx.config(response);',
    canBeWrong: null,
    cases: {
      none: {
        severity: 'error',
        seen: { zh: 'wx.config 的参数是 {given}。', en: 'wx.config was given {given}.' },
        expected: {
          zh: '一个对象，含有 appId、timestamp、nonceStr、signature 和 jsApiList。',
          en: 'An object with appId, timestamp, nonceStr, signature and jsApiList.',
        },
        advice: {
          zh: '签名接口的请求是异步的：在它返回之后，用返回的值调用 wx.config({ … })。',
          en: 'The signing server answers later: call wx.config({ … }) with what it returns, once it has.',
        },
      },
      json: {
        severity: 'error',
        seen: { zh: 'wx.config 的参数是一段 JSON 文本。', en: 'wx.config was given JSON text.' },
        expected: { zh: '一个对象，而不是字符串。', en: 'An object, not a string.' },
        advice: { zh: '写成 wx.config(JSON.parse(text))。', en: 'Write wx.config(JSON.parse(text)).' },
      },
      promise: {
        severity: 'error',
        seen: {
          zh: 'wx.config 的参数是一个 {kind}，还没有结果。',
          en: 'wx.config was given a {kind}, not its result.',
        },
        expected: { zh: 'Promise 的结果：一个对象。', en: 'The object that it resolves to.' },
        advice: {
          zh: '写成 wx.config(await promise)，或 promise.then((config) => wx.config(config))。',
          en: 'Write wx.config(await promise), or promise.then((config) => wx.config(config)).',
        },
      },
      wrapped: {
        severity: 'error',
        seen: {
          zh: 'wx.config 收到的是整个响应，要验证的参数在它的 {path} 里。',
          en: 'wx.config was given the whole response; what is verified is in its {path}.',
        },
        expected: {
          zh: 'appId、timestamp、nonceStr 和 signature 直接在参数对象里。',
          en: 'appId, timestamp, nonceStr and signature in the object itself.',
        },
        advice: {
          zh: '写成 wx.config({ ...response.{path} })，即传入响应的 {path}。',
          en: 'Pass the {path} of the response: wx.config({ ...response.{path} }).',
        },
      },
      other: {
        severity: 'error',
        seen: { zh: 'wx.config 的参数类型为 {kind}。', en: 'wx.config was given something of type {kind}.' },
        expected: {
          zh: '一个对象，含有 appId、timestamp、nonceStr、signature 和 jsApiList。',
          en: 'An object with appId, timestamp, nonceStr, signature and jsApiList.',
        },
        advice: {
          zh: '写成 wx.config({ appId, timestamp, nonceStr, signature, jsApiList: […] })。',
          en: 'Write wx.config({ appId, timestamp, nonceStr, signature, jsApiList: […] }).',
        },
      },
      empty: {
        severity: 'error',
        seen: {
          zh: 'appId、timestamp、nonceStr 和 signature 全都没有值。',
          en: 'None of appId, timestamp, nonceStr and signature has a value.',
        },
        expected: { zh: '签名接口返回的值。', en: 'What the signing server returns.' },
        advice: {
          zh: '在调用 wx.config 前打印签名接口的响应：多半少取了一层（例如应为 response.data.signature），或请求失败、还没有返回。',
          en: 'Log the signing server’s response before wx.config: probably a level was left out (such as response.data.signature), or the request failed or has not been answered yet.',
        },
      },
    },
    check: (facts) => {
      const fault = argumentFaultOf(facts);
      return fault === null || optionOf(facts, 'check') === false ? NONE : [fault];
    },
  }),

  'config-option-key': configRule({
    title: { zh: 'wx.config 不认识的参数', en: 'wx.config does not read this member' },
    topic: 'config',
    place: SDK_SOURCE,
    example: "wx.config({ ...sign(location.href), openTaglist: ['wx-open-launch-weapp'] });",
    canBeWrong: null,
    cases: {
      typo: {
        severity: 'warning',
        title: { zh: '{key} 写错，应为 {name}', en: '{key} is a misspelt {name}' },
        seen: {
          zh: 'wx.config 收到的是 {key}，没有 {name}。',
          en: 'wx.config was given {key} and no {name}.',
        },
        expected: {
          zh: '{name}，大小写也要相同；SDK 不读取 {key}。',
          en: '{name}, in these capitals; the SDK does not read {key}.',
        },
        advice: { zh: '把 {key} 改为 {name}。', en: 'Rename {key} to {name}.' },
      },
      callback: {
        severity: 'warning',
        title: { zh: 'wx.config 的回调不会执行', en: 'wx.config has no callbacks' },
        seen: { zh: 'wx.config 的参数里有函数：{key}。', en: 'wx.config was given functions: {key}.' },
        expected: {
          zh: 'SDK 不会调用它：成功由 wx.ready 通知，失败由 wx.error 通知。',
          en: 'The SDK never calls it: success is told by wx.ready, and failure by wx.error.',
        },
        advice: {
          zh: '把 {key} 里的代码移到 wx.ready(() => { … }) 或 wx.error((res) => { … }) 里。',
          en: 'Move what {key} does into wx.ready(() => { … }) or wx.error((res) => { … }).',
        },
      },
    },
    check: ({ config: { written } }) => {
      const callbacks = CALLBACKS.filter((key) => kindOf(member(written, key)) === 'function');
      const told = { case: 'callback', values: { key: callbacks.join(', ') } } as const;
      const typos = memberNames(written).flatMap((key) => {
        const name = nameMeantBy(key);
        const isTypo = name !== null && isOption(name) && isAbsent(member(written, name));
        return isTypo ? [{ case: 'typo', values: { key, name } } as const] : [];
      });
      return callbacks.length > 0 ? [...typos, told] : typos;
    },
  }),

  'config-debug-on': configRule({
    title: { zh: 'debug 没有关闭', en: 'debug is left on' },
    topic: 'config',
    place: '步骤三',
    example: 'wx.config({ ...sign(location.href), debug: true });',
    canBeWrong: { zh: '调试时这样写是对的。', en: 'While debugging, it is what you want.' },
    cases: {
      on: {
        severity: 'note',
        seen: { zh: 'debug 是 {debug}。', en: 'debug is {debug}.' },
        expected: {
          zh: '上线时为 false：在微信里，每次调用的返回值都会用 alert 弹出来。',
          en: 'false for users: in WeChat, the result of every call pops up as an alert.',
        },
        advice: {
          zh: '上线前改为 debug: false，或删去这一行。',
          en: 'Before going live, write debug: false, or remove the line.',
        },
      },
      text: {
        severity: 'warning',
        title: { zh: 'debug 是字符串，等于打开', en: 'debug is a string, which turns it on' },
        seen: { zh: 'debug 是 {debug}，一个字符串。', en: 'debug is {debug}, a string.' },
        expected: {
          zh: '布尔值 false；非空的字符串都算 true，在微信里每次调用都会弹出 alert。',
          en: 'The boolean false; any string that is not empty counts as true, and every call in WeChat pops up an alert.',
        },
        advice: { zh: '改为 debug: false，不加引号。', en: 'Write debug: false, without quotes.' },
      },
    },
    check: (facts) => {
      const debug = optionOf(facts, 'debug');
      const values = { debug: literal(debug) };
      if (debug === 'false' || debug === '0') return [{ case: 'text', values }];
      const isOn = debug === true || debug === 'true' || (typeof debug === 'number' && debug !== 0);
      return isOn ? [{ case: 'on', values }] : NONE;
    },
  }),

  'config-check-off': configRule({
    title: { zh: 'check: false 使 config 不作验证', en: 'check: false keeps config from verifying anything' },
    topic: 'config',
    place: SDK_SOURCE,
    example: 'wx.config({ ...sign(location.href), check: false });',
    canBeWrong: null,
    cases: {
      first: {
        severity: 'error',
        seen: {
          zh: 'check 是 false：SDK 不把签名发给客户端，直接执行 ready。',
          en: 'check is false: the SDK sends no signature to the client, and runs ready at once.',
        },
        expected: {
          zh: '由客户端验证签名；否则接口会返回 the permission value is offline verifying 或 permission denied。',
          en: 'A signature that the client verifies; without it, calls end in “the permission value is offline verifying” or “permission denied”.',
        },
        advice: { zh: '删去 check: false。', en: 'Remove check: false.' },
      },
      again: {
        severity: 'warning',
        seen: {
          zh: 'check 是 false：这一次 config 不会验证，也不会增加权限。',
          en: 'check is false: this config is not verified, and adds no permission.',
        },
        expected: {
          zh: '只有之前成功的那次 config 所申请的接口可以使用。',
          en: 'Only what the earlier config asked for, which succeeded, may be called.',
        },
        advice: {
          zh: '如果需要新的接口，或 URL 已变化，删去 check: false。',
          en: 'If you need other APIs, or the URL has changed, remove check: false.',
        },
      },
    },
    check: (facts) => {
      if (optionOf(facts, 'check') !== false || facts.past.isHalfHeard) return NONE;
      return [{ case: facts.past.last('config')?.outcome === 'ok' ? 'again' : 'first', values: {} }];
    },
  }),
};

/** What other APIs call; the SDK puts its own in their place. */
const CALLBACKS = ['success', 'fail', 'complete', 'cancel'] as const;

const isOption = (name: string): boolean => CONFIG_OPTIONS.some((option) => option === name);
