import { type CoveredSection, type Reference, rowsOfApi, rules, SERVER, views } from './covered.ts';

const LOCAL_ID: readonly Reference[] = rules('param-missing', 'param-type', 'param-media-id');
const TIPS: readonly Reference[] = rules('param-value');
const TITLE: readonly Reference[] = rules('share-text-missing', 'share-text-kind');
const DESCRIPTION: readonly Reference[] = rules('share-text-kind');
const LINK: readonly Reference[] = rules(
  'share-link-domain',
  'share-link-characters',
  'share-link-format',
  'share-link-http',
  'share-link-private',
);
const PICTURE: readonly Reference[] = rules('share-image');
const LATITUDE: readonly Reference[] = rules('param-range', 'param-location-swapped', 'param-location-zero');
const LONGITUDE: readonly Reference[] = rules('param-range', 'param-location-swapped');

/** From 分享接口 to 微信小店. */
export const INTERFACE_COVERAGE: readonly CoveredSection[] = [
  {
    heading: '分享接口',
    rows: [
      {
        fact: { zh: '诱导分享', en: 'Luring users into sharing' },
        by: [],
        reason: {
          zh: '取决于页面内容和微信的审核，无法由调用判断。',
          en: 'Depends on what the page says and on WeChat’s review: no call shows it.',
        },
      },
      ...rowsOfApi('onMenuShareTimeline', {
        params: { title: TITLE, link: LINK, imgUrl: PICTURE },
        callbacks: ['success', 'cancel'],
        by: [
          ...rules('share-late', 'share-old-and-new'),
          ...views('share', 'target-timeline'),
          { preset: 'share-cancelled' },
        ],
      }),
      ...rowsOfApi('onMenuShareAppMessage', {
        params: {
          title: TITLE,
          desc: DESCRIPTION,
          link: LINK,
          imgUrl: PICTURE,
          type: rules('param-value'),
          dataUrl: [],
        },
        callbacks: ['success', 'cancel'],
        by: [...rules('share-late', 'share-old-and-new'), ...views('share', 'target-friend')],
      }),
      {
        fact: { zh: 'type：music、video、link，默认 link', en: 'type: music, video, link; link by default' },
        by: [{ param: ['onMenuShareAppMessage', 'type'] }, ...views('share-music', 'share-video')],
      },
      ...rowsOfApi('onMenuShareQQ', {
        params: { title: TITLE, desc: DESCRIPTION, link: LINK, imgUrl: PICTURE },
        callbacks: ['success', 'cancel'],
        by: [...rules('share-late', 'share-old-and-new'), ...views('share', 'target-qq')],
      }),
      ...rowsOfApi('onMenuShareWeibo', {
        params: { title: TITLE, desc: DESCRIPTION, link: LINK, imgUrl: PICTURE },
        callbacks: ['success', 'cancel'],
        by: [...rules('share-late'), ...views('share', 'target-weibo')],
      }),
      ...rowsOfApi('onMenuShareQZone', {
        params: { title: TITLE, desc: DESCRIPTION, link: LINK, imgUrl: PICTURE },
        callbacks: ['success', 'cancel'],
        by: [...rules('share-late', 'share-old-and-new'), ...views('share', 'target-qzone')],
      }),
    ],
  },
  {
    heading: '图像接口',
    rows: [
      ...rowsOfApi('chooseImage', {
        params: {
          count: rules('param-range'),
          sizeType: rules('param-value'),
          sourceType: rules('param-value'),
        },
        results: ['localIds'],
        callbacks: ['success'],
        by: [...views('choosePictures'), { preset: 'camera-refused' }],
      }),
      { fact: { zh: 'count 默认 9', en: 'count: 9 by default' }, by: [{ param: ['chooseImage', 'count'] }] },
      {
        fact: { zh: 'localId 作为 img 的 src', en: 'localId as the src of an img' },
        by: [{ file: 'src/page/pictures.ts' }, { file: 'test/browser/pictures.test.ts' }],
      },
      ...rowsOfApi('previewImage', {
        params: {
          current: rules('param-type', 'param-preview-current'),
          urls: rules('param-missing', 'param-type', 'param-preview-url'),
        },
        by: views('previewOf'),
      }),
      ...rowsOfApi('uploadImage', {
        params: {
          localId: [...LOCAL_ID, ...rules('param-local-id-several')],
          isShowProgressTips: TIPS,
        },
        results: ['serverId'],
        callbacks: ['success'],
        by: [...rules('error-upload-image-fail'), { preset: 'no-network' }],
      }),
      {
        fact: { zh: '备注：上传图片有效期 3 天', en: 'Note: an uploaded picture is kept for 3 days' },
        by: [],
        reason: SERVER,
      },
      {
        fact: { zh: '备注：serverId 即 media_id', en: 'Note: serverId is the media_id' },
        by: [{ result: ['uploadImage', 'serverId'] }],
      },
      ...rowsOfApi('downloadImage', {
        params: { serverId: LOCAL_ID, isShowProgressTips: TIPS },
        results: ['localId'],
        callbacks: ['success'],
        by: [{ preset: 'no-network' }],
      }),
    ],
  },
  {
    heading: '音频接口',
    rows: [
      ...rowsOfApi('startRecord', { by: [...views('recording'), { preset: 'microphone-refused' }] }),
      ...rowsOfApi('stopRecord', {
        results: ['localId'],
        callbacks: ['success'],
        by: rules('order-record-stop'),
      }),
      ...rowsOfApi('onVoiceRecordEnd', {
        results: ['localId'],
        callbacks: ['complete'],
        by: views('endRecording'),
      }),
      {
        fact: { zh: '录音一分钟自动停止', en: 'A recording ends after a minute' },
        by: views('endRecording'),
      },
      ...rowsOfApi('playVoice', { params: { localId: LOCAL_ID }, by: views('playing') }),
      ...rowsOfApi('pauseVoice', { params: { localId: LOCAL_ID }, by: views('playingPaused') }),
      ...rowsOfApi('stopVoice', { params: { localId: LOCAL_ID } }),
      ...rowsOfApi('onVoicePlayEnd', {
        results: ['localId'],
        callbacks: ['success'],
        by: views('endPlaying'),
      }),
      ...rowsOfApi('uploadVoice', {
        params: { localId: LOCAL_ID, isShowProgressTips: TIPS },
        results: ['serverId'],
        callbacks: ['success'],
      }),
      {
        fact: { zh: '备注：上传语音有效期 3 天', en: 'Note: an uploaded recording is kept for 3 days' },
        by: [],
        reason: SERVER,
      },
      {
        fact: { zh: '备注：多媒体下载 10000 次/天', en: 'Note: 10,000 downloads of media a day' },
        by: [],
        reason: SERVER,
      },
      ...rowsOfApi('downloadVoice', {
        params: { serverId: LOCAL_ID, isShowProgressTips: TIPS },
        results: ['localId'],
        callbacks: ['success'],
      }),
    ],
  },
  {
    heading: '智能接口',
    rows: rowsOfApi('translateVoice', {
      params: { localId: LOCAL_ID, isShowProgressTips: TIPS },
      results: ['translateResult'],
      callbacks: ['success'],
      by: views('speechText'),
    }),
  },
  {
    heading: '设备信息',
    rows: [
      ...rowsOfApi('getNetworkType', {
        results: ['networkType'],
        callbacks: ['success'],
        by: views('network'),
      }),
      {
        fact: 'networkType: 2g, 3g, 4g, wifi',
        by: views('network-2g', 'network-3g', 'network-4g', 'network-wifi'),
      },
    ],
  },
  {
    heading: '地理位置',
    rows: [
      ...rowsOfApi('openLocation', {
        params: {
          latitude: LATITUDE,
          longitude: LONGITUDE,
          name: rules('param-type'),
          address: rules('param-type'),
          scale: rules('param-range'),
          infoUrl: rules('param-type'),
        },
        by: views('map'),
      }),
      {
        fact: {
          zh: 'latitude 90 ~ -90，longitude 180 ~ -180',
          en: 'latitude 90 to -90, longitude 180 to -180',
        },
        by: [...rules('param-range'), ...views('latitude', 'longitude')],
      },
      {
        fact: { zh: 'scale 1~28，默认最大', en: 'scale 1 to 28, the largest by default' },
        by: [...rules('param-range'), ...views('mapScale')],
      },
      ...rowsOfApi('getLocation', {
        params: { type: rules('param-value') },
        results: ['latitude', 'longitude', 'speed', 'accuracy'],
        callbacks: ['success'],
        by: [...views('location'), { preset: 'location-refused' }, { preset: 'location-off' }],
      }),
      {
        fact: { zh: 'type：默认 wgs84，可用 gcj02', en: 'type: wgs84 by default, or gcj02' },
        by: [...rules('param-value', 'param-location-gps'), { file: 'src/core/client/coordinates.ts' }],
      },
    ],
  },
  {
    heading: '摇一摇周边',
    rows: [
      ...rowsOfApi('startSearchBeacons', {
        params: { ticket: rules('param-type') },
        callbacks: ['complete'],
        by: views('beacons', 'beaconsSearching'),
      }),
      {
        fact: { zh: '备注：申请开通摇一摇周边', en: 'Note: has to be applied for' },
        by: rules('error-permission-denied'),
        reason: {
          zh: '是否开通只有公众平台知道。',
          en: 'Only mp.weixin.qq.com knows whether it was granted.',
        },
      },
      ...rowsOfApi('stopSearchBeacons', { callbacks: ['complete'], by: views('beaconsIdle') }),
      ...rowsOfApi('onSearchBeacons', { callbacks: ['complete'], by: views('beaconAdd', 'beaconDistance') }),
      {
        fact: { zh: '备注：更多返回结果说明', en: 'Note: more about the result' },
        by: [{ result: ['onSearchBeacons', 'beacons'] }],
      },
    ],
  },
  {
    heading: '界面操作',
    rows: [
      ...rowsOfApi('hideOptionMenu', { by: views('moreButtonGone') }),
      ...rowsOfApi('showOptionMenu', { by: views('moreButton') }),
      ...rowsOfApi('closeWindow', { by: views('closedPage') }),
      ...rowsOfApi('hideMenuItems', {
        params: { menuList: rules('menu-item-unknown', 'menu-item-base') },
        by: views('menu'),
      }),
      {
        fact: { zh: '只能隐藏传播类和保护类', en: 'Only 传播类 and 保护类 can be hidden' },
        by: [...rules('menu-item-base'), ...views('menuBaseHint')],
      },
      ...rowsOfApi('showMenuItems', {
        params: { menuList: rules('menu-item-unknown') },
        by: views('menu'),
      }),
      ...rowsOfApi('hideAllNonBaseMenuItem', { by: views('menu-base') }),
      ...rowsOfApi('showAllNonBaseMenuItem', { by: views('menu') }),
    ],
  },
  {
    heading: '微信扫一扫',
    rows: [
      ...rowsOfApi('scanQRCode', {
        params: { needResult: rules('param-value'), scanType: rules('param-value', 'param-typo') },
        results: ['resultStr'],
        callbacks: ['success'],
        by: [...views('scanText'), { preset: 'scan-cancelled' }],
      }),
      {
        fact: { zh: 'needResult：默认 0，1 返回结果', en: 'needResult: 0 by default; 1 returns the result' },
        by: [{ param: ['scanQRCode', 'needResult'] }, ...views('scanOpens')],
      },
      {
        fact: { zh: 'scAntype：文档的笔误', en: 'scAntype: a slip of the document' },
        by: rules('param-typo'),
      },
      { fact: 'qrCode, barCode', by: [...rules('param-value'), ...views('scanType')] },
    ],
  },
  {
    heading: '微信小店',
    rows: [
      ...rowsOfApi('openProductSpecificView', {
        params: { productId: rules('param-missing', 'param-type'), viewType: rules('param-value') },
      }),
      { fact: 'viewType: 0, 1, 2', by: [{ param: ['openProductSpecificView', 'viewType'] }] },
    ],
  },
];
