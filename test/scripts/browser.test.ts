import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findBrowser, listCandidates } from '../../scripts/browser.mjs';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'find-browser-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** A program that does nothing, in a folder of its own below the test's. */
function install(place: string): string {
  const program = join(folder, place);
  mkdirSync(join(program, '..'), { recursive: true });
  writeFileSync(program, '#!/bin/sh\n');
  chmodSync(program, 0o755);
  return program;
}

describe('where a browser may be', () => {
  test('on Linux: each command on PATH, Chrome before Chromium before Edge, then the packages’ folders', () => {
    const candidates = listCandidates('linux', { PATH: '/usr/local/bin:/usr/bin' });
    expect(candidates.slice(0, 2)).toEqual(['/usr/local/bin/google-chrome', '/usr/bin/google-chrome']);
    const order = ['google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge'];
    const places = order.map((command) => candidates.indexOf(`/usr/bin/${command}`));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(candidates).toContain('/opt/google/chrome/chrome');
    expect(candidates).toContain('/opt/microsoft/msedge/msedge');
  });

  test('on Linux: never relative to the current folder', () => {
    const candidates = listCandidates('linux', { PATH: '.::bin:/usr/bin' });
    expect(candidates.filter((candidate) => !candidate.startsWith('/'))).toEqual([]);
  });

  test('on macOS: the applications of all users before those of this one', () => {
    expect(listCandidates('darwin', { HOME: '/Users/lan' }).slice(0, 2)).toEqual([
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Users/lan/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ]);
  });

  test('on Windows: in each of the program folders that are set', () => {
    const candidates = listCandidates('win32', {
      ProgramFiles: 'C:\\Program Files',
      'ProgramFiles(x86)': 'C:\\Program Files (x86)',
      LOCALAPPDATA: 'C:\\Users\\lan\\AppData\\Local',
    });
    expect(candidates).toContain('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe');
    expect(candidates).toContain('C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe');
    expect(candidates).toContain('C:\\Users\\lan\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe');
    expect(listCandidates('win32', {})).toEqual([]);
  });
});

describe('the browser to use', () => {
  test('is the one that CHROME_PATH names, whatever else is there', () => {
    install('bin/google-chrome');
    const mine = install('mine/chrome');
    expect(findBrowser('linux', { CHROME_PATH: mine, PATH: join(folder, 'bin') })).toBe(mine);
  });

  test('is the best of those on PATH', () => {
    const chromium = install('a/chromium');
    install('b/microsoft-edge');
    expect(findBrowser('linux', { PATH: `${folder}/b:${folder}/a` })).toBe(chromium);
  });

  test('is not a file that cannot be run, nor a folder', () => {
    chmodSync(install('a/google-chrome'), 0o644);
    mkdirSync(join(folder, 'a/chromium'));
    const edge = install('a/microsoft-edge');
    expect(findBrowser('linux', { PATH: `${folder}/a` })).toBe(edge);
  });

  test('a CHROME_PATH that leads nowhere is an error that repeats it, not a reason to take another', () => {
    install('bin/google-chrome');
    const environment = { CHROME_PATH: `${folder}/gone`, PATH: join(folder, 'bin') };
    expect(() => findBrowser('linux', environment)).toThrow(`${folder}/gone`);
  });
});
