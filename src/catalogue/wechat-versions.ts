import { APIS, isCallName } from './apis.ts';

/** Which WeChat came first. */
interface First {
  /** Such as `6.0.2`. */
  version: string;
  /** True where Tencent does not say it: a version that is surely no later than the first. */
  isEstimate?: true;
}

/**
 * SDK version → the first WeChat that has the functions which that SDK brought.
 * - 1.0.0: 附录5 · 6 and 17: configs are verified, and most functions exist, from 6.0.2 on.
 * - 1.1.0: 摇一摇周边 · H5页面获取设备信息: 6.2.5 or later.
 * - 1.2.0: WeChat on iOS with WKWebView, which that SDK was made for, came with 6.5.3: an estimate.
 * - 1.3.2: pages within mini programs (web-view) came with WeChat 6.5.16: an estimate.
 * - 1.4.0: the document of the SDK's own time says 6.7.2.
 * - 1.6.0: open tags need 7.0.12.
 */
const FIRST_OF_SDK: Readonly<Record<string, First>> = {
  '1.0.0': { version: '6.0.2' },
  '1.1.0': { version: '6.2.5' },
  '1.2.0': { version: '6.5.3', isEstimate: true },
  '1.3.2': { version: '6.5.16', isEstimate: true },
  '1.4.0': { version: '6.7.2' },
  '1.6.0': { version: '7.0.12' },
};

/** What pages called on the bridge before there was an SDK: in WeChat 5 already. */
const OLDER: First = { version: '5.0', isEstimate: true };

/** Single APIs, by the document's names, and functions that have no API, by the bridge's. */
const FIRST_OF_API: Readonly<Record<string, First>> = {
  // 微信支付 and 共享收货地址 say 5.0 themselves.
  chooseWXPay: { version: '5.0' },
  openAddress: { version: '5.0' },
  // 微信支付分 · 授权服务.
  openBusinessView: { version: '7.0.5' },
  invokeMiniProgramAPI: { version: '6.5.16', isEstimate: true },
  onMenuShareTimeline: OLDER,
  onMenuShareAppMessage: OLDER,
  previewImage: OLDER,
  getNetworkType: OLDER,
  hideOptionMenu: OLDER,
  showOptionMenu: OLDER,
  closeWindow: OLDER,
  hideToolbar: OLDER,
  showToolbar: OLDER,
  setFontSizeCallback: OLDER,
};

/**
 * The first WeChat that has an API.
 *
 * @param api the API as the document names it, or the bridge's name of a function that the SDK does not send.
 * @returns null where nothing is known of it: then every WeChat is taken to have it.
 */
export function firstWechatOf(api: string): First | null {
  if (Object.hasOwn(FIRST_OF_API, api)) return FIRST_OF_API[api] ?? null;
  const since = isCallName(api) ? APIS[api].since : null;
  return since === null ? null : (FIRST_OF_SDK[since] ?? null);
}
