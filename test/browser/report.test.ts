import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { get, press } from './controls.ts';
import { expectProblems, showProblems } from './findings.ts';
import { lab } from './lab.ts';
import { TICKET } from './sign.ts';
import { type InspectedTab, open, openKept } from './tab.ts';
import { until } from './until.ts';

const FORMS = ['Copy as Markdown', 'Save as HTML…', 'Save as JSON…'] as const;
type Form = (typeof FORMS)[number];

let tab: InspectedTab;
let domain = '';
let folder = '';

beforeAll(async () => {
  const { browser, server } = await lab();
  ({ domain } = server.origins);
  tab = await openKept();
  await tab.panel.inspect('ios');
  await tab.panel.ticket(TICKET);
  folder = mkdtempSync(join(tmpdir(), 'jssdk-panel-reports-'));
  const session = await browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  // Only a page of this machine may read the clipboard.
  await browser.defaultBrowserContext().overridePermissions(server.origins.main, ['clipboard-read']);
});

afterAll(async () => {
  const { browser } = await lab();
  const session = await browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'default' });
  await browser.defaultBrowserContext().clearPermissionOverrides();
  rmSync(folder, { recursive: true });
  await tab.page.close();
});

/** Chooses a form in the menu of the report. */
async function choose(form: Form): Promise<void> {
  await press(tab.panel.frame, 'Report');
  const item = await get(tab.panel.frame, 'menuitem', form);
  await item.evaluate((element) => element instanceof HTMLElement && element.click());
}

/** The report as the user gets it. `path`: of the file, where it is one. */
async function take(form: Form): Promise<{ text: string; path: string }> {
  if (form === 'Copy as Markdown') return { text: await copied(), path: '' };
  // Two of one second have the same name.
  for (const name of readdirSync(folder)) rmSync(join(folder, name));
  await choose(form);
  const end = form === 'Save as HTML…' ? '.html' : '.json';
  const saved = () => readdirSync(folder).filter((name) => name.endsWith(end));
  await expect.poll(saved).toHaveLength(1);
  const path = join(folder, saved()[0] ?? '');
  await until('the file to be whole', async () => /(<\/html>|\})\s*$/.test(readFileSync(path, 'utf8')));
  return { text: readFileSync(path, 'utf8'), path };
}

/** What the panel copies: it may have to explain a signature first. */
async function copied(): Promise<string> {
  const { browser, server } = await lab();
  const reader = await browser.newPage();
  const read = async (): Promise<string> => String(await reader.evaluate('navigator.clipboard.readText()'));
  try {
    // A page may read the clipboard only while it has the focus.
    await reader.emulateFocusedPage(true);
    await reader.goto(`${server.origins.main}/idle`);
    const before = await read();
    await choose('Copy as Markdown');
    await expect.poll(read).not.toBe(before);
    return await read();
  } finally {
    await reader.close();
  }
}

/** Opens a page, and waits for its problems. */
async function visit(path: string, codes: readonly string[]): Promise<void> {
  await tab.visit(`${domain}${path}`);
  await showProblems(tab);
  await expectProblems(tab, codes);
}

it.each(FORMS)('%s: verdicts, problems, configs, calls and ways to open the page', async (form) => {
  await visit('/findings/mistakes', ['config-list-name', 'param-range', 'share-image']);
  const { text, path } = await take(form);
  for (const part of [
    'getLocaton',
    'config-list-name',
    'param-range',
    'chooseImage',
    'onMenuShareTimeline',
    `${domain}/findings/mistakes`,
    'WeChat on iOS',
    'Timestamp',
    'from=singlemessage',
    'without getLocation',
  ]) {
    expect(text.replaceAll('\\', '').replaceAll('&amp;', '&')).toContain(part);
  }
  expect(text).not.toContain(TICKET);
  if (path !== '')
    expect(path).toMatch(/m\.shop\.example\.jssdk-report\.\d{4}-\d\d-\d\dT\d{6}\.(html|json)$/);
});

it.each(FORMS)('%s: the lines to change for a wrong signature', async (form) => {
  await visit('/findings/fixed?id=5', ['config-signature-mismatch']);
  // Nobody has looked at the signature, nor had it explained.
  const { text } = await take(form);
  const plain = text.replaceAll('\\', '').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
  expect(plain).toContain('The server signed the URL without its query');
  expect(plain).toContain('Node.js');
  // What the server hashed, and what WeChat hashes, without the ticket.
  expect(plain).toContain(`url=${domain}/findings/fixed?id=5`);
  expect(plain).toContain('····P7qg');
  expect(plain).not.toContain(TICKET);
});

it.each(FORMS)('%s: no ticket, wherever the page has it', async (form) => {
  const path = `/findings/secret?ticket=${TICKET}`;
  await visit(path, ['secret-in-url', 'secret-in-arguments']);
  const { text } = await take(form);
  expect(text).toContain('chooseImage');
  expect(text).toContain('secret-in-url');
  expect(text).toContain('P7qg');
  expect(text).not.toContain(TICKET);
  expect(text).not.toContain(TICKET.slice(8, 40));
});

it('the HTML of a hostile page shows its markup as text: nothing is loaded, nothing runs', async () => {
  await visit('/findings/markup', ['param-type']);
  const { path } = await take('Save as HTML…');
  const { browser } = await lab();
  const page = await browser.newPage();
  onTestFinished(() => page.close());
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(pathToFileURL(path).href);
  expect(requests).toEqual([pathToFileURL(path).href]);
  expect(await page.$$('img, script, a[href^="javascript"], iframe')).toEqual([]);
  expect(await page.evaluate('window.evil')).toBeUndefined();
  expect(await page.evaluate(() => document.body.textContent)).toContain('<img src=');
  for (const width of [700, 1400]) {
    await page.setViewport({ width, height: 900 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    const narrowest = await page.$$eval('td', (cells) => Math.min(...cells.map((cell) => cell.offsetWidth)));
    expect(narrowest).toBeGreaterThan(45);
  }
});

it('the Markdown of a hostile page has its markup as text only', async () => {
  await visit('/findings/markup', ['param-type']);
  const { text } = await take('Copy as Markdown');
  expect(text).toContain('evil.png');
  // What stands outside of code is escaped.
  const outside = text.replace(/(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, '');
  expect(outside.replace(/\\./g, '')).not.toMatch(/[<[]/);
});

it('is in the language of the panel, and says that there are no problems when there are none', async () => {
  const own = await open();
  await own.panel.inspect('ios');
  await own.visit(`${domain}/findings/right?id=5`);
  await until('the calls', async () => (await own.report()).log.includes('ready'));
  const before = tab;
  tab = own;
  try {
    const { text } = await take('Copy as Markdown');
    expect(text).toContain('# WeChat JS-SDK report');
    expect(text).toContain('No problems found');
  } finally {
    tab = before;
  }
});
