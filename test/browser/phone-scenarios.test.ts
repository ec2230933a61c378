import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { choose, fill, find, get, press, tick } from './controls.ts';
import { lab } from './lab.ts';
import {
  ask,
  giveFiles,
  openPhone,
  resetAnswers,
  showAnswers,
  showDevice,
  showPhone,
  visit,
} from './phone.ts';
import { fileOf } from './png.ts';
import type { InspectedTab } from './tab.ts';

let tab: InspectedTab;

beforeAll(async () => {
  tab = await openPhone('android');
  await visit(tab, '/phone/bundled');
  await showAnswers(tab);
});

afterEach(() => resetAnswers(tab));

afterAll(() => tab.page.close());

/** The rules, each in its line: `getNetworkType fails: permission denied`. */
const rules = () =>
  tab.panel.frame.$$eval('.rule-title', (titles) =>
    titles.map((title) =>
      ['.rule-api', '.rule-told'].map((part) => title.querySelector(part)?.textContent ?? '').join(' '),
    ),
  );

/** Adds a rule for this API, and opens it. */
async function addRule(api: string): Promise<void> {
  await fill(await get(tab.panel.frame, 'region', 'Rules'), 'API', api, 'combobox');
  await press(tab.panel.frame, 'Add rule');
  await get(tab.panel.frame, 'combobox', 'Answer');
}

/** Adds a rule by which this API fails. */
async function addFailure(api: string, errMsg: string): Promise<void> {
  await addRule(api);
  await choose(tab.panel.frame, 'Answer', 'fail');
  await fill(tab.panel.frame, 'errMsg', errMsg);
  await expect.poll(rules).toEqual([`${api} fails: ${errMsg}`]);
}

describe('a rule that was made in the editor', () => {
  it('fails the next call with a text of 附录5', async () => {
    await addRule('hideMenuItems');
    await choose(tab.panel.frame, 'Answer', 'fail');
    await choose(tab.panel.frame, 'Known errors', await known('permission denied'));
    await expect.poll(rules).toEqual(['hideMenuItems fails: permission denied']);
    expect(await ask(tab, 'hideMenuItems', { menuList: [] })).toMatchObject({
      told: ['fail', 'complete'],
      result: { errMsg: 'hideMenuItems:permission denied' },
    });
  });

  it('replies with what was typed, later, and only to the calls that it is for', async () => {
    const { frame } = tab.panel;
    await addRule('getLocation');
    await choose(frame, 'Result', 'mine');
    await fill(frame, 'Result as JSON', '{"latitude": 1.5, "longitude": 2.5, "speed": 0, "accuracy": 9}');
    await fill(frame, 'Delay (ms)', '300', 'spinbutton');
    await fill(frame, 'Only when arguments are', '{"type": "gcj02"}');
    await expect.poll(async () => (await rules()).join()).toContain('after 300 ms');
    const milliseconds = tab.page.evaluate(
      `(async () => { const start = performance.now(); await ask('getLocation', { type: 'gcj02' }); return performance.now() - start; })()`,
    );
    expect(await milliseconds).toBeGreaterThanOrEqual(299);
    expect((await ask(tab, 'getLocation', { type: 'gcj02' })).result).toMatchObject({
      latitude: 1.5,
      longitude: 2.5,
    });
    const other = ask(tab, 'getLocation', { type: 'wgs84' });
    await showDevice(tab);
    const form = await get(tab.panel.frame, 'region', 'Request of getLocation');
    await press(form, 'OK');
    expect((await other).result.latitude).not.toBe(1.5);
  });

  it('that is not finished is not in force, and says why', async () => {
    const { frame } = tab.panel;
    await addFailure('hideMenuItems', 'not now');
    await fill(frame, 'Only when arguments are', '{"menuList": [}');
    await expect.poll(() => tab.panel.text()).toContain('Not in force yet: mend what is marked');
    expect((await ask(tab, 'hideMenuItems', { menuList: [] })).told).toEqual(['fail', 'complete']);
  });

  it('is kept for its site, and for no other', async () => {
    const { server } = await lab();
    await addFailure('hideMenuItems', 'permission denied');
    await tab.panel.reopen();
    await showPhone(tab);
    await showAnswers(tab);
    await expect.poll(rules).toEqual(['hideMenuItems fails: permission denied']);
    await visit(tab, '/phone/script');
    expect((await ask(tab, 'hideMenuItems', { menuList: [] })).told).toEqual(['fail', 'complete']);
    await visit(tab, `${server.origins.other}/phone/script`);
    await expect.poll(rules).toEqual([]);
    expect((await ask(tab, 'hideMenuItems', { menuList: [] })).told).toEqual(['success', 'complete']);
    await visit(tab, '/phone/bundled');
    await expect.poll(rules).toEqual(['hideMenuItems fails: permission denied']);
  });
});

