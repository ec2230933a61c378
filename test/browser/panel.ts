import type { Frame, Page } from 'puppeteer-core';
import { choose, fill, find, press, tick } from './controls.ts';
import type { Row } from './log.ts';
import { countRows, readRows, select, selectAt } from './log.ts';
import { until } from './until.ts';

/** Which client the page is told it runs in: the value of the choice in the toolbar. */
export type Client = 'ios' | 'android' | 'windows' | 'wecom' | 'desktop';

/** The JS-SDK panel in the DevTools window of one tab, as a user works with it. */
export interface Panel {
  /** The panel's document. */
  readonly frame: Frame;
  /** The DevTools window around it. */
  devtools: Page;
  /** What DevTools calls the panel. */
  view: string;
  /** Closes the panel, does what is given, and opens it again. */
  reopen(meanwhile?: () => Promise<unknown>): Promise<void>;
  /** Chooses the client and presses `Inspect as WeChat` unless it is on. Resolves when the page has loaded as that. */
  inspect(client: Client): Promise<void>;
  /** Presses `Inspect as WeChat` when it is on. Resolves when the page has loaded as it was. */
  stop(): Promise<void>;
  isOn(): Promise<boolean>;
  /** Every row, the ones out of view too. */
  rows(): Promise<Row[]>;
  /** How many rows there are, by the grid's own count. */
  count(): Promise<number>;
  /** Every row by its name and its status: `chooseImage: ok`. */
  log(): Promise<string[]>;
  /** Selects the last row of this name and gives the text of its details under this tab. */
  details(name: string, tab: string): Promise<string>;
  /** The same for a row by its place in the log, from 0. */
  detailsAt(row: number, tab: string): Promise<string>;
  /** Ticks or unticks `Keep log`. */
  keepLog(keep: boolean): Promise<void>;
  /** Enters a `jsapi_ticket`. */
  ticket(text: string): Promise<void>;
  /** The codes of the findings of the row that is selected, or of all. */
  problems(): Promise<string[]>;
  /** The text of the `Signature` region. */
  signature(): Promise<string>;
  /** Presses the button of this name. */
  press(name: string): Promise<void>;
  /** Whether a button of this name is there. */
  has(name: string): Promise<boolean>;
  /** What it says of the inspection; empty when all is well. */
  status(): Promise<string>;
  /** All that the panel says. */
  text(): Promise<string>;
}

/** The panel of a page whose DevTools window is open. */
export async function showPanel(page: Page, devtools: Page, id: string): Promise<Panel> {
  const view = await showView(devtools, id);
  const frame = await devtools.waitForFrame((candidate) => /\/panel\.html$/.test(candidate.url()));
  const drawn = () =>
    until(
      'the panel to draw itself',
      async () => (await find(frame, 'button', 'Inspect as WeChat')) !== null,
    );
  await drawn();
  const on = async () => {
    const button = await find(frame, 'button', 'Inspect as WeChat');
    return (await button?.evaluate((element) => element.getAttribute('aria-pressed'))) === 'true';
  };
  const loadedAs = (isOn: boolean) => async () => {
    const inspected = await page.evaluate(() => navigator.userAgent.includes('JSSDKPanel'));
    return inspected === isOn && (await page.evaluate(() => document.readyState)) === 'complete';
  };
  const panel: Panel = {
    frame,
    devtools,
    view,
    async reopen(meanwhile) {
      const gone = frame.waitForNavigation();
      await frame.evaluate(() => location.reload());
      await meanwhile?.();
      await gone;
      await drawn();
    },
    async inspect(client) {
      await choose(frame, 'Run as', client);
      if (!(await on())) await press(frame, 'Inspect as WeChat');
      await until('the page loaded as WeChat', loadedAs(true));
    },
    async stop() {
      if (await on()) await press(frame, 'Inspect as WeChat');
      await until('the page loaded as it was', loadedAs(false));
    },
    isOn: on,
    rows: () => readRows(frame),
    count: () => countRows(frame),
    log: async () =>
      (await readRows(frame)).map(({ name, status }) => (status ? `${name}: ${status}` : name)),
    async details(name, tab) {
      await until(`a row ${name}`, () => select(frame, name));
      return readTab(frame, tab);
    },
    async detailsAt(row, tab) {
      await until(`row ${row}`, () => selectAt(frame, row));
      return readTab(frame, tab);
    },
    keepLog: (keep) => tick(frame, 'Keep log', keep),
    ticket: (text) => fill(frame, 'jsapi_ticket', text),
    problems: () =>
      frame.$$eval('[aria-label=Problems] [data-code]', (items) =>
        items.map((item) => item.getAttribute('data-code') ?? ''),
      ),
    signature: () => frame.$eval('[aria-label=Signature]', (element) => element.textContent ?? ''),
    press: (name) => press(frame, name),
    has: (name) => find(frame, 'button', name).then((button) => button !== null),
    status: () => frame.$eval('[role=status]', (element) => element.textContent ?? ''),
    text: () => frame.evaluate(() => document.body.textContent ?? ''),
  };
  return panel;
}

/** Shows the tab `JS-SDK` of a DevTools window. Gives DevTools' name for it. */
async function showView(devtools: Page, id: string): Promise<string> {
  await devtools.waitForSelector('.root-view');
  const view: unknown = await devtools.evaluate(`(async () => {
    const { ViewManager } = await import('devtools://devtools/bundled/ui/legacy/legacy.js');
    const manager = ViewManager.ViewManager.instance();
    const find = () => [...manager.views.values()].find((view) => view.viewId().startsWith('chrome-extension://${id}'));
    // The view is there once DevTools has run the extension's page, of which it tells nobody.
    while (!find()) await new Promise((resolve) => setTimeout(resolve, 10));
    await manager.showView(find().viewId());
    return find().viewId();
  })()`);
  return String(view);
}

async function readTab(frame: Frame, name: string): Promise<string> {
  await until(`a tab ${name}`, () => openTab(frame, name));
  return frame.$eval('[role=tabpanel]', (element) => element.textContent ?? '');
}

function openTab(frame: Frame, name: string): Promise<boolean> {
  return frame.evaluate((wanted) => {
    const tab = [...document.querySelectorAll<HTMLElement>('[role=tab]')].find(
      (element) => element.textContent?.trim().startsWith(wanted) === true,
    );
    tab?.click();
    return tab?.getAttribute('aria-selected') === 'true';
  }, name);
}
