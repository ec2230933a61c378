import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { MERCHANT_CERTIFICATE } from '../builders/rsa-keys.ts';
import { fill } from './controls.ts';
import { READY } from './expected.ts';
import { call, explained, openSigned, says, showForm, showMore, showSignature } from './explaining.ts';
import { TICKET } from './sign.ts';
import { configFor, MERCHANT_KEY, md5, OTHER_TICKET, PAYMENT, paymentText } from './signing.ts';
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

/** Every secret that can be entered beside the log, by the name of its field. */
const SECRETS = {
  jsapi_ticket: TICKET,
  api_ticket: 'E0o2-at6NcC2OsJiQTlwlC6TkQzX9jmOKDjFqMz7T3h5vCkSWd0pN6vIt2QbXfYLrUeHgZaKmB1nVxJy4wP8sA',
  agent_ticket: OTHER_TICKET,
  key: MERCHANT_KEY,
  publicKey: MERCHANT_CERTIFICATE,
  'Other values to try': '85_aNoldAccessTokenThatTheServerUsedByMistake0123456789',
};

/** A part of each from its middle, which would tell it in another form too. */
const PARTS = Object.values(SECRETS).flatMap(
  (secret) => /[\w+/-]{16}/.exec(secret.slice(secret.length / 2)) ?? [],
);

/** One that is entered in the form for a signature by hand alone. */
const BY_HAND = 'aTicketThatWasEnteredByHandOnly-0123456789-abcdefghijklmnopqrstuvwxyz-ABCDEFGHIJKLMNOP';

it('no secret enters the page, the log, the console or a storage that outlives the browser', async () => {
  const tab = await openSigned('/signed/item?id=5#/buy');
  const { frame, devtools } = tab.panel;
  const said: string[] = [];
  for (const page of [tab.page, devtools]) page.on('console', (message) => said.push(message.text()));
  await showMore(tab);
  for (const [name, text] of Object.entries(SECRETS)) await fill(frame, name, text);
  const page = tab.page.url();
  await call(tab, 'config', configFor(page, { url: page }));
  await call(tab, 'addCard', {
    cardList: [{ cardId: 'pA1', cardExt: '{"timestamp":"1","signature":"odd"}' }],
  });
  await call(tab, 'chooseWXPay', { ...PAYMENT, signType: 'MD5', paySign: md5(paymentText('MD5')) });
  await showSignature(tab, 'chooseWXPay');
  await says(tab).toContain('Signature matches');
  await showSignature(tab, 'config');
  await explained(tab).toEqual(['url-hash-kept']);
  const form = await showForm(frame);
  await fill(form, 'jsapi_ticket', BY_HAND);
  const kept: unknown = await frame.evaluate('chrome.storage.local.get().then(JSON.stringify)');
  const session: unknown = await frame.evaluate('chrome.storage.session.get().then(JSON.stringify)');
  const heap = await heapOf(tab.page);
  const seen = await tab.panel.text();
  const html = await tab.page.content();
  for (const part of [...PARTS, BY_HAND]) {
    expect(heap, part).not.toContain(part);
    expect(html, part).not.toContain(part);
    expect(seen, part).not.toContain(part);
    expect(kept, part).not.toContain(part);
    expect(said.join('\n'), part).not.toContain(part);
  }
  expect(PARTS).toHaveLength(Object.keys(SECRETS).length);
  // What the page has made itself is found, and so is what is kept for as long as the browser runs.
  expect(heap).toContain('prepay_id=wx2014');
  for (const part of PARTS) expect(session).toContain(part);
  // A form is forgotten with the panel.
  expect(session).not.toContain(BY_HAND);
});

it('the tickets are in no storage that a page or its scripts can read', async () => {
  const tab = await open();
  await tab.panel.ticket(TICKET);
  await tab.panel.inspect('ios');
  expect(await storageOfRelay(tab.page)).toEqual(['local: refused', 'session: refused']);
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

it('what the panel shows of a secret, and says aloud, is its end', async () => {
  const tab = await openSigned('/signed/item?id=5#/buy');
  const { frame } = tab.panel;
  await tab.panel.ticket(TICKET);
  await showMore(tab);
  await fill(frame, 'key', MERCHANT_KEY);
  const page = tab.page.url();
  await call(tab, 'config', configFor(page, { url: page }));
  await call(tab, 'chooseWXPay', { ...PAYMENT, signType: 'MD5', paySign: 'ODD' });
  for (const name of ['config', 'chooseWXPay']) {
    for (const part of ['Signature', 'Problems', 'Arguments']) {
      await tab.panel.details(name, part);
      expect(await tab.panel.text(), part).not.toContain(TICKET);
      expect(await tab.panel.text(), part).not.toContain(MERCHANT_KEY);
    }
  }
});
