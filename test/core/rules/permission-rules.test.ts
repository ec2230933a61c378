import { describe, expect, test } from 'vitest';
import { page } from '../../builders/page.ts';

const URL = 'https://m.example.com/';

const allowed = (jsApiList: string[], as: 'android' | 'wecom' = 'android') =>
  page(URL, { as }).verified({ jsApiList });
const NOT_LISTED = { code: 'api-not-listed', case: 'call', severity: 'error' };
const codes = (shown: ReturnType<typeof allowed>) =>
  shown.codes().filter((code) => code === 'api-not-listed');

describe('附录5 · 4: an API that the jsApiList lacks', () => {
  test('is told once, with the list', () => {
    const shown = allowed(['chooseImage']).call('scanQRCode', {}).call('scanQRCode', {});
    const found = shown.findings().filter(({ code }) => code === 'api-not-listed');
    expect(found).toMatchObject([{ ...NOT_LISTED, values: { api: 'scanQRCode', list: "['chooseImage']" } }]);
  });

  test('by a bundled SDK, whose list has the bridge’s names', () => {
    const shown = page(URL, { sdk: 'bundled' })
      .config({ jsApiList: ['geoLocation'] })
      .reply('config:ok');
    expect(codes(shown.invoke('geoLocation', { verifyAppId: 'wx1' }))).toEqual([]);
    expect(codes(shown.invoke('scanQRCode', { verifyAppId: 'wx1' }))).toEqual(['api-not-listed']);
  });

  test('a listener never happens', () => {
    const shown = allowed(['chooseImage']).call('onMenuShareQQ', {}).listens('menu:share:qq');
    expect(shown.findings()).toMatchObject([{ code: 'api-not-listed', case: 'listener' }]);
  });

  test('listed by its own or by the bridge’s name is right', () => {
    expect(codes(allowed(['getLocation']).call('getLocation', {}))).toEqual([]);
    expect(codes(allowed(['geoLocation']).call('getLocation', {}))).toEqual([]);
    expect(codes(allowed(['menu:share:qq']).call('onMenuShareQQ', {}).listens('menu:share:qq'))).toEqual([]);
  });

  test('a name with a typo, an empty list and no list are told at the config', () => {
    expect(codes(allowed(['scanQrcode']).call('scanQRCode', {}))).toEqual([]);
    expect(codes(allowed([]).call('scanQRCode', {}))).toEqual([]);
    const shown = page(URL).config({ jsApiList: 'scanQRCode' }).reply('config:ok');
    expect(codes(shown.call('scanQRCode', {}))).toEqual([]);
  });

  test('a list that is a getter is as the SDK sent it', () => {
    const given = Object.defineProperty({}, 'jsApiList', { get: () => ['chooseImage'], enumerable: true });
    const shown = page(URL).config(given).reply('config:ok');
    expect(codes(shown.call('chooseImage', {}))).toEqual([]);
  });

  test('the list of another config takes its place', () => {
    const shown = allowed(['scanQRCode']).verified({ jsApiList: ['chooseImage'] });
    expect(codes(shown.call('scanQRCode', {}))).toEqual(['api-not-listed']);
  });

  test('checkJsApi and the calls of a mini program need no entry', () => {
    const shown = allowed(['chooseImage'])
      .call('checkJsApi', { jsApiList: ['scanQRCode'] })
      .call('miniProgram.navigateBack', {});
    expect(codes(shown)).toEqual([]);
  });

  test('in WeCom agentConfig may have asked for it', () => {
    const shown = allowed(['chooseImage'], 'wecom')
      .call('agentConfig', { corpid: 'ww1', agentid: '1', jsApiList: ['scanQRCode'] })
      .reply('agentConfig:ok');
    expect(codes(shown.call('scanQRCode', {}))).toEqual([]);
    expect(codes(shown.call('openLocation', {}))).toEqual(['api-not-listed']);
  });
});
