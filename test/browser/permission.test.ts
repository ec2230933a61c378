import { describe, expect, it } from 'vitest';
import { READY, SCRIPT_ROWS } from './expected.ts';
import { lab } from './lab.ts';
import { expectLog, expectRows, open, says } from './tab.ts';

describe('permission', () => {
  it('is asked for at a site that has not been granted, and the page then runs as WeChat', async () => {
    const { server, allow, revoke } = await lab();
    const { foreign } = server.origins;
    const tab = await open(`${foreign}/load/script-1.6.0`);
    try {
      await tab.panel.press('Inspect as WeChat');
      await says(tab).toContain(`Your permission is needed to inspect ${foreign}`);
      await allow(foreign);
      await tab.panel.press('Allow this site');
      await expectLog(tab, READY);
      await expectRows(tab, SCRIPT_ROWS);
    } finally {
      await revoke(foreign);
    }
  });

  it('is asked for where the tab goes on to a site that has not been granted', async () => {
    const { server, allow, revoke } = await lab();
    const { foreign } = server.origins;
    const tab = await open();
    await tab.panel.inspect('ios');
    await tab.visit(`${foreign}/load/script-1.6.0`);
    try {
      await says(tab).toContain(`The page has moved to ${foreign}`);
      expect((await tab.report()).log).toEqual([]);
      await allow(foreign);
      await tab.panel.press('Allow this site');
      await expectLog(tab, READY);
      await expectRows(tab, SCRIPT_ROWS);
      await says(tab).toBe('');
    } finally {
      await revoke(foreign);
    }
  });

  it('is missed where a frame of the page is of a site that has not been granted', async () => {
    const { server } = await lab();
    const { foreign } = server.origins;
    const tab = await open();
    await tab.panel.inspect('ios');
    await tab.visit('/load/script-1.6.0');
    await tab.page.evaluate((origin) => {
      const frame = document.createElement('iframe');
      frame.src = `${origin}/idle`;
      document.body.append(frame);
    }, foreign);
    await says(tab).toContain(`Frames of ${foreign} are not recorded`);
    expect(await tab.panel.has('Allow all sites')).toBe(true);
  });

  it('holds at another site that was granted', async () => {
    const { server } = await lab();
    const tab = await open();
    await tab.panel.inspect('ios');
    await tab.visit(`${server.origins.other}/load/script-1.6.0`);
    await expectLog(tab, READY);
    await expectRows(tab, SCRIPT_ROWS);
    await says(tab).toBe('');
  });
});

describe('off means off', () => {
  it('the page is as it was once inspection is switched off', async () => {
    const tab = await open('/load/script-1.6.0');
    const before = await tab.page.evaluate(() => navigator.userAgent);
    await tab.panel.inspect('ios');
    await expectLog(tab, READY);
    await tab.panel.stop();
    expect(await tab.page.evaluate(() => navigator.userAgent)).toBe(before);
    await expectLog(tab, []);
    expect((await tab.report()).first).toBe('undefined undefined');
    await says(tab).toBe('');
  });

  it('the page is as it was once DevTools is closed', async () => {
    const tab = await open('/load/script-1.6.0');
    await tab.panel.inspect('ios');
    await expectLog(tab, READY);
    await tab.panel.devtools.close();
    await tab.page.reload();
    expect((await tab.report()).first).toBe('undefined undefined');
  });
});
