import { describe, expect, test } from 'vitest';
import type { Effect, Result } from '../../../src/core/client/effect.ts';
import { createEffects } from '../../../src/panel/phone/effects.ts';
import { createFiles } from '../../../src/panel/phone/files.ts';
import { clock } from './clock.ts';
import { deferred } from './deferred.ts';

function client({ showPicture = () => Promise.resolve() }: { showPicture?: () => Promise<void> } = {}) {
  const time = clock();
  const done: string[] = [];
  const replies: { result: Result; logged: Result }[] = [];
  const there = new Set(['D1', 'D2']);
  const files = createFiles({ createUrl: () => 'blob:1', revokeUrl: () => undefined });
  const note = (name: string) => (value?: unknown) => void done.push(`${name} ${value}`);
  const { run } = createEffects({
    files,
    after: time.after,
    isThere: (documentId) => there.has(documentId),
    reply(documentId, invoke, result, logged) {
      done.push(`reply ${documentId} ${invoke}`);
      replies.push({ result, logged });
    },
    fire: (documentId, { event }) => void done.push(`fire ${documentId} ${event}`),
    showPicture(documentId, localId, base64, type) {
      done.push(`show ${documentId} ${localId} ${base64} ${type}`);
      return showPicture();
    },
    record: note('record'),
    stopRecording: note('stop'),
    play: note('play'),
    hush: note('hush'),
    reload: note('reload'),
    copy: note('copy'),
  });
  return { ...time, done, replies, there, files, run };
}

const reply = (invoke: number, more: Partial<Extract<Effect, { kind: 'reply' }>> = {}): Effect => ({
  kind: 'reply',
  documentId: 'D1',
  invoke,
  result: { err_msg: 'x:ok' },
  delay: 0,
  ...more,
});

describe('a reply', () => {
  test('goes at once', () => {
    const { run, done } = client();
    for (let n = 1; n <= 10_000; n++) run(reply(n));
    expect(done).toHaveLength(10_000);
  });

  test('comes after its delay', () => {
    const { run, done, pass } = client();
    run(reply(1, { delay: 2_000 }));
    run(reply(2));
    pass(1_999);
    expect(done).toEqual(['reply D1 2']);
    pass(1);
    expect(done).toEqual(['reply D1 2', 'reply D1 1']);
  });

  test('that was due when the page went is dropped', () => {
    const { run, done, pass, there } = client();
    run(reply(1, { delay: 2_000 }));
    there.delete('D1');
    pass(2_000);
    expect(done).toEqual([]);
  });

  test('carries the contents of a file as the client on each system gives them', () => {
    const { run, replies, files } = client();
    files.put('f1', { bytes: Uint8Array.of(104, 105), name: 'a.png', type: 'image/png' });
    const contents = { member: 'localData', fileId: 'f1' };
    run(reply(1, { contents: { ...contents, platform: 'other' } }));
    run(reply(2, { contents: { ...contents, platform: 'android' } }));
    expect(replies.map(({ result }) => result)).toEqual([
      { err_msg: 'x:ok', localData: 'data:image/png;base64,aGk=' },
      { err_msg: 'x:ok', localData: 'aGk=\n' },
    ]);
  });

  test('leaves the log no more of a large file than its start', () => {
    const { run, replies, files } = client();
    files.put('f1', { bytes: new Uint8Array(90_000), name: 'a.png', type: 'image/png' });
    run(reply(1, { contents: { member: 'localData', fileId: 'f1', platform: 'other' } }));
    expect(String(replies[0]?.result.localData)).toHaveLength(120_022);
    expect(replies[0]?.logged.localData).toMatchObject({ $: 'string', length: 120_022 });
    expect(JSON.stringify(replies[0]?.logged).length).toBeLessThan(400);
  });

  test('is given with the sample when the file had to make room for others', () => {
    const { run, replies } = client();
    run(reply(1, { contents: { member: 'localData', fileId: 'gone', platform: 'other' } }));
    expect(replies[0]?.result.localData).toMatch(/^data:image\/png;base64,iVBOR/);
  });
});

describe('a picture', () => {
  const reveal: Effect = { kind: 'reveal', documentId: 'D1', localId: 'wxLocalResource://1', fileId: 'f1' };

  test('is in the page before the reply that names it, and what follows stays behind', async () => {
    const shown = deferred();
    const { run, done, files } = client({ showPicture: () => shown.promise });
    files.put('f1', { bytes: Uint8Array.of(104, 105), name: 'a.png', type: 'image/png' });
    run(reveal);
    run(reply(1));
    run({ kind: 'fire', documentId: 'D1', event: 'onVoiceRecordEnd', result: {} });
    run(reply(7, { documentId: 'D2' }));
    expect(done).toEqual(['show D1 wxLocalResource://1 aGk= image/png', 'reply D2 7']);
    shown.resolve();
    await expect.poll(() => done.slice(2)).toEqual(['reply D1 1', 'fire D1 onVoiceRecordEnd']);
  });

  test('that cannot be shown does not cost the reply', async () => {
    const { run, done } = client({ showPicture: () => Promise.reject(new Error('Cannot access contents')) });
    run({ ...reveal, fileId: '' });
    run(reply(1));
    await expect.poll(() => done).toContain('reply D1 1');
  });

  test('that is not held any more does not hold the reply up', () => {
    const { run, done } = client();
    run(reveal);
    run(reply(1));
    expect(done).toEqual(['reply D1 1']);
  });
});

test('everything else is handed on', () => {
  const { run, done } = client();
  run({ kind: 'record', fileId: 'r1' });
  run({ kind: 'stop-recording', fileId: 'r1' });
  run({ kind: 'play', fileId: 'r1', from: 300 });
  run({ kind: 'hush' });
  run({ kind: 'reload' });
  run({ kind: 'copy', text: 'https://m.example.com/' });
  expect(done.map((line) => line.split(' ')[0])).toEqual([
    'record',
    'stop',
    'play',
    'hush',
    'reload',
    'copy',
  ]);
  expect(done.at(-1)).toBe('copy https://m.example.com/');
});
