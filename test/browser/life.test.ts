import type { Dialog } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { LIFE } from '../sites/life.ts';
import { FACADE_ROWS, READY, SCRIPT_ROWS } from './expected.ts';
import { expectLog, expectRows, open } from './tab.ts';

const byHand = ['bridge-checked', 'bridge-waited', 'bridge-late'].map((path) => ({
  path,
  title: LIFE[path]?.title,
}));

it.each(byHand)('$title', async ({ path }) => {
  const tab = await open();
  await tab.panel.inspect('ios');
  await tab.visit(`/life/${path}`);
  const report = await expectLog(tab, ['network network_type:wifi']);
  expect(report.errors).toEqual([]);
  await expectRows(tab, [
    'Page load',
    'hideToolbar: ok',
    'onMenuShareTimeline: listening',
    'getNetworkType: ok',
  ]);
});

it('keeps the calls of a page that is left, in their order', async () => {
  const tab = await open();
  await tab.panel.keepLog(true);
  await tab.panel.inspect('ios');
  await tab.panel.press('Clear');
  await tab.visit('/life/leaving');
  await expectLog(tab, READY);
  await tab.visit('/idle');
  const names = async () => (await tab.panel.rows()).map(({ name }) => name);
  const left = Array.from({ length: 10 }, () => 'previewImage');
  await expect
    .poll(names)
    .toEqual([
      'Page load',
      'SDK',
      'ready',
      'error',
      'config',
      'chooseImage',
      'hideAllNonBaseMenuItem',
      ...left,
      'Page load',
    ]);
  expect(await tab.panel.details('previewImage', 'Arguments')).toContain('"pagehide-9"');
});

it('keeps and answers the calls of a page that comes back from the cache', async () => {
  const tab = await open();
  await tab.panel.keepLog(true);
  await tab.panel.inspect('ios');
  await tab.visit('/life/cached');
  await expectLog(tab, ['pageshow false', ...READY]);
  await tab.panel.press('Clear');
  await tab.visit('/idle');
  await tab.page.goBack();
  await expectLog(tab, [
    'pageshow false',
    ...READY,
    'pageshow true',
    'success getNetworkType:ok',
    'complete getNetworkType:ok',
  ]);
  await expectRows(tab, ['Page load', 'Restored from back/forward cache', 'getNetworkType: ok']);
});

it('shows a call while an alert of the page is open', async () => {
  const tab = await open();
  await tab.panel.inspect('ios');
  await tab.visit('/life/alerting');
  await expectLog(tab, READY);
  const opened = new Promise<Dialog>((resolve) => tab.page.once('dialog', resolve));
  const closed = tab.page.evaluate('act()');
  const dialog = await opened;
  try {
    // The page stands still until the alert is closed: what is seen now was sent before it.
    await expect.poll(async () => (await tab.panel.rows()).at(-1)?.name).toBe('hideOptionMenu');
  } finally {
    await dialog.accept();
    await closed;
  }
  await expectRows(tab, [...SCRIPT_ROWS, 'hideOptionMenu: ok']);
});

it('goes on with an SDK that comes when the page has configured ours', async () => {
  const tab = await open();
  await tab.panel.inspect('ios');
  await tab.visit('/life/taken-over');
  const report = await expectLog(tab, [
    ...READY,
    'ready again',
    'success getNetworkType:ok',
    'complete getNetworkType:ok',
  ]);
  expect(report.errors).toEqual([]);
  await expectRows(tab, [...FACADE_ROWS, 'SDK', 'ready: ok', 'getNetworkType: ok']);
});

it.each(['debugging', 'debugging-no-sdk'])(
  'alerts every result where debug is on, as in WeChat: %s',
  async (path) => {
    const tab = await open();
    await tab.panel.inspect('ios');
    await tab.visit(`/life/${path}`);
    await expect
      .poll(async () => (await tab.report()).log.toSorted())
      .toEqual(['alert chooseImage:ok', 'alert config:ok', ...READY].sort());
  },
);

it.each(['throwing', 'throwing-no-sdk'])(
  'lets what a callback throws reach the page, once: %s',
  async (path) => {
    const tab = await open();
    await tab.panel.inspect('ios');
    await tab.visit(`/life/${path}`);
    await expectLog(tab, READY);
    await tab.page.evaluate('act()');
    await expect
      .poll(async () => (await tab.report()).errors)
      .toEqual(['Uncaught Error: from success', 'Uncaught Error: from complete']);
    await expect
      .poll(async () =>
        (await tab.panel.rows())
          .filter(({ text }) => text.includes('callback threw'))
          .map(({ name }) => name),
      )
      .toEqual(['getNetworkType', 'getLocation']);
  },
);

it('goes on in a document that is written anew', async () => {
  const tab = await open();
  await tab.panel.inspect('ios');
  await tab.visit('/life/rewritten');
  await expectLog(tab, READY);
  await tab.page.evaluate('act()');
  await expectRows(tab, [...SCRIPT_ROWS, 'hideOptionMenu: ok']);
});

it('shows ten thousand calls of one task, each once and in order', async () => {
  const tab = await open();
  await tab.panel.inspect('ios');
  await tab.visit('/life/many');
  await expectLog(tab, READY);
  await tab.page.evaluate('act(10_000)');
  await expect.poll(() => tab.panel.count(), { timeout: 20_000 }).toBe(10_006);
  for (const call of [0, 1, 499, 2500, 5000, 7777, 9998, 9999]) {
    expect(await tab.panel.detailsAt(6 + call, 'Arguments')).toContain(`current: "${call}"`);
  }
});
