import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { bridgeOf, INVOKED } from '../../../src/catalogue/sdk-methods.ts';
import type { ProfileId } from '../../../src/catalogue/user-agents.ts';
import type { VerdictKind } from '../../../src/core/client/behaviour.ts';
import { ONE_PICTURE } from '../../../src/core/client/inventions.ts';
import type { Plain } from '../../../src/protocol.ts';
import { CLIENTS, phone } from '../../builders/phone.ts';

/** What a page gets that may call everything. */
function answer(name: string, args: Plain = {}, profile: ProfileId = 'ios') {
  const result = phone(profile, { scenario: { isLenient: true } }).byHand(name, args);
  if (!result) throw new Error(`no answer to ${name}`);
  return result;
}

describe('config', () => {
  it('is ok when the signature matches, and when nothing is known of it', () => {
    expect(phone('ios', { verdicts: ['matches'] }).verify()).toEqual({ err_msg: 'preVerifyJSAPI:ok' });
    expect(phone().verify()).toEqual({ err_msg: 'preVerifyJSAPI:ok' });
  });

  it('is refused when the signature differs', () => {
    const { verify } = phone('android', { verdicts: ['differs'] });
    // An empty jsApiList fails on Android, whatever was signed.
    expect(verify(['chooseImage'])).toEqual({ err_msg: 'preVerifyJSAPI:invalid signature' });
  });

  it('asks for no verification of any other call', () => {
    const verdicts = () => {
      throw new Error('verified');
    };
    const client = phone('ios', { scenario: { isLenient: true }, verdicts });
    expect(client.call('chooseImage')?.err_msg).toBe('chooseImage:ok');
  });
});

describe('agentConfig in WeCom', () => {
  const answerAs = (verdict: VerdictKind) => phone('wecom', { verdicts: [verdict] }).agentConfig();

  it('is ok when the signature matches, and when nothing is known of it', () => {
    expect(answerAs('matches')).toEqual({ err_msg: 'agentConfig:ok' });
    expect(answerAs('unverified')).toEqual({ err_msg: 'agentConfig:ok' });
  });

  it('is refused when it differs, with the code of WeCom', () => {
    expect(answerAs('differs')).toEqual({ err_msg: 'agentConfig:invalid signature (40093)' });
  });
});

describe('the words pages compare err_msg with', () => {
  it.each([
    ['getBrandWCPayRequest', 'get_brand_wcpay_request:ok'],
    ['editAddress', 'edit_address:ok'],
    ['getNetworkType', 'network_type:wifi'],
    ['geoLocation', 'geo_location:ok'],
    ['batchAddCard', 'batch_add_card:fail'],
    ['shareTimeline', 'share_timeline:ok'],
    ['sendAppMessage', 'send_app_msg:ok'],
    ['imagePreview', 'imagePreview:ok'],
    ['hideToolbar', 'hideToolbar:ok'],
  ])('%s: %s', (name, errMsg) => {
    expect(answer(name).err_msg).toBe(errMsg);
  });

  it('says that a function does not exist, even one that every object has', () => {
    expect(answer('notOfTheSdk')).toEqual({ err_msg: 'system:function_not_exist' });
    expect(answer('constructor')).toEqual({ err_msg: 'system:function_not_exist' });
    expect(answer('__proto__')).toEqual({ err_msg: 'system:function_not_exist' });
  });

  it('knows agentConfig in WeCom alone', () => {
    expect(answer('agentConfig', {}, 'wecom')).toEqual({ err_msg: 'agentConfig:ok' });
    expect(answer('agentConfig', {}, 'ios')).toEqual({ err_msg: 'system:function_not_exist' });
  });
});

