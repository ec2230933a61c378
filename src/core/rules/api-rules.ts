import { bridgeNameOf, isKnownName } from '../../catalogue/api-name.ts';
import { API_SHAPES, isShapedName } from '../../catalogue/api-shapes.ts';
import { APIS, isCallName } from '../../catalogue/apis.ts';
import { clientOf } from '../../catalogue/client-of.ts';
import { isMiniProgramApi, MINI_PROGRAM_APIS } from '../../catalogue/mini-program-apis.ts';
import { nearestName } from '../../catalogue/nearest-name.ts';
import { OTHER_NAMES } from '../../catalogue/other-names.ts';
import { WECOM_FUNCTIONS, wecomFunctionOf } from '../../catalogue/wecom/wecom-functions.ts';
import type { Words } from '../../catalogue/words.ts';
import { itemsOf, literal, member } from '../plain.ts';
import type { Entry } from '../session/entry.ts';
import { type CallFacts, callRule } from './call-facts.ts';
import { givenOf } from './parameter-facts.ts';
import { type FindingValues, type Found, NONE } from './rule.ts';

/** How many methods an SDK has that has those of 1.4.0: 50 of its own and 7 of `miniProgram`. */
const METHODS_OF_1_4 = 57;

/** Names that the SDK or a client has, or may well have. */
const KNOWN: readonly string[] = [
  ...Object.keys(APIS).filter(isKnownName),
  ...OTHER_NAMES,
  ...Object.keys(WECOM_FUNCTIONS),
];

const SOURCE: Words = { zh: 'SDK 源代码', en: 'Source of the SDK' };

