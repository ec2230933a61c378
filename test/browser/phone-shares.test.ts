import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { get, press } from './controls.ts';
import { lab } from './lab.ts';
import {
  answer,
  ask,
  BUILDS,
  end,
  openPhone,
  pressItem,
  readMenu,
  screenText,
  sheet,
  visit,
} from './phone.ts';
import type { InspectedTab } from './tab.ts';
import { expectLog } from './tab.ts';

let tab: InspectedTab;

beforeAll(async () => {
  tab = await openPhone('android');
});

afterAll(() => tab.page.close());

/** What the page shares, with a link to itself. */
const share = () => ({
  title: '双人套餐',
  desc: '周末可用',
  link: `${new URL(tab.page.url()).origin}/phone/bundled?from=share`,
  imgUrl: 'https://example.com/cup.png',
});

/** Has the page set a share, and note what it is told of it. */
async function set(api: string): Promise<void> {
  await tab.page.evaluate(
    `sdk.${api}({ ...noting('share', { trigger: () => note('trigger') }), ...${JSON.stringify(share())} })`,
  );
}

describe.each(BUILDS)('%s on %s', (path, client) => {
  it('a share for a friend shows the data of the page, and what becomes of it', async () => {
    await visit(tab, path, client);
    await set('onMenuShareAppMessage');
    await pressItem(tab, 'Send to a friend');
    const asked = await sheet(tab, 'onMenuShareAppMessage');
    const card = await asked.$eval('figure', (figure) => figure.textContent);
    for (const text of Object.values(share()).slice(0, 3)) expect(card).toContain(text);
    await end(asked, 'Send');
    const sent = ['trigger', 'success sendAppMessage:ok', 'complete sendAppMessage:ok'];
    await expectLog(tab, ['ready', ...sent]);
    await pressItem(tab, 'Send to a friend');
    await answer(tab, 'onMenuShareAppMessage', 'Cancel');
    const cancelled = ['trigger', 'cancel sendAppMessage:cancel', 'complete sendAppMessage:cancel'];
    await expectLog(tab, ['ready', ...sent, ...cancelled]);
    await expect
      .poll(async () =>
        (await get(tab.panel.frame, 'region', 'Share')).evaluate((region) => region.textContent),
      )
      .toContain('Share cancelled');
  });

  it('a share item that the page hid cannot be pressed', async () => {
    await visit(tab, path, client);
    await set('onMenuShareTimeline');
    await ask(tab, 'hideMenuItems', { menuList: ['menuItem:share:timeline'] });
    expect((await readMenu(tab)).find(({ name }) => name === 'Share to Moments')).toEqual({
      name: 'Share to Moments',
      isOffered: false,
      why: 'hidden by the page',
    });
    await pressItem(tab, 'Share to Moments');
    // Another is pressed after it: the page hears of that alone.
    await set('onMenuShareQQ');
    await pressItem(tab, 'Share to QQ');
    await answer(tab, 'onMenuShareQQ', 'Send');
    await expectLog(tab, ['ready', 'trigger', 'success shareQQ:ok', 'complete shareQQ:ok']);
  });
});

/** The names of the items that the menu offers. */
const offered = async () =>
  (await readMenu(tab)).filter(({ isOffered }) => isOffered).map(({ name }) => name);

/** What stays whatever the page hides: 基本类, by day, of an account that the user follows. */
const BASE = ['Report', 'Adjust font', 'Night mode', 'Refresh', 'View official account (followed)'];

