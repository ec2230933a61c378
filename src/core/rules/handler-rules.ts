import { clientVersionOf, isOlder } from '../../catalogue/user-agents.ts';
import type { Entry } from '../session/entry.ts';
import { callRule } from './call-facts.ts';
import { answeredAt, isAnsweredAt } from './permission-standing.ts';
import { NONE } from './rule.ts';

/** The version that the SDK compares with, as a text: before it, there was no `error`. */
const FIRST_WITH_ERROR = '6.0.2';

/** What can be wrong with the callbacks of `wx.ready` and `wx.error`. */
export const HANDLER_RULES = {
  'order-callback-threw': callRule({
    title: { zh: 'wx.{name} 的回调抛出了异常', en: 'The callback of wx.{name} threw' },
    topic: 'order',
    place: { zh: 'SDK 源代码', en: 'Source of the SDK' },
    example: 'wx.config(sign(location.href));\nwx.ready(() => { throw new Error(); });',
    canBeWrong: {
      zh: '异常只在桌面浏览器中出现，例如代码用到了手机才有的功能。',
      en: 'The error may happen on the desktop only: the code may use something that phones alone have.',
    },
    cases: {
      ready: {
        severity: 'error',
        seen: { zh: 'wx.ready 的回调抛出了异常。', en: 'The callback given to wx.ready threw an error.' },
        expected: {
          zh: '回调正常结束：异常之后的代码不会执行，在它之后注册、还在等待的 wx.ready 回调也不会执行。',
          en: 'A callback that ends: nothing behind the error runs, nor do the wx.ready callbacks that wait behind it.',
        },
        advice: {
          zh: '在控制台查看异常并修复；互不相关的初始化分开 try / catch。',
          en: 'Look the error up in the console and fix it; put parts that do not belong together in try / catch each.',
        },
      },
      error: {
        severity: 'error',
        seen: { zh: 'wx.error 的回调抛出了异常。', en: 'The callback given to wx.error threw an error.' },
        expected: {
          zh: '回调正常结束：异常之后，等待中的 wx.ready 回调也不会执行。',
          en: 'A callback that ends: after an error the wx.ready callbacks that wait do not run either.',
        },
        advice: {
          zh: '在控制台查看异常并修复；res 只有 errMsg 可用。',
          en: 'Look the error up in the console and fix it; of res only errMsg can be relied on.',
        },
      },
    },
    check: ({ entry: { kind, threw } }) => {
      if (!threw || (kind !== 'ready' && kind !== 'error')) return NONE;
      return [{ case: kind, values: { name: kind } }];
    },
  }),

  'order-error-ignored': callRule({
    title: { zh: 'SDK 在此版本忽略 wx.error', en: 'The SDK ignores wx.error on this version' },
    topic: 'order',
    place: { zh: 'SDK 源代码', en: 'Source of the SDK' },
    example: '// WeChat 10.0.1\nwx.error(() => {});\nwx.config(sign(location.href));\nwx.ready(() => {});',
    canBeWrong: {
      zh: '页面用的 SDK 已经修正了版本比较。',
      en: 'The page may have an SDK that compares versions rightly.',
    },
    cases: {
      ignored: {
        severity: 'warning',
        seen: {
          zh: '微信 {version} 中注册了 wx.error；SDK 把版本当作文本比较，"{version}" < "6.0.2" 为真。',
          en: 'wx.error was registered on WeChat {version}; the SDK compares versions as texts, and "{version}" < "6.0.2" is true.',
        },
        expected: {
          zh: 'config 失败时 wx.error 的回调执行；在这个版本里它永远不会执行。',
          en: 'That the callback runs when config fails; on this version it never does.',
        },
        advice: {
          zh: '不要只靠 wx.error：在各接口的 fail 回调里也处理失败，或在 wx.ready 中用 wx.checkJsApi 确认。',
          en: 'Do not rely on wx.error alone: handle the failure in the fail of each call, too, or ask wx.checkJsApi in wx.ready.',
        },
      },
    },
    check: ({ entry, past }) => {
      const version = clientVersionOf(entry.userAgent);
      if (entry.kind !== 'error' || version === '' || past.last('error')) return NONE;
      const isIgnored = version < FIRST_WITH_ERROR && !isOlder(version, FIRST_WITH_ERROR);
      return isIgnored ? [{ case: 'ignored', values: { version } }] : NONE;
    },
  }),

  'order-error-replaced': callRule({
    title: { zh: '多次注册 wx.error，只有一个会执行', en: 'Of several wx.error callbacks only one runs' },
    topic: 'order',
    place: { zh: 'SDK 源代码', en: 'Source of the SDK' },
    example: 'wx.error(() => {});\nwx.config(sign(location.href));\nwx.error(() => {});\nwx.ready(() => {});',
    canBeWrong: {
      zh: '两个回调做的是同一件事。',
      en: 'Both callbacks may do the same.',
    },
    cases: {
      replaced: {
        severity: 'note',
        seen: {
          zh: 'config 返回结果之前，{first} 和 {second} 都注册了 wx.error。',
          en: 'Both {first} and {second} registered wx.error before config had its answer.',
        },
        expected: {
          zh: '注册一次：SDK 只保留一个回调，1.0.0 保留第一个，之后的版本保留最后一个（wx.ready 则全部执行）。',
          en: 'One: the SDK keeps a single callback, 1.0.0 the first and later versions the last (of wx.ready, all run).',
        },
        advice: {
          zh: '把失败处理合并到一个 wx.error(function (res) { … }) 里。',
          en: 'Do all that a failure needs in one wx.error(function (res) { … }).',
        },
      },
      late: {
        severity: 'note',
        title: { zh: 'wx.error 注册得太晚，不会执行', en: 'wx.error was registered too late to run' },
        seen: {
          zh: '{second} 注册 wx.error 时，config 已经失败，并且由 {first} 的回调处理过。',
          en: 'config had failed, and the callback of {first} had run, when {second} registered wx.error.',
        },
        expected: {
          zh: '在 config 返回结果之前注册：同一次失败，SDK 不会再通知后来的回调。',
          en: 'Registration before the answer: the SDK tells later callbacks nothing of the same failure.',
        },
        advice: {
          zh: '把失败处理合并到一个 wx.error(function (res) { … }) 里，并在 wx.config 之前注册。',
          en: 'Do all that a failure needs in one wx.error(function (res) { … }), registered before wx.config.',
        },
      },
    },
    check: ({ entry, past, context }) => {
      const first = past.last('error');
      if (entry.kind !== 'error' || past.isHalfHeard || !first || isSameLine(first, entry)) return NONE;
      const config = past.last('config');
      const values = { first: placeOf(first), second: placeOf(entry) };
      if (config && isAnsweredAt(config, entry.at)) {
        const wasHeard = first.outcome === 'ok' && first.at < answeredAt(config);
        return config.outcome === 'fail' && wasHeard ? [{ case: 'late', values }] : NONE;
      }
      // A single-page app registers one with each config: the one before has done its part.
      const former = config && context.history.before(config).last('config');
      return former && first.at < answeredAt(former) ? NONE : [{ case: 'replaced', values }];
    },
  }),
};

/** Whether one line has registered both: a component that is drawn twice. */
function isSameLine({ caller: one }: Entry, { caller: other }: Entry): boolean {
  if (!one || !other) return false;
  return one.url === other.url && one.line === other.line && one.column === other.column;
}

/** Where a call stands in the page's code, for messages: `app.js:12`. */
function placeOf({ caller, name }: Entry): string {
  if (!caller) return `wx.${name}`;
  const [path = ''] = caller.url.split(/[?#]/);
  return `${path.slice(path.lastIndexOf('/') + 1) || path}:${caller.line}`;
}
