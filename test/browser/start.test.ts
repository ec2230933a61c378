import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createDemo } from '../../demo/server.mjs';
import { ensureBrowser } from '../../scripts/browser.mjs';

let folder = '';
let started: ChildProcess | null = null;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'npm-start-'));
});

afterEach(() => {
  started?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

/** Runs the script behind `npm start` without a window; its profiles go to this test's folder. */
async function start(...args: string[]) {
  const env = { ...process.env, LC_ALL: 'C', TMPDIR: folder, CHROME_PATH: await ensureBrowser() };
  const child = spawn(process.execPath, ['scripts/start.mjs', '--headless', ...args], { env });
  started = child;
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
  const exit = once(child, 'exit').then(([code]) => code);
  return { child, exit, output: () => output };
}

/** The browsers' profiles that are there. */
const profiles = () => readdirSync(folder).filter((name) => name.startsWith('jssdk-panel-profile-'));

async function untilReady({ output }: { output: () => string }): Promise<string> {
  await expect.poll(output, { timeout: 60_000 }).toMatch(/^Ready: \S+$/m);
  return /^Ready: (\S+)$/m.exec(output())?.[1] ?? '';
}

/** Asks the browser for something over the port that it listens at. */
async function ask(path: string): Promise<string> {
  const [profile = ''] = profiles();
  const [port] = readFileSync(join(folder, profile, 'DevToolsActivePort'), 'utf8').split('\n');
  return (await fetch(`http://127.0.0.1:${port}/json/${path}`)).text();
}

/** What the browser has open. */
async function targets(): Promise<{ id: string; url: string }[]> {
  return JSON.parse(await ask('list'));
}

describe('npm start', { timeout: 90_000 }, () => {
  test('opens the demo beside the panel, and Ctrl+C takes all of it away', async () => {
    const run = await start('--remote-debugging-port=0');
    const page = await untilReady(run);
    expect((await fetch(page)).status).toBe(200);
    const urls = (await targets()).map(({ url }) => url);
    expect(urls).toContain(page);
    expect(urls).toContainEqual(expect.stringMatching(/^chrome-extension:\/\/.*panel\.html/));
    expect(urls).not.toContainEqual(expect.stringContaining('chrome://extensions'));

    run.child.kill('SIGINT');
    expect(await run.exit).toBe(0);
    expect(profiles()).toEqual([]);
    await expect(fetch(page)).rejects.toThrow();
  });

  test('opens another page, and ends when its tab is closed', async () => {
    const site = await createDemo({ port: 0 });
    const run = await start('--remote-debugging-port=0', `${site.origin}/item?id=7`);
    expect(await untilReady(run)).toBe(`${site.origin}/item?id=7`);
    const tab = (await targets()).find(({ url }) => url.startsWith(site.origin));
    await ask(`close/${tab?.id}`);
    expect(await run.exit).toBe(0);
    expect(profiles()).toEqual([]);
    await site.close();
  });

  test('says that a page does not open, and leaves nothing behind', async () => {
    const run = await start('http://127.0.0.1:9/');
    expect(await run.exit).toBe(1);
    expect(run.output()).toMatch(/http:\/\/127\.0\.0\.1:9\/ \(net::ERR_\w+\)/);
    expect(profiles()).toEqual([]);
  });

  test('told to end while the browser is still starting, leaves nothing behind', async () => {
    const run = await start();
    await expect.poll(profiles, { timeout: 60_000 }).toHaveLength(1);
    run.child.kill('SIGTERM');
    expect(await run.exit).toBe(0);
    expect(profiles()).toEqual([]);
  });
});
