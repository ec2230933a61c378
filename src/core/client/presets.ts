import type { Words } from '../../catalogue/words.ts';
import { type NetworkType, ONLINE_APIS } from './network.ts';
import { ANY_API, type Reaction, type Scenario, type ScenarioRule } from './scenario.ts';

/** A situation to try, ready made. */
export interface Preset {
  name: Words;
  /** What the page meets. */
  about: Words;
  rules: readonly ScenarioRule[];
  /** What the phone is connected with, as long as it is on. */
  network?: NetworkType;
  /** WeChat's version in the user agent: the page has to be loaded again. */
  clientVersion?: string;
  /** How much longer every answer takes, in milliseconds. */
  delay?: number;
}

const CANCEL: Reaction = { kind: 'cancel' };
const FAIL: Reaction = { kind: 'fail', errMsg: 'fail' };

/** The same reaction to each of these APIs. */
const each = (apis: readonly string[], reaction: Reaction): readonly ScenarioRule[] =>
  apis.map((api) => ({ api, when: null, reaction, delay: 0 }));

const SHARES = [
  'onMenuShareTimeline',
  'onMenuShareAppMessage',
  'onMenuShareQQ',
  'onMenuShareWeibo',
  'onMenuShareQZone',
] as const;

/** What asks a user, who may say no. */
const ASKING = [
  ...SHARES,
  'chooseImage',
  'startRecord',
  'getLocation',
  'scanQRCode',
  'addCard',
  'chooseCard',
  'chooseWXPay',
  'openEnterpriseRedPacket',
  'openAddress',
] as const;

/** Every preset, in the order of the list. Where two of them have a rule for one API, the upper one counts. */
export const PRESETS = {
  'location-refused': {
    name: { zh: '用户拒绝提供位置', en: 'User refuses location' },
    about: { zh: 'getLocation 返回 cancel', en: 'getLocation answers cancel' },
    rules: each(['getLocation'], CANCEL),
  },
  'location-off': {
    name: { zh: '定位服务已关闭', en: 'Location is switched off' },
    about: {
      zh: 'getLocation 失败，errMsg 与 Android 微信相同：getLocation:gps closed',
      en: 'getLocation fails in the words of WeChat on Android: getLocation:gps closed',
    },
    rules: each(['getLocation'], { kind: 'fail', errMsg: 'fail_gps_closed' }),
  },
  'payment-cancelled': {
    name: { zh: '用户取消支付', en: 'Payment cancelled' },
    about: { zh: 'chooseWXPay 返回 cancel', en: 'chooseWXPay answers cancel' },
    rules: each(['chooseWXPay', 'openEnterpriseRedPacket'], CANCEL),
  },
  'payment-failed': {
    name: { zh: '支付失败', en: 'Payment fails' },
    about: { zh: 'chooseWXPay 返回 fail', en: 'chooseWXPay answers fail' },
    rules: each(['chooseWXPay', 'openEnterpriseRedPacket'], FAIL),
  },
  'old-client': {
    name: { zh: '旧版微信 6.0.1', en: 'Old client 6.0.1' },
    about: {
      zh: 'User-Agent 中的版本为 6.0.1：不校验权限，config 总是 ok；6.0.2 起才有的接口返回 function not exist（附录5 · 5、6）。重新加载页面后生效',
      en: 'The user agent says 6.0.1: nothing is verified, config is always ok, and what came with 6.0.2 answers function not exist (附录5 · 5, 6). Holds once the page is loaded again',
    },
    rules: [],
    clientVersion: '6.0.1',
  },
  'no-network': {
    name: { zh: '没有网络', en: 'No network' },
    about: {
      zh: 'config 之后断网：getNetworkType、上传、下载、语音识别、支付和卡券接口失败',
      en: 'Lost after config: getNetworkType, uploads, downloads, speech recognition, payments and cards fail',
    },
    rules: each(ONLINE_APIS, FAIL),
    network: 'none',
  },
  'not-subscribed': {
    name: { zh: '没有关注测试号', en: 'Not subscribed' },
    about: {
      zh: 'config 返回 require subscribe，仅测试号会出现（附录5 · 21）',
      en: 'config answers require subscribe, as test accounts alone do (附录5 · 21)',
    },
    rules: each(['config'], { kind: 'fail', errMsg: 'require subscribe' }),
  },
  'all-cancelled': {
    name: { zh: '用户取消一切操作', en: 'User cancels everything' },
    about: {
      zh: '凡是要用户选择或确认的接口都返回 cancel',
      en: 'Every API that asks the user for something answers cancel',
    },
    rules: each(ASKING, CANCEL),
  },
  'microphone-refused': {
    name: { zh: '用户拒绝录音', en: 'Microphone refused' },
    about: { zh: 'startRecord 返回 cancel', en: 'startRecord answers cancel' },
    rules: each(['startRecord'], CANCEL),
  },
  'camera-refused': {
    name: { zh: '没有相机和相册权限', en: 'Camera and album refused' },
    about: {
      zh: 'chooseImage 和 scanQRCode 失败，errMsg 与 Android 微信相同：android permission denied',
      en: 'chooseImage and scanQRCode fail in the words of WeChat on Android: android permission denied',
    },
    rules: each(['chooseImage', 'scanQRCode'], { kind: 'fail', errMsg: 'fail_android_permission_denied' }),
  },
  'scan-cancelled': {
    name: { zh: '用户取消扫一扫', en: 'Scanning cancelled' },
    about: { zh: 'scanQRCode 返回 cancel', en: 'scanQRCode answers cancel' },
    rules: each(['scanQRCode'], CANCEL),
  },
  'share-cancelled': {
    name: { zh: '用户取消分享', en: 'Sharing cancelled' },
    about: { zh: 'onMenuShare* 返回 cancel', en: 'onMenuShare* answer cancel' },
    rules: each(SHARES, CANCEL),
  },
  'cards-failed': {
    name: { zh: '领取卡券失败', en: 'Receiving cards fails' },
    about: { zh: 'addCard 返回 fail', en: 'addCard answers fail' },
    rules: each(['addCard'], FAIL),
  },
  'no-permission': {
    name: { zh: '公众号没有高级接口权限', en: 'Account without permissions' },
    about: {
      zh: '分享、支付、卡券、收货地址、小店和摇一摇周边接口返回 permission denied，如同未认证的公众号（附录5 · 4、7）',
      en: 'Shares, payments, cards, addresses, shops and beacons answer permission denied, as for an account that is not certified (附录5 · 4, 7)',
    },
    rules: each(
      [
        ...SHARES,
        'updateAppMessageShareData',
        'updateTimelineShareData',
        'chooseWXPay',
        'openEnterpriseRedPacket',
        'addCard',
        'chooseCard',
        'openCard',
        'consumeAndShareCard',
        'openAddress',
        'openProductSpecificView',
        'startSearchBeacons',
        'stopSearchBeacons',
      ],
      { kind: 'fail', errMsg: 'system:access_denied' },
    ),
  },
  'slow-phone': {
    name: { zh: '反应慢的手机', en: 'Slow phone' },
    about: {
      zh: '每个结果都晚 3 秒返回，config 也是',
      en: 'Every answer comes 3 seconds later, that to config too',
    },
    rules: [],
    delay: 3_000,
  },
  'everything-asks': {
    name: { zh: '每次都询问', en: 'Ask about everything' },
    about: {
      zh: '除 config、agentConfig 和 checkJsApi 外，每次调用都由您在“手机”里决定',
      en: 'You decide about every call on the phone, config, agentConfig and checkJsApi aside',
    },
    rules: each([ANY_API], { kind: 'ask' }),
  },
} as const satisfies Record<string, Preset>;

