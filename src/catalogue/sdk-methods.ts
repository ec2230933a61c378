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
  /** The bridge's name. */
  bridge: string;
  /** Bridge argument → rule. */
  args: Readonly<Record<string, ArgumentRule>>;
  /** True when a call without an argument object throws a TypeError in the SDK. */
  needsArgument?: true;
}

const TIPS = { flag: 'isShowProgressTips' } as const;
const LOCAL_ID = { localId: 'localId' } as const;
const PAY = {
  timeStamp: { text: 'timestamp' },
  nonceStr: 'nonceStr',
  package: 'package',
  paySign: 'paySign',
  signType: { from: 'signType', or: 'SHA1' },
} as const;

/** Methods that ask the client one question: `WeixinJSBridge.invoke(bridge, args, callback)`. */
export const INVOKED = {
  checkJsApi: { bridge: 'checkJsApi', args: { jsApiList: { apiNames: 'jsApiList' } }, needsArgument: true },
  updateAppMessageShareData: {
    bridge: 'updateAppMessageShareData',
    args: { title: 'title', desc: 'desc', link: 'link', imgUrl: 'imgUrl' },
    needsArgument: true,
  },
  updateTimelineShareData: {
    bridge: 'updateTimelineShareData',
    args: { title: 'title', link: 'link', imgUrl: 'imgUrl' },
    needsArgument: true,
  },
  startRecord: { bridge: 'startRecord', args: {} },
  stopRecord: { bridge: 'stopRecord', args: {} },
  playVoice: { bridge: 'playVoice', args: LOCAL_ID, needsArgument: true },
  pauseVoice: { bridge: 'pauseVoice', args: LOCAL_ID, needsArgument: true },
  stopVoice: { bridge: 'stopVoice', args: LOCAL_ID, needsArgument: true },
  uploadVoice: {
    bridge: 'uploadVoice',
    args: { localId: 'localId', isShowProgressTips: TIPS },
    needsArgument: true,
  },
  downloadVoice: {
    bridge: 'downloadVoice',
    args: { serverId: 'serverId', isShowProgressTips: TIPS },
    needsArgument: true,
  },
  translateVoice: {
    bridge: 'translateVoice',
    args: { localId: 'localId', isShowProgressTips: TIPS },
    needsArgument: true,
  },
  chooseImage: {
    bridge: 'chooseImage',
    args: {
      scene: { always: '1|2' },
      count: { from: 'count', or: 9 },
      sizeType: { from: 'sizeType', or: ['original', 'compressed'] },
      sourceType: { from: 'sourceType', or: ['album', 'camera'] },
    },
    needsArgument: true,
  },
  getLocation: { bridge: 'geoLocation', args: { type: { from: 'type', or: 'wgs84' } } },
  previewImage: { bridge: 'imagePreview', args: { current: 'current', urls: 'urls' }, needsArgument: true },
  uploadImage: {
    bridge: 'uploadImage',
    args: { localId: 'localId', isShowProgressTips: TIPS },
    needsArgument: true,
  },
  downloadImage: {
    bridge: 'downloadImage',
    args: { serverId: 'serverId', isShowProgressTips: TIPS },
    needsArgument: true,
  },
  getLocalImgData: { bridge: 'getLocalImgData', args: LOCAL_ID, needsArgument: true },
  getNetworkType: { bridge: 'getNetworkType', args: {}, needsArgument: true },
  openLocation: {
    bridge: 'openLocation',
    args: {
      latitude: 'latitude',
      longitude: 'longitude',
      name: { from: 'name', or: '' },
      address: { from: 'address', or: '' },
      scale: { from: 'scale', or: 28 },
      infoUrl: { from: 'infoUrl', or: '' },
    },
    needsArgument: true,
  },
  hideOptionMenu: { bridge: 'hideOptionMenu', args: {} },
  showOptionMenu: { bridge: 'showOptionMenu', args: {} },
  closeWindow: { bridge: 'closeWindow', args: {} },
  hideMenuItems: { bridge: 'hideMenuItems', args: { menuList: 'menuList' }, needsArgument: true },
  showMenuItems: { bridge: 'showMenuItems', args: { menuList: 'menuList' }, needsArgument: true },
  hideAllNonBaseMenuItem: { bridge: 'hideAllNonBaseMenuItem', args: {} },
  showAllNonBaseMenuItem: { bridge: 'showAllNonBaseMenuItem', args: {} },
  scanQRCode: {
    bridge: 'scanQRCode',
    args: {
      needResult: { from: 'needResult', or: 0 },
      scanType: { from: 'scanType', or: ['qrCode', 'barCode'] },
    },
  },
  openAddress: { bridge: 'editAddress', args: {}, needsArgument: true },
  openProductSpecificView: {
    bridge: 'openProductViewWithPid',
    args: { pid: 'productId', view_type: { from: 'viewType', or: 0 }, ext_info: 'extInfo' },
    needsArgument: true,
  },
  addCard: {
    bridge: 'batchAddCard',
    args: { card_list: { each: 'cardList', as: { card_id: 'cardId', card_ext: 'cardExt' } } },
    needsArgument: true,
  },
  chooseCard: {
    bridge: 'chooseCard',
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
    needsArgument: true,
  },
  openCard: {
    bridge: 'batchViewCard',
    args: { card_list: { each: 'cardList', as: { card_id: 'cardId', code: 'code' } } },
    needsArgument: true,
  },
  consumeAndShareCard: {
    bridge: 'consumedShareCard',
    args: { consumedCardId: 'cardId', consumedCode: 'code' },
    needsArgument: true,
  },
  chooseWXPay: { bridge: 'getBrandWCPayRequest', args: PAY, needsArgument: true },
  openEnterpriseRedPacket: { bridge: 'getRecevieBizHongBaoRequest', args: PAY, needsArgument: true },
  startSearchBeacons: { bridge: 'startMonitoringBeacons', args: { ticket: 'ticket' }, needsArgument: true },
  stopSearchBeacons: { bridge: 'stopMonitoringBeacons', args: {} },
  openEnterpriseChat: {
    bridge: 'openEnterpriseChat',
    args: { useridlist: 'userIds', chatname: 'groupName' },
    needsArgument: true,
  },
  launchMiniProgram: {
    bridge: 'launchMiniProgram',
    args: { targetAppId: 'targetAppId', path: { pagePath: 'path' }, envVersion: 'envVersion' },
    needsArgument: true,
  },
  openBusinessView: {
    bridge: 'openBusinessView',
    args: {
      businessType: 'businessType',
      queryString: { from: 'queryString', or: '' },
      envVersion: 'envVersion',
    },
    needsArgument: true,
  },
} as const satisfies Record<string, SdkMethod>;

