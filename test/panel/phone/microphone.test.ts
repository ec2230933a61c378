import { describe, expect, test } from 'vitest';
import { createFiles, toBase64 } from '../../../src/panel/phone/files.ts';
import { createMicrophone } from '../../../src/panel/phone/microphone.ts';
import type { RecorderNews } from '../../../src/panel/recorder/messages.ts';
import { clock } from './clock.ts';

function phone({ open = () => Promise.resolve() }: { open?: () => Promise<void> } = {}) {
  const time = clock();
  const files = createFiles({ createUrl: () => 'blob:1', revokeUrl: () => undefined });
  const opened: string[] = [];
  const stopped: string[] = [];
  const begun: string[] = [];
  const recorded: string[] = [];
  const lengths: number[] = [];
  const microphone = createMicrophone({
    files,
    open(token) {
      opened.push(token);
      return open();
    },
    stop: (token) => void stopped.push(token),
    now: time.now,
    after: time.after,
    began: (fileId) => void begun.push(fileId),
    recorded(fileId, length) {
      recorded.push(fileId);
      lengths.push(length);
    },
    changed: () => undefined,
  });
  /** The window of the recording that was begun last says something. */
  const say = (news: RecorderNews, token = opened.at(-1) ?? '') =>
    microphone.hear({ kind: 'jssdk-recorder', token, ...news });
  const more = (text: string): RecorderNews => ({
    is: 'more',
    base64: toBase64(new TextEncoder().encode(text)),
    type: 'audio/webm;codecs=opus',
  });
  return { ...time, ...microphone, files, opened, stopped, begun, recorded, lengths, say, more };
}

const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

describe('a recording', () => {
  test('is what was said between startRecord and stopRecord', () => {
    const { record, say, more, stop, state, files, recorded, stopped, opened } = phone();
    record('r1');
    expect(state()).toBe('asking');
    say({ is: 'asking' });
    say({ is: 'recording' });
    expect(state()).toBe('recording');
    say(more('Hello, '));
    stop('r1');
    expect(stopped).toEqual(opened);
    say(more('phone'));
    say({ is: 'over' });
    expect(state()).toBe('unused');
    expect(files.get('r1')).toMatchObject({ name: 'r1.webm', type: 'audio/webm;codecs=opus' });
    expect(textOf(files.get('r1')?.bytes)).toBe('Hello, phone');
    expect(recorded).toEqual(['r1']);
  });

  test('is as long as the microphone heard, however long the browser asked and the last piece took', () => {
    const { record, say, more, stop, pass, begun, lengths } = phone();
    record('r1');
    pass(20_000);
    expect(begun).toEqual([]);
    say({ is: 'recording' });
    expect(begun).toEqual(['r1']);
    pass(4_000);
    say(more('Hello'));
    stop('r1');
    pass(700);
    say({ is: 'over' });
    expect(lengths).toEqual([4_000]);
  });

  test('whose window was closed is as long as until then', () => {
    const { record, say, more, stop, pass, lengths } = phone();
    record('r1');
    say({ is: 'recording' });
    pass(1_500);
    say(more('Hello'));
    say({ is: 'over' });
    pass(8_000);
    stop('r1');
    expect(lengths).toEqual([1_500]);
  });

  test('keeps what was said until its window was closed', () => {
    const { record, say, more, stop, files, stopped } = phone();
    record('r1');
    say({ is: 'recording' });
    say(more('Hello'));
    say({ is: 'over' });
    expect(textOf(files.get('r1')?.bytes)).toBe('Hello');
    stop('r1');
    expect(stopped).toEqual([]);
  });

  test('whose window does not answer any more ends all the same', () => {
    const { record, say, more, stop, files, pass, state } = phone();
    record('r1');
    say({ is: 'recording' });
    say(more('Hello'));
    stop('r1');
    expect(files.get('r1')).toBeNull();
    pass(10_000);
    expect(textOf(files.get('r1')?.bytes)).toBe('Hello');
    expect(state()).toBe('unused');
  });

  test('hears nothing of the windows of other panels, and of those before', () => {
    const { record, say, more, stop, files, opened } = phone();
    record('r1');
    say({ is: 'recording' });
    stop('r1');
    say({ is: 'over' });
    record('r2');
    say(more('of the one before'), opened[0]);
    say(more('of another panel'), 'elsewhere');
    say({ is: 'recording' });
    say(more('mine'));
    say({ is: 'over' });
    expect(textOf(files.get('r2')?.bytes)).toBe('mine');
  });
});

describe('where there is no microphone', () => {
  test.each(['refused', 'missing'] as const)(
    'it is %s: a sample is recorded, and that stays to be seen',
    (why) => {
      const { record, say, stop, state, files, recorded, lengths } = phone();
      record('r1');
      say({ is: why });
      expect(lengths).toEqual([2_000]);
      expect(state()).toBe(why);
      expect(files.get('r1')).toMatchObject({ type: 'audio/wav' });
      stop('r1');
      expect(state()).toBe(why);
      expect(recorded).toEqual(['r1']);
      record('r2');
      expect(state()).toBe('asking');
    },
  );

  test('and no window either, a sample is recorded', async () => {
    const { record, state, files } = phone({ open: () => Promise.reject(new Error('no window')) });
    record('r1');
    await expect.poll(state).toBe('refused');
    expect(files.get('r1')?.type).toBe('audio/wav');
  });

  test('a user who does not answer until stopRecord has a sample', () => {
    const { record, say, stop, state, files, stopped } = phone();
    record('r1');
    say({ is: 'asking' });
    stop('r1');
    expect(stopped).toHaveLength(1);
    expect(files.get('r1')?.type).toBe('audio/wav');
    expect(state()).toBe('unused');
    say({ is: 'recording' });
    expect(state()).toBe('unused');
  });
});

test('the sample is a sound of two seconds', () => {
  const { record, say, files } = phone();
  record('r1');
  say({ is: 'missing' });
  const bytes = Buffer.from(files.get('r1')?.bytes ?? []);
  expect(bytes.toString('latin1', 0, 4) + bytes.toString('latin1', 8, 12)).toBe('RIFFWAVE');
  expect(bytes.readUInt32LE(4)).toBe(bytes.length - 8);
  expect(bytes.readUInt32LE(40) / bytes.readUInt32LE(24)).toBe(2);
  expect(Math.max(...bytes.subarray(44))).toBeGreaterThan(180);
});
