import type { Frame } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { choose, fill, find, get, press, tick } from './controls.ts';
import { lab, newLab } from './lab.ts';
import {
  answer,
  ask,
  choosePictures,
  closePhone,
  end,
  openPhone,
  pressItem,
  readMenu,
  resetAnswers,
  sheet,
  showAnswers,
  showDevice,
  showPhone,
  showSetting,
  visit,
} from './phone.ts';
import { fileOf, plain, pngOf } from './png.ts';
import type { InspectedTab } from './tab.ts';
import { expectLog, openKept, says } from './tab.ts';
import { until } from './until.ts';

const PICTURE = fileOf('frame.png', pngOf(plain(33, 20)));

let tab: InspectedTab;

beforeAll(async () => {
  tab = await openPhone('android');
});

beforeEach(async () => {
  await showDevice(tab);
  await visit(tab, '/phone/bundled');
});

afterAll(() => tab.page.close());

describe('a question', () => {
  it('is asked again by the panel that is opened again', async () => {
    const asked = ask(tab, 'chooseImage');
    await sheet(tab, 'chooseImage');
    await tab.panel.reopen();
    await answer(tab, 'chooseImage', 'Use sample picture');
    expect((await asked).told).toEqual(['success', 'complete']);
  });

  it('that a rule wants asked waits while the phone is closed, and takes any reply', async () => {
    const { frame } = tab.panel;
    await showAnswers(tab);
    await fill(await get(frame, 'region', 'Rules'), 'API', 'getNetworkType', 'combobox');
    await press(frame, 'Add rule');
    await get(frame, 'combobox', 'Answer');
    await choose(frame, 'Answer', 'ask');
    await closePhone(tab);
    const asked = ask(tab, 'getNetworkType');
    await says(tab).toContain('getNetworkType is waiting for you.');
    await press(frame, 'Show on phone');
    const form = await sheet(tab, 'getNetworkType');
    await press(form, 'Reply…');
    await fill(form, 'Result (JSON, without errMsg)', '{"networkType": "3g"}');
    await end(form, 'Reply');
    expect((await asked).result).toMatchObject({ networkType: '3g' });
    await resetAnswers(tab);
    await showDevice(tab);
  });

  it('of a page in a frame of another site says where it is from, and its picture is shown there', async () => {
    const { server } = await lab();
    const inner = await addFrame(`${server.origins.other}/phone/script`);
    const asked = inner.evaluate(`ask('chooseImage', { count: 1 }).then(({ result }) => result.localIds[0])`);
    const form = await sheet(tab, 'chooseImage');
    expect(await form.evaluate((element) => element.textContent)).toContain(
      `From the frame ${server.origins.other}/phone/script`,
    );
    await choosePictures(form, [PICTURE]);
    await end(form, 'OK');
    expect(await inner.evaluate(`widthOf(${JSON.stringify(await asked)})`)).toBe(33);
  });
});

describe('the page', () => {
  it('comes back with its menu as it left it, and with what it may call', async () => {
    await ask(tab, 'hideMenuItems', { menuList: ['menuItem:share:qq'] });
    await visit(tab, '/phone/script?without=chooseImage');
    await tab.page.goBack();
    await until('the page to come back', async () => tab.page.url().endsWith('/phone/bundled'));
    const hidden = async () =>
      (await readMenu(tab)).filter(({ why }) => why === 'hidden by the page').map(({ name }) => name);
    await expect.poll(hidden).toEqual(['Share to QQ']);
    await press(tab.panel.frame, 'Close menu');
    const asked = ask(tab, 'chooseImage');
    await answer(tab, 'chooseImage', 'Use sample picture');
    expect((await asked).told).toEqual(['success', 'complete']);
  });

  it('is followed by the next, and what was opened under the phone stays open', async () => {
    await showSetting(tab, 'iBeacons nearby');
    for (const path of ['/phone/script', '/phone/first', '/phone/bundled', '/phone/script'])
      await visit(tab, path);
    await expect.poll(() => tab.panel.frame.$$('.phone-settings details[open]')).toHaveLength(1);
    expect(await tab.panel.has('Add iBeacon')).toBe(true);
  });

  it('runs as an old client once it is loaded again from the panel, and as a new one from the menu', async () => {
    const { frame } = tab.panel;
    const client = () =>
      tab.page.evaluate(`navigator.userAgent.replace(/.*MicroMessenger.([0-9.]+).*/, '$1')`);
    const own = await client();
    await showAnswers(tab);
    await tick(frame, 'Old client 6.0.1', true);
    await press(frame, 'Reload page');
    await expect.poll(client).toBe('6.0.1');
    await expectLog(tab, ['ready']);
    await expect.poll(() => find(frame, 'button', 'Reload page')).toBe(null);
    await tick(frame, 'Old client 6.0.1', false);
    await get(frame, 'button', 'Reload page');
    await showDevice(tab);
    await pressItem(tab, 'Refresh');
    await expect.poll(client).toBe(own);
  });

  it('on a domain that is not the account’s may call nothing', async () => {
    await showAnswers(tab);
    await fill(tab.panel.frame, 'JS接口安全域名 (domains)', 'm.example.com');
    await tab.page.reload();
    // The SDK says ready after every answer to config.
    await expectLog(tab, ['error config:invalid url domain', 'ready']);
    expect((await ask(tab, 'chooseImage')).told).toEqual(['fail', 'complete']);
    await fill(tab.panel.frame, 'JS接口安全域名 (domains)', '');
    await tab.page.reload();
    await expectLog(tab, ['ready']);
  });
});

describe('a microphone that is refused', () => {
  it('is replaced by a sample, and the phone says so', async () => {
    const own = await newLab(undefined, ['--use-fake-device-for-media-stream', '--deny-permission-prompts']);
    onTestFinished(() => own.close());
    const refused = await openKept('/idle', Promise.resolve(own));
    await refused.panel.inspect('ios');
    await showPhone(refused);
    await visit(refused, '/phone/script');
    const asked = ask(refused, 'startRecord');
    await answer(refused, 'startRecord', 'Use microphone');
    expect((await asked).told).toEqual(['success', 'complete']);
    const sounds = () => refused.panel.frame.$eval('.sounds', (element) => element.textContent);
    await expect.poll(sounds).toContain('The browser or the system refused the microphone; a sample is used');
    const { localId } = (await ask(refused, 'stopRecord')).result;
    await refused.page.evaluate(`hear('onVoicePlayEnd', 'localId')`);
    await ask(refused, 'playVoice', { localId });
    await expectLog(refused, ['ready', `onVoicePlayEnd ${JSON.stringify(localId)}`]);
    expect(await own.takeErrors()).toEqual([]);
  });
});

/** Adds a frame with this page to the page. Gives it once it is ready. */
async function addFrame(src: string): Promise<Frame> {
  const { page } = tab;
  await page.evaluate((url) => {
    document.body.append(Object.assign(document.createElement('iframe'), { src: url }));
  }, src);
  const found = () => page.frames().find((frame) => frame.url() === src);
  await until('the frame', async () => (await found()?.evaluate('report.log.join()')) === 'ready');
  const frame = found();
  if (!frame) throw new Error(`no frame ${src}`);
  return frame;
}
