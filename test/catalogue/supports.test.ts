import { describe, expect, it } from 'vitest';
import { INVOKED } from '../../src/catalogue/sdk-methods.ts';
import { supports } from '../../src/catalogue/supports.ts';
import { userAgentOf } from '../../src/catalogue/user-agents.ts';

const wechat = (version: string, system = 'iPhone; CPU iPhone OS 18_7 like Mac OS X') =>
  `Mozilla/5.0 (${system}) AppleWebKit/605.1.15 Mobile/15E148 MicroMessenger/${version}(0x1800) NetType/WIFI`;
const wecom = (version: string, system = 'iPhone; CPU iPhone OS 18_7 like Mac OS X') =>
  `Mozilla/5.0 (${system}) AppleWebKit/605.1.15 wxwork/${version} MicroMessenger/7.0.1 Language/zh`;
const ANDROID = 'Linux; Android 16; wv';
const WINDOWS = 'Windows NT 10.0; Win64; x64';
const MAC = 'Macintosh; Intel Mac OS X 10_15_7';

describe('which WeChat has an API', () => {
  it.each([
    // 附录5 · 6 and 17.
    ['preVerifyJSAPI', '6.0.1', '6.0.2'],
    ['chooseImage', '6.0.1', '6.0.2'],
    ['checkJsApi', '6.0.1', '6.0.2'],
    // 摇一摇周边.
    ['startMonitoringBeacons', '6.2.4', '6.2.5'],
    ['updateAppMessageShareData', '6.7.1', '6.7.2'],
    // 微信支付分.
    ['openBusinessView', '7.0.4', '7.0.5'],
    ['getBrandWCPayRequest', '4.5', '5.0'],
    ['getLocalImgData', '6.5.2', '6.5.3'],
    ['launchMiniProgram', '6.5.15', '6.5.16'],
  ])('%s: none before, %s, and this one, %s', (name, before, first) => {
    expect(supports(name, wechat(before))).toBe(false);
    expect(supports(name, wechat(first))).toBe(true);
    expect(supports(name, wechat('10.0.1'))).toBe(true);
  });

  it('takes the document’s names as it takes the bridge’s', () => {
    expect(supports('startSearchBeacons', wechat('6.2.4'))).toBe(false);
    expect(supports('getLocation', wechat('6.0.1'))).toBe(false);
    expect(supports('menu:share:qq', wechat('6.0.1'))).toBe(false);
  });

  it('had the ⋯ menu, shares and payments before it verified pages', () => {
    for (const name of ['hideOptionMenu', 'shareTimeline', 'imagePreview', 'editAddress', 'closeWindow']) {
      expect(supports(name, wechat('6.0.1')), name).toBe(true);
    }
  });

  it('is every one when the client does not say its version, and the browser’s own', () => {
    for (const name of Object.keys(INVOKED)) {
      expect(supports(name, 'MicroMessenger'), name).toBe(true);
      expect(supports(name, userAgentOf('desktop', 'Mozilla/5.0 (X11; Linux x86_64)')), name).toBe(true);
    }
  });

  it('has all of the SDK today, and of WeCom’s own only what it shares', () => {
    for (const profile of ['ios', 'android', 'windows'] as const) {
      for (const name of Object.keys(INVOKED))
        expect(supports(name, userAgentOf(profile, '')), name).toBe(true);
      for (const name of ['agentConfig', 'getContext', 'shareWechat', 'createTodo']) {
        expect(supports(name, userAgentOf(profile, '')), name).toBe(false);
      }
    }
    expect(supports('selectEnterpriseContact', wechat('6.5.10'))).toBe(true);
    expect(supports('selectEnterpriseContact', wechat('6.5.9'))).toBe(false);
    expect(supports('selectEnterpriseContact', wechat('8.0', WINDOWS))).toBe(false);
  });
});

describe('which WeCom has a function', () => {
  it('goes by its own version, not by the WeChat that it claims to be', () => {
    expect(supports('getContext', wecom('3.0.23'))).toBe(false);
    expect(supports('getContext', wecom('3.0.24'))).toBe(true);
    expect(supports('createTodo', wecom('5.0.6'))).toBe(false);
    expect(supports('createTodo', wecom('5.0.10'))).toBe(true);
  });

  it('goes by the system', () => {
    expect(supports('getLocalImgData', wecom('5.0'))).toBe(true);
    expect(supports('getLocalImgData', wecom('5.0', ANDROID))).toBe(false);
    expect(supports('openDefaultBrowser', wecom('5.0'))).toBe(false);
    expect(supports('openDefaultBrowser', wecom('5.0', WINDOWS))).toBe(true);
    expect(supports('chooseImage', wecom('5.0', MAC))).toBe(false);
    // Computers came later than phones.
    expect(supports('setClipboardData', wecom('3.0', ANDROID))).toBe(true);
    expect(supports('setClipboardData', wecom('3.0', MAC))).toBe(false);
    expect(supports('setClipboardData', wecom('3.1.2', MAC))).toBe(true);
  });

  it('has not what only WeChat has', () => {
    for (const name of ['startMonitoringBeacons', 'menu:share:qq', 'shareQZone', 'updateTimelineShareData']) {
      expect(supports(name, wecom('5.0.6')), name).toBe(false);
    }
    expect(supports('auto:location:report', wecom('5.0.6'))).toBe(true);
    expect(supports('preVerifyJSAPI', wecom('2.0'))).toBe(true);
  });
});
