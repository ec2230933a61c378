import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { compile } from '../../scripts/assemblyscript.ts';

const source = (file: string) => readFile(new URL(`../../src/kernel/${file}`, import.meta.url), 'utf8');

test('the WebAssembly imports nothing, weighs no more than 3 kB gzipped, and is the same each time', {
  timeout: 60_000,
}, async () => {
  const bytes = await compile('sha1.as.ts', source);
  expect(WebAssembly.Module.imports(new WebAssembly.Module(Uint8Array.from(bytes)))).toEqual([]);
  expect(gzipSync(bytes).length).toBeLessThanOrEqual(3_000);
  expect(await compile('sha1.as.ts', source)).toEqual(bytes);
});

test('what does not compile stops the build, and is said', { timeout: 60_000 }, async () => {
  await expect(
    compile('wrong.as.ts', async () => 'export function f(): u32 { return "a"; }'),
  ).rejects.toThrow('wrong.as.ts');
  // Only a warning: an address kept in 32 bits.
  const narrow = 'export function f(at: usize): u32 { const short: u32 = at; return short; }';
  await expect(compile('narrow.as.ts', async () => narrow)).rejects.toThrow('AS201');
});
