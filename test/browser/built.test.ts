import { gzipSync } from 'node:zlib';
import { type ESTree, parseSync, Visitor } from 'vite';
import { expect, it } from 'vitest';
import { DIST, distFile, distFiles } from './lab.ts';

const SCRIPTS = distFiles().filter((path) => path.endsWith('.iife.js'));

it('the two scripts of inspected pages weigh no more than 8 kB, gzipped', () => {
  expect(SCRIPTS).toHaveLength(2);
  const bytes = SCRIPTS.map((path) => gzipSync(distFile(path)).length);
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(8_000);
});

it.each(SCRIPTS)('%s is one function that imports nothing', (path) => {
  const code = distFile(path).trim();
  // A content script that is a module, or loads one, runs after the first script of the page.
  expect(code).toMatch(/^(\/\*.*?\*\/\s*)?(['"]use strict['"];?\s*)?[!(]*\(?(function\s*\(\)|\(\)\s*=>)/);
  expect(code).toMatch(/\)\(\);?\s*\}?\)?\(?\)?;?$/);
  expect(code).not.toMatch(/\bimport\s*[({'"*]|\bimport\s+\w|\bexport\s*[{*]|\brequire\s*\(/);
});

it('the extension asks for no site at install, runs nothing in the background, and shows nothing to pages', () => {
  const manifest: unknown = JSON.parse(distFile('manifest.json'));
  expect(manifest).toMatchObject({
    manifest_version: 3,
    permissions: ['declarativeNetRequest', 'scripting', 'storage'],
  });
  for (const key of [
    ...[
      'host_permissions',
      'background',
      'web_accessible_resources',
      'content_scripts',
      'externally_connectable',
    ],
    ...['optional_permissions', 'sandbox', 'action'],
  ]) {
    expect(manifest).not.toHaveProperty(key);
  }
  expect(manifest).toHaveProperty('optional_host_permissions', ['http://*/*', 'https://*/*']);
});

it('the policy of its pages lets nothing out and nothing in', () => {
  const manifest: unknown = JSON.parse(distFile('manifest.json'));
  expect(manifest).toHaveProperty(
    'content_security_policy.extension_pages',
    expect.stringMatching(
      /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self';.*connect-src 'none';/,
    ),
  );
});

/** What reaches for a server, or runs a text as code. */
const REACHING = /^(fetch|XMLHttpRequest|WebSocket|WebTransport|EventSource|sendBeacon|importScripts)$/;
const RUNNING = /^(eval|Function)$/;

it('its code knows no other server, and reaches for none', () => {
  for (const path of distFiles().filter((file) => file.endsWith('.js'))) {
    expect(reachesOf(path), path).toEqual([]);
  }
});

/** Every name in a script that reaches for a server; those in texts, such as the code of a fix, are none. */
function reachesOf(path: string): string[] {
  const found: string[] = [];
  const isRun = ({ callee }: ESTree.CallExpression | ESTree.NewExpression): void => {
    if (callee.type === 'Identifier' && RUNNING.test(callee.name)) found.push(callee.name);
  };
  new Visitor({
    Identifier: ({ name }) => void (REACHING.test(name) && found.push(name)),
    CallExpression: isRun,
    NewExpression: isRun,
  }).visit(parseSync(path, distFile(path)).program);
  return found;
}

it('nothing of the sources, the tests or a development server is in it', () => {
  expect(distFiles().filter((path) => /\.(tsx?|map)$|test|vite|hmr/i.test(path))).toEqual([]);
  expect(DIST).toContain('dist');
});
