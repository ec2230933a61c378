import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { fill, find, get, press } from './controls.ts';
import {
  call,
  expectUnexplained,
  explained,
  openSigned,
  openSignedKept,
  says,
  showSignature,
  visit,
} from './explaining.ts';
import { newLab } from './lab.ts';
import { TICKET } from './sign.ts';
import { configFor, type Signed } from './signing.ts';
import type { InspectedTab } from './tab.ts';

/** What no mistake leads to: the long search for it takes many seconds. */
const RANDOM: Signed = { url: 'a text that is no variant of anything' };
const HOURS = 3 * 3600 + 7;

let tab: InspectedTab;

beforeAll(async () => {
  tab = await openSignedKept();
  await tab.panel.ticket(TICKET);
});

afterAll(() => tab.page.close());

/** Has the page call `wx.config` with something signed in place of the right value, and shows the signature. */
async function configure(signed: Signed, where = tab): Promise<void> {
  await call(where, 'config', configFor(where.page.url(), signed));
  await showSignature(where, 'config');
}

const progress = ({ panel: { frame } } = tab) => find(frame, 'progressbar', 'Searching for the mistake');

/** Starts the long search of the signature that is shown, and waits until it says how far it is. */
async function searchFurther(where = tab): Promise<void> {
  await press(where.panel.frame, 'Search further');
  await says(where).toMatch(/[\d,]+ of [\d,]+ texts tried/);
}

it('a signature that nothing explains: what was tried, what could not be, and what to do next', async () => {
  await visit(tab);
  await configure(RANDOM);
  await expectUnexplained(tab);
  const said = await tab.panel.signature();
  expect(said).toMatch(/[\d,]{5,} texts tried in/);
  expect(said).toContain('Could not be searched');
  expect(said).toContain('A nonceStr made anew after signing');
  expect(said).toContain('What to try next');
  expect(said).toContain('Enter the api_ticket');
  expect(await tab.panel.has('Search further')).toBe(true);
});

it('a time hours off is found by the long search, and not by the short one', async () => {
  await visit(tab);
  await configure({ timestamp: 1414587457 - HOURS });
  await expectUnexplained(tab);
  await press(tab.panel.frame, 'Search further');
  await explained(tab).toEqual(['timestamp-regenerated']);
});

it('the long search shows how far it is, leaves the panel at work, and ends when it is cancelled', async () => {
  const { frame } = tab.panel;
  await visit(tab);
  await configure(RANDOM);
  await expectUnexplained(tab);
  const before = tab.panel.devtools.workers().length;
  await searchFurther();
  expect(await progress()).not.toBeNull();
  const filter = await get(frame, 'searchbox', 'Filter');
  onTestFinished(() => fill(frame, 'Filter', '', 'searchbox'));
  await filter.type('config');
  expect(await filter.evaluate((field) => field instanceof HTMLInputElement && field.value)).toBe('config');
  await expect.poll(() => tab.panel.log()).toEqual(['config: wrong signature']);
  expect(await progress()).not.toBeNull();
  await press(frame, 'Cancel');
  await says(tab).toMatch(/Search cancelled after [\d,]+ texts/);
  expect(await progress()).toBeNull();
  await expect.poll(() => tab.panel.devtools.workers().length).toBeLessThanOrEqual(before);
});

it('what was cancelled can be searched again', async () => {
  await visit(tab);
  await configure(RANDOM);
  await expectUnexplained(tab);
  await searchFurther();
  await press(tab.panel.frame, 'Cancel');
  await says(tab).toContain('Search cancelled');
  await press(tab.panel.frame, 'Search again');
  await says(tab).toMatch(/[\d,]+ of [\d,]+ texts tried/);
});

it('of a hundred wrong configs, the one that is shown is searched, by one worker', async () => {
  await visit(tab, '/signed/item?id=100#/buy');
  const page = tab.page.url();
  const configs = Array.from({ length: 100 }, (_, id) =>
    configFor(page, { url: page, timestamp: 1414587457 - id }),
  );
  const { devtools } = tab.panel;
  let created = 0; // one that ended just before may still be listed
  const count = () => {
    created++;
  };
  devtools.on('workercreated', count);
  onTestFinished(() => void devtools.off('workercreated', count));
  await tab.page.evaluate(`for (const config of ${JSON.stringify(configs)}) wx.config(config)`);
  await expect.poll(() => tab.panel.count()).toBe(104);
  await tab.panel.detailsAt(60, 'Signature');
  await explained(tab).toEqual(['timestamp-regenerated url-hash-kept']);
  await expect.poll(() => devtools.workers().length).toBe(1);
  expect(created).toBeLessThanOrEqual(1);
});

it('the panel closed and opened during a search goes on', async () => {
  await visit(tab);
  await configure(RANDOM);
  await expectUnexplained(tab);
  await searchFurther();
  await tab.panel.reopen();
  await expect.poll(() => tab.panel.log()).toContain('config: wrong signature');
  await showSignature(tab, 'config');
  await expectUnexplained(tab);
  expect(await progress()).toBeNull();
});

it('the page loaded again during a search: the search is over, and the next config is explained', async () => {
  await visit(tab);
  await configure(RANDOM);
  await expectUnexplained(tab);
  await searchFurther();
  await visit(tab, '/signed/item?id=6#/buy');
  await configure({ url: tab.page.url() });
  await explained(tab).toEqual(['url-hash-kept']);
});

it('another signature that comes into sight does not wait for the long search', async () => {
  await visit(tab, '/signed/item?id=7#/buy');
  await configure(RANDOM);
  await expectUnexplained(tab);
  await searchFurther();
  await configure({ url: tab.page.url() });
  await explained(tab).toEqual(['url-hash-kept']);
  await tab.panel.detailsAt(4, 'Signature');
  await says(tab).toMatch(/[\d,]+ of [\d,]+ texts tried/);
});

it('two tabs search at the same time, each for its own', async () => {
  await visit(tab);
  const other = await openSigned();
  await other.panel.ticket(TICKET);
  await configure(RANDOM);
  await configure(RANDOM, other);
  await expectUnexplained(other);
  await expectUnexplained(tab);
  await searchFurther();
  await searchFurther(other);
  await press(tab.panel.frame, 'Cancel');
  await says(tab).toContain('Search cancelled');
  await says(other).toMatch(/texts tried/);
  expect(await progress(other)).not.toBeNull();
});

it('where WebAssembly is refused the same explanation is found', async () => {
  const own = await newLab((folder) => {
    const manifest = join(folder, 'manifest.json');
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace(" 'wasm-unsafe-eval'", ''));
  });
  try {
    const without = await openSignedKept('android', Promise.resolve(own));
    await without.panel.ticket(TICKET);
    const refused = await without.panel.frame.evaluate(() => {
      try {
        return new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)) === undefined;
      } catch {
        return true; // which is what is asked
      }
    });
    expect(refused).toBe(true);
    await visit(without, '/signed/item?id=5#/buy');
    await configure({ url: without.page.url(), timestamp: '1414587457000' }, without);
    await explained(without).toEqual(['timestamp-milliseconds url-hash-kept']);
  } finally {
    await own.close();
  }
});
