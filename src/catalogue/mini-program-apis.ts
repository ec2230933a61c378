/**
 * Functions of the `wx` of mini programs that the JS-SDK of web pages has not → what takes their place there; null
 * where the JS-SDK has nothing of the kind. Those that clients know by the same name in web pages are not among them.
 */
export const MINI_PROGRAM_APIS: Readonly<Record<string, string | null>> = {
  request: null,
  uploadFile: 'uploadImage',
  downloadFile: 'downloadImage',
  connectSocket: null,
  navigateTo: 'miniProgram.navigateTo',
  redirectTo: 'miniProgram.redirectTo',
  switchTab: 'miniProgram.switchTab',
  reLaunch: 'miniProgram.reLaunch',
  navigateBack: 'miniProgram.navigateBack',
  navigateToMiniProgram: 'launchMiniProgram',
  showToast: null,
  hideToast: null,
  showLoading: null,
  hideLoading: null,
  showModal: null,
  showActionSheet: null,
  login: null,
  checkSession: null,
  getUserInfo: null,
  getUserProfile: null,
  getPhoneNumber: null,
  requestPayment: 'chooseWXPay',
  requestSubscribeMessage: null,
  scanCode: 'scanQRCode',
  chooseAddress: 'openAddress',
  chooseLocation: 'getLocation',
  getSystemInfo: null,
  getSystemInfoSync: null,
  getImageInfo: null,
  saveImageToPhotosAlbum: null,
  makePhoneCall: null,
  setNavigationBarTitle: null,
  setStorage: null,
  getStorage: null,
  setStorageSync: null,
  getStorageSync: null,
  pageScrollTo: null,
  stopPullDownRefresh: null,
  showShareMenu: 'showMenuItems',
  hideShareMenu: 'hideMenuItems',
  openDocument: null,
  vibrateShort: null,
  vibrateLong: null,
};

/** Whether only mini programs have a function of this name. */
export function isMiniProgramApi(name: string): boolean {
  return Object.hasOwn(MINI_PROGRAM_APIS, name);
}
