import { describe, expect, it } from 'vitest';
import { userAgentOf } from '../../../src/catalogue/user-agents.ts';
import { dueAt } from '../../../src/core/client/client.ts';
import type { Plain } from '../../../src/protocol.ts';
import { CLIENTS, phone } from '../../builders/phone.ts';

const APIS = [
  'startRecord',
  'stopRecord',
  'playVoice',
  'pauseVoice',
  'stopVoice',
  'uploadVoice',
  'downloadVoice',
  'translateVoice',
  'onVoiceRecordEnd',
  'onVoicePlayEnd',
  'chooseImage',
  'uploadImage',
];

const hidden = (profile: (typeof CLIENTS)[number] = 'ios') => phone(profile).config(...APIS);
const shown = () => phone('ios', { isShown: true }).config(...APIS);

/** A phone with a recording of so many milliseconds. */
function recorded(length: number) {
  const client = hidden();
  client.call('startRecord');
  client.wait(length);
  const localId = `${client.call('stopRecord')?.localId}`;
  client.takeEffects();
  return { client, localId };
}

const fired = (event: string, localId: string, documentId = 'D1') => ({
  kind: 'fire',
  documentId,
  event,
  result: { err_msg: `${event}:ok`, localId },
});

describe('recording', () => {
  it.each(CLIENTS)('gives a localId on %s when it stops', (profile) => {
    const client = hidden(profile);
    expect(client.call('startRecord')).toEqual({ err_msg: 'startRecord:ok' });
    client.wait(2_500);
    const localId = `${client.call('stopRecord')?.localId}`;
    expect(localId).toMatch(/^(wxLocalResource:\/\/voiceLocalId\d+|weixin:\/\/resourceid\/[0-9a-f]{32})$/);
    expect(client.state().voice.local[localId]).toEqual({ fileId: '', length: 2_500 });
  });

  it('uses the real microphone when the developer lets it, and leaves it when it stops', () => {
    const client = shown();
    client.call('startRecord');
    expect(client.state().questions[0]?.facts).toEqual({ kind: 'microphone' });
    client.takeEffects();
    client.decide({ kind: 'agree', choice: { kind: 'microphone', isReal: true } });
    const [record] = client.takeEffects();
    const fileId = record?.kind === 'record' ? record.fileId : '';
    expect(fileId).not.toBe('');
    const localId = `${client.call('stopRecord')?.localId}`;
    expect(client.takeEffects()[0]).toEqual({ kind: 'stop-recording', fileId });
    expect(client.state().voice.local[localId]?.fileId).toBe(fileId);
  });

  it('counts its minute from when the real microphone hears', () => {
    const client = shown().on('onVoiceRecordEnd');
    client.call('startRecord');
    client.decide({ kind: 'agree', choice: { kind: 'microphone', isReal: true } });
    const fileId = client.state().voice.recording?.fileId ?? '';
    client.wait(50_000);
    client.act({ kind: 'begin-recording', fileId });
    client.act({ kind: 'begin-recording', fileId: 'another' });
    expect(client.wait(59_999)).toEqual([]);
    expect(client.wait(1).map(({ kind }) => kind)).toEqual(['stop-recording', 'fire']);
  });

  it('is as long as its file, wherever it has gone meanwhile', () => {
    const client = shown();
    client.call('startRecord');
    client.decide({ kind: 'agree', choice: { kind: 'microphone', isReal: true } });
    const fileId = client.state().voice.recording?.fileId ?? '';
    client.wait(9_000);
    const localId = `${client.call('stopRecord')?.localId}`;
    const serverId = `${client.call('uploadVoice', { localId })?.serverId}`;
    client.act({ kind: 'finish-recording', fileId, length: 2_500 });
    expect(client.state().voice.local[localId]).toEqual({ fileId, length: 2_500 });
    const again = `${client.call('downloadVoice', { serverId })?.localId}`;
    expect(client.state().voice.local[again]).toEqual({ fileId, length: 2_500 });
  });

  it('is as long as was heard where the microphone was gone before stopRecord', () => {
    const client = shown();
    client.call('startRecord');
    client.decide({ kind: 'agree', choice: { kind: 'microphone', isReal: true } });
    const fileId = client.state().voice.recording?.fileId ?? '';
    client.act({ kind: 'finish-recording', fileId, length: 1_200 });
    client.act({ kind: 'begin-recording', fileId });
    client.wait(9_000);
    const localId = `${client.call('stopRecord')?.localId}`;
    expect(client.state().voice.local[localId]).toEqual({ fileId, length: 1_200 });
  });

  it('touches no microphone for a sample', () => {
    const client = shown();
    client.call('startRecord');
    client.decide({ kind: 'agree', choice: { kind: 'microphone', isReal: false } });
    client.call('stopRecord');
    expect(client.takeEffects().every(({ kind }) => kind === 'reply')).toBe(true);
  });

  it('does not start when the user refuses', () => {
    const client = shown();
    client.call('startRecord');
    expect(client.decide({ kind: 'cancel' })).toEqual({ err_msg: 'startRecord:cancel' });
    expect(client.call('stopRecord')).toEqual({ err_msg: 'stopRecord:fail' });
  });

  it('does not start twice', () => {
    const client = hidden();
    client.call('startRecord');
    expect(client.call('startRecord')).toEqual({ err_msg: 'startRecord:fail_recording' });
  });

  it('starts once when two calls have waited for the microphone', () => {
    const client = shown();
    client.call('startRecord');
    client.call('startRecord');
    const agree = { kind: 'agree' as const, choice: { kind: 'microphone' as const, isReal: true } };
    expect(client.decide(agree)?.err_msg).toBe('startRecord:ok');
    expect(client.decide(agree)?.err_msg).toBe('startRecord:fail_recording');
    expect(client.takeEffects().filter(({ kind }) => kind === 'record')).toHaveLength(1);
  });

  it('cannot be stopped before it starts, nor twice', () => {
    expect(hidden().call('stopRecord')).toEqual({ err_msg: 'stopRecord:fail' });
    const { client } = recorded(10);
    expect(client.call('stopRecord')).toEqual({ err_msg: 'stopRecord:fail' });
  });

  it('can be stopped by a scenario that wants success, though nothing was recorded', () => {
    const rule = {
      api: 'stopRecord',
      when: null,
      reaction: { kind: 'succeed' as const, reply: null },
      delay: 0,
    };
    const result = phone('ios', { scenario: { rules: [rule] } })
      .config(...APIS)
      .call('stopRecord');
    expect(result).toEqual({ err_msg: 'stopRecord:ok', localId: expect.any(String) });
  });
});

