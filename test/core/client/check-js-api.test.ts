import { describe, expect, it } from 'vitest';
import { userAgentOf } from '../../../src/catalogue/user-agents.ts';
import { phone } from '../../builders/phone.ts';

const ASKED = ['chooseImage', 'startMonitoringBeacons', 'updateAppMessageShareData', 'constructor', 7];

/** What a phone with this version in its user agent says of each name. */
function checked(
  version: string | null,
  jsApiList: (string | number)[] = ASKED,
  profile: 'ios' | 'wecom' = 'ios',
) {
  const own = userAgentOf(profile, '');
  const userAgent =
    version === null ? own : own.replace(/MicroMessenger\/[\d.]+/, `MicroMessenger/${version}`);
  return phone(profile).call('checkJsApi', { jsApiList }, { userAgent });
}

describe('checkJsApi', () => {
  it('says yes to what this version of the client has, with no word of permissions', () => {
    expect(checked(null)).toEqual({
      err_msg: 'checkJsApi:ok',
      checkResult: {
        chooseImage: true,
        startMonitoringBeacons: true,
        updateAppMessageShareData: true,
        constructor: false,
      },
    });
    expect(checked('6.2.4')?.checkResult).toMatchObject({
      chooseImage: true,
      startMonitoringBeacons: false,
      updateAppMessageShareData: false,
    });
  });

  it('is not there itself before 6.0.2', () => {
    expect(checked('6.0.1')).toEqual({ err_msg: 'system:function_not_exist' });
  });

  it('knows WeCom’s functions in WeCom alone', () => {
    expect(checked(null, ['getContext', 'shareQQ'], 'wecom')?.checkResult).toEqual({
      getContext: true,
      shareQQ: false,
    });
    expect(checked(null, ['getContext', 'shareQQ'])?.checkResult).toEqual({
      getContext: false,
      shareQQ: true,
    });
  });

  it('answers nothing for what is no list', () => {
    expect(phone('ios').call('checkJsApi', { jsApiList: 5 })?.checkResult).toEqual({});
  });
});

describe('a page in WeChat 6.0.1', () => {
  const userAgent = userAgentOf('ios', '').replace(/MicroMessenger\/[\d.]+/, 'MicroMessenger/6.0.1');

  it('is told that there is no config, of which the SDK makes config:ok', () => {
    expect(phone('ios').verify([], {}, { userAgent })).toEqual({ err_msg: 'system:function_not_exist' });
  });

  it('may call what that client has, without any config, and nothing else', () => {
    expect(phone('ios').call('hideOptionMenu', {}, { userAgent })?.err_msg).toMatch(/:ok$/);
    expect(phone('ios').call('chooseImage', {}, { userAgent })).toEqual({
      err_msg: 'system:function_not_exist',
    });
  });
});
