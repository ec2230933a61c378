/** Finds the Chrome, Chromium or Edge of this machine; where there is none, gets one or says how. */

import { accessSync, constants, existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './run.mjs';
import { say } from './say.mjs';

/** The commands under which Linux knows a browser, the likeliest to be up to date first. */
const COMMANDS = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
];

/** Where Linux packages put the program itself, for when no command on PATH leads there. */
const LINUX_PLACES = [
  '/opt/google/chrome/chrome',
  '/opt/chromium/chrome',
  '/opt/microsoft/msedge/msedge',
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/snap/bin/chromium',
];

/** Below /Applications and ~/Applications. */
const MAC_PLACES = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

/** Below each of Windows' program folders. */
const WINDOWS_PLACES = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * Every place in which a browser may be, the best first. Looks at nothing.
 * @param {NodeJS.Platform} platform as `process.platform`
 * @param {NodeJS.ProcessEnv} environment PATH on Linux, HOME on macOS, the program folders on Windows
 * @returns {string[]} absolute paths
 */
export function listCandidates(platform, environment) {
  if (platform === 'darwin') {
    const folders = ['/Applications'];
    if (environment.HOME) folders.push(path.posix.join(environment.HOME, 'Applications'));
    return MAC_PLACES.flatMap((place) => folders.map((folder) => path.posix.join(folder, place)));
  }
  if (platform === 'win32') {
    const folders = [environment.ProgramFiles, environment['ProgramFiles(x86)'], environment.LOCALAPPDATA];
    return WINDOWS_PLACES.flatMap((place) =>
      folders.flatMap((folder) => (folder ? [path.win32.join(folder, place)] : [])),
    );
  }
  const folders = (environment.PATH ?? '').split(':').filter((folder) => folder.startsWith('/'));
  const commands = COMMANDS.flatMap((command) => folders.map((folder) => path.posix.join(folder, command)));
  return [...commands, ...LINUX_PLACES];
}

/**
 * The browser to use: `CHROME_PATH` when it is set, else the first of `listCandidates` that is there.
 * @param {NodeJS.Platform} [platform]
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {string | null} the path of its program; null when there is none
 * @throws {Error} when `CHROME_PATH` is set to something that cannot be run
 */
export function findBrowser(platform = process.platform, environment = process.env) {
  const wanted = environment.CHROME_PATH;
  if (!wanted) return listCandidates(platform, environment).find(isProgram) ?? null;
  if (isProgram(wanted)) return wanted;
  throw new Error(
    say(
      `CHROME_PATH 指向 ${wanted}，但那里没有可以运行的程序。请改为浏览器程序的完整路径，或取消这个环境变量。`,
      `CHROME_PATH is ${wanted}, but there is no program there. Set it to the full path of the browser's program, or unset it.`,
    ),
  );
}

/**
 * The browser to use, installed first where that can be done unasked: by apt-get, on Debian and Ubuntu, as root.
 * @param {AbortSignal} [signal] stops the installation
 * @returns {Promise<string>} the path of its program
 * @throws {Error} when there is none and none could be installed; its message says what to do
 */
export async function ensureBrowser(signal) {
  const found = findBrowser();
  if (found) return found;
  if (!canInstall()) throw new Error(describeWaysOut());
  try {
    await installChromium(signal);
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\n${describeWaysOut()}`, {
      cause: error,
    });
  }
  const installed = findBrowser();
  if (installed) return installed;
  throw new Error(describeWaysOut());
}

/** @param {string} file */
function isProgram(file) {
  if (!existsSync(file) || !statSync(file).isFile()) return false;
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    // The one way in which access() says no.
    return false;
  }
}

function canInstall() {
  return existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
}

/** @param {AbortSignal | undefined} signal */
async function installChromium(signal) {
  console.log(
    say(
      '没有找到 Chrome、Chromium 或 Edge，正在用 apt-get 安装 chromium(Debian/Ubuntu,root)……',
      'No Chrome, Chromium or Edge here: installing chromium with apt-get (Debian or Ubuntu, as root) …',
    ),
  );
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, ...(signal && { signal }) };
  await run('apt-get update', '/usr/bin/apt-get', ['update', '-qq'], options);
  const install = ['install', '-qq', '-y', '--no-install-recommends', 'chromium'];
  await run('apt-get install chromium', '/usr/bin/apt-get', install, options);
}

function describeWaysOut() {
  const dist = fileURLToPath(new URL('../dist', import.meta.url));
  return say(
    [
      '没有找到 Chrome、Chromium 或 Edge。可以：',
      '  · 安装 Chrome(https://www.google.cn/chrome/)、Edge，或发行版自带的 chromium，然后重新运行；',
      '  · 浏览器装在别处时，用 CHROME_PATH 指明：CHROME_PATH=/path/to/chrome npm start;',
      `  · 手动加载：在浏览器中打开 chrome://extensions，打开“开发者模式”，点“加载已解压的扩展程序”，选择 ${dist}（由 npx vite build 生成）。`,
    ].join('\n'),
    [
      'No Chrome, Chromium or Edge was found. You can',
      '  · install Chrome (https://www.google.com/chrome/), Edge, or the chromium of your distribution, and run this again;',
      '  · if it is somewhere else, say where: CHROME_PATH=/path/to/chrome npm start;',
      `  · load it by hand: open chrome://extensions, turn on Developer mode, press "Load unpacked" and choose ${dist} (made by npx vite build).`,
    ].join('\n'),
  );
}