describe('the minute is over', () => {
  it('ends the recording by itself, and tells the page that listens', () => {
    const client = hidden().on('onVoiceRecordEnd');
    client.call('startRecord');
    expect(client.wait(59_999)).toEqual([]);
    const [event] = client.wait(1);
    const [localId = ''] = Object.keys(client.state().voice.local);
    expect(event).toEqual(fired('onVoiceRecordEnd', localId));
    expect(client.state().voice.local[localId]?.length).toBe(60_000);
    expect(client.call('stopRecord')).toEqual({ err_msg: 'stopRecord:fail' });
  });

  it('says when it wants to be told of the time', () => {
    const client = hidden();
    expect(dueAt(client.state())).toBeNull();
    client.call('startRecord');
    const at = client.state().voice.recording?.at ?? 0;
    expect(dueAt(client.state())).toBe(at + 60_000);
    client.call('stopRecord');
    expect(dueAt(client.state())).toBeNull();
  });

  it('is a minute long even when the client hears of it late', () => {
    const client = hidden().on('onVoiceRecordEnd');
    client.call('startRecord');
    client.wait(3_600_000);
    expect(Object.values(client.state().voice.local)).toEqual([{ fileId: '', length: 60_000 }]);
  });

  it('leaves the real microphone', () => {
    const client = shown().on('onVoiceRecordEnd');
    client.call('startRecord');
    client.decide({ kind: 'agree', choice: { kind: 'microphone', isReal: true } });
    expect(client.wait(60_000).map(({ kind }) => kind)).toEqual(['stop-recording', 'fire']);
  });

  it('can be over at once, when the developer wants it', () => {
    const client = hidden().on('onVoiceRecordEnd');
    client.call('startRecord');
    client.wait(1_000);
    const [event] = client.act({ kind: 'end-recording' });
    expect(event).toMatchObject({ kind: 'fire', event: 'onVoiceRecordEnd' });
    expect(Object.values(client.state().voice.local)).toEqual([{ fileId: '', length: 1_000 }]);
    expect(client.act({ kind: 'end-recording' })).toEqual([]);
  });

  it('is not told to a page that does not listen, nor to one that did not ask for it in jsApiList', () => {
    const deaf = hidden();
    deaf.call('startRecord');
    expect(deaf.wait(60_000)).toEqual([]);
    const denied = phone('ios').config('startRecord').on('onVoiceRecordEnd');
    denied.call('startRecord');
    expect(denied.wait(60_000)).toEqual([]);
  });

  it('is told to every page that listens in lenient mode', () => {
    const client = phone('ios', { scenario: { isLenient: true } }).on('onVoiceRecordEnd');
    client.call('startRecord');
    expect(client.wait(60_000)).toHaveLength(1);
  });

  it('is told to the document that records, not to another', () => {
    const client = hidden().on('onVoiceRecordEnd');
    client.verify(APIS, {}, { documentId: 'F1', frameId: 7 });
    client.on('onVoiceRecordEnd', 'F1');
    client.call('startRecord', {}, { documentId: 'F1', frameId: 7 });
    expect(client.wait(60_000)).toMatchObject([{ kind: 'fire', documentId: 'F1' }]);
  });
});

