/** Writes docs/findings from the rows of src/core/rules: `npm run docs`. */

import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const FOLDER = new URL('../docs/findings/', import.meta.url);

// Node 20 cannot import TypeScript; vite can, and the project's own configuration would start the extension's build.
const server = await createServer({
  configFile: false,
  root: fileURLToPath(new URL('..', import.meta.url)),
  server: { middlewareMode: true, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
  logLevel: 'error',
});
try {
  const { findingPages } = await server.ssrLoadModule('/scripts/finding-pages.ts');
  mkdirSync(FOLDER, { recursive: true });
  for (const old of readdirSync(FOLDER)) rmSync(new URL(old, FOLDER));
  for (const [name, text] of findingPages()) writeFileSync(new URL(name, FOLDER), text);
} finally {
  await server.close();
}