describe('what the client makes up', () => {
  it('gives every picture, recording and upload an id of its own', () => {
    for (const profile of ['ios', 'android'] as const) {
      const { call } = phone(profile, { scenario: { isLenient: true } });
      /** The first localId of a result; on Android in JSON. */
      const localIdOf = (result = {}): string => /[\w:/]{20,}/.exec(JSON.stringify(result))?.[0] ?? '';
      const pictures = [call('chooseImage'), call('chooseImage')].map(localIdOf);
      const [localId = ''] = pictures;
      const { serverId = '' } = call('uploadImage', { localId }) ?? {};
      call('startRecord');
      const voice = `${call('stopRecord')?.localId}`;
      const voiceServerId = call('uploadVoice', { localId: voice })?.serverId;
      const downloaded = call('downloadImage', { serverId })?.localId;
      const ids = [...pictures, serverId, voice, voiceServerId, downloaded];
      expect(ids.every((id) => `${id}`.length > 20)).toBe(true);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('makes up the same for the same calls', () => {
    expect(answer('chooseImage')).toEqual(answer('chooseImage'));
  });

  it('hands over JSON on Android where its client does', () => {
    expect(answer('chooseImage', {}, 'android').localIds).toMatch(
      /^\["weixin:\/\/resourceid\/[0-9a-f]{32}"\]$/,
    );
    expect(answer('checkJsApi', { jsApiList: ['chooseImage'] }, 'android').checkResult).toBe(
      '{"chooseImage":true}',
    );
    expect(answer('openBusinessView', { businessType: 'wxpayScoreEnable' }, 'android').extraData).toBe('{}');
    expect(answer('chooseImage', {}, 'windows').localIds).toEqual([expect.any(String)]);
  });

  it('chooses one picture, from the camera if the page allows nothing else', () => {
    expect(answer('chooseImage', { count: 9, sourceType: ['camera'] })).toMatchObject({
      localIds: [expect.any(String)],
      sourceType: 'camera',
    });
    expect(answer('chooseImage', { sourceType: ['album', 'camera'] }).sourceType).toBe('album');
  });

  it('scans a bar code when asked for one, and tells the page nothing when WeChat handles the result', () => {
    expect(answer('scanQRCode', { needResult: 1, scanType: ['barCode'] }, 'android').resultStr).toBe(
      'EAN_13,6901234567892',
    );
    expect(answer('scanQRCode', { needResult: 1 }, 'ios').resultStr).toBe(
      '{"scan_code":{"scan_result":"https://weixin.qq.com/"}}',
    );
    expect(answer('scanQRCode', { needResult: 0 })).toEqual({ err_msg: 'scanQRCode:ok' });
  });

  it('is in Guangzhou, in the coordinates that the page asks for', () => {
    expect(answer('geoLocation', { type: 'gcj02' })).toMatchObject({
      latitude: 23.099994,
      longitude: 113.32452,
    });
    expect(answer('geoLocation', { type: 'wgs84' })).toMatchObject({
      latitude: 23.102608,
      longitude: 113.31911,
    });
  });

  it('shows a picture that is one', () => {
    const bytes = Buffer.from(ONE_PICTURE.split(',')[1] ?? '', 'base64');
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    const data = bytes.indexOf('IDAT');
    const pixels = inflateSync(bytes.subarray(data + 4, data + 4 + bytes.readUInt32BE(data - 4)));
    // 16 rows: a filter byte and 16 pixels of one bit.
    expect(pixels).toHaveLength(16 * 3);
  });

  it('answers checkJsApi for the document’s and for the bridge’s names, and for what every object has', () => {
    const jsApiList = [
      'openAddress',
      'editAddress',
      'menu:share:qq',
      'setFontSizeCallback',
      'constructor',
      7,
    ];
    expect(answer('checkJsApi', { jsApiList }).checkResult).toEqual({
      openAddress: true,
      editAddress: true,
      'menu:share:qq': true,
      setFontSizeCallback: true,
      constructor: false,
    });
  });

  it.each([
    ['no object', 'text'],
    ['nothing', { $: 'undefined' }],
    ['a list that is none', { card_list: 'x', jsApiList: 5, sourceType: {} }],
    ['a list of nothing', { card_list: [null, 1, 'x', []], jsApiList: [null] }],
    ['cards with objects', { card_list: [{ card_id: 1, card_ext: { code: '' } }] }],
  ] satisfies [string, Plain][])('answers every name, given %s', (_what, args) => {
    for (const [name, method] of Object.entries(INVOKED)) {
      const bridge = bridgeOf(name, method);
      for (const profile of CLIENTS) expect(answer(bridge, args, profile).err_msg).toMatch(/:[a-z]/);
    }
  });
});
