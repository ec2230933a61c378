import { type DocumentFacts, documentRule } from './document-facts.ts';
import {
  BUNDLED,
  FACADE,
  GLOBAL,
  hasArrived,
  isInWechat,
  REAL,
  SET,
  sdkKeysOf,
  sdksOf,
} from './page-scripts.ts';
import { NONE } from './rule.ts';

/** What can be wrong with the SDK of a page. */
export const SDK_RULES = {
  'sdk-missing': documentRule({
    title: { zh: '没有引入 JS-SDK（wx is not defined）', en: 'No JS-SDK is loaded (wx is not defined)' },
    topic: 'sdk',
    place: '步骤二：引入JS文件',
    example: '// no JS-SDK\nwx.config(sign(location.href));\nwx.ready(() => {});',
    canBeWrong: {
      zh: '页面先判断了 wx 是否存在；本面板在没有 SDK 的页面中提供了替代的 wx。',
      en: 'The page may ask for wx before it uses it; this panel provides one where there is no SDK.',
    },
    cases: {
      missing: {
        severity: 'error',
        seen: {
          zh: '页面使用了 wx.{name}，但没有脚本设置过全局的 wx；这次调用由本面板代为应答。',
          en: 'The page used wx.{name}, and no script has set a global wx; this panel has stood in for it.',
        },
        expected: {
          zh: '先引入 JS-SDK；在手机上这里会抛出 ReferenceError: wx is not defined。',
          en: 'An SDK that is loaded first; on a phone this throws ReferenceError: wx is not defined.',
        },
        advice: {
          zh: '在使用 wx 的脚本之前加上 <script src="https://res.wx.qq.com/open/js/jweixin-1.6.0.js"></script>；用打包的 SDK 时写 import wx from \'weixin-js-sdk\'。',
          en: 'In front of the script that uses wx, put <script src="https://res.wx.qq.com/open/js/jweixin-1.6.0.js"></script>; with a bundler, import wx from \'weixin-js-sdk\'.',
        },
      },
      // A page that waits for wx, or asks for it first, looks the same: it meets this panel's wx in place of none.
      late: {
        severity: 'note',
        title: { zh: 'JS-SDK 在 wx 被使用之后才加载', en: 'The JS-SDK has loaded after the first use of wx' },
        seen: {
          zh: '页面使用 wx.{name} 时，SDK 的脚本还没有执行；这次调用由本面板代为应答。',
          en: 'The page used wx.{name} before the script of the SDK had run; this panel has stood in for it.',
        },
        expected: {
          zh: 'SDK 先执行，或者页面等到 wx 出现再使用；否则手机上这里会抛出 ReferenceError: wx is not defined。',
          en: 'An SDK that runs first, or a page that waits for wx; else a phone throws ReferenceError: wx is not defined.',
        },
        advice: {
          zh: '页面已经在等待 wx（轮询、if (window.wx)）时不用改；否则把 SDK 的 <script> 放到前面并去掉 async，动态插入时在它的 onload 里再使用 wx。',
          en: 'Nothing, where the page waits for wx (by polling, or if (window.wx)); else put the <script> of the SDK first, without async, or use wx in its onload.',
        },
      },
    },
    files: sdkKeysOf,
    check: (facts) => {
      const { document } = facts;
      const [first] = document.filed(FACADE);
      if (!first || document.isHalfHeard || !isInWechat(facts)) return NONE;
      const values = { name: first.name };
      const isLate = document.filed(REAL).some(({ at }) => at >= first.at);
      if (isLate) return [{ case: 'late', values, entry: first }];
      // That it did not arrive, or cannot run, is told by itself.
      if (sdksOf(facts).some((sdk) => !hasArrived(sdk) || sdk.place === 'package')) return NONE;
      return [{ case: 'missing', values, entry: first }];
    },
  }),

  'sdk-not-sdk': documentRule({
    title: { zh: '全局的 wx 不是 JS-SDK', en: 'The global wx is not the JS-SDK' },
    topic: 'sdk',
    place: { zh: 'SDK 源代码', en: 'Source of the SDK' },
    example:
      'wx.config(sign(location.href));\nwx.ready(() => {});\nwindow.wx = undefined; // what weixin-js-sdk 1.6.0 exports beside another SDK',
    canBeWrong: {
      zh: '页面自己的代码里另有一个叫 wx 的变量，并不用它调用 JS-SDK。',
      en: 'The page may have a variable wx of its own, and not call the JS-SDK by it.',
    },
    cases: {
      replaced: {
        severity: 'warning',
        title: { zh: 'wx 被改成了不是 JS-SDK 的值', en: 'wx was replaced by something that is no JS-SDK' },
        seen: {
          zh: 'JS-SDK 已经加载，之后有脚本把 wx 设成了没有 config 和 ready 的值。',
          en: 'The JS-SDK was loaded; later a script set wx to something without config and ready.',
        },
        expected: {
          zh: '只用一份 SDK：页面上已有 SDK 时，1.6.0 及更早的 weixin-js-sdk 等打包的 SDK 导出 undefined。',
          en: 'One SDK: beside another one, bundled copies such as weixin-js-sdk up to 1.6.0 export undefined.',
        },
        advice: {
          zh: '<script> 引入和 npm 包二选一；不要写 window.wx = …。',
          en: 'Keep either the <script> or the npm package; do not assign window.wx.',
        },
      },
      other: {
        severity: 'warning',
        seen: {
          zh: '页面引入了 JS-SDK，但有脚本设置的 wx 没有 config 和 ready，或者已被冻结，无法记录。',
          en: 'The page loads the JS-SDK, yet a script set wx to something without config and ready, or to a frozen object, which cannot be recorded.',
        },
        expected: {
          zh: 'JS-SDK 的 wx；小程序或 uni-app 的 wx 里没有 wx.config。',
          en: 'The wx of the JS-SDK; that of a mini program or of uni-app has no wx.config.',
        },
        advice: {
          zh: "在 H5 中改用 JS-SDK：引入 jweixin-1.6.0.js，或 import wx from 'weixin-js-sdk'（uni-app 用 jweixin-module），不要覆盖它。",
          en: "Use the JS-SDK in web pages: load jweixin-1.6.0.js, or import wx from 'weixin-js-sdk' (in uni-app jweixin-module), and do not overwrite it.",
        },
      },
    },
    check: (facts) => {
      const { document } = facts;
      const last = document.filed(SET).at(-1);
      if (last?.name !== 'wx' || last.detail !== '0') return NONE;
      if (document.isHalfHeard || !isInWechat(facts) || document.filed(BUNDLED).length > 0) return NONE;
      const had = document.filed(REAL).length > 0 || document.filed(GLOBAL).some(({ at }) => at <= last.at);
      if (had) return [{ case: 'replaced', values: {}, entry: last }];
      return hasLoadedSdk(facts) ? [{ case: 'other', values: {}, entry: last }] : NONE;
    },
  }),
};

/** Whether the page has loaded an SDK that sets a global: without one, a `wx` may well be a variable of its own. */
function hasLoadedSdk(facts: DocumentFacts): boolean {
  return sdksOf(facts).some((sdk) => hasArrived(sdk) && sdk.family === 'wechat' && sdk.place !== 'package');
}
