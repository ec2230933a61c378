import { afterAll, beforeAll, expect, it } from 'vitest';
import type { FramePage } from '../sites/frames.ts';
import { FRAMES } from '../sites/frames.ts';
import { READY } from './expected.ts';
import type { InspectedTab } from './tab.ts';
import { expectLog, openKept } from './tab.ts';

let tab: InspectedTab;

beforeAll(async () => {
  tab = await openKept();
  await tab.panel.inspect('ios');
});

afterAll(() => tab.page.close());

/** The rows of both documents, sorted: two documents share no order. */
function expectedRows({ seam }: FramePage): string[] {
  const called = ['config: ok · not verified', 'chooseImage: ok'];
  const listened = seam === 'bridge' ? [] : ['ready: ok', 'error: listening'];
  const loaded = seam === 'wx' ? ['SDK'] : [];
  return ['Page load', 'Page load', ...loaded, ...listened, ...called].sort();
}

it.each(Object.entries(FRAMES).map(([path, page]) => ({ path, page, title: page.title })))(
  'runs, answers and records $title',
  async ({ path, page }) => {
    await tab.panel.press('Clear');
    await tab.visit(`/frame/${path}`);
    const where = page.reports === 'inner' ? 'inner' : undefined;
    await expect.poll(() => tab.page.frames().length).toBe(2);
    const report = await expectLog(tab, READY, where);
    expect(report.errors).toEqual([]);
    await expect.poll(async () => (await tab.panel.log()).sort()).toEqual(expectedRows(page));
    const call = (await tab.panel.rows()).find(({ name }) => name === 'chooseImage');
    expect(call?.text.includes('frame')).toBe(page.owner === 'inner');
  },
);

it('keeps the calls of a frame that is gone in the task that made it', async () => {
  await tab.panel.press('Clear');
  await tab.visit('/life/gone');
  const report = await expectLog(tab, ['removed']);
  expect(report.errors).toEqual([]);
  const names = async () => (await tab.panel.rows()).map(({ name }) => name).sort();
  await expect.poll(names).toEqual(['Page load', 'Page load', 'config', 'hideOptionMenu']);
});
