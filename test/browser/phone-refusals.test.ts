import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fill, press, tick } from './controls.ts';
import {
  answer,
  ask,
  BUILDS,
  closePhone,
  end,
  openPhone,
  sheet,
  showAnswers,
  showDevice,
  showPhone,
  visit,
} from './phone.ts';
import { PAYMENT } from './signing.ts';
import type { InspectedTab } from './tab.ts';

let tab: InspectedTab;

beforeAll(async () => {
  tab = await openPhone('android');
});

afterAll(() => tab.page.close());

/** What the panel's log says of the last call of this name. */
const statusOf = async (name: string): Promise<string | undefined> =>
  (await tab.panel.rows()).findLast((row) => row.name === name)?.status;

describe.each(BUILDS)('%s on %s', (path, client) => {
  it('a call that is not in jsApiList is denied', async () => {
    await visit(tab, `${path}?without=chooseImage`, client);
    expect(await ask(tab, 'chooseImage')).toMatchObject({
      told: ['fail', 'complete'],
      result: { errMsg: 'chooseImage:permission denied' },
    });
    await expect.poll(() => statusOf('chooseImage')).toBe('permission denied');
  });

  it('a call before config is told that its permission is being verified', async () => {
    await visit(tab, `${path}?config=later`, client);
    const { told, result } = await ask(tab, 'hideMenuItems', { menuList: [] });
    expect(told).toEqual(['fail', 'complete']);
    expect(result.errMsg).toMatch(/^hideMenuItems:(fail, )?the permission value is offline verifying$/);
    await tab.page.evaluate('configure()');
    await expect.poll(async () => (await tab.report()).log).toEqual(['ready']);
    expect((await ask(tab, 'hideMenuItems', { menuList: [] })).told).toEqual(['success', 'complete']);
  });

  it('a payment is made, cancelled, and fails as was typed', async () => {
    await visit(tab, path, client);
    const payment = { ...PAYMENT, signType: 'MD5', paySign: 'C380BEC2BFD727A4B6845133519F3AD6' };
    const cancelled = ask(tab, 'chooseWXPay', payment);
    const form = await sheet(tab, 'chooseWXPay');
    const text = await form.evaluate((element) => element.textContent);
    expect(text).toContain('Amount not known');
    expect(text).toContain(PAYMENT.package);
    await end(form, 'Cancel');
    expect(await cancelled).toMatchObject({
      told: ['cancel', 'complete'],
      result: { errMsg: 'chooseWXPay:cancel' },
    });

    const made = ask(tab, 'chooseWXPay', payment);
    await answer(tab, 'chooseWXPay', 'Pay');
    expect(await made).toMatchObject({ told: ['success', 'complete'], result: { errMsg: 'chooseWXPay:ok' } });

    const failed = ask(tab, 'chooseWXPay', payment);
    const again = await sheet(tab, 'chooseWXPay');
    await press(again, 'Fail…');
    await fill(again, 'errMsg', 'fail_no_balance');
    await end(again, 'Fail');
    expect(await failed).toMatchObject({ told: ['fail', 'complete'] });
    await expect.poll(() => statusOf('chooseWXPay')).toContain('no balance');
  });
});

it('leniently every call is let through, and the phone says that it may fail in WeChat', async () => {
  await visit(tab, '/phone/bundled?without=chooseImage', 'android');
  await showAnswers(tab);
  await press(tab.panel.frame, 'Lenient');
  try {
    const asked = ask(tab, 'chooseImage');
    await showDevice(tab);
    await expect
      .poll(() => tab.panel.text())
      .toContain('Lenient mode: permissions and signatures are not checked');
    await answer(tab, 'chooseImage', 'Use sample picture');
    expect((await asked).told).toEqual(['success', 'complete']);
  } finally {
    await showAnswers(tab);
    await press(tab.panel.frame, 'Strict');
  }
  expect((await ask(tab, 'chooseImage')).told).toEqual(['fail', 'complete']);
});

it('with the preset every payment is cancelled by itself, the phone closed', async () => {
  await visit(tab, '/phone/bundled', 'android');
  await showAnswers(tab);
  await tick(tab.panel.frame, 'Payment cancelled', true);
  try {
    await closePhone(tab);
    const payment = { ...PAYMENT, signType: 'MD5', paySign: 'C380BEC2BFD727A4B6845133519F3AD6' };
    expect((await ask(tab, 'chooseWXPay', payment)).told).toEqual(['cancel', 'complete']);
    expect((await ask(tab, 'chooseImage')).told).toEqual(['success', 'complete']);
  } finally {
    await showPhone(tab);
    await showAnswers(tab);
    await tick(tab.panel.frame, 'Payment cancelled', false);
  }
});
