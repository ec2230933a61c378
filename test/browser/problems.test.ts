import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { fill, find, press } from './controls.ts';
import { devToolsWindow } from './devtools.ts';
import {
  counted,
  expectProblems,
  grouped,
  listed,
  pressIn,
  pressSeverity,
  showLog,
  showPreflight,
  showProblems,
  speakChinese,
  verdicts,
} from './findings.ts';
import { lab } from './lab.ts';
import { type InspectedTab, open, openKept } from './tab.ts';
import { until } from './until.ts';

/** What `/findings/mistakes` gets wrong, by the headings that it stands under. */
const MISTAKES = {
  'Will fail': ['config-list-name', 'error-permission-denied', 'param-preview-url'],
  'May fail': ['param-range', 'param-value', 'share-image'],
  Advice: ['config-list-duplicate', 'api-deprecated'],
} as const;
const CODES = Object.values(MISTAKES).flat();

let tab: InspectedTab;
let domain = '';

beforeAll(async () => {
  ({ domain } = (await lab()).server.origins);
  tab = await openInspected();
});

afterAll(() => tab.page.close());

/** A tab that is inspected as WeChat on iOS; the caller closes it. */
async function openInspected(): Promise<InspectedTab> {
  const opened = await openKept();
  await opened.panel.inspect('ios');
  return opened;
}

/** Opens the page with the mistakes, and shows what is wrong with it. */
async function showMistakes(from = domain, on = tab): Promise<void> {
  await on.visit(`${from}/findings/mistakes`);
  await showProblems(on);
  await expectProblems(on, CODES);
}

/** The number of the line of the page that ends in this mark. */
async function lineOf(mark: string): Promise<number> {
  const text = await (await fetch(tab.page.url().replace(domain, await mainOrigin()))).text();
  return text.split('\n').findIndex((line) => line.endsWith(`// ${mark}`)) + 1;
}

const mainOrigin = async () => (await lab()).server.origins.main;

describe('a page with mistakes of several kinds', () => {
  beforeEach(() => showMistakes());

  it('shows each as one item of the list, under how grave it is, and counts them', async () => {
    const groups = await grouped(tab);
    expect(Object.keys(groups)).toEqual(Object.keys(MISTAKES));
    for (const [name, codes] of Object.entries(MISTAKES)) {
      expect(groups[name]).toEqual(expect.arrayContaining([...codes]));
      expect(await counted(tab, name)).toBe(groups[name]?.length);
    }
    const shown = (await tab.panel.problems()).length;
    expect(await counted(tab)).toBe(shown);
    expect(await tab.panel.text()).toContain(`${shown} problems`);
    // For a screen reader too, an item is a problem.
    const items = await tab.panel.frame.$$('[aria-label=Problems] li:not([role=presentation])');
    expect(items).toHaveLength(shown);
  });

  it('leads to the call and to its line', async () => {
    const { frame } = tab.panel;
    const line = await lineOf('count');
    await pressIn(tab, 'param-range', `mistakes:${line}`);
    const window = devToolsWindow(tab.panel.devtools);
    await until('the Sources panel', () => window.isShown('sources'));
    await window.show(tab.panel.view);
    await pressIn(tab, 'param-range', 'Show chooseImage');
    await until('the details', async () => (await frame.$('[role=tabpanel] [data-code]')) !== null);
    expect(await tab.panel.problems()).toEqual(['param-range']);
    const name = await frame.$eval(
      '[role=row][aria-selected=true] [role=gridcell]',
      (cell) => cell.textContent,
    );
    expect(name).toContain('chooseImage');
  });

  it('has the rows of its calls marked, and no others', async () => {
    await showLog(tab);
    const marks = await tab.panel.frame.$$eval('[role=row]', (rows) =>
      rows.flatMap((row) => {
        const mark = row.querySelector('.problem-mark')?.getAttribute('aria-label');
        return mark ? [`${row.querySelector('.name')?.textContent} ${mark}`] : [];
      }),
    );
    expect(marks).toContain('chooseImage 1 problem');
    expect(marks.filter((mark) => mark.startsWith('previewImage'))).not.toEqual([]);
    expect(marks.filter((mark) => /^(ready|error|Page load)/.test(mark))).toEqual([]);
  });

  it('tells what it does again and again once, with its number', async () => {
    const problems = await listed(tab);
    const loops = problems.filter(({ code }) => code === 'param-preview-url');
    expect(loops).toHaveLength(1);
    expect(loops[0]?.text).toContain('20 times');
  });

  it('shows those that are looked for only, and those of a severity', async () => {
    await fill(tab.panel.frame, 'Filter', 'getLocation', 'searchbox');
    await expect.poll(() => tab.panel.problems()).not.toContain('param-range');
    expect(await tab.panel.problems()).toContain('param-value');
    await fill(tab.panel.frame, 'Filter', 'no such thing', 'searchbox');
    await expect.poll(() => tab.panel.text()).toContain('No problem matches the filter');
    await fill(tab.panel.frame, 'Filter', '', 'searchbox');
    await pressSeverity(tab, 'Will fail');
    await pressSeverity(tab, 'May fail');
    await expect.poll(async () => Object.keys(await grouped(tab))).toEqual(['Advice']);
    await pressSeverity(tab, 'Will fail');
    await pressSeverity(tab, 'May fail');
    await expectProblems(tab, CODES);
  });

  it.each([555, 700, 1400])('needs no more than its width in a window of %i px', async (width) => {
    const { devtools, frame } = tab.panel;
    onTestFinished(() => devtools.setViewport(null));
    await devtools.setViewport({ width, height: 900 });
    await expect.poll(() => frame.evaluate(() => window.innerWidth)).toBeLessThanOrEqual(width);
    const tooWide = await frame.$$eval('.checks, .all-problems, .problem, .problem *', (parts) =>
      parts
        .filter((part) => part.scrollWidth > part.clientWidth && part.clientWidth > 1)
        .map((part) => part.outerHTML),
    );
    expect(tooWide.filter((html) => !html.includes('visually-hidden'))).toEqual([]);
  });

  it('explains a problem in the handbook, in the language of the panel', async () => {
    const { browser, id, forget } = await lab();
    const own = await openInspected();
    onTestFinished(async () => {
      await own.page.close();
      await forget();
    });
    await showMistakes(domain, own);
    await speakChinese(own);
    await expect.poll(async () => Object.keys(await grouped(own))).toEqual(['会失败', '可能失败', '建议']);
    const address = `chrome-extension://${id}/src/handbook/handbook.html?lang=zh#param-range`;
    const opened = browser.waitForTarget((target) => target.url() === address);
    await pressIn(own, 'param-range', '为什么');
    const page = await (await opened).page();
    if (!page) throw new Error('a tab without a page');
    onTestFinished(() => page.close());
    await page.waitForSelector('article');
  });
});

