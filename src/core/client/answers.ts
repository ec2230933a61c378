import type { CONFIG_BRIDGE, MINI_PROGRAM_BRIDGE } from '../../catalogue/api-name.ts';
import { isKnownName } from '../../catalogue/api-name.ts';
import type { InvokedBridge, SHARED, SharedName } from '../../catalogue/sdk-methods.ts';
import type { Platform } from '../../catalogue/user-agents.ts';
import type { Plain } from '../../protocol.ts';
import { itemsOf, member } from '../plain.ts';
import { CARD_CODE, mediaId, ONE_PICTURE, pictureId, voiceId } from './inventions.ts';

/** Every name under which the SDK invokes the client. */
export type BridgeName =
  | InvokedBridge
  | (typeof SHARED)[SharedName]['invokes']
  | typeof MINI_PROGRAM_BRIDGE
  | typeof CONFIG_BRIDGE;

/** What an answer is made from. */
export interface Asked {
  args: Plain;
  platform: Platform;
  /** Another number for every call of one client, from 1: what makes ids distinct. */
  count: number;
  /** What verifying the config's signature gave; asked only for `preVerifyJSAPI` and `agentConfig`. */
  verify(): 'matches' | 'differs' | 'unverified';
}

/** A client's result: `err_msg` and what belongs to it. */
export type Result = Record<string, Plain>;

/** How the client answers one bridge name. */
export interface Answer {
  /** `err_msg` of a success where it is not the bridge's name and `:ok`: pages compare it with these words. */
  words?: string;
  /** The result's other members. */
  fields?: (asked: Asked) => Result;
}

const PLAIN: Answer = {};
const UPLOAD: Answer = { fields: ({ count }) => ({ serverId: mediaId(count) }) };
const RECORDING: Answer = { fields: ({ platform, count }) => ({ localId: voiceId(platform, count) }) };

/** The centre of a park in Guangzhou, in both of the document's coordinate systems. */
const PLACES = {
  wgs84: { latitude: 23.102608, longitude: 113.31911 },
  gcj02: { latitude: 23.099994, longitude: 113.32452 },
} as const;

