/**
 * `npm start`: from a fresh clone to the panel beside a page. Installs, builds, finds a browser, starts it with the
 * extension and a temporary profile, and opens the demo or the page asked for. Needs nothing but Node.
 */

import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from './browser.mjs';
import {
  grantSite,
  loadExtension,
  openPage,
  PANEL_LIMIT,
  showPanel,
  waitUntilTabsClose,
} from './extension.mjs';
import { launch } from './launch.mjs';
import { describeUsage, parseOptions } from './options.mjs';
import { prepare } from './prepare.mjs';
import { say } from './say.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** @type {(() => Promise<void>)[]} What ends the things that were started, in the order of their starts. */
const endings = [];

const interrupted = new AbortController();
// Stays on for good: npm passes Ctrl+C on to us after the terminal has, and the second must not cut the ending short.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => interrupted.abort());
/** @type {Promise<void>} */
const interruption = new Promise((resolve) => interrupted.signal.addEventListener('abort', () => resolve()));

/** @param {import('./options.mjs').Options} options */
async function start({ url, headless, port, debuggingPort }) {
  await prepare(ROOT, interrupted.signal);
  const program = await ensureBrowser(interrupted.signal);
  const page = url ?? (await startDemo(port));
  interrupted.signal.throwIfAborted();

  const browser = launch(program, { headless, debuggingPort });
  endings.push(browser.close);
  await browser.started;
  const { client } = browser;
  const extensionId = await loadExtension(client, path.join(ROOT, 'dist'));
  if (headless) await grantSite(client, extensionId, page);
  const trouble = await openPage(client, page);
  if (trouble !== null) report(page, trouble, headless);
  const closed = Promise.race([browser.ended, waitUntilTabsClose(client)]);
  // The browser shows no panel of an extension beside its own error page; it comes once the user has got past that.
  const shown = showPanel(client, extensionId, trouble === null ? PANEL_LIMIT : Number.POSITIVE_INFINITY);
  await Promise.race([shown.then(() => announce(page)), closed]);
  await closed;
}

/**
 * @param {string} page
 * @param {string} trouble
 * @param {boolean} headless whether nobody is there to see to it
 */
function report(page, trouble, headless) {
  const what = say(`页面打不开：${page}（${trouble}）`, `The page does not open: ${page} (${trouble})`);
  if (headless) throw new Error(what);
  console.log(what);
  console.log(say('处理好后请在浏览器中重新加载。', 'Reload it in the browser once that is solved.'));
}

/** @param {string} page */
function announce(page) {
  console.log(say(`Ready 就绪：${page}`, `Ready: ${page}`));
  console.log(
    say(
      '在 DevTools 的 JS-SDK 面板中点“以微信环境检查”（Inspect as WeChat）。按 Ctrl+C 或关闭浏览器即可结束。',
      'Press "Inspect as WeChat" in the panel JS-SDK of DevTools. Ctrl+C, or closing the browser, ends it.',
    ),
  );
}

/**
 * @param {number} port
 * @returns {Promise<string>} the demo's URL
 */
async function startDemo(port) {
  // Not before the packages are there: the demo serves the official SDK from them.
  const { createDemo } = await import('../demo/server.mjs');
  const demo = await createDemo({ port });
  endings.push(demo.close);
  return demo.url;
}

/** @returns {Promise<number>} the exit code */
async function main() {
  try {
    const options = parseOptions(process.argv.slice(2));
    if (options.help) console.log(describeUsage());
    else await Promise.race([start(options), interruption]);
    return 0;
  } catch (error) {
    if (interrupted.signal.aborted) return 0;
    console.error(`\n${error instanceof Error ? error.message : error}`);
    return 1;
  } finally {
    for (const end of endings.reverse()) await end();
  }
}

process.exit(await main());
