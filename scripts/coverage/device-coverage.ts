import { type CoveredSection, type Reference, rowsOfApi, rules, views } from './covered.ts';

const LATITUDE: readonly Reference[] = rules('param-range', 'param-location-swapped', 'param-location-zero');
const LONGITUDE: readonly Reference[] = rules('param-range', 'param-location-swapped');

/** From 设备信息 to 微信小店. */
export const DEVICE_COVERAGE: readonly CoveredSection[] = [
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
