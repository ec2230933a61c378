import type { Frame, Page } from 'puppeteer-core';
import { expect, onTestFinished } from 'vitest';
import { lab } from './lab.ts';
import type { Panel } from './panel.ts';
import { showPanel } from './panel.ts';

/** What `test/sites/app.js` says of the page. */
export interface Report {
  first: string;
  sdk: string | null;
  log: string[];
  results: Record<string, Record<string, unknown>>;
  errors: string[];
  violations: string[];
}

/** A page under test. */
export interface Tab {
  page: Page;
  /** Loads another page; a path is one of the main origin. */
  visit(url: string): Promise<void>;
  /** What the page says of itself; `inner`: what the page in its frame says. */
  report(where?: 'inner'): Promise<Report>;
}

/** A page under test with the panel open. */
export interface InspectedTab extends Tab {
  panel: Panel;
}

/** Opens a page in a new tab, without DevTools. It closes with the test. */
export async function openPage(path: string): Promise<Tab> {
  const { browser, server } = await lab();
  const page = await browser.newPage();
  onTestFinished(() => page.close());
  const tab = tabOf(page, server.origins.main);
  await tab.visit(path);
  return tab;
}

/** Opens a page in a new tab, with DevTools and a panel that nobody has used. It closes with the test. */
export async function open(path = '/idle'): Promise<InspectedTab> {
  const tab = await openKept(path);
  onTestFinished(() => tab.page.close());
  return tab;
}

/** The same for several tests: the caller closes it. */
export async function openKept(path = '/idle', into = lab()): Promise<InspectedTab> {
  const { browser, server, id, forget } = await into;
  await forget();
  const page = await browser.newPage();
  const tab = tabOf(page, server.origins.main);
  await tab.visit(path);
  const panel = await showPanel(page, await page.openDevTools(), id);
  return { ...tab, panel };
}

/** Closes DevTools, does what is given, and opens it again on the same page. */
export async function reopenDevTools(
  tab: InspectedTab,
  meanwhile: () => Promise<unknown>,
): Promise<InspectedTab> {
  const { id } = await lab();
  await tab.panel.devtools.close();
  await meanwhile();
  return { ...tab, panel: await showPanel(tab.page, await tab.page.openDevTools(), id) };
}

/** Waits until the page's own log is this. */
export async function expectLog(tab: Tab, lines: readonly string[], where?: 'inner'): Promise<Report> {
  await expect.poll(async () => (await tab.report(where)).log).toEqual(lines);
  return tab.report(where);
}

/** Waits until the panel's log is this: every row by its name and its status. */
export async function expectRows({ panel }: InspectedTab, rows: readonly string[]): Promise<void> {
  await expect.poll(() => panel.log()).toEqual(rows);
}

/** What the panel says of the inspection, to be expected sooner or later; empty when all is well. */
export function says({ panel }: InspectedTab) {
  return expect.poll(() => panel.status());
}

/** A page of the server at `origin`. */
export function tabOf(page: Page, origin: string): Tab {
  return {
    page,
    async visit(url) {
      await page.goto(new URL(url, origin).href);
    },
    report: (where) => reportOf(where ? innerFrame(page) : page),
  };
}

/** The one frame of a page. */
function innerFrame(page: Page): Frame {
  const frame = page.frames().find((candidate) => candidate.parentFrame() === page.mainFrame());
  if (!frame) throw new Error(`no frame in ${page.url()}`);
  return frame;
}

/** A file for which DevTools itself asks every page of this machine. */
const DEVTOOLS_OWN = '/.well-known/appspecific/com.chrome.devtools.json';

async function reportOf(frame: Page | Frame): Promise<Report> {
  const report: unknown = await frame.evaluate('window.report');
  if (!isReport(report)) throw new Error(`no report, but ${JSON.stringify(report)}`);
  return { ...report, violations: report.violations.filter((line) => !line.endsWith(DEVTOOLS_OWN)) };
}

function isReport(value: unknown): value is Report {
  return typeof value === 'object' && value !== null && 'log' in value && 'violations' in value;
}
