import { describe, expect, test } from 'vitest';
import { heldBy, statusOf } from '../../../src/panel/view/status.ts';
import { sayIn } from '../../../src/panel/words.ts';
import { entry } from './entries.ts';

const en = sayIn('en');

describe('the Status column', () => {
  const status = (more: Parameters<typeof entry>[0], outcome?: 'matches' | 'differs' | 'unverified') =>
    statusOf(entry(more), outcome ?? null, en).text;

  test('a call on its way, answered, cancelled', () => {
    expect(status({ key: '1' })).toBe('pending');
    expect(status({ key: '1', outcome: 'ok', errMsg: 'chooseImage:ok' })).toBe('ok');
    expect(status({ key: '1', outcome: 'cancel', errMsg: 'chooseImage:cancel' })).toBe('cancelled');
  });

  test('a call that waits for the developer', () => {
    expect(statusOf(entry({ key: '1' }), null, en, 'waiting').text).toBe('waits for you');
    const config = entry({ key: '1', kind: 'config' });
    expect(statusOf(config, 'matches', en, 'waiting').text).toBe('waits for you');
  });

  test('a call that a rule leaves without an answer, while it has none', () => {
    const rule = { api: 'chooseImage', when: null, reaction: { kind: 'silent' as const }, delay: 0 };
    const phone = { waiting: new Set<string>(), whyOf: () => ({ rule, preset: null, strictly: null }) };
    const pending = entry({ key: '1', outcome: 'pending' });
    expect(statusOf(pending, null, en, heldBy(phone, pending)).text).toBe('no answer');
    expect(heldBy(phone, entry({ key: '1', outcome: 'ok' }))).toBe(null);
    expect(heldBy({ ...phone, whyOf: () => null }, pending)).toBe(null);
    expect(heldBy({ ...phone, waiting: new Set(['1']) }, pending)).toBe('waiting');
  });

  test('an event, by how often it happened and how that ended', () => {
    const heard = { key: '1', outcome: 'ok', errMsg: 'onVoicePlayEnd:ok' } as const;
    expect(status({ ...heard, heard: 1 })).toBe('fired once: ok');
    expect(status({ ...heard, heard: 3 })).toBe('fired 3 times: ok');
    const failed = { outcome: 'fail', errMsg: 'onVoicePlayEnd:no way' } as const;
    expect(status({ ...heard, ...failed, heard: 2 })).toBe('fired 2 times: no way');
    expect(status({ key: '1', outcome: 'listening' })).toBe('listening');
  });

  test('a failure in the words of WeChat', () => {
    expect(status({ key: '1', outcome: 'fail', errMsg: 'chooseImage:permission denied' })).toBe(
      'permission denied',
    );
    expect(status({ key: '1', outcome: 'fail', errMsg: 'x:a:b' })).toBe('a:b');
    expect(status({ key: '1', outcome: 'fail' })).toBe('failed');
  });

  test('a config by its signature', () => {
    const config = { key: '1', kind: 'config', outcome: 'ok', errMsg: 'config:ok' } as const;
    expect(status(config, 'matches')).toBe('signature matches');
    expect(status(config, 'differs')).toBe('wrong signature');
    expect(status(config, 'unverified')).toBe('ok · not verified');
    expect(status({ ...config, outcome: 'fail', errMsg: 'config:fail' }, 'matches')).toBe(
      'signature matches',
    );
  });

  test('a config that never reaches a client, as on Desktop', () => {
    const config = { key: '1', kind: 'config', outcome: 'none' } as const;
    expect(status(config, 'matches')).toBe('signature matches');
    expect(status(config, 'differs')).toBe('wrong signature');
    expect(status(config, 'unverified')).toBe('not verified');
    expect(status(config)).toBe('');
  });

  test('agentConfig is a config too', () => {
    const config = { key: '1', name: 'agentConfig', outcome: 'ok', errMsg: 'agentConfig:ok' } as const;
    expect(status(config, 'matches')).toBe('signature matches');
    expect(status(config, 'unverified')).toBe('ok · not verified');
  });

  test('another call that was signed by what it came to, unless its signature is wrong', () => {
    const card = { key: '1', name: 'addCard', outcome: 'cancel', errMsg: 'addCard:cancel' } as const;
    expect(status(card, 'matches')).toBe('cancelled');
    expect(status(card, 'unverified')).toBe('cancelled');
    expect(status(card, 'differs')).toBe('wrong signature');
  });

  test('a call that threw by itself, not one whose callback did', () => {
    const bridge = { name: 'chooseImage', args: {}, reply: {} };
    expect(status({ key: '1', outcome: 'fail', threw: true })).toBe('threw');
    expect(status({ key: '1', kind: 'config', outcome: 'fail', threw: true }, 'matches')).toBe('threw');
    expect(status({ key: '1', outcome: 'ok', threw: true, bridge })).toBe('ok');
    expect(status({ key: '1', kind: 'ready', outcome: 'ok', threw: true })).toBe('ok');
  });

  test('wx.error says what it was called with', () => {
    expect(status({ key: '1', kind: 'error', outcome: 'ok', errMsg: 'config:invalid signature' })).toBe(
      'invalid signature',
    );
  });

  test('rows that are no calls have none', () => {
    expect(status({ key: '1', kind: 'load', outcome: 'none' })).toBe('');
  });
});
