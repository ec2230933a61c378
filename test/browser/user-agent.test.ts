import { describe, expect, it } from 'vitest';
import { devToolsWindow } from './devtools.ts';
import { READY, SCRIPT_ROWS } from './expected.ts';
import type { InspectedTab } from './tab.ts';
import { expectLog, expectRows, open, says } from './tab.ts';

const userAgent = (tab: InspectedTab) => expect.poll(() => tab.page.evaluate(() => navigator.userAgent));

describe('user agent', () => {
  it.each(['ios', 'android', 'windows', 'wecom'] as const)('is that of WeChat: %s', async (client) => {
    const tab = await open('/load/none');
    await tab.panel.inspect(client);
    expect(await tab.page.evaluate(() => navigator.userAgent)).toContain('MicroMessenger/');
    await expectLog(tab, READY);
  });

  it("is the browser's own behind Desktop, where a page without SDK is answered all the same", async () => {
    const tab = await open('/load/none');
    const own = await tab.page.evaluate(() => navigator.userAgent);
    await tab.panel.inspect('desktop');
    expect(await tab.page.evaluate(() => navigator.userAgent)).toBe(`${own} wxdebugger JSSDKPanel/1`);
    await expectLog(tab, READY);
    await says(tab).toContain('Run as Desktop, some calls are not seen or not answered');
  });

  it('is that of WeChat in device mode too', async () => {
    const tab = await open('/load/script-1.6.0');
    await devToolsWindow(tab.panel.devtools).toggleDeviceMode();
    await userAgent(tab).toContain('Mobile');
    await tab.panel.inspect('ios');
    await expectLog(tab, READY);
    await expectRows(tab, SCRIPT_ROWS);
  });

  it('that device mode replaces is applied again with one click', async () => {
    const tab = await open('/load/script-1.6.0');
    await tab.panel.inspect('ios');
    await expectLog(tab, READY);
    await devToolsWindow(tab.panel.devtools).toggleDeviceMode();
    await tab.page.reload();
    await says(tab).toContain('the page no longer runs as WeChat');
    await tab.panel.press('Apply again');
    await userAgent(tab).toContain('JSSDKPanel');
    await expectLog(tab, READY);
    await says(tab).toBe('');
  });

  it('that is lost when device mode is switched off is applied again with one click', async () => {
    const tab = await open('/load/script-1.6.0');
    const { toggleDeviceMode } = devToolsWindow(tab.panel.devtools);
    await toggleDeviceMode();
    await tab.panel.inspect('ios');
    await expectLog(tab, READY);
    await toggleDeviceMode();
    await tab.page.reload();
    await says(tab).toContain('the page no longer runs as WeChat');
    await tab.panel.press('Apply again');
    await userAgent(tab).toContain('JSSDKPanel');
    await expectLog(tab, READY);
    await says(tab).toBe('');
  });

  it('that Network conditions replaces is named', async () => {
    const tab = await open('/load/script-1.6.0');
    const { setUserAgent } = devToolsWindow(tab.panel.devtools);
    await tab.panel.inspect('ios');
    await setUserAgent('Custom/1.0');
    await tab.page.reload();
    await says(tab).toContain('Custom/1.0');
    await setUserAgent('');
    await tab.page.reload();
    await says(tab).toBe('');
  });
});
