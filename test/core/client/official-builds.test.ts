import { describe, expect, it } from 'vitest';
import { INVOKED, LISTENED, MINI_PROGRAM, SHARED } from '../../../src/catalogue/sdk-methods.ts';
import { type ProfileId, userAgentOf } from '../../../src/catalogue/user-agents.ts';
import { CLIENTS, phone } from '../../builders/phone.ts';
import { BUILD_NAMES, type Build, type Result, runSdk } from '../../catalogue/official-sdk.ts';

/** What a page's callbacks get. */
interface Outcome {
  callback: string;
  result: Result;
}

/** Calls a method of an official build in a page of the profile, the simulated client behind it. */
function callSdk(build: Build, profile: ProfileId, method: string): Outcome[] | null {
  const client = phone(profile);
  const sdk = runSdk(build, {
    userAgent: userAgentOf(profile, ''),
    invoke: (name, args) => client.byHand(name, JSON.parse(JSON.stringify(args))),
    // The press of a menu item, and whatever else the client tells the page by itself.
    on: (_name, callback) => callback({}),
  });
  const run = sdk.method(method);
  if (!run) return null;
  const outcomes: Outcome[] = [];
  const note = (callback: string) => (result: Result) =>
    outcomes.push({ callback, result: structuredClone(result) });
  const before = BEFORE[method] ?? [];
  sdk.method('config')?.({ ...SIGNED, jsApiList: [method, ...before].flatMap(jsApiListFor) });
  let options: Result = { ...OPTIONS[method] };
  for (const name of before) {
    const success = ({ localId, localIds, serverId }: Result): void => {
      options = { ...options, serverId, localId: localId ?? [localIds].flat()[0] };
    };
    sdk.method(name)?.({ ...OPTIONS[name], ...options, success });
  }
  run({ ...options, success: note('success'), fail: note('fail'), cancel: note('cancel') });
  return outcomes;
}

/** What a page passes to config besides `jsApiList`. */
const SIGNED: Result = {
  appId: 'wx0123456789abcdef',
  timestamp: 1414587457,
  nonceStr: 'Wm3WZYTPz0wzccnW',
  signature: '0f9de62fce790f9a083d5c99e95740ceb90c27ed',
};

/** What a page has to name in config to call a method: the SDK sends the names on as the bridge's. */
function jsApiListFor(method: string): string[] {
  const share = Object.entries(SHARED).find(([name]) => name === method);
  return share ? [method, share[1].invokes] : [method];
}

/** What a page passes to pay. */
const PAYMENT: Result = {
  timestamp: 1414561699,
  nonceStr: '5K8264ILTKCH16CQ2502SI8ZNMTM67VS',
  package: 'prepay_id=wx201410272009395522657a690389285100',
  signType: 'MD5',
  paySign: 'C380BEC2BFD727A4B6845133519F3AD6',
};

/** What pages pass; the rest is asked with nothing but callbacks. */
const OPTIONS: Record<string, Result> = {
  checkJsApi: { jsApiList: ['onMenuShareTimeline', 'chooseImage', 'notOfTheSdk'] },
  chooseImage: { count: 3 },
  openLocation: { latitude: 23.099994, longitude: 113.32452 },
  scanQRCode: { needResult: 1 },
  downloadImage: { serverId: '1237378768e7q8e7r8qwesafdasdfasdfaxss111' },
  downloadVoice: { serverId: '1237378768e7q8e7r8qwesafdasdfasdfaxss111' },
  addCard: { cardList: [{ cardId: 'pjZ8', cardExt: '{"timestamp":"1404896688"}' }] },
  openCard: { cardList: [{ cardId: 'pjZ8', code: '123' }] },
  chooseCard: { cardId: 'pjZ8', timestamp: 1404896688, cardSign: 'c' },
  consumeAndShareCard: { cardId: 'pjZ8', code: '123' },
  chooseWXPay: PAYMENT,
  openEnterpriseRedPacket: PAYMENT,
  openBusinessView: { businessType: 'wxpayScoreEnable' },
};

/** What a page has to call before, for what it gets from there. */
const RECORD = ['startRecord', 'stopRecord'];
const BEFORE: Record<string, readonly string[]> = {
  stopRecord: ['startRecord'],
  playVoice: RECORD,
  pauseVoice: RECORD,
  stopVoice: RECORD,
  uploadVoice: RECORD,
  translateVoice: RECORD,
  uploadImage: ['chooseImage'],
  getLocalImgData: ['chooseImage'],
};