/** Success, the way the client of each platform words it. */
export const ANSWERS = {
  preVerifyJSAPI: {
    fields: ({ verify }) => (verify() === 'differs' ? { err_msg: 'preVerifyJSAPI:invalid signature' } : {}),
  },
  checkJsApi: {
    fields: ({ args, platform }) => {
      const names = itemsOf(member(args, 'jsApiList')).filter((name) => typeof name === 'string');
      const checkResult = Object.fromEntries(names.map((name) => [name, isKnown(name)]));
      return { checkResult: forAndroid(platform, checkResult) };
    },
  },

  shareTimeline: { words: 'share_timeline:ok' },
  sendAppMessage: { words: 'send_app_msg:ok' },
  shareQQ: PLAIN,
  shareWeiboApp: PLAIN,
  shareQZone: PLAIN,
  updateAppMessageShareData: PLAIN,
  updateTimelineShareData: PLAIN,

  chooseImage: {
    fields: ({ args, platform, count }) => ({
      localIds: forAndroid(platform, [pictureId(platform, count)]),
      sourceType: takesOnly(args, 'sourceType', 'camera') ? 'camera' : 'album',
    }),
  },
  imagePreview: PLAIN,
  uploadImage: UPLOAD,
  downloadImage: { fields: ({ platform, count }) => ({ localId: pictureId(platform, count) }) },
  getLocalImgData: { fields: () => ({ localData: ONE_PICTURE }) },

  startRecord: PLAIN,
  stopRecord: RECORDING,
  playVoice: PLAIN,
  pauseVoice: PLAIN,
  stopVoice: PLAIN,
  uploadVoice: UPLOAD,
  downloadVoice: RECORDING,
  translateVoice: { fields: () => ({ translateResult: '今天天气怎么样？' }) },

  getNetworkType: { words: 'network_type:wifi' },
  openLocation: PLAIN,
  geoLocation: {
    words: 'geo_location:ok',
    fields: ({ args }) => {
      const type = member(args, 'type') === 'gcj02' ? 'gcj02' : 'wgs84';
      return { ...PLACES[type], speed: 0, accuracy: 30, type };
    },
  },
  startMonitoringBeacons: PLAIN,
  stopMonitoringBeacons: PLAIN,

  hideOptionMenu: PLAIN,
  showOptionMenu: PLAIN,
  closeWindow: PLAIN,
  hideMenuItems: PLAIN,
  showMenuItems: PLAIN,
  hideAllNonBaseMenuItem: PLAIN,
  showAllNonBaseMenuItem: PLAIN,

  scanQRCode: {
    // With needResult 0 the client opens what it has scanned, and tells the page nothing.
    fields: ({ args, platform }) => {
      if (Number(member(args, 'needResult')) !== 1) return {};
      const scanned = takesOnly(args, 'scanType', 'barCode')
        ? 'EAN_13,6901234567892'
        : 'https://weixin.qq.com/';
      // The SDK parses it on iOS, and throws at anything else.
      return {
        resultStr: platform === 'ios' ? JSON.stringify({ scan_code: { scan_result: scanned } }) : scanned,
      };
    },
  },
  openProductViewWithPid: PLAIN,

  batchAddCard: {
    words: 'batch_add_card:ok',
    fields: ({ args }) => {
      const cards = itemsOf(member(args, 'card_list')).map((card) => ({
        card_id: member(card, 'card_id') ?? '',
        card_ext: member(card, 'card_ext') ?? '',
        is_succ: 1,
        code: CARD_CODE,
      }));
      return { card_list: JSON.stringify(cards) };
    },
  },
  chooseCard: {
    fields: ({ args }) => {
      const card = {
        card_id: member(args, 'card_id') || 'pjZ8Yt1XGILfi-FUsewpnnolGgZk',
        encrypt_code: CARD_CODE,
      };
      return { choose_card_info: JSON.stringify([{ ...card, app_id: member(args, 'app_id') ?? '' }]) };
    },
  },
  batchViewCard: PLAIN,
  consumedShareCard: PLAIN,

  getBrandWCPayRequest: { words: 'get_brand_wcpay_request:ok' },
  getRecevieBizHongBaoRequest: PLAIN,
  editAddress: {
    words: 'edit_address:ok',
    fields: () => ({
      userName: '张三',
      telNumber: '020-81167888',
      addressPostalCode: '510000',
      // Tencent's own spelling.
      proviceFirstStageName: '广东省',
      addressCitySecondStageName: '广州市',
      addressCountiesThirdStageName: '海珠区',
      addressDetailInfo: '新港中路397号',
      nationalCode: '440105',
    }),
  },
  openBusinessView: {
    fields: ({ platform }) => ({ err_code: 0, extraData: forAndroid(platform, {}) }),
  },
  openEnterpriseChat: { fields: () => ({ err_code: 0 }) },
  launchMiniProgram: PLAIN,
  invokeMiniProgramAPI: PLAIN,
} satisfies Record<BridgeName, Answer>;

/** `agentConfig`, which WeCom has and WeChat has not. */
export const AGENT_CONFIG: Answer = {
  fields: ({ verify }) =>
    verify() === 'differs' ? { err_msg: 'agentConfig:invalid signature (40093)' } : {},
};

/** What pages invoke by hand and no SDK does. */
export const ANSWERS_BY_HAND: Readonly<Record<string, Answer>> = {
  hideToolbar: PLAIN,
  showToolbar: PLAIN,
  setFontSizeCallback: PLAIN,
};

function isKnown(name: string): boolean {
  return isKnownName(name) || Object.hasOwn(ANSWERS_BY_HAND, name);
}

/** On Android the client hands some members over as JSON, which the SDK parses there and nowhere else. */
function forAndroid(platform: Platform, value: Plain): Plain {
  return platform === 'android' ? JSON.stringify(value) : value;
}

/** Whether the page asks for exactly this one kind. */
function takesOnly(args: Plain, key: string, kind: string): boolean {
  const kinds = itemsOf(member(args, key));
  return kinds.length === 1 && kinds[0] === kind;
}
