import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from '../../scripts/browser.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SOURCES = ['src', 'scripts/assemblyscript.ts', 'manifest.json', 'vite.config.ts', 'package-lock.json'];

/**
 * Before the tests, since it may take longer than one may: gets a browser where there is none, and builds the
 * extension unless what is in `dist/` is younger than every source.
 */
export async function setup(): Promise<void> {
  await ensureBrowser();
  if (timeOf('dist/manifest.json') > Math.max(...SOURCES.map(timeOf))) return;
  // Vite leaves the extension's plugin out of a build that runs inside a test.
  const { VITEST: _inTest, NODE_ENV: _mode, ...env } = process.env;
  const built = spawnSync(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'],
    {
      cwd: ROOT,
      env,
      stdio: 'inherit',
    },
  );
  if (built.status !== 0) throw new Error(`vite build ended with ${built.status}`);
}

/** When a file, or the youngest in a folder, was changed: epoch milliseconds. 0 when there is none. */
function timeOf(path: string): number {
  const full = `${ROOT}${path}`;
  if (!existsSync(full)) return 0;
  const stats = statSync(full);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(...readdirSync(full).map((name) => timeOf(`${path}/${name}`)));
}
