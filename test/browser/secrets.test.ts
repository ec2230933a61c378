import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { READY } from './expected.ts';
import { TICKET } from './sign.ts';
import { expectLog, open } from './tab.ts';

/** All of the page's memory, of its own world and of the extension's, as one text. */
async function heapOf(page: Page): Promise<string> {
  const session = await page.createCDPSession();
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  return chunks.join('');
}

it('the ticket never enters the page, though it decides what the page is told', async () => {
  const tab = await open();
  await tab.panel.ticket(TICKET);
  await tab.panel.inspect('ios');
  await tab.visit('/load/script-1.6.0');
  await expectLog(tab, READY);
  await expect.poll(() => tab.panel.log()).toContain('config: signature matches');
  const heap = await heapOf(tab.page);
  // What the page has been given is found there.
  expect(heap).toContain('chooseImage:ok');
  expect(heap).not.toContain(TICKET);
  expect(heap).not.toContain(TICKET.slice(10, 40));
});

it('the ticket is kept in no storage that outlives the browser, or that a page or its scripts can read', async () => {
  const tab = await open();
  await tab.panel.ticket(TICKET);
  await tab.panel.inspect('ios');
  const kept: unknown = await tab.panel.frame.evaluate(
    'Promise.all([chrome.storage.local.get(), chrome.storage.session.get()]).then(JSON.stringify)',
  );
  const [local, session]: unknown[] = JSON.parse(String(kept));
  expect(JSON.stringify(local)).not.toContain(TICKET);
  expect(JSON.stringify(session)).toContain(TICKET);
  const area = await storageOfRelay(tab.page);
  expect(area).toEqual(['local: refused', 'session: refused']);
});

/** What the extension's script beside the page can read of the extension's storage. */
async function storageOfRelay(page: Page): Promise<unknown> {
  const session = await page.createCDPSession();
  const contexts: { id: number; origin: string }[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => contexts.push(context));
  await session.send('Runtime.enable');
  const relay = contexts.find(({ origin }) => origin.startsWith('chrome-extension:'));
  if (!relay) throw new Error('no relay beside the page');
  const { result } = await session.send('Runtime.evaluate', {
    expression: `Promise.all(['local', 'session'].map(async (area) => {
      try {
        return area + ': ' + JSON.stringify(await chrome.storage[area].get());
      } catch {
        return area + ': refused';
      }
    }))`,
    contextId: relay.id,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  return result.value;
}

it('what the panel shows of the ticket, and says aloud, is its end', async () => {
  const tab = await open();
  await tab.panel.ticket(TICKET);
  await tab.panel.inspect('ios');
  await tab.visit('/load/script-1.6.0?how=hash');
  for (const part of ['Signature', 'Problems', 'Arguments']) {
    await tab.panel.details('config', part);
    expect(await tab.panel.text(), part).not.toContain(TICKET);
  }
});