describe.each(BUILDS)('the ⋯ menu, with %s on %s', (path, client) => {
  it('lacks the items that the page hid, and no basic ones', async () => {
    await visit(tab, path, client);
    const whole = await offered();
    const hidden = ['menuItem:share:appMessage', 'menuItem:copyUrl', 'menuItem:refresh'];
    expect(await ask(tab, 'hideMenuItems', { menuList: hidden })).toMatchObject({
      told: ['success', 'complete'],
    });
    const left = whole.filter((name) => name !== 'Send to a friend' && name !== 'Copy link');
    await expect.poll(offered).toEqual(left);
    await ask(tab, 'hideAllNonBaseMenuItem');
    await expect.poll(async () => [...(await offered())].sort()).toEqual([...BASE].sort());
    await ask(tab, 'showMenuItems', { menuList: ['menuItem:share:appMessage'] });
    await expect.poll(offered).toContain('Send to a friend');
    await ask(tab, 'showAllNonBaseMenuItem');
    await expect.poll(offered).toEqual(whole);
  });

  it('goes with its button when the page hides that, and comes back', async () => {
    await visit(tab, path, client);
    await readMenu(tab);
    await ask(tab, 'hideOptionMenu');
    await expect.poll(() => screenText(tab)).toContain('⋯ is hidden by the page (hideOptionMenu)');
    await expect.poll(() => tab.panel.has('⋯ menu')).toBe(false);
    await ask(tab, 'showOptionMenu');
    await expect.poll(() => tab.panel.has('⋯ menu')).toBe(true);
  });
});

describe.each(BUILDS.filter(([path]) => path !== '/phone/first'))('%s on %s', (path, client) => {
  it('a share that was set beforehand shows its data, and the page is told nothing of it', async () => {
    await visit(tab, path, client);
    const told = await ask(tab, 'updateAppMessageShareData', share());
    expect(told).toMatchObject({ told: ['success', 'complete'] });
    await pressItem(tab, 'Send to a friend');
    const asked = await get(tab.panel.frame, 'region', 'Share');
    const text = await asked.evaluate((element) => element.textContent);
    for (const part of ['the page is told nothing', ...Object.values(share()).slice(0, 3)])
      expect(text).toContain(part);
    await end(asked, 'Send');
    await expect.poll(() => screenText(tab)).toContain('Sent');
    expect((await tab.report()).log).toEqual(['ready']);
  });
});

it('a page that sets nothing is shared with its title and its URL', async () => {
  await visit(tab, '/phone/bundled?config=later', 'android');
  await pressItem(tab, 'Share to Moments');
  const text = await (await get(tab.panel.frame, 'region', 'Share')).evaluate(
    (element) => element.textContent,
  );
  expect(text).toContain('The default: the page’s title and URL');
  expect(text).toContain('weixin-js-sdk 1.6.5, bundled');
  expect(text).toContain(tab.page.url());
});

it('Refresh in the menu loads the page again, and its menu is whole', async () => {
  await visit(tab, '/phone/script', 'ios');
  await ask(tab, 'hideAllNonBaseMenuItem');
  await tab.page.evaluate(`note('before')`);
  await pressItem(tab, 'Refresh');
  await expectLog(tab, ['ready']);
  await expect.poll(offered).toContain('Send to a friend');
});

it('Copy link in the menu has the URL of the page copied', async () => {
  const { browser, server } = await lab();
  const context = browser.defaultBrowserContext();
  await context.overridePermissions(server.origins.main, ['clipboard-read']);
  try {
    await visit(tab, '/phone/bundled?from=copy', 'android');
    await pressItem(tab, 'Copy link');
    // A page may read the clipboard only while it has the focus.
    await tab.page.emulateFocusedPage(true);
    await expect.poll(() => tab.page.evaluate('navigator.clipboard.readText()')).toBe(tab.page.url());
  } finally {
    await tab.page.emulateFocusedPage(false);
    await context.clearPermissionOverrides();
  }
});

it('what WeChat opens from the menu covers the page, until the user goes back', async () => {
  await visit(tab, '/phone/bundled', 'android');
  await pressItem(tab, 'Report');
  await expect.poll(() => screenText(tab)).toContain('Outside the page');
  await press(tab.panel.frame, 'Back');
  await ask(tab, 'closeWindow');
  await expect.poll(() => screenText(tab)).toContain('The page has closed itself');
  await press(tab.panel.frame, 'Back');
  await expect.poll(() => screenText(tab)).toContain('No call is waiting');
});
