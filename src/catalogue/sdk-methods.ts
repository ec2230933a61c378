/**
 * What the official SDK does with each of its methods, as data: the bridge name it calls, and the arguments
 * it sends. Read off jweixin 1.0.0 and weixin-js-sdk 1.6.5. Kept apart from the words about the methods
 * (`apis.ts`), because the page's script carries this table and nothing else.
 */

/** How one argument for the bridge is made from the page's argument object. */
export type ArgumentRule =
  /** The page's member of this name, as it is. */
  | string
  /** The page's member, or `or` when it is falsy. */
  | { from: string; or: string | number | readonly string[] }
  /** The page's member + '': a missing one becomes the text `undefined`. */
  | { text: string }
  /** 0 when the page's member equals 0, else 1. */
  | { flag: string }
  /** Always this. */
  | { always: string }
  /** The appId of the last config. */
  | { appId: true }
  /** Each member of the page's array, its members renamed: bridge name → page name. */
  | { each: string; as: Readonly<Record<string, string>> }
  /** API names, changed in place to their bridge names. */
  | { apiNames: string }
  /** A mini program's page path: `.html` is put behind it, in front of its query. */
  | { pagePath: string };

export interface SdkMethod {
  /** The bridge's name, where it is not the method's own. */
  bridge?: string;
  /** The page's members that become bridge arguments of the same name, as they are. */
  same?: readonly string[];
  /** The other bridge arguments → rule. */
  args?: Readonly<Record<string, ArgumentRule>>;
  /** True when the SDK does without an argument object; else a call without one throws a TypeError. */
  optional?: true;
}

const TIPS = { flag: 'isShowProgressTips' } as const;
const PAY = {
  timeStamp: { text: 'timestamp' },
  nonceStr: 'nonceStr',
  package: 'package',
  paySign: 'paySign',
  signType: { from: 'signType', or: 'SHA1' },
} as const;

/** Methods that ask the client one question: `WeixinJSBridge.invoke(bridge, args, callback)`. */
export const INVOKED = {
  checkJsApi: { args: { jsApiList: { apiNames: 'jsApiList' } } },
  updateAppMessageShareData: { same: ['title', 'desc', 'link', 'imgUrl'] },
  updateTimelineShareData: { same: ['title', 'link', 'imgUrl'] },
  startRecord: { optional: true },
  stopRecord: { optional: true },
  playVoice: { same: ['localId'] },
  pauseVoice: { same: ['localId'] },
  stopVoice: { same: ['localId'] },
  uploadVoice: { same: ['localId'], args: { isShowProgressTips: TIPS } },
  downloadVoice: { same: ['serverId'], args: { isShowProgressTips: TIPS } },
  translateVoice: { same: ['localId'], args: { isShowProgressTips: TIPS } },
  chooseImage: {
    args: {
      scene: { always: '1|2' },
      count: { from: 'count', or: 9 },
      sizeType: { from: 'sizeType', or: ['original', 'compressed'] },
      sourceType: { from: 'sourceType', or: ['album', 'camera'] },
    },
  },
  getLocation: { bridge: 'geoLocation', args: { type: { from: 'type', or: 'wgs84' } }, optional: true },
  previewImage: { bridge: 'imagePreview', same: ['current', 'urls'] },
  uploadImage: { same: ['localId'], args: { isShowProgressTips: TIPS } },
  downloadImage: { same: ['serverId'], args: { isShowProgressTips: TIPS } },
  getLocalImgData: { same: ['localId'] },
  getNetworkType: {},
  openLocation: {
    same: ['latitude', 'longitude'],
    args: {
      name: { from: 'name', or: '' },
      address: { from: 'address', or: '' },
      scale: { from: 'scale', or: 28 },
      infoUrl: { from: 'infoUrl', or: '' },
    },
  },
  hideOptionMenu: { optional: true },
  showOptionMenu: { optional: true },
  closeWindow: { optional: true },
  hideMenuItems: { same: ['menuList'] },
  showMenuItems: { same: ['menuList'] },
  hideAllNonBaseMenuItem: { optional: true },
  showAllNonBaseMenuItem: { optional: true },
  scanQRCode: {
    args: {
      needResult: { from: 'needResult', or: 0 },
      scanType: { from: 'scanType', or: ['qrCode', 'barCode'] },
    },
    optional: true,
  },
  openAddress: { bridge: 'editAddress' },
  openProductSpecificView: {
    bridge: 'openProductViewWithPid',
    args: { pid: 'productId', view_type: { from: 'viewType', or: 0 }, ext_info: 'extInfo' },
  },
  addCard: {
    bridge: 'batchAddCard',
    args: { card_list: { each: 'cardList', as: { card_id: 'cardId', card_ext: 'cardExt' } } },
  },
  chooseCard: {
    args: {
      app_id: { appId: true },
      location_id: { from: 'shopId', or: '' },
      sign_type: { from: 'signType', or: 'SHA1' },
      card_id: { from: 'cardId', or: '' },
      card_type: { from: 'cardType', or: '' },
      card_sign: 'cardSign',
      time_stamp: { text: 'timestamp' },
      nonce_str: 'nonceStr',
    },
  },
  openCard: {
    bridge: 'batchViewCard',
    args: { card_list: { each: 'cardList', as: { card_id: 'cardId', code: 'code' } } },
  },
  consumeAndShareCard: {
    bridge: 'consumedShareCard',
    args: { consumedCardId: 'cardId', consumedCode: 'code' },
  },
  chooseWXPay: { bridge: 'getBrandWCPayRequest', args: PAY },
  openEnterpriseRedPacket: { bridge: 'getRecevieBizHongBaoRequest', args: PAY },
  startSearchBeacons: { bridge: 'startMonitoringBeacons', same: ['ticket'] },
  stopSearchBeacons: { bridge: 'stopMonitoringBeacons', optional: true },
  openEnterpriseChat: { args: { useridlist: 'userIds', chatname: 'groupName' } },
  launchMiniProgram: { same: ['targetAppId', 'envVersion'], args: { path: { pagePath: 'path' } } },
  openBusinessView: {
    same: ['businessType', 'envVersion'],
    args: { queryString: { from: 'queryString', or: '' } },
  },
} as const satisfies Record<string, SdkMethod>;

