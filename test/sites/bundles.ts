import { build } from 'vite';

/** npm packages that pages import, and where such a page then finds the SDK. */
export const BUNDLES = {
  'weixin-js-sdk-1.0.7': 'import',
  'weixin-js-sdk-1.2.0': 'import',
  'weixin-js-sdk-1.3.3': 'import',
  'weixin-js-sdk-1.4.0-test': 'import',
  'weixin-js-sdk-1.6.0': 'import',
  'weixin-js-sdk-1.6.3': 'import',
  /** 1.6.5 */
  'weixin-js-sdk': 'import',
  'weixin-js-sdk-ts': 'import',
  'wechat-js-sdk': 'import',
  /** Exports nothing where there is no AMD `define`: it sets `window.wx`. */
  'jweixin-module': 'global',
} as const satisfies Record<string, 'import' | 'global'>;

/** The code of every bundle, by its path on the server. */
export async function buildBundles(): Promise<Map<string, string>> {
  const built = new Map<string, string>();
  for (const [name, use] of Object.entries(BUNDLES)) built.set(`/bundle/${name}.js`, await bundle(name, use));
  return built;
}

/** The code of a page that imports this package and hands the SDK to `run`, bundled as Vite bundles pages. */
async function bundle(name: string, use: 'import' | 'global'): Promise<string> {
  const entry = '\0entry';
  const code = use === 'import' ? `import wx from '${name}'; run(wx);` : `import '${name}'; run(window.wx);`;
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) => (id === entry ? code : undefined),
      },
    ],
    build: {
      write: false,
      minify: false,
      rollupOptions: { input: entry, output: { format: 'iife' } },
    },
  });
  if (Array.isArray(built) || !('output' in built)) throw new Error(`no output for ${name}`);
  const [chunk] = built.output;
  return chunk.code;
}
