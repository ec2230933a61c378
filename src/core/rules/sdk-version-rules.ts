import { apiNameOf, isKnownName } from '../../catalogue/api-name.ts';
import { APIS, isCallName } from '../../catalogue/apis.ts';
import { clientOf } from '../../catalogue/client-of.ts';
import { isOlder } from '../../catalogue/user-agents.ts';
import { wecomFunctionOf } from '../../catalogue/wecom/wecom-functions.ts';
import { isAbsent, itemsOf, member } from '../plain.ts';
import type { Entry } from '../session/entry.ts';
import { configOf } from '../signature/index.ts';
import { type DocumentFacts, documentRule } from './document-facts.ts';
import { hasArrived, isInWechat, ownSdkOf, sdksOf } from './page-scripts.ts';
import { NONE } from './rule.ts';

/** The first SDK that passes `openTagList` on. */
const FIRST_WITH_TAGS = '1.6.0';
/** The first SDK that has `wx.invoke` without `beta: true`. */
const FIRST_WITH_INVOKE = '1.3.0';

/** Newer API → the older ones in whose place a page may use it where the SDK has it. */
const FORMER: Readonly<Record<string, readonly string[]>> = {
  updateAppMessageShareData: ['onMenuShareAppMessage', 'onMenuShareQQ'],
  updateTimelineShareData: ['onMenuShareTimeline', 'onMenuShareQZone'],
};

