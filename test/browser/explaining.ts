import type { ElementHandle, Frame } from 'puppeteer-core';
import { expect, onTestFinished } from 'vitest';
import { choose, find, get, press } from './controls.ts';
import { lab } from './lab.ts';
import type { Client } from './panel.ts';
import type { InspectedTab } from './tab.ts';
import { openKept } from './tab.ts';
import { until } from './until.ts';

/** A page of the test server that calls what it is told to, inspected. It closes with the test. */
export async function openSigned(
  path = '/signed/item?id=5',
  client: Client = 'android',
): Promise<InspectedTab> {
  const tab = await openSignedKept(client);
  onTestFinished(() => tab.page.close());
  await visit(tab, path);
  return tab;
}

/** The same for several tests, which visit its pages: the caller closes it. */
export async function openSignedKept(client: Client = 'android', into = lab()): Promise<InspectedTab> {
  const tab = await openKept('/idle', into);
  await tab.panel.inspect(client);
  return tab;
}

/** Visits such a page. Resolves once the panel shows it, and nothing of the page before. */
export async function visit(tab: InspectedTab, path = '/signed/item?id=5'): Promise<void> {
  await tab.visit(path);
  const names = async () => (await tab.panel.rows()).map(({ name }) => name).join();
  await until('the log of the page', async () => (await names()) === 'Page load,SDK,ready,error');
}

/** Has the page call a method of `wx`. Resolves once the panel's log has a row more of this name. */
export async function call(
  { page, panel }: InspectedTab,
  method: string,
  ...given: unknown[]
): Promise<void> {
  const rows = async () =>
    (await panel.rows()).filter(({ name }) => name === given[0] || name === method).length;
  const before = await rows();
  await page.evaluate(`void wx.${method}(${given.map((value) => JSON.stringify(value)).join(', ')})`);
  await until(`a row ${method}`, async () => (await rows()) > before);
}

/** Shows the signature of the last call of this name. */
export async function showSignature({ panel }: InspectedTab, name: string): Promise<void> {
  await panel.details(name, 'Signature');
}

/** What the panel says of a signature, to be expected sooner or later. */
export function says({ panel }: InspectedTab) {
  return expect.poll(() => panel.signature());
}

/** The mistakes that each explanation names: `url-hash-kept timestamp-milliseconds`. */
export function explanations({ panel }: InspectedTab): Promise<string[]> {
  return panel.frame.$$eval('[role=list][aria-label=Explanations] > [data-mistakes]', (items) =>
    items.map((item) => item.getAttribute('data-mistakes') ?? ''),
  );
}

/** The same, to be expected sooner or later. */
export function explained(tab: InspectedTab) {
  return expect.poll(() => explanations(tab), { timeout: 10_000 });
}

/** Waits until the search for a signature has ended without an explanation. */
export async function expectUnexplained(tab: InspectedTab): Promise<void> {
  await expect.poll(() => tab.panel.signature(), { timeout: 10_000 }).toContain('Not explained');
  expect(await explanations(tab)).toEqual([]);
}

/** One text of those that are compared: what is shown of it, and the stretches in it that are marked. */
export interface ComparedText {
  text: string;
  marked: string[];
}

/** What WeChat hashes, and what the server signed, of the first explanation. */
export async function compared({ panel: { frame } }: InspectedTab): Promise<ComparedText[]> {
  const read = (name: string) =>
    frame.$eval(
      '[aria-label=Explanations]',
      (list, wanted) => {
        const term = [...list.querySelectorAll('dt')].find((element) => element.textContent === wanted);
        const code = term?.nextElementSibling?.querySelector('code');
        // A mark within a mark shows an invisible character.
        const marks = [...(code?.querySelectorAll('mark.changed') ?? [])];
        return { text: code?.textContent ?? '', marked: marks.map((mark) => mark.textContent ?? '') };
      },
      name,
    );
  return [await read('WeChat hashes'), await read('The server signed')];
}

/** Shows the tickets and keys of an account that the list of accounts has, or not yet. */
export async function showAccount({ panel: { frame } }: InspectedTab, appId: string): Promise<void> {
  const isKnown = await (await get(frame, 'combobox', 'Account')).evaluate(
    (element, value) =>
      element instanceof HTMLSelectElement && [...element.options].some((option) => option.value === value),
    appId,
  );
  if (isKnown) return choose(frame, 'Account', appId);
  await choose(frame, 'Account', '+');
  const field = await get(frame, 'textbox', 'New appId');
  await field.type(appId);
  await field.press('Enter');
  await until('the new account', async () => (await find(frame, 'combobox', 'Account')) !== null);
}

/** Opens what is behind `More`. */
export async function showMore({ panel: { frame } }: InspectedTab): Promise<void> {
  const more = await get(frame, 'button', 'More');
  const isOpen = await more.evaluate((element) => element.getAttribute('aria-expanded') === 'true');
  if (!isOpen) await press(frame, 'More');
}

/** The form for a signature by hand. */
export async function showForm(frame: Frame): Promise<ElementHandle> {
  await press(frame, 'Check a signature');
  return get(frame, 'region', 'Check a signature');
}
