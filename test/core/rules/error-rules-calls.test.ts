import { describe, expect, test } from 'vitest';
import { findingsOf } from '../../../src/core/rules/index.ts';
import { type Page, page } from '../../builders/page.ts';
import { sign } from '../../builders/signing-server.ts';
import { causesOf, errorsOf, statesOf } from './error-findings.ts';

const URL = 'https://m.example.com/item?id=5';
const OFFLINE = 'chooseImage:fail, the permission value is offline verifying';
const DENIED = 'chooseImage:permission denied';

const calls = (opened: Page, errMsg: string): Page => opened.call('chooseImage', {}).reply(errMsg);

describe('the permission value is offline verifying', () => {
  test('the causes are in the document’s order', () => {
    const names = causesOf(calls(page(URL).verified(), OFFLINE)).map(({ name }) => name);
    expect(names.slice(0, 3)).toEqual(['config-failed', 'before-ready', 'not-in-list']);
  });

  test('after a config that passed, with the API in its list, the first three are ruled out', () => {
    expect(statesOf(calls(page(URL).verified(), OFFLINE))).toMatchObject({
      'config-failed': 'ruled-out',
      'before-ready': 'ruled-out',
      'not-in-list': 'ruled-out',
      'config-again': 'ruled-out',
    });
  });

  test('a page that never called config', () => {
    expect(statesOf(calls(page(URL), OFFLINE))['config-failed']).toBe('found');
  });

  test('a page that was heard from the middle on may have called it', () => {
    expect(statesOf(calls(page(URL).loses(), OFFLINE))['config-failed']).toBe('open');
  });

  test('after a config that failed', () => {
    const opened = page(URL).config(sign(URL)).reply('config:fail').call('chooseImage', {}).reply(OFFLINE);
    const [, finding] = errorsOf(opened);
    expect(finding?.causes.find(({ name }) => name === 'config-failed')?.state).toBe('found');
  });

  test('before config has come back', () => {
    const states = statesOf(calls(page(URL).config(sign(URL)), OFFLINE));
    expect(states).toMatchObject({ 'before-ready': 'found', 'config-again': 'ruled-out' });
  });

  test('while a second config is under way', () => {
    const states = statesOf(calls(page(URL).verified().config(sign(URL)), OFFLINE));
    expect(states).toMatchObject({ 'before-ready': 'found', 'config-again': 'found' });
  });

  test('an API that is not in jsApiList', () => {
    const states = statesOf(calls(page(URL).verified({ jsApiList: ['scanQRCode'] }), OFFLINE));
    expect(states['not-in-list']).toBe('found');
  });

  test('a bundled SDK, whose list has the bridge’s names', () => {
    const opened = page(URL, { sdk: 'bundled' })
      .config(sign(URL, { jsApiList: ['menu:share:timeline'] }))
      .reply({ err_msg: 'preVerifyJSAPI:ok' })
      .invoke('shareTimeline', {})
      .reply({ err_msg: 'shareTimeline:fail, the permission value is offline verifying' });
    expect(statesOf(opened)['not-in-list']).toBe('ruled-out');
  });

  test('WeCom, once the URL has changed', () => {
    const moved = page(URL, { as: 'wecom' }).verified().pushState('/b');
    expect(statesOf(calls(moved, OFFLINE))['config-void']).toBe('found');
    const stayed = page(URL, { as: 'wecom' }).verified().pushState('#/b');
    expect(statesOf(calls(stayed, OFFLINE))['config-void']).toBe('ruled-out');
    expect(statesOf(calls(page(URL).verified().pushState('/b'), OFFLINE))['config-void']).toBe('ruled-out');
  });
});

describe('permission denied', () => {
  test('whether the account may use it can be seen at mp.weixin.qq.com alone', () => {
    const [first, second] = causesOf(calls(page(URL).verified(), DENIED));
    expect(first).toMatchObject({ name: 'account-not-permitted', state: 'open' });
    expect(second).toMatchObject({ name: 'not-in-list', state: 'ruled-out' });
  });

  test('an API that is not in jsApiList', () => {
    const opened = calls(page(URL).verified({ jsApiList: [] }), DENIED);
    expect(statesOf(opened)['not-in-list']).toBe('found');
  });

  test('a list that WeCom’s agentConfig has is a list, too', () => {
    const opened = page(URL, { as: 'wecom' })
      .verified({ jsApiList: [] })
      .call('agentConfig', { ...sign(URL), jsApiList: ['selectExternalContact'] })
      .reply('agentConfig:ok')
      .call('selectExternalContact', {})
      .reply('selectExternalContact:permission denied');
    expect(statesOf(opened)).toMatchObject({ 'not-in-list': 'ruled-out', 'agent-config': 'ruled-out' });
  });

  test('after an agentConfig that failed', () => {
    const opened = page(URL, { as: 'wecom' })
      .verified()
      .call('agentConfig', {})
      .reply('agentConfig:fail')
      .call('selectExternalContact', {})
      .reply('selectExternalContact:permission denied');
    const finding = errorsOf(opened).find(({ code }) => code === 'error-permission-denied');
    expect(finding?.causes.find(({ name }) => name === 'agent-config')?.state).toBe('found');
  });
});