/** Methods that listen for an event of the client: `WeixinJSBridge.on(bridge, callback)`. */
export const LISTENED = {
  onVoiceRecordEnd: 'onVoiceRecordEnd',
  onVoicePlayEnd: 'onVoicePlayEnd',
  onSearchBeacons: 'onBeaconsInRange',
} as const satisfies Record<string, string>;

/** Share methods: they listen for a press in the ⋯ menu, and then invoke `then` with the share's data. */
export const SHARED = {
  onMenuShareTimeline: { bridge: 'menu:share:timeline', then: 'shareTimeline', fields: 'timeline' },
  onMenuShareAppMessage: { bridge: 'menu:share:appmessage', then: 'sendAppMessage', fields: 'message' },
  onMenuShareQQ: { bridge: 'menu:share:qq', then: 'shareQQ', fields: 'plain' },
  onMenuShareWeibo: { bridge: 'menu:share:weiboApp', then: 'shareWeiboApp', fields: 'plain' },
  onMenuShareQZone: { bridge: 'menu:share:QZone', then: 'shareQZone', fields: 'plain' },
} as const satisfies Record<
  string,
  { bridge: string; then: string; fields: 'timeline' | 'message' | 'plain' }
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
export type ListenedName = keyof typeof LISTENED;
export type SharedName = keyof typeof SHARED;
export type MiniProgramName = `miniProgram.${keyof typeof MINI_PROGRAM | 'getEnv'}`;
/** Every method of the SDK that talks to the client or its environment. */
export type ApiName = InvokedName | ListenedName | SharedName | MiniProgramName;
