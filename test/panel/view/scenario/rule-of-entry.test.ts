import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../../src/core/session/entry.ts';
import { isRefused, ruleOfEntry } from '../../../../src/panel/view/scenario/rule-of-entry.ts';
import { entry } from '../entries.ts';

const call = (name: string, bridge: string, more: Partial<Entry> = {}): Entry =>
  entry({
    key: '1',
    kind: 'call',
    name,
    seam: 'wx',
    bridge: { name: bridge, args: {}, reply: {} },
    outcome: 'ok',
    ...more,
  });

describe('a rule to answer a call differently', () => {
  test('succeeds with the reply that the page got', () => {
    const result = { localIds: ['wxLocalResource://1'], errMsg: 'chooseImage:ok' };
    expect(ruleOfEntry(call('chooseImage', 'chooseImage', { result }))).toEqual({
      api: 'chooseImage',
      when: null,
      reaction: { kind: 'succeed', reply: { localIds: ['wxLocalResource://1'] } },
      delay: 0,
    });
  });

  test('names the API as the document does, also for a call of the bridge', () => {
    expect(ruleOfEntry(call('geoLocation', 'geoLocation', { seam: 'bridge' }))?.api).toBe('getLocation');
    expect(ruleOfEntry(call('invoke', 'openMoon'))?.api).toBe('openMoon');
    expect(ruleOfEntry(call('config', 'preVerifyJSAPI', { kind: 'config' }))?.api).toBe('config');
  });

  test('fails as the call did, or is cancelled as it was', () => {
    const failed = { outcome: 'fail', errMsg: 'config:invalid signature' } as const;
    expect(ruleOfEntry(call('config', 'preVerifyJSAPI', failed))?.reaction).toEqual({
      kind: 'fail',
      errMsg: 'invalid signature',
    });
    const cancelled = { outcome: 'cancel', errMsg: 'getLocation:cancel' } as const;
    expect(ruleOfEntry(call('getLocation', 'geoLocation', cancelled))?.reaction).toEqual({ kind: 'cancel' });
  });

  test.each([
    ['still waits', { outcome: 'pending' as const }],
    ['got nothing besides errMsg', { result: { errMsg: 'chooseImage:ok' } }],
    [
      'got more than was copied',
      { result: { localIds: { $: 'array' as const, items: ['a'], length: 900 } } },
    ],
    ['got more than a file takes', { result: { localData: 'x'.repeat(100_000) } }],
    ['got a member named $', { result: { $: 'object' as const, entries: [] } }],
  ])('a call that %s: as the client would', (_name, more) => {
    expect(ruleOfEntry(call('chooseImage', 'chooseImage', more))?.reaction).toEqual({
      kind: 'succeed',
      reply: null,
    });
  });

  test('the words of the bridge are not taken for those of the document', () => {
    const result = { err_msg: 'batch_add_card:ok', card_list: '[]' };
    expect(ruleOfEntry(call('batchAddCard', 'batchAddCard', { seam: 'bridge', result }))?.reaction).toEqual({
      kind: 'succeed',
      reply: null,
    });
  });

  test('a share, and an event of the client that has an API', () => {
    const listening = (name: string, bridge: string) =>
      ruleOfEntry(
        call(name, bridge, {
          outcome: 'listening',
          bridge: { name: bridge, args: undefined, reply: undefined },
        }),
      );
    expect(listening('onMenuShareTimeline', 'menu:share:timeline')?.api).toBe('onMenuShareTimeline');
    expect(listening('onVoicePlayEnd', 'onVoicePlayEnd')?.api).toBe('onVoicePlayEnd');
    expect(listening('on', 'menu:general:share')).toBeNull();
  });

  test('knows whether any rule was asked at all', () => {
    const refused = (errMsg: string) =>
      isRefused(call('addCard', 'batchAddCard', { outcome: 'fail', errMsg }), null);
    expect(refused('addCard:permission denied')).toBe(true);
    expect(refused('addCard:fail, the permission value is offline verifying')).toBe(true);
    expect(refused('addCard:fail')).toBe(false);
    expect(isRefused(call('addCard', 'batchAddCard'), null)).toBe(false);
  });

  test('after a rule that itself denied it is no matter of permission', () => {
    const errMsg = 'addCard:permission denied';
    const reaction = { kind: 'fail', errMsg: 'permission denied' } as const;
    const rule = { api: 'addCard', when: null, reaction, delay: 0 };
    const denied = call('addCard', 'batchAddCard', { outcome: 'fail', errMsg });
    expect(isRefused(denied, { rule, preset: null, strictly: null })).toBe(false);
    expect(isRefused(denied, { rule: null, preset: null, strictly: errMsg })).toBe(true);
  });

  test('not for what the client is not asked', () => {
    expect(ruleOfEntry(entry({ key: '1', kind: 'load', name: 'load', seam: null }))).toBeNull();
    expect(ruleOfEntry(call('miniProgram.getEnv', '', { bridge: null }))).toBeNull();
    expect(ruleOfEntry(call('ready', '', { kind: 'ready', bridge: null }))).toBeNull();
  });
});
