import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { find, get, press } from './controls.ts';
import { answer, ask, BUILDS, choosePictures, end, openPhone, sheet, visit } from './phone.ts';
import { fileOf, plain, pngOf } from './png.ts';
import type { InspectedTab } from './tab.ts';

const SMALL = fileOf('small.png', pngOf(plain(40, 30)));
const WIDE = fileOf('wide.png', pngOf(plain(57, 20)));
const LARGE = fileOf('large.png', pngOf(plain(1600, 1200)));
const TEXT = fileOf('notes.txt', 'no picture');

let tab: InspectedTab;

beforeAll(async () => {
  tab = await openPhone('android');
});

afterAll(() => tab.page.close());

/** Has the page ask for pictures and gives it these files. Gives their localIds. */
async function choose(paths: readonly string[], args: object = {}): Promise<string[]> {
  const asked = ask(tab, 'chooseImage', args);
  const form = await sheet(tab, 'chooseImage');
  await choosePictures(form, paths);
  await end(form, 'OK');
  const { told, result } = await asked;
  expect(told).toEqual(['success', 'complete']);
  const { localIds } = result;
  if (!Array.isArray(localIds)) throw new Error(`no localIds, but ${JSON.stringify(result)}`);
  return localIds.map(String);
}

/** How wide the page shows a picture, in pixels; 0 when it cannot. */
const widthOf = (address: unknown) => tab.page.evaluate(`widthOf(${JSON.stringify(address)})`);

describe.each(BUILDS)('%s on %s', (path, client) => {
  it('a picture of the computer is shown by the page, uploaded, and downloaded again', async () => {
    await visit(tab, path, client);
    const [localId] = await choose([SMALL], { count: 1 });
    expect(await widthOf(localId)).toBe(40);
    const uploaded = await ask(tab, 'uploadImage', { localId });
    expect(uploaded.told).toEqual(['success', 'complete']);
    const downloaded = await ask(tab, 'downloadImage', { serverId: uploaded.result.serverId });
    expect(downloaded.result.localId).not.toBe(localId);
    expect(await widthOf(downloaded.result.localId)).toBe(40);
  });

  it('no more pictures are taken than the page asks for', async () => {
    await visit(tab, path, client);
    const asked = ask(tab, 'chooseImage', { count: 2 });
    const form = await sheet(tab, 'chooseImage');
    await choosePictures(form, [SMALL, WIDE, LARGE]);
    await expect
      .poll(() => form.evaluate((element) => element.textContent))
      .toContain('At most 2: the rest was left out');
    await end(form, 'OK');
    const { result } = await asked;
    expect(result.localIds).toHaveLength(2);
    expect(await Promise.all([result.localIds].flat().map(widthOf))).toEqual([40, 57]);
  });
});

describe('on both systems', () => {
  it.each([
    ['android', 'data:image/png;base64,'],
    ['ios', ''],
  ] as const)('on %s the contents of a picture are handed over', async (client, before) => {
    await visit(tab, '/phone/bundled', client);
    const [localId] = await choose([WIDE], { count: 1 });
    const { result } = await ask(tab, 'getLocalImgData', { localId });
    expect(await widthOf(`${before}${result.localData}`)).toBe(57);
  });

  it('a large picture is made smaller, unless the original is chosen', async () => {
    await visit(tab, '/phone/script', 'android');
    const [compressed] = await choose([LARGE], { count: 1, sizeType: ['compressed'] });
    expect(await widthOf(compressed)).toBe(1280);
    const [original] = await choose([LARGE], { count: 1, sizeType: ['original'] });
    expect(await widthOf(original)).toBe(1600);
  });

  it('a chosen picture is previewed on the phone', async () => {
    await visit(tab, '/phone/bundled', 'ios');
    const localIds = await choose([SMALL, WIDE]);
    await ask(tab, 'previewImage', { current: localIds[1], urls: localIds });
    const preview = await get(tab.panel.frame, 'region', 'Picture preview');
    const width = () => preview.$eval('img', (image) => image.naturalWidth);
    await expect.poll(width).toBe(57);
    await press(preview, 'Previous');
    await expect.poll(width).toBe(40);
    await press(preview, 'Back');
    await expect.poll(() => find(tab.panel.frame, 'region', 'Picture preview')).toBe(null);
  });

  it.each(['drop', 'paste'] as const)('a picture is taken in by %s', async (how) => {
    await visit(tab, '/phone/bundled', 'android');
    const asked = ask(tab, 'chooseImage', { count: 2 });
    const form = await sheet(tab, 'chooseImage');
    await form.evaluate(bring, how, pngOf(plain(21, 9)).toString('base64'));
    await expect.poll(() => form.evaluate((element) => element.textContent)).toContain('1 of 2');
    await end(form, 'OK');
    expect(await widthOf([(await asked).result.localIds].flat()[0])).toBe(21);
  });

  it('a file that is no picture is said to be none, and the phone asks on', async () => {
    await visit(tab, '/phone/bundled', 'android');
    const asked = ask(tab, 'chooseImage');
    const form = await sheet(tab, 'chooseImage');
    await choosePictures(form, [TEXT]);
    await press(form, 'OK');
    await expect
      .poll(() => form.evaluate((element) => element.textContent))
      .toContain('notes.txt: the browser cannot decode it as a picture');
    await answer(tab, 'chooseImage', 'Use sample picture');
    const { result } = await asked;
    expect(await widthOf([result.localIds].flat()[0])).toBe(16);
  });

  it('pictures of the page before are none of this page’s, but of the phone’s', async () => {
    await visit(tab, '/phone/bundled', 'android');
    const [localId] = await choose([SMALL], { count: 1 });
    await visit(tab, '/phone/script');
    expect((await ask(tab, 'uploadImage', { localId })).told).toEqual(['success', 'complete']);
    const stranger = await ask(tab, 'uploadImage', { localId: 'weixin://resourceid/none' });
    expect(stranger.told).toEqual(['fail', 'complete']);
  });
});

/** Brings a PNG file to a sheet, as dragging it there does, or pasting. Runs in the panel. */
function bring(form: Element, how: 'drop' | 'paste', base64: string): void {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const data = new DataTransfer();
  data.items.add(new File([bytes], 'brought.png', { type: 'image/png' }));
  const path = { bubbles: true, cancelable: true };
  const event =
    how === 'drop'
      ? new DragEvent('drop', { ...path, dataTransfer: data })
      : new ClipboardEvent('paste', { ...path, clipboardData: data });
  form.querySelector('.file-drop')?.dispatchEvent(event);
}
