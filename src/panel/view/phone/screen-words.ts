import type { Wording } from '../wording.ts';

/** What stands over the page, and the settings of the phone. */
export const SCREEN_WORDS = {
  // Over the page
  back: { zh: '返回', en: 'Back' },
  backToPage: { zh: '返回页面', en: 'Back to the page' },
  preview: { zh: '图片预览', en: 'Picture preview' },
  previewOf: { zh: '{n} / {count}', en: '{n} / {count}' },
  previewNext: { zh: '下一张', en: 'Next' },
  previewPrevious: { zh: '上一张', en: 'Previous' },
  previewNone: { zh: 'urls 为空', en: 'urls is empty' },
  previewUnseen: {
    zh: '页面没有加载过这张图片，无法预览',
    en: 'The page has not loaded this picture, so it cannot be shown',
  },
  previewNoFile: {
    zh: '不是本次会话的 localId',
    en: 'No localId of this session',
  },
  previewStandIn: {
    zh: '示例图片：原图在微信服务器上，或者是打开面板之前选的，面板里没有',
    en: 'A sample: the picture itself is on WeChat’s servers, or was chosen before this panel was opened',
  },
  previewStray: {
    zh: 'current 不在 urls 中，显示第一张：{current}',
    en: 'current is not among urls, so the first is shown: {current}',
  },
  map: { zh: '地图', en: 'Map' },
  mapPlan: { zh: '示意图', en: 'A sketch, not a map' },
  mapNoName: { zh: '（没有名称）', en: '(no name)' },
  mapCoordinates: { zh: '坐标（gcj02）', en: 'Coordinates (gcj02)' },
  mapScale: { zh: '缩放级别', en: 'Scale' },
  closedPage: { zh: '页面已关闭', en: 'The page has closed itself' },
  closedPageMore: {
    zh: '在微信里，closeWindow 之后会离开页面。浏览器中的页面仍在运行。',
    en: 'In WeChat closeWindow leaves the page. In the browser it runs on.',
  },
  elsewhere: { zh: '已离开页面', en: 'Outside the page' },
  elsewhereMore: { zh: '{api} 在微信里打开了：', en: '{api} opened in WeChat:' },

  // The phone's settings
  phoneState: { zh: '手机状态', en: 'State of the phone' },
  network: { zh: '网络', en: 'Network' },
  'network-wifi': { zh: 'Wi-Fi', en: 'Wi-Fi' },
  'network-5g': { zh: '5G', en: '5G' },
  'network-4g': { zh: '4G', en: '4G' },
  'network-3g': { zh: '3G', en: '3G' },
  'network-2g': { zh: '2G', en: '2G' },
  'network-none': { zh: '无网络', en: 'No network' },
  location: { zh: '位置', en: 'Location' },
  beacons: { zh: '附近的 iBeacon', en: 'iBeacons nearby' },
  beaconsSearching: { zh: '页面正在查找', en: 'being searched' },
  beaconsIdle: {
    zh: '页面没有开启查找：调用 startSearchBeacons 后才会收到',
    en: 'The page is not searching: it hears of them after startSearchBeacons',
  },
  beaconAdd: { zh: '添加 iBeacon', en: 'Add iBeacon' },
  beaconDistance: { zh: '距离', en: 'Distance' },
  beaconObstacle: { zh: '蓝牙和定位', en: 'Bluetooth and location' },
  'obstacle-none': { zh: '正常', en: 'on' },
  'obstacle-bluetooth power off': { zh: '蓝牙已关闭', en: 'Bluetooth off' },
  'obstacle-location service disable': { zh: '定位服务已关闭', en: 'location services off' },
  'obstacle-system unsupported': { zh: '系统不支持', en: 'not supported by the system' },
  metres: { zh: '{n} 米', en: '{n} m' },
  pairOf: { zh: '{first}，{second}', en: '{first}, {second}' },
  messages: { zh: '发给小程序的消息', en: 'Messages to the mini program' },
  wallet: { zh: '卡包', en: 'Wallet' },
  walletEmpty: { zh: '卡包是空的', en: 'The wallet is empty' },
  countOf: { zh: '{n} 个', en: '{n}' },
  countOfCards: { zh: '{n} 张', en: '{n}' },
} as const satisfies Record<string, Wording>;
