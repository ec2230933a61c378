import { expect, test } from 'vitest';
import { isFromRecorder, isToRecorder } from '../../../src/panel/recorder/messages.ts';

test.each([
  { is: 'asking' },
  { is: 'recording' },
  { is: 'refused' },
  { is: 'missing' },
  { is: 'over' },
  { is: 'more', base64: 'aGk=', type: 'audio/webm' },
])('the window that records says %j', (news) => {
  expect(isFromRecorder({ kind: 'jssdk-recorder', token: 't', ...news })).toBe(true);
});

test.each([
  null,
  'asking',
  { kind: 'jssdk-hello', packets: [] },
  { kind: 'jssdk-recorder', is: 'asking' },
  { kind: 'jssdk-recorder', token: 't', is: 'paused' },
  { kind: 'jssdk-recorder', token: 't', is: 'more', base64: 1, type: 'audio/webm' },
])('anything else is no word of it: %j', (message) => {
  expect(isFromRecorder(message)).toBe(false);
});

test('the panel tells it to stop', () => {
  expect(isToRecorder({ kind: 'jssdk-recorder-stop', token: 't' })).toBe(true);
  expect(isToRecorder({ kind: 'jssdk-recorder-stop' })).toBe(false);
});
