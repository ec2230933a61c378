import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { barPicture, ean13, qrPicture } from '../panel/phone/codes.ts';
import { choose, fill, get, press, textIn } from './controls.ts';
import { answer, ask, BUILDS, end, giveFiles, openPhone, screenText, sheet, visit } from './phone.ts';
import { fileOf, plain, pngOf } from './png.ts';
import type { InspectedTab } from './tab.ts';

const LINK = 'https://m.example.com/item?id=5&from=桌';
const QR = fileOf('qr.png', pngOf(qrPicture(LINK)));
const BAR = fileOf('bar.png', pngOf(barPicture(ean13('6901234567892'))));
const NONE = fileOf('none.png', pngOf(plain(80, 60)));

let tab: InspectedTab;

beforeAll(async () => {
  tab = await openPhone('android');
});

afterAll(() => tab.page.close());

describe.each(BUILDS)('%s on %s', (path, client) => {
  it('a code that was typed is what the page gets', async () => {
    await visit(tab, path, client);
    const asked = ask(tab, 'scanQRCode', { needResult: 1, scanType: ['qrCode'] });
    const form = await sheet(tab, 'scanQRCode');
    await fill(form, 'Content of the code', '"https://m.example.com/桌/5"');
    await end(form, 'Scan');
    const { told, result } = await asked;
    expect(told).toEqual(['success', 'complete']);
    expect(result.resultStr).toBe('"https://m.example.com/桌/5"');
  });

  it('codes are read from pictures', async () => {
    await visit(tab, path, client);
    const first = ask(tab, 'scanQRCode', { needResult: 1 });
    const form = await sheet(tab, 'scanQRCode');
    await giveFiles(form, [NONE]);
    await expect
      .poll(() => form.evaluate((element) => element.textContent))
      .toContain('No code was found in the picture');
    await giveFiles(form, [QR]);
    await expect.poll(() => textIn(form, 'Content of the code')).toBe(LINK);
    await end(form, 'Scan');
    expect((await first).result.resultStr).toBe(LINK);

    const second = ask(tab, 'scanQRCode', { needResult: 1 });
    const next = await sheet(tab, 'scanQRCode');
    await giveFiles(next, [BAR]);
    await expect.poll(() => textIn(next, 'Content of the code')).toBe('6901234567892');
    await end(next, 'Scan');
    expect((await second).result.resultStr).toBe('EAN_13,6901234567892');
  });

  it('with needResult 0 WeChat opens what was scanned, and the page gets nothing of it', async () => {
    await visit(tab, path, client);
    const asked = ask(tab, 'scanQRCode', { needResult: 0 });
    const form = await sheet(tab, 'scanQRCode');
    await fill(form, 'Content of the code', LINK);
    await end(form, 'Scan');
    const { told, result } = await asked;
    expect(told).toEqual(['success', 'complete']);
    expect(result.resultStr ?? '').toBe('');
    await expect.poll(() => screenText(tab)).toContain(LINK);
    await press(tab.panel.frame, 'Back');
    await expect.poll(() => screenText(tab)).toContain('No call is waiting');
  });
});

it('a code of a kind that the page did not ask for is not read by WeChat', async () => {
  await visit(tab, '/phone/bundled', 'android');
  const asked = ask(tab, 'scanQRCode', { needResult: 1, scanType: ['qrCode'] });
  const form = await sheet(tab, 'scanQRCode');
  await fill(form, 'Content of the code', '6901234567892');
  await choose(form, 'Type', 'EAN_13');
  await expect
    .poll(() => form.evaluate((element) => element.textContent))
    .toContain('The page asked for qrCode only');
  await end(form, 'Scan');
  expect((await asked).told).toEqual(['cancel', 'complete']);
});

it('Enter agrees to what was typed', async () => {
  await visit(tab, '/phone/script', 'ios');
  const asked = ask(tab, 'scanQRCode', { needResult: 1 });
  const field = await get(await sheet(tab, 'scanQRCode'), 'textbox', 'Content of the code');
  // Keys reach the window that is in front.
  await tab.panel.devtools.bringToFront();
  await field.type('桌 5');
  await field.press('Enter');
  expect((await asked).result.resultStr).toBe('桌 5');
});

it('scanning is cancelled', async () => {
  await visit(tab, '/phone/script', 'ios');
  const asked = ask(tab, 'scanQRCode', { needResult: 1 });
  await answer(tab, 'scanQRCode', 'Cancel');
  expect(await asked).toMatchObject({
    told: ['cancel', 'complete'],
    result: { errMsg: 'scanQRCode:cancel' },
  });
});
