import { describe, expect, it } from 'vitest';
import type { Members, Reaction, Scenario, ScenarioRule } from '../../../src/core/client/scenario.ts';
import type { Plain } from '../../../src/protocol.ts';
import { phone } from '../../builders/phone.ts';

const rule = (api: string, reaction: Reaction, more: Partial<ScenarioRule> = {}): ScenarioRule => ({
  ...{ api, when: null, reaction, delay: 0 },
  ...more,
});

/** A phone whose page may call everything, with these rules. */
const phoneWith = (rules: readonly ScenarioRule[], more: Partial<Scenario> = {}, isShown = false) =>
  phone('ios', { scenario: { isLenient: true, rules, ...more }, isShown });

const CANCEL: Reaction = { kind: 'cancel' };
const fail = (errMsg: string): Reaction => ({ kind: 'fail', errMsg });
const reply = (members: Members | null): Reaction => ({ kind: 'succeed', reply: members });

describe('what a scenario lets the client answer', () => {
  it('cancel', () => {
    expect(phoneWith([rule('getLocation', CANCEL)]).call('geoLocation')).toEqual({
      err_msg: 'geo_location:cancel',
    });
    expect(phoneWith([rule('onMenuShareTimeline', CANCEL)]).call('shareTimeline')).toEqual({
      err_msg: 'share_timeline:cancel',
    });
  });

  it('fail, with what was typed', () => {
    expect(phoneWith([rule('chooseImage', fail('system error'))]).call('chooseImage')).toEqual({
      err_msg: 'chooseImage:system error',
    });
  });

  it('a reply in the document’s words, in place of its own', () => {
    const { call } = phoneWith([rule('getLocation', reply({ latitude: 0, longitude: 0 }))]);
    expect(call('geoLocation')).toEqual({ err_msg: 'geo_location:ok', latitude: 0, longitude: 0 });
  });

  it('a reply as the bridge has it: JSON on Android', () => {
    const rules = [rule('chooseImage', reply({ localIds: ['weixin://resourceid/1'] }))];
    expect(phone('android', { scenario: { isLenient: true, rules } }).call('chooseImage')).toEqual({
      err_msg: 'chooseImage:ok',
      localIds: '["weixin://resourceid/1"]',
    });
  });

  it('success, as it would itself, without asking', () => {
    const { call, state } = phoneWith([rule('chooseImage', reply(null))], {}, true);
    expect(call('chooseImage')).toMatchObject({ err_msg: 'chooseImage:ok', localIds: [expect.any(String)] });
    expect(state().questions).toEqual([]);
  });

  it('success, and what it changes is changed whatever the reply says', () => {
    const client = phoneWith([rule('hideMenuItems', reply({ odd: 1 }))]);
    expect(client.call('hideMenuItems', { menuList: ['menuItem:share:qq'] })).toMatchObject({ odd: 1 });
    expect([...client.state().menu.hidden]).toEqual(['menuItem:share:qq']);
  });

  it('nothing at all', () => {
    const client = phoneWith([rule('startRecord', { kind: 'silent' })]);
    expect(client.call('startRecord')).toBeUndefined();
    expect(client.takeEffects()).toEqual([]);
  });

  it('later', () => {
    const client = phoneWith([rule('getNetworkType', reply(null), { delay: 1_500 })]);
    client.call('getNetworkType');
    expect(client.takeEffects()).toMatchObject([{ kind: 'reply', delay: 1_500 }]);
  });

  it('what the developer decides, also while the phone is hidden, and where nobody is ever asked', () => {
    const client = phoneWith([rule('getNetworkType', { kind: 'ask' }, { delay: 40 })]);
    expect(client.call('getNetworkType')).toBeUndefined();
    expect(client.state().questions).toMatchObject([
      { api: 'getNetworkType', facts: { kind: 'other' }, delay: 40 },
    ]);
    expect(client.decide({ kind: 'fail', errMsg: 'fail' })).toEqual({ err_msg: 'network_type:fail' });
    expect(client.takeEffects()).toMatchObject([{ kind: 'reply', delay: 40 }]);
    expect(client.state().questions).toEqual([]);
  });
});

