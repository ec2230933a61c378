import { oneOf, optional, required, TEXT } from '../shape.ts';
import { type WecomFunction, wecom } from './wecom-function.ts';

/** The app’s own pages, and its devices. */
export const APP_FUNCTIONS = {
  openAppManage: {
    title: { zh: '打开应用管理页', en: 'Open the app’s settings' },
    kind: 'call',
    params: {
      page: optional(
        oneOf(
          'permission',
          'datazone_chat_permission',
          'datazone_doc_permission',
          'datazone_knowledge_permission',
          'datazone_permission',
          'customer_acquisition_permission',
        ),
      ),
      suiteId: optional(TEXT),
    },
    clients: [wecom('4.0.2')],
  },
  openAppPurchase: {
    title: { zh: '进入应用购买页', en: 'Open the app’s purchase page' },
    kind: 'call',
    clients: [wecom('4.1.6')],
  },
  openAppComment: {
    title: { zh: '打开应用评价页', en: 'Open the app’s reviews' },
    kind: 'call',
    clients: [wecom('4.0.2', 'ios', 'android', 'windows')],
  },
  openAppDeviceDataAuth: {
    title: { zh: '获取设备数据授权', en: 'Get devices’ data authorised' },
    kind: 'call',
    clients: [wecom('4.0.12')],
  },
  addDevice: {
    title: { zh: '添加设备', en: 'Add a device' },
    kind: 'call',
    params: {
      type: required(oneOf('qrcode', 'bluetooth', 'input', 'choose')),
      qrcode_url: optional(TEXT),
      sn: optional(TEXT),
    },
    clients: [wecom('4.0.18', 'ios', 'android')],
  },
  discoverDevice: {
    title: { zh: '发现设备', en: 'Discover a device' },
    kind: 'call',
    params: { type: required(oneOf('qrcode', 'bluetooth', 'input', 'choose')), qrcode_url: optional(TEXT) },
    clients: [wecom('2.5.8', 'ios', 'android')],
    isDeprecated: true,
    successor: 'addDevice',
  },
  openDeviceProfile: {
    title: { zh: '查看设备', en: 'Show a device' },
    kind: 'call',
    params: { deviceSn: required(TEXT) },
    clients: [wecom('2.8.2', 'ios', 'android')],
  },
} as const satisfies Record<string, WecomFunction>;
