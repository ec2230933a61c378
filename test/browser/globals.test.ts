import { afterAll, beforeAll, expect, it } from 'vitest';
import { GLOBALS } from '../sites/globals.ts';
import { READY } from './expected.ts';
import type { InspectedTab } from './tab.ts';
import { expectLog, openKept, openPage } from './tab.ts';

let tab: InspectedTab;

beforeAll(async () => {
  tab = await openKept();
  await tab.panel.inspect('ios');
});

afterAll(() => tab.page.close());

const rows = Object.entries(GLOBALS).map(([path, { title }]) => ({ path, title }));
const ofSdk = rows.filter(({ path }) => path.endsWith('-sdk') || path === 'frozen');
const ofPage = rows.filter((row) => !ofSdk.includes(row));

it.each(ofPage)('a page keeps the name for itself: $title', async ({ path }) => {
  const plain = await openPage(`/global/${path}`);
  const { log, errors } = await plain.report();
  await tab.visit(`/global/${path}`);
  const report = await expectLog(tab, log);
  expect(report.errors).toEqual(errors);
});

it.each(ofSdk)('the SDK works, and is seen, as $title', async ({ path }) => {
  await tab.visit(`/global/${path}`);
  const report = await expectLog(tab, READY);
  expect(report.errors).toEqual([]);
  await expect
    .poll(() => tab.panel.log())
    .toEqual(expect.arrayContaining(['Page load', 'config: ok · not verified', 'chooseImage: ok']));
});
