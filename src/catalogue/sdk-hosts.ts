/** A script that is a JS-SDK, as its URL says. */
export interface SdkScript {
  /** Whose: WeChat's `jweixin`, or WeCom's own, which is loaded beside it. */
  family: 'wechat' | 'wecom';
  /**
   * `official`: from Tencent. `copy`: the same file from elsewhere. `package`: the file of an npm package that is made
   * for bundlers: in a script tag it throws, since there is no `module`.
   */
  place: 'official' | 'copy' | 'package';
  /** Such as `1.6.0`; null when the URL does not say. */
  version: string | null;
}

/** Where the document, and WeCom's, have pages load an SDK from: res.wx.qq.com, res2.wx.qq.com, wwcdn.weixin.qq.com … */
const OFFICIAL_HOST = /^(?:[\w-]+\.)*(?:wx|weixin)\.qq\.com$|^rescdn\.qqmail\.com$/;
/** Those that serve the files of npm packages as they are. */
const PACKAGE_HOST =
  /^(?:unpkg\.com|(?:cdn|fastly|gcore|testingcf)\.jsdelivr\.net|registry\.npmmirror\.com|npm\.elemecdn\.com)$/;

/** What every one of them has in its URL: of most scripts nothing else has to be looked at. */
const NAMES = /jweixin|weixin-js-sdk|jwxwork|wecom-jssdk/i;

const PARTS = /^(https?):\/\/(?:[^/?#]*@)?([^/?#:]+)(?::\d+)?([^?#]*)(\?[^#]*)?/i;

/** The whole name: a chunk of a bundler (`jweixin.3f2a1b.js`) is made of many files, and has been run through it. */
const WECHAT_FILE = /\/jweixin-(\d+\.\d+(?:\.\d+)?)(?:\.min)?\.js$/i;
const WECOM_FILE = /\/(?:jwxwork|wecom-jssdk)-(\d+\.\d+(?:\.\d+)?)(?:\.min|\.prod)?\.js$/i;
/** `/npm/weixin-js-sdk@1.6.5/index.min.js`, `/weixin-js-sdk`, `/weixin-js-sdk/1.6.5/files/index.js`. */
const PACKAGE_FILE =
  /^(?:\/npm)?\/weixin-js-sdk(?:-ts)?(?:[@/](\d[\w.-]*))?(?:(?:\/files)?\/index(?:\.min)?\.js)?$/i;
/** uni-app's package, whose file a script tag can run. */
const PLAIN_PACKAGE_FILE =
  /^(?:\/npm)?\/jweixin-module(?:[@/](\d[\w.-]*))?(?:(?:\/files)?\/lib\/index(?:\.min)?\.js)?$/i;

/** What a script is by its URL; null when it is no JS-SDK, or that cannot be told. */
export function sdkScriptOf(url: string): SdkScript | null {
  if (!NAMES.test(url)) return null;
  const [, , host = '', path = '', query = ''] = PARTS.exec(url) ?? [];
  const name = host.toLowerCase();
  const file = WECHAT_FILE.exec(path) ?? WECOM_FILE.exec(path);
  if (file) {
    const family = WECHAT_FILE.test(path) ? 'wechat' : 'wecom';
    return { family, place: OFFICIAL_HOST.test(name) ? 'official' : 'copy', version: file[1] ?? null };
  }
  if (!PACKAGE_HOST.test(name) || query.includes('module')) return null;
  const plain = PLAIN_PACKAGE_FILE.exec(path);
  if (plain) return { family: 'wechat', place: 'copy', version: plain[1] ?? null };
  const made = PACKAGE_FILE.exec(path);
  return made ? { family: 'wechat', place: 'package', version: made[1] ?? null } : null;
}

/** Whether a URL is loaded without encryption. */
export function isPlainHttp(url: string): boolean {
  return /^http:/i.test(url);
}
