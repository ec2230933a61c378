import type { Page } from 'puppeteer-core';
import { expect, onTestFinished, test } from 'vitest';
import { lab } from './lab.ts';
import { TICKET } from './sign.ts';
import { open } from './tab.ts';

const PAGE = 'src/handbook/handbook.html';

/** The handbook in a tab of its own, and every URL that it has asked for. */
async function openHandbook(where: string): Promise<{ page: Page; requested: string[] }> {
  const { browser, id } = await lab();
  const page = await browser.newPage();
  onTestFinished(() => page.close());
  const requested: string[] = [];
  page.on('request', (request) => requested.push(request.url()));
  await page.goto(`chrome-extension://${id}/${PAGE}${where}`);
  await page.waitForSelector('article');
  return { page, requested };
}

const textOf = (page: Page, selector = 'article') =>
  page.$eval(selector, (element) => element.textContent ?? '');
/** What is listed in open groups: the addresses. */
const listed = (page: Page) =>
  page.$$eval('nav details[open] a', (links) => links.map((link) => link.getAttribute('href')));

test('shows a finding in Chinese: cases, example, certainty, source', async () => {
  const { page, requested } = await openHandbook('?lang=zh#config-url-hash');
  const text = await textOf(page);
  expect(text).toContain('URL 的 # 及其后面的部分不参与签名');
  expect(text).toContain('官方文档 附录5 · 2.3');
  expect(text).toContain('wx.config(sign(location.href));');
  expect(text).toContain('未填 jsapi_ticket 时只是提示');
  expect(
    await page.$$eval('[data-severity]', (cases) => cases.map((each) => each.getAttribute('data-severity'))),
  ).toEqual(['error', 'note']);
  expect(await page.$eval('nav [aria-current=page]', (link) => link.getAttribute('href'))).toBe(
    '#config-url-hash',
  );
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-CN');
  expect(requested.filter((url) => !url.startsWith('chrome-extension://'))).toEqual([]);
});

test('changes its language, and keeps it in its address', async () => {
  const { page } = await openHandbook('?lang=zh#config-url-hash');
  const english = await page.waitForSelector('::-p-aria([name="English"][role="button"])');
  await english?.click();
  expect(await textOf(page, 'h1')).toBe('The URL is signed without its # part');
  await page.reload();
  await page.waitForSelector('article');
  expect(await textOf(page, 'h1')).toBe('The URL is signed without its # part');
  expect(await page.title()).toBe('The URL is signed without its # part · JS-SDK');
});

test('is filtered and read by the keyboard alone', async () => {
  const { page } = await openHandbook('?lang=en');
  await page.focus('nav input');
  await page.keyboard.type('hash-kept');
  expect(await listed(page)).toEqual(['#mistake/url-hash-kept']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => location.hash === '#mistake/url-hash-kept');
  expect(await textOf(page, 'h1')).toBe('The server signed the URL with its # part.');
  await page.keyboard.press('ArrowUp');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
});

test('shows the lines of a mistake in the language of the server', async () => {
  const { page } = await openHandbook('?lang=en#mistake/url-hash-kept');
  const php = await page.waitForSelector('::-p-aria([name="PHP"][role="button"])');
  await php?.click();
  expect(await textOf(page)).toContain("explode('#'");
});

test('says so when it has no such page', async () => {
  const { page } = await openHandbook('?lang=en#config-gone');
  expect(await textOf(page, '[role=alert]')).toContain('config-gone');
});

test.each([700, 1400])('needs no more than its width at %i px', async (width) => {
  const { page } = await openHandbook('?lang=en#config-signature-mismatch');
  await page.setViewport({ width, height: 900 });
  const overflow = await page.$$eval('main, nav, .listed, html', (parts) =>
    parts.map((part) => part.scrollWidth - part.clientWidth),
  );
  expect(overflow).toEqual([0, 0, 0, 0]);
});

test('opens beside the inspected tab at the finding whose “Why” was pressed', async () => {
  const { browser, id } = await lab();
  const tab = await open();
  await tab.panel.ticket(TICKET);
  await tab.panel.inspect('ios');
  await tab.visit('/load/script-1.6.0?how=no-query');
  await tab.panel.details('config', 'Problems');
  const why = '[data-code=config-signature-mismatch] button[aria-label^=Why]';
  await tab.panel.frame.waitForSelector(why);
  const url = `chrome-extension://${id}/${PAGE}?lang=en#config-signature-mismatch`;
  const opened = browser.waitForTarget((target) => target.url() === url);
  await tab.panel.frame.$eval(why, (button) => button instanceof HTMLElement && button.click());
  const page = await (await opened).page();
  if (!page) throw new Error('a tab without a page');
  onTestFinished(() => page.close());
  await page.waitForSelector('article');
  expect(await textOf(page, 'h1')).toBe('The signature does not match (invalid signature)');
});