describe('a scenario file', () => {
  const FORMAT = { format: 'wechat-jssdk-scenario', version: 1 };
  const RULE = {
    api: 'hideMenuItems',
    when: null,
    reaction: { kind: 'fail', errMsg: 'from the file' },
    delay: 0,
  };
  const GOOD = fileOf('good.json', JSON.stringify({ ...FORMAT, scenario: { rules: [RULE] } }));

  it.each([
    [
      'broken.json',
      '{"format": "wechat-jssdk-scenario",\n "version": 1,, }',
      'broken.json: This is not JSON: line 2, column 15',
    ],
    [
      'newer.json',
      JSON.stringify({ ...FORMAT, version: 2, scenario: {} }),
      'newer.json: The scenario file has version 2',
    ],
    ['package.json', '{"name": "shop"}', 'package.json: This is no scenario file'],
    ['large.json', ' '.repeat(20_000_000), 'large.json: 19.1 MB, more than the'],
    [
      'odd.json',
      JSON.stringify({ ...FORMAT, scenario: { rules: [{ ...RULE, delay: 'soon' }] } }),
      'odd.json: rules[0].delay is "soon"',
    ],
  ])('that cannot be read changes nothing, and says why: %s', async (name, contents, problem) => {
    await addFailure('hideMenuItems', 'as before');
    await giveFiles(await get(tab.panel.frame, 'region', 'Answers'), [fileOf(name, contents)]);
    await expect.poll(() => tab.panel.text()).toContain(problem);
    await expect.poll(() => tab.panel.text()).toContain('The scenario is as it was');
    expect(await rules()).toEqual(['hideMenuItems fails: as before']);
    expect((await ask(tab, 'hideMenuItems', { menuList: [] })).result.errMsg).toBe('hideMenuItems:as before');
  });

  it('takes the place of the rules that were there', async () => {
    await addFailure('hideOptionMenu', 'as before');
    await giveFiles(await get(tab.panel.frame, 'region', 'Answers'), [GOOD]);
    await expect.poll(rules).toEqual(['hideMenuItems fails: from the file']);
    expect((await ask(tab, 'hideMenuItems', { menuList: [] })).result.errMsg).toBe(
      'hideMenuItems:from the file',
    );
    expect((await ask(tab, 'hideOptionMenu')).told).toEqual(['success', 'complete']);
  });

  it('that was exported is taken in again', async () => {
    const { browser } = await lab();
    const folder = mkdtempSync(join(tmpdir(), 'jssdk-panel-saved-'));
    const session = await browser.target().createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    try {
      await addFailure('hideMenuItems', 'to be shared');
      await tick(tab.panel.frame, 'Payment cancelled', true);
      await press(tab.panel.frame, 'Export');
      await expect.poll(() => readdirSync(folder)).toEqual(['127.0.0.1.wechat-scenario.json']);
      const saved = readFileSync(join(folder, '127.0.0.1.wechat-scenario.json'), 'utf8');
      await resetAnswers(tab);
      await giveFiles(await get(tab.panel.frame, 'region', 'Answers'), [fileOf('saved.json', saved)]);
      await expect.poll(rules).toEqual(['hideMenuItems fails: to be shared']);
      const box = await find(tab.panel.frame, 'checkbox', 'Payment cancelled');
      expect(await box?.evaluate((element) => element.matches(':checked'))).toBe(true);
    } finally {
      await session.send('Browser.setDownloadBehavior', { behavior: 'default' });
      rmSync(folder, { recursive: true });
    }
  });
});

/** The value of an error in the list of those that are known. */
function known(text: string): Promise<string> {
  return tab.panel.frame.$eval(
    'select[aria-label="Known errors"]',
    (list, wanted) => [...list.options].find((option) => option.text === wanted)?.value ?? '',
    text,
  );
}
