import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { main } from 'assemblyscript/asc';
import type { Plugin } from 'vite';

/** How such an import ends: `import { wasm } from './sha1.as.ts?wasm'`. */
const SUFFIX = '.as.ts?wasm';

/**
 * A Vite plugin: an AssemblyScript file imported with `?wasm` is compiled, and becomes a module whose `wasm` is the
 * WebAssembly in base64. In the code itself, since workers of the extension may fetch nothing.
 */
export function assemblyScript(): Plugin {
  return {
    name: 'assemblyscript',
    async load(id) {
      if (!id.endsWith(SUFFIX)) return null;
      const path = id.slice(0, -'?wasm'.length);
      const bytes = await compile(basename(path), (file) => {
        this.addWatchFile(join(dirname(path), file));
        return readFile(join(dirname(path), file), 'utf8');
      });
      return `export const wasm = '${Buffer.from(bytes).toString('base64')}';`;
    },
  };
}

/**
 * Compiles a file and what it imports from beside it. `read`: the text of a file of that folder. The same sources
 * give the same bytes. Throws what the compiler says.
 */
export async function compile(name: string, read: (file: string) => Promise<string>): Promise<Uint8Array> {
  const written = new Map<string, Uint8Array | string>();
  const { error, stderr } = await main([name, ...OPTIONS], {
    readFile: (file) => (file.endsWith('.as.ts') ? read(file) : null),
    writeFile: (file, contents) => void written.set(file, contents),
    listFiles: () => [],
  });
  const bytes = written.get(OUT);
  const said = stderr.toString();
  // A warning stops the build as well: nobody reads those of a build that went well.
  if (error || said !== '' || !(bytes instanceof Uint8Array))
    throw new Error(`${name} does not compile: ${error?.message}\n${said}`);
  return bytes;
}

const OUT = 'out.wasm';
const OPTIONS = [
  ...['--outFile', OUT, '--runtime', 'stub', '-O3', '--noAssert', '--converge'],
  ...['--enable', 'simd'],
  // Without the import of a function that says why it stopped.
  ...['--use', 'abort='],
];