describe('a kind of problem that was dismissed', () => {
  it('is in no list, count, row or verdict of the site any more, until it is restored', async () => {
    await showMistakes();
    const before = await counted(tab);
    await showPreflight(tab);
    await expect.poll(() => verdicts(tab)).toMatchObject({ share: 'doubtful' });
    await press(tab.panel.frame, 'Preflight');
    await showProblems(tab);
    for (const { code, group } of await listed(tab)) {
      if (code.startsWith('share-') && group !== 'Advice') await pressIn(tab, code, 'Dismiss for this site');
    }
    const gone = async () => (await tab.panel.problems()).filter((code) => code.startsWith('share-'));
    await expect.poll(gone).toEqual([]);
    expect(await counted(tab)).toBeLessThan(before);
    await showPreflight(tab);
    expect(await verdicts(tab)).toMatchObject({ share: 'pass' });
    await press(tab.panel.frame, 'Preflight');

    // After a reload, and in another panel.
    await tab.page.reload();
    await showProblems(tab);
    await expectProblems(tab, ['param-range']);
    expect(await gone()).toEqual([]);
    await tab.panel.reopen();
    await showProblems(tab);
    await expectProblems(tab, ['param-range']);
    expect(await gone()).toEqual([]);
    await showLog(tab);
    await tab.panel.details('onMenuShareTimeline', 'Problems');
    expect(await gone()).toEqual([]);

    // Another site.
    const { other } = (await lab()).server.origins;
    await tab.visit(`${other}/findings/mistakes`);
    await showProblems(tab);
    await expectProblems(tab, ['share-image']);

    await tab.visit(`${domain}/findings/mistakes`);
    await showProblems(tab);
    await expectProblems(tab, ['param-range']);
    await expect.poll(() => tab.panel.text()).toContain('dismissed for this site');
    const names = await tab.panel.frame.$$eval('.dismissed button', (buttons) =>
      buttons.map((button) => button.getAttribute('aria-label') ?? ''),
    );
    await tab.panel.frame.$eval('.dismissed', (details) => details.setAttribute('open', ''));
    for (const name of names) await press(tab.panel.frame, name);
    await expectProblems(tab, CODES);
    expect(await counted(tab)).toBe(before);
    expect(await find(tab.panel.frame, 'button', names[0] ?? '')).toBeNull();
  });
});

describe('a right page has no problems', () => {
  it.each([
    '/findings/right',
    '/load/script-1.6.0',
    '/load/script-deferred',
    '/load/amd-1.6.0',
    '/load/bundle-weixin-js-sdk',
    '/load/bundle-weixin-js-sdk-ts',
    '/load/bundle-jweixin-module',
    '/route/history',
  ])('%s', async (path) => {
    await tab.visit(`${domain}${path}?id=5`);
    await until('the page to be ready', async () => (await tab.report()).log.join().startsWith('ready'));
    await showLog(tab);
    await expect.poll(() => tab.panel.log()).toContain('config: ok · not verified');
    await showProblems(tab);
    expect(await tab.panel.text()).toContain('No problems found');
    expect(await counted(tab)).toBe(0);
  });
});

it('after ten thousand calls a wrong one is found, and the panel answers', async () => {
  await tab.visit(`${domain}/findings/many`);
  await until('the page', async () => (await tab.report()).log.join() === 'ready');
  await showLog(tab);
  await tab.page.evaluate('callOften(10_000)');
  await expect.poll(() => tab.panel.count(), { timeout: 20_000 }).toBeGreaterThan(10_000);
  await tab.page.evaluate('callWrongly()');
  await showProblems(tab);
  await expect.poll(() => tab.panel.problems(), { timeout: 10_000 }).toContain('param-range');
  const before = await tab.panel.problems();
  await pressIn(tab, 'param-range', 'Show chooseImage');
  await until('its details', async () => (await tab.panel.frame.$('[role=tabpanel] [data-code]')) !== null);
  await tab.panel.reopen();
  await showProblems(tab);
  await expect.poll(() => tab.panel.problems(), { timeout: 20_000 }).toEqual(before);
});

it('two tabs of one site have their own problems', async () => {
  const other = await open();
  await other.panel.inspect('android');
  await other.visit(`${domain}/findings/right`);
  await showMistakes();
  await showProblems(other);
  await expect.poll(() => other.panel.text()).toContain('3 calls');
  expect(await other.panel.problems()).toEqual([]);
});
