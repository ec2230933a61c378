/** Starts a browser with a profile of its own, which goes when the browser goes. */

import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { Duplex } from 'node:stream';
import { createClient } from './pipe.mjs';
import { say } from './say.mjs';

/** How long the browser may take to answer for the first time: a cold start on a slow disk. */
const START_LIMIT = 60_000;
/** How long it may take to close before it is killed. */
const CLOSE_LIMIT = 5_000;

/** No start page, no questions, no requests of its own, and our way in. */
const ARGUMENTS = [
  '--remote-debugging-pipe',
  '--enable-unsafe-extension-debugging',
  '--auto-open-devtools-for-tabs',
  '--no-startup-window',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-sync',
  '--disable-search-engine-choice-screen',
  '--disable-crash-reporter',
  '--disable-features=Translate',
  '--password-store=basic',
  '--use-mock-keychain',
  '--window-size=1440,900',
];

/** DevTools in the browser's language, without a bar above the panel that offers it. Its values are JSON in JSON. */
const PREFERENCES = {
  devtools: { synced_preferences_sync_disabled: { language: '"browserLanguage"' } },
};

/**
 * @typedef {object} Browser
 * @property {import('./pipe.mjs').Client} client
 * @property {Promise<void>} started resolves when it answers; rejects when it does not, with its last words
 * @property {Promise<string>} ended resolves when the browser has ended, with how it did
 * @property {() => Promise<void>} close ends the browser and removes its profile; may be called again
 */

/**
 * Starts a browser; it has no window until a page is opened.
 * @param {string} program the path of the browser's program
 * @param {{ headless: boolean, debuggingPort: number | null }} options
 * @returns {Browser} at once, so that it can be closed while it is still starting
 * @throws {Error} when there is no display to show it on
 */
export function launch(program, { headless, debuggingPort }) {
  if (!headless && !hasDisplay()) {
    throw new Error(
      say(
        '这里没有图形界面（DISPLAY 和 WAYLAND_DISPLAY 都未设置）。不需要窗口时请用：npm start -- --headless',
        'There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set). To do without a window: npm start -- --headless',
      ),
    );
  }
  const profile = mkdtempSync(path.join(profileFolder(program), 'jssdk-panel-profile-'));
  mkdirSync(path.join(profile, 'Default'));
  writeFileSync(path.join(profile, 'Default', 'Preferences'), JSON.stringify(PREFERENCES));
  const args = [...ARGUMENTS, `--user-data-dir=${profile}`];
  if (headless) args.push('--headless');
  if (debuggingPort !== null) args.push(`--remote-debugging-port=${debuggingPort}`);
  // Chromium refuses to run as root with its sandbox.
  if (process.getuid?.() === 0) args.push('--no-sandbox');

  // A process group of its own: Ctrl+C in the terminal is ours to answer, and what is left of it can be ended as one.
  const child = spawn(program, args, {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  });
  const lastWords = keepLastLines(toStream(child.stdio[2]));
  /** @type {Promise<string>} */
  const ended = new Promise((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('exit', (code, signal) =>
      resolve(say(`退出码 ${code ?? signal}`, `exit code ${code ?? signal}`)),
    );
  });
  const client = createClient(toStream(child.stdio[3]), toStream(child.stdio[4]));

  const close = async () => {
    // A browser that refuses has ended already, or is about to.
    const closed = client
      .send('Browser.close')
      .catch(() => null)
      .then(() => ended);
    if ((await within(CLOSE_LIMIT, closed)) === undefined) endGroup(child);
    await ended;
    endGroup(child);
    await rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  };

  const start = async () => {
    const answered = client.send('Browser.getVersion').then(
      () => null,
      () => ended,
    );
    const trouble = await within(START_LIMIT, answered);
    if (trouble === null) return;
    const reason = trouble ?? say('60 秒内没有响应', 'no answer within 60 seconds');
    const summary = say(
      `浏览器没能启动：${program}（${reason}）`,
      `The browser did not start: ${program} (${reason})`,
    );
    throw new Error([summary, ...lastWords].join('\n'));
  };
  return { client, started: start(), ended, close };
}

function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * Where the profile goes. A snap sees another /tmp than we do, but shares this folder with us.
 * @param {string} program
 */
function profileFolder(program) {
  if (!program.startsWith('/snap/')) return os.tmpdir();
  const shared = path.join(os.homedir(), 'snap', 'chromium', 'common');
  mkdirSync(shared, { recursive: true });
  return shared;
}

/**
 * @param {unknown} stream one of the child's additional pipes, which are both readable and writable
 * @returns {import('node:stream').Duplex}
 */
function toStream(stream) {
  if (stream instanceof Duplex) return stream;
  throw new Error(`no pipe to the browser: ${stream}`);
}

/**
 * @param {import('node:stream').Readable} stream
 * @returns {string[]} its last lines, kept up to date
 */
function keepLastLines(stream) {
  /** @type {string[]} */
  const lines = [];
  createInterface({ input: stream }).on('line', (line) => {
    lines.push(line);
    if (lines.length > 8) lines.shift();
  });
  return lines;
}

/**
 * Ends what is left of the browser: its helpers may outlive it.
 * @param {import('node:child_process').ChildProcess} child
 */
function endGroup(child) {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    child.kill();
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // Nothing is left: what we want.
  }
}

/**
 * @template T
 * @param {number} milliseconds
 * @param {Promise<T>} promise
 * @returns {Promise<T | undefined>} undefined when the promise took longer
 */
async function within(milliseconds, promise) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  /** @type {Promise<undefined>} */
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, milliseconds, undefined);
  });
  const result = await Promise.race([promise, late]);
  clearTimeout(timer);
  return result;
}
