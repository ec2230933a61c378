import { expectQuiet, type Session } from './session.ts';
import { CARD_ID, LOCAL_IDS, type Opened, SECONDS, SERVER_ID, VOICE_ID } from './wechat.ts';

const SHOP = 'https://shop.example.com/goods/12?channel=menu';
const nothing = () => undefined;

/** A page that configures what it needs, and does what a section of the document shows. */
const section = (heading: string, apis: readonly string[], does: (opened: Opened) => void): Session => [
  heading,
  SHOP,
  (opened) => {
    const { wx, signed } = opened;
    wx.config({ debug: false, ...signed(apis) });
    wx.ready(() => does(opened));
    wx.error(nothing);
  },
];

expectQuiet([
  section('基础接口 · checkJsApi first, then the API', ['checkJsApi', 'chooseImage'], ({ wx }) =>
    wx.call('checkJsApi', {
      jsApiList: ['chooseImage'],
      success: () => wx.call('chooseImage', { count: 1, success: nothing }),
    }),
  ),
  section(
    '分享接口 · the five of the first version',
    ['Timeline', 'AppMessage', 'QQ', 'Weibo', 'QZone'].map((to) => `onMenuShare${to}`),
    ({ wx }) => {
      for (const to of ['Timeline', 'AppMessage', 'QQ', 'Weibo', 'QZone']) {
        wx.call(`onMenuShare${to}`, {
          title: '夏季新品',
          ...(to === 'Timeline' ? {} : { desc: '全场八折' }),
          link: SHOP,
          imgUrl: 'https://shop.example.com/logo.png',
          success: nothing,
          cancel: nothing,
        });
      }
    },
  ),
  section('分享接口 · type music with its dataUrl', ['onMenuShareAppMessage'], ({ wx }) =>
    wx.call('onMenuShareAppMessage', {
      title: '一首歌',
      desc: '好听',
      link: SHOP,
      imgUrl: 'https://shop.example.com/logo.png',
      type: 'music',
      dataUrl: 'https://shop.example.com/a.mp3',
    }),
  ),
  section(
    '图像接口 · choose, preview, upload one by one, download',
    ['chooseImage', 'previewImage', 'uploadImage', 'downloadImage'],
    ({ wx }) =>
      wx.call('chooseImage', {
        count: 9,
        sizeType: ['original', 'compressed'],
        sourceType: ['album', 'camera'],
        success() {
          wx.call('previewImage', { current: LOCAL_IDS[0], urls: LOCAL_IDS });
          const upload = (at: number): void =>
            wx.call('uploadImage', {
              localId: LOCAL_IDS[at],
              isShowProgressTips: 1,
              success() {
                if (at + 1 < LOCAL_IDS.length) upload(at + 1);
                else
                  wx.call('downloadImage', { serverId: SERVER_ID, isShowProgressTips: 1, success: nothing });
              },
            });
          upload(0);
        },
      }),
  ),
  section(
    '音频接口, 智能接口 · record, play, upload, download, translate',
    [
      ...['startRecord', 'stopRecord', 'onVoiceRecordEnd', 'playVoice', 'pauseVoice', 'stopVoice'],
      ...['onVoicePlayEnd', 'uploadVoice', 'downloadVoice', 'translateVoice'],
    ],
    ({ wx }) => {
      wx.call('onVoiceRecordEnd', { complete: nothing });
      wx.call('onVoicePlayEnd', { success: nothing });
      wx.call('startRecord');
      wx.call('stopRecord', { success: nothing });
      for (const name of ['playVoice', 'pauseVoice', 'stopVoice']) wx.call(name, { localId: VOICE_ID });
      wx.call('uploadVoice', { localId: VOICE_ID, isShowProgressTips: 1, success: nothing });
      wx.call('downloadVoice', { serverId: SERVER_ID, isShowProgressTips: 0, success: nothing });
      wx.call('translateVoice', { localId: VOICE_ID, isShowProgressTips: 1, success: nothing });
    },
  ),
  section('设备信息 · getNetworkType', ['getNetworkType'], ({ wx }) =>
    wx.call('getNetworkType', { success: nothing }),
  ),
  section('地理位置 · gcj02, then shown on the map', ['getLocation', 'openLocation'], ({ wx }) =>
    wx.call('getLocation', {
      type: 'gcj02',
      success: ({ latitude, longitude }) =>
        wx.call('openLocation', {
          latitude,
          longitude,
          name: '门店',
          address: '地址',
          scale: 28,
          infoUrl: '',
        }),
    }),
  ),
  section('地理位置 · wgs84, kept for the server', ['getLocation'], ({ wx }) =>
    wx.call('getLocation', { type: 'wgs84', success: nothing, cancel: nothing, fail: nothing }),
  ),
  section(
    '摇一摇周边 · start, hear, stop',
    ['startSearchBeacons', 'onSearchBeacons', 'stopSearchBeacons'],
    ({ wx }) => {
      wx.call('startSearchBeacons', { ticket: '', complete: nothing });
      wx.call('onSearchBeacons', { complete: nothing });
      wx.call('stopSearchBeacons', { complete: nothing });
    },
  ),
  section(
    '界面操作 · every one',
    [
      ...['hideOptionMenu', 'showOptionMenu', 'hideMenuItems', 'showMenuItems'],
      ...['hideAllNonBaseMenuItem', 'showAllNonBaseMenuItem', 'closeWindow'],
    ],
    ({ wx }) => {
      wx.call('hideOptionMenu');
      wx.call('showOptionMenu');
      const menuList = ['share:appMessage', 'share:timeline', 'share:qq', 'share:weiboApp', 'favorite'];
      const protective = ['copyUrl', 'openWithQQBrowser', 'openWithSafari', 'share:email', 'share:QZone'];
      wx.call('hideMenuItems', { menuList: [...menuList, ...protective].map((one) => `menuItem:${one}`) });
      wx.call('showMenuItems', { menuList: ['menuItem:profile', 'menuItem:addContact'] });
      wx.call('hideAllNonBaseMenuItem');
      wx.call('showAllNonBaseMenuItem');
      wx.call('closeWindow');
    },
  ),
  section('微信扫一扫 · both results', ['scanQRCode'], ({ wx }) => {
    wx.call('scanQRCode', { needResult: 0, scanType: ['qrCode', 'barCode'], success: nothing });
    wx.call('scanQRCode', { needResult: 1, scanType: ['qrCode'], success: nothing });
  }),
  section('微信小店 · openProductSpecificView', ['openProductSpecificView'], ({ wx }) => {
    wx.call('openProductSpecificView', { productId: 'pDF3iY_m2M7EQ5EKKKWd95kAxfNw', viewType: '0' });
    wx.call('openProductSpecificView', { productId: 'pDF3iY_m2M7EQ5EKKKWd95kAxfNw', viewType: 2 });
  }),
  section('微信卡券 · openCard', ['openCard'], ({ wx }) =>
    wx.call('openCard', { cardList: [{ cardId: CARD_ID, code: '198374613512' }] }),
  ),
  section('微信支付 · of the first version', ['chooseWXPay'], ({ wx }) =>
    wx.call('chooseWXPay', {
      timestamp: SECONDS,
      nonceStr: '5K8264ILTKCH16CQ2502SI8ZNMTM67VS',
      package: 'bank_type=WX&body=test&out_trade_no=1&partner=1900000109&total_fee=1&sign=ABCDEF0123',
      signType: 'SHA1',
      paySign: 'bd5b1933cda6e9548862944836a9b52e8c9a2b69',
      success: nothing,
    }),
  ),
]);
