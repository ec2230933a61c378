/** The files that the demo's server hands out as they are: those of the page, and the official SDK. */

import { readdirSync, readFileSync } from 'node:fs';

/** How a file's name ends → its type. What is not here is not handed out. */
const TYPES = new Map([
  ['css', 'text/css; charset=utf-8'],
  ['mjs', 'text/javascript; charset=utf-8'],
  ['js', 'text/javascript; charset=utf-8'],
  ['svg', 'image/svg+xml; charset=utf-8'],
  ['png', 'image/png'],
]);

/**
 * Path → where its file is.
 * @type {ReadonlyMap<string, URL>}
 */
const FILES = new Map([
  .../** @type {[string, URL][]} */ (
    readdirSync(new URL('page/', import.meta.url)).map((name) => [
      `/${name}`,
      new URL(`page/${name}`, import.meta.url),
    ])
  ),
  // The SDK in the build that a script tag loads, 1.6.0; it sets window.wx.
  ['/jweixin-1.6.0.js', new URL('../node_modules/jweixin-module/lib/index.js', import.meta.url)],
]);

/**
 * @param {string} path of a URL
 * @returns {{ type: string, body: Buffer } | null} null when there is no such file
 */
export function readFile(path) {
  const file = FILES.get(path);
  const type = TYPES.get(path.slice(path.lastIndexOf('.') + 1));
  return file !== undefined && type !== undefined ? { type, body: readFileSync(file) } : null;
}

/** The page itself, in Chinese. */
export function readPage() {
  return readFileSync(new URL('page/index.html', import.meta.url), 'utf8');
}
