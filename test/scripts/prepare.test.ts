import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { needsBuild, needsInstall } from '../../scripts/prepare.mjs';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'prepare-'));
  for (const file of ['package-lock.json', 'manifest.json', 'vite.config.ts', 'src/panel/panel.ts'])
    write(file, 100);
  for (const folder of ['src/panel', 'src']) touch(folder, 100);
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

/** Writes a file as of that many seconds after some moment. */
function write(file: string, seconds: number): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), '');
  touch(file, seconds);
}

function touch(place: string, seconds: number): void {
  utimesSync(join(root, place), 1_700_000_000 + seconds, 1_700_000_000 + seconds);
}

describe('packages', () => {
  test('are installed on a fresh clone', () => {
    expect(needsInstall(root)).toBe(true);
  });

  test('are installed once', () => {
    write('node_modules/.package-lock.json', 150);
    expect(needsInstall(root)).toBe(false);
  });

  test('are installed again when the lock file has changed since', () => {
    write('node_modules/.package-lock.json', 150);
    touch('package-lock.json', 200);
    expect(needsInstall(root)).toBe(true);
  });
});

describe('the extension', () => {
  test('is built on a fresh clone', () => {
    expect(needsBuild(root)).toBe(true);
  });

  test('is built once', () => {
    write('dist/manifest.json', 150);
    expect(needsBuild(root)).toBe(false);
  });

  test.each(['src/panel/panel.ts', 'manifest.json', 'vite.config.ts', 'package-lock.json'])(
    'is built again when %s has changed since',
    (file) => {
      write('dist/manifest.json', 150);
      touch(file, 200);
      expect(needsBuild(root)).toBe(true);
    },
  );

  test('is built again when a source file was removed since', () => {
    write('dist/manifest.json', 150);
    rmSync(join(root, 'src/panel/panel.ts'));
    expect(needsBuild(root)).toBe(true);
  });
});
