import type { ErrorText } from './error-text.ts';

const PAYMENTS = ['chooseWXPay', 'openEnterpriseRedPacket'];

/** What works on a file by its id. */
const OF_FILES = [
  'uploadImage',
  'downloadImage',
  'getLocalImgData',
  'playVoice',
  'pauseVoice',
  'stopVoice',
  'uploadVoice',
  'downloadVoice',
  'translateVoice',
];

/** How every other call fails: 附录5, 摇一摇周边, and what clients say. */
export const CALL_ERRORS: readonly ErrorText[] = [
  {
    text: 'the permission value is offline verifying',
    errMsg: 'fail, the permission value is offline verifying',
    of: 'calls',
    meaning: {
      zh: '调用时 config 还没有正确执行，或者该接口不在 jsApiList 中。',
      en: 'At the call, config had not succeeded, or the API is not in jsApiList.',
    },
    place: '附录5 · 3',
  },
  {
    text: 'permission denied',
    of: 'calls',
    meaning: {
      zh: '公众号没有该接口的权限，或者该接口不在 jsApiList 中。',
      en: 'The official account may not use the API, or the API is not in jsApiList.',
    },
    place: '附录5 · 4',
  },
  {
    text: 'function not exist',
    of: 'calls',
    meaning: { zh: '当前客户端版本不支持该接口。', en: 'This version of the client does not have the API.' },
    place: '附录5 · 5',
  },
  {
    text: '该公众号支付签名无效，无法发起该笔交易',
    errMsg: 'fail',
    of: PAYMENTS,
    meaning: {
      zh: '客户端弹窗提示支付签名无效，页面只得到 fail；jweixin.js 应使用官方线上版本。',
      en: 'The client tells the user that the payment’s signature is invalid; the page gets no more than fail.',
    },
    place: '附录5 · 18',
  },
  {
    text: 'fail',
    of: 'calls',
    meaning: {
      zh: '调用失败，客户端没有说明原因。',
      en: 'The call failed, and the client does not say why.',
    },
    place: null,
  },
  {
    text: 'missing arguments',
    errMsg: 'fail_missing arguments',
    of: OF_FILES,
    meaning: {
      zh: '缺少 localId 或 serverId（Android 客户端）。',
      en: 'localId or serverId is missing (WeChat on Android).',
    },
    place: null,
  },
  {
    text: 'recording',
    errMsg: 'fail_recording',
    of: ['startRecord'],
    meaning: {
      zh: '正在录音，不能再次开始（Android 客户端）。',
      en: 'A recording is already going on (WeChat on Android).',
    },
    place: null,
  },
  {
    text: 'arguments error',
    errMsg: 'fail_arguments error',
    of: ['playVoice'],
    meaning: {
      zh: '客户端没有这个 localId 的录音（Android 客户端）。',
      en: 'The client has no recording of this localId (WeChat on Android).',
    },
    place: null,
  },
  {
    text: 'not playing',
    errMsg: 'fail_not playing',
    of: ['pauseVoice', 'stopVoice'],
    meaning: {
      zh: '这个 localId 的录音没有在播放（Android 客户端）。',
      en: 'The recording of this localId is not being played (WeChat on Android).',
    },
    place: null,
  },
  {
    text: 'invaild_localid',
    errMsg: 'fail_invaild_localid',
    of: ['getLocalImgData'],
    meaning: {
      zh: '缺少 localId；拼写就是如此。',
      en: 'localId is missing; the spelling is WeChat’s.',
    },
    place: null,
  },
  {
    text: 'invalid_coordinate',
    of: ['openLocation'],
    meaning: {
      zh: '经纬度缺失或超出范围（Android 客户端）。',
      en: 'The coordinates are missing or out of range (WeChat on Android).',
    },
    place: null,
  },
  {
    text: 'fail invalid_coordinate',
    of: ['openLocation'],
    meaning: {
      zh: '经纬度缺失或超出范围（iOS 客户端）。',
      en: 'The coordinates are missing or out of range (WeChat on iOS).',
    },
    place: null,
  },
  {
    text: 'already started',
    of: ['startSearchBeacons'],
    meaning: {
      zh: '已经开启过查找，还没有 stopSearchBeacons。',
      en: 'A search is already going on: stopSearchBeacons has not been called.',
    },
    place: null,
  },
  {
    text: 'bluetooth power off',
    of: ['startSearchBeacons'],
    meaning: {
      zh: '手机的蓝牙没有打开。',
      en: 'Bluetooth is switched off on the phone.',
    },
    place: null,
  },
  {
    text: 'location service disable',
    of: ['startSearchBeacons'],
    meaning: {
      zh: '手机的地理位置服务没有打开。',
      en: 'The location service is switched off on the phone.',
    },
    place: null,
  },
  {
    text: 'system unsupported',
    of: ['startSearchBeacons'],
    meaning: {
      zh: '手机系统不支持查找 iBeacon 设备。',
      en: 'The phone’s system cannot search for iBeacons.',
    },
    place: null,
  },
  {
    text: 'gps closed',
    errMsg: 'fail_gps_closed',
    of: ['getLocation'],
    meaning: {
      zh: '手机的定位服务已关闭（Android 微信的说法）。',
      en: 'Location is switched off on the phone, in the words of WeChat on Android.',
    },
    place: null,
  },
  {
    text: 'android permission denied',
    errMsg: 'fail_android_permission_denied',
    of: ['chooseImage', 'scanQRCode'],
    meaning: {
      zh: '用户没有允许微信使用相机或相册（Android 微信的说法）。',
      en: 'The user has not let WeChat use the camera or the album, in the words of WeChat on Android.',
    },
    place: null,
  },
];
