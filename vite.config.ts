import { type CrxPlugin, crx } from '@crxjs/vite-plugin';
import { defineConfig } from 'vitest/config';
import manifest from './manifest.json' with { type: 'json' };
import { assemblyScript } from './scripts/assemblyscript.ts';

/**
 * Removes what @crxjs/vite-plugin adds for `?script` imports and this extension must not have:
 * the scripts listed as web-accessible to every page, and an ES module copy of each that nobody loads.
 */
function onlyRegisteredScripts(): CrxPlugin {
  return {
    name: 'only-registered-scripts',
    enforce: 'post',
    renderCrxManifest({ web_accessible_resources: _, ...rest }) {
      return rest;
    },
    generateBundle(_options, bundle) {
      for (const [name, file] of Object.entries(bundle)) {
        if (file.type === 'chunk' && file.facadeModuleId?.endsWith('.iife.ts')) delete bundle[name];
      }
    },
  };
}

const inTest = Boolean(process.env.VITEST);

export default defineConfig({
  publicDir: 'src/public',
  plugins: [assemblyScript(), ...(inTest ? [] : [crx({ manifest }), onlyRegisteredScripts()])],
  worker: { format: 'es', plugins: () => [assemblyScript()] },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  // A search that finds nothing takes a second or two, and many times that on a machine with much else to do.
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/browser/**'],
    testTimeout: 60_000,
    // All cores: the searches need them, and nothing else runs meanwhile.
    maxWorkers: '100%',
  },
  build: {
    target: 'chrome123',
    modulePreload: false,
    rollupOptions: {
      input: {
        panel: 'src/panel/panel.html',
        recorder: 'src/panel/recorder/recorder.html',
        handbook: 'src/handbook/handbook.html',
      },
    },
  },
});