/** What can be wrong with calling an API at all, or with waiting for it. */
export const API_RULES = {
  'api-deprecated': callRule({
    title: { zh: '接口即将废弃', en: 'This API is deprecated' },
    topic: 'parameters',
    place: SOURCE,
    example: "wx.consumeAndShareCard({ cardId: 'p1Pj9jr90_SQRaVqYI239Ka1erk', code: '123456' });",
    canBeWrong: {
      zh: '页面还要照顾没有新接口的旧版微信。',
      en: 'The page also cares for old versions of WeChat, which have nothing newer.',
    },
    cases: {
      successor: {
        severity: 'note',
        title: { zh: '{api} 即将废弃，请改用 {successor}', en: '{api} is deprecated: use {successor}' },
        seen: { zh: '调用了 {api}。', en: '{api} was called.' },
        expected: {
          zh: '{successor}{since}，页面已经有它。',
          en: '{successor}{since}, which the page already has.',
        },
        advice: {
          zh: '改用 {successor}，并把它加入 jsApiList；注意回调的含义可能不同。',
          en: 'Use {successor}, and add it to jsApiList; see that its callbacks may mean something else.',
        },
      },
      gone: {
        severity: 'note',
        title: { zh: '{api} 已废弃', en: '{api} is deprecated' },
        seen: { zh: '调用了 {api}。', en: '{api} was called.' },
        expected: {
          zh: '不再使用它；腾讯已把它标为废弃，没有给出替代接口。',
          en: 'That nobody calls it: Tencent has marked it as deprecated, and names no successor.',
        },
        advice: {
          zh: '去掉对 {api} 的调用；卡券的核销由服务器完成。',
          en: 'Drop the call of {api}; have the server do what it did.',
        },
      },
    },
    check: (facts) => {
      const { entry, past } = facts;
      const api = givenOf(facts)?.api;
      // Told once for a document.
      if (api === undefined || past.last(entry.name) !== null) return NONE;
      if (!isShapedName(api)) {
        const row = wecomFunctionOf(api);
        if (!row?.isDeprecated) return NONE;
        if (row.successor === undefined) return [{ case: 'gone', values: { api } }];
        return [{ case: 'successor', values: { api, successor: row.successor, since: { zh: '', en: '' } } }];
      }
      const { isDeprecated, successor } = { isDeprecated: false, successor: undefined, ...API_SHAPES[api] };
      if (!isDeprecated) return NONE;
      if (successor === undefined) return [{ case: 'gone', values: { api } }];
      // Who calls both knows of it.
      if (!hasSuccessors(facts) || past.last(successor) !== null) return NONE;
      const version = isCallName(successor) ? APIS[successor].since : null;
      const since = { zh: `（SDK ${version} 起）`, en: ` (since SDK ${version})` };
      return [{ case: 'successor', values: { api, successor, since } }];
    },
  }),

  'api-invoked-name': callRule({
    title: { zh: 'WeixinJSBridge 没有这个接口', en: 'WeixinJSBridge has no such API' },
    topic: 'parameters',
    place: SOURCE,
    example: "WeixinJSBridge.invoke('chooseImge', { count: 1 });",
    canBeWrong: {
      zh: '客户端有 SDK 和文档都没有的接口。',
      en: 'Clients have functions that neither the SDK nor a document has.',
    },
    cases: {
      typo: {
        severity: 'warning',
        title: { zh: '接口名拼写有误：{name}', en: 'An API’s name is misspelt: {name}' },
        seen: { zh: 'invoke 的接口名是 {name}。', en: 'invoke was given the name {name}.' },
        expected: {
          zh: '{right}；客户端对不认识的名称返回 function not exist，或者没有任何反应。',
          en: '{right}: the client answers function not exist to other names, or nothing at all.',
        },
        advice: { zh: '把 {name} 改为 {right}。', en: 'Write {right} instead of {name}.' },
      },
      sdk: {
        severity: 'warning',
        title: { zh: '{name} 是 SDK 的名称，不是客户端的', en: '{name} is the SDK’s name, not the client’s' },
        seen: { zh: 'invoke 的接口名是 {name}。', en: 'invoke was given the name {name}.' },
        expected: {
          zh: '{right}：SDK 以这个名称调用客户端，参数名也可能不同。',
          en: '{right}: by that name the SDK calls the client, and the parameters may have other names, too.',
        },
        advice: {
          zh: '改用 wx.{name}({ … })，或把接口名改为 {right}。',
          en: 'Call wx.{name}({ … }), or write {right} as the name.',
        },
      },
      'mini-program': {
        severity: 'error',
        title: { zh: '{name} 是小程序的接口', en: '{name} is an API of mini programs' },
        seen: { zh: 'invoke 的接口名是 {name}。', en: 'invoke was given the name {name}.' },
        expected: {
          zh: '网页能用的接口；{name} 只在小程序中有{right}。',
          en: 'An API that web pages have: only mini programs have {name}{right}.',
        },
        advice: {
          zh: '用浏览器自己的能力，或 JS-SDK 的接口。',
          en: 'Use what browsers have, or an API of the JS-SDK.',
        },
      },
    },
    check: ({ entry }) => {
      const name = invokedBy(entry);
      if (name === null) return NONE;
      if (isKnownName(name)) {
        const right = bridgeNameOf(name);
        const isForWecom = clientOf(entry.userAgent).kind === 'wecom';
        const isOther = right !== name && isShapedName(name) && !name.startsWith('on') && !isForWecom;
        return isOther ? [{ case: 'sdk', values: { name, right } }] : NONE;
      }
      if (OTHER_NAMES.has(name) || wecomFunctionOf(name)) return NONE;
      if (isMiniProgramApi(name)) {
        return [{ case: 'mini-program', values: { name, right: counterpartOf(name) } }];
      }
      const right = nearestName(name, KNOWN);
      return right === null ? NONE : [{ case: 'typo', values: { name, right: bridgeNameOf(right) } }];
    },
  }),

  'api-check-name': callRule({
    title: { zh: 'checkJsApi 查询的接口名有误', en: 'checkJsApi asks for a name that is none' },
    topic: 'parameters',
    place: '基础接口 · 判断当前客户端版本是否支持指定JS接口',
    example: "wx.checkJsApi({ jsApiList: ['chooseImge'], success() {} });",
    canBeWrong: {
      zh: '客户端有 SDK 和文档都没有的接口。',
      en: 'Clients have functions that neither the SDK nor a document has.',
    },
    cases: {
      typo: {
        severity: 'warning',
        title: {
          zh: 'checkJsApi 查询的 {name} 拼写有误',
          en: 'checkJsApi asks for {name}, which is misspelt',
        },
        seen: { zh: 'jsApiList 中有 {name}。', en: 'jsApiList has {name}.' },
        expected: {
          zh: '{right}；checkResult 中 {name} 总是 false。',
          en: '{right}: checkResult always says false of {name}.',
        },
        advice: { zh: '把 {name} 改为 {right}。', en: 'Write {right} instead of {name}.' },
      },
      'mini-program': {
        severity: 'warning',
        title: {
          zh: 'checkJsApi 查询的 {name} 是小程序的接口',
          en: 'checkJsApi asks for {name}, an API of mini programs',
        },
        seen: { zh: 'jsApiList 中有 {name}。', en: 'jsApiList has {name}.' },
        expected: {
          zh: 'JS-SDK 的接口（附录2）；{name} 只在小程序中有{right}，网页里的 wx 没有它。',
          en: 'An API of the JS-SDK: only mini programs have {name}{right}, and wx of web pages has not.',
        },
        advice: {
          zh: '去掉 {name}；wx.{name} 在网页中是 undefined，调用会抛出 TypeError。',
          en: 'Drop {name}: wx.{name} is undefined in web pages, and calling it throws a TypeError.',
        },
      },
      empty: {
        severity: 'note',
        title: { zh: 'checkJsApi 没有要查询的接口', en: 'checkJsApi asks for nothing' },
        seen: { zh: 'jsApiList 是 []。', en: 'jsApiList is [].' },
        expected: {
          zh: '要检测的接口名，如 chooseImage；空列表的 checkResult 中什么也没有。',
          en: 'Names of APIs, such as chooseImage: for none, checkResult is empty.',
        },
        advice: {
          zh: '列出要检测的接口；第一期开放的接口不必检测。',
          en: 'List the APIs to check; those of the first phase need no check.',
        },
      },
    },
    check: (facts) => {
      const given = givenOf(facts);
      if (given?.api !== 'checkJsApi' || given.object === null) return NONE;
      const list = member(given.object, 'jsApiList');
      if (Array.isArray(list) && list.length === 0) return [{ case: 'empty', values: {} }];
      const all: Found<'typo' | 'mini-program' | 'empty'>[] = [];
      for (const name of itemsOf(list)) {
        if (typeof name !== 'string') continue;
        const isKnown =
          isKnownName(name) || OTHER_NAMES.has(name) || wecomFunctionOf(name) || isCallName(name);
        if (isKnown) continue;
        const right = nearestName(name, KNOWN);
        if (isMiniProgramApi(name)) {
          all.push({ case: 'mini-program', values: { name, right: counterpartOf(name) } });
        } else if (right !== null) {
          all.push({ case: 'typo', values: { name: literal(name), right: literal(right) } });
        }
      }
      return all;
    },
  }),
};

/** What the page, or an SDK that it bundles, has invoked by the bridge's name; null for a call of the SDK's methods. */
function invokedBy({ name, seam, bridge, args: [first] }: Entry): string | null {
  if (name === 'invoke') return typeof first === 'string' ? first : null;
  // A listen has no arguments.
  return seam === 'bridge' && bridge && bridge.args !== undefined ? bridge.name : null;
}

/** Whether the page's SDK surely has the APIs of 1.4.0. */
function hasSuccessors({ past, entry }: CallFacts): boolean {
  return entry.seam === 'wx' && Number(past.last('#sdk')?.detail ?? 0) >= METHODS_OF_1_4;
}

/** What the JS-SDK has in the place of a mini program's API, in words. */
function counterpartOf(name: string): FindingValues[string] {
  const other = MINI_PROGRAM_APIS[name] ?? null;
  if (other === null) return { zh: '', en: '' };
  return { zh: `，JS-SDK 中是 ${other}`, en: `; the JS-SDK has ${other}` };
}
