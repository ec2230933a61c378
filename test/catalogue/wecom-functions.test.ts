import { describe, expect, it } from 'vitest';
import { bridgeOf, INVOKED, LISTENED, SHARED } from '../../src/catalogue/sdk-methods.ts';
import type { WecomFunction } from '../../src/catalogue/wecom/wecom-function.ts';
import { bridgesOf, WECOM_FUNCTIONS, wecomFunctionOf } from '../../src/catalogue/wecom/wecom-functions.ts';

const ROWS: [string, WecomFunction][] = Object.entries(WECOM_FUNCTIONS);

describe('the functions of WeCom’s SDK', () => {
  it('have words in both languages, no two alike', () => {
    for (const [name, { title }] of ROWS) {
      expect(title.zh, name).toMatch(/\p{Script=Han}/u);
      expect(title.en, name).toMatch(/^[A-Z][\x20-\x7e’]+$/);
    }
    for (const language of ['zh', 'en'] as const) {
      const titles = ROWS.map(([, { title }]) => title[language]);
      const twice = titles.filter((title, index) => titles.indexOf(title) !== index);
      expect(twice, language).toEqual([]);
    }
  });

  it('are of a client, or of the SDK alone', () => {
    for (const [name, { kind, clients }] of ROWS) {
      expect(clients === undefined, name).toBe(kind === 'sdk');
      if (clients) expect(clients.length, name).toBeGreaterThan(0);
    }
  });

  it('are sent under the names that WeChat’s SDK sends, where both have them', () => {
    const wechat = {
      ...Object.fromEntries(
        Object.entries(INVOKED).map(([name, method]) => [name, [bridgeOf(name, method)]]),
      ),
      ...Object.fromEntries(Object.entries(SHARED).map(([name, row]) => [name, [row.bridge, row.invokes]])),
      ...Object.fromEntries(Object.entries(LISTENED).map(([name, bridge]) => [name, [bridge]])),
    };
    const both = ROWS.filter(([name]) => Object.hasOwn(wechat, name));
    // All of them but launchMiniProgram, which WeCom spells launchMiniprogram.
    expect(both).toHaveLength(Object.keys(wechat).length - 1);
    for (const [name, row] of both) {
      expect(bridgesOf(name, row), name).toEqual(wechat[name]);
      expect(
        row.clients?.some(({ client }) => client === 'wechat'),
        name,
      ).toBe(true);
    }
  });

  it('are found by the bridge’s name and by their own', () => {
    expect(wecomFunctionOf('auto:location:report')).toBe(WECOM_FUNCTIONS.onLocationChange);
    expect(wecomFunctionOf('onLocationChange')).toBe(WECOM_FUNCTIONS.onLocationChange);
    expect(wecomFunctionOf('shareWechat')).toBe(WECOM_FUNCTIONS.onMenuShareWechat);
    expect(wecomFunctionOf('historyBack')).toBe(WECOM_FUNCTIONS.onHistoryBack);
    // No client has what belongs to the SDK, nor what every object has.
    expect(wecomFunctionOf('register')).toBeUndefined();
    expect(wecomFunctionOf('preVerifyJSAPI')).toBeUndefined();
    expect(wecomFunctionOf('constructor')).toBeUndefined();
  });

  it('say since when, and where', () => {
    expect(WECOM_FUNCTIONS.setClipboardData.clients).toEqual([
      { client: 'wecom', since: '2.4.16', systems: ['ios', 'android'] },
      { client: 'wecom', since: '3.1.2', systems: ['windows', 'mac'] },
    ]);
    expect(WECOM_FUNCTIONS.selectEnterpriseContact.clients).toEqual([
      { client: 'wecom', since: '1.3.11', systems: null },
      { client: 'wechat', since: '6.5.10', systems: ['ios', 'android'] },
    ]);
  });
});