describe('the page goes away', () => {
  const real = { kind: 'agree' as const, choice: { kind: 'microphone' as const, isReal: true } };

  it('while it records: the microphone is left, and the new page can record', () => {
    const client = shown();
    client.call('startRecord');
    client.decide(real);
    const effects = client.hear({ kind: 'started', documentId: 'D2', frameId: 0 });
    expect(effects).toMatchObject([{ kind: 'stop-recording' }]);
    expect(client.state().voice).toMatchObject({ recording: null, local: {} });
    expect(client.wait(60_000)).toEqual([]);
  });

  it('while it plays: it is silent', () => {
    const { client, localId } = recorded(5_000);
    client.call('playVoice', { localId });
    expect(client.hear({ kind: 'started', documentId: 'D2', frameId: 0 })).toEqual([{ kind: 'hush' }]);
    expect(dueAt(client.state())).toBeNull();
  });

  it('goes on when only a frame starts, and ends when the frame that records does', () => {
    const client = shown();
    client.call('startRecord');
    client.decide(real);
    expect(client.hear({ kind: 'started', documentId: 'F1', frameId: 3 })).toEqual([]);
    client.call('stopRecord');
    client.verify(APIS, {}, { documentId: 'F1', frameId: 3 });
    client.call('startRecord', {}, { documentId: 'F1', frameId: 3 });
    client.decide(real);
    expect(client.hear({ kind: 'started', documentId: 'F2', frameId: 3 })).toMatchObject([
      { kind: 'stop-recording' },
    ]);
  });

  it('keeps what was recorded: it is the phone’s', () => {
    const { client, localId } = recorded(5_000);
    client.hear({ kind: 'started', documentId: 'D2', frameId: 0 });
    client.verify(APIS, {}, { documentId: 'D2' });
    expect(client.call('playVoice', { localId }, { documentId: 'D2' })?.err_msg).toBe('playVoice:ok');
  });
});

