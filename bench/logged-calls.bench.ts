/**
 * What a logged call costs the page, and how long it takes until calls are shown: this panel beside what people do
 * today, the official SDK's `debug: true` with the Console open, and with vConsole. One run, one browser, ratios.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, expect, test } from 'vitest';
import { lab } from '../test/browser/lab.ts';
import { showPanel } from '../test/browser/panel.ts';
import { LAST, startPages, WAYS, type Way } from './logged-calls.pages.ts';
import { medianOf, tableOf } from './table.ts';

const COUNTS = [1_000, 10_000];
const RUNS = 3;

/** What one run took. */
interface Figures {
  /** Main-thread time of the page per call, replies included: microseconds. */
  cost: number;
  /** From the first call until the last is shown: milliseconds; NaN where nothing is shown. */
  shown: number;
}

const pages = await startPages();
const { browser, id } = await lab();
afterAll(async () => {
  pages.server.close();
  await browser.close();
});

test('a logged call', async () => {
  const figures = new Map<string, Figures>();
  for (const count of COUNTS) {
    for (const way of WAYS) {
      const runs: Figures[] = [];
      for (let run = 0; run < RUNS; run++) runs.push(await measure(way, count));
      figures.set(`${way} ${count}`, {
        cost: medianOf(runs.map(({ cost }) => cost)),
        shown: medianOf(runs.map(({ shown }) => shown)),
      });
    }
  }
  for (const count of COUNTS)
    console.log(`\n${count} calls, ten a task; medians of ${RUNS} runs\n${report(figures, count)}`);
  expect(figures.size).toBe(COUNTS.length * WAYS.length);
});

async function measure(way: Way, count: number): Promise<Figures> {
  const page = await browser.newPage();
  await page.goto(pages.urlOf(way));
  const watch = await prepare(way, page);
  const before = await page.metrics();
  const [began, ended] = await Promise.all([page.evaluate(`run(${count})`).then(Number), watch()]);
  const after = await page.metrics();
  await page.close();
  const spent = (after.TaskDuration ?? 0) - (before.TaskDuration ?? 0);
  return { cost: (spent * 1e6) / count, shown: ended - began };
}

/** Opens what shows the calls. Gives back a function that resolves, with the time, when the last one is shown. */
async function prepare(way: Way, page: Page): Promise<() => Promise<number>> {
  if (way === 'none') return async () => Number.NaN;
  if (way === 'vconsole') {
    await page.bringToFront();
    return () => page.evaluate(untilText, LAST);
  }
  const devtools = await page.openDevTools();
  await devtools.bringToFront();
  if (way === 'panel') {
    const panel = await showPanel(page, devtools, id);
    await panel.inspect('ios');
    await expect.poll(() => panel.log()).toContain('config: ok · not verified');
    return () => panel.frame.evaluate(untilText, LAST);
  }
  await devtools.waitForSelector('.root-view');
  await devtools.evaluate(`import('devtools://devtools/bundled/ui/legacy/legacy.js').then(({ ViewManager }) =>
    ViewManager.ViewManager.instance().showView('console'))`);
  return () => devtools.evaluate(untilText, LAST);
}

/** Runs in the window that shows the calls: waits until this text is in its document, shadow trees included. */
async function untilText(text: string): Promise<number> {
  const has = (root: ParentNode): boolean => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot && has(element.shadowRoot)) return true;
      if (element instanceof HTMLScriptElement) continue;
      for (const node of element.childNodes)
        if (node instanceof Text && node.data.includes(text)) return true;
    }
    return false;
  };
  while (!has(document)) await new Promise((resolve) => setTimeout(resolve, 50));
  return Date.now();
}

function report(figures: ReadonlyMap<string, Figures>, count: number): string {
  const of = (way: Way): Figures => figures.get(`${way} ${count}`) ?? { cost: Number.NaN, shown: Number.NaN };
  const panel = of('panel');
  const times = (figure: number, base: number): string =>
    Number.isNaN(figure) ? '–' : `${(figure / base).toFixed(1)}×`;
  const rows = WAYS.map((way) => {
    const { cost, shown } = of(way);
    const shownText = Number.isNaN(shown) ? '–' : `${shown.toFixed(0)} ms`;
    return [
      NAMES[way],
      `${cost.toFixed(0)} µs`,
      times(cost, panel.cost),
      shownText,
      times(shown, panel.shown),
    ];
  });
  return tableOf([['', 'page, per call', 'to panel', 'until shown', 'to panel'], ...rows]);
}

const NAMES: Record<Way, string> = {
  none: 'SDK alone, nothing shown',
  panel: 'this panel',
  console: 'debug: true, Console open',
  vconsole: 'debug: true, vConsole',
};