/** The bridge's name for a method that asks the client one question. */
export function bridgeOf(name: string, method: SdkMethod): string {
  return method.bridge ?? name;
}

/** Methods that listen for an event of the client: `WeixinJSBridge.on(bridge, callback)`. */
export const LISTENED = {
  onVoiceRecordEnd: 'onVoiceRecordEnd',
  onVoicePlayEnd: 'onVoicePlayEnd',
  onSearchBeacons: 'onBeaconsInRange',
} as const satisfies Record<string, string>;

/** Share methods: they listen for a press in the ⋯ menu, and then invoke `invokes` with the share's data. */
export const SHARED = {
  onMenuShareTimeline: { bridge: 'menu:share:timeline', invokes: 'shareTimeline', fields: 'timeline' },
  onMenuShareAppMessage: { bridge: 'menu:share:appmessage', invokes: 'sendAppMessage', fields: 'message' },
  onMenuShareQQ: { bridge: 'menu:share:qq', invokes: 'shareQQ', fields: 'plain' },
  onMenuShareWeibo: { bridge: 'menu:share:weiboApp', invokes: 'shareWeiboApp', fields: 'plain' },
  onMenuShareQZone: { bridge: 'menu:share:QZone', invokes: 'shareQZone', fields: 'plain' },
} as const satisfies Record<
  string,
  { bridge: string; invokes: string; fields: 'timeline' | 'message' | 'plain' }
>;

/** Methods of `wx.miniProgram`: all invoke `invokeMiniProgramAPI` with their name and this one argument. */
export const MINI_PROGRAM = {
  navigateBack: 'delta',
  navigateTo: 'url',
  redirectTo: 'url',
  switchTab: 'url',
  reLaunch: 'url',
  postMessage: 'data',
} as const satisfies Record<string, string>;

export type InvokedName = keyof typeof INVOKED;
/** The bridge's names of the methods that ask the client one question. */
export type InvokedBridge = {
  [Name in InvokedName]: (typeof INVOKED)[Name] extends { bridge: infer Bridge } ? Bridge : Name;
}[InvokedName];
export type ListenedName = keyof typeof LISTENED;
export type SharedName = keyof typeof SHARED;
export type MiniProgramName = `miniProgram.${keyof typeof MINI_PROGRAM | 'getEnv'}`;
/** Every method of the SDK that talks to the client or its environment. */
export type ApiName = InvokedName | ListenedName | SharedName | MiniProgramName;
