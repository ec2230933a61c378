/** What has to be there before the browser starts: the packages and the built extension, each made only when it is out of date. */

import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { run } from './run.mjs';
import { say } from './say.mjs';

/** What the build is made from. */
const SOURCES = ['src', 'manifest.json', 'vite.config.ts', 'package-lock.json'];

/**
 * Whether the packages are missing, or older than the lock file that lists them.
 * @param {string} root the project's folder
 * @returns {boolean}
 */
export function needsInstall(root) {
  // npm writes this copy of the lock file last.
  const installed = changedAt(path.join(root, 'node_modules', '.package-lock.json'));
  return installed < changedAt(path.join(root, 'package-lock.json'));
}

/**
 * Whether the built extension is missing, or older than something it is built from.
 * @param {string} root the project's folder
 * @returns {boolean}
 */
export function needsBuild(root) {
  const built = changedAt(path.join(root, 'dist', 'manifest.json'));
  return SOURCES.some((source) => newestIn(path.join(root, source)) > built);
}

/**
 * Installs the packages and builds the extension, as far as that is needed.
 * @param {string} root the project's folder
 * @param {AbortSignal} signal stops whatever is running
 * @returns {Promise<void>}
 * @throws {Error} when npm or vite fails; both have said why
 */
export async function prepare(root, signal) {
  if (needsInstall(root)) {
    console.log(say('正在安装依赖（npm ci）……', 'Installing packages (npm ci) …'));
    const [command, args, shell] = npm();
    await run('npm ci', command, [...args, 'ci', '--include=dev', '--no-audit', '--no-fund'], {
      cwd: root,
      shell,
      signal,
    });
  }
  if (!needsBuild(root)) return;
  console.log(say('正在构建扩展（vite build）……', 'Building the extension (vite build) …'));
  // The configuration leaves the extension out of what is built inside a test, and Vite follows NODE_ENV.
  const { VITEST: _inTest, NODE_ENV: _mode, ...env } = process.env;
  const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const dist = path.join(root, 'dist');
  try {
    await run('vite build', process.execPath, [vite, 'build', '--logLevel', 'warn'], {
      cwd: root,
      env,
      signal,
    });
  } catch (error) {
    // Half a build must not pass for a new one next time.
    rmSync(path.join(dist, 'manifest.json'), { force: true });
    throw error;
  }
}

/**
 * How to run npm: as `npm start` was run, else by its name, which on Windows only a shell understands.
 * @returns {[command: string, args: string[], shell: boolean]}
 */
function npm() {
  const script = process.env.npm_execpath;
  if (script?.endsWith('npm-cli.js')) return [process.execPath, [script], false];
  return ['npm', [], process.platform === 'win32'];
}

/**
 * @param {string} file
 * @returns {number} epoch milliseconds; 0 when it is not there
 */
function changedAt(file) {
  return existsSync(file) ? statSync(file).mtimeMs : 0;
}

/**
 * The last change to a file, or to anything in a folder. A folder's own time tells of what was removed from it.
 * @param {string} place
 * @returns {number} epoch milliseconds; 0 when it is not there
 */
function newestIn(place) {
  const own = changedAt(place);
  if (own === 0 || !statSync(place).isDirectory()) return own;
  return Math.max(own, ...readdirSync(place).map((name) => newestIn(path.join(place, name))));
}
