import { isPlainHttp } from '../../catalogue/sdk-hosts.ts';
import { isOlder } from '../../catalogue/user-agents.ts';
import { type DocumentFacts, documentRule } from './document-facts.ts';
import { FACADE, hasArrived, hasSdk, isInWechat, ownSdkOf, sdksOf } from './page-scripts.ts';
import { NONE } from './rule.ts';

/** What can be wrong with the scripts by which a page loads its SDK. */
export const SDK_SCRIPT_RULES = {
  'sdk-script-failed': documentRule({
    title: { zh: 'JS-SDK 的脚本加载失败', en: 'The script of the JS-SDK did not load' },
    topic: 'sdk',
    place: '步骤二：引入JS文件',
    example: "script('https://res.wx.qq.com/open/js/jweixin-1.9.9.js', { status: 404 });",
    canBeWrong: {
      zh: '失败的脚本属于页面中的 iframe，或只在这台电脑的网络、拦截插件下失败。',
      en: 'The script may be that of a frame, or fail for the network or a blocker of this computer only.',
    },
    cases: {
      status: {
        severity: 'error',
        title: {
          zh: 'JS-SDK 的脚本加载失败（{status}）',
          en: 'The script of the JS-SDK did not load ({status})',
        },
        seen: {
          zh: '{src} 返回 {status}，页面没有可用的 wx。',
          en: '{src} gave {status}; the page has no wx.',
        },
        expected: { zh: '能够访问的 SDK 地址。', en: 'An address that has an SDK.' },
        advice: {
          zh: '改用 https://res.wx.qq.com/open/js/jweixin-1.6.0.js，并检查文件名和版本号。',
          en: 'Use https://res.wx.qq.com/open/js/jweixin-1.6.0.js; see to the name and the version.',
        },
      },
      unreachable: {
        severity: 'warning',
        seen: {
          zh: '{src} 没有得到应答（{error}），页面没有可用的 wx。',
          en: '{src} had no answer ({error}); the page has no wx.',
        },
        expected: { zh: '能够访问的 SDK 地址。', en: 'An address that can be reached.' },
        advice: {
          zh: '检查网络、拦截插件和页面的 Content-Security-Policy（script-src 要允许 res.wx.qq.com）；失败时可再加载 https://res2.wx.qq.com/open/js/jweixin-1.6.0.js。',
          en: 'See to the network, to blockers and to the Content-Security-Policy (script-src must allow res.wx.qq.com); on a failure load https://res2.wx.qq.com/open/js/jweixin-1.6.0.js.',
        },
      },
    },
    check: (facts) => {
      const sdks = sdksOf(facts);
      const failed = sdks.find((sdk) => !hasArrived(sdk) && sdk.family === 'wechat');
      if (!failed || !isInWechat(facts) || hasSdk(facts) || isMixed(facts, failed.script.url)) return NONE;
      // A page that tries another place has what it needs, or is told of that one.
      if (sdks.some(hasArrived)) return NONE;
      const { document } = facts;
      const { url, status, error } = failed.script;
      const entry = document.filed(FACADE)[0] ?? document.load ?? document.latest;
      const values = { src: srcOf(url), status: `${status}`, error: error || 'status 0' };
      return [{ case: status === 0 ? 'unreachable' : 'status', values, entry }];
    },
  }),

  'sdk-http-script': documentRule({
    title: { zh: 'https 页面用 http 引入 JS-SDK', en: 'An https page loads the JS-SDK over http' },
    topic: 'sdk',
    place: '步骤二：引入JS文件',
    example: "script('http://res.wx.qq.com/open/js/jweixin-1.6.0.js', { status: 0 });",
    canBeWrong: {
      zh: '脚本属于页面中的 iframe，或浏览器把地址自动升级成了 https。',
      en: 'The script may be that of a frame, or the browser may take https by itself.',
    },
    cases: {
      http: {
        severity: 'error',
        seen: {
          zh: '页面是 https，SDK 却从 {src} 引入。',
          en: 'The page is https, the SDK is loaded from {src}.',
        },
        expected: {
          zh: '以 https 引入：混合内容的脚本会被拦截，wx is not defined。',
          en: 'https: a script of mixed content is blocked, and wx is not defined.',
        },
        advice: {
          zh: '把地址改为 https://…（SDK 支持 https）。',
          en: 'Write https://… (the SDK supports it).',
        },
      },
    },
    check: (facts) => {
      const plain = sdksOf(facts).find(({ script }) => isMixed(facts, script.url));
      if (!plain || !isInWechat(facts)) return NONE;
      const { document } = facts;
      const entry = document.filed(FACADE)[0] ?? document.load ?? document.latest;
      return [{ case: 'http', values: { src: srcOf(plain.script.url) }, entry }];
    },
  }),

  'sdk-not-official': documentRule({
    title: { zh: 'JS-SDK 不是从官方地址引入', en: 'The JS-SDK is not from an official place' },
    topic: 'sdk',
    place: '步骤二：引入JS文件',
    example:
      "script('https://static.example.com/js/jweixin-1.6.0.js');\nwx.config(sign(location.href));\nwx.ready(() => {});",
    canBeWrong: {
      zh: '文件与官方的完全一致，并且有人负责更新。',
      en: 'The file may be the official one, and somebody may keep it up to date.',
    },
    cases: {
      copy: {
        severity: 'warning',
        seen: { zh: 'SDK 从 {src} 引入。', en: 'The SDK is loaded from {src}.' },
        expected: {
          zh: 'res.wx.qq.com 或 res2.wx.qq.com：自己存放的文件可能过时或被改动。',
          en: 'res.wx.qq.com or res2.wx.qq.com: a file kept elsewhere may be out of date, or changed.',
        },
        advice: {
          zh: '改用 https://res.wx.qq.com/open/js/jweixin-1.6.0.js（备用 res2.wx.qq.com）。',
          en: 'Load https://res.wx.qq.com/open/js/jweixin-1.6.0.js (or from res2.wx.qq.com).',
        },
      },
      package: {
        severity: 'warning',
        title: {
          zh: 'npm 包的文件不能用 <script> 引入',
          en: 'The file of the npm package is not for <script>',
        },
        seen: {
          zh: 'SDK 从 {src} 引入，页面没有得到 wx。',
          en: 'The SDK is loaded from {src}; the page has no wx.',
        },
        expected: {
          zh: '可以直接执行的文件：npm 包 weixin-js-sdk 的 index.js 需要打包工具，直接引入会抛出 module is not defined。',
          en: 'A file that runs by itself: index.js of weixin-js-sdk is for bundlers, and throws module is not defined.',
        },
        advice: {
          zh: '改用 https://res.wx.qq.com/open/js/jweixin-1.6.0.js。',
          en: 'Load https://res.wx.qq.com/open/js/jweixin-1.6.0.js.',
        },
      },
    },
    check: (facts) => {
      const own = ownSdkOf(facts);
      const other = sdksOf(facts).find((sdk) => hasArrived(sdk) && sdk.place !== 'official');
      if (!other || isMixed(facts, other.script.url) || !isInWechat(facts)) return NONE;
      const values = { src: srcOf(other.script.url) };
      if (other.place === 'copy') return own ? [{ case: 'copy', values, entry: own }] : NONE;
      const { document } = facts;
      return hasSdk(facts) ? NONE : [{ case: 'package', values, entry: document.load ?? document.latest }];
    },
  }),

  'sdk-several': documentRule({
    title: { zh: '页面引入了多个版本的 JS-SDK', en: 'Several versions of the JS-SDK are loaded' },
    topic: 'sdk',
    place: { zh: 'SDK 源代码', en: 'Source of the SDK' },
    example:
      "script('https://res.wx.qq.com/open/js/jweixin-1.0.0.js');\nscript('https://res.wx.qq.com/open/js/jweixin-1.6.0.js');\nwx.config(sign(location.href));\nwx.ready(() => {});",
    canBeWrong: {
      zh: '其中一个脚本属于页面中的 iframe。',
      en: 'One of the scripts may be that of a frame.',
    },
    cases: {
      versions: {
        severity: 'warning',
        seen: { zh: '页面引入了 {versions} 版的 SDK。', en: 'The SDK is loaded in the versions {versions}.' },
        expected: {
          zh: '只引入一个：后执行的 SDK 发现已有 jWeixin 就什么也不做，新版本的接口不会出现。',
          en: 'One: an SDK that runs second finds jWeixin and does nothing, so that the APIs of a newer one are missing.',
        },
        advice: {
          zh: '删除旧的 <script>，只保留最新的 jweixin-{newest}.js。',
          en: 'Remove the older <script>; keep jweixin-{newest}.js alone.',
        },
      },
    },
    check: (facts) => {
      const own = ownSdkOf(facts);
      if (!own || !isInWechat(facts)) return NONE;
      const loaded = sdksOf(facts).filter((sdk) => hasArrived(sdk) && sdk.family === 'wechat');
      const versions = [...new Set(loaded.flatMap(({ version }) => version ?? []))];
      if (versions.length < 2) return NONE;
      const newest = versions.reduce((one, other) => (isOlder(one, other) ? other : one));
      return [{ case: 'versions', values: { versions: versions.join(', '), newest }, entry: own }];
    },
  }),
};

/** Whether a browser blocks a script because the page is encrypted, and it is not. */
function isMixed({ document: { load } }: DocumentFacts, url: string): boolean {
  return isPlainHttp(url) && load !== null && /^https:/i.test(load.url);
}

/** A script's URL as it may be shown: without what stands in its query. */
function srcOf(url: string): string {
  return url.replace(/[?#].*$/s, '');
}