describe('which rule counts', () => {
  it('the first that fits', () => {
    const rules = [
      rule('chooseImage', CANCEL, { when: { count: 9 } }),
      rule('chooseImage', fail('first')),
      rule('*', fail('second')),
    ];
    const { call } = phoneWith(rules);
    expect(call('chooseImage', { count: 9 })?.err_msg).toBe('chooseImage:cancel');
    expect(call('chooseImage', { count: 1 })?.err_msg).toBe('chooseImage:first');
    expect(call('startRecord')?.err_msg).toBe('startRecord:second');
  });

  it('the developer’s own before those of the presets', () => {
    const { call } = phoneWith([rule('getLocation', fail('mine'))], { presets: ['location-refused'] });
    expect(call('geoLocation')?.err_msg).toBe('geo_location:mine');
  });

  it('by the document’s name or by the bridge’s', () => {
    expect(phoneWith([rule('geoLocation', CANCEL)]).call('geoLocation')?.err_msg).toBe('geo_location:cancel');
    expect(phoneWith([rule('chooseWXPay', CANCEL)]).byHand('getBrandWCPayRequest')?.err_msg).toBe(
      'get_brand_wcpay_request:cancel',
    );
    expect(
      phoneWith([rule('miniProgram.navigateTo', fail('no'))]).call('invokeMiniProgramAPI', {
        name: 'navigateTo',
      })?.err_msg,
    ).toBe('invokeMiniProgramAPI:no');
  });

  it('that for every API leaves config and checkJsApi alone', () => {
    const { verify, call } = phone('ios', { scenario: { rules: [rule('*', { kind: 'silent' })] } });
    expect(verify(['chooseImage'])?.err_msg).toBe('preVerifyJSAPI:ok');
    expect(call('checkJsApi', { jsApiList: ['chooseImage'] })?.checkResult).toEqual({ chooseImage: true });
    expect(call('chooseImage')).toBeUndefined();
  });

  it('none that stands for an API which config does not permit', () => {
    const { call } = phone('ios', { scenario: { rules: [rule('*', reply(null))] } }).config('startRecord');
    expect(call('stopVoice')).toEqual({ err_msg: 'system:access_denied' });
  });
});