/** What can be wrong with the version of a page's SDK. */
export const SDK_VERSION_RULES = {
  'sdk-too-old': documentRule({
    title: { zh: 'JS-SDK 的版本太旧', en: 'The JS-SDK is too old' },
    topic: 'sdk',
    place: '步骤二：引入JS文件',
    example:
      "script('https://res.wx.qq.com/open/js/jweixin-1.2.0.js');\nwx.config(sign(location.href, { jsApiList: ['updateTimelineShareData'] }));\nwx.ready(() => {});",
    canBeWrong: {
      zh: '页面先判断接口是否存在，或另外引入了更新的 SDK。',
      en: 'The page may look whether the SDK has the API, or have a newer SDK besides.',
    },
    cases: {
      api: {
        severity: 'warning',
        title: { zh: 'JS-SDK {version} 没有 {apis}', en: 'JS-SDK {version} has no {apis}' },
        seen: {
          zh: '引入的 SDK 是 {version}，jsApiList 里有 {apis}。',
          en: 'The SDK is {version}, and the jsApiList has {apis}.',
        },
        expected: {
          zh: '{since} 或更新的 SDK；旧版本没有这个方法，调用时抛出 is not a function。',
          en: 'SDK {since} or later; an older one has no such method, and the call throws is not a function.',
        },
        advice: {
          zh: '改为引入 https://res.wx.qq.com/open/js/jweixin-1.6.0.js。',
          en: 'Load https://res.wx.qq.com/open/js/jweixin-1.6.0.js instead.',
        },
      },
      'open-tag': {
        severity: 'error',
        title: {
          zh: 'JS-SDK {version} 不支持开放标签（openTagList）',
          en: 'JS-SDK {version} has no open tags (openTagList)',
        },
        seen: {
          zh: '引入的 SDK 是 {version}，config 里有 openTagList。',
          en: 'The SDK is {version}, and config was given an openTagList.',
        },
        expected: {
          zh: '{since} 或更新的 SDK；旧版本不会把 openTagList 发给客户端，标签不显示。',
          en: 'SDK {since} or later; an older one does not send openTagList, and no tag is shown.',
        },
        advice: {
          zh: '改为引入 https://res.wx.qq.com/open/js/jweixin-1.6.0.js。',
          en: 'Load https://res.wx.qq.com/open/js/jweixin-1.6.0.js instead.',
        },
      },
    },
    check: (facts) => {
      const version = versionOf(facts);
      const config = facts.document.filed('config').at(-1);
      if (version === null || config?.seam !== 'wx' || !isInWechat(facts)) return NONE;
      const found = [];
      const newer = newerApis(facts, config, version);
      if (newer.length > 0) {
        const since = newer.map(sinceOf).reduce((one, other) => (isOlder(one, other) ? other : one));
        const values = { version, apis: newer.join(', '), since };
        found.push({ case: 'api' as const, values, entry: config });
      }
      if (isOlder(version, FIRST_WITH_TAGS) && itemsOf(member(config.args[0], 'openTagList')).length > 0) {
        const values = { version, apis: '', since: FIRST_WITH_TAGS };
        found.push({ case: 'open-tag' as const, values, entry: config });
      }
      return found;
    },
  }),

  'sdk-beta-missing': documentRule({
    title: {
      zh: 'config 缺少 beta: true（wx.invoke is not a function）',
      en: 'config has no beta: true (wx.invoke is not a function)',
    },
    topic: 'sdk',
    place: { zh: '企业微信开发者文档 · JS-SDK 使用说明', en: 'WeCom document · JS-SDK' },
    example:
      "// WeCom\nscript('https://res.wx.qq.com/open/js/jweixin-1.2.0.js');\nwx.config(sign(location.href, { jsApiList: ['selectExternalContact'] }));\nwx.ready(() => {});",
    canBeWrong: {
      zh: '页面用 WeixinJSBridge.invoke 或另外引入的 SDK 调用这些接口。',
      en: 'The page may call these by WeixinJSBridge.invoke, or by another SDK besides.',
    },
    cases: {
      missing: {
        severity: 'warning',
        seen: {
          zh: '引入的 SDK 是 {version}，jsApiList 里有企业微信的 {apis}，config 没有 beta: true。',
          en: 'The SDK is {version}, the jsApiList has {apis} of WeCom, and config has no beta: true.',
        },
        expected: {
          zh: 'beta: true：1.2.0 及更早的 SDK 没有它就不提供 wx.invoke，企业微信自己的接口都要用 wx.invoke 调用。',
          en: 'beta: true: without it an SDK up to 1.2.0 has no wx.invoke, by which all APIs of WeCom’s own are called.',
        },
        advice: {
          zh: '在 wx.config 里加上 beta: true，或改为引入 https://res.wx.qq.com/open/js/jweixin-1.6.0.js。',
          en: 'Add beta: true to wx.config, or load https://res.wx.qq.com/open/js/jweixin-1.6.0.js instead.',
        },
      },
    },
    check: (facts) => {
      const version = versionOf(facts);
      const config = facts.document.filed('config').at(-1);
      const isOld = version !== null && isOlder(version, FIRST_WITH_INVOKE);
      if (!isOld || config?.seam !== 'wx' || clientOf(config.userAgent).kind !== 'wecom') return NONE;
      const beta = member(config.args[0], 'beta');
      // Whatever is not certainly left out may be there.
      const isGiven = !isAbsent(beta) && beta !== false && beta !== null;
      if (isGiven || facts.document.filed('invoke').length > 0) return NONE;
      const apis = itemsOf(configOf(config)?.jsApiList).filter(
        (name) => typeof name === 'string' && !isKnownName(name) && wecomFunctionOf(name) !== undefined,
      );
      if (apis.length === 0) return NONE;
      return [{ case: 'missing', values: { version, apis: apis.join(', ') }, entry: config }];
    },
  }),
};

/** The version of the one SDK that the page has loaded; null when that is not known. */
function versionOf(facts: DocumentFacts): string | null {
  if (!ownSdkOf(facts)) return null;
  const loaded = sdksOf(facts).filter((sdk) => hasArrived(sdk) && sdk.family === 'wechat');
  const [version, ...more] = new Set(loaded.map((sdk) => sdk.version));
  return version !== undefined && more.length === 0 ? version : null;
}

/** What a config asks for and the SDK has no method for, unless the page may do without. */
function newerApis({ document }: DocumentFacts, config: Entry, version: string): readonly string[] {
  // `wx.invoke` reaches what the SDK has no method for.
  if (document.filed('invoke').length > 0) return [];
  const listed = itemsOf(configOf(config)?.jsApiList).flatMap((name) =>
    typeof name === 'string' ? [apiNameOf(name)] : [],
  );
  return [...new Set(listed)].filter((api) => {
    if (!isCallName(api) || !isOlder(version, sinceOf(api))) return false;
    return !FORMER[api]?.some((former) => listed.includes(former));
  });
}

/** The first SDK that has an API; `0` where that is not known. */
function sinceOf(api: string): string {
  return (isCallName(api) ? APIS[api].since : null) ?? '0';
}
