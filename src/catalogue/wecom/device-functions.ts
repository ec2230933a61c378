import { BOOLEAN, listOf, NUMBER, numberFrom, objectOf, oneOf, optional, required, TEXT } from '../shape.ts';
import { EVERYWHERE, type WecomFunction, wechat, wecom } from './wecom-function.ts';

/** The phone, what is around it, and where it is. */
export const DEVICE_FUNCTIONS = {
  startSearchBeacons: {
    title: { zh: '开启查找周边ibeacon设备', en: 'Start searching for iBeacons' },
    kind: 'call',
    bridges: ['startMonitoringBeacons'],
    params: { ticket: optional(TEXT) },
    clients: [wechat()],
  },
  stopSearchBeacons: {
    title: { zh: '关闭查找周边ibeacon设备', en: 'Stop searching for iBeacons' },
    kind: 'call',
    bridges: ['stopMonitoringBeacons'],
    clients: [wechat()],
  },
  onSearchBeacons: {
    title: { zh: '监听周边ibeacon设备', en: 'When iBeacons are near' },
    kind: 'event',
    bridges: ['onBeaconsInRange'],
    result: {
      beacons: required(
        listOf(
          objectOf({
            major: required(NUMBER),
            minor: required(NUMBER),
            uuid: required(TEXT),
            accuracy: required(TEXT),
            proximity: required(oneOf('0', '1', '2', '3')),
            rssi: required(TEXT),
            heading: optional(TEXT),
          }),
        ),
      ),
    },
    clients: [wechat()],
  },
  startBeaconDiscovery: {
    title: { zh: '开始搜索 iBeacon 设备', en: 'Start discovering iBeacons' },
    kind: 'call',
    params: { uuids: required(listOf(TEXT)) },
    clients: [wecom()],
  },
  stopBeaconDiscovery: {
    title: { zh: '停止搜索 iBeacon 设备', en: 'Stop discovering iBeacons' },
    kind: 'call',
    clients: [wecom()],
  },
  getBeacons: {
    title: { zh: '获取已发现的 iBeacon 设备', en: 'Get the iBeacons found' },
    kind: 'call',
    result: {
      beacons: required(
        listOf(
          objectOf({
            uuid: required(TEXT),
            major: required(TEXT),
            minor: required(TEXT),
            proximity: required(NUMBER),
            accuracy: required(NUMBER),
            rssi: required(NUMBER),
          }),
        ),
      ),
    },
    clients: [wecom()],
  },
  onBeaconUpdate: {
    title: { zh: '监听 iBeacon 设备更新', en: 'When iBeacons change' },
    kind: 'event',
    result: {
      beacons: required(
        listOf(
          objectOf({
            uuid: required(TEXT),
            major: required(TEXT),
            minor: required(TEXT),
            proximity: required(NUMBER),
            accuracy: required(NUMBER),
            rssi: required(NUMBER),
          }),
        ),
      ),
    },
    clients: [wecom()],
  },
  onBeaconServiceChange: {
    title: { zh: '监听 iBeacon 服务状态', en: 'When the iBeacon service changes' },
    kind: 'event',
    result: { available: required(BOOLEAN), discovering: required(BOOLEAN) },
    clients: [wecom()],
  },
  openLocation: {
    title: { zh: '使用微信内置地图查看位置', en: 'Show a place on the map' },
    kind: 'call',
    params: {
      latitude: required(numberFrom(-90, 90)),
      longitude: required(numberFrom(-180, 180)),
      name: optional(TEXT),
      address: optional(TEXT),
      // Tencent documents 16, and its SDK sends 28.
      scale: optional(numberFrom(1, 28), 28),
      infoUrl: optional(TEXT),
    },
    clients: EVERYWHERE,
  },
  getLocation: {
    title: { zh: '获取地理位置', en: 'Get the location' },
    kind: 'call',
    bridges: ['geoLocation'],
    params: { type: optional(oneOf('wgs84', 'gcj02'), 'wgs84') },
    result: {
      latitude: required(numberFrom(-90, 90)),
      longitude: required(numberFrom(-180, 180)),
      speed: required(NUMBER),
      accuracy: required(NUMBER),
    },
    clients: EVERYWHERE,
  },
  startAutoLBS: {
    title: { zh: '打开持续定位', en: 'Start following the location' },
    kind: 'call',
    params: { type: required(oneOf('wgs84', 'gcj02')) },
    clients: [wecom('2.4.20')],
  },
  stopAutoLBS: {
    title: { zh: '停止持续定位', en: 'Stop following the location' },
    kind: 'call',
    clients: [wecom('2.4.20')],
  },
  onLocationChange: {
    title: { zh: '监听位置变化', en: 'When the location changes' },
    kind: 'event',
    bridges: ['auto:location:report'],
    result: {
      latitude: required(numberFrom(-90, 90)),
      longitude: required(numberFrom(-180, 180)),
      speed: required(NUMBER),
      accuracy: required(NUMBER),
    },
    clients: [wecom('2.4.20')],
  },
  getNetworkType: {
    title: { zh: '获取网络状态', en: 'Get the network type' },
    kind: 'call',
    result: { networkType: required(oneOf('wifi', '2g', '3g', '4g', 'edge', 'wwan', 'none', 'unknown')) },
    clients: [wecom(null, 'ios', 'android'), wechat()],
  },
  onNetworkStatusChange: {
    title: { zh: '监听网络状态变化', en: 'When the network changes' },
    kind: 'event',
    result: {
      isConnected: required(BOOLEAN),
      networkType: required(oneOf('wifi', '2g', '3g', '4g', 'edge', 'wwan', 'none', 'unknown')),
    },
    clients: [wecom(null, 'ios', 'android')],
  },
  startWifi: {
    title: { zh: '初始化 Wi-Fi 模块', en: 'Switch Wi-Fi on for the page' },
    kind: 'call',
    clients: [wecom('2.4.16', 'ios', 'android')],
  },
  stopWifi: {
    title: { zh: '关闭 Wi-Fi 模块', en: 'Switch Wi-Fi off for the page' },
    kind: 'call',
    clients: [wecom('2.4.16', 'ios', 'android')],
  },
  connectWifi: {
    title: { zh: '连接 Wi-Fi', en: 'Connect to a Wi-Fi' },
    kind: 'call',
    params: { SSID: required(TEXT), BSSID: required(TEXT), password: optional(TEXT) },
    clients: [wecom('2.4.16', 'ios', 'android')],
  },
  getWifiList: {
    title: { zh: '请求 Wi-Fi 列表', en: 'Ask for the list of Wi-Fis' },
    kind: 'call',
    clients: [wecom('2.4.16', 'ios', 'android')],
  },
  onGetWifiList: {
    title: { zh: '监听 Wi-Fi 列表', en: 'When the list of Wi-Fis is there' },
    kind: 'event',
    result: {
      wifiList: required(
        listOf(
          objectOf({
            SSID: required(TEXT),
            BSSID: required(TEXT),
            secure: required(BOOLEAN),
            signalStrength: required(NUMBER),
          }),
        ),
      ),
    },
    clients: [wecom('2.4.16', 'android')],
  },
  onWifiConnected: {
    title: { zh: '监听 Wi-Fi 已连接', en: 'When a Wi-Fi is connected' },
    kind: 'event',
    result: {
      wifi: required(
        objectOf({
          SSID: required(TEXT),
          BSSID: required(TEXT),
          secure: required(BOOLEAN),
          signalStrength: required(NUMBER),
        }),
      ),
    },
    clients: [wecom('2.4.16', 'ios', 'android')],
  },
  getConnectedWifi: {
    title: { zh: '获取已连接的 Wi-Fi', en: 'Get the connected Wi-Fi' },
    kind: 'call',
    result: {
      wifi: required(
        objectOf({
          SSID: required(TEXT),
          BSSID: required(TEXT),
          secure: required(BOOLEAN),
          signalStrength: required(NUMBER),
        }),
      ),
    },
    clients: [wecom('2.4.16', 'ios', 'android')],
  },
  setClipboardData: {
    title: { zh: '设置剪贴板内容', en: 'Set the clipboard' },
    kind: 'call',
    params: { data: required(TEXT) },
    clients: [wecom('2.4.16', 'ios', 'android'), wecom('3.1.2', 'windows', 'mac')],
  },
  getClipboardData: {
    title: { zh: '获取剪贴板内容', en: 'Read the clipboard' },
    kind: 'call',
    result: { data: required(TEXT) },
    clients: [wecom('3.1.2')],
  },
  scanQRCode: {
    title: { zh: '调起微信扫一扫', en: 'Scan a code' },
    kind: 'call',
    params: { needResult: optional(BOOLEAN, false), scanType: optional(listOf(oneOf('qrCode', 'barCode'))) },
    result: { resultStr: optional(TEXT) },
    clients: EVERYWHERE,
  },
  setKeepScreenOn: {
    title: { zh: '保持屏幕常亮', en: 'Keep the screen on' },
    kind: 'call',
    params: { keepScreenOn: required(BOOLEAN) },
    clients: [wecom('4.0.20', 'ios', 'android')],
  },
  onUserCaptureScreen: {
    title: { zh: '监听用户截屏', en: 'When the user takes a screenshot' },
    kind: 'event',
    clients: [wecom('2.5.0', 'ios', 'android')],
  },
} as const satisfies Record<string, WecomFunction>;
