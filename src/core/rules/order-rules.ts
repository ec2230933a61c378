import { callRule } from './call-facts.ts';
import { answeredAt, keyOf, NEEDY, needyCallOf, needyKeysOf } from './permission-standing.ts';
import { NONE } from './rule.ts';

/** What can be wrong with the order of calls. */
export const ORDER_RULES = {
  'order-call-before-config': callRule({
    title: {
      zh: '{api} 在 config 返回结果之前调用',
      en: '{api} was called before config had its answer',
    },
    topic: 'order',
    place: '附录5 · 3',
    example: 'wx.config(sign(location.href));\nwx.chooseImage({ count: 1 });',
    canBeWrong: {
      zh: '手机上 config 恰好更快返回结果；监听类接口在客户端已就绪时提前注册，也可能生效。',
      en: 'The answer may come sooner on the phone, and listeners may work early where the client is there already.',
    },
    cases: {
      none: {
        severity: 'error',
        title: { zh: '没有调用 config 就调用了 {api}', en: '{api} was called without a config' },
        seen: { zh: '调用 {api} 之前，页面没有调用过 wx.config。', en: 'No wx.config came before {api}.' },
        expected: {
          zh: '先注入配置信息；否则客户端返回 the permission value is offline verifying。',
          en: 'A config first; without one the client says the permission value is offline verifying.',
        },
        advice: {
          zh: "先调用 wx.config({ …, jsApiList: ['{api}'] })，再在 wx.ready(function () { … }) 里调用 {api}。",
          en: "Call wx.config({ …, jsApiList: ['{api}'] }), then {api} inside wx.ready(function () { … }).",
        },
      },
      pending: {
        severity: 'error',
        seen: {
          zh: '调用 {api} 时，wx.config 还没有返回结果。',
          en: 'wx.config had no answer yet when {api} was called.',
        },
        expected: {
          zh: '在 config 返回结果之后调用；否则客户端返回 the permission value is offline verifying。',
          en: 'A call after the answer; before it the client says the permission value is offline verifying.',
        },
        advice: {
          zh: '页面加载时的调用须写在 wx.ready 的回调中：wx.ready(function () { /* {api} */ })。',
          en: 'Move what runs as the page loads into wx.ready(function () { /* {api} */ }).',
        },
      },
      again: {
        severity: 'warning',
        title: {
          zh: '{api} 在再次 config 返回结果之前调用',
          en: '{api} was called before the next config had its answer',
        },
        seen: {
          zh: '再次调用的 wx.config 还没有返回结果，就调用了 {api}：从第二次起，wx.ready 会立即执行，不等新的 config。',
          en: 'The next wx.config had no answer yet when {api} was called: from the second on, wx.ready runs at once.',
        },
        expected: {
          zh: '在新的 config 返回结果之后调用。',
          en: 'A call after the answer of the new config.',
        },
        advice: {
          zh: '路由切换后不要靠 wx.ready 等待：改在用户操作时调用 {api}，或在它的 fail 回调中稍后重试一次；URL 没有变化就不要再次 config。',
          en: 'After a change of route do not wait by wx.ready: call {api} when the user asks for it, or once more from its fail; skip config where the URL is the same.',
        },
      },
      listener: {
        severity: 'warning',
        title: {
          zh: '{api} 在 config 返回结果之前注册',
          en: '{api} was registered before config had its answer',
        },
        seen: {
          zh: '注册 {api} 时，wx.config 还没有返回结果。',
          en: 'wx.config had no answer yet when {api} was registered.',
        },
        expected: {
          zh: '在 wx.ready 的回调中注册：客户端尚未就绪时，SDK 会直接丢弃监听，也不报错。',
          en: 'Registration in wx.ready: while the client is not there yet, the SDK drops a listener silently.',
        },
        advice: {
          zh: '把 {api} 移到 wx.ready(function () { … }) 里。',
          en: 'Move {api} into wx.ready(function () { … }).',
        },
      },
    },
    files: needyKeysOf,
    check: (facts) => {
      const needed = needyCallOf(facts);
      if (!needed) return NONE;
      const { entry, past } = facts;
      const { api, isListener, standing } = needed;
      const values = { api };
      const last = past.last(keyOf(api));
      if (standing.kind === 'none') {
        // Without an SDK there may be an old page, whose events need no config.
        if (isListener && entry.seam === 'bridge') return NONE;
        if (isListener) return last ? NONE : [{ case: 'listener', values }];
        return past.last(NEEDY) ? NONE : [{ case: 'none', values }];
      }
      if (standing.kind !== 'pending') return NONE;
      const { config, isAgain } = standing;
      if (last && last.at >= config.at) return NONE;
      if (isListener) return isAgain || last ? NONE : [{ case: 'listener', values }];
      return [{ case: isAgain ? 'again' : 'pending', values }];
    },
  }),

  'order-call-config-failed': callRule({
    title: { zh: 'config 失败后仍然调用 {api}', en: '{api} was called though config had failed' },
    topic: 'order',
    place: '附录5 · 3',
    example:
      "wx.config(sign(location.href));\nphone('config:fail');\nwx.error(() => {});\nwx.chooseImage({ count: 1 });",
    canBeWrong: null,
    cases: {
      failed: {
        severity: 'warning',
        seen: {
          zh: 'config 的结果是 {errMsg}，之后页面调用了 {api}。',
          en: 'config ended in {errMsg}, and {api} was called after that.',
        },
        expected: {
          zh: '没有通过验证的页面不再调用接口；config 失败后 wx.ready 的回调同样会执行。',
          en: 'No calls from a page that was not verified; the callbacks of wx.ready run after a failed config, too.',
        },
        advice: {
          zh: '先让 config 通过；并在 wx.error(function (res) { … }) 中记下失败，不再调用 {api}，改为提示用户。',
          en: 'Make config succeed; note a failure in wx.error(function (res) { … }), and tell the user instead of calling {api}.',
        },
      },
    },
    check: (facts) => {
      const needed = needyCallOf(facts);
      if (!needed || needed.isListener) return NONE;
      const { standing } = needed;
      if (standing.kind !== 'failed') return NONE;
      const { config } = standing;
      const { past, context } = facts;
      const isTold = (past.last(NEEDY)?.at ?? 0) >= answeredAt(config);
      if (isTold || context.isStaged?.(config)) return NONE;
      return [{ case: 'failed', values: { api: needed.api, errMsg: config.errMsg ?? 'config:fail' } }];
    },
  }),

  'order-call-url-changed': callRule({
    title: { zh: '企业微信：URL 变化后没有重新 config', en: 'WeCom: no config since the URL changed' },
    topic: 'order',
    place: { zh: '企业微信开发者文档 · JS-SDK 使用说明', en: 'WeCom document · JS-SDK' },
    example:
      "// WeCom\nwx.config(sign(location.href));\nwx.ready(() => {});\nhistory.pushState({}, '', '/b');\nwx.chooseImage({ count: 1 });",
    canBeWrong: null,
    cases: {
      changed: {
        severity: 'error',
        seen: {
          zh: '{api} 在 {url} 调用，而最后一次 config 是在 {configUrl}。',
          en: '{api} was called at {url}; the last config was at {configUrl}.',
        },
        expected: {
          zh: '当前 URL（不含 # 部分）的 config；企业微信在 URL 变化后，之前的 config 即失效。',
          en: 'A config for the current URL without its # part; in WeCom the last one is void once the URL has changed.',
        },
        advice: {
          zh: '在路由切换后（例如 router.afterEach）用新的 URL 重新签名，再次调用 wx.config 或 wx.agentConfig，然后再调用 {api}。',
          en: 'After each change of route (router.afterEach) sign the new URL, call wx.config or wx.agentConfig again, then {api}.',
        },
      },
    },
    check: (facts) => {
      const needed = needyCallOf(facts);
      if (!needed || needed.isListener) return NONE;
      const { standing } = needed;
      if (standing.kind !== 'void') return NONE;
      const { entry, past } = facts;
      const last = past.last(NEEDY);
      if (last && last.at >= answeredAt(standing.config) && last.url === entry.url) return NONE;
      const values = { api: needed.api, url: entry.url, configUrl: standing.config.url };
      return [{ case: 'changed', values }];
    },
  }),
};
