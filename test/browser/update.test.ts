import { expect, it } from 'vitest';
import { READY, SCRIPT_ROWS } from './expected.ts';
import { newLab } from './lab.ts';
import { showPanel } from './panel.ts';
import { expectLog, expectRows, openKept } from './tab.ts';
import { until } from './until.ts';

it('a page lives on when the extension is updated under it, and can be inspected again', async () => {
  const own = await newLab();
  try {
    const tab = await openKept('/load/script-1.6.0', Promise.resolve(own));
    await tab.panel.inspect('ios');
    await expectLog(tab, READY);
    await own.reload();
    // Chromium closes DevTools windows that show a panel of the extension.
    await until('DevTools to close', async () => !(await tab.page.hasDevTools()));
    await tab.page.evaluate(`wx.hideOptionMenu(); wx.chooseImage(noting('again', {}));`);
    expect(await tab.report()).toMatchObject({ log: READY, errors: [] });

    const panel = await showPanel(tab.page, await tab.page.openDevTools(), own.id);
    expect(await panel.isOn()).toBe(false);
    await panel.inspect('ios');
    await expectLog(tab, READY);
    await expectRows({ ...tab, panel }, SCRIPT_ROWS);
    expect((await tab.report()).errors).toEqual([]);
    expect(await own.takeErrors()).toEqual([]);
    expect(own.outside.requests).toEqual([]);
  } finally {
    await own.close();
  }
});
