/** What the page calls of the JS-SDK, and what it asks for in `wx.config`. */

/**
 * API → the part of the page that shows what came of it, by its `data-got`.
 * @type {Readonly<Record<string, string>>}
 */
export const PLACES = {
  previewImage: 'review',
  chooseImage: 'review',
  uploadImage: 'review',
  // The SDK calls it by itself: iOS shows no localId in an <img>.
  getLocalImgData: 'review',
  startRecord: 'voice',
  stopRecord: 'voice',
  onVoiceRecordEnd: 'voice',
  playVoice: 'voice',
  pauseVoice: 'voice',
  stopVoice: 'voice',
  onVoicePlayEnd: 'voice',
  uploadVoice: 'review',
  translateVoice: 'voice',
  scanQRCode: 'scan',
  getLocation: 'stores',
  openLocation: 'stores',
  startSearchBeacons: 'beacons',
  stopSearchBeacons: 'beacons',
  onSearchBeacons: 'beacons',
  getNetworkType: 'brewing',
  addCard: 'product',
  chooseCard: 'cards',
  openCard: 'cards',
  openAddress: 'address',
  chooseWXPay: 'pay',
  closeWindow: 'pay',
  updateAppMessageShareData: 'share',
  updateTimelineShareData: 'share',
  onMenuShareAppMessage: 'share',
  onMenuShareTimeline: 'share',
  onMenuShareQQ: 'share',
  onMenuShareWeibo: 'share',
  onMenuShareQZone: 'share',
  hideMenuItems: 'menu',
  showMenuItems: 'menu',
};

/** What a web-view of a mini program may call without being asked: it stands in no `jsApiList`. */
export const MINI_PROGRAM_PLACE = 'mini-program';

/**
 * The `jsApiList` of the page.
 * @param {string | null} leftOut the API that the workbench leaves out, so that WeChat refuses it; null: none
 * @returns {string[]} a new list: the SDK writes into it
 */
export function toApiList(leftOut) {
  return Object.keys(PLACES).filter((name) => name !== leftOut);
}
