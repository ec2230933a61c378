import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { get, press } from './controls.ts';
import { answer, ask, closePhone, openPhone, readMenu, sheet, showPhone, visit } from './phone.ts';
import { PAYMENT } from './signing.ts';
import { expectLog, type InspectedTab, says } from './tab.ts';

let tab: InspectedTab;

beforeAll(async () => {
  tab = await openPhone('android');
});

beforeEach(async () => {
  await showPhone(tab);
  await visit(tab, '/phone/bundled');
});

afterAll(() => tab.page.close());

/** Has the page call, and lets nobody wait for what becomes of it. */
const start = ({ page }: InspectedTab, name: string) => page.evaluate(`void ask('${name}')`);

/** How many calls wait, as the button in the toolbar counts them. */
const waiting = ({ panel }: InspectedTab) =>
  panel.frame.$eval('.phone-toggle', (button) => button.querySelector('.count')?.textContent ?? '0');

describe('the phone closed', () => {
  it('asks nothing: every call is answered by itself', async () => {
    await closePhone(tab);
    const cardList = [{ cardId: 'pA1', cardExt: '{"timestamp":"1","signature":"0"}' }];
    const calls: readonly [string, object][] = [
      ['chooseImage', {}],
      ['scanQRCode', { needResult: 1 }],
      ['getLocation', { type: 'gcj02' }],
      ['startRecord', {}],
      ['stopRecord', {}],
      ['addCard', { cardList }],
      ['openAddress', {}],
      ['chooseWXPay', { ...PAYMENT, signType: 'MD5', paySign: '0'.repeat(32) }],
    ];
    for (const [name, args] of calls) {
      expect([name, (await ask(tab, name, args)).told]).toEqual([name, ['success', 'complete']]);
    }
    expect(await waiting(tab)).toBe('0');
  });

  it('keeps what was asked before waiting, and says what', async () => {
    const asked = ask(tab, 'chooseImage');
    await sheet(tab, 'chooseImage');
    await closePhone(tab);
    await says(tab).toContain('chooseImage is waiting for you.');
    expect((await ask(tab, 'scanQRCode', { needResult: 1 })).told).toEqual(['success', 'complete']);
    await press(tab.panel.frame, 'Show on phone');
    await answer(tab, 'chooseImage', 'Use sample picture');
    expect((await asked).told).toEqual(['success', 'complete']);
    await says(tab).toBe('');
  });

  it('has nothing waiting any more once the page is loaded again', async () => {
    await start(tab, 'chooseImage');
    await start(tab, 'scanQRCode');
    await expect.poll(() => waiting(tab)).toBe('2');
    await closePhone(tab);
    await says(tab).toContain('chooseImage and others (2 calls) are waiting for you.');
    await tab.page.reload();
    await expectLog(tab, ['ready']);
    await says(tab).toBe('');
    expect(await waiting(tab)).toBe('0');
  });
});

describe('several panels', () => {
  it('of two tabs do not mix', async () => {
    const second = await openPhone('ios');
    onTestFinished(() => second.page.close());
    await visit(second, '/phone/script');
    const asked = ask(tab, 'getLocation', { type: 'wgs84' });
    await expect.poll(() => waiting(tab)).toBe('1');
    expect(await waiting(second)).toBe('0');
    await ask(second, 'hideAllNonBaseMenuItem');
    await answer(tab, 'getLocation', 'OK');
    expect((await asked).told).toEqual(['success', 'complete']);
    const offered = async (of: InspectedTab) =>
      (await readMenu(of)).filter(({ isOffered }) => isOffered).map(({ name }) => name);
    expect(await offered(tab)).toContain('Send to a friend');
    expect(await offered(second)).not.toContain('Send to a friend');
  });

  it('opened again the panel knows what the page has hidden, and what it may call', async () => {
    await ask(tab, 'hideMenuItems', { menuList: ['menuItem:share:qq'] });
    await tab.panel.reopen();
    await showPhone(tab);
    const hidden = async () =>
      (await readMenu(tab)).filter(({ why }) => why === 'hidden by the page').map(({ name }) => name);
    await expect.poll(hidden).toEqual(['Share to QQ']);
    const asked = ask(tab, 'chooseImage');
    await press(tab.panel.frame, 'Close menu');
    await answer(tab, 'chooseImage', 'Use sample picture');
    expect((await asked).told).toEqual(['success', 'complete']);
  });
});

describe('ten thousand calls with the phone open', () => {
  const COUNT = 10_000;

  it('are all answered, and the phone can be used after them', async () => {
    await tab.page.evaluate(
      `answered = 0; for (let i = 0; i < ${COUNT}; i += 1) sdk.previewImage({ current: String(i), urls: [], complete: () => { answered += 1; } })`,
    );
    await expect.poll(() => tab.page.evaluate('answered'), { timeout: 20_000 }).toBe(COUNT);
    await expect.poll(() => tab.panel.count(), { timeout: 20_000 }).toBeGreaterThanOrEqual(COUNT);
    await get(tab.panel.frame, 'region', 'Picture preview');
    await press(tab.panel.frame, 'Back');
    const asked = ask(tab, 'chooseImage');
    await answer(tab, 'chooseImage', 'Use sample picture');
    expect((await asked).told).toEqual(['success', 'complete']);
  });

  it('that all ask wait, counted, one behind the other', async () => {
    await tab.page.evaluate(
      `for (let i = 0; i < ${COUNT}; i += 1) void ask('scanQRCode', { needResult: 1 })`,
    );
    await expect.poll(() => waiting(tab), { timeout: 25_000 }).toBe(String(COUNT));
    await answer(tab, 'scanQRCode', 'Use sample');
    await expect.poll(() => waiting(tab)).toBe(String(COUNT - 1));
    await tab.page.reload();
    await expect.poll(() => waiting(tab), { timeout: 20_000 }).toBe('0');
  });
});
