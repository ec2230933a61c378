import { describe, expect, it } from 'vitest';
import { devToolsWindow } from './devtools.ts';
import { FACADE_ROWS, READY, SCRIPT_ROWS } from './expected.ts';
import { lab } from './lab.ts';
import { TICKET } from './sign.ts';
import { expectLog, expectRows, open, openPage, reopenDevTools, says } from './tab.ts';
import { until } from './until.ts';

describe('the panel', () => {
  it('closed and opened again shows what it showed, and what happened meanwhile', async () => {
    const tab = await open();
    await tab.panel.inspect('ios');
    await tab.visit('/life/many');
    await expectLog(tab, READY);
    await expectRows(tab, SCRIPT_ROWS);
    await tab.panel.reopen(() => tab.page.evaluate('act(3)'));
    await expectRows(tab, [...SCRIPT_ROWS, 'previewImage: ok', 'previewImage: ok', 'previewImage: ok']);
    expect(await tab.panel.isOn()).toBe(true);
  });

  it('in a DevTools window opened later shows and answers what the page did without it', async () => {
    const tab = await open();
    await tab.panel.inspect('ios');
    await tab.visit('/life/many');
    await expectLog(tab, READY);
    const again = await reopenDevTools(tab, () => tab.page.evaluate('act(1)'));
    await expectRows(again, [...SCRIPT_ROWS, 'previewImage: ok']);
  });

  it('opened again still knows the ticket, and shows no more of it than its end', async () => {
    const tab = await open();
    await tab.panel.ticket(TICKET);
    await tab.panel.inspect('ios');
    await tab.visit('/load/script-1.6.0');
    await expect.poll(() => tab.panel.log()).toContain('config: signature matches');
    await tab.panel.reopen();
    await expect.poll(() => tab.panel.log()).toContain('config: signature matches');
    await tab.panel.details('config', 'Signature');
    expect(await tab.panel.signature()).toContain('Signature matches');
    expect(await tab.panel.text()).not.toContain(TICKET);
  });

  it('behind another tab of DevTools misses nothing', async () => {
    const tab = await open();
    await tab.panel.inspect('ios');
    const window = devToolsWindow(tab.panel.devtools);
    await window.show('elements');
    await tab.visit('/load/script-1.6.0');
    await expectLog(tab, READY);
    await window.show(tab.panel.view);
    await expectRows(tab, SCRIPT_ROWS);
  });

  it('verifies a config of before as soon as the ticket is entered, and unverifies it when it is forgotten', async () => {
    const tab = await open();
    await tab.panel.inspect('ios');
    await tab.visit('/load/script-1.6.0?how=no-query');
    await expectLog(tab, READY);
    await tab.panel.details('config', 'Signature');
    expect(await tab.panel.signature()).toContain('Not verified');
    await tab.panel.ticket(TICKET);
    await expect.poll(() => tab.panel.signature()).toContain('Signature does not match');
    await tab.panel.details('config', 'Problems');
    expect(await tab.panel.problems()).toContain('config-signature-mismatch');
    await tab.panel.press('Forget ticket');
    await tab.panel.details('config', 'Signature');
    await expect.poll(() => tab.panel.signature()).toContain('Not verified');
  });

  it('names the line of the page that made a call, and shows it in Sources', async () => {
    const tab = await open();
    await tab.panel.inspect('ios');
    const response = await tab.page.goto(`${(await lab()).server.origins.main}/load/script-1.6.0`);
    const lines = (await response?.text())?.split('\n') ?? [];
    const line = lines.findIndex((text) => text.includes('wx[name](')) + 1;
    await expectRows(tab, SCRIPT_ROWS);
    const window = devToolsWindow(tab.panel.devtools);
    expect(await window.isShown('sources')).toBe(false);
    await tab.panel.press(`script-1.6.0:${line}`);
    await until('the Sources panel', () => window.isShown('sources'));
  });

  it('clears the log at each load, unless it is to be kept', async () => {
    const tab = await open();
    await tab.panel.inspect('ios');
    await tab.visit('/load/script-1.6.0');
    await expectRows(tab, SCRIPT_ROWS);
    await tab.visit('/load/none');
    await expectRows(tab, FACADE_ROWS);
    await tab.panel.keepLog(true);
    await tab.visit('/load/script-1.6.0');
    await expectRows(tab, [...FACADE_ROWS, ...SCRIPT_ROWS]);
  });

  it('says why a page cannot be inspected, and goes on at the next one', async () => {
    const tab = await open();
    await tab.panel.inspect('ios');
    await tab.page.goto('chrome://version');
    await says(tab).toContain('cannot be inspected');
    await tab.page.goto('data:text/html,hello');
    await says(tab).toContain('cannot be inspected');
    await tab.visit('/load/script-1.6.0');
    await expectLog(tab, READY);
    await says(tab).toBe('');
  });
});

describe('two tabs', () => {
  it('of one site share nothing but the ticket', async () => {
    const one = await open();
    const two = await open();
    await one.panel.inspect('ios');
    await two.panel.inspect('android');
    await one.visit('/load/script-1.6.0');
    await two.visit('/load/none');
    await expectLog(one, READY);
    await expectLog(two, READY);
    await expectRows(one, SCRIPT_ROWS);
    await expectRows(two, FACADE_ROWS);
  });

  it('of which one is not inspected: that one is as it was', async () => {
    const inspected = await open();
    await inspected.panel.inspect('ios');
    const other = await openPage('/load/script-1.6.0');
    await until('the other page', async () => (await other.report()).sdk === 'object');
    expect((await other.report()).first).toBe('undefined undefined');
    expect((await other.report()).log).toEqual([]);
    await expectRows(inspected, ['Page load']);
  });
});