describe('playing', () => {
  it('lets the developer hear it, and tells the page at its end', () => {
    const { client, localId } = recorded(3_000);
    client.on('onVoicePlayEnd');
    expect(client.call('playVoice', { localId })).toEqual({ err_msg: 'playVoice:ok' });
    expect(client.takeEffects()[0]).toEqual({ kind: 'play', fileId: '', from: 0 });
    expect(client.wait(2_999)).toEqual([]);
    expect(client.wait(1)).toEqual([fired('onVoicePlayEnd', localId)]);
    expect(client.wait(60_000)).toEqual([]);
  });

  it('goes on where it was paused', () => {
    const { client, localId } = recorded(3_000);
    client.on('onVoicePlayEnd');
    client.call('playVoice', { localId });
    client.wait(1_000);
    expect(client.call('pauseVoice', { localId })?.err_msg).toBe('pauseVoice:ok');
    expect(client.wait(60_000)).toEqual([]);
    client.takeEffects();
    client.call('playVoice', { localId });
    expect(client.takeEffects()[0]).toEqual({ kind: 'play', fileId: '', from: 1_000 });
    expect(client.wait(1_999)).toEqual([]);
    expect(client.wait(1)).toEqual([fired('onVoicePlayEnd', localId)]);
  });

  it('starts anew after it was stopped', () => {
    const { client, localId } = recorded(3_000);
    client.on('onVoicePlayEnd');
    client.call('playVoice', { localId });
    client.wait(1_000);
    client.takeEffects();
    expect(client.call('stopVoice', { localId })?.err_msg).toBe('stopVoice:ok');
    expect(client.takeEffects()[0]).toEqual({ kind: 'hush' });
    expect(client.wait(60_000)).toEqual([]);
    client.takeEffects();
    client.call('playVoice', { localId });
    expect(client.takeEffects()[0]).toMatchObject({ kind: 'play', from: 0 });
  });

  it('plays one at a time', () => {
    const { client, localId: first } = recorded(3_000);
    client.call('startRecord');
    const second = `${client.call('stopRecord')?.localId}`;
    client.call('playVoice', { localId: first });
    client.takeEffects();
    client.call('playVoice', { localId: second });
    expect(client.takeEffects().map(({ kind }) => kind)).toEqual(['hush', 'play', 'reply']);
    expect(client.state().voice.playing?.localId).toBe(second);
  });

  it('can be at its end at once, when the developer wants it', () => {
    const { client, localId } = recorded(3_000);
    client.on('onVoicePlayEnd');
    client.call('playVoice', { localId });
    expect(client.act({ kind: 'end-playing' })).toEqual([{ kind: 'hush' }, fired('onVoicePlayEnd', localId)]);
    expect(client.act({ kind: 'end-playing' })).toEqual([]);
  });

  it.each([
    ['playVoice', 'fail_arguments error'],
    ['pauseVoice', 'fail_not playing'],
    ['stopVoice', 'fail_not playing'],
    ['uploadVoice', 'fail'],
    ['translateVoice', 'fail'],
  ])('%s of what was never recorded: %s', (name, words) => {
    for (const localId of [
      'wxLocalResource://voiceLocalId9',
      '__proto__',
      { a: 1 },
      ['x'],
    ] satisfies Plain[]) {
      expect(hidden().call(name, { localId })).toEqual({ err_msg: `${name}:${words}` });
    }
  });

  it.each(['playVoice', 'pauseVoice', 'stopVoice', 'uploadVoice', 'translateVoice', 'downloadVoice'])(
    '%s without an id: missing arguments',
    (name) => {
      for (const args of [
        {},
        { localId: null, serverId: null },
        { localId: { $: 'undefined' } },
      ] satisfies Record<string, Plain>[]) {
        expect(hidden().call(name, args)).toEqual({ err_msg: `${name}:fail_missing arguments` });
      }
    },
  );
});

