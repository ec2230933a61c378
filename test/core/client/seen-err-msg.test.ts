import { describe, expect, it } from 'vitest';
import { errMsgOf } from '../../../src/catalogue/err-msg.ts';
import { INVOKED, MINI_PROGRAM, SHARED } from '../../../src/catalogue/sdk-methods.ts';
import { userAgentOf } from '../../../src/catalogue/user-agents.ts';
import { seenErrMsg } from '../../../src/core/client/seen-err-msg.ts';
import { phone } from '../../builders/phone.ts';
import { BUILD_NAMES, type Build, type Result, runSdk } from '../../catalogue/official-sdk.ts';

describe('what a page sees of typed words', () => {
  it.each([
    ['chooseImage', 'permission denied', 'chooseImage:permission denied', 'fail'],
    ['chooseImage', 'chooseImage:permission denied', 'chooseImage:permission denied', 'fail'],
    ['chooseImage', 'fail:no such picture', 'chooseImage:fail:no such picture', 'fail'],
    ['chooseImage', 'fail', 'chooseImage:fail', 'fail'],
    ['chooseImage', 'failed', 'chooseImage:fail', 'fail'],
    ['chooseImage', '', 'chooseImage:fail', 'fail'],
    ['chooseImage', ' ', 'chooseImage:fail', 'fail'],
    ['chooseImage', 'chooseImage:', 'chooseImage:fail', 'fail'],
    ['chooseImage', 'system:access_denied', 'chooseImage:permission denied', 'fail'],
    ['chooseImage', 'cancel', 'chooseImage:cancel', 'cancel'],
    ['chooseImage', 'ok', 'chooseImage:ok', 'success'],
    ['chooseImage', 'Too_Large', 'chooseImage:too large', 'fail'],
    ['chooseImage', '图片太大', 'chooseImage:图片太大', 'fail'],
    ['config', 'config:invalid signature', 'config:invalid signature', 'fail'],
    ['config', 'function not exist', 'config:ok', 'success'],
    ['getLocation', 'geo_location:fail_timeout', 'getLocation:timeout', 'fail'],
    ['chooseWXPay', 'get_brand_wcpay_request:fail', 'chooseWXPay:fail', 'fail'],
    ['chooseWXPay', 'getBrandWCPayRequest:fail', 'chooseWXPay:fail', 'fail'],
    ['onMenuShareTimeline', 'fail', 'shareTimeline:fail', 'fail'],
    ['onMenuShareTimeline', 'onMenuShareTimeline:cancel', 'shareTimeline:cancel', 'cancel'],
    ['getNetworkType', 'no idea', 'getNetworkType:fail', 'fail'],
    ['getNetworkType', 'wifi', 'getNetworkType:ok', 'success'],
    ['miniProgram.navigateTo', 'fail', 'invokeMiniProgramAPI:fail', 'fail'],
    ['hideToolbar', 'Fail_Here', 'hideToolbar:Fail_Here', 'fail'],
  ] as const)('%s, %j: %s, %s', (api, words, errMsg, callback) => {
    expect(seenErrMsg(api, words)).toEqual({ errMsg, callback });
  });

  it('is what the client then really answers', () => {
    for (const [api, name] of [
      ['chooseImage', 'chooseImage'],
      ['getLocation', 'geoLocation'],
      ['addCard', 'batchAddCard'],
    ] as const) {
      for (const words of ['system error', `${api}:fail_x`, 'system:access_denied', 'a:b:c']) {
        const rules = [{ api, when: null, reaction: { kind: 'fail' as const, errMsg: words }, delay: 0 }];
        const result = phone('ios', { scenario: { rules, isLenient: true } }).call(name);
        expect(errMsgOf(api, `${result?.err_msg}`)).toBe(seenErrMsg(api, words).errMsg);
      }
    }
  });
});

/** What a page with an official build gets of a method for which a scenario has these words; null when it lacks it. */
function heardFrom(build: Build, api: string, words: string): { errMsg: unknown; callback: string } | null {
  const rules = [{ api, when: null, reaction: { kind: 'fail' as const, errMsg: words }, delay: 0 }];
  const client = phone('ios', { scenario: { rules, isLenient: true } });
  const sdk = runSdk(build, {
    userAgent: userAgentOf('ios', ''),
    invoke: (name, args) => client.byHand(name, JSON.parse(JSON.stringify(args))),
    on: (_name, callback) => callback({}),
  });
  const method = sdk.method(api);
  if (!method) return null;
  sdk.method('config')?.({ appId: 'wx0', jsApiList: [api] });
  const heard: { errMsg: unknown; callback: string }[] = [];
  const note = (callback: string) => (result: Result) => heard.push({ errMsg: result.errMsg, callback });
  // Without its lists, the SDK throws.
  method({
    cardList: [],
    jsApiList: [],
    success: note('success'),
    fail: note('fail'),
    cancel: note('cancel'),
  });
  return heard[0] ?? { errMsg: 'nothing', callback: 'none' };
}

const METHODS = [
  ...Object.keys({ ...INVOKED, ...SHARED }),
  ...Object.keys(MINI_PROGRAM).map((name) => `miniProgram.${name}`),
];
const WORDS = [
  ...['fail', 'cancel', 'failed', 'permission denied', 'system:access_denied', 'fail_gps_closed', 'confirm'],
  ...[
    'Some_Words',
    'fail:reason',
    'a:b:c',
    'no permission to execute',
    '用户拒绝',
    'function not exist',
    'wifi',
  ],
];

describe.each(BUILD_NAMES)('a page with %s', (build) => {
  it.each(WORDS)('sees of %j what we say it sees, in every method', (words) => {
    for (const api of METHODS) {
      const heard = heardFrom(build, api, words);
      if (heard) expect(heard, api).toEqual(seenErrMsg(api, words));
      else expect(build).toBe('jweixin 1.0.0');
    }
  });
});
