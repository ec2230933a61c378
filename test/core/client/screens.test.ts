import { describe, expect, it } from 'vitest';
import type { ProfileId } from '../../../src/catalogue/user-agents.ts';
import type { Plain } from '../../../src/protocol.ts';
import { phone } from '../../builders/phone.ts';

const page = (profile: ProfileId = 'ios') =>
  phone(profile).config(
    'imagePreview',
    'closeWindow',
    'openProductViewWithPid',
    'openEnterpriseChat',
    'launchMiniProgram',
  );

describe('what covers the page', () => {
  it('is the picture that previewImage names, among the others', () => {
    const client = page();
    const urls = ['https://m.example.com/1.png', 'https://m.example.com/2.png'];
    expect(client.call('imagePreview', { current: urls[1] ?? '', urls })).toEqual({
      err_msg: 'imagePreview:ok',
    });
    expect(client.state().screens).toEqual([{ kind: 'picture', current: urls[1], urls }]);
  });

  it('is nothing once the page has closed itself, and the page again when the developer goes back', () => {
    const client = page();
    expect(client.call('closeWindow')).toEqual({ err_msg: 'closeWindow:ok' });
    expect(client.state().screens).toEqual([{ kind: 'closed' }]);
    client.act({ kind: 'dismiss' });
    expect(client.state().screens).toEqual([]);
    client.act({ kind: 'dismiss' });
    expect(client.state().screens).toEqual([]);
  });

  it('lies one upon the other, and is taken away from the top', () => {
    const client = page();
    client.call('imagePreview', { current: '', urls: [] });
    client.call('closeWindow');
    client.act({ kind: 'dismiss' });
    expect(client.state().screens).toMatchObject([{ kind: 'picture' }]);
  });

  it('is no more than 20 high', () => {
    const client = page();
    for (let n = 0; n < 100; n++) client.call('imagePreview', { current: `${n}`, urls: [] });
    expect(client.state().screens).toHaveLength(20);
    expect(client.state().screens[19]).toMatchObject({ current: '99' });
  });

  it('is nothing of what the page opened before the panel was there', () => {
    const client = page();
    const call = {
      documentId: 'D1',
      frameId: 0,
      invoke: 90,
      name: 'closeWindow',
      args: {},
      url: 'https://m.example.com/',
      landingUrl: 'https://m.example.com/',
      userAgent: '',
    };
    client.hear({ kind: 'answered', call, result: { err_msg: 'closeWindow:ok' } });
    expect(client.state().screens).toEqual([]);
  });

  it('is gone with the page', () => {
    const client = page();
    client.call('imagePreview', { urls: ['https://m.example.com/1.png'] });
    client.hear({ kind: 'started', documentId: 'D2', frameId: 0 });
    expect(client.state().screens).toEqual([]);
  });

  it.each([
    [
      'ios',
      'openProductViewWithPid',
      { pid: 'pDF3iY', view_type: 0 },
      'openProductSpecificView',
      { productId: 'pDF3iY', viewType: '0' },
    ],
    [
      'wecom',
      'openEnterpriseChat',
      { useridlist: 'zhangsan;lisi', chatname: '讨论' },
      'openEnterpriseChat',
      { userIds: 'zhangsan;lisi', groupName: '讨论' },
    ],
    [
      'android',
      'launchMiniProgram',
      { targetAppId: 'wx0123456789abcdef', path: 'pages/index.html?a=1' },
      'launchMiniProgram',
      { targetAppId: 'wx0123456789abcdef', path: 'pages/index.html?a=1' },
    ],
  ] as const)('in %s is what %s opens, with what the page gave', (profile, name, args, api, facts) => {
    const client = page(profile);
    expect(client.call(name, args)?.err_msg).toBe(`${name}:ok`);
    expect(client.state().screens).toEqual([{ kind: 'elsewhere', api, facts }]);
  });

  it('is nothing when the page was not permitted', () => {
    const client = phone('ios').config('closeWindow');
    client.call('imagePreview', { urls: ['https://m.example.com/1.png'] });
    expect(client.state().screens).toEqual([]);
  });

  it('is nothing when a scenario lets the call fail', () => {
    const rule = {
      api: 'previewImage',
      when: null,
      reaction: { kind: 'fail' as const, errMsg: 'fail' },
      delay: 0,
    };
    const client = phone('ios', { scenario: { isLenient: true, rules: [rule] } });
    expect(client.byHand('imagePreview', { urls: ['https://m.example.com/1.png'] })?.err_msg).toBe(
      'imagePreview:fail',
    );
    expect(client.state().screens).toEqual([]);
  });

  it.each([
    ['nothing', {}],
    ['null', { current: null, urls: null, pid: null }],
    ['undefined', { current: { $: 'undefined' }, urls: { $: 'undefined' } }],
    ['a text for a list', { current: 1, urls: 'https://m.example.com/1.png' }],
    ['a list of no texts', { urls: [1, null, {}, { $: 'hole' }] }],
    ['no object', 'text'],
  ] satisfies [string, Plain][])('is shown however odd the arguments are: %s', (_what, args) => {
    const client = phone('wecom', { scenario: { isLenient: true } });
    for (const name of [
      'imagePreview',
      'openProductViewWithPid',
      'openEnterpriseChat',
      'launchMiniProgram',
    ]) {
      expect(client.byHand(name, args)?.err_msg).toBe(`${name}:ok`);
    }
    expect(client.state().screens[0]).toMatchObject({ kind: 'picture', urls: [] });
    expect(client.state().screens).toHaveLength(4);
  });
});
