import { crx } from '@crxjs/vite-plugin';
import type { Plugin } from 'vite';
import { defineConfig } from 'vite';
import manifest from './manifest.json' with { type: 'json' };

/**
 * Removes what @crxjs/vite-plugin adds for `?script` imports and this extension must not have:
 * the scripts listed as web-accessible to every page, and an ES module copy of each that nobody loads.
 */
function onlyRegisteredScripts(): Plugin {
  return {
    name: 'only-registered-scripts',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const [name, file] of Object.entries(bundle)) {
        if (file.type === 'chunk' && file.facadeModuleId?.endsWith('.iife.ts')) delete bundle[name];
      }
    },
  };
}

const inTest = process.env.VITEST !== undefined;

export default defineConfig({
  publicDir: 'src/public',
  plugins: inTest ? [] : [crx({ manifest }), onlyRegisteredScripts()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: 'chrome123',
    modulePreload: false,
    rollupOptions: { input: { panel: 'src/panel/panel.html' } },
  },
});
