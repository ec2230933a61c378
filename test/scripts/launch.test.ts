import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { launch } from '../../scripts/launch.mjs';

const OPTIONS = { headless: true, debuggingPort: null };
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'launch-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** A browser that is a shell script; it notes its process id and its arguments. */
function script(body: string): string {
  const program = join(folder, 'browser.sh');
  writeFileSync(program, `#!/bin/sh\necho $$ >${folder}/pid\necho "$@" >${folder}/arguments\n${body}\n`);
  chmodSync(program, 0o755);
  return program;
}

function profile(): string {
  return /--user-data-dir=(\S+)/.exec(readFileSync(join(folder, 'arguments'), 'utf8'))?.[1] ?? '';
}

test('a browser that crashes at its start is named, with its exit code and its last words', async () => {
  const program = script('echo "no usable sandbox" >&2\nexit 133');
  const browser = launch(program, OPTIONS);
  await expect(browser.started).rejects.toThrow(/browser\.sh.*133.*\n.*no usable sandbox/);
  await browser.close();
  expect(existsSync(profile())).toBe(false);
});

test('a program that is none is named', async () => {
  const browser = launch(join(folder, 'gone'), OPTIONS);
  await expect(browser.started).rejects.toThrow(join(folder, 'gone'));
  await browser.close();
});

test('closing asks the browser to close, and takes its profile away', async () => {
  // Answers whatever it is asked with an empty result, and ends when that was Browser.close.
  const program = script(`exec ${process.execPath} -e '
    const { Socket } = require("node:net");
    const output = new Socket({ fd: 4 });
    new Socket({ fd: 3 }).on("data", (data) => {
      for (const text of String(data).split("\\0").filter(Boolean)) {
        const { id, method } = JSON.parse(text);
        output.write(JSON.stringify({ id, result: {} }) + "\\0", () => method === "Browser.close" && process.exit(0));
      }
    });
  '`);
  const browser = launch(program, OPTIONS);
  await browser.started;
  expect(existsSync(profile())).toBe(true);
  await browser.close();
  expect(await browser.ended).toContain('0');
  expect(existsSync(profile())).toBe(false);
});

test('a browser that has ended may be closed, and more than once', async () => {
  const browser = launch(script('exit 0'), OPTIONS);
  await expect(browser.started).rejects.toThrow('0');
  await browser.close();
  await browser.close();
  expect(existsSync(profile())).toBe(false);
});
