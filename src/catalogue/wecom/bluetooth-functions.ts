import { BOOLEAN, listOf, NUMBER, objectOf, optional, recordOf, required, TEXT } from '../shape.ts';
import { type WecomFunction, wecom } from './wecom-function.ts';

/** Base64, for which the SDK gives the page an ArrayBuffer, and the other way round. */
const BASE64 = TEXT;

/** Bluetooth, and Bluetooth Low Energy. */
export const BLUETOOTH_FUNCTIONS = {
  openBluetoothAdapter: {
    title: { zh: '初始化蓝牙模块', en: 'Switch Bluetooth on for the page' },
    kind: 'call',
    clients: [wecom()],
  },
  closeBluetoothAdapter: {
    title: { zh: '关闭蓝牙模块', en: 'Switch Bluetooth off for the page' },
    kind: 'call',
    clients: [wecom()],
  },
  getBluetoothAdapterState: {
    title: { zh: '获取蓝牙适配器状态', en: 'Get the Bluetooth state' },
    kind: 'call',
    result: { discovering: required(BOOLEAN), available: required(BOOLEAN) },
    clients: [wecom()],
  },
  onBluetoothAdapterStateChange: {
    title: { zh: '监听蓝牙适配器状态', en: 'When the Bluetooth state changes' },
    kind: 'event',
    result: { discovering: required(BOOLEAN), available: required(BOOLEAN) },
    clients: [wecom()],
  },
  startBluetoothDevicesDiscovery: {
    title: { zh: '开始搜索蓝牙设备', en: 'Start searching for Bluetooth devices' },
    kind: 'call',
    params: {
      services: optional(listOf(TEXT)),
      allowDuplicatesKey: optional(BOOLEAN),
      interval: optional(NUMBER, 0),
    },
    clients: [wecom()],
  },
  stopBluetoothDevicesDiscovery: {
    title: { zh: '停止搜索蓝牙设备', en: 'Stop searching for Bluetooth devices' },
    kind: 'call',
    clients: [wecom()],
  },
  getBluetoothDevices: {
    title: { zh: '获取已发现的蓝牙设备', en: 'Get the Bluetooth devices found' },
    kind: 'call',
    result: {
      devices: required(
        listOf(
          objectOf({
            name: required(TEXT),
            deviceId: required(TEXT),
            RSSI: required(NUMBER),
            advertisData: required(BASE64),
            advertisServiceUUIDs: required(listOf(TEXT)),
            localName: required(TEXT),
            serviceData: required(recordOf(BASE64)),
          }),
        ),
      ),
    },
    clients: [wecom()],
  },
  onBluetoothDeviceFound: {
    title: { zh: '监听发现蓝牙设备', en: 'When a Bluetooth device is found' },
    kind: 'event',
    result: {
      devices: required(
        listOf(
          objectOf({
            name: required(TEXT),
            deviceId: required(TEXT),
            RSSI: required(NUMBER),
            advertisData: required(BASE64),
            advertisServiceUUIDs: required(listOf(TEXT)),
            localName: required(TEXT),
            serviceData: required(recordOf(BASE64)),
          }),
        ),
      ),
    },
    clients: [wecom()],
  },
  getConnectedBluetoothDevices: {
    title: { zh: '获取已连接的蓝牙设备', en: 'Get the connected Bluetooth devices' },
    kind: 'call',
    params: { services: required(listOf(TEXT)) },
    result: { devices: required(listOf(objectOf({ name: required(TEXT), deviceId: required(TEXT) }))) },
    clients: [wecom()],
  },
  createBLEConnection: {
    title: { zh: '连接低功耗蓝牙设备', en: 'Connect a BLE device' },
    kind: 'call',
    params: { deviceId: required(TEXT) },
    clients: [wecom()],
  },
  closeBLEConnection: {
    title: { zh: '断开低功耗蓝牙设备', en: 'Disconnect a BLE device' },
    kind: 'call',
    params: { deviceId: required(TEXT) },
    clients: [wecom()],
  },
  onBLEConnectionStateChange: {
    title: { zh: '监听低功耗蓝牙连接状态', en: 'When a BLE connection changes' },
    kind: 'event',
    result: { deviceId: required(TEXT), connected: required(BOOLEAN) },
    clients: [wecom()],
  },
  getBLEDeviceServices: {
    title: { zh: '获取低功耗蓝牙设备的服务', en: 'Get a BLE device’s services' },
    kind: 'call',
    params: { deviceId: required(TEXT) },
    result: { services: required(listOf(objectOf({ uuid: required(TEXT), isPrimary: required(BOOLEAN) }))) },
    clients: [wecom()],
  },
  getBLEDeviceCharacteristics: {
    title: { zh: '获取低功耗蓝牙服务的特征值', en: 'Get a BLE service’s characteristics' },
    kind: 'call',
    params: { deviceId: required(TEXT), serviceId: required(TEXT) },
    result: {
      characteristics: required(
        listOf(
          objectOf({
            uuid: required(TEXT),
            properties: required(
              objectOf({
                read: required(BOOLEAN),
                write: required(BOOLEAN),
                notify: required(BOOLEAN),
                indicate: required(BOOLEAN),
              }),
            ),
          }),
        ),
      ),
    },
    clients: [wecom()],
  },
  readBLECharacteristicValue: {
    title: { zh: '读取低功耗蓝牙特征值', en: 'Read a BLE characteristic' },
    kind: 'call',
    params: { deviceId: required(TEXT), serviceId: required(TEXT), characteristicId: required(TEXT) },
    clients: [wecom()],
  },
  writeBLECharacteristicValue: {
    title: { zh: '写入低功耗蓝牙特征值', en: 'Write a BLE characteristic' },
    kind: 'call',
    params: {
      deviceId: required(TEXT),
      serviceId: required(TEXT),
      characteristicId: required(TEXT),
      value: required(BASE64),
    },
    clients: [wecom()],
  },
  notifyBLECharacteristicValueChange: {
    title: { zh: '订阅低功耗蓝牙特征值', en: 'Subscribe to a BLE characteristic' },
    kind: 'call',
    params: {
      deviceId: required(TEXT),
      serviceId: required(TEXT),
      characteristicId: required(TEXT),
      state: required(BOOLEAN),
    },
    clients: [wecom()],
  },
  onBLECharacteristicValueChange: {
    title: { zh: '监听低功耗蓝牙特征值', en: 'When a BLE characteristic changes' },
    kind: 'event',
    result: {
      deviceId: required(TEXT),
      serviceId: required(TEXT),
      characteristicId: required(TEXT),
      value: required(BASE64),
    },
    clients: [wecom()],
  },
} as const satisfies Record<string, WecomFunction>;
