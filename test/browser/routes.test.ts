import { expect, it } from 'vitest';
import { TICKET } from './sign.ts';
import type { InspectedTab } from './tab.ts';
import { expectLog, expectRows, open } from './tab.ts';

/** Shows another view of the app, as a link in it would. */
function act(tab: InspectedTab, code: string): Promise<unknown> {
  return tab.page.evaluate(code);
}

/** The row of every view: `wx.config` and `wx.ready` once more. */
const view = (status: string) => [`config: ${status}`, 'ready: ok'];

it('on Android, an app that signs for the URL of each view is right at every one', async () => {
  const tab = await open();
  await tab.panel.ticket(TICKET);
  await tab.panel.inspect('android');
  await tab.visit('/route/history');
  const seen = ['ready /route/history'];
  await expectLog(tab, seen);
  await act(tab, `go('/route/history/item?id=5')`);
  await expectLog(tab, [...seen, 'ready /route/history/item?id=5']);
  await act(tab, `swap('/route/history/paid#done')`);
  await expectLog(tab, [...seen, 'ready /route/history/item?id=5', 'ready /route/history/paid#done']);
  await act(tab, 'history.back()');
  await expectRows(tab, [
    'Page load',
    'SDK',
    ...view('signature matches'),
    'pushState',
    ...view('signature matches'),
    'replaceState',
    ...view('signature matches'),
    'popstate',
    ...view('signature matches'),
  ]);
});

it('on iOS, the same app is wrong once it has left the page that was entered', async () => {
  const tab = await open();
  await tab.panel.ticket(TICKET);
  await tab.panel.inspect('ios');
  await tab.visit('/route/history');
  await expectLog(tab, ['ready /route/history']);
  await act(tab, `go('/route/history/item?id=5')`);
  await expectRows(tab, [
    'Page load',
    'SDK',
    ...view('signature matches'),
    'pushState',
    ...view('wrong signature'),
  ]);
});

it('an app that routes by hash is right at every view, and each change is a row', async () => {
  const tab = await open();
  await tab.panel.ticket(TICKET);
  await tab.panel.inspect('ios');
  await tab.visit('/route/hash');
  await expectLog(tab, ['ready /route/hash']);
  await act(tab, `go('/buy')`);
  await expectLog(tab, ['ready /route/hash', 'ready /route/hash#/buy']);
  await act(tab, 'history.back()');
  await expectRows(tab, [
    'Page load',
    'SDK',
    ...view('signature matches'),
    'hashchange',
    ...view('signature matches'),
    'popstate',
    ...view('signature matches'),
  ]);
});

it('a change of URL shows the URL it led to', async () => {
  const tab = await open();
  await tab.panel.inspect('ios');
  await tab.visit('/route/history');
  await act(tab, `history.pushState({}, '', '/route/history/%E5%95%86%E5%93%81?a=1&b=2')`);
  await expect
    .poll(async () => (await tab.panel.rows()).find(({ name }) => name === 'pushState')?.text)
    .toContain('/route/history/%E5%95%86%E5%93%81?a=1&b=2');
});
