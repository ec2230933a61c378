import { CONFIG_BRIDGE } from './api-name.ts';
import type { Words } from './words.ts';

/** One error as the client words it. */
export interface ErrorText {
  /** What the developer meets: the words behind the colon of `errMsg`, or those of a dialog of the client's. */
  text: string;
  /** What stands behind the colon of `errMsg`, where that is not `text`. */
  errMsg?: string;
  /** The APIs that it comes from, as the document names them; `calls`: every one but those that verify the page. */
  of: 'calls' | readonly string[];
  /** What it means, in a sentence. */
  meaning: Words;
  /** Where the official document explains it; null: nowhere. */
  place: string | null;
}

/** The calls that verify a page: every other error comes from none of them. */
const VERIFYING: readonly string[] = ['config', 'agentConfig', CONFIG_BRIDGE];
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

/** Every error text that is known: those of 附录5, of newer clients, of 摇一摇周边 and of WeCom. */
export const ERROR_TEXTS: readonly ErrorText[] = [
  {
    text: 'invalid url domain',
    of: ['config'],
    meaning: {
      zh: '页面所在域名没有绑定为该 appId 的 JS接口安全域名；只支持 80 和 443 端口。',
      en: 'The page’s domain is not among the JS接口安全域名 of the appId; only ports 80 and 443 will do.',
    },
    place: '附录5 · 1',
  },
  {
    text: 'invalid signature',
    of: ['config'],
    meaning: {
      zh: '签名与微信用 jsapi_ticket、nonceStr、timestamp 和 url 算出的不一致。',
      en: 'The signature is not what WeChat makes of jsapi_ticket, nonceStr, timestamp and url.',
    },
    place: '附录5 · 2',
  },
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
    text: 'fail',
    of: ['config'],
    meaning: {
      zh: 'config 的参数不全：appId、timestamp、nonceStr、signature、jsApiList 都要传。',
      en: 'config lacks parameters: appId, timestamp, nonceStr, signature and jsApiList all have to be there.',
    },
    place: '附录5 · 12',
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
    text: 'require subscribe',
    of: ['config'],
    meaning: {
      zh: '当前用户没有关注该测试号；只有测试号会这样。',
      en: 'The user does not follow this test account; only test accounts say so.',
    },
    place: '附录5 · 21',
  },
  {
    text: 'fail,Error: 系统错误,错误码:63002,invalid signature [timestamp][]',
    of: ['config'],
    meaning: {
      zh: '新版客户端的 invalid signature：签名不一致。',
      en: 'Newer clients’ invalid signature: the signature does not match.',
    },
    place: null,
  },
  {
    text: 'fail,Error: 系统错误,错误码:40048,invalid url domain',
    of: ['config'],
    meaning: {
      zh: '新版客户端的 invalid url domain：域名没有绑定。',
      en: 'Newer clients’ invalid url domain: the domain is not bound to the appId.',
    },
    place: null,
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
    text: 'invalid corpId (40013)',
    of: ['agentConfig'],
    meaning: {
      zh: 'corpid 不是当前用户所属的企业。',
      en: 'corpid is not that of the company the user belongs to.',
    },
    place: null,
  },
  {
    text: 'invalid signature (40093)',
    of: ['agentConfig'],
    meaning: {
      zh: '签名不一致：agentConfig 要用应用的 jsapi_ticket（type=agent_config）单独签名。',
      en: 'The signature does not match: agentConfig is signed with the app’s own ticket (type=agent_config).',
    },
    place: null,
  },
  {
    text: 'not match any reliable domain (80001)',
    of: ['agentConfig'],
    meaning: {
      zh: '页面所在域名不在该应用的可信域名中。',
      en: 'The page’s domain is not among the app’s trusted domains (可信域名).',
    },
    place: null,
  },
  {
    text: 'fail err_msg "ticket no available" (42012)',
    of: ['agentConfig'],
    meaning: {
      zh: '该应用没有可用的 ticket：还没有获取过，或已经失效。',
      en: 'The app has no ticket that could be verified: none was fetched, or it is no longer valid.',
    },
    place: null,
  },
  {
    text: 'fail',
    of: ['agentConfig'],
    meaning: {
      zh: 'agentConfig 的参数不全：agentid、timestamp、nonceStr、signature 都要传。',
      en: 'agentConfig lacks parameters: agentid, timestamp, nonceStr and signature all have to be there.',
    },
    place: null,
  },
  {
    text: 'the permission value is offline verifying',
    errMsg: 'fail, the permission value is offline verifying',
    of: ['agentConfig'],
    meaning: {
      zh: '企业微信 3.0.24 之前，agentConfig 要在 config 成功之后调用。',
      en: 'Before WeCom 3.0.24, agentConfig had to come after a config that succeeded.',
    },
    place: null,
  },
  {
    text: 'function not exist',
    of: ['agentConfig'],
    meaning: { zh: '只有企业微信才有 agentConfig。', en: 'Only WeCom has agentConfig.' },
    place: null,
  },
  {
    text: 'fail (-30001)',
    of: ['agentConfig'],
    meaning: {
      zh: '企业微信客户端内部错误，agentConfig 没有完成。',
      en: 'WeCom itself failed; agentConfig did not come to an end.',
    },
    place: null,
  },
];

/**
 * The errors that an API can come back with, in the order of the list.
 *
 * @param api the API as the document names it, or the bridge's name of any other call.
 */
export function errorTextsFor(api: string): readonly ErrorText[] {
  const isVerifying = VERIFYING.includes(api);
  return ERROR_TEXTS.filter(({ of }) => (of === 'calls' ? !isVerifying : of.includes(api)));
}

/** What stands behind the colon of `errMsg` for an error. */
export function errMsgOfText({ text, errMsg }: ErrorText): string {
  return errMsg ?? text;
}
