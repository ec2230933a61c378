import { afterAll, beforeAll, expect, it } from 'vitest';
import type { FramePage } from '../sites/frames.ts';
import { FRAMES } from '../sites/frames.ts';
import type { InspectedTab } from './tab.ts';
import { expectLog, openKept } from './tab.ts';

const READY = ['ready', 'success chooseImage:ok', 'complete chooseImage:ok'];

let tab: InspectedTab;

beforeAll(async () => {
  tab = await openKept();
  await tab.panel.inspect('ios');
});

afterAll(() => tab.page.close());

/** The rows of both documents, sorted: two documents share no order. */
function expectedRows({ seam }: FramePage): string[] {
  const called = ['config: ok · not verified', 'chooseImage: ok'];
  const listened = seam === 'bridge' ? [] : ['ready: ok', 'error: pending'];
  const loaded = seam === 'wx' ? ['jWeixin'] : [];
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

it('leaves a page alone whose frame is gone in the task that calls', async () => {
  await tab.panel.press('Clear');
  await tab.visit('/life/gone');
  const report = await expectLog(tab, ['removed']);
  expect(report.errors).toEqual([]);
});