/** The members of each result besides errMsg, as the SDK's results are documented; none where not named. */
const FIELDS: Record<string, (result: Result) => void> = {
  checkJsApi: ({ checkResult }) =>
    expect(checkResult).toEqual({ onMenuShareTimeline: true, chooseImage: true, notOfTheSdk: false }),
  chooseImage: ({ localIds, sourceType }) => {
    expect(localIds).toEqual([
      expect.stringMatching(/^(wxLocalResource:\/\/imageid|weixin:\/\/resourceid\/)\w+$/),
    ]);
    expect(sourceType).toBe('album');
  },
  uploadImage: ({ serverId }) => expect(serverId).toMatch(/^[\w-]{64}$/),
  downloadImage: ({ localId }) => expect(localId).toMatch(/^(wxLocalResource|weixin):\/\//),
  getLocalImgData: ({ localData }) => expect(localData).toMatch(/^(data:image\/(png|jgp);base64,)?iVBOR/),
  stopRecord: ({ localId }) => expect(localId).toMatch(/^(wxLocalResource|weixin):\/\//),
  uploadVoice: ({ serverId }) => expect(serverId).toMatch(/^[\w-]{64}$/),
  downloadVoice: ({ localId }) => expect(localId).toMatch(/^(wxLocalResource|weixin):\/\//),
  translateVoice: ({ translateResult }) => expect(translateResult).toMatch(/\p{Script=Han}/u),
  getNetworkType: ({ networkType }) => expect(networkType).toBe('wifi'),
  getLocation: ({ latitude, longitude, speed, accuracy }) => {
    expect([latitude, longitude, speed, accuracy]).toEqual([23.102608, 113.31911, 0, 30]);
  },
  scanQRCode: ({ resultStr }) => expect(resultStr).toBe('https://weixin.qq.com/'),
  addCard: ({ cardList }) =>
    expect(cardList).toEqual([
      { cardId: 'pjZ8', cardExt: '{"timestamp":"1404896688"}', isSuccess: true, code: expect.any(String) },
    ]),
  chooseCard: ({ cardList }) =>
    expect(JSON.parse(`${cardList}`)).toEqual([
      { card_id: 'pjZ8', encrypt_code: expect.any(String), app_id: 'wx0123456789abcdef' },
    ]),
  openAddress: (result) => {
    const { errMsg: _errMsg, ...address } = result;
    expect(Object.keys(address).sort()).toEqual([
      'cityName',
      'countryName',
      'detailInfo',
      'nationalCode',
      'postalCode',
      'provinceName',
      'telNumber',
      'userName',
    ]);
    for (const [name, text] of Object.entries(address))
      expect(text, name).toEqual(expect.stringMatching(/./));
  },
  openEnterpriseChat: ({ errCode }) => expect(errCode).toBe(0),
  openBusinessView: ({ errCode, extraData }) => expect([errCode, extraData]).toEqual([0, {}]),
};

/** A share ends in what it invokes, whose name the SDK keeps; so do the calls of a mini program. */
function nameInErrMsg(method: string): string {
  if (method.startsWith('miniProgram.')) return 'invokeMiniProgramAPI';
  const share = Object.entries(SHARED).find(([name]) => name === method);
  return share ? share[1].invokes : method;
}

const METHODS = [
  ...Object.keys({ ...INVOKED, ...LISTENED, ...SHARED }),
  ...Object.keys(MINI_PROGRAM).map((name) => `miniProgram.${name}`),
];

/** What `@wecom/jssdk` says of itself that only WeChat has. Of these, one that listens is never told anything. */
const NOT_IN_WECOM = [
  'onMenuShareQQ',
  'onMenuShareWeibo',
  'onMenuShareQZone',
  'updateAppMessageShareData',
  'updateTimelineShareData',
  'startSearchBeacons',
  'stopSearchBeacons',
];

describe.each(BUILD_NAMES)('a page with %s', (build) => {
  describe.each(CLIENTS)('on %s', (profile) => {
    it.each(METHODS)('gets success from %s, if the client has it', (method) => {
      const outcomes = callSdk(build, profile, method);
      // Later than 1.0.0.
      if (outcomes === null) return expect(build).toBe('jweixin 1.0.0');
      expect(outcomes).toHaveLength(1);
      const [outcome] = outcomes;
      if (profile === 'wecom' && NOT_IN_WECOM.includes(method)) {
        return expect(outcome).toMatchObject({
          callback: 'fail',
          result: { errMsg: `${nameInErrMsg(method)}:function not exist` },
        });
      }
      expect(outcome).toMatchObject({
        callback: 'success',
        result: { errMsg: `${nameInErrMsg(method)}:ok` },
      });
      const check = FIELDS[method];
      if (check) check(outcome?.result ?? {});
      else expect(Object.keys(outcome?.result ?? {})).toEqual(['errMsg']);
    });
  });

  it('has 39 methods that answer in 1.0.0, and all of them in 1.6.5', () => {
    const answered = METHODS.filter((method) => callSdk(build, 'ios', method) !== null);
    // 1.0.0 has config, ready and error besides.
    expect(answered).toHaveLength(build === 'jweixin 1.0.0' ? 36 : METHODS.length);
  });
});

describe('config', () => {
  it.each(BUILD_NAMES)('reaches ready or error of a page with %s', (build) => {
    for (const [verdict, expected] of [
      ['matches', ['ready']],
      ['differs', ['config:invalid signature', 'ready']],
    ] as const) {
      const seen: unknown[] = [];
      const sdk = runSdk(build, {
        userAgent: userAgentOf('ios', ''),
        invoke: (name, args) =>
          phone('ios', { verdicts: [verdict] }).byHand(name, JSON.parse(JSON.stringify(args))),
      });
      sdk.method('error')?.((result: unknown) => seen.push((result as Result).errMsg));
      sdk.method('ready')?.(() => seen.push('ready'));
      sdk.method('config')?.({ ...SIGNED, jsApiList: ['chooseImage'] });
      expect(seen).toEqual(expected);
    }
  });
});
