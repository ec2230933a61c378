/** What the official document names, copied by hand from its text. Nothing here is taken from the catalogue. */

/** 附录2-所有JS接口列表: 版本1.0.0接口. */
export const APPENDIX_2 = [
  'onMenuShareTimeline',
  'onMenuShareAppMessage',
  'onMenuShareQQ',
  'onMenuShareWeibo',
  'onMenuShareQZone',
  'startRecord',
  'stopRecord',
  'onVoiceRecordEnd',
  'playVoice',
  'pauseVoice',
  'stopVoice',
  'onVoicePlayEnd',
  'uploadVoice',
  'downloadVoice',
  'chooseImage',
  'previewImage',
  'uploadImage',
  'downloadImage',
  'translateVoice',
  'getNetworkType',
  'openLocation',
  'getLocation',
  'hideOptionMenu',
  'showOptionMenu',
  'hideMenuItems',
  'showMenuItems',
  'hideAllNonBaseMenuItem',
  'showAllNonBaseMenuItem',
  'closeWindow',
  'scanQRCode',
  'chooseWXPay',
  'openProductSpecificView',
  'addCard',
  'chooseCard',
  'openCard',
] as const;

/** What the text has and the list of 附录2 leaves out. */
export const OF_THE_TEXT = [
  'checkJsApi',
  'startSearchBeacons',
  'stopSearchBeacons',
  'onSearchBeacons',
] as const;

/** 附录3-所有菜单项列表: 基本类, 传播类, 保护类; what each is called → its id. */
export const APPENDIX_3 = {
  基本类: {
    举报: 'menuItem:exposeArticle',
    调整字体: 'menuItem:setFont',
    日间模式: 'menuItem:dayMode',
    夜间模式: 'menuItem:nightMode',
    刷新: 'menuItem:refresh',
    '查看公众号(已添加)': 'menuItem:profile',
    '查看公众号(未添加)': 'menuItem:addContact',
  },
  传播类: {
    发送给朋友: 'menuItem:share:appMessage',
    分享到朋友圈: 'menuItem:share:timeline',
    分享到QQ: 'menuItem:share:qq',
    分享到Weibo: 'menuItem:share:weiboApp',
    收藏: 'menuItem:favorite',
    分享到FB: 'menuItem:share:facebook',
    '分享到 QQ 空间': 'menuItem:share:QZone',
  },
  保护类: {
    编辑标签: 'menuItem:editTag',
    删除: 'menuItem:delete',
    复制链接: 'menuItem:copyUrl',
    原网页: 'menuItem:originPage',
    阅读模式: 'menuItem:readMode',
    在QQ浏览器中打开: 'menuItem:openWithQQBrowser',
    在Safari中打开: 'menuItem:openWithSafari',
    邮件: 'menuItem:share:email',
    一些特殊公众号: 'menuItem:share:brand',
  },
} as const;

/** 附录5-常见错误及解决方法: the number of the paragraph → the error that it quotes, in the document's letters. */
export const APPENDIX_5 = {
  1: 'invalid url DOMain',
  2: 'invalid signature',
  3: 'the permission value is offline verifying',
  4: 'permission denied',
  5: 'function not exist',
  12: 'config:fail',
  18: '该公众号支付签名无效,无法发起该笔交易',
  21: 'require subscribe',
} as const;

/** The callback's member that the text names for each API that gives one. */
export const RESULTS_OF_THE_TEXT = {
  checkJsApi: ['checkResult'],
  chooseImage: ['localIds'],
  uploadImage: ['serverId'],
  downloadImage: ['localId'],
  stopRecord: ['localId'],
  onVoiceRecordEnd: ['localId'],
  onVoicePlayEnd: ['localId'],
  uploadVoice: ['serverId'],
  downloadVoice: ['localId'],
  translateVoice: ['translateResult'],
  getNetworkType: ['networkType'],
  getLocation: ['latitude', 'longitude', 'speed', 'accuracy'],
  scanQRCode: ['resultStr'],
  chooseCard: ['cardList'],
  addCard: ['cardList'],
} as const;

/** The parameters that the text shows for each API, callbacks aside; `scAntype` as the SDK reads it. */
export const PARAMETERS_OF_THE_TEXT = {
  config: ['debug', 'appId', 'timestamp', 'nonceStr', 'signature', 'jsApiList'],
  checkJsApi: ['jsApiList'],
  onMenuShareTimeline: ['title', 'link', 'imgUrl'],
  onMenuShareAppMessage: ['title', 'desc', 'link', 'imgUrl', 'type', 'dataUrl'],
  onMenuShareQQ: ['title', 'desc', 'link', 'imgUrl'],
  onMenuShareWeibo: ['title', 'desc', 'link', 'imgUrl'],
  onMenuShareQZone: ['title', 'desc', 'link', 'imgUrl'],
  chooseImage: ['count', 'sizeType', 'sourceType'],
  previewImage: ['current', 'urls'],
  uploadImage: ['localId', 'isShowProgressTips'],
  downloadImage: ['serverId', 'isShowProgressTips'],
  playVoice: ['localId'],
  pauseVoice: ['localId'],
  stopVoice: ['localId'],
  uploadVoice: ['localId', 'isShowProgressTips'],
  downloadVoice: ['serverId', 'isShowProgressTips'],
  translateVoice: ['localId', 'isShowProgressTips'],
  openLocation: ['latitude', 'longitude', 'name', 'address', 'scale', 'infoUrl'],
  getLocation: ['type'],
  startSearchBeacons: ['ticket'],
  hideMenuItems: ['menuList'],
  showMenuItems: ['menuList'],
  scanQRCode: ['needResult', 'scanType'],
  openProductSpecificView: ['productId', 'viewType'],
  chooseCard: ['shopId', 'cardType', 'cardId', 'timestamp', 'nonceStr', 'signType', 'cardSign'],
  addCard: ['cardList'],
  openCard: ['cardList'],
  chooseWXPay: ['timestamp', 'nonceStr', 'package', 'signType', 'paySign'],
} as const;
