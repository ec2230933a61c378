import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { createClient, splitMessages } from '../../scripts/pipe.mjs';

/** A browser's end of the pipe: what it was sent, and a way to answer. */
function connect() {
  const toBrowser = new PassThrough();
  const fromBrowser = new PassThrough();
  const client = createClient(toBrowser, fromBrowser);
  return {
    client,
    sent: () =>
      String(toBrowser.read() ?? '')
        .split('\0')
        .filter((text) => text !== '')
        .map((text) => JSON.parse(text)),
    answer: (message: object) => fromBrowser.write(`${JSON.stringify(message)}\0`),
    die: () => fromBrowser.destroy(),
  };
}

describe('messages', () => {
  test('are whole, however the stream is cut: even inside a Chinese character', () => {
    const bytes = Buffer.from('{"id":1,"result":"手冲咖啡壶"}\0{"id":2,"result":"🫖"}\0');
    for (let size = 1; size <= bytes.length; size += 1) {
      const received: object[] = [];
      const feed = splitMessages((message) => received.push(message));
      for (let start = 0; start < bytes.length; start += size) feed(bytes.subarray(start, start + size));
      expect(received).toEqual([
        { id: 1, result: '手冲咖啡壶' },
        { id: 2, result: '🫖' },
      ]);
    }
  });
});

describe('a command', () => {
  test('is sent with its session, and resolves with its own result, in whatever order the answers come', async () => {
    const { client, sent, answer } = connect();
    const first = client.send('Target.getTargets');
    const second = client.send('Runtime.evaluate', { expression: '1' }, 'S');
    expect(sent()).toEqual([
      { id: 1, method: 'Target.getTargets', params: {} },
      { id: 2, method: 'Runtime.evaluate', params: { expression: '1' }, sessionId: 'S' },
    ]);
    answer({ id: 2, result: 'two' });
    answer({ id: 1, result: 'one' });
    expect(await Promise.all([first, second])).toEqual(['one', 'two']);
  });

  test('that the browser refuses rejects with the browser’s words', async () => {
    const { client, answer } = connect();
    const refused = client.send('Extensions.loadUnpacked', { path: '/nowhere' });
    answer({ id: 1, error: { code: -32000, message: 'Manifest file is missing' } });
    await expect(refused).rejects.toThrow('Extensions.loadUnpacked: Manifest file is missing');
  });

  test('rejects when the browser goes before it answers, and at once after that', async () => {
    const { client, die } = connect();
    const unanswered = client.send('Browser.getVersion');
    die();
    await expect(unanswered).rejects.toThrow('the browser has gone');
    await expect(client.send('Browser.close')).rejects.toThrow('the browser has gone');
  });
});

test('an event reaches everyone who listens for it, and nobody else', async () => {
  const { client, answer } = connect();
  const heard: string[] = [];
  client.on('Target.targetCreated', (params) => heard.push(`a ${params.targetId}`));
  client.on('Target.targetCreated', (params) => heard.push(`b ${params.targetId}`));
  client.on('Target.targetDestroyed', () => heard.push('destroyed'));
  answer({ method: 'Target.targetCreated', params: { targetId: 'T' } });
  const next = client.send('Browser.getVersion');
  answer({ id: 1, result: {} });
  await next;
  expect(heard).toEqual(['a T', 'b T']);
});
