import { describe, expect, it } from 'vitest';
import { errMsgOf } from '../../../src/catalogue/err-msg.ts';
import { seenErrMsg } from '../../../src/core/client/seen-err-msg.ts';
import { phone } from '../../builders/phone.ts';

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
