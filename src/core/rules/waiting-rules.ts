import { apiNameOf } from '../../catalogue/api-name.ts';
import { verifiesPages } from '../../catalogue/permissions.ts';
import { SHARED } from '../../catalogue/sdk-methods.ts';
import { itemsOf } from '../plain.ts';
import type { Entry } from '../session/entry.ts';
import { configOf } from '../signature/index.ts';
import { type DocumentFacts, documentRule } from './document-facts.ts';
import { EVERY_CALL } from './history.ts';
import { REAL } from './page-scripts.ts';
import { AGENT, answeredAt, NEEDY } from './permission-standing.ts';
import { NONE } from './rule.ts';

/** How long nothing has to happen before something is taken to happen never, in milliseconds. */
const A_WHILE = 5_000;

/** What a page asks for to use it as it opens, and not at a press of the user's. */
const USED_AT_ONCE: readonly string[] = [
  'updateAppMessageShareData',
  'updateTimelineShareData',
  ...Object.keys(SHARED),
  'hideOptionMenu',
  'hideMenuItems',
  'hideAllNonBaseMenuItem',
];

/** What a page never does. */
export const WAITING_RULES = {
  'order-config-never': documentRule({
    title: { zh: '没有调用 wx.config', en: 'wx.config is never called' },
    topic: 'order',
    place: '步骤三：通过config接口注入权限验证配置',
    example: "script('https://res.wx.qq.com/open/js/jweixin-1.6.0.js');\nwx.ready(() => {});\nwait(10);",
    canBeWrong: {
      zh: '页面之后才调用 wx.config，例如在用户点击时。',
      en: 'The page may call wx.config later, when the user presses something.',
    },
    cases: {
      ready: {
        severity: 'warning',
        title: {
          zh: '注册了 wx.ready，但没有调用 wx.config',
          en: 'wx.ready waits, and wx.config is never called',
        },
        seen: {
          zh: '页面注册了 wx.ready，5 秒后仍没有调用 wx.config：回调不会执行。',
          en: 'The page registered wx.ready and has not called wx.config 5 seconds later: the callback does not run.',
        },
        expected: {
          zh: '所有需要使用 JS-SDK 的页面都先注入配置信息。',
          en: 'A config on every page that uses the JS-SDK.',
        },
        advice: {
          zh: '检查签名接口的请求是否失败、返回后是否执行到了 wx.config({ … })。',
          en: 'See whether the request for the signature failed, and whether what follows it gets to wx.config({ … }).',
        },
      },
      idle: {
        severity: 'note',
        title: {
          zh: '引入了 JS-SDK，但没有调用 wx.config',
          en: 'The JS-SDK is loaded, and wx.config not called',
        },
        seen: {
          zh: 'JS-SDK 加载 5 秒后，页面没有调用过 wx.config 或任何接口。',
          en: '5 seconds after the JS-SDK was loaded the page has called neither wx.config nor any API.',
        },
        expected: {
          zh: '需要使用 JS-SDK 的页面先注入配置信息；只用 wx.miniProgram 的页面不需要。',
          en: 'A config on pages that use the JS-SDK; those that use wx.miniProgram alone need none.',
        },
        advice: {
          zh: '如果页面要用 JS-SDK，检查签名接口的请求是否失败，控制台有没有异常：与 <script> 一起打包的 weixin-js-sdk 会导出 undefined；如果不用，可以去掉 SDK 的 <script>。',
          en: 'If the page uses the JS-SDK, see whether the request for the signature failed, and whether the console has an error: beside a <script>, a bundled weixin-js-sdk exports undefined. If it does not use it, drop the <script>.',
        },
      },
    },
    check: (facts) => {
      const { document } = facts;
      if (!isAWhileAgo(facts) || !verifiesPages(document.latest.userAgent)) return NONE;
      const isConfigured = ['config', AGENT].some((name) => document.filed(name).length > 0);
      if (isConfigured || document.filed(NEEDY).length > 0) return NONE;
      const [ready] = document.filed('ready');
      if (ready) return ready.outcome === 'pending' ? [{ case: 'ready', values: {}, entry: ready }] : NONE;
      const [sdk] = document.filed(REAL);
      const isUsed = ['error', EVERY_CALL].some((name) => document.filed(name).length > 0);
      if (!sdk || isUsed || document.frame.frameId !== 0) return NONE;
      return [{ case: 'idle', values: {}, entry: sdk }];
    },
  }),

  'order-ready-never': documentRule({
    title: { zh: 'config 成功，但没有使用 wx.ready', en: 'config succeeded, and wx.ready is not used' },
    topic: 'order',
    place: '步骤四：通过ready接口处理成功验证',
    example:
      "wx.config(sign(location.href, { jsApiList: ['hideMenuItems'] }));\nphone('config:ok');\nwait(10);",
    canBeWrong: {
      zh: '页面在用户操作后才设置分享或菜单。',
      en: 'The page may set up sharing or the menu when the user does something.',
    },
    cases: {
      unused: {
        severity: 'note',
        seen: {
          zh: 'config 成功 5 秒后，页面没有注册 wx.ready，也没有调用 {apis}。',
          en: '5 seconds after config succeeded the page has neither registered wx.ready nor called {apis}.',
        },
        expected: {
          zh: '页面打开时就要生效的设置写在 wx.ready 的回调里；否则用户分享到的是默认内容，菜单不变。',
          en: 'What is to hold from the start in wx.ready; without it what users share, and the menu, are as by default.',
        },
        advice: {
          zh: '在 wx.config 之后加上 wx.ready(function () { … })，在其中调用 {apis}；用不到就从 jsApiList 中删除。',
          en: 'Put wx.ready(function () { … }) behind wx.config and call {apis} in it; drop from the jsApiList what is not used.',
        },
      },
    },
    check: (facts) => {
      const { document } = facts;
      const config = lastConfigOf(facts);
      if (config?.outcome !== 'ok' || document.filed('ready').length > 0) return NONE;
      const isUsed = (document.filed(EVERY_CALL).at(-1)?.at ?? 0) >= config.at;
      if (isUsed || facts.context.now - answeredAt(config) < A_WHILE) return NONE;
      const apis = itemsOf(configOf(config)?.jsApiList)
        .flatMap((name) => (typeof name === 'string' ? [apiNameOf(name)] : []))
        .filter((api) => USED_AT_ONCE.includes(api));
      return apis.length > 0 ? [{ case: 'unused', values: { apis: apis.join(', ') }, entry: config }] : NONE;
    },
  }),

  'order-error-never': documentRule({
    title: { zh: 'config 失败，但没有注册 wx.error', en: 'config failed, and wx.error is not registered' },
    topic: 'order',
    place: '步骤五：通过error接口处理失败验证',
    example: "wx.config(sign(location.href));\nphone('config:fail');\nwait(10);",
    canBeWrong: null,
    cases: {
      unhandled: {
        severity: 'note',
        seen: {
          zh: 'config 的结果是 {errMsg}，页面没有注册 wx.error。',
          en: 'config ended in {errMsg}, and the page has no wx.error.',
        },
        expected: {
          zh: '失败时有记录：config 失败后 wx.ready 的回调照样执行，用户只看到功能不可用。',
          en: 'A failure that is recorded: wx.ready runs after it all the same, and users only see that nothing works.',
        },
        advice: {
          zh: '加上 wx.error(function (res) { /* 上报 res.errMsg */ })；对于 SPA 可以在这里更新签名。',
          en: 'Add wx.error(function (res) { /* report res.errMsg */ }); a single-page app can renew the signature there.',
        },
      },
    },
    check: (facts) => {
      const config = lastConfigOf(facts);
      if (config?.outcome !== 'fail' || facts.document.filed('error').length > 0) return NONE;
      if (facts.context.now - answeredAt(config) < A_WHILE) return NONE;
      const errMsg = config.errMsg ?? 'config:fail';
      return [{ case: 'unhandled', values: { errMsg }, entry: config }];
    },
  }),
};

/** The last config of a document whose `ready` and `error` would have been seen; null when there is none. */
function lastConfigOf({ document }: DocumentFacts): Entry | null {
  const config = document.filed('config').at(-1);
  return !config || config.seam === 'bridge' || document.isHalfHeard ? null : config;
}

/** Whether nothing has happened in a document for a while, all of which was heard. */
function isAWhileAgo({ document, context }: DocumentFacts): boolean {
  return !document.isHalfHeard && document.load !== null && context.now - document.latest.at >= A_WHILE;
}
