/**
 * Writes docs/findings, docs/mistakes and the lists of findings in README.md from the rows of src/core, and
 * docs/coverage.md from scripts/coverage: `npm run docs`.
 */

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const README = new URL('../README.md', import.meta.url);

// Node 20 cannot import TypeScript; vite can, and the project's own configuration would start the extension's build.
const server = await createServer({
  configFile: false,
  root: fileURLToPath(new URL('..', import.meta.url)),
  server: { middlewareMode: true, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
  logLevel: 'error',
});
try {
  const { findingPages, withFindingLists } = await server.ssrLoadModule('/scripts/finding-pages.ts');
  const { coveragePage } = await server.ssrLoadModule('/scripts/coverage-page.ts');
  const { mistakePages } = await server.ssrLoadModule('/scripts/mistake-pages.ts');
  write('findings', findingPages());
  write('mistakes', mistakePages());
  writeFileSync(new URL('../docs/coverage.md', import.meta.url), coveragePage());
  writeFileSync(README, withFindingLists(readFileSync(README, 'utf8')));
} finally {
  await server.close();
}

/**
 * Replaces a folder of docs.
 *
 * @param {string} name of the folder
 * @param {Map<string, string>} pages their texts, by file name
 */
function write(name, pages) {
  const folder = new URL(`../docs/${name}/`, import.meta.url);
  mkdirSync(folder, { recursive: true });
  for (const old of readdirSync(folder)) rmSync(new URL(old, folder));
  for (const [file, text] of pages) writeFileSync(new URL(file, folder), text);
}
