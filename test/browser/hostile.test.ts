import { afterAll, beforeAll, expect, it } from 'vitest';
import { HOSTILE } from '../sites/hostile.ts';
import { FACADE_ROWS, READY, SCRIPT_ROWS } from './expected.ts';
import { APP_ID, PAYMENT } from './signing.ts';
import type { InspectedTab } from './tab.ts';
import { expectLog, expectRows, open, openKept } from './tab.ts';

let tab: InspectedTab;

beforeAll(async () => {
  tab = await openKept();
  await tab.panel.inspect('ios');
});

afterAll(() => tab.page.close());

const replaced = Object.entries(HOSTILE)
  .filter(([path]) => path.startsWith('natives-'))
  .map(([path, { title }]) => ({ path, title }));

it.each(replaced)('needs nothing of the page: $title', async ({ path }) => {
  await tab.panel.press('Clear');
  await tab.visit(`/hostile/${path}`);
  const located = ['ready', 'success getLocation:ok', 'complete getLocation:ok'];
  await expectLog(tab, located);
  // Written out by hand: the page has replaced what would do it.
  expect(
    await tab.page.evaluate(
      `{ let all = ''; for (let i = 0; i < spied.length; i += 1) all += spied[i] + ' '; all; }`,
    ),
  ).toBe('');
  await expectRows(tab, [...FACADE_ROWS.slice(0, -1), 'getLocation: ok']);
  expect(await tab.panel.details('getLocation', 'Arguments')).toContain(
    'count: 3sizeType: Array(1)0: "original"',
  );
  // Whether or not the picture can be shown in such a page.
  await tab.page.evaluate(`wx.chooseImage(noting('chooseImage', {}))`);
  const report = await expectLog(tab, [...located, ...READY.slice(1)]);
  expect(report.errors).toEqual([]);
});

it.each(['arguments', 'arguments-no-sdk'])(
  'copies dangerous arguments without running them: %s',
  async (path) => {
    await tab.panel.press('Clear');
    await tab.visit(`/hostile/${path}`);
    await expectLog(tab, READY);
    const outcome: unknown = await tab.page.evaluate('act(window.wx)');
    const names: unknown = await tab.page.evaluate('Object.keys(HOSTILE)');
    expect(outcome).toMatchObject({ thrown: [] });
    // Of a Proxy no more than the trap for its prototype is run, once for each copy: nothing tells it from an object.
    expect(outcome).toMatchObject({ spied: Array.from({ length: 6 }, () => 'trap') });
    const calls = async () => (await tab.panel.rows()).filter(({ name }) => name === 'previewImage').length;
    await expect.poll(calls).toBe(Array.isArray(names) ? names.length : Number.NaN);
    expect((await tab.report()).errors).toEqual([]);
  },
);

it('shows markup in arguments as text', async () => {
  const own = await open();
  await own.panel.inspect('ios');
  await own.visit('/life/many');
  await expectLog(own, READY);
  const markup = '<img src=x onerror="alert(1)"><b>bold</b>';
  await own.page.evaluate(
    `wx.previewImage({ current: ${JSON.stringify(markup)}, urls: [${JSON.stringify(markup)}] })`,
  );
  await expect.poll(() => own.panel.log()).toContain('previewImage: ok');
  expect(await own.panel.details('previewImage', 'Arguments')).toContain(markup.replaceAll('"', '\\"'));
  expect(await own.panel.frame.evaluate(() => document.querySelector('img, b') === null)).toBe(true);
});

it('tells a page that listens from its first script nothing', async () => {
  await tab.visit('/hostile/listening');
  await expectLog(tab, READY);
  expect(await tab.page.evaluate('heard')).toEqual([]);
});

it('takes no event that a page has made up', async () => {
  await tab.panel.press('Clear');
  await tab.visit('/hostile/forging');
  await expectLog(tab, READY);
  await tab.page.evaluate('act()');
  await tab.page.evaluate('wx.hideOptionMenu()');
  await expectRows(tab, [...SCRIPT_ROWS, 'hideOptionMenu: ok']);
  expect((await tab.report()).errors).toEqual([]);
});

it.each([
  [
    'a Proxy that throws',
    `new Proxy({ config() {}, ready() {} }, { ownKeys() { throw new Error('trap'); } })`,
  ],
  [
    'a revoked Proxy',
    `(() => { const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); return proxy; })()`,
  ],
])('lets the page have as wx what cannot be read: %s', async (_what, value) => {
  await tab.visit('/load/script-1.6.0');
  await expectLog(tab, READY);
  expect(await tab.page.evaluate(`window.wx = ${value}; typeof window.wx`)).toBe('object');
  expect((await tab.report()).errors).toEqual([]);
});

it('answers on after a name of seventy million characters', async () => {
  await tab.visit('/load/script-1.6.0');
  await expectLog(tab, READY);
  const answer = await tab.page.evaluate(`new Promise((resolve) => {
    WeixinJSBridge.invoke('a'.repeat(7e7), {});
    WeixinJSBridge.invoke('hideOptionMenu', { ['k'.repeat(7e7)]: 1 }, resolve);
  })`);
  expect(answer).toMatchObject({ err_msg: 'hideOptionMenu:ok' });
});

it('lets a page pay by hand and log it, as WeChat’s own sample does', async () => {
  await tab.visit('/load/none');
  await expectLog(tab, READY);
  const { timestamp, ...more } = PAYMENT;
  const order = { appId: APP_ID, timeStamp: `${timestamp}`, ...more, signType: 'MD5', paySign: '0' };
  const paid = await tab.page.evaluate(`new Promise((resolve) => {
    WeixinJSBridge.invoke('getBrandWCPayRequest', ${JSON.stringify(order)}, (res) => {
      WeixinJSBridge.log(res.err_msg);
      resolve(res.err_msg);
    });
  })`);
  expect(paid).toBe('get_brand_wcpay_request:ok');
});

it('cuts long numbers, patterns and names, and shows them as what they are', async () => {
  await tab.visit('/life/many');
  await expectLog(tab, READY);
  await tab.page.evaluate(`{
    const named = { ['f'.repeat(20_000)]() {} };
    wx.previewImage({ number: 10n ** 20_000n, pattern: new RegExp('p'.repeat(20_000)), call: Object.values(named)[0] });
  }`);
  await expect.poll(() => tab.panel.log()).toContain('previewImage: ok');
  const shown = await tab.panel.details('previewImage', 'Arguments');
  expect(shown).toMatch(/number: 10{300,}…pattern: \/p{300,}…call: ƒ f{300,}…/);
});
