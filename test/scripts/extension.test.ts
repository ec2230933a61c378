import { expect, test } from 'vitest';
import { grantSite, showPanel } from '../../scripts/extension.mjs';
import type { Client } from '../../scripts/pipe.mjs';

/** A browser with DevTools open, until a page is closed; it answers each expression as told: a text is an error. */
function browser(answers: (boolean | string)[]) {
  const asked: string[] = [];
  const send = async (method: string): Promise<unknown> => {
    asked.push(method);
    const isOpen = !asked.includes('Target.closeTarget');
    if (method === 'Target.getTargets')
      return { targetInfos: isOpen ? [{ targetId: 'T', url: 'devtools://devtools' }] : [] };
    if (method === 'Target.attachToTarget') return { sessionId: 'S' };
    if (method !== 'Runtime.evaluate') return {};
    const answer = answers.shift();
    if (typeof answer === 'string') throw new Error(answer);
    return { result: { value: answer } };
  };
  const client = { send, on: () => undefined } as unknown as Client;
  return { client, asked };
}

const times = (asked: string[]) => asked.filter((method) => method === 'Runtime.evaluate').length;

test('DevTools that loads itself once more while it starts is asked again', async () => {
  const { client, asked } = browser(['Execution context was destroyed.', true]);
  await showPanel(client, 'id', 10_000);
  expect(times(asked)).toBe(2);
});

test('the page of the extensions that loads itself once more while it starts is asked again', async () => {
  const { client, asked } = browser(['Execution context was destroyed.', true]);
  await grantSite(client, 'id', 'http://127.0.0.1:1/');
  expect(times(asked)).toBe(2);
});

test('DevTools without the panel is not asked for ever', async () => {
  const { client, asked } = browser([false]);
  await expect(showPanel(client, 'id', 10_000)).rejects.toThrow(/JS-SDK/);
  expect(times(asked)).toBe(1);
});

test('DevTools that goes on failing is said to, with its reason', async () => {
  const { client } = browser(Array.from({ length: 1_000 }, () => 'Target closed'));
  await expect(showPanel(client, 'id', 300)).rejects.toThrow('Target closed');
});