describe('uploading, downloading and translating', () => {
  it('brings back the same recording, as long as it was', () => {
    const { client, localId } = recorded(4_200);
    const serverId = client.call('uploadVoice', { localId, isShowProgressTips: 1 })?.serverId ?? '';
    expect(serverId).toMatch(/^[\w-]{64}$/);
    const again = `${client.call('downloadVoice', { serverId })?.localId}`;
    expect(again).not.toBe(localId);
    expect(client.state().voice.local[again]).toEqual({ fileId: '', length: 4_200 });
  });

  it('has a sample for what only WeChat’s servers have', () => {
    const client = hidden();
    const localId = `${client.call('downloadVoice', { serverId: '1237378768e7q8e7r8qwesafdasdfasdfaxss111' })?.localId}`;
    expect(client.call('playVoice', { localId })?.err_msg).toBe('playVoice:ok');
    expect(client.wait(60_000)).toEqual([]);
    expect(client.state().voice.playing).toBeNull();
  });

  it('does not take a picture for a recording', () => {
    const client = hidden();
    const [picture] = [client.call('chooseImage')?.localIds].flat();
    const serverId = client.call('uploadImage', { localId: picture ?? '' })?.serverId ?? '';
    expect(client.call('downloadVoice', { serverId })).toEqual({ err_msg: 'downloadVoice:fail' });
    expect(client.call('playVoice', { localId: picture ?? '' })?.err_msg).toBe(
      'playVoice:fail_arguments error',
    );
  });

  it('asks what was said', () => {
    const client = shown();
    client.call('startRecord');
    client.decide({ kind: 'agree', choice: null });
    const localId = `${client.call('stopRecord')?.localId}`;
    client.call('translateVoice', { localId, isShowProgressTips: 1 });
    expect(client.state().questions[0]?.facts).toEqual({ kind: 'speech', localId });
    expect(client.decide({ kind: 'agree', choice: { kind: 'speech', text: '来一杯咖啡' } })).toEqual({
      err_msg: 'translateVoice:ok',
      translateResult: '来一杯咖啡',
    });
    client.call('translateVoice', { localId });
    expect(client.decide({ kind: 'agree', choice: { kind: 'speech', text: '' } })).toEqual({
      err_msg: 'translateVoice:fail',
    });
  });

  it('understands something when nobody is asked', () => {
    const { client, localId } = recorded(1_000);
    expect(client.call('translateVoice', { localId })?.translateResult).toMatch(/\p{Script=Han}/u);
  });
});

describe('recordings that this client has not made itself', () => {
  it('plays the one that a scenario has written', () => {
    const reply = { localId: 'mine' };
    const rule = { api: 'stopRecord', when: null, reaction: { kind: 'succeed' as const, reply }, delay: 0 };
    const client = phone('ios', { scenario: { isLenient: true, rules: [rule] } }).on('onVoicePlayEnd');
    client.call('startRecord');
    expect(client.call('stopRecord')).toEqual({ err_msg: 'stopRecord:ok', localId: 'mine' });
    expect(client.state().voice.recording).toBeNull();
    expect(client.call('playVoice', { localId: 'mine' })?.err_msg).toBe('playVoice:ok');
    expect(client.wait(60_000)).toEqual([fired('onVoicePlayEnd', 'mine')]);
  });

  it('knows those of before the panel was opened, and gives nothing the same id', () => {
    const { client: first, localId } = recorded(1_000);
    const uploaded = first.call('uploadVoice', { localId }) ?? {};
    const client = phone('ios', { scenario: { isLenient: true } });
    const call = (name: string, invoke: number, args: Plain = {}) => ({
      documentId: 'D1',
      frameId: 0,
      invoke,
      name,
      args,
      url: 'https://m.example.com/',
      landingUrl: 'https://m.example.com/',
      userAgent: userAgentOf('ios', ''),
    });
    const ok = (name: string, more = {}) => ({ err_msg: `${name}:ok`, ...more });
    client.hear({ kind: 'answered', call: call('startRecord', 1), result: ok('startRecord') });
    client.hear({ kind: 'answered', call: call('stopRecord', 2), result: ok('stopRecord', { localId }) });
    client.hear({ kind: 'answered', call: call('playVoice', 3, { localId }), result: ok('playVoice') });
    client.hear({ kind: 'answered', call: call('uploadVoice', 4, { localId }), result: uploaded });
    expect(client.state().voice).toMatchObject({ recording: null, playing: null });
    const { serverId = '' } = client.call('uploadVoice', { localId }) ?? {};
    expect(serverId).toMatch(/^[\w-]{64}$/);
    expect(serverId).not.toBe(uploaded.serverId);
    client.call('startRecord');
    expect(client.call('stopRecord')?.localId).not.toBe(localId);
    expect(client.call('downloadVoice', { serverId: uploaded.serverId ?? '' })?.err_msg).toBe(
      'downloadVoice:ok',
    );
  });
});