describe('a rule that matches on arguments', () => {
  const matches = (
    when: Members,
    args: Record<string, Plain>,
    [api, name] = ['chooseImage', 'chooseImage'],
  ) => phoneWith([rule(api, fail('matched'), { when })]).call(name, args)?.err_msg === `${name}:matched`;

  it.each<[Members, Record<string, Plain>, boolean]>([
    [{}, {}, true],
    [{ count: 1 }, { count: 1 }, true],
    [{ count: 1 }, { count: '1' }, true],
    [{ count: '1' }, { count: 1 }, true],
    [{ count: 1 }, { count: 2 }, false],
    [{ count: 1 }, {}, false],
    [{ count: null }, { count: null }, true],
    [{ count: null }, {}, false],
    [{ flag: true }, { flag: true }, true],
    [{ sourceType: ['camera'] }, { sourceType: ['camera'] }, true],
    [{ sourceType: ['camera'] }, { sourceType: ['album', 'camera'] }, false],
    [{ sourceType: [] }, { sourceType: ['album'] }, true],
    [{ a: { b: { c: 1 } } }, { a: { b: { c: 1, d: 2 }, e: 3 } }, true],
    [{ a: { b: { c: 1 } } }, { a: { b: 1 } }, false],
    [{ package: 'prepay_id=*' }, { package: 'prepay_id=wx12' }, true],
    [{ package: 'prepay_id=*' }, { package: 'prepay_id=' }, true],
    [{ package: 'prepay_id=*' }, { package: 'id=prepay_id=1' }, false],
    [{ url: '*/item?*id=5*' }, { url: 'https://m.example.com/item?a=1&id=5' }, true],
    [{ url: '*/item?*id=5*' }, { url: 'https://m.example.com/item?a=1' }, false],
    [{ url: 'aa*aa' }, { url: 'aaa' }, false],
    [{ url: '*' }, { url: '' }, true],
    [{ url: '*' }, {}, false],
    [{ url: '*' }, { url: { a: 1 } }, false],
    [{ url: 'a.c' }, { url: 'abc' }, false],
    [{ constructor: 'x' }, {}, false],
  ])('%j fits %j: %s', (when, args, fits) => {
    expect(matches(when, args)).toBe(fits);
  });

  it('has the document’s names for them, not the bridge’s', () => {
    const cards = { card_list: [{ card_id: 'p1', card_ext: '{}' }] };
    const rules = (when: Members) => phoneWith([rule('addCard', CANCEL, { when })]);
    expect(rules({ cardList: [{ cardId: 'p*' }] }).call('batchAddCard', cards)?.err_msg).toBe(
      'batch_add_card:cancel',
    );
    expect(rules({ card_list: [{ card_id: 'p1' }] }).call('batchAddCard', cards)?.err_msg).not.toContain(
      'cancel',
    );
  });

  it('knows those of a share as the page wrote them, not as the SDK sends them', () => {
    const share = { title: '五折', link: 'https://m.example.com/', img_url: 'https://m.example.com/a.png' };
    const when = { imgUrl: '*/a.png' };
    expect(matches(when, share, ['onMenuShareQQ', 'shareQQ'])).toBe(true);
    expect(matches({ imgUrl: '*/b.png' }, share, ['onMenuShareQQ', 'shareQQ'])).toBe(false);
    expect(matches({ img_url: '*' }, share, ['onMenuShareQQ', 'shareQQ'])).toBe(false);
    const { call } = phoneWith([rule('onMenuShareAppMessage', CANCEL, { when: { dataUrl: '*.mp3' } })]);
    expect(call('sendAppMessage', { ...share, data_url: 'https://m.example.com/a.mp3' })?.err_msg).toBe(
      'send_app_msg:cancel',
    );
  });

  it('knows those of a mini program’s methods, which the SDK sends one level deeper', () => {
    const bridge = 'invokeMiniProgramAPI';
    const open = { name: 'navigateTo', arg: { url: '/pages/pay?id=5' } };
    expect(matches({ url: '/pages/pay*' }, open, ['miniProgram.navigateTo', bridge])).toBe(true);
    expect(matches({ url: '/pages/home' }, open, ['miniProgram.navigateTo', bridge])).toBe(false);
    const post = { name: 'postMessage', arg: { step: 2 } };
    expect(matches({ data: { step: 2 } }, post, ['miniProgram.postMessage', bridge])).toBe(true);
    expect(matches({ data: { step: 1 } }, post, ['miniProgram.postMessage', bridge])).toBe(false);
  });

  it('knows those of config as the page wrote them', () => {
    const taken = (when: Members) => {
      const rules = [rule('config', fail('matched'), { when })];
      const client = phone('ios', { scenario: { rules } });
      return client.verify(['menu:share:timeline'])?.err_msg === 'preVerifyJSAPI:matched';
    };
    expect(taken({ appId: 'wx*', timestamp: 1414587457, nonceStr: 'Wm3WZYTPz0wzccnW' })).toBe(true);
    expect(taken({ jsApiList: ['onMenuShareTimeline'] })).toBe(true);
    expect(taken({ jsApiList: ['chooseImage'] })).toBe(false);
    expect(taken({ verifyNonceStr: '*' })).toBe(false);
  });

  it('knows the names that checkJsApi was given, and the appId of a payment by hand', () => {
    const list = { jsApiList: ['onMenuShareTimeline'] };
    expect(matches(list, { jsApiList: ['menu:share:timeline'] }, ['checkJsApi', 'checkJsApi'])).toBe(true);
    const { byHand, call } = phoneWith([rule('chooseWXPay', CANCEL, { when: { appId: 'wx1' } })]);
    expect(byHand('getBrandWCPayRequest', { appId: 'wx1' })?.err_msg).toBe('get_brand_wcpay_request:cancel');
    expect(call('getBrandWCPayRequest', { package: 'p' })?.err_msg).not.toContain('cancel');
  });

  it('takes no time on a pattern made to take long', () => {
    const start = performance.now();
    expect(matches({ url: `${'*a'.repeat(200)}b` }, { url: 'a'.repeat(50_000) })).toBe(false);
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe('what the client tells the page by itself', () => {
  const beacons = (rules: readonly ScenarioRule[]) => {
    const client = phone('ios', { scenario: { isLenient: true, rules } }).on('onBeaconsInRange');
    client.call('startMonitoringBeacons', { ticket: 't' });
    client.takeEffects();
    const beacon = { uuid: 'FDA50693-A4E2-4FB1-AFCF-C6EB07647825', major: 1, minor: 2, accuracy: 1 };
    client.act({ kind: 'set-beacons', near: [beacon] });
    return client.takeEffects().filter(({ kind }) => kind === 'fire');
  };

  it('can be kept from it', () => {
    expect(beacons([])).toHaveLength(1);
    expect(beacons([rule('onSearchBeacons', { kind: 'silent' })])).toEqual([]);
    expect(beacons([rule('*', { kind: 'silent' })])).toEqual([]);
  });

  it('can be told in other words', () => {
    expect(beacons([rule('onSearchBeacons', reply({ beacons: [] }))])).toMatchObject([
      { result: { beacons: [] } },
    ]);
    expect(beacons([rule('onSearchBeacons', fail('bluetooth power off'))])).toMatchObject([
      { result: { err_msg: 'onBeaconsInRange:bluetooth power off' } },
    ]);
  });
});

describe('a function that is newer than the catalogue', () => {
  const api = 'requestMerchantTransfer';
  const check = { jsApiList: [api] };

  it('does not exist until a rule names it', () => {
    const { call } = phoneWith([rule('*', reply({ any: 1 }))]);
    expect(call(api)).toEqual({ err_msg: 'system:function_not_exist' });
    expect(call('checkJsApi', check)?.checkResult).toEqual({ [api]: false });
  });

  it('answers as the rule says, and checkJsApi has it', () => {
    const { call } = phoneWith([rule(api, reply({ package: 'p' }))]);
    expect(call(api)).toEqual({ err_msg: `${api}:ok`, package: 'p' });
    expect(call('checkJsApi', check)?.checkResult).toEqual({ [api]: true });
  });

  it('answers only what the rule fits', () => {
    const { call } = phoneWith([rule(api, CANCEL, { when: { mchId: '1' } })]);
    expect(call(api, { mchId: '1' })?.err_msg).toBe(`${api}:cancel`);
    expect(call(api, { mchId: '2' })).toEqual({ err_msg: 'system:function_not_exist' });
  });

  it('is decided on the phone when the rule asks', () => {
    const client = phoneWith([rule(api, { kind: 'ask' })]);
    expect(client.call(api)).toBeUndefined();
    expect(client.decide({ kind: 'reply', reply: { a: 1 } })).toEqual({ err_msg: `${api}:ok`, a: 1 });
  });

  it('needs its place in jsApiList as any other', () => {
    const client = phoneWith([rule(api, reply(null))], { isLenient: false });
    client.verify(['chooseImage']);
    expect(client.call(api)).toEqual({ err_msg: 'system:access_denied' });
    client.verify([api]);
    expect(client.call(api)).toEqual({ err_msg: `${api}:ok` });
  });

  it('is none that WeChat alone lacks, or an older client', () => {
    const { call } = phoneWith([rule('agentConfig', reply(null))]);
    expect(call('agentConfig')).toEqual({ err_msg: 'system:function_not_exist' });
  });
});

describe('a function that a scenario takes away', () => {
  it('is missing in checkJsApi by either name, whichever the rule has', () => {
    for (const name of ['geoLocation', 'getLocation']) {
      const { call } = phoneWith([rule(name, fail('function_not_exist'))]);
      expect(call('checkJsApi', { jsApiList: ['geoLocation', 'getLocation'] })?.checkResult).toEqual({
        geoLocation: false,
        getLocation: false,
      });
    }
  });

  it('is missing in checkJsApi too', () => {
    const { call } = phoneWith([
      rule('chooseImage', fail('function not exist')),
      rule('scanQRCode', fail('fail')),
    ]);
    expect(call('checkJsApi', { jsApiList: ['chooseImage', 'scanQRCode'] })?.checkResult).toEqual({
      chooseImage: false,
      scanQRCode: true,
    });
    expect(call('chooseImage')?.err_msg).toBe('chooseImage:function not exist');
  });

  it('is there when it only fails for some arguments', () => {
    const { call } = phoneWith([rule('chooseImage', fail('function not exist'), { when: { count: 9 } })]);
    expect(call('checkJsApi', { jsApiList: ['chooseImage'] })?.checkResult).toEqual({ chooseImage: true });
  });
});
