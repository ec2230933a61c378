import { afterEach, describe, expect, test, vi } from 'vitest';
import { createKernel } from '../../src/kernel/kernel.ts';
import { createWasmKernel } from '../../src/kernel/wasm-kernel.ts';
import { firstWord, list, nodeKernel } from './texts.ts';

const product = [
  list('jsapi_ticket='),
  list('HoagFKDcsGMVCIY2vOjf9', 'kgt8ON7yVITDhtdwci0qe'),
  list('', '\n'),
];

afterEach(() => vi.unstubAllGlobals());

const { CompileError } = WebAssembly;

/** Compiles nothing, as a page whose policy lacks 'wasm-unsafe-eval', or a browser without SIMD. */
function refuse(): never {
  throw new CompileError('refused by a policy');
}

describe.each([
  ['as it is', WebAssembly],
  ['missing', undefined],
  ['refused by the policy', { Module: refuse }],
])('with WebAssembly %s', (_how, webAssembly) => {
  test('the same is found', () => {
    vi.stubGlobal('WebAssembly', webAssembly);
    const kernel = createKernel();
    for (let n = 0; n < 4; n++) expect(kernel.find(product, [firstWord(product, n)], 0, 4)).toEqual([n]);
  });
});

test('what is refused is said to who asks for this kernel', () => {
  vi.stubGlobal('WebAssembly', { Module: refuse });
  expect(() => createWasmKernel(nodeKernel)).toThrow('refused by a policy');
});