/** The name of one of them, as scenarios have it. */
export type PresetId = keyof typeof PRESETS;

/** Narrows what a scenario file names. */
export function isPresetId(id: string): id is PresetId {
  return Object.hasOwn(PRESETS, id);
}

/** The presets that are on, by the scenario's list: it is looked at for every call. */
const ON = new WeakMap<readonly string[], readonly Preset[]>();

/** The presets that are on, in the order of the list; those that are not known are left out. */
function presetsOf(ids: readonly string[]): readonly Preset[] {
  const known = ON.get(ids) ?? presetsAmong(ids);
  ON.set(ids, known);
  return known;
}

function presetsAmong(ids: readonly string[]): readonly Preset[] {
  return Object.entries(PRESETS).flatMap(([id, preset]): readonly Preset[] =>
    ids.includes(id) ? [preset] : [],
  );
}

/** The rules of the presets that are on. */
export function rulesOf(ids: readonly string[]): readonly ScenarioRule[] {
  return presetsOf(ids).flatMap(({ rules }) => rules);
}

/** What the presets that are on connect the phone with; null: what it is connected with by itself. */
export function networkUnder(ids: readonly string[]): NetworkType | null {
  return presetsOf(ids).find(({ network }) => network !== undefined)?.network ?? null;
}

/** How much longer every answer takes with the presets that are on, in milliseconds. */
export function delayUnder(ids: readonly string[]): number {
  return Math.max(0, ...presetsOf(ids).map(({ delay = 0 }) => delay));
}

/** WeChat's version in the user agent that a scenario wants, its own or a preset's; empty: the profile's. */
export function clientVersionUnder({ clientVersion, presets }: Scenario): string {
  return clientVersion || (presetsOf(presets).find((preset) => preset.clientVersion)?.clientVersion ?? '');
}
