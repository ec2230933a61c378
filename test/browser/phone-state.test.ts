import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choose, fill, get, press, tick } from './controls.ts';
import { answer, ask, BUILDS, end, openPhone, screenText, sheet, showSetting, visit } from './phone.ts';
import { sha1 } from './signing.ts';
import type { InspectedTab } from './tab.ts';

let tab: InspectedTab;

beforeAll(async () => {
  tab = await openPhone('android');
});

afterAll(() => tab.page.close());

describe.each(BUILDS)('%s on %s', (path, client) => {
  it('the place that was typed is handed over as GPS has it, or as maps of China do', async () => {
    await visit(tab, path, client);
    const plain = ask(tab, 'getLocation', { type: 'wgs84' });
    const form = await sheet(tab, 'getLocation');
    // The tower of Canton Fair's metro station, and where 高德地图 has it.
    await fill(form, 'Latitude', '23.102608');
    await fill(form, 'Longitude', '113.31911');
    await end(form, 'OK');
    expect(await plain).toMatchObject({
      told: ['success', 'complete'],
      result: { latitude: 23.102608, longitude: 113.31911 },
    });
    const shifted = ask(tab, 'getLocation', { type: 'gcj02' });
    await answer(tab, 'getLocation', 'OK');
    const { latitude, longitude } = (await shifted).result;
    expect(latitude).toBeCloseTo(23.0999, 3);
    expect(longitude).toBeCloseTo(113.3245, 3);
  });

  it('a place that the page opens is shown by its name and address', async () => {
    await visit(tab, path, client);
    const place = { latitude: 23.099994, longitude: 113.32452, name: '东圃广场', address: '中山大道 12 号' };
    expect((await ask(tab, 'openLocation', place)).told).toEqual(['success', 'complete']);
    const map = await get(tab.panel.frame, 'region', 'Map');
    const text = await map.evaluate((element) => element.textContent);
    for (const part of ['东圃广场', '中山大道 12 号', '23.099994, 113.32452']) expect(text).toContain(part);
    await press(map, 'Back');
    await expect.poll(() => screenText(tab)).toContain('No call is waiting');
  });

  it('the network that was chosen is what the page gets', async () => {
    await visit(tab, path, client);
    for (const type of ['4g', 'wifi', '2g']) {
      await choose(tab.panel.frame, 'Network', type);
      expect(await ask(tab, 'getNetworkType')).toMatchObject({
        told: ['success', 'complete'],
        result: { networkType: type },
      });
    }
    await choose(tab.panel.frame, 'Network', 'none');
    expect((await ask(tab, 'getNetworkType')).told).toEqual(['fail', 'complete']);
    await choose(tab.panel.frame, 'Network', 'wifi');
  });

  it('of two cards the one that is ticked is added, and chosen from the wallet', async () => {
    await visit(tab, path, client);
    const build = path.replaceAll('/', '-');
    const [first, second] = [`first${build}`, `second${build}`];
    const cardList = [first, second].map((cardId) => ({ cardId, cardExt: extOf(cardId) }));
    const asked = ask(tab, 'addCard', { cardList });
    const form = await sheet(tab, 'addCard');
    await tick(form, `${second} signature not verified`, false);
    await end(form, 'Add');
    const { told, result } = await asked;
    expect(told).toEqual(['success', 'complete']);
    expect(result.cardList).toMatchObject([
      { cardId: first, isSuccess: true },
      { cardId: second, isSuccess: false },
    ]);

    const sign = { timestamp: 1418301401, nonceStr: 'q8Tz', signType: 'SHA1', cardSign: '0'.repeat(40) };
    const chosen = ask(tab, 'chooseCard', { cardId: first, ...sign });
    const wallet = await sheet(tab, 'chooseCard');
    await expect.poll(() => wallet.evaluate((element) => element.textContent)).toContain(first);
    await end(wallet, 'OK');
    const cards: unknown = JSON.parse(String((await chosen).result.cardList));
    expect(cards).toMatchObject([{ card_id: first }]);
  });
});

describe.each(BUILDS.filter(([path]) => path !== '/phone/first'))('%s on %s', (path, client) => {
  it('iBeacons are heard while the page searches, and as they come', async () => {
    await visit(tab, path, client);
    await tab.page.evaluate(`hear('onSearchBeacons', 'beacons')`);
    const heard = async (): Promise<number[]> => {
      const [, ...lines] = (await tab.report()).log;
      return lines.map((line) => [JSON.parse(line.replace('onSearchBeacons ', ''))].flat().length);
    };
    expect((await ask(tab, 'startSearchBeacons', { ticket: '' })).told).toEqual(['success', 'complete']);
    await expect.poll(async () => (await heard()).includes(1)).toBe(true);
    await showSetting(tab, 'iBeacons nearby');
    await press(tab.panel.frame, 'Add iBeacon');
    await expect.poll(async () => (await heard()).includes(2)).toBe(true);
    await press(tab.panel.frame, 'Remove 10001 / 19008');
    await expect.poll(async () => (await heard()).at(-1)).toBe(1);
    expect((await ask(tab, 'stopSearchBeacons')).told).toEqual(['success', 'complete']);
  });

  it('an address that was typed is handed over', async () => {
    await visit(tab, path, client);
    const asked = ask(tab, 'openAddress');
    const form = await sheet(tab, 'openAddress');
    await fill(form, 'Name', '李四');
    await fill(form, 'Street', '解放路 1 号');
    await end(form, 'Use this address');
    expect(await asked).toMatchObject({
      told: ['success', 'complete'],
      result: { userName: '李四', detailInfo: '解放路 1 号', provinceName: '广东省' },
    });
  });
});

/** A card's `cardExt`, signed for this card alone: WeChat adds none twice with the same. */
function extOf(cardId: string): string {
  return JSON.stringify({ timestamp: '1418301401', nonce_str: cardId, signature: sha1(cardId) });
}