describe('permission denied in the web-view of a mini program', () => {
  const stateOf = (name: string, suffix: string) => {
    const opened = page(URL).verified().call(name, {}).reply(`${name}:permission denied`);
    const [entry] = opened.entries().filter((each) => each.name === name);
    if (!entry) throw new Error('no call');
    const inside = { ...entry, userAgent: `${entry.userAgent}${suffix}` };
    const found = findingsOf(inside, { secrets: new Map(), history: opened.history });
    const finding = found.find(({ code }) => code === 'error-permission-denied');
    return finding?.causes.find((cause) => cause.name === 'in-mini-program')?.state;
  };

  test('is found for what shares, and open for the rest', () => {
    expect(stateOf('updateTimelineShareData', ' miniProgram/wx00')).toBe('found');
    expect(stateOf('chooseImage', ' miniProgram/wx00')).toBe('open');
    expect(stateOf('updateTimelineShareData', '')).toBe('ruled-out');
  });
});

describe('function not exist', () => {
  const of = (name: string, options: Parameters<typeof page>[1] = {}) =>
    statesOf(page(URL, options).call(name, {}).reply(`${name}:function not exist`));

  test('an old WeChat is found', () => {
    expect(of('startSearchBeacons', { version: '6.2.4' })['client-old']).toBe('found');
    expect(of('startSearchBeacons', { version: '6.2.5' })['client-old']).toBe('ruled-out');
  });

  test('a name that nobody has is found', () => {
    expect(of('chooseImages')).toMatchObject({ 'name-unknown': 'found', 'client-other': 'open' });
    expect(of('chooseImage')).toMatchObject({ 'name-unknown': 'ruled-out', 'client-other': 'ruled-out' });
  });

  test('agentConfig in WeChat is found', () => {
    expect(of('agentConfig')['client-other']).toBe('found');
    expect(of('agentConfig', { as: 'wecom' })['client-other']).toBe('ruled-out');
  });
});

describe('sharing', () => {
  const SHARE = { title: 't', link: URL, imgUrl: 'https://m.example.com/a.png' };
  const of = (given: object, domains: string[] = []) =>
    statesOf(
      page(URL, { domains })
        .verified()
        .call('updateTimelineShareData', { ...SHARE, ...given })
        .reply('updateTimelineShareData:fail'),
    );

  test('whether the account is certified is to be checked, the rest is ruled out', () => {
    expect(of({})).toEqual({
      'account-not-verified': 'open',
      'before-ready': 'ruled-out',
      'not-in-list': 'ruled-out',
      'link-elsewhere': 'ruled-out',
      'link-characters': 'ruled-out',
      'image-outside': 'open',
    });
  });

  test('a link to another domain', () => {
    expect(of({ link: 'https://other.com/' })['link-elsewhere']).toBe('open');
    expect(of({ link: 'https://other.com/' }, ['m.example.com'])['link-elsewhere']).toBe('found');
    expect(of({ link: 'https://other.com/' }, ['other.com'])['link-elsewhere']).toBe('ruled-out');
  });

  test('a link that is not encoded, an image without a host', () => {
    expect(of({ link: `${URL}&q=咖啡` })['link-characters']).toBe('found');
    expect(of({ imgUrl: '/a.png' })['image-outside']).toBe('found');
  });
});

describe('uploadImage', () => {
  const CHOSEN = 'wxLocalResource://imageid1';
  const of = (given: object, options: Parameters<typeof page>[1] = {}) =>
    statesOf(
      page(URL, options)
        .verified()
        .call('chooseImage', {})
        .reply({ errMsg: 'chooseImage:ok', localIds: [CHOSEN] })
        .call('uploadImage', given)
        .reply('uploadImage:fail'),
    );

  test('one picture that was chosen leaves the network', () => {
    expect(of({ localId: CHOSEN })).toEqual({
      'several-at-once': 'ruled-out',
      'within-choose-image': 'ruled-out',
      'local-id-unknown': 'ruled-out',
      'phone-offline': 'open',
    });
  });

  test('several at once', () => {
    expect(of({ localId: [CHOSEN, CHOSEN] })['several-at-once']).toBe('found');
    const [, finding] = errorsOf(
      page(URL)
        .verified()
        .call('uploadImage', { localId: CHOSEN })
        .reply('uploadImage:fail')
        .call('uploadImage', { localId: CHOSEN })
        .reply('uploadImage:fail'),
    );
    // One after the other is right.
    expect(finding?.causes[0]).toMatchObject({ name: 'several-at-once', state: 'ruled-out' });
  });

  test('no localId, or one of the web', () => {
    expect(of({})['local-id-unknown']).toBe('found');
    expect(of({ localId: 'https://m.example.com/a.png' })['local-id-unknown']).toBe('found');
    expect(of({ localId: 'wxLocalResource://other' })['local-id-unknown']).toBe('open');
  });

  test('WeChat on Android before 6.2', () => {
    expect(of({ localId: CHOSEN }, { version: '6.1' })['within-choose-image']).toBe('found');
    expect(of({ localId: CHOSEN }, { version: '6.1', as: 'ios' })['within-choose-image']).toBe('ruled-out');
  });
});
