import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press } from './controls.ts';
import type { Lab } from './lab.ts';
import { newLab } from './lab.ts';
import { answer, ask, BUILDS, openPhone, showPhone, visit } from './phone.ts';
import type { InspectedTab } from './tab.ts';
import { expectLog, openKept } from './tab.ts';

/** Has the page start to record, with what is chosen on the phone. */
async function record(tab: InspectedTab, button: string): Promise<void> {
  const asked = ask(tab, 'startRecord');
  await answer(tab, 'startRecord', button);
  expect((await asked).told).toEqual(['success', 'complete']);
}

/** Has the page end the recording. Gives its localId. */
async function stop(tab: InspectedTab): Promise<string> {
  const { told, result } = await ask(tab, 'stopRecord');
  expect(told).toEqual(['success', 'complete']);
  return String(result.localId);
}

/** What the phone says of what it records and plays. */
const sounds = ({ panel }: InspectedTab) =>
  panel.frame.evaluate(() => document.querySelector('.sounds')?.textContent ?? '');

const hear = (tab: InspectedTab, name: string) => tab.page.evaluate(`hear('${name}', 'localId')`);

describe('a recording', () => {
  let tab: InspectedTab;
  beforeAll(async () => {
    tab = await openPhone('android');
  });
  afterAll(() => tab.page.close());

  it.each(BUILDS)('with %s on %s, of the sample, is played to its end', async (path, client) => {
    await visit(tab, path, client);
    await hear(tab, 'onVoicePlayEnd');
    await record(tab, 'Use sample recording');
    await expect.poll(() => sounds(tab)).toContain('Recording');
    const localId = await stop(tab);
    await ask(tab, 'playVoice', { localId });
    await expectLog(tab, ['ready', `onVoicePlayEnd ${JSON.stringify(localId)}`]);
    await expect.poll(() => sounds(tab)).toBe('');
  });

  it.each(BUILDS)('with %s on %s, ends by itself when the minute is over', async (path, client) => {
    await visit(tab, path, client);
    await hear(tab, 'onVoiceRecordEnd');
    await record(tab, 'Use sample recording');
    await press(tab.panel.frame, 'Let the minute be over');
    await expect.poll(async () => (await tab.report()).log).toHaveLength(2);
    const [, heard = ''] = (await tab.report()).log;
    expect(heard).toMatch(/^onVoiceRecordEnd "(weixin|wxLocalResource):\/\/\w+/);
    const localId: unknown = JSON.parse(heard.replace('onVoiceRecordEnd ', ''));
    expect((await ask(tab, 'uploadVoice', { localId })).told).toEqual(['success', 'complete']);
    expect((await ask(tab, 'stopRecord')).told).toEqual(['fail', 'complete']);
  });

  it('is paused, goes on, and is brought to its end on the phone', async () => {
    await visit(tab, '/phone/bundled', 'android');
    await hear(tab, 'onVoicePlayEnd');
    // What only WeChat’s servers have: a sample stands for it, which is long enough to be paused.
    const { result } = await ask(tab, 'downloadVoice', { serverId: 'x'.repeat(64) });
    const localId = String(result.localId);
    await ask(tab, 'playVoice', { localId });
    await ask(tab, 'pauseVoice', { localId });
    await expect.poll(() => sounds(tab)).toContain('Paused');
    await press(tab.panel.frame, 'To the end');
    await expectLog(tab, ['ready', `onVoicePlayEnd ${JSON.stringify(localId)}`]);
  });

  it('is translated to what is typed on the phone', async () => {
    await visit(tab, '/phone/script', 'ios');
    await record(tab, 'Use sample recording');
    const asked = ask(tab, 'translateVoice', { localId: await stop(tab) });
    await answer(tab, 'translateVoice', 'OK');
    expect((await asked).result.translateResult).toBe('今天天气怎么样？');
  });

  it('is not made when the user refuses', async () => {
    await visit(tab, '/phone/bundled', 'android');
    const asked = ask(tab, 'startRecord');
    await answer(tab, 'startRecord', 'Refuse');
    expect((await asked).told).toEqual(['cancel', 'complete']);
    expect((await ask(tab, 'stopRecord')).told).toEqual(['fail', 'complete']);
  });
});

describe('with a microphone', () => {
  let own: Lab;
  let tab: InspectedTab;
  beforeAll(async () => {
    own = await newLab(undefined, ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']);
    tab = await openKept('/idle', Promise.resolve(own));
    await tab.panel.inspect('ios');
    await showPhone(tab);
  });
  afterAll(() => own.close());

  it('what is said into it is recorded, and played', async () => {
    await visit(tab, '/phone/bundled');
    await hear(tab, 'onVoicePlayEnd');
    await record(tab, 'Use microphone');
    await expect.poll(() => sounds(tab)).toContain('From the microphone');
    const localId = await stop(tab);
    await expect.poll(() => recorderWindows()).toBe(0);
    await ask(tab, 'playVoice', { localId });
    await expectLog(tab, ['ready', `onVoicePlayEnd ${JSON.stringify(localId)}`]);
    expect(await own.takeErrors()).toEqual([]);
  });

  it('nothing is recorded any more once the page is left', async () => {
    await visit(tab, '/phone/bundled');
    await record(tab, 'Use microphone');
    await expect.poll(() => sounds(tab)).toContain('From the microphone');
    await visit(tab, '/phone/script');
    await expect.poll(() => sounds(tab)).toBe('');
    await expect.poll(() => recorderWindows()).toBe(0);
  });

  /** How many windows record. */
  const recorderWindows = () =>
    own.browser.targets().filter((target) => target.url().includes('/recorder.html')).length;
});
